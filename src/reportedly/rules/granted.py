"""What who denies a part in an act takes for granted: that it took place, whom it harmed and how many."""

from __future__ import annotations

from itertools import islice

from reportedly.rules.moods import is_definite
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

GUILT = frozenset(
    "role part hand involvement responsibility claim accusation allegation link tie connection complicity blame".split()
)
"""What somebody is said to have or to bear in an act, or what is said of him."""
_CARRYING_OUT = frozenset(
    """carry conduct stage mount commit perpetrate execute undertake order plan organise organize mastermind orchestrate
    instigate direct sponsor finance launch plant detonate claim""".split()
)
"""What its doers do about an act that others may have done ("denied ordering the killings")."""
_SHARING = frozenset("behind in with for from of to".split())
"""Before an act that one is behind, takes part in, is linked with, responsible for or innocent of."""
_WHEN = frozenset("after following during since amid before".split())
"""Before an act by which another is only placed in time."""
_SHARED = frozenset(
    """be do participate join involve link connect implicate responsible guilty complicit accountable culpable innocent
    answerable take play behind""".split()
)
"""Words before these that say that an act is somebody's: "was behind it", "had nothing to do with it"."""
_FARTHEST = 12


def is_granted(tree: Tree, word: Token, said: frozenset[int]) -> bool:
    """Whether only somebody's part in what `word` tells is denied, in the words (`said`) of who denies it.

    "Denied any role in the killing of the mayor", "that it was behind the bombing that killed 16", "carrying out the
    attack": the act and all that hangs on it is granted; not so "denied that its men had killed 16", nor "denied the
    attack". What only tells when ("denied firing *after* the clashes") is granted. Of "denied the accusation" it is the
    charge that is not so: that it was made is granted.
    """
    if word.part == "NOUN" and word.lemma in GUILT:
        return True
    here = word
    for above in islice(tree.ancestors(word), _FARTHEST):
        if above.index not in said:
            break
        if _is_part_in(tree, here, above):
            return True
        here = above
    return False


def _is_part_in(tree: Tree, thing: Token, above: Token) -> bool:
    """Whether `above`, right over `thing`, makes it an act that somebody has or had a part in."""
    if above.part == "VERB" and thing.link == "dobj":
        return above.lemma in _CARRYING_OUT and _is_known(tree, thing)
    if above.part != "ADP" or thing.part not in ("NOUN", "PROPN"):
        return False
    if above.text.lower() in _WHEN:
        return True
    if above.text.lower() not in _SHARING:
        return False
    over = tree.head(above)
    if over is None:
        return False
    if over.part == "NOUN":
        return over.lemma in GUILT
    return over.lemma in _SHARED and _is_known(tree, thing) and not _is_in_place(over, above)


def _is_in_place(over: Token, preposition: Token) -> bool:
    """ "Was in the town": where somebody is, and no part in anything."""
    return over.lemma == "be" and preposition.text.lower() != "behind"


def _is_known(tree: Tree, thing: Token) -> bool:
    """ "The attack", "Monday's attack", "that raid": one that there was; of plain "attacks on civilians" none is."""
    return is_definite(tree, thing) or bool(tree.children(thing, "poss"))
