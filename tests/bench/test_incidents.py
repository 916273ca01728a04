"""How incidents are held against what a story told, and that the facts of the stories are sound."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from reportedly.types.groups import EventPoint, Figure, Incident, Point
from reportedly.types.vocabulary import EventType, Harm, Status
from scripts import script

BENCH = Path(__file__).parents[2] / "bench"
REAL, FILED, STORIES, POSTS = (
    [json.loads(line) for line in (BENCH / "gold" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    for name in ("stories", "filed", "told_stories", "posts")
)
TOLD = STORIES + POSTS
HAPPENING: dict[str, Any] = {
    "types": ["ASSAULT"], "earliest": "2025-10-14", "latest": "2025-10-14", "places": [[34.4, 41.0, 20]],
    "tolls": [["killed", 9, 9]], "may": [["killed", 7, None]],
}  # fmt: skip
NUMBERS = {"a": "r1", "b": "r2", "c": "r3"}


bench = script(BENCH / "incidents.py")


def figure(low: int | None, high: int | None = None, **fields: Any) -> Figure:
    given = {
        "harm": Harm.KILLED, "low": low, "high": high, "approximate": False, "report": "r1", "toll": "t",
        "published": None, "according_to": None, "informant": "army", "part": False,
    }  # fmt: skip
    return Figure(**{**given, **fields})


def incident(*reports: str, id: str = "i1", **fields: Any) -> Incident:
    given = {
        "id": id, "type": EventType.ASSAULT, "mode": None, "status": Status.HAPPENED, "earliest": "2025-10-14",
        "latest": "2025-10-14", "place": Point(name="Qaim", lat=34.4, lon=41.1, radius_km=5, gazetteer_id=None),
        "reports": reports, "events": tuple(EventPoint(report=report, event="e") for report in reports),
        "tolls": (figure(9, 9),), "responsibilities": (), "texts": 1, "informants": 1, "responds_to": (),
    }  # fmt: skip
    return Incident(**{**given, **fields})


def test_the_best_incident_has_most_of_the_reports_and_all_facts_right() -> None:
    given = [incident("r1", "r2"), incident("r3", id="i2")]
    answer = bench.answer(HAPPENING, NUMBERS, given, given)
    assert answer[:4] == (True, True, True, True)
    assert answer.gathered == pytest.approx(2 / 3)
    assert answer.fragments == 1


@pytest.mark.parametrize(
    ("fields", "right"),
    [
        pytest.param({"earliest": None}, (True, False, True, True), id="no-first-day"),
        pytest.param({"latest": "2025-10-15"}, (True, False, True, True), id="a-day-too-long"),
        pytest.param({"place": None}, (True, True, False, True), id="no-place"),
        pytest.param(
            {"place": Point(name="X", lat=35.4, lon=41.1, radius_km=5, gazetteer_id=None)},
            (True, True, False, True), id="a-place-too-far",
        ),
        pytest.param({"tolls": ()}, (True, True, True, False), id="a-toll-that-is-due"),
        pytest.param({"tolls": (figure(9, 9), figure(7))}, (True, True, True, True), id="an-early-count-may-stand"),
        pytest.param({"tolls": (figure(9, 9), figure(3, 3))}, (True, True, True, False), id="a-wrong-total"),
        pytest.param({"tolls": (figure(9, 9), figure(3, 3, part=True))}, (True, True, True, True), id="a-part"),
        pytest.param({"tolls": (figure(9, 9), figure(None))}, (True, True, True, True), id="no-number"),
        pytest.param(
            {"tolls": (figure(9, 9), figure(3, 3, harm=Harm.DAMAGED))}, (True, True, True, True), id="houses",
        ),
    ],
)  # fmt: skip
def test_each_fact_is_judged_by_itself(fields: dict[str, Any], right: tuple[bool, ...]) -> None:
    given = [incident("r1", "r2", "r3", **fields)]
    assert bench.answer(HAPPENING, NUMBERS, given, given)[:4] == right


def test_of_two_incidents_of_one_report_the_one_told_by_it_alone_is_meant() -> None:
    happening = HAPPENING | {"reports": ["a"]}
    given = [incident("r1", "r2", tolls=(figure(3, 3),)), incident("r1", id="i2")]
    assert bench.answer(happening, NUMBERS, given, given).tolls


def test_of_two_incidents_of_one_report_each_happening_has_its_own() -> None:
    far = Point(name="X", lat=35.4, lon=41.1, radius_km=5, gazetteer_id=None)
    given = [incident("r1", id="i1", place=far, tolls=(figure(3, 3),)), incident("r1", id="i2")]
    there = {"places": [[35.4, 41.1, 20]], "tolls": [["killed", 3, 3]]}
    for told in ({}, there):
        assert bench.answer(HAPPENING | {"reports": ["a"]} | told, NUMBERS, given, given)[:4] == (True,) * 4


@pytest.mark.parametrize(
    ("untold", "earliest", "right"),
    [(True, None, True), (True, "2025-10-13", False), (False, None, False)],
    ids=["no-day-told", "a-wrong-day", "a-day-told"],
)
def test_what_began_on_no_told_day_has_none(untold: bool, earliest: str | None, right: bool) -> None:
    given = [incident("r1", earliest=earliest)]
    assert bench.answer(HAPPENING | {"untold": untold}, NUMBERS, given, given).day is right


def test_what_is_told_of_no_place_lies_nowhere() -> None:
    nowhere = HAPPENING | {"places": []}
    for place, right in ((None, True), (incident("r1").place, False)):
        given = [incident("r1", place=place)]
        assert bench.answer(nowhere, NUMBERS, given, given).place is right


def test_an_incident_of_another_day_place_or_type_is_no_fragment() -> None:
    far = Point(name="X", lat=35.4, lon=41.1, radius_km=5, gazetteer_id=None)
    given = [
        incident("r1", "r2", "r3"),
        incident("r1", id="i2", earliest="2025-10-16", latest="2025-10-16"),
        incident("r1", id="i3", place=far),
        incident("r1", id="i4", type=EventType.PROTEST),
    ]
    assert bench.answer(HAPPENING, NUMBERS, given, given).fragments == 0


def test_nothing_found_is_nothing_right() -> None:
    due = len(HAPPENING["tolls"])
    assert bench.answer(HAPPENING, NUMBERS, [], []) == (*[False] * 5, 0.0, 0, (due, 0, 0, 0))


@pytest.mark.parametrize("row", REAL + FILED, ids=[row["id"] for row in REAL + FILED])
def test_a_real_story_names_its_corpus_and_days(row: dict[str, Any]) -> None:
    assert row["corpus"] in bench.CORPORA
    for day in row["published"].values():
        date.fromisoformat(day)


@pytest.mark.parametrize("row", TOLD, ids=[row["id"] for row in TOLD])
def test_an_invented_story_has_its_reports(row: dict[str, Any]) -> None:
    told = bench.reports(row, BENCH)
    assert len(told) == len(row["reports"])
    assert row in POSTS or len(told) >= 3
    for happening in row["happenings"]:
        assert {*happening.get("reports", ()), *happening.get("silent", ())} <= told.keys()
    for report in told.values():
        assert report.text
        assert report.published is None or datetime.fromisoformat(report.published)


@pytest.mark.parametrize("row", REAL + TOLD + FILED, ids=[row["id"] for row in REAL + TOLD + FILED])
def test_the_facts_of_a_story_are_sound(row: dict[str, Any]) -> None:
    assert row["split"] in ("dev", "test")
    for happening in row["happenings"]:
        assert date.fromisoformat(happening["earliest"]) <= date.fromisoformat(happening["latest"])
        assert set(happening["types"]) <= set(EventType)
        assert {harm for harm, _, _ in (*happening["tolls"], *happening["may"])} <= set(Harm)
        assert all(-90 <= lat <= 90 and -180 <= lon <= 180 and reach > 0 for lat, lon, reach in happening["places"])


@pytest.mark.parametrize(
    ("figures", "due", "right"),
    [
        pytest.param([(9, 9)], (9, 9), True, id="as-it-is"),
        pytest.param([(9, None)], (9, 9), True, id="at-least"),
        pytest.param([(41, None)], (40, None), True, id="more-than"),
        pytest.param([(42, None)], (40, None), False, id="another"),
        pytest.param([(None, 5)], (5, 5), True, id="at-most"),
        pytest.param([(17, 17), (19, 19)], (17, 19), True, id="both-ends"),
        pytest.param([(17, 19)], (17, 19), True, id="a-stretch"),
        pytest.param([(17, 17)], (17, 19), False, id="one-end"),
        pytest.param([(17, 17), (18, 18), (19, 19)], (17, 19), True, id="between"),
        pytest.param([(17, 17), (19, 19), (21, 21)], (17, 19), False, id="beyond"),
        pytest.param([], (9, 9), False, id="none"),
    ],
)
def test_counts_are_the_same_however_open_their_words(
    figures: list[tuple[int | None, int | None]], due: tuple[int | None, int | None], right: bool
) -> None:
    happening = HAPPENING | {"tolls": [["killed", *due]], "may": []}
    given = [incident("r1", "r2", "r3", tolls=tuple(figure(*item) for item in figures))]
    assert bench.answer(happening, NUMBERS, given, given).counts is right


def test_single_figures_are_counted_over_all_happenings() -> None:
    happening = HAPPENING | {"tolls": [["killed", 9, 9], ["killed", 12, 12]], "may": [["killed", 7, 7]]}
    given = [incident("r1", "r2", "r3", tolls=tuple(figure(count, count) for count in (7, 9, 40)))]
    found = [bench.answer(happening, NUMBERS, told, told) for told in (given, [])]
    scores = bench.figures(found, 0)
    assert (scores["due"], round(scores["right"])) == (25.0, 67)
