"""A report and what was read of it, as Python and notebooks see it."""

from __future__ import annotations

from typing import Any

from reportedly.rules.main_place import main_place
from reportedly.types.annotations import (
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Mention,
    Place,
    Publication,
    Responsibility,
    Sentence,
    TimeExpression,
    Toll,
)
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span, Spans
from reportedly.views.page import fragment, page
from reportedly.views.plain import plain
from reportedly.views.record import record, record_line


class Record:
    """What was read of one report. Each layer is a tuple of frozen annotations whose spans point into `text`."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __repr__(self) -> str:
        return f"<Record of {self.report.id}: {len(self.attributions)} attributions, {len(self.events)} events>"

    def __str__(self) -> str:
        return "\n".join(line.text for line in plain(self.reading))

    def _repr_html_(self) -> str:
        return fragment(self.reading)

    @property
    def report(self) -> Report:
        """The report: text, title, publisher, dates."""
        return self.reading.report

    @property
    def text(self) -> str:
        """The text that every span points into."""
        return self.reading.report.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        return self.reading[Sentence]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.reading[Mention]

    @property
    def entities(self) -> tuple[Entity, ...]:
        return self.reading[Entity]

    @property
    def publication(self) -> tuple[Publication, ...]:
        """When a report without a date was published, as its own words bound it: at most one."""
        return self.reading[Publication]

    @property
    def times(self) -> tuple[TimeExpression, ...]:
        return self.reading[TimeExpression]

    @property
    def places(self) -> tuple[Place, ...]:
        return self.reading[Place]

    @property
    def attributions(self) -> tuple[Attribution, ...]:
        return self.reading[Attribution]

    @property
    def events(self) -> tuple[Event, ...]:
        return self.reading[Event]

    @property
    def tolls(self) -> tuple[Toll, ...]:
        """How many were harmed, where the words give a figure; the others are `victims`."""
        return tuple(toll for toll in self.reading[Toll] if toll.counted)

    @property
    def victims(self) -> tuple[Toll, ...]:
        """Those harmed whom the words name or point to one by one ("the mayor"), and do not count."""
        return tuple(toll for toll in self.reading[Toll] if not toll.counted)

    @property
    def certainties(self) -> tuple[Certainty, ...]:
        return self.reading[Certainty]

    @property
    def responsibilities(self) -> tuple[Responsibility, ...]:
        return self.reading[Responsibility]

    @property
    def flags(self) -> tuple[Flag, ...]:
        return self.reading[Flag]

    @property
    def main_place(self) -> Place | None:
        """Where the report is about: where its main event took place, else what it names first and most."""
        return main_place(self.reading)

    def quote(self, spans: Span | Spans) -> str:
        """The words at a span, or at several, joined by a space."""
        pieces = (spans,) if isinstance(spans, Span) else spans
        return " ".join(self.reading.quote(span) for span in pieces)

    def to_dict(self) -> dict[str, Any]:
        """The record as the JSON contract has it (docs/the-record.md)."""
        return record(self.reading)

    def to_json(self) -> str:
        """The record as one line of JSON."""
        return record_line(self.reading).decode()

    def to_html(self) -> str:
        """One self-contained page: the report with its spans marked, the record beside it."""
        return page(self.reading)
