"""Verbs of harm that tell of none: "returned home", "14 lie buried beneath the ruins", "held to account"."""

from __future__ import annotations

from itertools import takewhile

from reportedly.rules.harmed import of_phrase
from reportedly.rules.wounded import UNDER
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def harms_nobody(tree: Tree, word: Token, lemma: str) -> bool:
    """ "Returned to the plant and shot two", "returned home", "14 lie buried beneath the ruins", "held to account"."""
    if lemma == "harm" and word.part == "NOUN":
        return True  # "there is no harm in it"
    if lemma == "hold" and (_is_to_answer(tree, word) or _is_an_occasion(tree, word)):
        return True
    if lemma == "bury":
        under = any(child.lemma in UNDER for child in tree.children(word, "prep"))
        dead = (one for whom in tree.children(word, "dobj", "nsubjpass") for one in of_phrase(whom, tree))
        return under or any(one.lemma in _DEAD for one in dead)
    if lemma == "return" and _gives_dead(tree, word):
        return True
    if lemma in _ENDS_OF:
        ways = [to for to in tree.children(word, "prep") if lemma != "release" or to.lemma in ("from", "after")]
        ends = (end for to in ways for end in tree.children(to, "pobj") if not tree.children(end, "prep"))
        return any(end.lemma in _ENDS_OF[lemma] for end in ends) or _is_discharged(tree, word)
    return lemma == "return" and bool(tree.children(word, "conj", "nsubj")) and not tree.children(word, "dobj")


def _gives_dead(tree: Tree, word: Token) -> bool:
    """ "Returned the bodies of six men", "the 12 dead were returned home"."""
    whom = tree.children(word, "dobj", "nsubjpass")
    named = (one for noun in whom for one in (noun, *of_phrase(noun, tree), *tree.children(noun, "amod")))
    return any(one.lemma in ("dead", "body", "remains") for one in named)


def _is_to_answer(tree: Tree, word: Token) -> bool:
    """ "Held no one responsible"; not "were held by those responsible"."""
    near = tree.tokens[word.index + 1 : word.index + 5]
    between = list(takewhile(lambda token: token.lemma not in _ANSWERING, near))
    return len(between) < len(near) and all(
        token.part not in ("VERB", "AUX", "PUNCT", "ADP", "SCONJ") for token in between
    )


def _is_an_occasion(tree: Tree, word: Token) -> bool:
    """ "A *funeral* for nine was held", "a *vigil* by 300 people was held": nobody is held at it."""
    return any(held.lemma in _OCCASIONS for held in tree.children(word, "dobj", "nsubjpass"))


_OCCASIONS = frozenset(
    """assembly ballot burial celebration ceremony commemoration conference congress convention demonstration drill
    election exercise festival funeral gathering hearing inquest inquiry manoeuvre maneuver march mass meeting memorial
    parade party poll prayer procession protest rally referendum rite ritual service session sit-in strike summit talk
    trial vigil vote wake wedding workshop""".split()
)
_ANSWERING = frozenset("responsible accountable liable".split())
_DEAD = frozenset("dead victim body casualty".split())
_ENDS_OF = {
    "hold": ("account",),
    "catch": ("crossfire", "middle", "fire", "act"),
    "release": ("hospital", "clinic", "examination", "treatment", "service", "duty", "contract"),
}
"""What makes another thing of a verb that takes somebody: "held to account", "caught in the crossfire"."""


def _is_discharged(tree: Tree, word: Token) -> bool:
    """ "Was treated at a hospital and released"."""
    above = tree.head(word)
    return word.lemma == "release" and word.link == "conj" and above is not None and above.lemma in _TENDING


_TENDING = frozenset("treat examine hospitalize hospitalise evaluate".split())
