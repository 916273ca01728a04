"""Proof that a ledger still holds what was filed: every digest made again, every span read again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from reportedly.errors import ReportedlyError
from reportedly.ledger.opening import schema
from reportedly.ledger.store import Ledger
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Relation


def problems(ledger: Ledger) -> Iterator[str]:
    """One line for each thing that is not as it was filed; none for a sound ledger."""
    for (line,) in ledger.rows("pragma integrity_check"):
        if line != "ok":
            yield f"{ledger.path}: SQLite finds: {line}"
    for name, _ in sorted(schema() - ledger.layout()):
        yield f"{ledger.path}: {name} was dropped or altered: rows may have been changed behind its back"
    for name, _ in sorted(ledger.layout() - schema()):
        yield f"{ledger.path}: {name} is none of a ledger's tables, views, indexes or triggers"
    for table, row, parent, _ in ledger.rows("pragma foreign_key_check"):
        yield f"{table} row {row} points at a {parent} that is not there"
    for id in ledger.report_ids():
        yield from _problems_of(ledger, id)
    yield from _judged_but_missing(ledger)


def _problems_of(ledger: Ledger, id: str) -> Iterator[str]:
    try:
        reading = ledger.reading(id)
        raw = ledger.raw(reading.report.raw_sha256) if reading.report.raw_sha256 else None
        miscounted = list(ledger.miscounted(id))
        astray = list(_spans_of(reading))
    except ReportedlyError as error:
        yield f"{id}: {error}"
        return
    if raw is not None and hashlib.sha256(raw).hexdigest() != reading.report.raw_sha256:
        yield f"{id}: the bytes it was made from were altered"
    if not ledger.sightings(id):
        yield f"{id}: no sighting says where it came from"
    for layer in miscounted:
        yield f"{id}: a reader found other than as many {layer} as are on file"
    yield from astray


def _spans_of(reading: Reading) -> Iterator[str]:
    for kind in reading.kinds:
        for item in reading[kind]:
            if not reading.quote(item.span).strip():
                yield f"{item.id}: points at no words of the text"


def _judged_but_missing(ledger: Ledger) -> Iterator[str]:
    known = set(ledger.report_ids())
    for item in ledger.history():
        for id in (item.left, item.right) if item.relation is not Relation.NAMED else (item.left,):
            if id.partition("#")[0] not in known and id.startswith("r"):
                yield f"judgement {item.id} is about {id}, which is not on file"
