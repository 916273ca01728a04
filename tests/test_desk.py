"""The whole path: what comes in, what is filed, what is compared, in whatever order it came."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import EXAMPLE, FILED_AT
from reportedly import desk
from reportedly.errors import IntakeError, LedgerError, ReadingError
from reportedly.intake import Arrival, Refused
from reportedly.ledger.store import Ledger
from reportedly.readers import readers
from reportedly.types.report import Report

BLAST = "Two people were killed in a blast in Erbil on Monday, police said."
STRIKE = "The dock workers of Genoa ended their strike on Friday, the union said."


def arrival(text: str, origin: str = "a.txt") -> Arrival:
    return Arrival(report=Report(text=text), raw=text.encode(), origin=origin)


def test_what_the_user_says_is_checked() -> None:
    assert desk.given("2021-02", "Desert Line").published == "2021-02"
    with pytest.raises(IntakeError, match=r"--published: '26\.02\.2021' is no date"):
        desk.given("26.02.2021")


def test_a_date_that_lies_ahead_is_refused() -> None:
    for published in ("2999-01-01", "2999-01", "2999", "2999-01-01T00:00:00Z"):
        with pytest.raises(IntakeError, match=f"--published: {published} lies in the future"):
            desk.given(published)
    assert desk.given(desk.now()).published is not None


def test_a_bad_file_is_one_refusal_among_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text(BLAST)
    (tmp_path / "c.md").write_text(BLAST)
    notes: list[str] = []
    items = list(desk.gather([str(tmp_path)], desk.given(), io.BytesIO(), note=notes.append))
    assert [type(item) for item in items] == [Refused, Arrival]
    assert [note.partition(",")[0] for note in notes] == [f"{tmp_path}: left out 1 of 3 files"]


def test_a_bad_path_is_said_before_anything_is_read() -> None:
    with pytest.raises(IntakeError, match="no/such: no such file or folder"):
        desk.gather(["no/such"], desk.given(), io.BytesIO())


def test_a_failing_reader_fails_one_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def read(report: Report) -> None:
        raise ReadingError(f"reader tolls/3 failed on {report.id}")

    monkeypatch.setattr(desk, "read", read)
    (failed,) = desk.read_all([arrival(BLAST)])
    assert isinstance(failed, desk.Failed)
    with Ledger(tmp_path / "a.ledger") as ledger:
        refused = Refused(origin="b.txt", error="b.txt is empty: nothing to read")
        filed = list(desk.add(ledger, [arrival(BLAST), refused], FILED_AT))
        assert [item.error for item in filed] == [failed.error, refused.error]
        assert [item.origin for item in ledger.failures()] == ["a.txt", "b.txt"]
        assert ledger.report_ids() == []


@pytest.mark.parser
def test_what_was_added_is_compared_once(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.ledger") as ledger:
        first = list(desk.add(ledger, [arrival(BLAST), arrival(STRIKE)], FILED_AT))
        assert [item.new for item in first] == [True, True]
        assert desk.settle(ledger, FILED_AT) == 2
        assert desk.settle(ledger, FILED_AT) == 0
        again = list(desk.add(ledger, [arrival(BLAST, "b.txt")], FILED_AT))
        assert [(item.report, item.new) for item in again] == [(first[0].report, False)]
        assert [seen.origin for seen in ledger.sightings(str(first[0].report))] == ["a.txt", "b.txt"]
        assert list(desk.problems(ledger)) == []


@pytest.mark.parser
def test_scaffolding_is_noted_and_not_filed(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.ledger") as ledger:
        (item,) = desk.add(ledger, [arrival(BLAST)], FILED_AT)
        reading = ledger.reading(str(item.report))
    kept = [reader.writes for reader in readers() if reader.filed]
    assert list(reading.kinds) == kept
    assert [run.reader for run in reading.runs] == [reader.name for reader in readers()]


@pytest.mark.parser
def test_a_report_is_known_by_the_beginning_of_its_id(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.ledger") as ledger:
        one, _ = (str(item.report) for item in desk.add(ledger, [arrival(BLAST), arrival(STRIKE)], FILED_AT))
        assert desk.report_id(ledger, one[:9]) == one
        with pytest.raises(LedgerError, match="no report begins with 'rx'"):
            desk.report_id(ledger, "rx")
        with pytest.raises(LedgerError, match="several reports begin with 'r'"):
            desk.report_id(ledger, "r")


@pytest.mark.parser
def test_groups_do_not_depend_on_the_order_of_arrival(story: Ledger, tmp_path: Path) -> None:
    items = list(desk.gather([str(EXAMPLE)], desk.given(), io.BytesIO()))
    random.Random(3).shuffle(items)
    with Ledger(tmp_path / "b.ledger") as ledger:
        list(desk.add(ledger, items, FILED_AT))
        desk.settle(ledger, FILED_AT)
        mixed, ordered = desk.groups(ledger), desk.groups(story)
    assert {frozenset(item.reports) for item in mixed.stories} == {frozenset(item.reports) for item in ordered.stories}
    assert _pairs(mixed.copies) == _pairs(ordered.copies)
    assert {_events(item) for item in mixed.incidents} == {_events(item) for item in ordered.incidents}
    assert {frozenset(item.entities) for item in mixed.identities} == {
        frozenset(item.entities) for item in ordered.identities
    }


def _pairs(copies: tuple) -> set[tuple[frozenset[str], str]]:
    return {(frozenset((item.a, item.b)), item.relation) for item in copies}


def _events(incident: object) -> frozenset[str]:
    return frozenset(point.event for point in incident.events)  # type: ignore[attr-defined]


def _groups(ledger: Ledger) -> object:
    found = desk.groups(ledger)
    return (
        {frozenset(item.reports) for item in found.stories}, _pairs(found.copies),
        {_events(item) for item in found.incidents}, {frozenset(item.entities) for item in found.identities},
        {item.about for item in found.disputes},
    )  # fmt: skip


ADDER = """
import io, sys
from reportedly import desk
from reportedly.ledger.store import Ledger
with Ledger(sys.argv[1]) as ledger:
    for filed in desk.add(ledger, desk.gather(sys.argv[2:], desk.given(), io.BytesIO()), "2026-01-01T00:00:00Z"):
        print(filed.report, flush=True)
        desk.settle(ledger, "2026-01-01T00:00:00Z")
"""


@pytest.mark.parser
def test_killed_and_started_again_in_any_order_gives_the_same_groups(story: Ledger, tmp_path: Path) -> None:
    paths = sorted(str(path) for path in EXAMPLE.iterdir() if path.suffix in (".html", ".jsonl"))
    random.Random(5).shuffle(paths)
    path = tmp_path / "b.ledger"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    for kill_after in (2, 5, None):
        adder = subprocess.Popen(
            [sys.executable, "-c", ADDER, str(path), *paths], stdout=subprocess.PIPE, text=True, env=environment
        )
        assert adder.stdout is not None
        for _ in range(kill_after or 0):
            adder.stdout.readline()
        if kill_after is not None:
            adder.kill()
        adder.stdout.read()
        adder.stdout.close()
        assert adder.wait() == (0 if kill_after is None else -9)
    with Ledger(path) as ledger:
        assert list(desk.problems(ledger)) == []
        assert _groups(ledger) == _groups(story)


def test_two_files_or_two_ids(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    with pytest.raises(IntakeError, match=r"many\.jsonl"):
        desk.two_readings(str(tmp_path / "many.jsonl"), str(tmp_path / "many.jsonl"), "none.ledger")


def test_a_file_and_an_id_may_be_compared(tmp_path: Path) -> None:
    old, ledger = tmp_path / "old.txt", tmp_path / "x.ledger"
    old.write_text("One man died in Tora.")
    with desk.Ledger(ledger) as corpus:
        items = desk.gather([str(old)], desk.given(), io.BytesIO())
        filed = next(desk.add(corpus, items, "2026-01-01T00:00:00Z"))
    assert filed.report
    first, second = desk.two_readings(str(old), filed.report[:6], str(ledger))
    assert first.report.id == second.report.id
    with pytest.raises(LedgerError, match=r"lost\.txt is no file"):
        desk.two_readings(str(old), "lost.txt", str(ledger))
    with pytest.raises(IntakeError, match=r"lost\.txt: there is no such file"):
        desk.two_readings("lost.txt", str(old), str(tmp_path / "none.ledger"))
