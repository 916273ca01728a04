"""One report as one page: its text with spans marked in colours, the record beside it, each leading to the other."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import NamedTuple, TypeVar

from reportedly.types.annotations import (
    Annotation,
    Attribution,
    Entity,
    Event,
    Flag,
    Place,
    Responsibility,
    TimeExpression,
    Toll,
)
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import RoleKind, Usage
from reportedly.views.marks import Mark, Segment, segments
from reportedly.views.phrases import (
    UNKNOWN,
    chain,
    days,
    event_tolls,
    how_sure,
    participants,
    party,
    point,
    printable,
    quoted,
    speaker,
    stance_words,
    told_toll,
    voice,
)
from reportedly.views.rendering import rendered
from reportedly.views.source_lines import chain_facts, sheet_facts, shown_name, voice_facts
from reportedly.views.sources import report_sheet

LEGEND = (
    ("source", "who says it"),
    ("cue", "the word that says so"),
    ("content", "what they say"),
    ("event", "what happened"),
    ("toll", "how many"),
    ("responsibility", "who is answerable"),
    ("time", "when"),
    ("place", "where"),
    ("flag", "mind the text"),
)
"""Each class of mark and what it stands for."""


class Card(NamedTuple):
    """One thing of the record beside the text: a headline, facts, and words quoted from the report."""

    id: str
    head: str
    facts: tuple[str, ...]
    words: str = ""


class Section(NamedTuple):
    """A heading of the record, its class of mark, its cards, and what is to be said of them all."""

    title: str
    css: str
    cards: tuple[Card, ...]
    notes: tuple[str, ...] = ()


def page(reading: Reading) -> str:
    """The page of one report: no network, no external file."""
    report = reading.report
    return rendered(
        "report.html",
        title=printable(report.title or "Report"),
        report=report,
        facts=tuple(filter(None, (report.publisher, report.byline, report.published, report.url))),
        paragraphs=paragraphs(reading),
        sections=sections(reading),
        legend=LEGEND,
        runs=", ".join(f"{run.reader}/{run.version}" for run in reading.runs),
    )


def fragment(reading: Reading) -> str:
    """The same page in a frame of its own for a notebook, whose styles and scripts it cannot touch."""
    style = "width:100%;height:640px;border:0"
    return f'<iframe sandbox="allow-scripts" style="{style}" srcdoc="{escape(page(reading))}"></iframe>'


def paragraphs(reading: Reading) -> list[list[Segment]]:
    """The text's lines, each cut into marked segments."""
    lines: list[list[Segment]] = [[]]
    for segment in segments(reading.report.text, marks(reading)):
        for number, piece in enumerate(segment.text.split("\n")):
            if number:
                lines.append([])
            if piece:
                lines[-1].append(segment._replace(text=piece))
    return [line for line in lines if any(segment.text.strip() for segment in line)]


def marks(reading: Reading) -> Iterator[Mark]:
    """Every stretch of text that the record points at."""
    for item in _layer(reading, Attribution):
        for css, spans in (("source", item.source), ("cue", item.cue), ("content", item.content)):
            yield from (Mark(span, item.id, css) for span in spans)
    for event in _layer(reading, Event):
        yield from (Mark(span, event.id, "event") for span in (event.span, *event.evidence))
    for kind, css in ((Toll, "toll"), (Responsibility, "responsibility"), (TimeExpression, "time"), (Flag, "flag")):
        yield from (Mark(item.span, item.id, css) for item in _layer(reading, kind))
    yield from (Mark(item.span, item.id, "place") for item in _layer(reading, Place) if item.usage is Usage.PLACE)


A = TypeVar("A", bound=Annotation)


def _layer(reading: Reading, kind: type[A]) -> tuple[A, ...]:
    return reading[kind] if reading.has(kind) else ()


def sections(reading: Reading) -> tuple[Section, ...]:
    """The record beside the text."""
    return (
        Section("Who says what", "content", tuple(_said(reading, item) for item in _layer(reading, Attribution))),
        Section("What happened", "event", tuple(_happened(reading, item) for item in _in_weight(reading))),
        Section(
            "Who is answerable",
            "responsibility",
            tuple(_answerable(reading, item) for item in _layer(reading, Responsibility)),
        ),
        Section("Times", "time", tuple(_time(reading, item) for item in _layer(reading, TimeExpression))),
        Section(
            "Places",
            "place",
            tuple(_place(reading, item) for item in _layer(reading, Place) if item.usage is Usage.PLACE),
        ),
        Section("Flags on the text", "flag", tuple(_flag(reading, item) for item in _layer(reading, Flag))),
        _sourcing(reading),
    )


def _in_weight(reading: Reading) -> list[Event]:
    return sorted(_layer(reading, Event), key=lambda event: (not event.main, event.span))


def _said(reading: Reading, item: Attribution) -> Card:
    entity = reading.get(Entity, item.speaker)
    roles = entity.roles[:1] if entity else ()
    cue = f"{item.stance}: “{quoted(reading, item.cue)}”" if item.cue else str(item.stance)
    facts = [*map(printable, roles), str(item.source_kind or "source unknown"), cue, str(item.manner)]
    facts += [f"according to {carrier}" for carrier in chain(reading, item)]
    if item.audience:
        facts.append(f"to {printable(reading.quote(item.audience))}")
    return Card(item.id, speaker(reading, item), tuple(facts), quoted(reading, item.content))


def _happened(reading: Reading, event: Event) -> Card:
    mode = f" ({event.mode})" if event.mode else ""
    head = f"{event.type}{mode}: {printable(reading.quote(event.span))}"
    facts = [str(event.status) + (", main" if event.main else "")]
    who = participants(reading, event, RoleKind.ACTOR)
    whom = participants(reading, event, RoleKind.RECIPIENT)
    if (who, whom) != (UNKNOWN, UNKNOWN):
        facts.append(f"{who} → {whom}")
    place = reading.get(Place, event.place)
    if place:
        facts.append(f"{printable(place.name)} ({point(place)})")
    facts.append(days(event.earliest, event.latest))
    facts += [told_toll(toll, reading) for toll in event_tolls(reading, event)]
    sure = how_sure(event, reading)
    facts += [sure] if sure else []
    return Card(event.id, head, tuple(facts))


def _answerable(reading: Reading, item: Responsibility) -> Card:
    says = f"says {voice(reading, item.according_to)}"
    return Card(item.id, f"{party(reading, item)}: {stance_words(item.stance)}", (says,), _words(reading, item.span))


def _time(reading: Reading, item: TimeExpression) -> Card:
    facts = (item.value or "no value", days(item.earliest, item.latest))
    return Card(item.id, _words(reading, item.span), facts)


def _place(reading: Reading, item: Place) -> Card:
    facts = (item.name, str(item.kind or "kind unknown"), item.country or "", point(item))
    return Card(item.id, _words(reading, item.span), tuple(printable(fact) for fact in facts if fact))


def _flag(reading: Reading, item: Flag) -> Card:
    return Card(item.id, str(item.kind).replace("_", " "), (printable(item.note),) if item.note else ())


def _sourcing(reading: Reading) -> Section:
    """A card for each voice; a click walks through all that it says."""
    sheet = report_sheet(reading)
    cards = (Card(" ".join(voice.attributions), shown_name(voice), tuple(voice_facts(voice))) for voice in sheet.voices)
    notes = (*sheet_facts(sheet), *chain_facts(sheet)) if sheet.voices else ()
    return Section("Sourcing", "content", tuple(cards), notes)


def _words(reading: Reading, span: Span) -> str:
    return printable(reading.quote(span))
