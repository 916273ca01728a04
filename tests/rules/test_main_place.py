"""Where a report is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from make import make_event, make_place, make_reading, words
from marked import marked
from parsed import parsed
from reportedly.rules.main_place import is_dateline, main_place
from reportedly.types.annotations import Place, Sentence
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass, Usage

TEXT = "Iraq mourned. Shells fell on Tora. Talks in Vell failed. Vell slept. Iraq wept. Iraq slept."


def place(name: str, id: str, at: int = 0, **fields: Any) -> Place:
    start = [n for n in range(len(TEXT)) if TEXT.startswith(name, n)][at]
    span = Span(start, start + len(name))
    return make_place(name, 33.0, 44.0, id, **{"span": span, "gazetteer_id": name, "kind": PlaceClass.TOWN, **fields})


COUNTRY = {"kind": PlaceClass.COUNTRY}
NAMED: dict[str, tuple[list[Place], str | None]] = {
    "first-and-most": ([place("Tora", "p1"), place("Vell", "p2"), place("Vell", "p3", 1)], "p2"),
    "the-smaller": ([place("Iraq", "p1", **COUNTRY), place("Iraq", "p2", 1, **COUNTRY), place("Tora", "p3")], "p3"),
    "a-country-when-nothing-else": ([place("Iraq", "p1", **COUNTRY)], "p1"),
    "no-actors": ([place("Iraq", "p1", usage=Usage.ACTOR, **COUNTRY), place("Tora", "p2")], "p2"),
    "no-unresolved": ([make_place("Tora", None, None, "p1", span=words(TEXT, "Tora"), kind=PlaceClass.TOWN)], None),
    "none": ([], None),
}


@pytest.mark.parametrize(("places", "wanted"), NAMED.values(), ids=NAMED.keys())
def test_without_events_what_is_named_first_and_most(places: list[Place], wanted: str | None) -> None:
    found = main_place(make_reading(TEXT, *places))
    assert (found.id.partition("#")[2] if found else None) == wanted


def test_the_place_of_the_main_event_goes_before_all() -> None:
    places = [place("Tora", "p1"), place("Vell", "p2"), place("Vell", "p3", 1)]
    found = main_place(make_reading(TEXT, *places, make_event(main=True, place="p1")))
    assert found is not None
    assert found.name == "Tora"


def test_a_dateline_only_tells_where_it_was_written() -> None:
    text = "TORA, Iraq (Wire) — Shells fell on Vell."
    sentences = [Sentence(span=Span(0, 19), paragraph=0), Sentence(span=Span(20, len(text)), paragraph=0)]
    tora = make_place("Tora", 33.0, 44.0, "p1", span=Span(0, 4), kind=PlaceClass.TOWN)
    vell = make_place("Vell", 33.0, 44.0, "p2", span=words(text, "Vell"), kind=PlaceClass.TOWN)
    assert main_place(make_reading(text, *sentences, tora, vell)) == make_reading(text, vell)[Place][0]
    assert main_place(make_reading(text, *sentences, tora)) == make_reading(text, tora)[Place][0]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("Four held in a raid . TORA (AP) — Police held four.", True, id="behind-a-headline"),
        pytest.param("Four held in a raid . TORA, Iraq (AP) — Police held four.", True, id="with-its-country"),
        pytest.param("Four held in a raid . Tora (AP) — Police held four.", False, id="in-small-letters"),
        pytest.param("Four were held in TORA (AP) — Police held four.", False, id="within-a-sentence"),
        pytest.param("Four held in a raid . TORA police held four.", False, id="without-an-agency"),
    ],
)
def test_a_dateline_may_stand_behind_the_headline(text: str, written: bool) -> None:
    name = "TORA" if "TORA" in text else "Tora"
    tora = make_place("Tora", 33.0, 44.0, "p1", span=words(text, name), kind=PlaceClass.TOWN)
    assert is_dateline(make_reading(text, Sentence(span=Span(0, len(text)), paragraph=0), tora), tora) is written


@pytest.mark.parser
def test_on_a_whole_report() -> None:
    reading = parsed("KYIV, Ukraine (Wire) — Shells killed two in Kherson on Monday, police said in Odesa.", "events")
    found = main_place(reading)
    assert found is not None
    assert found.name == "Kherson"


REPORTS = (Path(__file__).parent / "main_places.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parser
@pytest.mark.parametrize("report", REPORTS, ids=[report[:50] for report in REPORTS])
def test_the_place_of_a_report(report: str) -> None:
    plain, (span,) = marked(report)
    reading = parsed(plain, "events")
    found = main_place(reading)
    assert found is not None
    marks = [item for item in reading[Place] if item.span.meets(span)]
    near = [item for item in marks if (item.lat, item.lon) == (found.lat, found.lon)]
    assert near, (found.name, [item.name for item in marks])


@pytest.mark.parser
def test_where_somebody_is_from_is_not_where_it_was() -> None:
    text = "Two men, Ola Roe, 55, from Vell, and Jan Roe, 34, from Vell, were seized. Shells fell near Tora."
    sentences = parsed(text)[Sentence]
    spans = [Span(n, n + 4) for n in range(len(text)) if text[n : n + 4] in ("Vell", "Tora")]
    names = [text[span.start : span.end] for span in spans]
    places = [
        make_place(name, 33.0, 44.0, f"p{at}", span=span, gazetteer_id=name, kind=PlaceClass.TOWN)
        for at, (name, span) in enumerate(zip(names, spans, strict=True))
    ]
    found = main_place(make_reading(text, *sentences, *parsed(text).tree.tokens, *places))
    assert found is not None
    assert found.name == "Tora"
