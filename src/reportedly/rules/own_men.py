"""One's own men in what is denied: "its people did not fire", "any of its planes", "charges that his men had fired".

They are the words of the party; whose they are is told by whoever speaks (`spoken_for`).
"""

from __future__ import annotations

from reportedly.rules import arguments
from reportedly.rules.agency import is_nobody, points_back
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import FORCES, is_harming
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def own_men(tree: Tree, doer: Token) -> Token | None:
    """The noun for the men of whoever speaks: "*its people*", "any of *its planes*"; not "it", "its rival"."""
    if not points_back(tree, doer):
        return None
    return next((word for word in (doer, *arguments.after_preposition(tree, doer, "of")) if word.part == "NOUN"), None)


def men_denied(tree: Tree, act: Token, by_kin: bool) -> Token | None:
    """Whose act is denied: "that *its men* were there", "*any of its planes*"; by his wife "that *he* had fired"."""
    doers = tree.children(act, "nsubj", *(("nsubjpass",) if act.lemma == "involve" else ()))
    him = (doer for doer in doers if by_kin and doer.text.lower() in ("he", "she"))
    named = (own_men(tree, doer) or (doer if doer.part == "NOUN" else None) for doer in doers)
    return next((noun for noun in named if noun is not None), None) or next(him, None)


def befell(tree: Tree, act: Token, denier: Token) -> bool:
    """ "The army denied that prisoners are beaten": by nobody else, so by those who bear arms, or rule, and deny it.

    That its own have suffered, "that two soldiers had been shot", is nothing that it would have done.
    """
    hurt = tree.children(act, "nsubjpass")
    own = any(points_back(tree, word) or word.lemma in FORCES or _is_of_state(word) for word in hurt)
    suffered = (
        bool(hurt) and not own and not tree.children(act, "agent") and is_harming(act) and act.lemma not in _TAKEN
    )
    return suffered and denier.part != "PRON" and event_words().sector(denier) in _ANSWERING


_ANSWERING = ("MIL", "COP", "SPY", "GOV")


def _is_of_state(word: Token) -> bool:
    """ "That the general had been killed", "that Tora had been bombed", "that a plane was shot down"."""
    return word.entity in ("GPE", "LOC") or word.lemma in _CRAFT or event_words().sector(word) in _ANSWERING


_TAKEN = ("capture", "seize", "overrun")
"""What towns and posts of one's own suffer."""
_CRAFT = frozenset("plane warplane fighter helicopter drone ship warship base post".split())


def men_charged(tree: Tree, charge: Token) -> Token | None:
    """Whom a charge names that is turned down for one's own: "denied charges that *his party* had sent thugs"."""
    acts = tree.children(charge, "acl", "ccomp")
    doers = (doer for act in acts for doer in tree.children(act, "nsubj") if act.tag != "VBG")
    return next((noun for doer in doers if (noun := own_men(tree, doer)) is not None), None)


def men_reported(tree: Tree, tale: Token) -> bool:
    """Whether a report or a rumour is of violence by one's own forces: "rejected reports that his men had fired"."""
    acts = [act for act in tree.children(tale, "acl", "ccomp") if is_harming(act)]
    men = (own_men(tree, doer) for act in acts for doer in tree.children(act, "nsubj"))
    return any(noun is not None and (noun.lemma in FORCES | _MEN) for noun in men)


_MEN = frozenset("man people fighter member gunman boy guard plane jet drone movement party side".split())


def is_left_undone(tree: Tree, act: Token) -> bool:
    """Whether an act is told not to have been done, to anybody: "did not fire", "had never fired", "shot nobody"."""
    never = any(word.text.lower() == "never" for word in tree.children(act, "advmod", "neg"))
    things = [] if act.lemma == "take" else tree.children(act, "dobj")  # "took no part", "no chances"
    spared = any(is_nobody(tree, thing) for thing in things if not _is_of_two(tree, thing))
    return bool(tree.children(act, "neg")) or never or spared


def _is_of_two(tree: Tree, thing: Token) -> bool:
    """ "Used neither word"."""
    return any(word.text.lower() == "neither" for word in (thing, *tree.children(thing, "det")))
