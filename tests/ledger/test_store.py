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
from reportedly.types.annotations import Flag, Sentence, Token
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, Relation, Verdict

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
        assert ledger.rows("select count(*) from annotations where layer = 'sentences'") == [(2,)]


def test_people_with_a_sql_tool_see_ids_and_words(path: Path) -> None:
    with Ledger(path) as ledger:
        add(ledger, make())
        rows = ledger.rows("select id, words, by from annotations where layer = 'flags' order by id")
        id = ledger.report_ids()[0]
        assert rows == [(f"{id}#flags@0-3", "Two", "flags/1"), (f"{id}#flags@0-3~2", "Two", "flags/1")]


TABLES = ("raw", "report", "sighting", "run", "annotation", "judgement", "settled", "failure")


@pytest.mark.parametrize("table", TABLES)
def test_nothing_is_changed_or_erased(path: Path, table: str) -> None:
    reading = make()
    raw = b"bytes"
    with Ledger(path) as ledger:
        ledger.add_failure(origin="b.txt", error="b.txt is empty", at=AT, raw=raw, raw_sha256="0" * 64)
        add(ledger, reading)
        ledger.judge([Judgement(left="a", right="b", relation=Relation.SAME_STORY, by="stories/1")])
        ledger.settle([reading.report.id], "stories/1", AT)
    db = sqlite3.connect(path)
    assert db.execute(f"select count(*) from {table}").fetchone()[0] > 0
    column = db.execute(f"select name from pragma_table_info('{table}')").fetchone()[0]
    for statement in (f"delete from {table}", f"update {table} set {column} = {column}"):
        with pytest.raises(sqlite3.IntegrityError, match="only added to"):
            db.execute(statement)
    db.close()


def test_judgements_come_back_and_are_filed_once(path: Path) -> None:
    said = Judgement(
        left="r1", right="r2", relation=Relation.COPY_OF, verdict=Verdict.UNSURE, score=0.5, by="copies/1",
        reasons=(Reason(name="containment", score=0.5, detail="half"),), passages=(((0, 9), (3, 12)),),
    )  # fmt: skip
    with Ledger(path) as ledger:
        ledger.judge([said])
        ledger.judge([said])
        assert list(ledger.judgements()) == [said]
        assert list(ledger.judgements(Relation.COPY_OF)) == [said]
        assert list(ledger.judgements(Relation.SAME_STORY)) == []


def test_what_is_not_yet_compared_is_known(path: Path) -> None:
    one, other = make(), make("Other words. Here.")
    with Ledger(path) as ledger:
        add(ledger, one)
        add(ledger, other)
        ledger.settle([one.report.id], "stories/1", AT)
        assert ledger.unsettled("stories/1") == [other.report.id]
        assert len(ledger.unsettled("stories/2")) == 2


def test_bytes_are_kept_under_their_digest(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.add_failure(origin="x", error="x is binary", at=AT, raw=b"\x00\x01", raw_sha256="ab")
        assert ledger.raw("ab") == b"\x00\x01"
        (failure,) = ledger.failures()
        assert (failure.origin, failure.error, failure.raw_sha256) == ("x", "x is binary", "ab")
        with pytest.raises(LedgerError, match="holds no bytes under cd"):
            ledger.raw("cd")


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


def test_a_newer_schema_is_refused(path: Path) -> None:
    Ledger(path).close()
    db = sqlite3.connect(path)
    db.execute("pragma user_version = 99")
    db.close()
    with pytest.raises(LedgerError, match="written by a newer reportedly"):
        Ledger(path)


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
