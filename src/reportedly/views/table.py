"""Tables for spreadsheets: one row for each figure of each toll, with who says it and the words that prove it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from reportedly.types.annotations import Attribution, Certainty, Event, Place, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import RoleKind
from reportedly.views.phrases import participants, printable, voice

COLUMNS = (
    "event_id", "report_id", "publisher", "published", "url", "raw_sha256",
    "type", "mode", "status", "main", "earliest", "latest",
    "place", "latitude", "longitude", "radius_km", "country", "gazetteer_id",
    "actor", "recipient", "harm", "low", "high", "approximate", "whom",
    "according_to", "source_kind", "certainty", "factuality", "start", "end", "words",
)  # fmt: skip
"""A row is an event, or one toll of it, as one voice holds it; an event without tolls leaves the toll columns empty."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(corpus: Corpus) -> Iterator[str]:
    """CSV with a header, dates as ISO text; the first line carries a byte-order mark, so that Excel reads UTF-8.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe: reports are untrusted.
    """
    yield "\ufeff" + _csv(COLUMNS)
    for id in corpus.report_ids():
        reading = corpus.reading(id)
        if reading.has(Event):
            for event in reading[Event]:
                yield from (_csv(row) for row in _rows(reading, event))


def _csv(cells: tuple[object, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([_cell(cell) for cell in cells])
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        text = printable(value)
        return f"'{text}" if text.startswith(_FORMULA) else text
    return value


def _rows(reading: Reading, event: Event) -> Iterator[tuple[object, ...]]:
    tolls = [toll for toll in reading[Toll] if toll.event == event.id] if reading.has(Toll) else []
    abouts: Sequence[Event | Toll] = tolls or [event]
    for about in abouts:
        rows: Sequence[Certainty | None] = _voices(reading, about.id) or [None]
        for row in rows:
            yield (*_event_cells(reading, event), *_toll_cells(reading, about), *_voice_cells(reading, about, row))


def _voices(reading: Reading, id: str) -> list[Certainty]:
    return [row for row in reading[Certainty] if row.of == id] if reading.has(Certainty) else []


def _event_cells(reading: Reading, event: Event) -> tuple[object, ...]:
    report = reading.report
    place = reading.get(Place, event.place)
    where = (place.name, place.lat, place.lon, place.radius_km, place.country, place.gazetteer_id) if place else ()
    return (
        event.id, report.id, report.publisher, report.published, report.url, report.raw_sha256,
        str(event.type), event.mode, str(event.status), event.main, event.earliest, event.latest,
        *(where or (None,) * 6),
        participants(reading, event, RoleKind.ACTOR), participants(reading, event, RoleKind.RECIPIENT),
    )  # fmt: skip


def _toll_cells(reading: Reading, about: Event | Toll) -> tuple[object, ...]:
    if not isinstance(about, Toll):
        return (None,) * 5
    whom = reading.quote(about.whom.span) if about.whom else None
    return str(about.harm), about.low, about.high, about.approximate, whom


def _voice_cells(reading: Reading, about: Event | Toll, row: Certainty | None) -> tuple[object, ...]:
    said: tuple[object, ...] = (None,) * 4
    if row is not None:
        holder = reading.get(Attribution, row.according_to)
        kind = str(holder.source_kind) if holder and holder.source_kind else None
        said = (voice(reading, row.according_to), kind, str(row.stance), row.factuality)
    return (*said, about.span.start, about.span.end, reading.quote(about.span))
