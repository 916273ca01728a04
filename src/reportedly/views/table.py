"""Tables for spreadsheets: one row for each figure of each toll, with who says it and the words that prove it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.types.annotations import Annotation, Attribution, Certainty, Event, Place, Responsibility, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Incident, Story
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import RoleKind
from reportedly.views.phrases import UNKNOWN, event_tolls, participants, party, printable, voice

COLUMNS = (
    "event_id", "report_id", "publisher", "published", "url", "raw_sha256",
    "type", "mode", "status", "main", "earliest", "latest",
    "place", "latitude", "longitude", "radius_km", "country", "gazetteer_id",
    "actor", "recipient", "harm", "low", "high", "approximate", "whom",
    "according_to", "source_kind", "certainty", "factuality", "start", "end", "words",
    "title", "story_id", "incident_id", "toll_id", "part_of", "party", "stance",
)  # fmt: skip
"""A row is an event, or one toll of it, as one voice holds it, or what one voice says of a party's part in it (`party`,
`stance`). What a row does not tell, or nobody knows, is empty.
"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Homes(msgspec.Struct, frozen=True):
    """The story of each report and the incident of each event, by their ids."""

    stories: Mapping[str, str]
    incidents: Mapping[str, str]


def csv_lines(corpus: Corpus, stories: Iterable[Story] = (), incidents: Iterable[Incident] = ()) -> Iterator[str]:
    """CSV with a header, dates as ISO text; the first line carries a byte-order mark, so that Excel reads UTF-8.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe: reports are untrusted.
    """
    homes = Homes(
        {report: story.id for story in stories for report in story.reports},
        {point.event: incident.id for incident in incidents for point in incident.events},
    )
    yield "\ufeff" + _csv(COLUMNS)
    for id in corpus.report_ids():
        reading = corpus.reading(id)
        if reading.has(Event):
            for event in reading[Event]:
                yield from (_csv(row) for row in _rows(reading, event, homes))


def _csv(cells: tuple[object, ...]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([_cell(cell) for cell in cells])
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str):
        text = printable(value)
        return f"'{text}" if text.startswith(_FORMULA) else text
    return value


def _rows(reading: Reading, event: Event, homes: Homes) -> Iterator[tuple[object, ...]]:
    first = _event_cells(reading, event)
    last = (reading.report.title, homes.stories.get(reading.report.id), homes.incidents.get(event.id))
    abouts: Sequence[Event | Toll] = event_tolls(reading, event) or [event]
    for about in abouts:
        held: Sequence[Certainty | None] = _voices(reading, about.id) or [None]
        toll = (about.id, about.part_of) if isinstance(about, Toll) else (None, None)
        for row in held:
            said = _voice_cells(reading, row.according_to, str(row.stance), row.factuality) if row else (None,) * 4
            yield (*first, *_toll_cells(reading, about), *said, *_word_cells(reading, about), *last, *toll, None, None)
    for item in _answers(reading, event):
        said = _voice_cells(reading, item.according_to, None, None)
        named = party(reading, item) if item.party or item.party_span else None
        yield (*first, *(None,) * 5, *said, *_word_cells(reading, item), *last, None, None, named, str(item.stance))


def _answers(reading: Reading, event: Event) -> list[Responsibility]:
    rows = reading[Responsibility] if reading.has(Responsibility) else ()
    return [item for item in rows if item.event == event.id]


def _known(words: str) -> str | None:
    return None if words == UNKNOWN else words


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
        *(_known(participants(reading, event, role)) for role in (RoleKind.ACTOR, RoleKind.RECIPIENT)),
    )  # fmt: skip


def _toll_cells(reading: Reading, about: Event | Toll) -> tuple[object, ...]:
    if not isinstance(about, Toll):
        return (None,) * 5
    whom = reading.quote(about.whom.span) if about.whom else None
    return str(about.harm), about.low, about.high, about.approximate, whom


def _voice_cells(
    reading: Reading, according_to: str | None, certainty: str | None, factuality: float | None
) -> tuple[object, ...]:
    holder = reading.get(Attribution, according_to)
    kind = str(holder.source_kind) if holder and holder.source_kind else None
    return _known(voice(reading, according_to)), kind, certainty, factuality


def _word_cells(reading: Reading, about: Annotation) -> tuple[object, ...]:
    return about.span.start, about.span.end, reading.quote(about.span)
