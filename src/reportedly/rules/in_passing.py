"""What a sentence tells of only to say whom or what it means, or what people ask or mourn."""

from __future__ import annotations

from itertools import islice

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_FAR = 6
"""Governors of a word that are looked at."""
_ASKING = frozenset("demand denounce condemn mourn commemorate protest decry deplore seek urge".split())
_OVER = frozenset("against over about at for".split())


def is_in_passing(tree: Tree, word: Token) -> bool:
    """Whether a word stands in a clause that says who is meant: "the squad that laid the mine which killed eight"."""
    return any(above.link == "relcl" for above in (word, *islice(tree.ancestors(word), _FAR)))


def what_is_complained_of(tree: Tree, word: Token) -> Token | None:
    """The word under which a harm is only what people ask or mourn: "marched to *demand* an inquiry into four deaths".

    Or the preposition of what they do so for: "protests *against* the killing of a boy".
    """
    for above in (word, *islice(tree.ancestors(word), _FAR)):
        if above.part == "VERB" and above.lemma in _ASKING:
            return above
        if above.part == "ADP" and above.text.lower() in _OVER:
            return above
        if above.part == "VERB" and tree.children(above, "nsubj", "nsubjpass"):
            return None
    return None
