"""The ledger: one SQLite file of reports, what was read of them, and what was judged; only ever added to."""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec

from reportedly.errors import LedgerError
from reportedly.ledger.codec import (
    LAYERS,
    annotation_body,
    annotation_from,
    annotation_id,
    judgement_body,
    judgement_from,
    report_about,
    report_from,
)
from reportedly.types.annotations import Annotation
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report, Sighting
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation

APPLICATION = 0x72707464
"""`rptd` in the file's header tells a ledger from any other SQLite file."""
SCHEMA = 1
PATIENCE = 60.0
"""Seconds that a process waits for another that is writing."""
LARGEST_RAW = 64 * 1024 * 1024
"""Bytes that a stored raw page may unfold to: a ledger from elsewhere is untrusted."""

_HELD = 500
"""Readings held in memory at most: about 50 KB each."""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read: when, from where, and why."""

    at: str
    origin: str
    error: str
    raw_sha256: str | None


class Ledger:
    """An open ledger; a context manager. It is a Corpus. What `add` has returned from survives a killed process.

    Several processes may add to one ledger at once; each waits for the other up to 60 seconds.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open the ledger at `path`, or make a new one. Raises LedgerError when it is none, or cannot be opened."""
        self.path = str(path)
        self.read_only = read_only
        self._held: dict[str, tuple[list[tuple[int, str, bool, Run]], Reading]] = {}
        with _named(self.path):
            self._db = _connected(self.path, read_only)
            try:
                _prepare(self._db, self.path, read_only)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What was added is already safe."""
        self._db.close()

    def add(
        self, reading: Reading, *, raw: bytes | None, origin: str, at: str, unfiled: Sequence[type[Annotation]] = ()
    ) -> bool:
        """File a report with its reading and this sighting of it, all or nothing; whether the report is new.

        Layers whose kind is in `unfiled` are noted as read but not kept. A reading whose readers and versions are
        those of the last one on file is not filed again.
        """
        report = reading.report
        with self._adding():
            self._keep_raw(report.raw_sha256, raw)
            new = self._keep_report(report)
            self._db.execute("insert into sighting (report, at, origin) values (?, ?, ?)", (report.id, at, origin))
            if new or self.runs(report.id) != reading.runs:
                self._keep_reading(reading, at, unfiled)
        return new

    def add_sighting(self, report: str, *, origin: str, at: str) -> None:
        """File that a known report was seen again."""
        with self._adding():
            self._db.execute("insert into sighting (report, at, origin) values (?, ?, ?)", (report, at, origin))

    def add_failure(self, *, origin: str, error: str, at: str, raw: bytes | None, raw_sha256: str | None) -> None:
        """File what could not be read, with its bytes where there are any."""
        with self._adding():
            self._keep_raw(raw_sha256, raw)
            kept = raw_sha256 if raw is not None else None
            self._db.execute(
                "insert into failure (at, origin, error, raw_sha256) values (?, ?, ?, ?)", (at, origin, error, kept)
            )

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """File judgements; one that is on file to the letter is not filed again."""
        rows = [
            (item.id, item.left, item.right, item.relation, item.verdict, item.by, item.at, judgement_body(item))
            for item in judgements
        ]
        with self._adding():
            self._db.executemany(
                "insert or ignore into judgement (id, left, right, relation, verdict, by, at, body)"
                " values (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def settle(self, reports: Sequence[str], resolvers: str, at: str) -> None:
        """File that `reports` have been compared with all others by `resolvers` (names and versions)."""
        with self._adding():
            self._db.executemany(
                "insert or ignore into settled values (?, ?, ?)", [(report, resolvers, at) for report in reports]
            )

    def unsettled(self, resolvers: str) -> Sequence[str]:
        """Reports that `resolvers` have not yet compared with the others, oldest first."""
        rows = self.rows(
            "select id from report where id not in (select report from settled where resolvers = ?) order by seq",
            resolvers,
        )
        return [id for (id,) in rows]

    @contextmanager
    def _adding(self) -> Iterator[None]:
        """One transaction: all of it is on disk when this ends, or none of it."""
        if self.read_only:
            raise LedgerError(f"{self.path} is open for reading only: open it without read_only to add to it")
        with _named(self.path):
            self._db.execute("begin immediate")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                raise
            self._db.execute("commit")

    def _keep_raw(self, sha256: str | None, raw: bytes | None) -> None:
        if sha256 is not None and raw is not None:
            self._db.execute("insert or ignore into raw values (?, ?)", (sha256, zlib.compress(raw, 6)))

    def _keep_report(self, report: Report) -> bool:
        raw = self._db.execute("select 1 from raw where sha256 = ?", (report.raw_sha256,)).fetchone()
        kept = self._db.execute(
            "insert or ignore into report (id, text, about, raw_sha256) values (?, ?, ?, ?)",
            (report.id, report.text, report_about(report), report.raw_sha256 if raw else None),
        )
        return kept.rowcount == 1

    def _keep_reading(self, reading: Reading, at: str, unfiled: Sequence[type[Annotation]]) -> None:
        for kind, run in zip(reading.kinds, reading.runs, strict=True):
            number = self._db.execute(
                "insert into run (report, at, layer, reader, version, count, filed) values (?, ?, ?, ?, ?, ?, ?)",
                (reading.report.id, at, kind.LAYER, run.reader, run.version, run.count, kind not in unfiled),
            ).lastrowid
            if kind in unfiled:
                continue
            seen: Counter[Span] = Counter()
            rows = []
            for item in reading[kind]:
                seen[item.span] += 1
                rows.append((number, item.span.start, item.span.end, seen[item.span], annotation_body(item)))
            self._db.executemany("insert into annotation values (?, ?, ?, ?, ?)", rows)

    def report_ids(self) -> Sequence[str]:
        """Ids of all reports, in order of first filing."""
        return [id for (id,) in self.rows("select id from report order by seq")]

    def has(self, report_id: str) -> bool:
        """Whether a report is on file."""
        return bool(self.rows("select 1 from report where id = ?", report_id))

    def report(self, report_id: str) -> Report:
        """A report as it was filed. Raises LedgerError when there is none with this id."""
        rows = self.rows("select text, about, raw_sha256 from report where id = ?", report_id)
        if not rows:
            raise LedgerError(f"{self.path} holds no report {report_id!r}: `reportedly stories` lists those it holds")
        return report_from(*rows[0])

    def runs(self, report_id: str) -> tuple[Run, ...]:
        """The latest run on each layer of a report, in order of reading."""
        return tuple(run for _, _, _, run in self._latest_runs(report_id))

    def _latest_runs(self, report_id: str) -> list[tuple[int, str, bool, Run]]:
        rows = self.rows(
            "select id, layer, filed, reader, version, count from run where report = ?"
            " and id in (select max(id) from run where report = ? group by layer) order by id",
            report_id,
            report_id,
        )
        return [
            (id, layer, bool(filed), Run(reader=reader, version=version, count=count))
            for id, layer, filed, reader, version, count in rows
        ]

    def reading(self, report_id: str) -> Reading:
        """The latest reading of a report: every layer that is kept. Raises LedgerError when there is no such report.

        The last few are held in memory; what another process files meanwhile is seen when they are asked for again.
        """
        runs = self._latest_runs(report_id)
        held = self._held.get(report_id)
        if held is None or held[0] != runs:
            if len(self._held) >= _HELD:
                self._held.clear()
            held = self._held[report_id] = (runs, self._read(report_id, runs))
        return held[1]

    def _read(self, report_id: str, latest: list[tuple[int, str, bool, Run]]) -> Reading:
        report = self.report(report_id)
        layers: dict[type[Annotation], list[Annotation]] = {}
        runs = []
        for number, layer, filed, run in latest:
            runs.append(run)
            kind = LAYERS.get(layer)
            if kind is not None and filed:
                layers[kind] = self._annotations(report_id, number, kind, run)
        return Reading(report, layers, runs)

    def _annotations(self, report_id: str, number: int, kind: type[Annotation], run: Run) -> list[Annotation]:
        by = f"{run.reader}/{run.version}"
        rows = self.rows("select start, end, nth, body from annotation where run = ? order by start, end, nth", number)
        found = []
        for start, end, nth, body in rows:
            try:
                id = annotation_id(report_id, kind.LAYER, Span(start, end), nth)
            except ValueError as error:
                raise LedgerError(
                    f"an annotation of {report_id} is damaged ({error}): run `reportedly check`"
                ) from None
            found.append(annotation_from(kind, id, by, start, end, body))
        return found

    def sightings(self, report_id: str) -> Sequence[Sighting]:
        """When and where a report was seen, oldest first."""
        rows = self.rows("select at, origin from sighting where report = ? order by seq", report_id)
        return [Sighting(report=report_id, at=at, origin=origin) for at, origin in rows]

    def judgements(self, relation: Relation | None = None) -> Iterator[Judgement]:
        """All judgements, or those of one relation, in order of filing."""
        where = "" if relation is None else "where relation = ?"
        rows = self.rows(
            f"select left, right, relation, verdict, by, at, body from judgement {where} order by seq",  # noqa: S608
            *([] if relation is None else [str(relation)]),
        )
        return (judgement_from(*row) for row in rows)

    def failures(self) -> Sequence[Failure]:
        """What could not be read, oldest first."""
        rows = self.rows("select at, origin, error, raw_sha256 from failure order by seq")
        return [Failure(at=at, origin=origin, error=error, raw_sha256=sha) for at, origin, error, sha in rows]

    def raw(self, sha256: str) -> bytes:
        """The bytes that arrived under this digest. Raises LedgerError when there are none, or they are damaged."""
        rows = self.rows("select deflated from raw where sha256 = ?", sha256)
        if not rows:
            raise LedgerError(f"{self.path} holds no bytes under {sha256}: run `reportedly check`")
        unfolding = zlib.decompressobj()
        try:
            data = unfolding.decompress(rows[0][0], LARGEST_RAW)
        except (zlib.error, TypeError) as error:
            raise LedgerError(f"the bytes under {sha256} are damaged ({error}): run `reportedly check`") from None
        if unfolding.unconsumed_tail:
            raise LedgerError(f"the bytes under {sha256} unfold to more than {LARGEST_RAW // 2**20} MB")
        return data

    def layout(self) -> frozenset[tuple[str, str]]:
        """Every table, view, index and trigger of this file, to be held against `schema()`. Raises LedgerError."""
        with _named(self.path):
            return laid_out(self._db)

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that a SELECT gives, values bound to its `?`. Raises LedgerError."""
        with _named(self.path):
            return self._db.execute(statement, values).fetchall()


@contextmanager
def _named(path: str) -> Iterator[None]:
    """Turn what SQLite raises into one line that names the ledger and says what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{path}: {_advice(error)}") from error


_ADVICE = {
    sqlite3.SQLITE_NOTADB: "is no ledger: it is not an SQLite file",
    sqlite3.SQLITE_CANTOPEN: "does not open: check that its folder exists and its rights",
    sqlite3.SQLITE_READONLY: "cannot be written: it or its folder is read-only",
    sqlite3.SQLITE_FULL: "the disk is full: nothing of this report was filed; free space and add it again",
    sqlite3.SQLITE_IOERR: "the disk failed: nothing of this report was filed; check the disk and add it again",
    sqlite3.SQLITE_BUSY: "is in use by another process that did not finish in 60 s: try again",
    sqlite3.SQLITE_CORRUPT: "is damaged: restore a copy",
}


def _advice(error: sqlite3.DatabaseError) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _ADVICE.get(code, f"failed ({error})")


def _connected(path: str, read_only: bool) -> sqlite3.Connection:
    if read_only and not Path(path).is_file():
        raise LedgerError(f"{path}: no such ledger: make one with `reportedly add PATH --ledger {path}`")
    location = Path(path).absolute().as_uri() + ("?mode=ro" if read_only else "")
    db = sqlite3.connect(location, uri=True, timeout=PATIENCE, isolation_level=None)
    db.execute("pragma trusted_schema = off")
    return db


def _prepare(db: sqlite3.Connection, path: str, read_only: bool) -> None:
    db.execute("begin")  # one look: another process may be laying the schema just now
    (application,) = db.execute("pragma application_id").fetchone()
    (version,) = db.execute("pragma user_version").fetchone()
    (tables,) = db.execute("select count(*) from sqlite_master").fetchone()
    db.execute("commit")
    if application == APPLICATION:
        if version > SCHEMA:
            raise LedgerError(f"{path} was written by a newer reportedly (schema {version}): upgrade to open it")
    elif tables or read_only:
        raise LedgerError(f"{path} is no ledger: it is another program's SQLite file")
    if not read_only:
        _write_ahead(db)
        db.execute("pragma synchronous = full")
        db.execute("pragma foreign_keys = on")
        if application != APPLICATION:
            _create(db)


def _write_ahead(db: sqlite3.Connection) -> None:
    """Turn on the write-ahead log. SQLite does not wait for others here, so we do: two may make one ledger."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            db.execute("pragma journal_mode = wal")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.02)


def _create(db: sqlite3.Connection) -> None:
    """Lay the schema in one transaction, unless another process has done so in the meantime."""
    db.execute("begin immediate")
    if db.execute("pragma application_id").fetchone()[0] != APPLICATION:
        for statement in _statements((files(__package__) / "schema.sql").read_text(encoding="utf-8")):
            db.execute(statement)
        db.execute(f"pragma application_id = {APPLICATION}")
        db.execute(f"pragma user_version = {SCHEMA}")
    db.execute("commit")


def laid_out(db: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Every table, view, index and trigger of a database: its name and the statement that made it."""
    rows = db.execute("select name, sql from sqlite_master where sql is not null").fetchall()
    return frozenset((name, " ".join(sql.split())) for name, sql in rows)


def schema() -> frozenset[tuple[str, str]]:
    """What a ledger of this version holds, as `laid_out` gives it."""
    with closing(sqlite3.connect(":memory:")) as db:
        for statement in _statements((files(__package__) / "schema.sql").read_text(encoding="utf-8")):
            db.execute(statement)
        return laid_out(db)


def _statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, a trigger with its body as one."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
