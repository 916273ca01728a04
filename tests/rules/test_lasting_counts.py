"""Counts over months or a war; grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.lasting_counts import running

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
