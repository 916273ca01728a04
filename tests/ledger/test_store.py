"""What the ledger keeps, and what it says when it cannot."""

import os
import random
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import problems
from reportedly.types.actor import Actor
from reportedly.types.annotations import Flag, Sentence, Token
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, MentionKind, Relation

AT = "2026-01-01T00:00:00Z"


def make(text: str = "Two shells fell. Nobody was hurt.", version: str = "1") -> Reading:
    report = Report(text=text, publisher="Desert Line", published="2025-10-14", raw_sha256=None)
    end = text.index(".") + 1
    sentence = Sentence(span=Span(0, end), id=f"{report.id}#sentences@0-{end}", by=f"sentences/{version}", paragraph=0)
    twice = [
        Flag(span=Span(0, 3), id=f"{report.id}#flags@0-3{again}", by="flags/1", kind=kind, note="n")
        for again, kind in (("", FlagKind.CORRECTION), ("~2", FlagKind.PROVISIONAL))
    ]
    return (
        Reading(report)
        .adding(Sentence, [sentence], Run(reader="sentences", version=version, count=1))
        .adding(Token, [], Run(reader="grammar", version="1", count=9))
        .adding(Flag, twice, Run(reader="flags", version="1", count=2))
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.ledger"


def add(ledger: Ledger, reading: Reading, raw: bytes | None = None) -> bool:
    return ledger.add(reading, raw=raw, origin="a.txt", at=AT, unfiled=(Token,))


def test_a_reading_comes_back_as_it_was_filed(path: Path) -> None:
    reading = make()
    with Ledger(path) as ledger:
        assert add(ledger, reading)
    with Ledger(path, read_only=True) as ledger:
        back = ledger.reading(reading.report.id)
        assert back.report == reading.report
        assert back.runs == reading.runs
        assert back[Sentence] == reading[Sentence]
        assert back[Flag] == reading[Flag]
        assert not back.has(Token)


def test_a_report_seen_twice_is_filed_once_with_two_sightings(path: Path) -> None:
    with Ledger(path) as ledger:
        assert add(ledger, make())
        assert not add(ledger, make())
        (id,) = ledger.report_ids()
        assert [seen.origin for seen in ledger.sightings(id)] == ["a.txt", "a.txt"]
        assert ledger.rows("select count(*) from run") == [(3,)]


def test_a_newer_reader_adds_a_run_and_the_older_one_stays(path: Path) -> None:
    with Ledger(path) as ledger:
        add(ledger, make())
        add(ledger, make(version="2"))
        (id,) = ledger.report_ids()
        assert ledger.reading(id)[Sentence][0].by == "sentences/2"
        assert ledger.rows("select version from run where layer = 'sentences' order by reading") == [("1",), ("2",)]


TABLES = (
    "raw", "report", "sighting", "reading", "run", "saying", "judgement", "withdrawn", "settled", "actor", "failure",
)  # fmt: skip


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_changed_or_erased(path: Path, table: str) -> None:
    reading = make()
    raw = b"bytes"
    with Ledger(path) as ledger:
        ledger.add_failure(origin="b.txt", error="b.txt is empty", at=AT, raw=raw, raw_sha256="0" * 64)
        add(ledger, reading)
        said = Judgement(left="a", right="b", relation=Relation.SAME_STORY, by="stories/1")
        ledger.judge([said])
        ledger.withdraw([said], AT)
        ledger.settle("stories/1", AT, lambda id: None)
        ledger.add_actors([Actor(id="x", name="X", kind=MentionKind.PERSON)], origin="a.csv", at=AT)
    db = sqlite3.connect(path)
    assert db.execute(f"select count(*) from {table}").fetchone()[0] > 0
    column = db.execute(f"select name from pragma_table_info('{table}')").fetchone()[0]
    for statement in (f"delete from {table}", f"update {table} set {column} = {column}"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            db.execute(statement)
    db.close()


def test_bytes_are_kept_under_their_digest(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add_failure(origin="x", error="x is binary", at=AT, raw=b"\x00\x01", raw_sha256="ab")
        assert ledger.raw("ab") == b"\x00\x01"
        (failure,) = ledger.failures()
        assert (failure.origin, failure.error, failure.raw_sha256) == ("x", "x is binary", "ab")
        with pytest.raises(LedgerError, match="holds no bytes under cd"):
            ledger.raw("cd")


def test_reading_only_refuses_to_add(path: Path) -> None:
    Ledger(path).close()
    with Ledger(path, read_only=True) as ledger, pytest.raises(LedgerError, match="open for reading only"):
        add(ledger, make())


def test_a_ledger_whose_file_is_read_only(path: Path) -> None:
    Ledger(path).close()
    code = (
        "import os, sys\nfrom reportedly.ledger.store import Ledger\nfrom reportedly.errors import LedgerError\n"
        "if os.geteuid() == 0: os.seteuid(65534)\n"
        "try: Ledger(sys.argv[1])\nexcept LedgerError as error: print(error); sys.exit(3)\n"
    )
    path.chmod(0o444)
    path.parent.chmod(0o555)
    for part in path.parents[1:-1]:
        part.chmod(part.stat().st_mode | 0o005)
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, env=environment())
    path.parent.chmod(0o755)
    assert done.returncode == 3, done.stderr
    assert "read-only" in done.stdout or "does not open" in done.stdout


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def test_a_full_disk_loses_nothing_that_was_acknowledged(path: Path) -> None:
    first, second = make(), make("Long. " + "words and words " * 20_000)
    with Ledger(path) as ledger:
        add(ledger, first)
        (pages,) = ledger.rows("pragma page_count")[0]
        ledger.rows(f"pragma max_page_count = {pages + 2}")
        with pytest.raises(LedgerError, match="the disk is full: nothing of this report was filed"):
            add(ledger, second)
        assert ledger.report_ids() == [first.report.id]
        ledger.rows("pragma max_page_count = 1000000")
        assert add(ledger, second)
        assert list(problems(ledger)) == []


WRITER = """
import sys
sys.path[:0] = sys.argv[2].split(':')
from test_store import Ledger, add, make
with Ledger(sys.argv[1]) as ledger:
    for number in range(10_000):
        add(ledger, make(f"Report {number}. Nobody was hurt."), b"raw")
        print(number, flush=True)
"""


def test_a_killed_process_loses_nothing_that_was_acknowledged(path: Path) -> None:
    folder = str(Path(__file__).parent)
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), folder], stdout=subprocess.PIPE, text=True, env=environment()
    )
    assert writer.stdout is not None
    wanted = random.Random(7).randint(20, 60)
    while int(writer.stdout.readline()) < wanted:
        pass
    writer.kill()
    acknowledged = wanted + 1 + len(writer.stdout.read().split())
    writer.wait()
    writer.stdout.close()
    with Ledger(path) as ledger:
        texts = {ledger.report(id).text for id in ledger.report_ids()}
        assert all(f"Report {number}. Nobody was hurt." in texts for number in range(acknowledged))
        assert list(problems(ledger)) == []


def test_two_processes_add_to_one_ledger(path: Path) -> None:
    code = """
import sys
sys.path[:0] = sys.argv[2].split(':')
from test_store import Ledger, add, make
with Ledger(sys.argv[1]) as ledger:
    for number in range(15):
        add(ledger, make(f"Report {sys.argv[3]} {number}. Nobody was hurt."))
"""
    folder = str(Path(__file__).parent)
    writers = [
        subprocess.Popen([sys.executable, "-c", code, str(path), folder, name], env=environment()) for name in "ab"
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0]
    with Ledger(path) as ledger:
        assert len(ledger.report_ids()) == 30
        assert list(problems(ledger)) == []


def test_known_actors_come_back_and_the_first_of_an_id_stays(path: Path) -> None:
    one = Actor(id="a1", name="Eastern Brigades", kind=MentionKind.GROUP, aliases=("EB",))
    with Ledger(path) as ledger:
        assert ledger.add_actors([one, one], origin="a.csv", at=AT) == 1
        assert ledger.add_actors([Actor(id="a1", name="X", kind=MentionKind.PERSON)], origin="b.csv", at=AT) == 0
        assert ledger.actors() == [one]


def test_ids_by_their_beginning(path: Path) -> None:
    with Ledger(path) as ledger:
        add(ledger, make())
        add(ledger, make("Other words. Here."))
        ids = sorted(ledger.report_ids())
        assert ledger.ids_from("r", 5) == ids
        assert ledger.ids_from("r", 1) == ids[:1]
        assert ledger.ids_from(ids[1], 2) == ids[1:]
        assert ledger.ids_from("r%", 2) == []
