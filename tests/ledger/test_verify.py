"""Altering what is on file is found."""

import hashlib
import re
import sqlite3
import zlib
from pathlib import Path

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import problems
from reportedly.types.annotations import Sentence
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span

RAW = b"Two shells fell. Nobody was hurt."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.ledger"
    report = Report(text=RAW.decode(), raw_sha256=hashlib.sha256(RAW).hexdigest())
    sentence = Sentence(span=Span(0, 16), by="sentences/1", paragraph=0)
    reading = Reading(report).adding(Sentence, [sentence], Run(reader="sentences", version="1", count=1))
    with Ledger(path) as ledger:
        ledger.add(reading, raw=RAW, origin="a.txt", at="2026-01-01T00:00:00Z")
    return path


def altered(path: Path, statement: str) -> list[str]:
    db = sqlite3.connect(path)
    for (trigger,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        db.execute(f"drop trigger {trigger}")
    db.execute(statement)
    db.commit()
    db.close()
    with Ledger(path, read_only=True) as ledger:
        return [line for line in problems(ledger) if "was dropped or altered" not in line]


def test_a_sound_ledger_has_no_problems(path: Path) -> None:
    with Ledger(path, read_only=True) as ledger:
        assert list(problems(ledger)) == []


def packed(rows: str | None = None) -> str:
    """Sentences as they are filed, as an SQL literal; no layer at all for None."""
    layers = "{}" if rows is None else '{"sentences": ' + rows.replace("{}", '{"paragraph": 0}') + "}"
    return f"x'{zlib.compress(layers.encode()).hex()}'"


CASES = {
    "one letter of the text": (
        "update report set text = replace(text, 'Two', 'Ten')",
        "its text or source was altered",
    ),
    "the publisher": ('update report set about = \'{"publisher":"Other"}\'', "its text or source was altered"),
    "the bytes": ("update raw set deflated = x'789c4b040000620062'", "the bytes it was made from were altered"),
    "bytes that do not unfold": ("update raw set deflated = x'00ff'", "the bytes under .* are damaged"),
    "no bytes": ("delete from raw", "holds no bytes under|points at a raw"),
    "an annotation taken out": (f"update reading set layers = {packed('[]')}", "other than as many sentences"),
    "a layer taken out": (f"update reading set layers = {packed()}", "other than as many sentences"),
    "an annotation past the end": (f"update reading set layers = {packed('[[90, 99, {}]]')}", "points at no words"),
    "an empty annotation": (f"update reading set layers = {packed('[[3, 3, {}]]')}", "is damaged"),
    "no annotation": (f"update reading set layers = {packed('[[0, 16]]')}", "is damaged"),
    "damaged layers": ("update reading set layers = x'00ff'", "is damaged"),
    "layers cut short": ("update reading set layers = substr(layers, 1, 9)", "is damaged"),
    "layers that are no bytes": ("update reading set layers = 7", "is damaged"),
    "a run taken out": ("delete from run", None),
    "a sighting taken out": ("delete from sighting", "no sighting"),
    "a damaged report": ("update report set about = '['", "is damaged"),
}


def test_a_report_that_was_altered_is_not_given_out_as_the_one_filed(path: Path) -> None:
    with Ledger(path, read_only=True) as ledger:
        (id,) = ledger.report_ids()
    altered(path, "update report set text = replace(text, 'Two', 'Ten')")
    with Ledger(path, read_only=True) as ledger, pytest.raises(LedgerError, match=f"{id} is damaged.*restore a copy"):
        ledger.report(id)


@pytest.mark.parametrize(("statement", "found"), CASES.values(), ids=CASES.keys())
def test_what_was_altered_is_found(path: Path, statement: str, found: str | None) -> None:
    lines = altered(path, statement)
    assert lines
    if found:
        assert any(re.search(found, line) for line in lines), lines


LAYOUT = {
    "a trigger dropped": ("drop trigger report_stays", "report_stays was dropped or altered"),
    "a trigger of another": (
        "create trigger sly after insert on report begin insert into sighting values (null, new.id, '', ''); end",
        "sly is none of a ledger's",
    ),
    "a trigger altered": (
        "drop trigger report_stays; create trigger report_stays before update on report begin select 1; end",
        "report_stays was dropped or altered",
    ),
}


@pytest.mark.parametrize(("script", "found"), LAYOUT.values(), ids=LAYOUT.keys())
def test_a_guard_taken_away_is_found(path: Path, script: str, found: str) -> None:
    db = sqlite3.connect(path)
    db.executescript(script)
    db.close()
    with Ledger(path, read_only=True) as ledger:
        assert any(found in line for line in problems(ledger))
