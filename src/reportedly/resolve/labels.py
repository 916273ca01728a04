"""What to call a story: its own main incident, place, days and toll, whatever its reports' titles say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta

import msgspec

from reportedly.resolve.totals import last_words
from reportedly.text.bounds import bound_words
from reportedly.text.instants import in_order, instant
from reportedly.types.annotations import Event
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Incident, Story
from reportedly.types.vocabulary import EventType, Harm, Status

_MODES = {
    "abduct": "abduction", "aerial": "air strike", "arrest": "arrests", "beat": "beating", "censor": "censorship",
    "convict": "conviction", "crowd-control": "crowd control", "cyber": "cyberattack", "deport": "deportation",
    "destroy": "destruction", "disarm": "disarmament", "drone": "drone attack", "expel": "expulsion",
    "explosives": "bombing", "firearms": "shooting", "heavy-weapons": "rocket or artillery attack",
    "martial-law": "martial law", "phone": "telephone talks", "release": "release", "resign": "resignation",
    "restrict": "restrictions", "riot": "riot", "seize": "seizure", "sexual": "sexual violence", "strike": "strike",
    "suicide-attack": "suicide attack", "visit": "visit", "withdraw": "withdrawal", "withhold": "withholding",
} | {mode: mode for mode in ("boycott", "ceasefire", "curfew", "torture")}  # fmt: skip
"""What a person calls an act of a mode."""
_TYPES = {
    EventType.AGREE: "agreement", EventType.ASSAULT: "attack", EventType.COERCE: "coercion",
    EventType.ACCUSE: "accusation", EventType.CONCEDE: "concession", EventType.CONSULT: "talks",
    EventType.COOPERATE: "cooperation", EventType.MOBILIZE: "mobilisation", EventType.OTHER: "harm",
    EventType.REJECT: "rejection", EventType.SANCTION: "sanctions", EventType.THREATEN: "threat",
}  # fmt: skip
"""What a person calls an act of a type, where its own word will not do."""
_LETHAL = (EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.OTHER)
"""Acts that are told by those whom they killed or hurt; who died at a march died in another act."""
_TOLD_BY = {"abduct": (Harm.ABDUCTED,), "arrest": (Harm.DETAINED,), "release": (Harm.FREED,)}
"""Modes that are told by another harm."""
_AS_GIVEN = re.compile(
    r"(?:near|not far|close to|outside|off|along|around|between|beyond|about|some|north|south|east|west) "
    r"|\d+(?:[.,]\d+)?[ -]?(?:km|kms|kilomet(?:er|re)s?|mi|miles?|m|met(?:er|re)s?)\b"
)
"""What a place's name begins with where it says by itself where it is: "15 km north of Ansongo"."""


def labelled(corpus: Corpus, stories: Iterable[Story], incidents: Sequence[Incident]) -> tuple[Story, ...]:
    """`stories`, each with the label of the incident that most of its reports are about; none where nothing happened.

    What one text alone recalls names none. Of those that as many are about it is the one that most tell of. Reports of
    other stories that tell of an incident speak against it: there it is at home, here it is recalled. One that a person
    named keeps that.
    """
    told: dict[str, list[Incident]] = {}
    for incident in (item for item in incidents if not item.is_only_recalled):
        for report in incident.reports:
            told.setdefault(report, []).append(incident)
    mains = {item.id: _about(corpus, item) for item in incidents}
    return tuple(
        msgspec.structs.replace(story, label=story.label or _label_of(story, told, mains)) for story in stories
    )


def _about(corpus: Corpus, incident: Incident) -> frozenset[str]:
    """The reports that an incident is what they are about."""
    events = ((point.report, corpus.reading(point.report).get(Event, point.event)) for point in incident.events)
    return frozenset(report for report, event in events if event is not None and event.main)


def _label_of(story: Story, told: Mapping[str, Sequence[Incident]], mains: Mapping[str, frozenset[str]]) -> str | None:
    counts = Counter(item.id for report in story.reports for item in told.get(report, ()))
    found = {item.id: item for report in story.reports for item in told.get(report, ())}
    own = frozenset(story.reports)
    weighed = [
        (
            (
                2 * len(mains[id] & own) - len(mains[id]),
                2 * counts[id] - len(item.reports),
                bool(item.tolls),
                item.place is not None,
                id,
            ),
            item,
        )
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
    toll = _toll(incident) if incident.status is not Status.NEGATED else "taken back"
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


def _toll(incident: Incident) -> str:
    """The count of those whom the act is told by, the killed before the injured, that most give on the last day.

    Of each voice only its last word counts. Of counts that as many give, the one in a report's own voice comes first,
    then the highest.
    """
    lethal = (Harm.KILLED, Harm.INJURED) if incident.type in _LETHAL else ()
    for harm in _TOLD_BY.get(incident.mode or "", lethal):
        totals = [item for item in incident.tolls if item.harm is harm and not item.part and (item.low or item.high)]
        if totals:
            totals.sort(key=lambda item: (in_order(item.published), item.report, item.toll))
            last = max(filter(None, (instant(item.published) for item in totals)), default=None)
            late = [item for item in last_words(totals) if _same_day(instant(item.published), last)]
            said = Counter((item.low, item.high) for item in late)
            told = {(item.low, item.high) for item in late if item.according_to is None}
            low, high = max(said, key=lambda ends: (said[ends], ends in told, ends[0] or 0, ends[1] or 0))
            return f"{bound_words(low, high)} {harm.value}"
    return ""


def _same_day(one: datetime | None, other: datetime | None) -> bool:
    return one is None or other is None or abs(other - one) <= timedelta(days=1)
