"""The index on disk says what the one in memory says, and looks at few rows."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make import make_report
from reportedly.errors import LedgerError
from reportedly.ledger.posts import Posts
from reportedly.ledger.store import Ledger
from reportedly.resolve.candidates import MemoryIndex, spot_of
from reportedly.types.reading import Reading
from reportedly.types.spot import Filed, Reach, Spot

NEAR = Reach(2, 1, season=1, rare=2)
HIGH = 2**32 - 4
"""Keys with the highest of their 32 bits set."""
REPORTS = [
    make_report(f"Report {number}.", published=f"2021-02-{number % 6:02}" if number % 6 else None)
    for number in range(24)
]


def filed(folder: str | Path) -> Ledger:
    ledger = Ledger(Path(folder) / "a.ledger")
    with ledger.adding():
        for report in REPORTS:
            ledger.add(Reading(report), raw=None, origin="a", at="2026-01-01T00:00:00Z")
    return ledger


MARKED = st.dictionaries(st.integers(-3, 3), st.frozensets(st.integers(0, 3), min_size=1), min_size=1, max_size=4)
THINGS = st.lists(st.tuples(st.integers(0, len(REPORTS) - 1), MARKED), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(THINGS)
def test_on_disk_as_in_memory(things: list[tuple[int, dict[int, frozenset[int]]]]) -> None:
    memory = MemoryIndex()
    with tempfile.TemporaryDirectory() as folder, filed(folder) as ledger, ledger.adding():
        under: dict[Spot, set[int]] = {}
        for number, marked in things:
            some = {spot_of(REPORTS[number], mark): keys for mark, keys in marked.items()}
            ours = ledger.file("few", [(spot, [key + HIGH for key in keys]) for spot, keys in some.items()], NEAR)
            near, around = memory.file("few", list(some.items()), NEAR)
            assert ours.near == {key + HIGH: row for key, row in near.items()}
            assert ours.around == {key + HIGH: row for key, row in around.items()}
            for spot, keys in some.items():
                under.setdefault(spot, set()).update(keys)
        for other in under.keys() - {spot}:
            both = under[other] & under[spot]
            ours = ledger.shared("few", [key + HIGH for key in both], other, spot, NEAR)
            assert ours == memory.shared("few", both, other, spot, NEAR)


def test_a_key_of_many_is_noted_and_no_longer_read_through(tmp_path: Path) -> None:
    with filed(tmp_path) as ledger:
        for report in REPORTS:
            ledger.file("few", [(spot_of(report), [7])], NEAR)
        assert ledger.rows("select count(*) from crowd") == [(1,)]
        asked: list[str] = []
        ledger._db.set_trace_callback(asked.append)
        (around,) = ledger.file("few", [(spot_of(REPORTS[3]), [7])], NEAR).around.values()
        assert len(around.row) == 2 * NEAR.close + 1
        assert sum(statement.count("limit 1") for statement in asked) == 2


def test_spaces_do_not_mix(tmp_path: Path) -> None:
    with filed(tmp_path) as ledger:
        ledger.file("few", [(spot_of(REPORTS[0]), [7])], NEAR)
        other = spot_of(REPORTS[1])
        assert ledger.file("other", [(other, [7])], NEAR) == Filed({}, {})


def test_a_space_that_another_process_has_dropped_is_filed_anew(tmp_path: Path) -> None:
    one, two = spot_of(REPORTS[0]), spot_of(REPORTS[1])
    with filed(tmp_path) as ledger, Ledger(ledger.path) as other:
        ledger.file("few/1", [(one, [7])], NEAR)
        other.keep_spaces("few/2")
        other.file("few/2", [(two, [7])], NEAR)
        assert ledger.file("few/1", [(one, [7])], NEAR) == Filed({}, {})
        assert len(ledger.rows("select name from space")) == 2


def test_of_what_is_out_of_season_nothing_is_looked_up(tmp_path: Path) -> None:
    with filed(tmp_path) as ledger:
        early = spot_of(make_report("Early.", published="2011-02-01"))
        late = [make_report(f"Late {number}.", published="2021-02-01") for number in range(3)]
        for report in (make_report("Early.", published="2011-02-01"), *late):
            with ledger.adding():
                ledger.add(Reading(report), raw=None, origin="a", at="2026-01-01T00:00:00Z")
            found = ledger.file("few", [(spot_of(report), [7])], Reach(4, 4, season=60, rare=2))
        assert early not in found.around[7].row
        assert len(found.around[7].row) == 3


def test_an_index_that_names_no_report_on_file_is_told_of(tmp_path: Path) -> None:
    with filed(tmp_path) as ledger:
        ledger.file("few", [(spot_of(REPORTS[0]), [7])], NEAR)
        with ledger.adding():
            ledger.put("insert into post select space, key, spot, ?, mark from post", [(99,)])
        with pytest.raises(LedgerError, match="number 99"):
            ledger.file("few", [(spot_of(REPORTS[1]), [7])], NEAR)


@pytest.mark.parametrize("column", ["spot", "report", "mark"])
def test_posts_are_numbers_or_told_of(tmp_path: Path, column: str) -> None:
    with filed(tmp_path) as ledger:
        ledger.file("few", [(spot_of(REPORTS[0]), [7])], NEAR)
        with ledger.adding():
            ledger.put("insert into post select space, key, spot, report, 9 from post", [()])
            ledger.put(f"update post set {column} = ? where mark = 9", [("words",)])
        with contextlib.suppress(LedgerError):
            (row,) = ledger.file("few", [(spot_of(REPORTS[1]), [7])], Reach(3, 3)).near.values()
            assert {type(value) for spot in row for value in (spot.day, spot.digest, spot.mark)} == {int}


def test_what_stands_under_too_few_keys_need_not_be_told_of(tmp_path: Path) -> None:
    once, twice, ours = (spot_of(report) for report in REPORTS[:3])
    with filed(tmp_path) as ledger:
        for spot, keys in ((once, [7]), (twice, [7, 8])):
            ledger.file("few", [(spot, keys)], NEAR)
        near, around = ledger.file("few", [(ours, [7, 8, 9])], Reach(4, 4, least=2))
        assert {key: set(row) for key, row in near.items()} == {7: {twice, ours}, 8: {twice, ours}}
        assert around == {}


def test_a_sketch_comes_back_as_bytes(tmp_path: Path) -> None:
    one, two = spot_of(REPORTS[0]), spot_of(REPORTS[1])
    with filed(tmp_path) as ledger:
        ledger.sketch("few", one.report, [(one, b"{}")])
        with ledger.adding():
            ledger.put("update sketch set body = ?", [("{}",)])
        assert ledger.sketches("few", [two, one]) == [b"", b"{}"]


def test_a_file_with_posts_is_a_ledger_file() -> None:
    assert issubclass(Ledger, Posts)


def test_what_is_filed_in_spaces_of_another_version_is_dropped(tmp_path: Path) -> None:
    with filed(tmp_path) as ledger:
        for name in ("few/1", "many/1"):
            ledger.file(name, [(spot_of(REPORTS[0]), [7])], NEAR)
        ledger.keep_spaces("stories/1 few/1 many/2")
        assert ledger.rows("select name from space") == [("few/1",)]
        assert ledger.rows("select count(*) from post") == [(1,)]
