"""A ledger of an older schema is brought up to today's, with all that it held, once and whole."""

from __future__ import annotations

import sqlite3
import zlib
from pathlib import Path

import msgspec
import pytest

from ledger.test_store import AT, make
from make import by_person
from reportedly.errors import LedgerError
from reportedly.ledger.codec import packed_layers, report_about
from reportedly.ledger.opening import APPLICATION, SCHEMA
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import problems
from reportedly.types.annotations import Flag, Sentence, Token
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.spot import DIGEST
from reportedly.types.vocabulary import Relation, Verdict

OLD = (Path(__file__).parent / "schema_1.sql").read_text(encoding="utf-8")
ONE, LATER, TWO = make(), make(version="2"), make("Other words. Here.")
NO = by_person(*sorted((ONE.report.id, TWO.report.id)), Verdict.NO)


def old_body(item: Judgement) -> str:
    """A judgement's score, reasons and passages as schemas 1 and 2 had them."""
    body = {"score": item.score, "reasons": item.reasons} | ({"passages": item.passages} if item.passages else {})
    return msgspec.json.encode(body).decode()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A ledger as schema 1 had it: two reports, one read twice, a person's judgement, a failure."""
    path = tmp_path / "a.ledger"
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript(OLD)
    db.execute(f"pragma application_id = {APPLICATION}")
    db.execute("pragma user_version = 1")
    for reading in (ONE, LATER, TWO):
        report = reading.report
        about = report_about(report)
        db.execute("insert or ignore into report (id, text, about) values (?, ?, ?)", (report.id, report.text, about))
        db.execute("insert into sighting (report, at, origin) values (?, ?, 'a.txt')", (report.id, AT))
        _old_runs(db, reading)
    row = (NO.id, NO.left, NO.right, NO.relation, NO.verdict, NO.by, NO.at, old_body(NO))
    db.execute(
        "insert into judgement (id, left, right, relation, verdict, by, at, body) values (?, ?, ?, ?, ?, ?, ?, ?)", row
    )
    db.execute("insert into settled values (?, 'stories/1', ?)", (ONE.report.id, AT))
    db.execute("insert into failure (at, origin, error) values (?, 'b.txt', 'empty')", (AT,))
    db.close()
    return path


def _old_runs(db: sqlite3.Connection, reading: object) -> None:
    for kind, run in zip(reading.kinds, reading.runs, strict=True):  # type: ignore[attr-defined]
        filed = kind in (Sentence, Flag)
        number = db.execute(
            "insert into run (report, at, layer, reader, version, count, filed) values (?, ?, ?, ?, ?, ?, ?)",
            (reading.report.id, AT, kind.LAYER, run.reader, run.version, run.count, filed),  # type: ignore[attr-defined]
        ).lastrowid
        for nth, item in enumerate(reading[kind] if filed else (), 1):  # type: ignore[index]
            body = '{"paragraph":0}' if kind is Sentence else f'{{"kind":"{item.kind}","note":"n"}}'
            db.execute("insert into annotation values (?, ?, ?, ?, ?)", (number, *_ends(item), nth, body))


def _ends(item: object) -> tuple[int, int]:
    return item.span.start, item.span.end  # type: ignore[attr-defined]


@pytest.mark.parametrize("read_only", [True, False])
def test_all_that_it_held_is_there(path: Path, read_only: bool) -> None:
    with Ledger(path, read_only=read_only) as ledger:
        assert ledger.rows("pragma user_version") == [(SCHEMA,)]
        assert ledger.report_ids() == [ONE.report.id, TWO.report.id]
        for reading in (LATER, TWO):
            back = ledger.reading(reading.report.id)
            assert (back.report, back.runs) == (reading.report, reading.runs)
            assert (back[Sentence], back[Flag]) == (reading[Sentence], reading[Flag])
        assert ledger.rows("select count(*) from reading") == [(3,)]
        assert list(ledger.judgements()) == [NO]
        assert len(ledger.failures()) == 1
        assert list(problems(ledger)) == []


def test_it_is_compared_anew(path: Path) -> None:
    with Ledger(path) as ledger:
        assert ledger.settle("stories/1", AT, lambda id: None) == 3


def test_a_migration_that_fails_leaves_the_file_as_it_was(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("create table stamps (country text)")
    db.close()
    with pytest.raises(LedgerError, match="could not be brought up to schema 4"):
        Ledger(path)
    db = sqlite3.connect(path)
    assert db.execute("pragma user_version").fetchone() == (1,)
    assert db.execute("select count(*) from annotation").fetchone() > (0,)
    db.close()


DAMAGED = {
    "cut-short": '{"paragraph":',
    "deep": "[" * 100_000,
    "long-number": '{"paragraph":' + "9" * 10_000 + "}",
    "bytes": b"\xff\xfe",
}


@pytest.mark.parametrize("body", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_annotation_is_told_in_one_line(path: Path, body: object) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    for (name,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f"drop trigger {name}")
    db.execute("update annotation set body = ? where run = 1", (body,))
    db.close()
    with pytest.raises(LedgerError, match="is damaged"):
        Ledger(path)


SAID = Judgement(
    left=f"{ONE.report.id}#events@1-2", right=f"{TWO.report.id}#events@3-4", relation=Relation.SAME_INCIDENT,
    verdict=Verdict.UNSURE, score=0.4, by="incidents/5", passages=(((0, 9), (3, 12)),),
    reasons=(Reason(name="same_day", score=0.2, detail="2026-01-02"), Reason(name="both_main", score=0.2)),
)  # fmt: skip
GONE = Judgement(left=ONE.report.id, right="r0123456789abcdef", relation=Relation.COPY_OF, by="copies/1")
DAY, BITS = 738_000, 0xFEDCBA98


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """A ledger as schema 2 had it: two reports with their bytes, judgements, one of them withdrawn, and posts."""
    path = tmp_path / "second.ledger"
    db = sqlite3.connect(path, isolation_level=None)
    db.executescript((Path(__file__).parent / "schema_2.sql").read_text(encoding="utf-8"))
    db.execute(f"pragma application_id = {APPLICATION}")
    db.execute("pragma user_version = 2")
    db.execute("insert into raw values ('ab', ?)", (zlib.compress(b"bytes"),))
    for number, reading in enumerate((ONE, TWO), 1):
        report = reading.report
        row = (report.id, report.text, report_about(report))
        db.execute("insert into report (id, text, about) values (?, ?, ?)", row)
        db.execute("insert into sighting (report, at, origin) values (?, ?, 'a.txt')", (report.id, AT))
        layers = {kind.LAYER: reading[kind] for kind in (Sentence, Flag)}
        db.execute("insert into reading values (?, ?, ?, ?)", (number, report.id, AT, packed_layers(layers)))
        db.executemany(
            "insert into run values (?, ?, ?, ?, ?, ?, ?)",
            [
                (number, nth, kind.LAYER, run.reader, run.version, run.count, kind in (Sentence, Flag))
                for nth, (kind, run) in enumerate(zip(reading.kinds, reading.runs, strict=True), 1)
            ],
        )
    for item in (NO, SAID, GONE):
        row = (item.id, item.left, item.right, item.relation, item.verdict, item.by, item.at, old_body(item))
        db.execute(
            "insert into judgement (id, left, right, relation, verdict, by, at, body) values (?, ?, ?, ?, ?, ?, ?, ?)",
            row,
        )
    db.execute("insert into withdrawn values (3, ?)", (AT,))
    db.execute("insert into settled values ('stories/1', 2, ?)", (AT,))
    db.execute("insert into failure (at, origin, error, raw_sha256) values (?, 'b.txt', 'empty', 'ab')", (AT,))
    db.execute("insert into space values (1, 'few/1')")
    db.execute("insert into post values (1, 7, ?, 1, 0)", ((DAY << 32) + BITS,))
    db.close()
    return path


@pytest.mark.parametrize("read_only", [True, False])
def test_judgements_of_schema_2_are_packed_and_the_rest_is_as_it_was(second: Path, read_only: bool) -> None:
    with Ledger(second, read_only=read_only) as ledger:
        assert ledger.rows("pragma user_version") == [(SCHEMA,)]
        assert list(ledger.history()) == [NO, SAID, GONE]
        assert list(ledger.judgements()) == [NO, SAID]
        assert ledger.standing(ONE.report.id) == [SAID]
        assert ledger.judged_as(SAID.id, 2) == [SAID]
        assert ledger.reading(TWO.report.id)[Sentence] == TWO[Sentence]
        assert ledger.raw("ab") == b"bytes"
        assert ledger.rows("select spot from post") == [((DAY << DIGEST) + (BITS >> 32 - DIGEST),)]
        missing = [line for line in problems(ledger) if "0123456789abcdef" not in line]
        assert missing == []


def test_what_schema_2_had_compared_is_not_compared_again(second: Path) -> None:
    with Ledger(second) as ledger:
        assert ledger.settle("stories/1", AT, lambda id: None) == 0


def test_a_damaged_judgement_of_schema_2_is_told_in_one_line(second: Path) -> None:
    db = sqlite3.connect(second, isolation_level=None)
    db.execute("drop trigger judgement_stays")
    db.execute("update judgement set body = '{' where seq = 2")
    db.close()
    with pytest.raises(LedgerError, match="is damaged"):
        Ledger(second)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_ledger_of_schema_3_gets_its_index(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "third.ledger"
    with Ledger(path) as ledger:
        for reading in (ONE, TWO):
            ledger.add(reading, raw=None, origin="a.txt", at=AT, unfiled=(Token,))
    db = sqlite3.connect(path)
    db.executescript("drop index report_number; pragma user_version = 3")
    db.close()
    with Ledger(path, read_only=read_only) as ledger:
        assert ledger.rows("pragma user_version") == [(SCHEMA,)]
        assert ledger.rows("select count(*) from sqlite_master where name = 'report_number'") == [(1,)]
        assert ledger.report_ids() == [ONE.report.id, TWO.report.id]
        assert list(problems(ledger)) == []
