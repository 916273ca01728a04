"""The ledger: one SQLite file of reports, what was read of them, and what was judged; only ever added to."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from reportedly.errors import LedgerError
from reportedly.ledger.codec import layers_of, packed_layers, report_about, report_from, rows_of, unfolded
from reportedly.ledger.judged import Judged
from reportedly.types.actor import Actor
from reportedly.types.annotations import Annotation
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report, Sighting
from reportedly.types.vocabulary import MentionKind

_HELD = 500
"""Readings held in memory at most: about 50 KB each."""


class Failure(msgspec.Struct, frozen=True, kw_only=True):
    """What could not be read: when, from where, and why."""

    at: str
    origin: str
    error: str
    raw_sha256: str | None


class Ledger(Judged):
    """An open ledger; a context manager. It is a Corpus. What `add` has returned from survives a killed process.

    Several processes may add to one ledger at once; each waits for the other up to 60 seconds.
    """

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open the ledger at `path`, or make a new one. Raises LedgerError when it is none, or cannot be opened."""
        super().__init__(path, read_only=read_only)
        self._held: dict[str, tuple[int, Reading]] = {}

    def add(
        self, reading: Reading, *, raw: bytes | None, origin: str, at: str, unfiled: Sequence[type[Annotation]] = ()
    ) -> bool:
        """File a report with its reading and this sighting of it, all or nothing; whether the report is new.

        Layers whose kind is in `unfiled` are noted as read but not kept. A reading whose readers and versions are
        those of the last one on file is not filed again.
        """
        report = reading.report
        with self.adding():
            self._keep_raw(report.raw_sha256, raw)
            new = self._keep_report(report)
            self._db.execute("insert into sighting (report, at, origin) values (?, ?, ?)", (report.id, at, origin))
            if new or self.runs(report.id) != reading.runs:
                self._keep_reading(reading, at, unfiled)
        return new

    def add_sighting(self, report: str, *, origin: str, at: str) -> None:
        """File that a known report was seen again."""
        with self.adding():
            self._db.execute("insert into sighting (report, at, origin) values (?, ?, ?)", (report, at, origin))

    def add_failure(self, *, origin: str, error: str, at: str, raw: bytes | None, raw_sha256: str | None) -> None:
        """File what could not be read, with its bytes where there are any."""
        with self.adding():
            self._keep_raw(raw_sha256, raw)
            kept = raw_sha256 if raw is not None else None
            self._db.execute(
                "insert into failure (at, origin, error, raw_sha256) values (?, ?, ?, ?)", (at, origin, error, kept)
            )

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
        layers = {kind.LAYER: reading[kind] for kind in reading.kinds if kind not in unfiled}
        number = self._db.execute(
            "insert into reading (report, at, layers) values (?, ?, ?)", (reading.report.id, at, packed_layers(layers))
        ).lastrowid
        runs = zip(reading.kinds, reading.runs, strict=True)
        self.put(
            "insert into run values (?, ?, ?, ?, ?, ?, ?)",
            [
                (number, nth, kind.LAYER, run.reader, run.version, run.count, kind not in unfiled)
                for nth, (kind, run) in enumerate(runs, 1)
            ],
        )

    def report_ids(self) -> Sequence[str]:
        """Ids of all reports, in order of first filing."""
        return [id for (id,) in self.rows("select id from report order by seq")]

    def has(self, report_id: str) -> bool:
        """Whether a report is on file."""
        return bool(self.rows("select 1 from report where id = ?", report_id))

    def report(self, report_id: str) -> Report:
        """A report as it was filed. Raises LedgerError when there is none, or its text or source was altered."""
        rows = self.rows("select text, about, raw_sha256 from report where id = ?", report_id)
        if not rows:
            raise LedgerError(f"{self.path} holds no report {report_id!r}: `reportedly stories` lists those it holds")
        report = report_from(*rows[0])
        if report.id != report_id:
            raise LedgerError(
                f"{self.path}: report {report_id} is damaged, its text or source was altered since it was filed:"
                " restore a copy (`reportedly check` names every damaged report)"
            )
        return report

    def ids_from(self, start: str, most: int) -> Sequence[str]:
        """The first few ids of reports that begin with `start`."""
        return [
            id
            for (id,) in self.rows("select id from report where id >= ? order by id limit ?", start, most)
            if id.startswith(start)
        ]

    def runs(self, report_id: str) -> tuple[Run, ...]:
        """The readers' runs in the latest reading of a report, in order of reading."""
        return tuple(run for _, run in self._runs(self._latest(report_id)))

    def _latest(self, report_id: str) -> int | None:
        """The number of the latest reading of a report."""
        number: int | None = self.rows("select max(id) from reading where report = ?", report_id)[0][0]
        return number

    def _runs(self, reading: int | None) -> list[tuple[str, Run]]:
        rows = self.rows("select layer, reader, version, count from run where reading = ? order by nth", reading)
        return [(layer, Run(reader=reader, version=version, count=count)) for layer, reader, version, count in rows]

    def reading(self, report_id: str) -> Reading:
        """The latest reading of a report: every layer that is kept. Raises LedgerError when there is no such report.

        The last few are held in memory; what another process files meanwhile is seen when they are asked for again.
        """
        latest = self._latest(report_id)
        held = self._held.get(report_id)
        if held is None or held[0] != latest:
            report = self.report(report_id)
            if latest is None:
                return Reading(report)
            if len(self._held) >= _HELD:
                self._held.clear()
            held = self._held[report_id] = (latest, self._read(report, latest))
        return held[1]

    def _read(self, report: Report, number: int) -> Reading:
        runs = self._runs(number)
        ((packed,),) = self.rows("select layers from reading where id = ?", number)
        return Reading(report, layers_of(report.id, packed, runs), [run for _, run in runs])

    def miscounted(self, report_id: str) -> Iterator[str]:
        """The layers of all readings of a report that hold other than what their run counted. Raises LedgerError."""
        for number, packed in self.rows("select id, layers from reading where report = ? order by id", report_id):
            held = {layer: len(rows) for layer, rows in rows_of(report_id, packed).items()}
            counted = dict(self.rows("select layer, count from run where reading = ? and filed", number))
            other = (layer for layer in held.keys() | counted.keys() if held.get(layer) != counted.get(layer))
            yield from sorted(map(str, other))

    def sightings(self, report_id: str) -> Sequence[Sighting]:
        """When and where a report was seen, oldest first."""
        rows = self.rows("select at, origin from sighting where report = ? order by seq", report_id)
        return [Sighting(report=report_id, at=at, origin=origin) for at, origin in rows]

    def add_actors(self, actors: Iterable[Actor], *, origin: str, at: str) -> int:
        """File known people and bodies, all or none; how many are new. The first entry under an id stays."""
        count = 0
        with self.adding():
            for item in actors:
                row = (item.id, item.name, str(item.kind), msgspec.json.encode(item.aliases).decode(), origin, at)
                count += self._db.execute(
                    "insert or ignore into actor (id, name, kind, aliases, origin, at) values (?, ?, ?, ?, ?, ?)", row
                ).rowcount
        return count

    def actors(self) -> Sequence[Actor]:
        """The known people and bodies, in order of filing. Raises LedgerError when a row is damaged."""
        rows = self.rows("select id, name, kind, aliases from actor order by seq")
        try:
            return [
                Actor(
                    id=id, name=name, kind=MentionKind(kind), aliases=msgspec.json.decode(aliases, type=tuple[str, ...])
                )
                for id, name, kind, aliases in rows
            ]
        except (msgspec.MsgspecError, TypeError, ValueError) as error:
            raise LedgerError(f"{self.path}: a known actor is damaged ({error}): run `reportedly check`") from None

    def failures(self) -> Sequence[Failure]:
        """What could not be read, oldest first."""
        rows = self.rows("select at, origin, error, raw_sha256 from failure order by seq")
        return [Failure(at=at, origin=origin, error=error, raw_sha256=sha) for at, origin, error, sha in rows]

    def raw(self, sha256: str) -> bytes:
        """The bytes that arrived under this digest. Raises LedgerError when there are none, or they are damaged."""
        rows = self.rows("select deflated from raw where sha256 = ?", sha256)
        if not rows:
            raise LedgerError(f"{self.path} holds no bytes under {sha256}: run `reportedly check`")
        try:
            return unfolded(rows[0][0])
        except ValueError as error:
            raise LedgerError(f"the bytes under {sha256} are damaged ({error}): run `reportedly check`") from None
