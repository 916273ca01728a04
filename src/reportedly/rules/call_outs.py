"""When help was called: the day of what it was called to, where a report does not date that itself.

"One man is dead after an accident near Dover. Troopers were called out at 8 a.m. on Sunday."
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from reportedly.rules.arguments import after_preposition
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.tree import Tree

_HELPERS = frozenset(
    "police officer deputy trooper sheriff patrol constable detective firefighter fireman fire crew paramedic medic "
    "ambulance rescuer rescue brigade dispatcher coastguard ems service department responder team unit agent authority "
    "lifeguard emergency helicopter post".split()
)
"""Those who are called to what happened, by the noun that names them."""
_SENT = frozenset("call summon dispatch alert notify send scramble".split())
"""What is done to them: "were called"."""
_CAME = frozenset("respond rush".split())
_RECEIVED = frozenset("receive get take answer".split())
_CALLS = frozenset("call alert alarm report notification".split())
_SCENES = frozenset("scene area address house home block street location site".split())
_ON = 2
"""Sentences behind one that tells of the act in which the call is looked for."""


def called_on(
    tree: Tree, times: Iterable[TimeExpression], words: Sequence[Token], owners: Container[int]
) -> TimeExpression | None:
    """The one time at which help was called in or right behind the sentences of `words`; None for several days.

    `owners` are the tokens of events, whose days are their own.
    """
    near = {word.sentence + on for word in words for on in range(_ON + 1)}
    found: dict[str, TimeExpression] = {}
    for time in times:
        head = tree.head_of(time.span)
        if head is None or head.sentence not in near or not time.earliest:
            continue
        verb = next((word for word in tree.ancestors(head) if word.part == "VERB"), None)
        if verb is not None and verb.index not in owners and _is_call(tree, verb):
            found.setdefault(time.earliest[:10], time)
    return next(iter(found.values())) if len(found) == 1 else None


def _is_call(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells that helpers were called, came, or took a call; or that a call came in."""
    if verb.lemma in _SENT:
        called = any(_is_helper(tree, word) for word in _named(tree, verb, "nsubjpass"))
        return called and not _has(tree, verb, "up") and not tree.children(verb, "oprd")  # "were called heroes"
    doers = _named(tree, verb, "nsubj")
    if verb.lemma in _CAME:
        to = after_preposition(tree, verb, "to")
        scene = any(word.lemma in _CALLS or word.lemma in _SCENES for word in to) if to else not _goes_on(tree, verb)
        return scene and any(_is_helper(tree, word) and word.entity != "ORG" for word in doers)
    if verb.lemma in _RECEIVED:
        calls = any(_is_for_help(tree, word) for word in tree.children(verb, "dobj"))
        return calls and any(_is_helper(tree, word) for word in doers)
    in_ = _has(tree, verb, "in")
    return verb.lemma == "come" and any(_is_for_help(tree, word) and (in_ or word.lemma != "report") for word in doers)


def _named(tree: Tree, verb: Token, link: str) -> list[Token]:
    """The subjects of a verb; for "police said *they* were called" those of the saying."""
    found, above = tree.children(verb, link), tree.head(verb)
    said = above is not None and verb.link == "ccomp" and all(word.part == "PRON" for word in found)
    return tree.children(above, "nsubj") if above is not None and said else found


def _goes_on(tree: Tree, verb: Token) -> bool:
    """ "The department responded on Monday, *saying* …", "police rushed to *defend* it": no coming to a scene."""
    clauses = tree.children(verb, "advcl", "xcomp", "ccomp")
    return any(not tree.children(clause, "mark", "advmod") for clause in clauses)


def _is_for_help(tree: Tree, word: Token) -> bool:
    """Whether a word names a call for help; not "calls for new laws" nor "a report from the coroner"."""
    of = {child.text.lower() for child in tree.children(word, "prep")}
    return word.lemma in _CALLS and "for" not in of and not (word.lemma == "report" and "from" in of)


def _has(tree: Tree, verb: Token, particle: str) -> bool:
    return any(word.text.lower() == particle for word in tree.children(verb, "prt", "advmod"))


def _is_helper(tree: Tree, word: Token) -> bool:
    """By name ("the Department of Fish and Wildlife"), noun or what stands before it ("the sheriff's office")."""
    parts = (word, *tree.children(word, "compound", "poss"))
    return word.entity == "ORG" or any(part.lemma in _HELPERS for part in parts)
