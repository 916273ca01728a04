"""Filing twice is filing once; altering one character of an archived text is found; groups ignore order."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from properties.strategies import judgements, reports
from reportedly.ledger.store import Ledger
from reportedly.ledger.verify import problems
from reportedly.resolve.clusters import clusters, effective
from reportedly.types.annotations import Sentence
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span

AT = "2026-01-01T00:00:00Z"
few = settings(max_examples=25, deadline=None)


def reading_of(report: Report) -> Reading:
    layer = [Sentence(span=Span(0, len(report.text)), by="sentences/1", paragraph=0)] if report.text.strip() else []
    return Reading(report).adding(Sentence, layer, Run(reader="sentences", version="1", count=len(layer)))


def rows(ledger: Ledger) -> list[list[tuple[object, ...]]]:
    return [ledger.rows(f"select * from {table}") for table in ("report", "reading", "run", "judgement")]


@few
@given(st.lists(reports(), min_size=1, max_size=4), st.lists(judgements(), max_size=4))
def test_filing_twice_is_filing_once(found: list[Report], said: list[Judgement]) -> None:
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "a.ledger") as ledger:
        for _ in range(2):
            for report in found:
                ledger.add(reading_of(report), raw=None, origin="a", at=AT)
            ledger.judge(said)
            once = rows(ledger)
        assert len(ledger.report_ids()) == len({report.id for report in found})
        assert rows(ledger) == once
        assert len(once[0]) == len(ledger.report_ids())
        assert len(once[3]) == len({item.id for item in said})
        assert list(problems(ledger)) == []


@few
@given(report=reports(), data=st.data())
def test_altering_one_character_is_found(report: Report, data: st.DataObject) -> None:
    assume(report.text)
    place = data.draw(st.integers(0, len(report.text) - 1))
    sign = data.draw(st.characters(blacklist_categories=("Cs",)).filter(lambda sign: sign != report.text[place]))
    altered = report.text[:place] + sign + report.text[place + 1 :]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.ledger"
        with Ledger(path) as ledger:
            ledger.add(reading_of(report), raw=None, origin="a", at=AT)
        db = sqlite3.connect(path)
        for (trigger,) in db.execute("select name from sqlite_master where type = 'trigger'").fetchall():
            db.execute(f"drop trigger {trigger}")
        db.execute("update report set text = ?", (altered,))
        db.commit()
        db.close()
        with Ledger(path, read_only=True) as ledger:
            assert any("its text or source was altered" in line for line in problems(ledger))


@given(st.lists(judgements(), max_size=12), st.randoms(use_true_random=False))
def test_groups_ignore_the_order_of_judging(said: list[Judgement], random: object) -> None:
    shuffled = list(said)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert set(clusters("abcdefg", said)) == set(clusters("gfedcba", shuffled))


@given(st.lists(judgements(), max_size=12))
def test_everything_stands_in_one_group_and_a_no_keeps_apart(said: list[Judgement]) -> None:
    groups = clusters("abcdefg", said)
    assert sorted(item for group in groups for item in group) == list("abcdefg")
    for (left, right), item in effective(said).items():
        if item.verdict == "no":
            assert not any({left, right} <= group for group in groups)
