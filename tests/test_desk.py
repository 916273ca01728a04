"""The whole path: what comes in, what is filed, what is compared, in whatever order it came."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest

from conftest import EXAMPLE, FILED_AT
from reportedly import desk
from reportedly.errors import IntakeError, LedgerError, ReadingError, ResolveError
from reportedly.intake import Arrival, Refused
from reportedly.ledger.store import Ledger
from reportedly.readers import readers
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation

BLAST = "Two people were killed in a blast in Erbil on Monday, police said."
STRIKE = "The dock workers of Genoa ended their strike on Friday, the union said."


def arrival(text: str, origin: str = "a.txt") -> Arrival:
    return Arrival(report=Report(text=text), raw=text.encode(), origin=origin)


def test_what_the_user_says_is_checked() -> None:
    assert desk.given("2021-02", "Desert Line").published == "2021-02"
    with pytest.raises(IntakeError, match=r"--published: '26\.02\.2021' is no date"):
        desk.given("26.02.2021")


def test_a_bad_path_is_one_refusal_among_the_rest(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BLAST)
    items = list(desk.gather(["no/such", str(tmp_path)], desk.given(), io.BytesIO()))
    assert [type(item) for item in items] == [Refused, Arrival]


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
def test_ends_of_a_judgement_are_on_file(tmp_path: Path) -> None:
    with Ledger(tmp_path / "a.ledger") as ledger:
        one, other = (str(item.report) for item in desk.add(ledger, [arrival(BLAST), arrival(STRIKE)], FILED_AT))
        assert desk.judged_pair(ledger, one[:9], Relation.SAME_STORY, other) == tuple(sorted((one, other)))
        assert desk.judged_pair(ledger, other, Relation.COPY_OF, one) == (other, one)
        with pytest.raises(LedgerError, match="no report begins with 'rx'"):
            desk.judged_pair(ledger, one, Relation.SAME_STORY, "rx")
        with pytest.raises(LedgerError, match="several reports begin with 'r'"):
            desk.report_id(ledger, "r")
        with pytest.raises(ReadingError, match="no annotation"):
            desk.judged_pair(ledger, f"{one}#events@1-2", Relation.SAME_INCIDENT, other)
        with pytest.raises(ResolveError, match="against itself"):
            desk.judged_pair(ledger, one, Relation.SAME_STORY, one)


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


def test_two_files_or_two_ids(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    with pytest.raises(IntakeError, match=r"many\.jsonl"):
        desk.two_readings(str(tmp_path / "many.jsonl"), str(tmp_path / "many.jsonl"), "none.ledger")
