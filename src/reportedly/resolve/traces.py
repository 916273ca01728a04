"""What is compared of an event, as the index keeps it, and the keys under which events meet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import lru_cache
from zlib import crc32

import msgspec

from reportedly.resolve.stories import Topic
from reportedly.text.terms import telling
from reportedly.types.annotations import Place, Toll
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, Harm, PlaceClass, VictimGroup

Days = tuple[date | None, date | None]
_LONGEST = 10
_SEASON = 45
"""Days of a stretch that still tells which act of a story is recalled."""
_BEFORE = 3
"""Days before publication under which an event without a date is looked for."""


class Site(msgspec.Struct, frozen=True, array_like=True):
    """Where an event took place."""

    name: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    country: str | None = None
    is_country: bool = False
    is_doubtful: bool = False
    """Whether its name may well mean another place."""


_SURE = 0.5
"""Share of what speaks for the meanings of a name from which the likeliest is hardly another."""


def site_of(place: Place | None) -> Site | None:
    """What is kept of a place."""
    if place is None:
        return None
    land, doubt = place.kind is PlaceClass.COUNTRY, place.confidence is not None and place.confidence < _SURE
    return Site(place.name, place.lat, place.lon, place.radius_km, place.country, land, doubt)


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """What is compared of an event, as the index keeps it: when, where, to whom, with which toll, in which words.

    `at` is the end of its id, behind that of its report.
    """

    at: str
    type: EventType
    mode: str | None
    main: bool
    days: Days
    told: date | None
    """The day of its report."""
    place: Site | None
    tolls: tuple[tuple[Harm, int | None, int | None], ...]
    parties: frozenset[str]
    words: frozenset[str]
    victims: frozenset[str] = frozenset()
    """The surnames of those killed or shot, where they are named."""
    calendar: tuple[int, int | None] | None = None
    """Month and day, where the year is not told: "on 4 November" in a report without a date; None for the day of "in
    February"."""
    lands: frozenset[str] = frozenset()
    """The countries of all places that its report names."""
    held: frozenset[str] = frozenset()
    """The surnames of those arrested, where they are named."""
    called: frozenset[str] = frozenset()
    """The words of their names, but the shortest."""
    sides: tuple[str, ...] = ()
    """Of each toll the side of those counted: `state`, `fighters` or nothing; empty where no toll tells one."""


def side_of(toll: Toll) -> str:
    """The side of those whom a toll counts: soldiers and police, or fighters; nothing where it tells none."""
    return _SIDES.get(toll.whom.group, "") if toll.whom is not None else ""


_SIDES = {VictimGroup.SOLDIER: "state", VictimGroup.POLICE: "state", VictimGroup.FIGHTER: "fighters"}


class Traced(msgspec.Struct, frozen=True):
    """An event of a report, and how the topic of that report is found when it matters."""

    report: str
    trace: Trace
    topic: Callable[[], Topic]

    @property
    def id(self) -> str:
        return f"{self.report}#{self.trace.at}"


@lru_cache(maxsize=2)
def lands_of(reading: Reading) -> frozenset[str]:
    """The countries of the places that a report names; what it tells without a place was in one of them.

    Found once for all the events of a report.
    """
    places = reading[Place] if reading.has(Place) else ()
    return frozenset(place.country for place in places if place.country)


def happening_keys(item: Traced) -> frozenset[int]:
    """The keys of an event: each day it may have been, with each cell of a degree around its place, figure or party.

    What was on a known day is also met by its act, and what a report is about by its act and by the report's telling
    terms, on that day or any, for a later report may leave out all of these; so is what is recalled of a month, or by
    its figure alone. Who was killed or arrested is met by name whenever it is told: a trial may be years later. An
    event of a known day stands under its cell alone too, and so does what is looked for on no day: "last year's attack
    in Tora". The day makes the upper half of a key: what is filed of one time lies together on the disk.
    """
    trace = item.trace
    cells = _cells(trace.place)
    tolls = [f"{harm.value}={low}" for harm, low, _ in trace.tolls if low]
    looked_for = is_recalled(trace) or _is_counted(trace)
    about = telling(item.topic().vector)[: _TERMS if trace.main else _FEW] if trace.main or looked_for else ()
    named = trace.main or None not in trace.days
    acts = [f"act {word}" for word in (*sorted(trace.words), *filter(None, (trace.mode,)))] if named else []
    words = [*cells, *tolls, *acts, *sorted(trace.parties), *(f"about {term}" for term in about)]
    days = _possible_days(trace)
    dated = frozenset((day & 0xFFFF) << 16 | _number(text) for day in days for text in set(words))
    alone = cells[: 1 if None not in trace.days else None]
    alone += [f"about {term}" for term in about]
    return dated | {_number(text) for text in (*alone, *(f"victim {name}" for name in trace.victims | trace.held))}


def is_recalled(trace: Trace) -> bool:
    """Whether it is told of a stretch in which no day is looked for: "killed last month", of which others are news."""
    first, last = trace.days
    return first is not None and last is not None and _LONGEST < (last - first).days <= _SEASON


def _is_counted(trace: Trace) -> bool:
    """Whether it is told of no day, but of how many it harmed: "in the clash that killed nine"."""
    return trace.days[0] is None and any((low or 0) >= _MANY for _, low, _ in trace.tolls)


_MANY = 2
"""From so many on a figure tells acts apart."""


def _number(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass")) & 0xFFFF


_TERMS, _FEW = 6, 3
_AROUND = ((0, 0), (0, 1), (1, 0), (0, -1), (-1, 0))


def _cells(place: Site | None) -> list[str]:
    if place is None or place.lat is None or place.lon is None:
        return []
    return [f"{round(place.lat) + north}:{round(place.lon) + east}" for north, east in _AROUND]


def _possible_days(trace: Trace) -> Sequence[int]:
    """The days that an event may have been on, counted from the year 1; 0 where nothing tells."""
    first, last = trace.days
    if first is None or last is None:
        last = last or trace.told
        first = last - timedelta(days=_BEFORE) if last is not None else None
    if first is None or last is None or (last - first).days > _LONGEST:
        return (0,)
    return range(first.toordinal(), last.toordinal() + 2)  # one more: a night has two dates
