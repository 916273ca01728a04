"""Which kinds of events may be one, asked of kinds and of the heads of sketches."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.resolve.kinds import Kind, akin, is_verdict, modes_differ, sketches_akin
from reportedly.resolve.traces import Trace
from reportedly.types.vocabulary import EventType

ASSAULT, ACCIDENT, MOBILIZE = EventType.ASSAULT, EventType.ACCIDENT, EventType.MOBILIZE
SANCTION, COERCE, CONSULT = EventType.SANCTION, EventType.COERCE, EventType.CONSULT
KINDS = [
    pytest.param((CONSULT, "visit"), (CONSULT, None), True, id="of-one-type"),
    pytest.param((ASSAULT, "bombing"), (ACCIDENT, None), True, id="harm-by-whatever-cause"),
    pytest.param((ASSAULT, "heavy-weapons"), (MOBILIZE, "weapons"), True, id="a-missile-fired-as-a-test"),
    pytest.param((ASSAULT, "bombing"), (MOBILIZE, "weapons"), False, id="no-bomb-is-a-test"),
    pytest.param((SANCTION, "convict"), (COERCE, "arrest"), True, id="a-verdict-that-jails"),
    pytest.param((SANCTION, "convict"), (COERCE, "curfew"), False, id="no-verdict-is-a-curfew"),
    pytest.param((ASSAULT, "abduct"), (COERCE, "seize"), True, id="a-crew-taken-with-its-ship"),
    pytest.param((ASSAULT, "abduct"), (COERCE, "arrest"), False, id="no-abduction-is-an-arrest"),
    pytest.param((ASSAULT, "bombing"), (CONSULT, None), False, id="no-talk-is-an-attack"),
]


@pytest.mark.parametrize(("one", "two", "may"), KINDS)
def test_kinds_that_may_be_one(one: Kind, two: Kind, may: bool) -> None:
    assert akin(one, two) is akin(two, one) is may


@pytest.mark.parametrize(("one", "two", "may"), KINDS)
def test_sketches_tell_it_by_their_heads(one: Kind, two: Kind, may: bool) -> None:
    ours, theirs = (_sketch(*kind) for kind in (one, two))
    assert sketches_akin(ours, theirs, 1) is sketches_akin(theirs, ours, 2) is may


def _sketch(type: EventType, mode: str | None) -> bytes:
    none: frozenset[str] = frozenset()
    return msgspec.json.encode(Trace("events@3-9", type, mode, False, (None, None), None, None, (), none, none))


@pytest.mark.parametrize("sketch", [b"", b"[]", b'["events@3-9","no type",7]', b"\xff,\xff,\xff", b'["a",[,]'])
def test_what_is_no_sketch_is_left_to_the_report(sketch: bytes) -> None:
    assert sketches_akin(sketch, _sketch(CONSULT, None), 1)


def test_only_an_arrest_and_a_conviction_ask_for_words() -> None:
    assert is_verdict((COERCE, "arrest"), (SANCTION, "convict"))
    assert not is_verdict((COERCE, "arrest"), (COERCE, "arrest"))
    assert not is_verdict((COERCE, "arrest"), (COERCE, "curfew"))


@pytest.mark.parametrize(
    ("one", "two", "differ"),
    [
        pytest.param("abduct", "explosives", True, id="a-blast-takes-nobody"),
        pytest.param("abduct", "firearms", True, id="nor-do-shots"),
        pytest.param("abduct", None, False, id="a-raid-may"),
        pytest.param("abduct", "abduct", False, id="one-means"),
        pytest.param("explosives", "firearms", False, id="a-blast-and-shots-may-be-one-attack"),
    ],
)
def test_a_taking_of_people_is_no_attack_of_other_means(one: str | None, two: str | None, differ: bool) -> None:
    assert modes_differ(one, two) is modes_differ(two, one) is differ
