"""What is a ledger and what is none, and what a person is told."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.opening import laid_out, schema, statements
from reportedly.ledger.store import Ledger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.ledger"


def test_a_file_that_is_no_ledger(tmp_path: Path) -> None:
    text = tmp_path / "notes.ledger"
    text.write_text("This is a long enough text file that nobody would take for a database. " * 20)
    with pytest.raises(LedgerError, match="is no ledger: it is not an SQLite file"):
        Ledger(text)
    other = tmp_path / "other.ledger"
    db = sqlite3.connect(other)
    db.execute("create table stamps (country text)")
    db.commit()
    db.close()
    with pytest.raises(LedgerError, match="another program's SQLite file"):
        Ledger(other)


def test_a_ledger_that_is_not_there(path: Path) -> None:
    with pytest.raises(LedgerError, match=r"no such ledger: make one with `reportedly add"):
        Ledger(path, read_only=True)
    with pytest.raises(LedgerError, match="does not open"):
        Ledger(path / "deeper" / "a.ledger")


@pytest.mark.parametrize(
    ("version", "told"), [(99, "written by a newer reportedly"), (0, "no ledger has schema 0"), (-1, "has schema -1")]
)
def test_a_schema_that_is_not_known_is_refused(path: Path, version: int, told: str) -> None:
    Ledger(path).close()
    db = sqlite3.connect(path)
    db.execute(f"pragma user_version = {version}")
    db.close()
    with pytest.raises(LedgerError, match=told):
        Ledger(path)


def test_a_new_ledger_has_the_schema(path: Path) -> None:
    Ledger(path).close()
    db = sqlite3.connect(path)
    assert laid_out(db) == schema()
    db.close()
    assert len(statements()) == len({sql for _, sql in schema()})
