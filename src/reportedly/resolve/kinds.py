"""Which kinds of events may be one happening told twice: reports name one act differently, but not any act any way."""

from __future__ import annotations

from functools import lru_cache

from reportedly.resolve.candidates import decoded
from reportedly.types.vocabulary import EventType

Kind = tuple[EventType, str | None]
"""Type and mode of an event."""
HARM = frozenset({EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.OTHER})
"""Types that different reports may give to one happening: an explosion is an accident until it is an attack."""
_LAUNCHES = frozenset({(EventType.ASSAULT, "heavy-weapons"), (EventType.MOBILIZE, "weapons")})
"""A missile that is fired may be told as a test."""
_TAKINGS = frozenset({(EventType.ASSAULT, "abduct"), (EventType.COERCE, "seize")})
"""A crew that is abducted is seized with its ship."""
_VERDICTS = frozenset({(EventType.SANCTION, "convict"), (EventType.COERCE, "arrest")})


def akin(one: Kind, two: Kind) -> bool:
    """Whether events of two kinds may be one."""
    if one[0] is two[0] or (one[0] in HARM and two[0] in HARM):
        return True
    return {one, two} <= _LAUNCHES or {one, two} <= _TAKINGS or is_verdict(one, two)


def modes_differ(one: str | None, two: str | None) -> bool:
    """Whether the one act is a taking of people and the other an attack of known means: two acts, unless of one day."""
    return (one == _TAKING) != (two == _TAKING) and not {one, two} & _ANY_MEANS


_TAKING = "abduct"
_ANY_MEANS = frozenset({None, "targeted", "destroy", "seize", "beat"})
"""Modes of what may come with a taking of people."""


def is_verdict(one: Kind, two: Kind) -> bool:
    """Whether one event is a conviction and the other an arrest: akin where "jailed" is said of it."""
    return one != two and {one, two} <= _VERDICTS


def sketches_akin(one: bytes, two: bytes, _: int) -> bool:
    """Whether the events of two sketches may be one, told by their heads: most that meet are of other kinds."""
    return _heads_akin(*one.split(b",", 3)[1:3], *two.split(b",", 3)[1:3])


@lru_cache(maxsize=16_384)
def _heads_akin(*heads: bytes) -> bool:
    """Whether a type and a mode, and another type and mode, may be one; so may what is none."""
    kinds = decoded(b"[%b]" % b",".join(heads), tuple[EventType, str | None, EventType, str | None])
    return kinds is None or akin(kinds[:2], kinds[2:])
