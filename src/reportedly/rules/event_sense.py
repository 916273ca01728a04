"""Whether a trigger means what its row says here: conflict and not sport, politics and not private life."""

from __future__ import annotations

from collections.abc import Container, Sequence

from reportedly.rules import arguments
from reportedly.rules.heard_acts import HEARD
from reportedly.rules.participants import Part, Words
from reportedly.rules.scene_evidence import is_in_scene, scene_words
from reportedly.rules.sense_evidence import Senses
from reportedly.rules.triggers import Trigger
from reportedly.types.annotations import Entity, Mention, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_POLITICAL = frozenset("GOV MIL COP REB UAF JUD LEG PTY PRM SPY OPP NGO IGO".split())


_CLEAR = 1.5
"""Evidence at which nobody doubts that a text tells of a conflict, whoever takes part."""
_CLEAR_IN_NEWS = 0.8
_ENOUGH, _ENOUGH_IN_NEWS = 0.4, 0.0
"""Evidence above which an ambiguous word is taken at its worst; in a text that is known for news, none against it."""


def makes_sense(
    tree: Tree,
    trigger: Trigger,
    roles: Sequence[Part],
    senses: Senses,
    words: Words,
    public: Container[int],
    news: bool = False,
) -> bool:
    """`public` holds the head words (indices) of mentions known to stand for many: "he", where he is a minister."""
    sense = trigger.row.sense
    if sense == "echo":  # whether there is an act to take up is seen when mentions are joined
        above = tree.head(trigger.token)
        return above is None or above.lemma != "without"  # "the arrests were *without incident*"
    if sense in ("", HEARD):
        return senses.lean(trigger.token) > -4
    if sense in scene_words():
        return is_shown(tree, trigger)
    if sense in ("political", "public"):
        lean = senses.lean(trigger.token)
        if lean > -2 and _is_political(tree, trigger, roles, words, public):
            return True
        if trigger.row.type == "PROTEST" and lean > -4 and any(_is_crowd(token, words) for _, token in roles):
            return True
        return lean >= (_CLEAR_IN_NEWS if news else _CLEAR) and (
            (sense == "public" and not trigger.is_verb)
            or (news and _is_left_unsaid(tree, trigger))
            or any(words.acts(token) for _, token in roles)
        )
    lean = senses.lean(trigger.token)
    if any(role is RoleKind.INSTRUMENT for role, _ in roles):
        lean += 2
    if any(token.entity in ("GPE", "NORP") or words.sector(token) in _POLITICAL for _, token in roles):
        lean += 1
    if sense == "accident":
        return lean + _harms_beside(tree, trigger.token) > _ENOUGH
    return lean >= _ENOUGH_IN_NEWS if news else lean > _ENOUGH


def _is_left_unsaid(tree: Tree, trigger: Trigger) -> bool:
    """ "The talks had been suspended": what is done to what is public, though not by whom."""
    things = any(word.part == "NOUN" for word in trigger.companions)
    return trigger.is_verb and things and arguments.is_passive(tree, trigger.token)


_HARMS = frozenset("die kill injure wound hurt drown dead missing body death".split())
_DEATHS = frozenset("die kill drown dead death".split())


def is_shown(tree: Tree, trigger: Trigger) -> bool:
    """Whether a row asks for a scene, and words near show it: "firefighters put out a fire", in any text."""
    return is_in_scene(tree, trigger.token, trigger.row.sense) is True


def _harms_beside(tree: Tree, token: Token) -> int:
    """ "A fire at a factory killed 20": what cost lives in its sentence is no "market crash"."""
    around = tree.tokens[max(0, token.index - _AROUND) : token.index + _AROUND + 1]
    told = {other.lemma for other in around if other.sentence == token.sentence}
    return bool(told & _HARMS) + bool(told & _DEATHS)


_AROUND = 25


def _is_crowd(token: Token, words: Words) -> bool:
    """ "Students", "thousands"."""
    return words.sector(token) is not None or token.lemma in ("thousand", "hundred", "dozen", "score", "crowd")


def _is_political(tree: Tree, trigger: Trigger, roles: Sequence[Part], words: Words, public: Container[int]) -> bool:
    """Whether somebody takes part who acts for a state, an office, a party or an armed or organised group."""
    who = [token for role, token in roles if role in (RoleKind.ACTOR, RoleKind.RECIPIENT)]
    if (
        trigger.is_verb
        and not any(role is RoleKind.ACTOR for role, _ in roles)
        and not arguments.is_passive(tree, trigger.token)
    ):
        return False
    return any(token.index in public or _acts_for_many(tree, token, words) for token in who)


def _acts_for_many(tree: Tree, token: Token, words: Words) -> bool:
    if token.entity in ("GPE", "NORP") or words.sector(token) in _POLITICAL:
        return True
    if token.entity == "ORG" or _is_side(tree, token):
        return True
    if token.entity != "PERSON" and words.sector(token) is None:
        return False
    before = list(arguments.modifiers(tree, token))
    return any(word.entity in ("GPE", "NORP") or words.sector(word) in _POLITICAL for word in before)


def _is_side(tree: Tree, token: Token) -> bool:
    """ "Both sides", "the two parties", "the other side": those who are at odds."""
    before = {child.text.lower() for child in tree.children(token, "det", "nummod", "amod", "predet")}
    return token.lemma in ("side", "party") and bool(
        before & {"both", "two", "each", "either", "other", "warring", "all"}
    )


def public_words(tree: Tree, mentions: Sequence[Mention], entities: Sequence[Entity], words: Words) -> frozenset[int]:
    """The head words of all mentions of whoever is once named as a state, an office or an organised group."""
    by_id = {mention.id: mention for mention in mentions}
    found: set[int] = set()
    for entity in entities:
        heads = [tree.head_of(by_id[id].head) for id in entity.mentions if id in by_id]
        known = [head for head in heads if head is not None]
        if _holds_office(entity, words) or any(_acts_for_many(tree, head, words) for head in known):
            found.update(head.index for head in known)
    return frozenset(found)


def _holds_office(entity: Entity, words: Words) -> bool:
    return any(words.sector_of(word) in _POLITICAL for role in entity.roles for word in role.lower().split())
