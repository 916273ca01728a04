"""Which words of a report name a place, over words and a gazetteer made by hand."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.rules.place_choice import (
    chosen,
    probability,
    vouched,
)
from reportedly.rules.place_kinds import generic_kind, told_kind
from reportedly.rules.toponyms import (
    Candidate,
    Scene,
    candidates,
    clues,
    countries_named,
    views_of_names,
)
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass


def entry(name: str, country: str, kind: str = "town", grade: Grade = Grade.PRIMARY, people: int = 50_000) -> Entry:
    return Entry(1, "1", name, 0.0, 0.0, country, None, PlaceClass(kind), people, 5.0, grade)


GAZETTEER = {
    "harran": (entry("Harran", "AA"),),
    "beland": (entry("Beland", "BB", "country", people=5_000_000),),
    "south beland": (entry("South Beland", "BB", "admin1"),),
    "ala": (entry("Alabama", "US", "admin1", Grade.ABBREVIATION),),
    "us": (entry("United States", "US", "country"),),
    "pont des harran": (entry("Pont-des-Harran", "AA"),),
    "dar es harran": (entry("Dar es Harran", "AA"),),
    "al-ward": (entry("Al-Ward", "AA"),),
    "al ward": (entry("Al-Ward", "AA"),),
}


def tokens_of(text: str, **labels: str) -> list[Token]:
    """Words of `text` (one space between), each its own sentence-mate; `labels` give words their entity."""
    found, at, sentence = [], 0, 0
    for index, word in enumerate(text.split(" ")):
        label = labels.get(word.strip(".,"), "")
        before = found[-1].entity if found else ""
        found.append(
            Token(
                span=Span(at, at + len(word)), text=word, lemma=word.lower(),
                part="PROPN" if word[:1].isupper() else "NOUN", tag="NNP", link="dep", index=index, head=index,
                sentence=sentence, entity=label, begins=bool(label) and before != label,
            )
        )  # fmt: skip
        at += len(word) + 1
        sentence += word == "."
    return found


def found_in(text: str, **labels: str) -> list[str]:
    found = candidates(tokens_of(text, **labels), text, lambda key: GAZETTEER.get(key, ()))
    return [text[item.span.start : item.span.end] for item in found]


FOUND: dict[str, tuple[str, dict[str, str], list[str]]] = {
    "known": ("left Harran today", {}, ["Harran"]),
    "shorter-before-longer": ("left South Beland today", {}, ["South Beland", "Beland"]),
    "small-words-within": ("left Pont des Harran today", {}, ["Pont des Harran", "Harran"]),
    "an-article-within": ("left Dar es Harran today", {}, ["Dar es Harran", "Harran"]),
    "tagged-but-unknown": ("left Qux today", {"Qux": "GPE"}, ["Qux"]),
    "person": ("left Qux today", {"Qux": "PERSON"}, []),
    "generic-behind": ("at Qux River today", {}, ["Qux River"]),
    "generic-before": ("on Mount Qux today", {}, ["Mount Qux"]),
    "division": ("in Harran township today", {}, ["Harran", "Harran township"]),
    "division-of-a-name-unknown": ("in Qux LGA today", {}, ["Qux LGA"]),
    "division-in-three-words": ("in Qux local government area today", {}, ["Qux local government area"]),
    "division-without-a-name": ("left the township today", {}, []),
    "small-letters": ("left harran today", {}, []),
    "not-over-a-sentence": ("South . Beland", {}, ["Beland"]),
    "arabic-article": ("left al-Ward today", {}, ["al-Ward"]),
    "part-of-a-word": ("the US-led force", {}, ["US"]),
    "nothing": ("it rained", {}, []),
}


@pytest.mark.parametrize(("text", "labels", "names"), FOUND.values(), ids=FOUND.keys())
def test_candidates(text: str, labels: dict[str, str], names: list[str]) -> None:
    assert found_in(text, **labels) == names


def test_an_article_that_opens_a_sentence_is_no_part_of_a_division() -> None:
    text = "The Qux LGA voted"
    article, *words = tokens_of(text)
    found = candidates([msgspec.structs.replace(article, part="DET"), *words], text, lambda key: ())
    assert [text[item.span.start : item.span.end] for item in found] == ["Qux LGA"]


def test_a_division_is_where_its_seat_is_in_the_countries_that_have_such() -> None:
    text = "in Harran township , Harran cercle today"
    found = {text[item.span.start : item.span.end]: item.entries for item in candidates(tokens_of(text), text, _known)}
    assert found["Harran township"] == GAZETTEER["harran"]
    assert found["Harran cercle"] == ()  # there are none in this country


def _known(key: str) -> tuple[Entry, ...]:
    return GAZETTEER.get(key, ())


@pytest.mark.parametrize(
    ("words", "names"),
    [
        pytest.param(("Kok", "-", "Harran"), [], id="end-of-a-name"),
        pytest.param(("Beland", "-", "Harran"), ["Beland", "Harran"], id="two-places"),
        pytest.param(("D", "-", "Harran"), ["Harran"], id="where-one-is-elected"),
        pytest.param(("Pro", "-", "Harran"), ["Harran"], id="behind-a-prefix"),
        pytest.param(("Karmis", "-", "Beland"), ["Beland"], id="a-country"),
    ],
)
def test_a_name_behind_a_hyphen(words: tuple[str, ...], names: list[str]) -> None:
    spaced = tokens_of(" ".join(words))
    text, found = "".join(words), list[Token]()
    for token in spaced:
        start = found[-1].span.end if found else 0
        found.append(msgspec.structs.replace(token, span=Span(start, start + len(token.text))))
    told = candidates(found, text, lambda key: GAZETTEER.get(key, ()))
    assert [text[item.span.start : item.span.end] for item in told] == names


def test_an_abbreviation_takes_its_full_stop() -> None:
    text = "in Mobile Ala. today"
    words = tokens_of("in Mobile Ala . today")
    words[3] = Token(
        span=Span(13, 14), text=".", lemma=".", part="PUNCT", tag=".", link="punct", index=3, head=3, sentence=0
    )
    (found,) = candidates(words[:4], text, lambda key: GAZETTEER.get(key, ()) if key == "ala" else ())
    assert text[found.span.start : found.span.end] == "Ala."


def candidate(
    *entries: Entry, first: int = 0, last: int | None = None, key: str = "harran", start: int = 0
) -> Candidate:
    return Candidate(Span(start, start + 6), first, first if last is None else last, key, entries)


LAND, TOWN = entry("Beland", "BB", "country"), entry("Harran", "AA")
LOOSE_HERE = entry("Haran", "BB", grade=Grade.LOOSE)
LOOSE_ELSEWHERE = entry("Haran", "AA", grade=Grade.LOOSE)


def test_whose_side_somebody_is_on_names_no_country() -> None:
    text = "the Beland-led force left Beland today"
    found = list(candidates(tokens_of(text), text, _known))
    assert [item.led for item in found] == [True, False]
    assert countries_named(found[:1]) == frozenset()
    assert countries_named(found) == {"BB"}


def test_countries_are_named_by_their_own_names() -> None:
    assert countries_named([candidate(LAND), candidate(TOWN)]) == {"BB"}
    assert countries_named([candidate(entry("Beland", "BB", "country", Grade.ABBREVIATION))]) == set()
    assert countries_named([]) == set()


TOLD = {
    "behind": ("left Anbar province today", 1, PlaceClass.ADMIN1),
    "before": ("the city of Mosul", 3, PlaceClass.TOWN),
    "capital-before": ("the capital of Mosul", 3, PlaceClass.TOWN),
    "capital-behind": ("left Mosul capital", 1, None),
    "nothing": ("left Mosul today", 1, None),
    "of-at-the-start": ("of Mosul", 1, None),
    "last-word": ("left Mosul", 1, None),
}


@pytest.mark.parametrize(("text", "at", "kind"), TOLD.values(), ids=TOLD.keys())
def test_told_kind(text: str, at: int, kind: PlaceClass | None) -> None:
    assert told_kind(candidate(first=at), tokens_of(text)) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        pytest.param("litani river", PlaceClass.WATER, id="behind"),
        pytest.param("mount sinjar", PlaceClass.REGION, id="before"),
        pytest.param("sinjar", None, id="none"),
        pytest.param("river of life", PlaceClass.WATER, id="first-word"),
        pytest.param("old river road", PlaceClass.SITE, id="inner-word-tells-nothing"),
    ],
)
def test_generic_kind(name: str, kind: PlaceClass | None) -> None:
    assert generic_kind(name.split()) is kind


def test_the_likeliest_that_do_not_overlap() -> None:
    wide = candidate(first=0, last=1, start=0)
    narrow = candidate(first=1, start=7)
    apart = candidate(first=3, start=20)
    assert chosen([(narrow, 0.8), (wide, 0.9), (apart, 0.5)], 0.42) == [(wide, 0.9), (apart, 0.5)]
    assert chosen([(narrow, 0.95), (wide, 0.9)], 0.42) == [(narrow, 0.95)]
    assert chosen([(apart, 0.41)], 0.42) == []
    assert chosen([], 0.42) == []


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3), st.floats(0, 1)), max_size=12))
def test_no_two_of_the_chosen_share_a_word(rows: list[tuple[int, int, float]]) -> None:
    scored = [(candidate(first=first, last=first + more, start=first * 7), score) for first, more, score in rows]
    kept = chosen(scored, 0.42)
    words = [word for item, _ in kept for word in range(item.first, item.last + 1)]
    assert len(words) == len(set(words))
    assert all(score >= 0.42 for _, score in kept)


@pytest.mark.parametrize(
    ("found", "share"),
    [
        pytest.param([], 0.5, id="nothing-seen"),
        pytest.param(["unknown clue"], 0.5, id="unknown"),
        pytest.param(["for", "for"], 0.9820, id="twice"),
        pytest.param(["against"], 0.1192, id="against"),
        pytest.param(["for"] * 10_000, 1.0, id="no-overflow"),
        pytest.param(["against"] * 10_000, 0.0, id="no-underflow"),
    ],
)
def test_probability(found: list[str], share: float) -> None:
    assert probability(found, {"for": 2.0, "against": -2.0}) == pytest.approx(share, abs=1e-4)


def scene(countries: str = "", common: str = "", known: str = "harran", shouted: bool = False) -> Scene:
    return Scene({}, frozenset(countries.split()), common.split(), (), known.split(), shouted)


VOUCHED = {
    "single": (candidate(TOWN), {}, scene(), 0.8),
    "several-words": (candidate(TOWN, last=1), {}, scene(), 0.97),
    "not-ours": (candidate(TOWN, key="other"), {}, scene(), 0.0),
    "means-nothing": (candidate(), {}, scene(), 0.0),
    "a-person-by-the-parser": (candidate(TOWN), {"Harran": "PERSON"}, scene(), 0.0),
    "a-person-in-its-country": (candidate(TOWN), {"Harran": "PERSON"}, scene("AA"), 0.8),
    "an-everyday-word": (candidate(TOWN), {}, scene(common="harran"), 0.0),
}


def test_a_word_for_a_division_vouches_for_the_name_before_it() -> None:
    item = candidate(TOWN, key="other", last=1)
    assert vouched(item, tokens_of("Harran township fell"), scene()) == 0.9
    assert vouched(item, tokens_of("the township fell"), scene()) == 0.0


@pytest.mark.parametrize(("item", "labels", "around", "share"), VOUCHED.values(), ids=VOUCHED.keys())
def test_vouched(item: Candidate, labels: dict[str, str], around: Scene, share: float) -> None:
    assert vouched(item, tokens_of("Harran Valley fell", **labels), around) == share


def test_views_of_names() -> None:
    words = tokens_of("Dana Orlov met Orlov in Harran", Dana="PERSON", Orlov="PERSON", Harran="GPE")
    assert views_of_names(words) == {"dana orlov": "person", "orlov": "person+surname", "harran": "place"}
    assert views_of_names([]) == {}


def test_clues_of_a_name() -> None:
    words = tokens_of("left Harran River today")
    seen = clues(candidate(TOWN, first=1, last=2), words, scene("AA"))
    assert seen[0] == "bias"
    assert {"size 2", "before left", "after today", "ends river", "company named", "means town primary 4"} <= set(seen)
    alone = clues(candidate(TOWN, first=1), words, scene())
    assert {"lacks river", "company not named", "word rare"} <= set(alone)
    first = clues(candidate(TOWN, first=0), tokens_of("Harran"), scene(shouted=True))
    assert {"before ^", "after ^", "before tag ^", "after tag $", "case title"} <= set(first)


@pytest.mark.parametrize("text", ["A " * 3000, "River " * 3000, "al- " * 3000], ids=["capitals", "generic", "articles"])
def test_hostile_runs_are_linear(text: str) -> None:
    asked = 0

    def lookup(key: str) -> tuple[Entry, ...]:
        nonlocal asked
        asked += 1
        return ()

    list(candidates(tokens_of(text.strip()), text, lookup))
    assert asked <= 8 * 3000
