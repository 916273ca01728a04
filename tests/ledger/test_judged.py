"""What was judged: filed once, withdrawn but never erased, taken back by persons; and what is still to be compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger.test_store import AT, add, make
from make import by_person, make_judgement
from reportedly.ledger.store import Ledger
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Relation, Verdict


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(tmp_path / "a.ledger")


def test_judgements_come_back_and_are_filed_once(ledger: Ledger) -> None:
    said = Judgement(
        left="r1", right="r2", relation=Relation.COPY_OF, verdict=Verdict.UNSURE, score=0.5, by="copies/1",
        reasons=(Reason(name="containment", score=0.5, detail="half"),), passages=(((0, 9), (3, 12)),),
    )  # fmt: skip
    with ledger:
        ledger.judge([said])
        ledger.judge([said])
        assert list(ledger.judgements()) == [said]
        assert list(ledger.judgements(Relation.COPY_OF)) == [said]
        assert list(ledger.judgements(Relation.SAME_STORY)) == []


def test_what_is_withdrawn_counts_no_more_and_stays_on_file(ledger: Ledger) -> None:
    said = make_judgement("r1", "r2")
    with ledger:
        ledger.judge([said])
        ledger.withdraw([said], AT)
        assert list(ledger.judgements()) == []
        assert list(ledger.history()) == [said]
        ledger.judge([said])
        assert list(ledger.judgements()) == [said]
        assert list(ledger.history()) == [said, said]


def test_what_programs_say_of_a_report_and_the_things_in_it(ledger: Ledger) -> None:
    texts = make_judgement("r1", "r2")
    events = make_judgement("r2#events@1-2", "r3#events@1-2", relation=Relation.SAME_INCIDENT)
    longer = make_judgement("r22", "r3")
    with ledger:
        ledger.judge([texts, events, longer, by_person("r1", "r3", Verdict.NO)])
        assert ledger.standing("r1") == [texts]
        assert ledger.standing("r2") == [texts, events]
        assert ledger.standing("r3") == [events, longer]
        assert ledger.between([("r3", "r2")]) == ledger.between([("r2", "r3"), ("r1", "r3")]) == [events]
        assert ledger.between([("r1", "r3")]) == ledger.between([]) == []


def test_judgements_on_reports_on_file_come_back_with_their_ids(ledger: Ledger) -> None:
    one, two = make().report.id, make("Other words. Here.").report.id
    filed, elsewhere = make_judgement(one, two), make_judgement(one, "r0123456789abcdef")
    events = make_judgement(f"{one}#events@1-2", f"{two}#events@3-4", relation=Relation.SAME_INCIDENT)
    name = by_person(one, "2", Verdict.YES, relation=Relation.NAMED)  # no report has this for its id
    with ledger:
        add(ledger, make())
        add(ledger, make("Other words. Here."))
        ledger.judge([filed, events, elsewhere, name])
        assert list(ledger.history()) == [filed, events, elsewhere, name]
        assert list(ledger.history(persons=True)) == [name]
        assert ledger.standing(one) == [filed, events, elsewhere]
        assert ledger.between([(two, one)]) == [filed, events]
        assert ledger.judged_as(events.id[:9], 2) == [events]
        assert ledger.judged_as("r0", 2) == ledger.judged_as("j", 2) == ledger.judged_as("", 2) == []


def file_in_vain(ledger: Ledger, reading: Reading, said: Judgement) -> None:
    """File a report and a judgement on it in a transaction that fails."""
    with ledger.adding():
        add(ledger, reading)
        ledger.judge([said])
        raise ZeroDivisionError


def test_what_was_rolled_back_is_forgotten(ledger: Ledger) -> None:
    one, two = make(), make("Other words. Here.")
    said = make_judgement(one.report.id, two.report.id)
    with ledger:
        with pytest.raises(ZeroDivisionError):
            file_in_vain(ledger, one, said)
        add(ledger, two)
        add(ledger, one)
        ledger.judge([make_judgement(two.report.id, "r1", by="copies/1"), said])
        assert ledger.standing(one.report.id) == [said]
        assert len(ledger.standing(two.report.id)) == 2


def test_what_a_person_takes_back_counts_no_more(ledger: Ledger) -> None:
    no = by_person("r1", "r2", Verdict.NO)
    undo = by_person(no.id, "", Verdict.YES, relation=Relation.UNDOES, at="2026-01-02T00:00:00Z")
    again = by_person(undo.id, "", Verdict.YES, relation=Relation.UNDOES, at="2026-01-03T00:00:00Z")
    with ledger:
        ledger.judge([no])
        assert list(ledger.judgements(Relation.SAME_STORY)) == [no]
        ledger.judge([undo])
        assert list(ledger.judgements(Relation.SAME_STORY)) == []
        ledger.judge([again])
        assert list(ledger.judgements(Relation.SAME_STORY)) == [no]
        assert len(list(ledger.history())) == 3


def test_what_is_not_yet_compared_is_compared_once(ledger: Ledger) -> None:
    one, other = make(), make("Other words. Here.")
    compared: list[str] = []
    with ledger:
        add(ledger, one)
        assert ledger.settle("stories/1", AT, compared.append) == 1
        add(ledger, other)
        assert ledger.settle("stories/1", AT, compared.append) == 1
        assert ledger.settle("stories/1", AT, compared.append) == 0
        assert compared == [one.report.id, other.report.id]
        assert ledger.settle("stories/2", AT, compared.append) == 2


def test_a_report_that_is_read_anew_is_compared_anew(ledger: Ledger) -> None:
    compared: list[str] = []
    with ledger:
        add(ledger, make())
        ledger.settle("stories/1", AT, compared.append)
        add(ledger, make())
        assert ledger.settle("stories/1", AT, compared.append) == 0
        add(ledger, make(version="2"))
        assert ledger.settle("stories/1", AT, compared.append) == 1


def test_what_fails_half_way_is_not_noted_as_compared(ledger: Ledger) -> None:
    def compare(id: str) -> None:
        ledger.judge([make_judgement(id, "r2")])
        raise ZeroDivisionError

    with ledger:
        add(ledger, make())
        with pytest.raises(ZeroDivisionError):
            ledger.settle("stories/1", AT, compare)
        assert list(ledger.history()) == []
        assert ledger.settle("stories/1", AT, lambda id: None) == 1
