"""What is told in passing, and what people ask or mourn; grammar by the real parser, « » marks the word."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.in_passing import is_in_passing, what_is_complained_of
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

pytestmark = pytest.mark.parser


def scene(text: str) -> tuple[Tree, Token]:
    plain, (span,) = marked(text)
    tree = parsed(plain, up_to="grammar").tree
    word = tree.head_of(span)
    assert word is not None
    return tree, word


@pytest.mark.parametrize(
    ("text", "passing"),
    [
        pytest.param("He was of the squad that «laid» the mine.", True, id="who-is-meant"),
        pytest.param("He was of the squad that laid a mine in the «attack» of May.", True, id="what-they-did-it-in"),
        pytest.param("The squad «laid» a mine.", False, id="what-is-told"),
    ],
)
def test_what_says_who_is_meant_is_told_in_passing(text: str, passing: bool) -> None:
    assert is_in_passing(*scene(text)) is passing


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        pytest.param("They marched to demand an inquiry into the «deaths» of four men.", "demand", id="asked-about"),
        pytest.param("Protests against the «killing» of a boy shook Tora.", "against", id="protested-against"),
        pytest.param("Police «killed» four men at the march.", None, id="done-there"),
        pytest.param("The mayor demanded calm after four men «died».", None, id="a-clause-of-its-own"),
    ],
)
def test_what_people_complain_of(text: str, cause: str | None) -> None:
    found = what_is_complained_of(*scene(text))
    assert (found.text if found is not None else None) == cause
