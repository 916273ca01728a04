"""A figure that a notice takes back is gone; one that only grew, or that the notice does not name, stays."""

from __future__ import annotations

import pytest

from make import make_event, make_judgement, make_reading, make_report, make_toll, words
from reportedly.resolve.accounts import incidents
from reportedly.resolve.corrected import Corrections
from reportedly.types.annotations import Flag
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import FlagKind, Relation


def version(count: int, notice: str = "", publisher: str = "Gazette") -> Reading:
    text = f"A mine killed {count} men. {notice}"
    flags = [Flag(id="f1", span=words(text, notice), kind=FlagKind.CORRECTION)] if notice else []
    span = words(text, f"{count} men")
    return make_reading(make_report(text, publisher=publisher), make_event(), make_toll(count, span=span), *flags)


@pytest.mark.parametrize(
    ("notice", "relation", "left"),
    [
        pytest.param("Correction: an earlier version said 9.", Relation.REVISION_OF, [8], id="named"),
        pytest.param("Correction: the town was misspelt.", Relation.REVISION_OF, [8, 9, 9], id="of-something-else"),
        pytest.param("", Relation.REVISION_OF, [8, 9, 9], id="without-a-notice"),
        pytest.param("Correction: an earlier version said 9.", Relation.QUOTES, [8, 9, 9], id="no-version"),
    ],
)
def test_what_a_correction_takes_back(notice: str, relation: Relation, left: list[int]) -> None:
    older, newer, copy = version(9), version(8, notice), version(9, publisher="Courier")
    ids = [item.report.id for item in (newer, older, copy)]
    judged = [
        make_judgement(ids[0], ids[1], relation=relation),
        make_judgement(ids[2], ids[1], relation=Relation.COPY_OF),
    ]
    corpus = Readings([older, newer, copy], judged)
    figures = [figure for incident in incidents(corpus) for figure in incident.tolls]
    assert sorted(figure.low or 0 for figure in Corrections(corpus).standing(figures)) == left


def test_a_count_that_a_notice_repeats_from_its_own_version_stays() -> None:
    older, newer = version(8), version(8, "Correction: the toll is 8, of whom a boy was misnamed.")
    judged = [make_judgement(newer.report.id, older.report.id, relation=Relation.REVISION_OF)]
    corpus = Readings([older, newer], judged)
    figures = [figure for incident in incidents(corpus) for figure in incident.tolls]
    assert len(Corrections(corpus).standing(figures)) == len(figures)
