"""The keys under which events meet."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from make import make_place, make_reading
from reportedly.resolve.stories import Topic
from reportedly.resolve.traces import Site, Trace, Traced, happening_keys, lands_of, site_of
from reportedly.text.terms import Vector
from reportedly.types.vocabulary import EventType, Harm

TUESDAY, FRIDAY = date(2025, 10, 14), date(2025, 10, 17)
TOPIC = Topic("r1", Vector((7, 8), bytes((200, 100)), b""))


def traced(days: tuple[date | None, date | None], told: date | None = FRIDAY, main: bool = False) -> Traced:
    trace = Trace(
        at="events@1-2", type=EventType.ASSAULT, mode=None, main=main, days=days, told=told, place=None, tolls=(),
        parties=frozenset({"army"}), words=frozenset(),
    )  # fmt: skip
    return Traced("r1", trace, lambda: TOPIC)


@pytest.mark.parametrize(
    ("item", "count"),
    [
        pytest.param(traced((TUESDAY, TUESDAY)), 2, id="a-day-and-the-next-for-a-night"),
        pytest.param(traced((None, None)), 5, id="some-days-before-the-report"),
        pytest.param(traced((None, None), told=None), 1, id="no-day-at-all"),
        pytest.param(traced((date(2025, 1, 1), FRIDAY)), 1, id="too-long-to-tell"),
        pytest.param(traced((TUESDAY, TUESDAY), main=True), 8, id="also-by-what-the-report-is-about"),
    ],
)
def test_an_event_has_a_key_for_each_day_and_word(item: Traced, count: int) -> None:
    assert len(happening_keys(item)) == count


MONTH = (date(2025, 9, 15), TUESDAY)


@pytest.mark.parametrize(
    ("days", "tolls", "met"),
    [
        pytest.param(MONTH, (), True, id="recalled-of-a-month"),
        pytest.param((date(2025, 1, 1), FRIDAY), (), False, id="recalled-of-a-year"),
        pytest.param((None, FRIDAY), ((Harm.KILLED, 9, 9),), True, id="recalled-by-its-figure"),
        pytest.param((None, FRIDAY), ((Harm.KILLED, 1, 1),), False, id="one-person"),
        pytest.param((FRIDAY, FRIDAY), ((Harm.KILLED, 9, 9),), False, id="of-a-day-of-its-own"),
        pytest.param((None, FRIDAY), (), False, id="in-passing"),
    ],
)
def test_what_is_recalled_meets_what_reports_are_about(
    days: tuple[date | None, date | None], tolls: Any, met: bool
) -> None:
    news, item = traced((TUESDAY, TUESDAY), main=True), traced(days, told=date(2025, 11, 3))
    trace = msgspec.structs.replace(item.trace, parties=frozenset({"court"}), tolls=tolls)
    assert bool(happening_keys(news) & happening_keys(Traced("r2", trace, item.topic))) is met


def test_events_of_one_day_meet_and_lie_together() -> None:
    one, two = happening_keys(traced((TUESDAY, TUESDAY))), happening_keys(traced((None, TUESDAY)))
    assert one & two
    assert not one & happening_keys(traced((FRIDAY, FRIDAY)))
    assert {key >> 16 for key in one} == {day.toordinal() & 0xFFFF for day in (TUESDAY, date(2025, 10, 15))}


@pytest.mark.parametrize(
    ("days", "met"),
    [
        pytest.param((TUESDAY, TUESDAY), True, id="on-a-known-day"),
        pytest.param((None, FRIDAY), False, id="some-day-before"),
    ],
)
def test_what_was_on_a_known_day_is_met_by_its_act(days: tuple[date | None, date | None], met: bool) -> None:
    one, two = (traced(days) for _ in range(2))
    parties = (frozenset({"army"}), frozenset({"police"}))
    shot = (
        Traced("r1", msgspec.structs.replace(item.trace, parties=words, words=frozenset({"shot"})), item.topic)
        for item, words in zip((one, two), parties, strict=True)
    )
    assert bool(frozenset.intersection(*map(happening_keys, shot))) is met


def test_places_of_one_cell_or_the_next_meet() -> None:
    def at(lat: float) -> frozenset[int]:
        item = traced((TUESDAY, TUESDAY))
        place = Site("Kharab", lat, 41.0, 5.0)
        return happening_keys(Traced("r1", Trace(*_but(item.trace, place)), item.topic))

    assert len(at(34.4) & at(34.6)) > len(at(34.4) & at(40.0))


def _but(trace: Trace, place: Site) -> list[object]:
    found = [getattr(trace, name) for name in trace.__struct_fields__]
    found[trace.__struct_fields__.index("place")] = place
    return found


@pytest.mark.parametrize(("confidence", "doubtful"), [(None, False), (0.3, True), (0.9, False)])
def test_a_place_whose_name_may_well_mean_another_is_doubtful(confidence: float | None, doubtful: bool) -> None:
    site = site_of(make_place("Tora", 33.0, 44.0, confidence=confidence))
    assert site is not None
    assert site.is_doubtful is doubtful


def test_the_lands_of_a_report() -> None:
    places = [make_place("Erbil", 36.2, 44.0, country="IQ"), make_place("the river", None, None, id="p2")]
    assert lands_of(make_reading("E.", *places)) == {"IQ"}
    assert lands_of(make_reading("E.")) == frozenset()
