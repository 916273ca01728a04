"""Who comes upon a device that lay there, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.tripped_mines import falls_on_device

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "act", "expected"),
    [
        pytest.param("Two soldiers stepped on a mine.", "stepped", True, id="on a mine"),
        pytest.param("A police van exploded on a mine.", "exploded", True, id="exploded on a mine"),
        pytest.param("The bus hit a bomb, killing nine.", "killing", True, id="what follows from it"),
        pytest.param("The bus hit a wall, killing nine.", "killing", False, id="on no device"),
        pytest.param("Rebels exploded a bomb in Tora.", "exploded", False, id="who explodes it"),
        pytest.param("The rebels laid a mine.", "laid", False, id="who lays it"),
        pytest.param("Two traders walked into a gold mine.", "walked", False, id="where one digs"),
    ],
)
def test_who_comes_upon_a_device_has_not_done_it(text: str, act: str, expected: bool) -> None:
    tree = parsed(text, "events").tree
    word = next(token for token in tree.tokens if token.text == act)
    assert falls_on_device(word, tree) is expected
