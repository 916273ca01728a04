"""The names of those killed in an event."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from make import make_entity, make_event, make_reading, make_report, make_toll
from reportedly.resolve.traces import Trace
from reportedly.resolve.victims import dead_by_name, held_as_called, held_by_name, person_reasons
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Harm


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


def test_the_surname_of_who_is_held() -> None:
    name, report = "Salma al Rawi", make_report("Salma al Rawi was arrested.")
    mention, entity = make_entity(name)
    span = Span(0, len(name))
    mention = msgspec.structs.replace(mention, span=span, head=span)
    reading = make_reading(report, mention, entity, make_event(), make_toll(1, span=span, harm=Harm.DETAINED))
    assert held_by_name(reading, f"{report.id}#e1") == {"rawi"}
    assert held_as_called(reading, f"{report.id}#e1") == {"salma", "rawi"}
    assert dead_by_name(reading, f"{report.id}#e1") == frozenset()


def arrest(*held: str, count: int | None = 1, dead: tuple[str, ...] = (), called: str = "") -> Trace:
    return Trace(
        at="e1", type=EventType.COERCE, mode="arrest", main=True, days=(None, None), told=None, place=None,
        tolls=((Harm.DETAINED, count, count),), parties=frozenset(), words=frozenset(), held=frozenset(held),
        victims=frozenset(dead), called=frozenset(called.split()),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "two", "reasons"),
    [
        pytest.param(arrest("rawi"), arrest("rawi"), ["same_victim"], id="one-person"),
        pytest.param(arrest("rawi"), arrest("haddad"), ["not_same_person"], id="two-persons"),
        pytest.param(arrest("rawi"), arrest("rawy"), [], id="spelt-otherwise"),
        pytest.param(
            arrest("warsame", called="abdi hassan warsame"),
            arrest("hassan", called="abdi hassan"),
            [],
            id="by-fewer-names",
        ),
        pytest.param(
            arrest("warsame", called="abdi hassan warsame"),
            arrest("omar", called="abdi omar"),
            ["not_same_person"],
            id="of-one-first-name",
        ),
        pytest.param(arrest("rawi"), arrest("haddad", count=2), [], id="one-of-two"),
        pytest.param(arrest("rawi"), arrest("haddad", "rawi"), ["same_victim"], id="both-named"),
        pytest.param(arrest("rawi"), arrest(), [], id="nobody-named"),
        pytest.param(arrest(dead=("rawi",)), arrest(dead=("haddad",)), [], id="two-dead-of-many"),
        pytest.param(arrest(dead=("rawi",)), arrest(dead=("rawi",)), ["same_victim"], id="one-dead"),
    ],
)
def test_what_the_names_say(one: Trace, two: Trace, reasons: list[str]) -> None:
    assert [reason.name for reason in person_reasons(one, two, 0.4)] == reasons
    assert [reason.name for reason in person_reasons(two, one, 0.4)] == reasons
