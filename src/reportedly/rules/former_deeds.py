"""Acts that a sentence only tells of somebody in it, or as what was answered: they have not done its harm."""

from __future__ import annotations

from itertools import islice

from reportedly.rules.anchors import is_answered
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_CHARGING = frozenset("accuse suspect suspicion responsible guilty convict implicate".split())
_SAID_OF = ("relcl", "acl", "amod", "appos", "pobj")
"""Words behind which stands what somebody is held to have done, and their links to the noun of whom they say so."""
_HOLDING = frozenset("abduct kidnap capture".split())
_AFTER = ("after", "following")
_DONE = frozenset("kill murder shoot execute behead slaughter massacre slay wound injure".split())
_HIGHEST, _WIDEST = 8, 60


def is_former_deed(tree: Tree, act: Token, harm: Token) -> bool:
    """Whether an act in the sentence of a harm is not what did it, by the words above the act.

    "Killed a commander *responsible for attacks*", "killed villagers whom they *accused of helping rebels storm* a
    town"; "murdered 12 *in reprisal for an ambush*"; "23 were killed and those *abducted* from the train freed";
    "killing villagers *after an ambush*". Not "was accused of an attack that killed two": the harm is told with it;
    nor "nine died, police said, accusing rebels of an attack".
    """
    if act.sentence != harm.sentence or act.index == harm.index:
        return False
    if act.link == "acl" and act.tag == "VBN" and act.lemma in _HOLDING and not _holds(tree, act, harm):
        return True
    for above in islice((act, *tree.ancestors(act)), _HIGHEST):
        if above.index == harm.index:
            return False
        told = above.index != act.index and above.lemma in _CHARGING and above.link in _SAID_OF
        if (told or is_answered(tree, above)) and not _holds(tree, above, harm):
            return True
        if above.text.lower() in _AFTER and above.head == harm.index:
            return act.part == "NOUN" and act.head == above.index and _is_done_by_somebody(tree, harm)
    return False


def _holds(tree: Tree, above: Token, word: Token) -> bool:
    return any(token.index == word.index for token in tree.subtree(above)[:_WIDEST])


def _is_done_by_somebody(tree: Tree, harm: Token) -> bool:
    """ "Police killed two men", "killing two men": not "left their homes after a raid"."""
    return (
        harm.lemma in _DONE
        and harm.part == "VERB"
        and bool(tree.children(harm, "dobj"))
        and harm.link in ("ROOT", "ccomp", "pcomp")
    )
