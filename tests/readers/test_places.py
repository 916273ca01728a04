"""Place names found, resolved, told apart by what they do; with the gazetteer, and mostly with the parser."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from reportedly.readers.grammar import make_grammar
from reportedly.readers.places import read_places
from reportedly.readers.run import Reader, read_report
from reportedly.readers.sentences import read_sentences
from reportedly.rules.relative_places import distance_km
from reportedly.types.annotations import Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass, Usage

READERS = (
    Reader("sentences", "1", (), Sentence, read_sentences),
    Reader("grammar", "1", (Sentence,), Token, make_grammar()),
    Reader("places", "1", (Sentence, Token), Place, read_places),
)


def _places(text: str, publisher: str | None = None) -> tuple[Place, ...]:
    return read_report(Report(text=text, publisher=publisher), READERS)[Place]


def _at(places: tuple[Place, ...], span: Span) -> Place:
    [place] = [place for place in places if place.span == span]
    return place


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "gid"),
    [
        pytest.param("A car bomb exploded in «Mosul», Iraqi police said.", "99072", id="town"),
        pytest.param("He was arrested in «Paris», Texas, on Friday.", "4717560", id="container behind a comma"),
        pytest.param("The minister arrived in «Paris» from Berlin on Friday.", "2988507", id="the great one alone"),
        pytest.param(
            "He was held in London, Ontario. The UK and Canada asked why he was in «London».",
            "6058560",
            id="a name told before with its container",
        ),
        pytest.param("Officials in «London» said the UK would act.", "2643743", id="a seat beside its country"),
        pytest.param("«Iranian» officials rejected the claim.", "130758", id="demonym"),
        pytest.param("Fighters near «al-Tanf» in Syria were hit by drones.", "x:al-tanf", id="our own, with article"),
        pytest.param("Jets bombed «Depayin township» in Myanmar.", "x:depayin", id="our own, a division"),
        pytest.param("Ships left the «Strait of Hormuz» on Monday.", "x:strait-of-hormuz", id="water"),
        pytest.param("Deputies from «Walker County», Alabama, found the car.", "4096107", id="county of a state"),
        pytest.param("The «U.S.»-led coalition struck a convoy in Iraq.", "6252001", id="inside a compound"),
        pytest.param("A bomb went off in «Belfast» in Ireland.", "2655984", id="told as another country's"),
        pytest.param("Shells hit the «Bekaa Valley» in Lebanon overnight.", "x:bekaa-valley", id="valley"),
        pytest.param(
            "A «White House» spokesman said so on Monday.",
            "x:white-house",
            id="our own, not a name that leads elsewhere",
        ),
    ],
)
def test_resolves(text: str, gid: str) -> None:
    plain, [span] = marked(text)
    assert _at(_places(plain), span).gazetteer_id == gid


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Arab leaders met in Cairo on Monday.", ["Cairo"], id="a people is no small town"),
        pytest.param(
            "Shots were fired at Arab villagers near Kirkuk.", ["near Kirkuk", "Kirkuk"], id="nor are villagers"
        ),
        pytest.param("Nine died in an Andean hamlet near Cusco.", ["near Cusco", "Cusco"], id="nor is a hamlet's land"),
        pytest.param("Shells fell on Arab, Alabama, on Monday.", ["Arab", "Alabama"], id="the town itself"),
    ],
)
def test_what_a_people_is_called_is_no_place(text: str, names: list[str]) -> None:
    assert [place.name for place in _places(text)] == names


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "usage"),
    [
        pytest.param("«Tehran» denied any part in the raid.", Usage.ACTOR, id="capital that speaks"),
        pytest.param("«Russia» launched missiles at two towns.", Usage.ACTOR, id="state that acts"),
        pytest.param("Two policemen were killed in «Baghdad».", Usage.PLACE, id="where"),
        pytest.param("The «Syrian» army shelled the town.", Usage.DEMONYM, id="demonym"),
        pytest.param("The «Kabul» bombing killed 30 people.", Usage.PLACE, id="which act"),
    ],
)
def test_tells_what_a_name_does(text: str, usage: Usage) -> None:
    plain, [span] = marked(text)
    assert _at(_places(plain), span).usage is usage


@pytest.mark.parser
def test_every_resolved_place_has_point_radius_class_reason_and_rivals() -> None:
    plain, [span] = marked("Two men were shot dead in «Tripoli», Libya, on Sunday.")
    place = _at(_places(plain), span)
    assert place.lat is not None
    assert place.radius_km
    assert place.kind is PlaceClass.TOWN
    assert place.country == "LY"
    assert place.why
    assert any(rival.gazetteer_id != place.gazetteer_id for rival in place.rivals)


@pytest.mark.parser
def test_the_publisher_tells_which_town_is_meant() -> None:
    text = "Police in Athens arrested two men on Monday."
    [georgia] = [p for p in _places(text, "onlineathens.com") if p.name.startswith("Athens")]
    [greece] = [p for p in _places(text) if p.name.startswith("Athens")]
    assert (georgia.country, greece.country) == ("US", "GR")


@pytest.mark.parser
def test_an_area_worded_around_a_name_is_a_place_of_its_own() -> None:
    plain, [whole] = marked("A drone fell «20 km north of Erbil» in Iraq on Friday.")
    area = _at(_places(plain), whole)
    assert area.gazetteer_id is None
    assert area.lat == pytest.approx(36.371, abs=0.02)
    assert area.radius_km is not None


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two men died on the road between Goma and Sake.", "between Goma and Sake"),
        ("Two men died on the road from Goma to Sake.", "Goma to Sake"),
    ],
)
def test_what_lies_between_is_called_so(text: str, name: str) -> None:
    assert name in {place.name for place in _places(text)}


@pytest.mark.parser
def test_coordinates_in_the_text_are_read() -> None:
    plain, [span] = marked("The wreck lies at «36.2376, 43.9632», the army said.")
    place = _at(_places(plain), span)
    assert (place.lat, place.lon) == (36.2376, 43.9632)


def _read_words(text: str, words: list[tuple[str, str, bool]]) -> list[Place]:
    """Places of hand-made tokens: (text, entity label, whether it begins the name)."""
    tokens, at = [], 0
    for index, (word, entity, begins) in enumerate(words):
        start = text.index(word, at)
        at = start + len(word)
        part = "PROPN" if word[0].isupper() else "NOUN"
        tokens.append(
            Token(
                span=Span(start, at), text=word, lemma=word.lower(), part=part, tag="NNP" if part == "PROPN" else "NN",
                link="pobj", index=index, head=0, sentence=0, entity=entity, begins=begins,
            )
        )  # fmt: skip
    return list(read_places(Reading(Report(text=text), {Token: tokens})))


def test_works_on_hand_made_words() -> None:
    [place] = _read_words("fighting in Mosul", [("fighting", "", False), ("in", "", False), ("Mosul", "GPE", True)])
    assert place.gazetteer_id == "99072"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00\x07", "“" * 500, "(((" * 200])
def test_text_without_words_has_no_places(text: str) -> None:
    assert list(read_places(Reading(Report(text=text), {Token: ()}))) == []


@given(st.lists(st.sampled_from(["Mosul", "Al", "-", "of", "United", "States", "'", "X" * 50, "County", "é", "9"])))
@settings(max_examples=40, deadline=None)
def test_places_lie_in_the_text_and_names_never_overlap(words: list[str]) -> None:
    text = " ".join(words)
    places = _read_words(text, [(word, "GPE" if word[0].isupper() else "", True) for word in words])
    names = sorted(place.span for place in places if place.gazetteer_id)
    assert all(span.end <= len(text) for span in names)
    assert all(one.end <= other.start for one, other in pairwise(names))
    assert places == _read_words(text, [(word, "GPE" if word[0].isupper() else "", True) for word in words])


PARTS = [
    line.split("\t")
    for line in (Path(__file__).parent / "country_parts.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parser
@pytest.mark.parametrize(("words", "south", "north", "west", "east", "towns"), PARTS, ids=[row[0] for row in PARTS])
def test_a_part_of_a_country_lies_in_it_and_holds_its_towns(
    words: str, south: str, north: str, west: str, east: str, towns: str
) -> None:
    found = _places(f"Shells killed two people in {words} on Monday.")
    part = next(item for item in found if item.name == words)
    assert part.lat is not None
    assert part.lon is not None
    assert part.radius_km is not None
    assert float(south) <= part.lat <= float(north)
    assert float(west) <= part.lon <= float(east)
    for town in towns.split("; "):
        lat, lon = map(float, town.split())
        assert distance_km(part.lat, part.lon, lat, lon) <= part.radius_km, town


@pytest.mark.parser
def test_one_point_in_five_notations_is_one_point() -> None:
    found = _places(
        "Rockets fell at 36.2375, 43.9631 and at 36°14'15\"N 43°57'47\"E, at 361415N 0435747E, "
        "at +36.2375+043.9631/ and at 38S MF 06700 10800."
    )
    points = [(place.lat, place.lon) for place in found if place.why.startswith("coordinates")]
    assert len(points) == 5
    assert all(
        distance_km(36.2375, 43.9631, lat, lon) < 1 for lat, lon in points if lat is not None and lon is not None
    )


@pytest.mark.parser
@pytest.mark.parametrize("text", ["at 36°75'N 43°10'E", "at 99.9999, 200.1111", "at 61SMF0670010220"])
def test_a_point_off_the_globe_is_none(text: str) -> None:
    assert not [place for place in _places(f"Rockets fell {text}.") if place.why.startswith("coordinates")]
