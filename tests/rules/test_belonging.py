"""To what those belong who are counted as members, by the real parser; « » marks whom."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.belonging import belonging

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nine «members» of a local terrorist group died.", ["terrorist", "local"]),
        ("Nine «members» of the rebel movement died.", ["rebel"]),
        ("Nine «members» of the family died.", []),
        ("Nine «victims» of a terrorist group died.", []),
        ("Nine «members» died.", []),
    ],
)
def test_the_kind_of_a_company(text: str, words: list[str]) -> None:
    tree, word = word_marked(text)
    assert [told.text for told in belonging(word, tree)] == words
