"""What to call a story: its own main incident, place, days and toll, whatever its reports' titles say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec

from reportedly.text.instants import in_order, instant
from reportedly.types.groups import Figure, Incident, Story
from reportedly.types.vocabulary import EventType, Harm

_MODES = {
    "aerial": "air strike", "crowd-control": "crowd control", "destroy": "destruction", "drone": "drone attack",
    "explosives": "bombing", "firearms": "shooting", "heavy-weapons": "rocket or artillery attack",
    "sexual": "sexual violence", "suicide-attack": "suicide attack",
}  # fmt: skip
"""Modes that a person would word otherwise."""
_TYPES = {EventType.ASSAULT: "attack", EventType.OTHER: "harm"}
_AS_GIVEN = re.compile(
    r"(?:near|not far|close to|outside|off|along|around|between|beyond|about|some|north|south|east|west) "
    r"|\d+(?:[.,]\d+)?[ -]?(?:km|kms|kilomet(?:er|re)s?|mi|miles?|m|met(?:er|re)s?)\b"
)
"""What a place's name begins with where it says by itself where it is: "15 km north of Ansongo"."""


def labelled(stories: Iterable[Story], incidents: Sequence[Incident]) -> tuple[Story, ...]:
    """`stories`, each with the label of the incident that most of its reports tell of; none where nothing happened.

    Reports of other stories that tell of an incident speak against it: there it is at home, here it is recalled.
    One that a person named keeps that.
    """
    told: dict[str, list[Incident]] = {}
    for incident in incidents:
        for report in incident.reports:
            told.setdefault(report, []).append(incident)
    return tuple(msgspec.structs.replace(story, label=story.label or _label_of(story, told)) for story in stories)


def _label_of(story: Story, told: Mapping[str, Sequence[Incident]]) -> str | None:
    counts = Counter(item.id for report in story.reports for item in told.get(report, ()))
    found = {item.id: item for report in story.reports for item in told.get(report, ())}
    weighed = [
        ((2 * counts[id] - len(item.reports), bool(item.tolls), item.place is not None, id), item)
        for id, item in sorted(found.items())
    ]
    return label(max(weighed, key=lambda entry: entry[0])[1]) if weighed else None


def label(incident: Incident) -> str:
    """`Shelling in Al Qa'im, 14 October 2025: 17 killed`."""
    what = _MODES.get(incident.mode or "") or _TYPES.get(incident.type) or incident.type.value
    what = what.replace("-", " ").lower()
    guessed = ", probably" if incident.place and incident.place.guessed else ""
    where = f"{guessed} {_where(incident.place.name)}" if incident.place else ""
    when = "probably " * incident.days_guessed + _when(incident.earliest, incident.latest)
    toll = _toll(incident.tolls)
    return f"{what[:1].upper()}{what[1:]}{where}{f', {when}' if when else ''}{f': {toll}' if toll else ''}"


def _where(name: str) -> str:
    return name if _AS_GIVEN.match(name) else f"in {name}"


def _when(earliest: str | None, latest: str | None) -> str:
    first, last = (_day(value) for value in (earliest, latest))
    if first and last:
        return first if first == last else f"{first} to {last}"
    return f"by {last}" if last else f"from {first}" if first else ""


def _day(value: str | None) -> str | None:
    if value is None:
        return None
    day = date.fromisoformat(value[:10])
    return f"{day.day} {day:%B %Y}"


def _toll(figures: Sequence[Figure]) -> str:
    """The count of the killed, else of the injured, that most give on the last day that anybody gives one.

    Of counts that as many give, the one in a report's own voice comes first, then the highest.
    """
    for harm in (Harm.KILLED, Harm.INJURED):
        totals = [item for item in figures if item.harm is harm and not item.part and (item.low or item.high)]
        if totals:
            totals.sort(key=lambda item: (in_order(item.published), item.report, item.toll))
            last = max(filter(None, (instant(item.published) for item in totals)), default=None)
            late = [item for item in totals if _same_day(instant(item.published), last)]
            said = Counter((item.low, item.high) for item in late)
            told = {(item.low, item.high) for item in late if item.according_to is None}
            low, high = max(said, key=lambda ends: (said[ends], ends in told, ends[0] or 0, ends[1] or 0))
            return f"{_bounds(low, high)} {harm.value}"
    return ""


def _same_day(one: datetime | None, other: datetime | None) -> bool:
    return one is None or other is None or abs(other - one) <= timedelta(days=1)


def _bounds(low: int | None, high: int | None) -> str:
    if low == high:
        return f"{low:,}"
    if high is None:
        return f"at least {low:,}"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"
