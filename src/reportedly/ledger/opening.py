"""Opening the file: is it a ledger, of which schema, and what SQLite's refusals mean to a person."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.resources import files
from pathlib import Path

from reportedly.errors import LedgerError
from reportedly.ledger.migration import migrate

APPLICATION = 0x72707464
"""`rptd` in the file's header tells a ledger from any other SQLite file."""
SCHEMA = 4
PATIENCE = 60.0
"""Seconds that a process waits for another that is writing."""
_CACHE_KB = 32 * 1024
"""Memory for pages of the file: keys are scattered over the index."""


@contextmanager
def named(path: str) -> Iterator[None]:
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


def must_exist(path: str) -> None:
    """Raises LedgerError when there is no file at `path`."""
    if not os.path.isfile(path):  # of a name too long for a file it says no
        raise LedgerError(f"{path}: no such ledger: make one with `reportedly add PATH --ledger {path}`")


def connected(path: str, read_only: bool) -> sqlite3.Connection:
    """A connection to the file. Raises LedgerError when there is none to read."""
    if read_only:
        must_exist(path)
    location = Path(path).absolute().as_uri() + ("?mode=ro" if read_only else "")
    db = sqlite3.connect(location, uri=True, timeout=PATIENCE, isolation_level=None)
    db.execute("pragma trusted_schema = off")
    db.execute(f"pragma cache_size = {-_CACHE_KB}")
    return db


def prepare(db: sqlite3.Connection, path: str, read_only: bool) -> None:
    """Make sure that a connection is to a ledger of today's schema: lay it, or bring an older one up to it."""
    version = _version(db, path)
    if version is None and read_only:
        raise LedgerError(f"{path} is no ledger: it is another program's SQLite file")
    if version is not None and version < SCHEMA and read_only:
        with closing(connected(path, read_only=False)) as writer:
            prepare(writer, path, read_only=False)
    if not read_only:
        _write_ahead(db)
        db.execute("pragma synchronous = full")
        _lay(db, path)
        db.execute("pragma foreign_keys = on")


def _version(db: sqlite3.Connection, path: str) -> int | None:
    """The schema of a ledger, None for an empty file. Raises LedgerError for another program's or a newer one's."""
    db.execute("begin")  # one look: another process may be laying the schema just now
    (application,) = db.execute("pragma application_id").fetchone()
    (version,) = db.execute("pragma user_version").fetchone()
    (tables,) = db.execute("select count(*) from sqlite_master").fetchone()
    db.execute("commit")
    if application == APPLICATION:
        if version > SCHEMA:
            raise LedgerError(f"{path} was written by a newer reportedly (schema {version}): upgrade to open it")
        if version < 1:
            raise LedgerError(f"{path} is damaged: no ledger has schema {version}: restore a copy")
        return int(version)
    if tables:
        raise LedgerError(f"{path} is no ledger: it is another program's SQLite file")
    return None


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


def _lay(db: sqlite3.Connection, path: str) -> None:
    """Lay the schema, or migrate to it, in one transaction, unless another process has done so in the meantime."""
    if db.execute("pragma user_version").fetchone()[0] == SCHEMA:
        return
    db.execute("begin immediate")
    try:
        (version,) = db.execute("pragma user_version").fetchone()
        if version == 0:
            for statement in statements():
                db.execute(statement)
        elif version < SCHEMA:
            migrate(db, version, statements())
            if laid_out(db) != schema():
                raise LedgerError(
                    f"{path} could not be brought up to schema {SCHEMA}: run `reportedly check` on a copy"
                )
        db.execute(f"pragma application_id = {APPLICATION}")
        db.execute(f"pragma user_version = {SCHEMA}")
    except BaseException:
        if db.in_transaction:
            db.execute("rollback")
        raise
    db.execute("commit")


def laid_out(db: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Every table, view, index and trigger of a database: its name and the statement that made it."""
    rows = db.execute("select name, sql from sqlite_master where sql is not null").fetchall()
    return frozenset((name, " ".join(sql.split())) for name, sql in rows)


def schema() -> frozenset[tuple[str, str]]:
    """What a ledger of this version holds, as `laid_out` gives it."""
    with closing(sqlite3.connect(":memory:")) as db:
        for statement in statements():
            db.execute(statement)
        return laid_out(db)


def statements() -> list[str]:
    """The statements of the schema, a trigger with its body as one."""
    found, statement = [], ""
    for line in (files(__package__) / "schema.sql").read_text(encoding="utf-8").splitlines():
        statement += line + "\n"
        if sqlite3.complete_statement(statement):
            found.append(statement)
            statement = ""
    return found
