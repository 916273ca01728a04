"""Decisions hold on the words."""

from __future__ import annotations

import pytest

from make import by_person, make_judgement
from reportedly.resolve.anchoring import anchored
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation, Verdict

THINGS = {
    "rab#events@8-25": (Span(8, 25),),
    "rab#events@40-50": (Span(40, 50), Span(90, 99)),
    "rcd#events@1-9": (Span(1, 9),),
}
CASES = {
    "still there": ("rab#events@40-50", "rab#events@40-50"),
    "longer now": ("rab#events@8-14", "rab#events@8-25"),
    "the second of its words": ("rab#events@8-14~2", "rab#events@8-25"),
    "most in common": ("rab#events@24-50", "rab#events@40-50"),
    "at another mention": ("rab#events@91-95", "rab#events@40-50"),
    "nothing there": ("rab#events@60-70", "rab#events@60-70"),
    "another report": ("ref#events@8-14", "ref#events@8-14"),
    "no span": ("rab#events@9-9", "rab#events@9-9"),
    "no id": ("known:Q1", "known:Q1"),
}


@pytest.mark.parametrize(("told", "now"), CASES.values(), ids=CASES.keys())
def test_where_a_decision_stands_now(told: str, now: str) -> None:
    said = by_person(told, "rcd#events@1-9", Verdict.NO)
    (found,) = anchored([said], THINGS)
    assert (found.left, found.right, found.verdict) == (now, "rcd#events@1-9", Verdict.NO)


def test_programs_are_left_where_they_were() -> None:
    said = make_judgement("rab#events@8-14", "rcd#events@1-9")
    assert list(anchored([said], THINGS)) == [said]


def test_a_name_is_no_id() -> None:
    said = by_person("rab#events@8-14", "rab#events@8-14", Verdict.YES, relation=Relation.NAMED)
    (found,) = anchored([said], THINGS)
    assert (found.left, found.right) == ("rab#events@8-25", "rab#events@8-14")
