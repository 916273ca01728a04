"""Counts over months or a war; grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.lasting_counts import of_acts_before, running

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("More than 300 people have been «killed» since the war began.", True),
        ("More than 300 people have been «killed» since the coup.", True),
        ("Some 40 soldiers have been «killed» so far this year.", True),
        ("Four people were «killed» in the strike on Monday.", False),
        ("Two have been «killed» since Monday.", False),
    ],
)
def test_a_count_over_months_or_a_war(text: str, lasting: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    assert (running(tree, word) is not None) is lasting


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("They have «killed» several foreigners in previous attacks.", True),
        ("They «killed» several foreigners in two separate attacks.", False),
        ("They «killed» several foreigners in an earlier attack.", False),
        ("They «wounded» two guards in an ambush by past allies.", False),
    ],
)
def test_a_count_of_acts_that_came_before(text: str, before: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    assert of_acts_before(tree, word) is before
