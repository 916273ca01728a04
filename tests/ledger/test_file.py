"""The file under a ledger: transactions, rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.file import LedgerFile

FAILURE = "insert into failure (at, origin, error) values ('', ?, '')"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.ledger"


def origins(file: LedgerFile) -> list[str]:
    return [origin for (origin,) in file.rows("select origin from failure order by seq")]


def _put_and_fail(file: LedgerFile) -> None:
    with file.adding():
        file.put(FAILURE, [("b",)])
    file.rows("select * from stamps")


def test_a_transaction_is_all_or_nothing(path: Path) -> None:
    with LedgerFile(path) as file:
        with file.adding():
            file.put(FAILURE, [("a",)])
        with pytest.raises(LedgerError, match="no such table"), file.adding():
            _put_and_fail(file)
        assert origins(file) == ["a"]


def test_one_inside_another_is_part_of_it(path: Path) -> None:
    with LedgerFile(path) as file:
        with pytest.raises(LedgerError, match="no such table"), file.adding():
            _put_and_fail(file)
        assert origins(file) == []


def test_rows_a_few_at_a_time(path: Path) -> None:
    with LedgerFile(path) as file:
        with file.adding():
            file.put(FAILURE, [(str(number),) for number in range(2_500)])
        assert [origin for (origin,) in file.each("select origin from failure order by seq")] == origins(file)
        assert len(origins(file)) == 2_500
        with pytest.raises(LedgerError, match="no such table"):
            list(file.each("select * from stamps"))


def test_reading_only_refuses(path: Path) -> None:
    LedgerFile(path).close()
    with (
        LedgerFile(path, read_only=True) as file,
        pytest.raises(LedgerError, match="open for reading only"),
        file.adding(),
    ):
        pass
