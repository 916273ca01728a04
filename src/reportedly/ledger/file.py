"""The file under a ledger: opened, closed, added to in transactions, read in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reportedly.errors import LedgerError
from reportedly.ledger.opening import connected, laid_out, named, prepare


class LedgerFile:
    """An open file; a context manager."""

    def __init__(self, path: str | Path, *, read_only: bool = False) -> None:
        """Open the ledger at `path`, or make a new one. Raises LedgerError when it is none, or cannot be opened."""
        self.path = str(path)
        self.read_only = read_only
        with named(self.path):
            self._db = connected(self.path, read_only)
            try:
                prepare(self._db, self.path, read_only)
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What was added is already safe."""
        self._db.close()

    @contextmanager
    def adding(self) -> Iterator[None]:
        """One transaction: all of it is on disk when this ends, or none of it. One inside another is part of it."""
        if self.read_only:
            raise LedgerError(f"{self.path} is open for reading only: open it without read_only to add to it")
        if self._db.in_transaction:
            yield
            return
        with named(self.path):
            self._db.execute("begin immediate")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("rollback")
                self.forget()
                raise
            finally:
                self.let_others()
            self._db.execute("commit")

    def forget(self) -> None:
        """Forget what is held in memory of rows that may be gone: a transaction was rolled back."""

    def let_others(self) -> None:
        """Forget what is held in memory of rows that another process may change after this transaction."""

    def layout(self) -> frozenset[tuple[str, str]]:
        """Every table, view, index and trigger of this file, to be held against `schema()`. Raises LedgerError."""
        with named(self.path):
            return laid_out(self._db)

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows that a SELECT gives, values bound to its `?`. Raises LedgerError."""
        with named(self.path):
            return self._db.execute(statement, values).fetchall()

    def each(self, statement: str, *values: object) -> Iterator[tuple[Any, ...]]:
        """The rows that a SELECT gives, a few at a time. Raises LedgerError."""
        with named(self.path):
            found = self._db.execute(statement, values)
        while True:
            with named(self.path):
                some = found.fetchmany(_AT_ONCE)
            if not some:
                return
            yield from some

    def put(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        """Run an INSERT for each of `rows`, inside a transaction of `adding`."""
        self._db.executemany(statement, rows)


_AT_ONCE = 1_000
