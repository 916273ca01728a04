"""Places that a clause with "where" hangs on."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.where_clauses import told_where
from reportedly.types.annotations import Place

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Firemen came to a mill in «Tora», where a fire «broke» out.", {0: ["p1"]}, id="where"),
        pytest.param("Firemen came to a mill in «Tora», which had «burned» twice.", {}, id="which"),
    ],
)
def test_told_where(text: str, found: dict[int, list[str]]) -> None:
    tree, (town, verb) = words_marked(text)
    place = Place(id="p1", span=town.span, name="Tora")
    assert told_where(tree, [place], {0: verb}) == found
