"""Counts told by a rank, by the real parser; « » marks the noun."""

from __future__ import annotations

import pytest

from harmed_in import found_in
from parsed import word_marked
from reportedly.rules.ranked import rank

pytestmark = pytest.mark.parser

RANKS = {
    "third-victim": ("He is the third «victim».", 3),
    "second-person": ("She is the second «person» to die.", 2),
    "first": ("He was the first «victim».", None),
    "a-sixth-guard": ("A sixth «guard» died.", None),
    "several": ("The second «victims» of the day came.", None),
    "no-rank": ("He was a «victim».", None),
}


@pytest.mark.parametrize(("text", "place"), RANKS.values(), ids=RANKS.keys())
def test_rank(text: str, place: int | None) -> None:
    tree, noun = word_marked(text)
    assert rank(tree, noun) == place


TOLLS = {
    "is": ("He is the third victim of the shelling.", [("killed", 3, 3)]),
    "died": ("A second victim, a baker, died in hospital.", [("killed", 2, 2)]),
    "killed": ("A second person was killed in the shelling.", [("killed", 2, 2)]),
    "to-lose-her-life": ("She is the second person to lose her life in the blast.", [("killed", 2, 2)]),
    "hurt": ("A second person was wounded in the shelling.", [("injured", 1, 1)]),
    "freed": ("The third victim was let go.", []),
    "not": ("He was not the third victim.", []),
    "who-else": ("He was the third victim who was let go.", []),
    "of-a-group": ("A sixth guard died.", [("killed", 1, 1)]),
    "in-a-year": ("He is the third person to be killed since the war began.", []),
}


@pytest.mark.parametrize(("text", "due"), TOLLS.values(), ids=TOLLS.keys())
def test_counts_by_rank(text: str, due: list[tuple[str, int, int]]) -> None:
    assert [(item.harm, item.headcount.low, item.headcount.high) for item in found_in(text)] == due
