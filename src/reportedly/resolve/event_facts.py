"""What a version says otherwise of its events than the one before it: the day, the place, the means, that it was so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from reportedly.resolve.corrected import is_taken_back
from reportedly.resolve.incidents import day_of
from reportedly.resolve.nearness import place_reasons
from reportedly.resolve.traces import site_of
from reportedly.types.annotations import Certainty, Event, Place
from reportedly.types.groups import Edit
from reportedly.types.reading import Reading
from reportedly.types.span import Span


def event_facts(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """The facts of the events of a sentence that are told in the older one too, in the same word or as its subject."""
    for event in _events(newer, edit.new):
        before = _same(event, edit, older, newer)
        if before is not None:
            yield from _days(before, event)
            yield from _places(older.get(Place, before.place), newer.get(Place, event.place))
            if before.mode and event.mode and before.mode != event.mode:
                yield f"means: {before.mode} → {event.mode}"
            if _is_taken_back(newer, event) and not _is_taken_back(older, before):
                yield f"taken back: {newer.quote(event.span)}"


def _events(reading: Reading, sentence: Span | None) -> tuple[Event, ...]:
    events = reading[Event] if reading.has(Event) else ()
    return tuple(event for event in events if sentence is not None and sentence.meets(event.span))


def _same(event: Event, edit: Edit, older: Reading, newer: Reading) -> Event | None:
    """The event of the older version that one of the newer is: the only one of that word in its sentence, or of what
    both are about."""
    word = newer.quote(event.span).lower()
    alike = [one for one in _events(older, edit.old) if older.quote(one.span).lower() == word]
    if len(alike) == 1:
        return alike[0]
    mains = [one for one in (older[Event] if older.has(Event) else ()) if one.main]
    return mains[0] if event.main and len(mains) == 1 and mains[0].type is event.type else None


def _days(before: Event, after: Event) -> Iterator[str]:
    """Days that cannot both be right."""
    ends = [day for one in (before, after) for day in (day_of(one.earliest), day_of(one.latest)) if day is not None]
    if len(ends) == _BOTH_ENDS and (ends[1] < ends[2] or ends[3] < ends[0]):
        yield f"day: {_stretch(*ends[:2])} → {_stretch(*ends[2:])}"


_BOTH_ENDS = 4


def _stretch(first: date, last: date) -> str:
    return _day(first) if first == last else f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def _places(before: Place | None, after: Place | None) -> Iterator[str]:
    """Places that cannot both be right."""
    reasons = place_reasons(site_of(before), site_of(after), 1.0, 1.0)
    if before is not None and after is not None and any(reason.score < 0 for reason in reasons):
        yield f"place: {before.name} → {after.name}"


def _is_taken_back(reading: Reading, event: Event) -> bool:
    rows = reading[Certainty] if reading.has(Certainty) else ()
    return is_taken_back(row for row in rows if row.of == event.id)
