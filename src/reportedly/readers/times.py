"""Time expressions: found by patterns, resolved against the day of writing, the tense, and what was told before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.event_dates import Dated, EventDates, Kin, days_of, kinships
from reportedly.rules.publication import dateline_beside_date, days_of_writing, publication
from reportedly.rules.time_anchoring import Relation, counting, relation_to_event
from reportedly.rules.time_finding import find_times
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import combined, resolve_all
from reportedly.rules.time_stretches import Stretch, framed, is_over, stretches
from reportedly.rules.time_telling import Resolved, Teller, Tense
from reportedly.rules.time_tense import tense_at
from reportedly.text.counting import ABOUT, Days, days_counted
from reportedly.text.timex import precision
from reportedly.types.annotations import TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType


def read_times(reading: Reading) -> Iterator[TimeExpression]:
    """Find, resolve and bound every time expression of the report."""
    text, tree = reading.report.text, reading.tree
    phrases = find_times(text, tree)
    tenses = [tense_at(tree, text, Span(phrase.start, phrase.end)) for phrase in phrases]
    relations = [relation_to_event(text, phrase) for phrase in phrases]
    written = days_of_writing(reading)
    dates, events = _dated(tree, phrases, tenses, relations, written)
    source = _source(reading)
    for (number, phrase, meaning), tense, relation in zip(dates, tenses, relations, strict=True):
        expression = _expression(number, phrase, meaning, source)
        if relation is not None:
            yield _anchored(expression, phrase, relation, events, written)
            continue
        days = framed(text, tree, phrase, tense, events.told_before(phrase.start), written)
        if days:
            yield _bounded(expression, days, "framed by its sentence")
        else:
            yield _cut(expression, is_over(tree, phrase, tense), written)
    for number, found in enumerate(stretches(text, tree, dates, events, written), len(dates)):
        yield _stretch(number, found)


def _dated(
    tree: Tree,
    phrases: Sequence[Phrase],
    tenses: Sequence[Tense | None],
    relations: Sequence[Relation | None],
    written: Days | None,
) -> tuple[list[Dated], EventDates]:
    """What each phrase means, and the dates by event: read again where an expression that counts from an event gives a
    day that later ones lean on ("two days after the strike …; the next morning …")."""
    dates = _numbered(phrases, tenses, written, {})
    events = EventDates(dates, tree, _kin())
    known: dict[int, date] = {}
    for (number, phrase, _), relation in zip(dates, relations, strict=True):
        bounds = _counted(phrase, relation, events, written)[1] if relation is not None else None
        if bounds and bounds[0] == bounds[1]:
            known[number] = bounds[0]
    if not known:
        return dates, events
    dates = _numbered(phrases, tenses, written, known)
    counted = [
        (number, phrases[number], Resolved(TimexType.DATE, None, (day.isoformat(), day.isoformat())))
        for number, day in known.items()
    ]
    return dates, EventDates(dates, tree, _kin(), counted)


def _numbered(
    phrases: Sequence[Phrase], tenses: Sequence[Tense | None], written: Days | None, known: Mapping[int, date]
) -> list[Dated]:
    """The phrases with their numbers and meanings; both ends count where the day of writing is only bounded."""
    narrative = _is_narrative(phrases, written)
    resolved = resolve_all(phrases, tenses, Teller(written[0] if written else None, narrative), known)
    if written is not None and written[0] != written[1]:
        others = resolve_all(phrases, tenses, Teller(written[1], narrative), known)
        resolved = [combined(first, last) for first, last in zip(resolved, others, strict=True)]
    return list(zip(range(len(phrases)), phrases, resolved, strict=True))


def _bounded(expression: TimeExpression, days: Days, why: str) -> TimeExpression:
    first, last = (day.isoformat() for day in days)
    return msgspec.structs.replace(expression, earliest=first, latest=last, why=f"{expression.why}; {why}")


def _cut(expression: TimeExpression, past: bool, written: Days | None) -> TimeExpression:
    """What is told as past was before the day of writing: "killed this year" ends today."""
    first, last = (value and value[:10] for value in (expression.earliest, expression.latest))
    if not past or not written or not first or not last or expression.type is not TimexType.DATE:
        return expression
    today = written[1].isoformat()
    if not first <= today < last:
        return expression
    return msgspec.structs.replace(expression, latest=today, why=f"{expression.why}; told as past")


def _stretch(number: int, found: Stretch) -> TimeExpression:
    first, last = (day.isoformat() if day else None for day in found.days)
    return TimeExpression(
        id=str(number),
        span=Span(found.start, found.end),
        type=TimexType.DATE,
        value=None,
        earliest=first,
        latest=last,
        anchor=str(found.anchor) if found.anchor is not None else None,
        why=found.rule if found.rule.startswith("anchored") else f"rule {found.rule}",
    )


@cache
def _kin() -> Kin:
    return kinships(lexicon("event_kin"), lexicon("event_triggers"))


def _source(reading: Reading) -> str:
    """Where the day of writing comes from when nobody gave it, for `why`."""
    told = dateline_beside_date(reading)
    if told is not None:
        return f"; written {told.earliest} by the {told.source}"
    if reading.report.modified or reading.report.published:
        return ""
    earliest, latest, origin = publication(reading)
    days = earliest if earliest == latest else f"{earliest} to {latest}"
    return f"; written {days} by the {origin}" if earliest and latest else ""


def _anchored(
    expression: TimeExpression, phrase: Phrase, relation: Relation, events: EventDates, written: Days | None
) -> TimeExpression:
    """An expression that counts from an event: bounded when the event is dated in the text, else only related to it."""
    dates, days = _counted(phrase, relation, events, written)
    counted = counting(phrase, relation)
    if counted.event is not None:
        counted = msgspec.structs.replace(counted, event=events.clause(counted.event))
    return msgspec.structs.replace(
        expression,
        anchor=str(dates[0][0]) if days else None,
        earliest=days[0].isoformat() if days else None,
        latest=days[1].isoformat() if days else None,
        counted=counted,
        why=f"anchored to event: {relation}",
    )


def _counted(
    phrase: Phrase, relation: Relation, events: EventDates, written: Days | None
) -> tuple[list[Dated], Days | None]:
    """The dates of the event that a phrase counts from, and the days that it then means."""
    told = events.told_before(phrase.start)
    dates = ([told] if told else []) if relation.told else events.of(relation.span, phrase.start)
    days = [found for item in dates if (found := days_of(item[2]))]
    if days and relation.name == "nth" and dates[0][1].start == relation.start:  # "the first day of 2018"
        days = [(days[0][0], days[0][0])]
    if days and relation.name == "anniversary" and (days[-1][1] - days[0][0]).days > _YEAR:
        days = []  # "the 20th anniversary of the bombings, the deadliest of this century"
    bounds = _days(phrase, relation, (days[0][0], days[-1][1]), written) if days else None
    if bounds and events.is_dated_otherwise(phrase.start, bounds):
        return [], None
    return (dates, bounds) if bounds else _anchored_otherwise(phrase, relation, events, written)


_YEAR = 366
"""Days of the longest stretch in which an event with anniversaries took place."""


def _days(phrase: Phrase, relation: Relation, days: Days, written: Days | None) -> Days | None:
    return days_counted(counting(phrase, relation), days, written and written[1])


def _anchored_otherwise(
    phrase: Phrase, relation: Relation, events: EventDates, written: Days | None
) -> tuple[list[Dated], Days | None]:
    """The same by what stands around it where no words date the event: see the three cases."""
    told = [events.equated(Span(phrase.start, phrase.end))] if relation.name in ("anniversary", "nth") else []
    if relation.name in ("of", "nth") and not relation.told:
        told = [*told, events.behind(relation.end)]
    for item in told:
        days = days_of(item[2]) if item else None
        if item and days:  # "Monday was the second anniversary", "the evening of the wedding, 26 April"
            return [item], days
    if written is None or (relation.name != "anniversary" and not relation.told):
        return [], None
    near = events.told(phrase.start) if relation.name == "anniversary" else events.later_in_sentence(phrase.start)
    counted = [
        (item, bounds)
        for item in near
        if (days := days_of(item[2])) and (bounds := _days(phrase, relation, days, written))
        if _is_about(bounds, written[1])
    ]
    only = len({bounds for _, bounds in counted}) == 1
    return ([counted[0][0]], counted[0][1]) if only else ([], None)


def _is_about(days: Days, written: date) -> bool:
    """Whether an anniversary is of now: it is told of within a month of it."""
    return days[0] - timedelta(days=ABOUT) <= written <= days[1] + timedelta(days=ABOUT)


_MODS = {"START": "START", "MID": "MID", "END": "END", "H1": "START", "H2": "END"}
"""Which edge of a period is which TIMEX3 mod."""


def _expression(number: int, phrase: Phrase, meaning: Resolved, source: str = "") -> TimeExpression:
    """The annotation; `source` says where the day of writing comes from when nobody gave it."""
    anchor = None
    if meaning.base == "told" and meaning.told is not None:
        anchor = str(meaning.told)
    elif meaning.base == "written":
        anchor = "published"
    return TimeExpression(
        id=str(number),
        span=Span(phrase.start, phrase.end),
        type=meaning.type,
        value=meaning.value,
        mod=_MODS.get(phrase.edge or "") or phrase.mod,
        precision=precision(meaning.value),
        earliest=meaning.bounds[0],
        latest=meaning.bounds[1],
        anchor=anchor,
        why=f"rule {phrase.rule}{source if anchor == 'published' else ''}",
    )


def _is_narrative(phrases: Sequence[Phrase], written: tuple[date, date] | None) -> bool:
    """Whether the text tells a history: years long past by name, few expressions that need the day of writing."""
    years = [phrase.year for phrase in phrases if phrase.year is not None and phrase.year > 100]
    if written is None:
        return bool(years)
    past = sum(1 for year in years if year < written[1].year - 1)
    deictic = sum(1 for phrase in phrases if phrase.base == "written" or (phrase.weekday and not phrase.month))
    return past >= 4 and past > 3 * deictic
