"""Where nobody is named for an act, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.open_answers import OPEN

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There was no claim of responsibility.", ["not_claimed"]),
        ("The blast went unclaimed.", ["not_claimed"]),
        ("No group has said that it fired the rockets.", ["not_claimed"]),
        ("The army did not say who fired the rockets.", ["not_blamed"]),
        ("The army declined to say who it thought was behind the blast.", ["not_blamed"]),
        ("The army condemned the blast without assigning blame.", ["not_blamed"]),
        ("The army assigned the blame to the rebels.", []),
        ("It is not known who placed the bomb in the car.", ["not_blamed"]),
        ("It is not known who placed the order.", []),
        ("The army did not say where the shells had come from.", ["not_blamed"]),
        ("The army did not say where the missiles were launched.", []),
        ("Police do not know who did it.", ["not_blamed"]),
        ("Police say they don't have suspects.", ["not_blamed"]),
        ("Police say they have two suspects.", []),
        ("It is too early to point at anyone.", ["not_blamed"]),
        ("The witness pointed at the hills.", []),
    ],
)
def test_nobody_is_named(text: str, found: list[str]) -> None:
    tree = parsed(text).tree
    assert [str(answer.stance) for token in tree.tokens for rule in OPEN for answer in rule(tree, token)] == found
