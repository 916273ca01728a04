"""Who speaks at a place: the innermost content that holds it, over attributions made by hand."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make import make_attribution, make_reading, words
from parsed import parsed
from reportedly.rules.told_by import Tellers, doubts, is_bare_request, only_feels
from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading, Run
from reportedly.types.span import Span
from reportedly.types.vocabulary import Stance

TEXT = "The mayor said police told him that rebels fired. Nobody was hurt, he said."


def reading_of(*items: Attribution, text: str = TEXT) -> Reading:
    tokens = []
    for index, word in enumerate(text.split(" ")):
        start = len(" ".join(text.split(" ")[:index])) + (index > 0)
        span = Span(start, start + len(word))
        tokens.append(
            Token(span=span, text=word, lemma=word, part="X", tag="X", link="dep", index=index, head=index, sentence=0)
        )
    return make_reading(text, *items).adding(Token, tokens, Run(reader="words", version="1", count=len(tokens)))


OUTER = make_attribution(
    "outer", content=(words(TEXT, "police told him that rebels fired"),), cue=(words(TEXT, "said"),)
)
INNER = make_attribution("inner", content=(words(TEXT, "that rebels fired"),), cue=(words(TEXT, "told"),))
LAST = make_attribution("last", content=(words(TEXT, "Nobody was hurt"),), cue=(Span(len(TEXT) - 5, len(TEXT) - 1),))

AT = {
    "innermost": ("rebels", "inner"),
    "outer-only": ("police", "outer"),
    "second-sentence": ("Nobody", "last"),
    "report-itself": ("mayor", None),
    "across-the-edge": ("him that rebels fired. Nobody", None),
    "cue-is-not-content": ("he said", None),
}


@pytest.mark.parametrize(("phrase", "who"), AT.values(), ids=AT.keys())
def test_who_speaks_at(phrase: str, who: str | None) -> None:
    found = Tellers(reading_of(OUTER, INNER, LAST)).at(words(TEXT, phrase))
    assert (found.id.partition("#")[2] if found else None) == who


def test_cued_by() -> None:
    tellers = Tellers(reading_of(OUTER, INNER, LAST))
    told = tellers.cued_by(words(TEXT, "told"))
    assert told is not None
    assert told.id.endswith("#inner")
    assert tellers.cued_by(words(TEXT, "rebels")) is None


def test_words_of_a_voice() -> None:
    reading = reading_of(INNER)
    inner = reading[Attribution][0]
    said = Tellers(reading).words(inner)
    assert {token.text for token in reading[Token] if token.index in said} == {"that", "rebels"}


@pytest.mark.parametrize("carrier_first", [True, False], ids=["carrier first", "carrier last"])
def test_of_two_with_the_same_words_the_one_carried_speaks(carrier_first: bool) -> None:
    what = (words(TEXT, "that rebels fired"),)
    carrier = make_attribution("carrier", content=what, cue=(words(TEXT, "said"),))
    carried = make_attribution("carried", content=what, cue=(words(TEXT, "told"),), within=carrier.id)
    both = (carrier, carried) if carrier_first else (carried, carrier)
    found = Tellers(reading_of(*both)).at(words(TEXT, "rebels"))
    assert found is not None
    assert found.id.endswith("carried")


@pytest.mark.parametrize(("stance", "who"), [(Stance.ASSERTS, "carrier"), (Stance.BELIEVES, "inner")])
def test_who_says_of_himself_that_he_says_so_is_one_voice(stance: Stance, who: str) -> None:
    text = "“I accept that rebels fired,” she said."
    carrier = make_attribution("carrier", content=(Span(0, 29),), cue=(words(text, "said"),))
    cue, content = words(text, "accept"), words(text, "rebels fired")
    inner = make_attribution(
        "inner", source=(words(text, "I"),), cue=(cue,), content=(content,), within=carrier.id, stance=stance
    )
    found = Tellers(reading_of(carrier, inner, text=text)).at(content)
    assert found is not None
    assert found.id.endswith(who)


@pytest.mark.parametrize(("stance", "said"), [(Stance.ASSERTS, False), (Stance.BELIEVES, True)])
def test_that_one_says_so_is_no_word_on_what_is_said(stance: Stance, said: bool) -> None:
    text = "“I accept that rebels fired,” she said."
    carrier = make_attribution("carrier", content=(Span(0, 29),), cue=(words(text, "said"),))
    cue, content = words(text, "accept"), words(text, "rebels fired")
    inner = make_attribution(
        "inner", source=(words(text, "I"),), cue=(cue,), content=(content,), within=carrier.id, stance=stance
    )
    reading = reading_of(carrier, inner, text=text)
    told = {reading.tree.tokens[index].text for index in Tellers(reading).words(carrier)}
    assert ("accept" in told) is said
    assert "rebels" in told


@given(
    pieces=st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=12),
    asked=st.tuples(st.integers(0, 40), st.integers(1, 8)),
)
def test_the_innermost_is_the_shortest_that_holds_it(pieces: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    spans = [Span(start, start + size) for start, size in pieces]
    items = [make_attribution(f"a{number}", content=(span,)) for number, span in enumerate(spans)]
    span = Span(asked[0], sum(asked))
    found = Tellers(reading_of(*items)).at(span)
    shortest = min((len(piece) for piece in spans if piece.holds(span)), default=None)
    assert (found and len(found.content[0])) == shortest


def test_one_long_quotation_is_not_walked_through_for_each_of_its_words() -> None:
    count = 6_000
    quotation = make_attribution("quotation", content=(Span(0, 10 * count + 10),))
    inner = [make_attribution(f"a{at}", content=(Span(10 * at, 10 * at + 5),)) for at in range(count)]
    tellers = Tellers(reading_of(quotation, *inner))
    began = time.perf_counter()
    found = [tellers.at(Span(10 * at + 6, 10 * at + 8)) for at in range(count)]
    assert time.perf_counter() - began < 1
    assert all(item is not None and item.id.endswith("quotation") for item in found)


def test_a_report_without_attributions_speaks_for_itself() -> None:
    assert Tellers(reading_of()).at(Span(0, 3)) is None


@pytest.mark.parser
def test_by_the_real_reader() -> None:
    reading = parsed("The mayor said that rebels fired on the clinic.", up_to="attribution")
    found = Tellers(reading).at(words(reading.report.text, "rebels fired"))
    assert found is not None
    assert reading.quote(found.source[0]) == "The mayor"


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The mayor does not think that rebels fired.", True),
        ("The mayor doubts that rebels fired.", True),
        ("The mayor does not doubt that rebels fired.", False),
        ("The mayor thinks that rebels fired.", False),
    ],
)
def test_who_doubts(text: str, due: bool) -> None:
    reading = parsed(text, "events")
    assert [doubts(voice, reading.tree) for voice in reading[Attribution]] == [due]


@pytest.mark.parametrize(
    ("stance", "why", "bare"),
    [
        (Stance.ASKS, "object order", True),
        (Stance.ASKS, "infinitive order", False),
        (Stance.DENIES, "object deny", False),
    ],
)
def test_who_asks_for_a_thing_says_nothing_of_it(stance: Stance, why: str, bare: bool) -> None:
    assert is_bare_request(make_attribution("a", stance=stance, why=why)) is bare


@pytest.mark.parametrize(
    ("text", "verb"),
    [("Karimi denied that he fired.", "denied"), ("The army said it had no part in denying it.", "denying")],
    ids=["by its own cue", "by the cue it hangs on"],
)
def test_the_attribution_that_a_verb_tells(text: str, verb: str) -> None:
    reading = parsed(text, "attribution")
    token = next(token for token in reading.tree.tokens if token.text == verb)
    found = Tellers(reading).telling(token)
    assert found is not None
    assert found.source[0].start == 0


@pytest.mark.parametrize(
    ("text", "feels"),
    [
        ("The king praised the soldiers who killed three raiders.", True),
        ("The king said soldiers had killed three raiders.", False),
        ("The king condemned the soldiers who killed three men.", False),
    ],
)
def test_who_only_feels_about_those_he_speaks_of(text: str, feels: bool) -> None:
    reading = parsed(text, "attribution")
    assert [only_feels(voice, reading.tree) for voice in reading[Attribution]] == [feels]


@pytest.mark.parametrize(
    ("verb", "who"), [("claimed", "group"), ("killed", None)], ids=["a cue has its speaker", "no cue has none"]
)
def test_who_speaks_by_a_verb(verb: str, who: str | None) -> None:
    reading = parsed("The group claimed that a bomb killed two.", "attribution")
    token = next(token for token in reading.tree.tokens if token.text == verb)
    speaker = Tellers(reading).speaker(token)
    assert (speaker.text if speaker is not None else None) == who
