"""Fire that was only answered, as who fired puts it: "his troops returned fire", "its men had shot back".

That excuses the deed, unless it is told for what it did to the enemy ("returned fire and killed nine of them").
"""

from __future__ import annotations

from reportedly.rules.agency import points_back, subject_of
from reportedly.rules.guilt import FORCES
from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree

_SHOOTING = frozenset("shoot fire strike hit".split())
_WINNING = frozenset("kill neutralise neutralize eliminate repel repulse drive destroy".split())


def answers_fire(voice: Attribution, reading: Reading) -> bool:
    """Whether a statement tells of fire that was returned, and of nobody killed by it."""
    words = [word for piece in voice.content for word in reading.tree.inside(piece)]
    won = any(word.lemma in _WINNING and reading.tree.children(word, "dobj") for word in words)
    return not won and any(_is_in_return(word, reading.tree) for word in words)


def only_warns(voice: Attribution, reading: Reading) -> bool:
    """ "Officers had fired warning shots": it was meant for nobody."""
    words = [word for piece in voice.content for word in reading.tree.inside(piece)]
    shots = (word for word in words if word.lemma in ("shot", "round", "fire"))
    return any(
        below.text.lower() == "warning" for shot in shots for below in reading.tree.children(shot, "compound", "amod")
    )


def _is_in_return(word: Token, tree: Tree) -> bool:
    """Whether a verb tells of fire returned, and not by others ("bombed the village after rebels returned fire")."""
    if word.lemma == "return":
        answered = any(thing.lemma == "fire" for thing in tree.children(word, "dobj"))
    elif word.part == "VERB" and word.lemma in _SHOOTING:
        answered = any(below.text.lower() == "back" for below in tree.children(word, "advmod", "prt"))
    else:
        answered = False
    doer = subject_of(tree, word) if answered else None
    others = doer is not None and doer.part == "NOUN" and doer.lemma not in FORCES and not points_back(tree, doer)
    return answered and not others
