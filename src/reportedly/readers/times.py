"""Time expressions: found by patterns, resolved against the day of writing, the tense, and what was told before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.event_dates import Days, EventDates, Kin, days_of, kinships
from reportedly.rules.publication import days_of_writing, publication
from reportedly.rules.time_anchoring import Relation, anchored_bounds, relation_to_event
from reportedly.rules.time_finding import find_times
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import combined, resolve_all
from reportedly.rules.time_stretches import Stretch, framed, stretches
from reportedly.rules.time_telling import Resolved, Teller, Tense
from reportedly.rules.time_tense import tense_at
from reportedly.text.timex import precision
from reportedly.types.annotations import TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimexType


def read_times(reading: Reading) -> Iterator[TimeExpression]:
    """Find, resolve and bound every time expression of the report."""
    text, tree = reading.report.text, reading.tree
    phrases = find_times(text, tree)
    tenses = [tense_at(tree, text, Span(phrase.start, phrase.end)) for phrase in phrases]
    written = days_of_writing(reading)
    source = _source(reading)
    narrative = _is_narrative(phrases, written)
    if written is None:
        resolved = resolve_all(phrases, tenses, Teller(None, narrative))
    else:
        resolved = resolve_all(phrases, tenses, Teller(written[0], narrative))
        if written[0] != written[1]:
            others = resolve_all(phrases, tenses, Teller(written[1], narrative))
            resolved = [combined(first, last) for first, last in zip(resolved, others, strict=True)]
    numbered = list(zip(range(len(phrases)), phrases, resolved, strict=True))
    events = EventDates(numbered, tree, _kin())
    for (number, phrase, meaning), tense in zip(numbered, tenses, strict=True):
        relation = relation_to_event(text, phrase)
        expression = _expression(number, phrase, meaning, source)
        if relation is not None:
            yield _anchored(expression, phrase, relation, events, written)
            continue
        days = framed(text, tree, phrase, tense, events.told_before(phrase.start), written)
        yield _bounded(expression, days, "framed by its sentence") if days else _cut(expression, tense, written)
    for number, found in enumerate(stretches(text, tree, numbered, events, written), len(numbered)):
        yield _stretch(number, found)


def _bounded(expression: TimeExpression, days: Days, why: str) -> TimeExpression:
    first, last = (day.isoformat() for day in days)
    return msgspec.structs.replace(expression, earliest=first, latest=last, why=f"{expression.why}; {why}")


def _cut(expression: TimeExpression, tense: Tense | None, written: Days | None) -> TimeExpression:
    """What is told as past was before the day of writing: "killed this year" ends today."""
    first, last = (value and value[:10] for value in (expression.earliest, expression.latest))
    if tense is not Tense.PAST or not written or not first or not last or expression.type is not TimexType.DATE:
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
    if reading.report.modified or reading.report.published:
        return ""
    earliest, latest, origin = publication(reading)
    days = earliest if earliest == latest else f"{earliest} to {latest}"
    return f"; written {days} by the {origin}" if earliest and latest else ""


def _anchored(
    expression: TimeExpression, phrase: Phrase, relation: Relation, events: EventDates, written: Days | None
) -> TimeExpression:
    """An expression that counts from an event: bounded when the event is dated in the text, else only related to it."""
    why = f"anchored to event: {relation}"
    told = events.told_before(phrase.start)
    dates = ([told] if told else []) if relation.told else events.of(relation.span)
    days = [found for item in dates if (found := days_of(item[2]))]
    bounds = anchored_bounds(phrase, relation, (days[0][0], days[-1][1]), written and written[1]) if days else None
    if bounds is None:
        return msgspec.structs.replace(expression, anchor=None, earliest=None, latest=None, why=why)
    anchor = str(dates[0][0])
    return msgspec.structs.replace(expression, anchor=anchor, earliest=bounds[0], latest=bounds[1], why=why)


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
