"""The whole path of a report on one page: the only place that joins the rooms.

bytes -> intake -> Report -> readers -> Reading -> ledger -> resolvers -> judgements -> ledger -> views
"""

from __future__ import annotations

import hashlib
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from reportedly.errors import IntakeError, LedgerError, ReadingError
from reportedly.intake import FORMATS, arrivals
from reportedly.intake.actors import listed
from reportedly.intake.arrival import Arrival, Given, Refused, checked_date
from reportedly.intake.sources import Found, found, source
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import problems as problems
from reportedly.readers import readers
from reportedly.readers.run import Reader, read_report
from reportedly.resolve import (
    RESOLVERS,
    Comparison,
    changes,
    compare_all,
    copy_pairs,
    disputes,
    identities,
    incidents,
    labelled,
    signature,
    stories,
)
from reportedly.resolve import (
    datings as datings,
)
from reportedly.types.corpus import Corpus, Readings
from reportedly.types.groups import CopyPair, Groups, Incident, Revision, SourcingSheet, Story
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.views.sources import source_sheets

ENDINGS = tuple(ending for endings, _ in FORMATS.values() for ending in endings)
"""The file endings that are taken from a folder."""


def read(report: Report, with_readers: Sequence[Reader] | None = None) -> Reading:
    """Read one report with all readers, or with those given. Raises ReadingError."""
    return read_report(report, readers() if with_readers is None else with_readers)


def given(published: str | None = None, publisher: str | None = None, url: str | None = None) -> Given:
    """What the user says of the reports at hand. Raises IntakeError for a date that is none, or lies ahead."""
    checked = checked_date(published, "--published") if published else None
    if checked is not None and checked[:10] > _tomorrow()[: len(checked[:10])]:
        raise IntakeError(f"--published: {checked} lies in the future: no report is published yet then, check the year")
    return Given(published=checked, publisher=publisher, url=url)


def _tomorrow() -> str:
    """The latest day that anywhere in the world may be today."""
    return (datetime.now(UTC) + timedelta(days=1)).date().isoformat()


def gather(
    paths: Iterable[str],
    about: Given,
    standard_input: BinaryIO,
    format: str | None = None,
    note: Callable[[str], None] | None = None,
) -> Iterator[Arrival | Refused]:
    """Every report behind `paths`, in order, and a refusal for each that cannot be one; never raises for bad input.

    One at a time: what has been taken is not kept. `note` is told what is left out of each folder. Raises IntakeError
    at once, before anything is read, for a format or path that there is not, and for a folder without reports.
    """
    if format is not None and format not in FORMATS:
        raise IntakeError(f"--from {format!r} is no format: choose {', '.join(FORMATS)}")
    behind = {path: found(path, ENDINGS) for path in paths}
    for path, there in behind.items():
        if note is not None and there.note is not None:
            note(f"{path}: {there.note}")
    return _gather(behind.values(), about, standard_input, format)


def _gather(
    behind: Iterable[Found], about: Given, standard_input: BinaryIO, format: str | None
) -> Iterator[Arrival | Refused]:
    for name in (name for there in behind for name in there.files):
        try:
            yield from arrivals(source(name, standard_input), about, format)
        except IntakeError as error:
            yield Refused(origin=name, error=str(error))


class Failed(msgspec.Struct, frozen=True, kw_only=True):
    """A report that arrived and could not be read."""

    arrival: Arrival
    error: str


def read_all(items: Iterable[Arrival | Refused]) -> Iterator[tuple[Arrival, Reading] | Refused | Failed]:
    """Read what arrives, one by one; one bad report never stops the next."""
    for item in items:
        if isinstance(item, Refused):
            yield item
            continue
        try:
            yield item, read(item.report)
        except ReadingError as error:
            yield Failed(arrival=item, error=str(error))


class Filed(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one item: the report's id and whether it is new, or the error under which it was filed."""

    origin: str
    report: str | None = None
    new: bool = False
    error: str | None = None


def add(ledger: Ledger, items: Iterable[Arrival | Refused], at: str) -> Iterator[Filed]:
    """Read and file what arrives; each Filed is on disk when it is yielded. Failures are filed beside their bytes."""
    for item in items:
        if isinstance(item, Refused):
            yield _file_failure(ledger, item.origin, item.error, item.raw, at)
            continue
        report = item.report
        if ledger.has(report.id) and _is_current(ledger, report.id):
            ledger.add_sighting(report.id, origin=item.origin, at=at)
            yield Filed(origin=item.origin, report=report.id)
            continue
        try:
            reading = read(report)
        except ReadingError as error:
            yield _file_failure(ledger, item.origin, str(error), item.raw, at)
            continue
        new = ledger.add(reading, raw=item.raw, origin=item.origin, at=at, unfiled=_unfiled())
        yield Filed(origin=item.origin, report=report.id, new=new)


def _file_failure(ledger: Ledger, origin: str, error: str, raw: bytes | None, at: str) -> Filed:
    sha256 = hashlib.sha256(raw).hexdigest() if raw is not None else None
    ledger.add_failure(origin=origin, error=error, at=at, raw=raw, raw_sha256=sha256)
    return Filed(origin=origin, error=error)


def _is_current(ledger: Ledger, report_id: str) -> bool:
    """Whether today's readers, at today's versions, have read this report."""
    return [(run.reader, run.version) for run in ledger.runs(report_id)] == [
        (reader.name, reader.version) for reader in readers()
    ]


def _unfiled() -> tuple[type, ...]:
    return tuple(reader.writes for reader in readers() if not reader.filed)


def settle(ledger: Ledger, at: str) -> int:
    """Compare every report that is not yet compared with the others, and file the judgements; how many reports.

    A process killed half-way leaves them to the next call.
    """
    comparison = Comparison(ledger, ledger, ledger, RESOLVERS)
    ledger.keep_spaces(signature(RESOLVERS))
    count = 0
    while some := ledger.settle(signature(RESOLVERS), at, comparison.settle):
        count += some
    return count


def compared(readings: Iterable[Reading]) -> Corpus:
    """A corpus of `readings` in memory with the judgements on them, as `settle` would file them."""
    read_once = {reading.report.id: reading for reading in readings}
    return Readings(read_once.values(), compare_all(Readings(read_once.values()), RESOLVERS))


GROUPINGS: dict[str, Callable[[Corpus], tuple[msgspec.Struct, ...]]] = {
    "stories": lambda corpus: labelled(corpus, stories(corpus), incidents(corpus)),
    "copies": copy_pairs,
    "entities": identities,
    "incidents": incidents,
    "dates": datings,
    "disputes": disputes,
}
"""What is computed from the judgements on a corpus, under the names of its commands."""


def groups(corpus: Corpus) -> Groups:
    """Everything that follows from the judgements on a corpus."""
    copies = copy_pairs(corpus)
    happened = incidents(corpus)
    return Groups(
        stories=labelled(corpus, stories(corpus), happened),
        copies=copies,
        identities=identities(corpus),
        incidents=happened,
        disputes=disputes(corpus, happened),
        revisions=tuple(changes(corpus.reading(older), corpus.reading(newer)) for older, newer in _successive(copies)),
    )


def homes(corpus: Corpus) -> tuple[tuple[Story, ...], tuple[Incident, ...]]:
    """The stories and the incidents of a corpus, for the rows of a table that belong to them."""
    return stories(corpus), incidents(corpus)


def sourcing(corpus: Corpus) -> Iterator[SourcingSheet]:
    """Who speaks in each report, then in each story that several reports tell."""
    return source_sheets(corpus, stories(corpus), identities(corpus))


def _successive(copies: Sequence[CopyPair]) -> Iterator[tuple[str, str]]:
    """Each version with the one that followed it: of versions 1, 2, 3 the pairs 1-2 and 2-3, not 1-3."""
    later: dict[str, set[str]] = {}
    for pair in copies:
        if pair.relation == "version":
            later.setdefault(pair.a, set()).add(pair.b)
    for older, after in later.items():
        for newer in sorted(after):
            if not any(newer in later.get(other, ()) for other in after):
                yield older, newer


def compare(older: Reading, newer: Reading) -> Revision:
    """What changed between two versions of a text."""
    return changes(older, newer)


def report_id(ledger: Ledger, start: str) -> str:
    """The id of the one report on file whose id begins with `start`. Raises LedgerError for none or several."""
    if _OTHER_ID.fullmatch(start):
        kind, where = _OTHER_IDS[start[0]]
        raise LedgerError(f"{start!r} is the id of {kind}, not of a report: {where} lists it")
    reports = ledger.ids_from(start, 2) if start else []
    if len(reports) != 1:
        several = "several reports begin with" if reports else "no report begins with"
        raise LedgerError(f"{ledger.path}: {several} {start!r}: `reportedly stories` lists what is on file")
    return reports[0]


_OTHER_ID = re.compile(r"[sinj][0-9a-f]{1,16}")
_OTHER_IDS = {
    "s": ("a story", "`reportedly stories`"),
    "i": ("an incident", "`reportedly incidents --all`"),
    "n": ("a person or body", "`reportedly entities`"),
    "j": ("a judgement", "`reportedly audit --all`"),
}
"""What else has an id, by its first letter, and which command shows it."""


def two_readings(older: str, newer: str, ledger: str) -> tuple[Reading, Reading]:
    """The readings behind two names, each a file or the id of a report in `ledger`. Raises IntakeError, LedgerError."""
    return _named(older, ledger), _named(newer, ledger)


def _named(name: str, ledger: str) -> Reading:
    if os.path.isfile(name):  # of a name too long for a file it says no
        return _read_file(name)
    if not Path(ledger).is_file():
        raise IntakeError(f"{name}: there is no such file, and no ledger {ledger} in which it could be a report's id")
    with Ledger(ledger, read_only=True) as corpus:
        try:
            return corpus.reading(report_id(corpus, name))
        except LedgerError as error:
            raise LedgerError(f"{name} is no file; {error}") from error


def _read_file(path: str) -> Reading:
    items = list(islice(gather([path], given(), sys.stdin.buffer), 2))
    if len(items) != 1:
        raise IntakeError(f"{path} holds several reports and one was asked for: add them to a ledger, give two ids")
    if isinstance(items[0], Refused):
        raise IntakeError(items[0].error)
    return read(items[0].report)


def add_actors(ledger: str, path: str, at: str) -> tuple[int, int, list[str]]:
    """File the known people and bodies of a list; how many are new, how many on file, and why which rows were left out.

    Raises IntakeError, before a ledger is made, for a file that is no such list.
    """
    refused: list[str] = []
    known = listed(path, refused)
    first = list(islice(known, 1))
    with Ledger(ledger) as corpus:
        new = corpus.add_actors(chain(first, known), origin=path, at=at)
        return new, len(corpus.actors()), refused


def now() -> str:
    """The time to file things under: UTC, ISO 8601, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def sample_story() -> Path:
    """The folder of the sample story: in the installed package, or beside the source."""
    here = Path(__file__).resolve()
    places = (here.parent / "examples", here.parents[2] / "examples")
    return next(place / "border-market" for place in places if place.is_dir())
