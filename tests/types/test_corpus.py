"""A corpus of readings held in memory."""

from __future__ import annotations

import pytest

from make import make_judgement, make_reading
from reportedly.types.corpus import Corpus, Readings
from reportedly.types.vocabulary import Relation

ONE, OTHER = make_reading("One shell fell."), make_reading("Two shells fell.")
STORY = make_judgement(ONE.report.id, OTHER.report.id)
COPY = make_judgement(ONE.report.id, OTHER.report.id, relation=Relation.COPY_OF)


def corpus() -> Corpus:
    return Readings([ONE, OTHER], [STORY, COPY])


def test_reports_in_the_order_given() -> None:
    assert corpus().report_ids() == (ONE.report.id, OTHER.report.id)
    assert corpus().reading(OTHER.report.id) is OTHER
    assert corpus().sightings(ONE.report.id) == ()


def test_the_latest_reading_of_a_report_counts_and_keeps_its_place() -> None:
    again = make_reading("One shell fell.")
    held = Readings([ONE, OTHER, again])
    assert held.report_ids() == (ONE.report.id, OTHER.report.id)
    assert held.reading(ONE.report.id) is again


def test_judgements_all_or_of_one_relation() -> None:
    assert list(corpus().judgements()) == [STORY, COPY]
    assert list(corpus().judgements(Relation.COPY_OF)) == [COPY]
    assert list(corpus().judgements(Relation.RESPONDS_TO)) == []


def test_a_report_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        corpus().reading("r0")


def test_nothing() -> None:
    assert list(Readings([]).judgements()) == []
    assert Readings([]).report_ids() == ()
