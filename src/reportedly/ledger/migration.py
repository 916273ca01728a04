"""From older schemas to today's, forward only.

Schema 1 had a row for each annotation, no index, and nothing withdrawn; schema 2 judgements in plain JSON; schema 3 no
index of reports by number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

import msgspec

from reportedly.errors import LedgerError
from reportedly.ledger.codec import DAMAGE, Row, bits_of, judgement_body, old_judgement_from, packed_rows, parts_of
from reportedly.types.spot import DIGEST

_REPLACED = {1: ("run", "annotation", "settled", "judgement", "raw"), 2: ("judgement", "raw")}
_INDEXED = 3
"""The schema that only lacks an index."""
Run = tuple[int, str, str, str, str, str, int, int]


def migrate(db: sqlite3.Connection, version: int, statements: Sequence[str]) -> None:
    """Lay what today's schema adds, move what an older one held into it, and drop the rest; inside the caller's
    transaction."""
    if version == _INDEXED:
        _lay_missing(db, statements)
        return
    for kind, name in db.execute("select type, name from sqlite_master where type in ('trigger', 'view')").fetchall():
        db.execute(f"drop {kind} {_quoted(name)}")
    for (name,) in db.execute("select name from sqlite_master where type = 'index' and sql is not null").fetchall():
        db.execute(f"drop index {_quoted(name)}")
    db.execute("pragma legacy_alter_table = on")  # what refers to a table goes on referring to its name
    for table in _REPLACED[version]:
        db.execute(f"alter table {table} rename to old_{table}")
    db.execute("pragma legacy_alter_table = off")
    _lay_missing(db, statements)
    db.execute("insert into raw select sha256, deflated from old_raw")
    _judgements(db)
    if version == 1:
        _readings(db)
    else:
        db.execute(f"update post set spot = (spot >> 32 << {DIGEST}) + ((spot & 0xffffffff) >> {32 - DIGEST})")  # noqa: S608 - numbers
    for table in _REPLACED[version]:
        db.execute(f"drop table old_{table}")


def _lay_missing(db: sqlite3.Connection, statements: Sequence[str]) -> None:
    kept = {name for (name,) in db.execute("select name from sqlite_master")}
    for statement in statements:
        if _named(statement) not in kept:
            db.execute(statement)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _named(statement: str) -> str:
    """What a CREATE statement makes: "create table raw (" makes `raw`."""
    words = statement[statement.index("create ") :].split()
    return words[2].partition("(")[0]


def _judgements(db: sqlite3.Connection) -> None:
    numbers: dict[str, int] = dict(db.execute("select id, seq from report"))
    said = "relation, verdict, by"
    db.execute(f"insert into saying ({said}) select distinct {said} from old_judgement order by {said}")  # noqa: S608
    sayings = {tuple(row): number for number, *row in db.execute(f"select number, {said} from saying")}  # noqa: S608
    found = db.execute(f"select seq, left, right, {said}, at, body from old_judgement order by seq")  # noqa: S608
    db.executemany("insert into judgement values (?, ?, ?, ?, ?, ?, ?)", (_row(row, numbers, sayings) for row in found))


def _row(
    row: tuple[Any, ...], numbers: Mapping[str, int], sayings: Mapping[tuple[str, ...], int]
) -> tuple[object, ...]:
    seq, *told = row
    item = old_judgement_from(*told)
    (left, left_end), (right, right_end) = parts_of(item.left), parts_of(item.right)
    return (
        seq,
        bits_of(item.id),
        numbers.get(left, left),
        numbers.get(right, right),
        sayings[str(item.relation), str(item.verdict), item.by],
        item.at,
        judgement_body(item, (left_end, right_end)),
    )


def _readings(db: sqlite3.Connection) -> None:
    for number, runs in enumerate(_together(db), 1):
        layers = {layer: _rows(db, run) for run, _, _, layer, _, _, _, filed in runs if filed}
        _, report, at, *_ = runs[0]
        db.execute("insert into reading values (?, ?, ?, ?)", (number, report, at, packed_rows(layers)))
        db.executemany(
            "insert into run values (?, ?, ?, ?, ?, ?, ?)",
            [(number, nth, *run[3:]) for nth, run in enumerate(runs, 1)],
        )


def _together(db: sqlite3.Connection) -> Iterator[list[Run]]:
    """The runs that were filed together: consecutive ones on one report, no layer twice."""
    statement = "select id, report, at, layer, reader, version, count, filed from old_run order by id"
    for _, group in groupby(db.execute(statement).fetchall(), key=lambda run: (run[1], run[2])):
        runs: list[Run] = []
        for run in group:
            if run[3] in {before[3] for before in runs}:
                yield runs
                runs = []
            runs.append(run)
        yield runs


def _rows(db: sqlite3.Connection, run: int) -> list[Row]:
    found = db.execute("select start, end, body from old_annotation where run = ? order by start, end, nth", (run,))
    try:
        return [(start, end, msgspec.json.decode(body)) for start, end, body in found]
    except DAMAGE as error:
        raise LedgerError(f"an annotation of schema 1 is damaged ({error}): restore a copy") from None
