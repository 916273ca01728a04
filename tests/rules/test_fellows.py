"""Who shared a fate, by the real parser."""

from __future__ import annotations

import pytest

from harmed_in import scene_of
from reportedly.rules.fellows import fellows

pytestmark = pytest.mark.parser

CASES = {
    "along-with": ("The judge was killed along with two guards.", ["guards"]),
    "together-with": ("The judge died together with his wife.", ["wife"]),
    "alongside": ("The judge died alongside three colleagues.", ["colleagues"]),
    "alongside-him": ("A guard died alongside him.", []),
    "with-others": ("The judge was killed on Friday with three other men.", ["men"]),
    "with-kin": ("The judge died with his wife and four of his children.", ["wife"]),
    "with-aides": ("The judge died with six aides when the car was hit.", ["aides"]),
    "with-others-hurt": ("The judge was killed, with two others wounded.", []),
    "with-a-pair": ("The judge was killed with a pair of scissors.", []),
    "what-he-killed-with": ("The judge killed a guard with two other men.", []),
    "with-bullets": ("The judge was killed with two bullets.", []),
    "with-a-stranger": ("The judge died with a friend at his side.", []),
    "clash-with": ("The judge was killed in a clash with six men.", []),
}


@pytest.mark.parametrize(("text", "who"), CASES.values(), ids=CASES.keys())
def test_fellows(text: str, who: list[str]) -> None:
    scene = scene_of(text)
    verb = next(token for token in scene.tree.tokens if token.lemma in ("kill", "die"))
    heads = scene.tree.children(verb, "nsubj", "nsubjpass")
    assert [token.text for token in fellows(scene, verb, heads)] == who
