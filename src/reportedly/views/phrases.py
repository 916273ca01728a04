"""Short wordings that every view shares: a figure's bounds, a voice, a place, a span of days, words safe to print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property

import msgspec

from reportedly.text.bounds import bound_words
from reportedly.text.instants import has_hour, in_order
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Attribution, Certainty, Entity, Event, Place, Responsibility, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Dispute, Figure, Incident, Point, Revision
from reportedly.types.reading import Reading
from reportedly.types.span import Span, Spans, hull
from reportedly.types.vocabulary import Harm, RoleKind

UNKNOWN = "unknown"
REPORT_ITSELF = "the report itself"
_HARMS = tuple(Harm)
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


def printable(words: str) -> str:
    """`words` on one line, with nothing in them that a terminal would obey (escape codes, direction marks)."""
    return " ".join(_UNPRINTABLE.sub(" ", words).split())


def harmless(words: str) -> str:
    """`words` in their lines and with their spaces, but nothing in them that a terminal would obey."""
    return "\n".join(_UNPRINTABLE.sub(" ", line) for line in words.split("\n"))


def place_words(place: Point | None) -> str:
    """`Tora`, or `probably Tora` where no report says so."""
    if place is None:
        return f"place {UNKNOWN}"
    return f"probably {printable(place.name)}" if place.guessed else printable(place.name)


def shortened(words: str, longest: int) -> str:
    """`words`, or their beginning and an ellipsis when they are longer than `longest` characters."""
    return words if len(words) <= longest else words[: longest - 1].rsplit(" ", 1)[0] + "…"


def counted(number: int, noun: str) -> str:
    """`1 report`, `2 reports`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def quoted(reading: Reading, spans: Spans) -> str:
    """The words of a possibly discontinuous span as they stand there, gaps shown as […]."""
    return " […] ".join(printable(reading.quote(span)) for span in spans)


def whole(spans: Spans) -> Span | None:
    """From the first to the last character of `spans`, None for none."""
    return hull(*spans) if spans else None


def told_order(figure: Figure) -> tuple[int, tuple[bool, float], str]:
    """The order in which figures are shown: the killed first, then by time of publication."""
    return _HARMS.index(figure.harm), in_order(figure.published), figure.toll


def toll_line(toll: Toll, reading: Reading) -> str:
    """`killed: 14 (two of them children)`."""
    whom = f" ({printable(reading.quote(toll.whom.span))})" if toll.whom else ""
    return f"{toll.harm}: {bound_words(toll.low, toll.high, toll.approximate)}{whom}"


def event_tolls(reading: Reading, event: Event) -> list[Toll]:
    """The figures of an event as they stand, each part behind its total."""
    tolls = [toll for toll in reading[Toll] if toll.event == event.id] if reading.has(Toll) else []
    totals = {toll.id for toll in tolls if toll.part_of is None}
    parts = [toll for toll in tolls if toll.part_of in totals]
    own = [toll for toll in tolls if toll.part_of not in totals]
    return [shown for toll in own for shown in (toll, *(part for part in parts if part.part_of == toll.id))]


def told_toll(toll: Toll, reading: Reading) -> str:
    """`killed: at least 14 (14 people), says police (asserted)`: a figure, who gives it, and how sure they are."""
    part = " (part of the above)" if toll.part_of else ""
    rows = _held(reading, toll.id)
    said = "; ".join(dict.fromkeys(f"{voice(reading, row.according_to)} ({row.stance})" for row in rows))
    return f"{toll_line(toll, reading)}{part}, says {said or UNKNOWN}"


def how_sure(event: Event, reading: Reading) -> str:
    """`asserted by police; denied by Iran`: who holds that an event took place, and how; empty where nobody is told."""
    rows = _held(reading, event.id)
    return "; ".join(dict.fromkeys(f"{row.stance} by {voice(reading, row.according_to)}" for row in rows))


def _held(reading: Reading, id: str) -> list[Certainty]:
    return [row for row in reading[Certainty] if row.of == id] if reading.has(Certainty) else []


def stance_words(stance: str) -> str:
    """`not claimed`, for the code `not_claimed`."""
    return stance.replace("_", " ")


def changed_facts(revision: Revision) -> list[str]:
    """The facts of a revision, each once: "9 → 8", then "nine → eight", and "killed: 9 → 8", are one."""
    facts = dict.fromkeys(fact for edit in revision.edits for fact in edit.facts)
    told = {_figures_of(fact) for fact in facts if ": " in fact}
    kept: dict[object, str] = {}
    for fact in facts:
        figures = _figures_of(fact)
        if ": " in fact or figures is None:
            kept[fact] = fact
        elif figures not in told:
            kept.setdefault(figures, fact)
    return list(kept.values())


def _figures_of(fact: str) -> tuple[float, ...] | None:
    """The figures on both sides of a fact that tells of two, else None."""
    sides = [tuple(find_numbers(side)) for side in fact.split(" → ")]
    return tuple(side[-1].value for side in sides) if len(sides) == _OLD_AND_NEW and all(sides) else None


_OLD_AND_NEW = 2


def moment_words(published: str | None) -> str:
    """`2025-10-14 07:55 UTC`, `2025-10-14` where no hour is given, `no date` for None."""
    if not published:
        return "no date"
    try:
        moment = datetime.fromisoformat(published)
        utc = " UTC" if moment.tzinfo is not None else ""
        moment = moment.astimezone(UTC) if utc else moment
    except (ValueError, OverflowError):  # a month alone; an hour that is in no year in UTC
        return printable(published)
    return f"{moment:%Y-%m-%d %H:%M}{utc}" if has_hour(published) else published


class Outlets:
    """What to call the outlets of a corpus: where nobody says who published a report, by the beginning of its text."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def _ids(self) -> frozenset[str]:
        return frozenset(self._corpus.report_ids())

    def of(self, id: str) -> str:
        """The publisher of a report, or the beginning of its title or text."""
        report = self._corpus.report(id)
        if report.publisher:
            return printable(report.publisher)
        return f"“{shortened(printable(report.title or report.text[:80]), 40)}”"

    def told(self, words: str) -> str:
        """`words` with the outlet in the place of the id of a report that nobody says who published."""
        return printable(_REPORT.sub(lambda id: self.of(id[0]) if id[0] in self._ids else id[0], words))

    def figures(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """`figures`, with who gives them as it is told."""
        return tuple(
            msgspec.structs.replace(item, informant=self.told(item.informant or "") or None) for item in figures
        )

    def dispute(self, dispute: Dispute) -> Dispute:
        """`dispute`, with its voices as they are told."""
        sides = (
            msgspec.structs.replace(side, says=printable(side.says), informants=tuple(map(self.told, side.informants)))
            for side in dispute.sides
        )
        draft = self.told(dispute.draft) if dispute.draft else None
        return msgspec.structs.replace(dispute, sides=tuple(sides), draft=draft)


_REPORT = re.compile(r"\br[0-9a-f]{16}\b")


def days(earliest: str | None, latest: str | None) -> str:
    """An interval in days: `2021-02-15`, `2021-02-22 to 2021-02-26`, `by 2021-02-26`, `from …`, or `unknown`."""
    first, last = (value[:10] if value else None for value in (earliest, latest))
    if first and last:
        return first if first == last else f"{first} to {last}"
    if last:
        return f"by {last}"
    return f"from {first}" if first else UNKNOWN


def days_words(incident: Incident) -> str:
    """The days of an incident: `2021-02-15`, or `probably 2021-02-15` where no report says so."""
    told = days(incident.earliest, incident.latest)
    return f"probably {told}" if incident.days_guessed else told


def point(place: Place) -> str:
    """`36.24 N 43.96 E, within 5 km`, or `not resolved`."""
    if place.lat is None or place.lon is None:
        return "not resolved"
    north = f"{abs(place.lat):.2f} {'N' if place.lat >= 0 else 'S'}"
    east = f"{abs(place.lon):.2f} {'E' if place.lon >= 0 else 'W'}"
    radius = f", within {place.radius_km:,.0f} km" if place.radius_km is not None else ""
    return f"{north} {east}{radius}"


def voice(reading: Reading, attribution_id: str | None) -> str:
    """Who speaks: the resolved speaker's name, else the source's words; the report itself for None."""
    if attribution_id is None:
        return REPORT_ITSELF
    attribution = reading.get(Attribution, attribution_id)
    return speaker(reading, attribution) if attribution else UNKNOWN


def speaker(reading: Reading, attribution: Attribution) -> str:
    """The name of an attribution's speaker, else the words of its source, else `nobody named`."""
    entity = reading.get(Entity, attribution.speaker)
    if entity is not None:
        return printable(entity.name)
    return quoted(reading, attribution.source) if attribution.source else "nobody named"


def party(reading: Reading, item: Responsibility) -> str:
    """Whom a responsibility is about: the entity's name, else the words, else `nobody named`."""
    entity = reading.get(Entity, item.party)
    if entity is not None:
        return printable(entity.name)
    return printable(reading.quote(item.party_span)) if item.party_span else "nobody named"


def chain(reading: Reading, attribution: Attribution) -> list[str]:
    """The voices that carried an attribution, from the nearest outwards ("Mehr" for a statement told by Mehr)."""
    carriers: list[str] = []
    seen = {attribution.id}
    outer = reading.get(Attribution, attribution.within)
    while outer is not None and outer.id not in seen:
        seen.add(outer.id)
        carriers.append(speaker(reading, outer))
        outer = reading.get(Attribution, outer.within)
    return carriers


def participants(reading: Reading, event: Event, role: RoleKind) -> str:
    """The participants of one role, as worded in the report, or `unknown`."""
    words = [printable(reading.quote(item.span)) for item in event.roles if item.role is role]
    return "; ".join(dict.fromkeys(words)) or UNKNOWN
