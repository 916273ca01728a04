"""A figure that a notice takes back is gone; one that only grew, or that the notice does not name, stays."""

from __future__ import annotations

import pytest

from make import make_certainty, make_event, make_judgement, make_reading, make_report, make_toll, words
from reportedly.resolve.accounts import incidents
from reportedly.resolve.corrected import Corrections, is_taken_back
from reportedly.types.annotations import Certainty, Flag
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import CertaintyStance, FlagKind, Relation


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


def held(*rows: tuple[str | None, CertaintyStance]) -> list[Certainty]:
    return [make_certainty("e1", voice, stance=stance) for voice, stance in rows]


TAKEN_BACK = {
    "by itself": (held((None, CertaintyStance.DENIED), ("a1", CertaintyStance.ALLEGED)), True),
    "by another": (held(("a1", CertaintyStance.DENIED)), False),
    "not at all": (held((None, CertaintyStance.ASSERTED)), False),
}


@pytest.mark.parametrize(("rows", "due"), TAKEN_BACK.values(), ids=TAKEN_BACK)
def test_what_a_report_itself_takes_back(rows: list[Certainty], due: bool) -> None:
    assert is_taken_back(rows) is due
