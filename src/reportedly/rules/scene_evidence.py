"""Whether the words near an ambiguous word show what it tells of: "firefighters" that a "fire" is a blaze."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


@cache
def scene_words() -> dict[str, frozenset[str]]:
    """By scene the words that show it: beside "firefighters" a "fire" is a blaze."""
    found: dict[str, set[str]] = {}
    for row in lexicon("scene_words"):
        for scene in row["scene"].split("|"):
            found.setdefault(scene, set()).add(row["word"])
    return {scene: frozenset(words) for scene, words in found.items()}


def shows_scene(tree: Tree, token: Token, words: Container[str]) -> bool:
    """Whether other words near a word show what it tells of: "firefighters" that a "fire" is a blaze.

    Not where it is what somebody opens or returns, comes under or is killed by, or a side's: that is gunfire.
    """
    above = tree.head(token)
    if above is not None and above.lemma in _GUNFIRE:
        return False
    if any(word.entity in _SIDES or word.lemma in _ARMIES for word in tree.children(token, "amod", "compound", "poss")):
        return False
    around = tree.tokens[max(0, token.index - _NEAR) : token.index + _NEAR + 1]
    return any(
        other.text.lower() in words and abs(other.sentence - token.sentence) <= 1
        for other in around
        if other.index != token.index
    )


_GUNFIRE = frozenset("open return exchange hold cease trade draw under by".split())
_SIDES = frozenset(("NORP", "GPE", "ORG"))
_ARMIES = frozenset("army police rebel militia enemy tank sniper artillery mortar machine small heavy friendly".split())
_NEAR = 60
"""Words before and after that are looked at."""
