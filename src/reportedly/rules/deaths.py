"""Deaths that a noun tells of: what did them stands behind an aside, or somebody is to answer for them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_KILLING = frozenset("killing death murder wounding slaying".split())
_FINITE = frozenset("VBD VBZ VBP MD".split())
_FAR = 24
"""Words behind such a noun in which what did it is looked for."""
_ANSWERING = frozenset(
    """suspend dismiss sack fire charge arrest detain jail try indict convict sentence prosecute blame apologise
    apologize compensate case trial inquiry probe investigation suspension dismissal conviction
    indictment complaint lawsuit demand""".split()
)
_FOR = frozenset("over for of into in".split())
_HIGHEST = 4
"""Governors of a noun among which somebody is made to answer for it."""


def behind_aside(tree: Tree, noun: Token) -> Iterator[Token]:
    """ "The killing of six of a family, four of them children, *in an air strike*": the parser hangs it elsewhere."""
    behind = tree.tokens[noun.index + 1 : noun.index + _FAR] if noun.lemma in _KILLING else ()
    for word in takewhile(lambda word: word.sentence == noun.sentence and word.tag not in _FINITE, behind):
        if word.text.lower() in ("in", "during") and word.link == "prep" and noun not in tree.ancestors(word):
            yield from tree.children(word, "pobj")


def is_answered_for(tree: Tree, noun: Token) -> bool:
    """ "Suspended over the deaths of three men at Tora on Saturday": with a day of their own."""
    if noun.lemma != "death" or noun.link != "pobj":
        return False
    above = list(islice(tree.ancestors(noun), _HIGHEST))
    before = above[0] if above else None
    called = before is not None and before.text.lower() in _FOR and any(word.lemma in _ANSWERING for word in above[1:])
    return called and any(word.entity == "DATE" for word in tree.subtree(noun)[:_FAR])
