"""What to call a story: its own main incident, place, days and toll, whatever its reports' titles say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from reportedly.types.groups import Figure, Incident, Story
from reportedly.types.vocabulary import EventType, Harm

_MODES = {
    "aerial": "air strike", "crowd-control": "crowd control", "destroy": "destruction", "drone": "drone attack",
    "explosives": "bombing", "firearms": "shooting", "heavy-weapons": "shelling", "sexual": "sexual violence",
    "suicide-attack": "suicide attack",
}  # fmt: skip
"""Modes that a person would word otherwise."""
_TYPES = {EventType.ASSAULT: "attack", EventType.OTHER: "harm"}
_AS_GIVEN = ("near ", "off ", "north ", "south ", "east ", "west ", "around ", "between ")


def labelled(stories: Iterable[Story], incidents: Sequence[Incident]) -> tuple[Story, ...]:
    """`stories`, each with the label of the incident that most of its reports tell of; none where nothing happened."""
    return tuple(msgspec.structs.replace(story, label=_label_of(story, incidents)) for story in stories)


def _label_of(story: Story, incidents: Sequence[Incident]) -> str | None:
    inside = frozenset(story.reports)
    told = [(len(inside.intersection(item.reports)), item) for item in incidents]
    weighed = [((count, bool(item.tolls), item.place is not None, item.id), item) for count, item in told if count]
    return label(max(weighed, key=lambda entry: entry[0])[1]) if weighed else None


def label(incident: Incident) -> str:
    """`Shelling in Al Qa'im, 14 October 2025: 9 to 17 killed`."""
    what = _MODES.get(incident.mode or "") or _TYPES.get(incident.type) or incident.type.value
    what = what.replace("-", " ").lower()
    where = f" {_where(incident.place.name)}" if incident.place else ""
    when = _when(incident.earliest, incident.latest)
    toll = _toll(incident.tolls)
    return f"{what[:1].upper()}{what[1:]}{where}{f', {when}' if when else ''}{f': {toll}' if toll else ''}"


def _where(name: str) -> str:
    return name if name.startswith(_AS_GIVEN) else f"in {name}"


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
    """The least and the greatest count of the killed that anybody gives, else of the injured."""
    for harm in (Harm.KILLED, Harm.INJURED):
        totals = [item for item in figures if item.harm is harm and not item.part]
        counts = [count for item in totals for count in (item.low, item.high) if count]
        if counts:
            low, high = min(counts), max(counts)
            return f"{low:,} {harm.value}" if low == high else f"{low:,} to {high:,} {harm.value}"
    return ""
