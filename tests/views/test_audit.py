"""The audit log in words."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.types.groups import Decision
from reportedly.types.vocabulary import Relation, Verdict
from reportedly.views.audit import decision_lines


def lines(**fields: Any) -> list[str]:
    given = {
        "id": "j1", "at": "2026-01-01", "by": "person:ana", "relation": Relation.SAME_STORY, "verdict": Verdict.NO,
        "left": "r1", "right": "r2", "reason": "", "state": "counts",
    }  # fmt: skip
    return [line.text for line in decision_lines([Decision(**{**given, **fields})])]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "  says no to same_story: r1 and r2"),
        ({"verdict": Verdict.UNSURE}, "  is unsure of same_story: r1 and r2"),
        ({"relation": Relation.UNDOES, "left": "j0"}, "  takes back j0"),
        ({"relation": Relation.NAMED, "right": "The market"}, "  names r1 “The market”"),
    ],
    ids=["no", "unsure", "undo", "name"],
)
def test_what_was_decided(fields: dict[str, Any], said: str) -> None:
    assert lines(**fields) == ["j1 · 2026-01-01 · person:ana · counts", said]


def test_why_and_against_which_word_of_the_program() -> None:
    assert lines(reason="another town", program="yes 0.41 stories/1")[2:] == [
        "  because another town",
        "  the program says yes 0.41 stories/1",
    ]
