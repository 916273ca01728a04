"""The made-up archive: whole reports with readings, in order of their days, the same every time."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from reportedly.resolve.incidents import happenings
from reportedly.types.annotations import Entity, Event
from reportedly.types.reading import Reading
from scripts import script

FILE = Path(__file__).parents[2] / "bench" / "archive.py"


@pytest.fixture(scope="module")
def archive() -> ModuleType:
    return script(FILE)


@pytest.fixture(scope="module")
def readings(archive: ModuleType) -> list[Reading]:
    return list(islice(archive.Archive(1).readings(), 40))


def test_the_same_reports_come_every_time_in_order_of_their_days(archive: ModuleType, readings: list[Reading]) -> None:
    assert [reading.report for reading in islice(archive.Archive(1).readings(), 40)] == [
        reading.report for reading in readings
    ]
    days = [reading.report.published for reading in readings]
    assert days == sorted(days, key=str)


def test_annotations_stand_on_their_words(readings: list[Reading]) -> None:
    for reading in readings:
        for entity in reading[Entity]:
            assert entity.name == "it" or reading.quote(entity.span) == entity.name
        for event in reading[Event]:
            assert reading.quote(event.span).isalpha()


def test_a_report_tells_of_six_events_one_of_which_it_is_about(readings: list[Reading]) -> None:
    for reading in readings:
        found = happenings(reading)
        assert len(found) == 6
        assert sum(item.event.main for item in found) == 1
