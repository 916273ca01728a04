"""Whether a trigger means what its row says here: conflict and not sport, politics and not private life."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules import arguments
from reportedly.rules.participants import Part, Words
from reportedly.rules.sense_evidence import Senses
from reportedly.rules.triggers import Trigger
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_POLITICAL = frozenset("GOV MIL COP REB UAF JUD LEG PTY PRM SPY OPP NGO IGO".split())


_CLEAR = 1.5
"""Evidence at which nobody doubts that a text tells of a conflict, whoever takes part."""


def makes_sense(tree: Tree, trigger: Trigger, roles: Sequence[Part], senses: Senses, words: Words) -> bool:
    sense = trigger.row.sense
    if not sense:
        return senses.lean(trigger.token) > -4
    if sense in ("political", "public"):
        lean = senses.lean(trigger.token)
        if lean > -2 and _is_political(tree, trigger, roles, words):
            return True
        return lean >= _CLEAR and (
            (sense == "public" and not trigger.is_verb) or any(words.acts(token) for _, token in roles)
        )
    lean = senses.lean(trigger.token)
    if any(role is RoleKind.INSTRUMENT for role, _ in roles):
        lean += 2
    if any(token.entity in ("GPE", "NORP") or words.sector(token) in _POLITICAL for _, token in roles):
        lean += 1
    return lean > 0.4


def _is_political(tree: Tree, trigger: Trigger, roles: Sequence[Part], words: Words) -> bool:
    """Whether somebody takes part who acts for a state, an office, a party or an armed or organised group."""
    who = [token for role, token in roles if role in (RoleKind.ACTOR, RoleKind.RECIPIENT)]
    if (
        trigger.is_verb
        and not any(role is RoleKind.ACTOR for role, _ in roles)
        and not arguments.is_passive(tree, trigger.token)
    ):
        return False
    return any(_acts_for_many(tree, token, words) for token in who)


def _acts_for_many(tree: Tree, token: Token, words: Words) -> bool:
    if token.entity in ("GPE", "NORP") or words.sector(token) in _POLITICAL:
        return True
    if token.entity == "ORG":
        return True
    if token.entity != "PERSON" and words.sector(token) is None:
        return False
    before = list(arguments.modifiers(tree, token))
    return any(word.entity in ("GPE", "NORP") or words.sector(word) in _POLITICAL for word in before)
