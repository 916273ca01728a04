"""The names of those killed in an event."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from make import make_entity, make_event, make_reading, make_report, make_toll
from reportedly.resolve.victims import dead_by_name
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm


@pytest.mark.parametrize(
    ("name", "toll", "found"),
    [
        pytest.param("Salma Rawí", {}, {"rawi"}, id="folded"),
        pytest.param("Salma Rawi", {"harm": Harm.CASUALTIES}, {"rawi"}, id="shot"),
        pytest.param("Salma Rawi", {"harm": Harm.INJURED}, set(), id="hurt-can-be-twice"),
        pytest.param("Salma Rawi", {"event": "e2"}, set(), id="in-another-event"),
        pytest.param("the teacher", {}, set(), id="without-a-name"),
        pytest.param("Bo Li", {}, set(), id="too-short-to-tell"),
    ],
)
def test_surnames_of_the_dead(name: str, toll: dict[str, Any], found: set[str]) -> None:
    report = make_report(f"{name} was shot dead at home.")
    mention, entity = make_entity(name)
    span = Span(0, len(name))
    mention = msgspec.structs.replace(mention, span=span, head=span)
    reading = make_reading(report, mention, entity, make_event(), make_toll(1, span=span, **toll))
    assert dead_by_name(reading, f"{report.id}#e1") == found


def test_a_report_without_tolls() -> None:
    assert dead_by_name(make_reading(make_report("Nothing happened."), make_event()), "e1") == frozenset()
