"""To what those belong who are counted as its members: "nine members of a terrorist group"."""

from __future__ import annotations

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_MEMBERS = frozenset("member follower".split())
_COMPANIES = frozenset("group gang band cell faction outfit organization organisation movement unit force".split())


def belonging(head: Token, tree: Tree) -> list[Token]:
    """The words for the kind of the company whose members `head` counts, the nearest first, none for others."""
    if head.lemma not in _MEMBERS:
        return []
    of = (word for word in tree.children(head, "prep") if word.lemma == "of")
    companies = [noun for word in of for noun in tree.children(word, "pobj") if noun.lemma in _COMPANIES]
    told = [word for noun in companies[:1] for word in tree.children(noun, "amod", "compound", "nmod")]
    return told[::-1]
