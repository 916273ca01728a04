"""Further acts for which somebody answers by the same words: "claimed a bombing and two ambushes".

Two words for one attack ("attacked and killed them") are one act; a further one is of another kind, or is told to be.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules import arguments
from reportedly.rules.guilt import Answer, is_deed, is_plainly_violence, objects_of_claim
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance

FURTHER = "and a further act"
"""What is added to why somebody answers, for a further act."""
_APART = frozenset(("kidnap", "burn", "kill"))
"""Kinds of act that are never one another; to shoot or to stab may be how one kills."""
_OF_CHARGES = ("verb charge", "verb convict", "verb indict", "verb accuse", "verb sentence")
_OWN_WORDS = ("det", "amod", "compound", "nummod", "prep", "poss", "npadvmod")
_MOST = 6
"""Acts joined together that are looked at."""


def is_further(tree: Tree, act: Token) -> bool:
    """Whether a verb joined to another tells of another act: "killed them and seized ten", "and laid another bomb"."""
    above = tree.head(act)
    things = tree.children(act, "dobj")
    if act.link != "conj" or above is None or above.part != "VERB" or not things:
        return False
    another = any(word.text.lower() == "another" for thing in things for word in tree.children(thing, "det"))
    return another or _is_of_another_kind(tree, act, above)


def further_acts(tree: Tree, answer: Answer) -> Iterator[Token]:
    """The acts behind the first that somebody claims or is charged with."""
    if answer.stance is ResponsibilityStance.CLAIMED:
        yield from (act for act in _claimed_too(tree, answer.verb) if tree.children(act, *_OWN_WORDS))
    elif answer.stance is ResponsibilityStance.BLAMED and answer.why in _OF_CHARGES:
        acts = _joined(tree, _counts(tree, answer.verb))
        acts += [word for word in tree.children(answer.verb, "conj") if word.part == "NOUN"]  # read as if joined to it
        deeds = [deed for act in acts for deed in (act, *arguments.after_preposition(tree, act, "of")) if is_deed(deed)]
        seen = deeds[:1]
        for deed in deeds[1:]:
            if all(_is_of_another_kind(tree, deed, other) for other in seen):
                seen.append(deed)
                yield deed


def _claimed_too(tree: Tree, verb: Token) -> Iterator[Token]:
    """The deeds joined to what is claimed, wherever the parser hangs them: "for the bombing in Tora and the raid"."""
    first = next(iter(objects_of_claim(tree, verb)), None)
    if first is None or not is_deed(first):
        return
    behind = [word for word in tree.subtree(verb) if word.index > first.index][:_CLAUSE]
    for word in behind:
        if word.link == "conj" and word.part == "NOUN" and is_deed(word):
            above = next((over for over in tree.ancestors(word) if over.part == "VERB"), None)
            if above is not None and above.index == verb.index:
                yield word


_CLAUSE = 40
"""Words behind a claim that are looked at."""


def _counts(tree: Tree, verb: Token) -> list[Token]:
    """What one is charged with: nouns ("with two counts of murder") or doings ("of killing her")."""
    below = [word for word in tree.children(verb, "prep") if word.text.lower() in ("with", "of", "for", "on")]
    return [act for word in below for act in tree.children(word, "pobj", "pcomp")]


def _joined(tree: Tree, acts: list[Token]) -> list[Token]:
    """Each of `acts` with those joined to it, in order of text."""
    found: list[Token] = []
    waiting = list(acts)
    while waiting and len(found) < _MOST:
        here = waiting.pop(0)
        found.append(here)
        waiting += tree.children(here, "conj")
    return sorted(found, key=lambda word: word.index)


def _is_of_another_kind(tree: Tree, act: Token, other: Token) -> bool:
    one, two = _kinds(tree, act), _kinds(tree, other)
    return bool(one) and bool(two) and not one & two


def _kinds(tree: Tree, act: Token) -> frozenset[str]:
    """What a word names of the kinds that are never one another; violence by other words may be how one kills."""
    named = _acts().get(act.lemma.lower(), frozenset())
    if named and named <= _APART:
        return named
    violent = is_plainly_violence(tree, act) if act.part == "VERB" else is_deed(act)
    return frozenset(("kill",)) if violent else frozenset()


@cache
def _acts() -> dict[str, frozenset[str]]:
    return {row["word"]: frozenset(act.strip() for act in row["acts"].split(";")) for row in lexicon("acts")}
