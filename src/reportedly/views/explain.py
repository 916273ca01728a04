"""Why the record says what it says: the words in their sentence, the reader, the rule behind it, who said so.

For a whole report, what it says, with the ids by which each fact is explained.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.errors import ReadingError, ViewError
from reportedly.text.bounds import bound_words
from reportedly.types.annotations import (
    Annotation,
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Place,
    Publication,
    Responsibility,
    Sentence,
    TimeExpression,
    Toll,
)
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Dating
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.views.datings import reasons
from reportedly.views.lines import Line
from reportedly.views.phrases import printable, shortened, voice

_HEAD = frozenset({"id", "by", "why", "span", "confidence"})


def explain(
    reading: Reading, item: Annotation, corpus: Corpus | None = None, datings: Sequence[Dating] = ()
) -> Iterator[Line]:
    """One annotation: `«words»` marked in their sentence, its fields, and what it points at in turn.

    `datings` are those of the report: what other reports of `corpus` say of the days of its times.
    """
    yield Line(item.id, "strong")
    yield Line(_marked(reading, item.span), "words")
    report = reading.report
    source = " · ".join(filter(None, (report.publisher, report.published, report.url))) or "no source given"
    yield Line(f"  in      {report.id}, characters {item.span.start} to {item.span.end} · {printable(source)}")
    yield Line(f"  read by {item.by}")
    yield Line(f"  because {printable(item.why) or 'the reader keeps no reason for this kind'}")
    if item.confidence is not None:
        yield Line(f"  we are  {item.confidence:.0%} sure of it")
    fields = {name: getattr(item, name) for name in item.__struct_fields__ if name not in _HEAD}
    for name, value in fields.items():
        if value not in (None, (), "", False):
            yield Line(f"  {name:<12} {_shown(reading, value)}")
    yield from _voices(reading, item)
    if corpus is not None:
        yield from _dated(corpus, item, datings)


def found_in(reading: Reading, id: str) -> Annotation:
    """The annotation with this id. Raises ViewError when there is none."""
    try:
        return reading.find(id)
    except ReadingError:
        report = reading.report.id
        raise ViewError(f"{id} is not on file: `reportedly explain {report}` lists what there is") from None


def fact_lines(reading: Reading) -> Iterator[Line]:
    """What a report says, kind by kind: the id of each fact and its words."""
    yield Line(reading.report.id, "strong")
    for kind in FACTS:
        facts = reading[kind] if reading.has(kind) else ()
        if facts:
            yield Line(kind.LAYER, "heading")
        yield from (Line(f"  {item.id}  {_fact(reading, item)}") for item in facts)


def _fact(reading: Reading, item: Annotation) -> str:
    told = [value for name in _TOLD if (value := getattr(item, name, None)) not in (None, "")]
    if isinstance(item, Toll):
        told = [f"{item.harm}: {bound_words(item.low, item.high, item.approximate)}"]
    said = " · ".join(map(str, told))
    words = f"“{shortened(printable(reading.quote(item.span)), _LONGEST)}”"
    return f"{printable(said)} · {words}" if said else words


FACTS = (Event, Toll, Responsibility, Attribution, TimeExpression, Place, Entity, Publication, Flag)
"""The kinds of fact that are listed of a report, in order."""
_TOLD = ("stance", "type", "mode", "status", "kind", "name", "value")
"""Fields that tell a fact from others, in the order in which they are shown."""
_LONGEST = 80


def _dated(corpus: Corpus, item: Annotation, datings: Sequence[Dating]) -> Iterator[Line]:
    """The days that other reports give a time, or an event that is told of with it."""
    times = (item.id, item.time) if isinstance(item, Event) else (item.id,)
    lines = (line for dating in datings if dating.time in times for line in reasons(corpus, dating))
    yield from (Line(f"  {'' if line.startswith(' ') else 'ledger':<7} {line}") for line in lines)


def _marked(reading: Reading, span: Span) -> str:
    text = reading.report.text
    around = [item.span for item in reading[Sentence] if item.span.meets(span)] if reading.has(Sentence) else []
    start, end = (around[0].start, around[-1].end) if around else (max(0, span.start - 80), span.end + 80)
    start, end = min(start, span.start), max(end, span.end)
    before, words, after = text[start : span.start], text[span.start : span.end], text[span.end : end]
    return f"  {printable(before)} «{printable(words)}» {printable(after)}".rstrip()


def _shown(reading: Reading, value: object) -> str:
    """A field's value for a person: spans as their words, ids with the words they stand for."""
    if isinstance(value, Span):
        return f"“{printable(reading.quote(value))}” [{value.start}, {value.end}]"
    if isinstance(value, tuple):
        return "; ".join(_shown(reading, item) for item in value)
    if isinstance(value, str) and "#" in value:
        target = next(filter(None, (reading.get(kind, value) for kind in reading.kinds)), None)
        return f"{value} “{printable(reading.quote(target.span))}”" if target else value
    if isinstance(value, msgspec.Struct):
        fields = [(name, getattr(value, name)) for name in value.__struct_fields__]
        return ", ".join(f"{name} {_shown(reading, field)}" for name, field in fields if field not in (None, False))
    return printable(f"{value:g}" if isinstance(value, float) else str(value))


def _voices(reading: Reading, item: Annotation) -> Iterator[Line]:
    """Who said so: the certainty rows of an event or toll, or the attribution that holds the words."""
    if isinstance(item, Event | Toll) and reading.has(Certainty):
        for row in reading[Certainty]:
            if row.of == item.id:
                yield Line(f"  says    {voice(reading, row.according_to)}: {row.stance} ({row.factuality:+.0f})")
    elif reading.has(Attribution) and not isinstance(item, Attribution | TimeExpression):
        for holder in reading[Attribution]:
            if any(piece.holds(item.span) for piece in holder.content):
                yield Line(f"  within  what {voice(reading, holder.id)} says ({holder.id})")
