"""From schema 1, a row for each annotation, to schema 2, packed readings and an index on disk. Forward only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from reportedly.errors import LedgerError
from reportedly.ledger.codec import Row, packed_rows

_REPLACED = ("run", "annotation", "judgement", "settled")
Run = tuple[int, str, str, str, str, str, int, int]


def migrate(db: sqlite3.Connection, statements: Sequence[str]) -> None:
    """Lay what schema 2 adds, move what schema 1 held into it, and drop the rest; inside the caller's transaction."""
    for kind, name in db.execute("select type, name from sqlite_master where type in ('trigger', 'view')").fetchall():
        db.execute(f"drop {kind} {_quoted(name)}")
    for (name,) in db.execute("select name from sqlite_master where type = 'index' and sql is not null").fetchall():
        db.execute(f"drop index {_quoted(name)}")
    for table in _REPLACED:
        db.execute(f"alter table {table} rename to old_{table}")
    kept = {name for (name,) in db.execute("select name from sqlite_master")}
    for statement in statements:
        if _named(statement) not in kept:
            db.execute(statement)
    _readings(db)
    db.execute(
        "insert into judgement (seq, id, left, right, relation, verdict, by, at, body)"
        " select seq, id, left, right, relation, verdict, by, at, body from old_judgement order by seq"
    )
    for table in ("annotation", "run", "judgement", "settled"):
        db.execute(f"drop table old_{table}")


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _named(statement: str) -> str:
    """What a CREATE statement makes: "create table raw (" makes `raw`."""
    words = statement[statement.index("create ") :].split()
    return words[2].partition("(")[0]


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
    except (msgspec.MsgspecError, TypeError, ValueError, RecursionError) as error:
        raise LedgerError(f"an annotation of schema 1 is damaged ({error}): restore a copy") from None
