"""What is done about another's act of violence: who "foiled an attack" or "ended the siege" has not committed it."""

from __future__ import annotations

from reportedly.rules.guilt import is_deed
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_MEETING = frozenset(
    """escape survive evade face meet suffer endure weather withstand resist repel repulse fend foil thwart avert
    prevent halt stop end break answer avenge mark welcome respond""".split()
)
"""Verbs of what is done, or felt, about an act that others do."""


_LEARNING = frozenset("hear see witness watch".split())
_TOLD = frozenset("learn learnt know".split())
"""Verbs of who only comes to know of an act."""


def learns_of_act(tree: Tree, head: Token, act: Token) -> bool:
    """ "She had *heard* firing", "he learned of the killings from *the radio*": no doer, whoever it is."""
    above = tree.head(act)
    if above is not None and above.part == "ADP" and act.link == "pobj":
        above = tree.head(above)
    if above is None or above.lemma not in _LEARNING | _TOLD or act.part != "NOUN":
        return False
    over = tree.head(head)
    if over is not None and over.text.lower() == "from":
        return above.lemma in _TOLD and tree.head(over) in (above, act)
    return over == above and head.link == "nsubj"


def meets_act(tree: Tree, word: Token) -> bool:
    """Whether a word is such a verb with a deed for its object, or that deed: "the army *repelled* an *assault*"."""
    if word.lemma in _MEETING and word.part == "VERB":
        return any(thing.part == "NOUN" and is_deed(thing) for thing in tree.children(word, "dobj"))
    above = tree.head(word) if word.link == "dobj" and word.part == "NOUN" else None
    return above is not None and above.lemma in _MEETING and above.part == "VERB"
