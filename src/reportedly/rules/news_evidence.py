"""Whether what a doubtful text tells shows by itself that it is news: somebody acts or is hit, and it is told as past."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.event_words import event_words
from reportedly.rules.news_world import is_command
from reportedly.rules.participants import Part
from reportedly.rules.triggers import Trigger
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_WEIGHTY = frozenset("ASSAULT COERCE PROTEST MOBILIZE SANCTION THREATEN".split())
_TALK = frozenset("i me my you your we us our".split())
_HEADLINE = 40
"""Words up to which a text may be a headline or a flash, told in the present: "Landmine kills 3 children"."""


def shows_itself(tree: Tree, trigger: Trigger, roles: Sequence[Part]) -> bool:
    """Whether the words around a trigger bear it out alone, whatever the text is."""
    token = trigger.token
    if trigger.row.type not in _WEIGHTY:
        return True
    if trigger.is_verb and not _is_told(tree, token):
        return False
    if is_asked(tree, token) or any(word.text.lower() in _TALK for _, word in roles):
        return False
    return any(_counts(tree, role, word) for role, word in roles)


def is_asked(tree: Tree, token: Token) -> bool:
    """Whether a word stands in a question."""
    last = token.index
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].sentence == token.sentence:
        last += 1
    return tree.tokens[last].text == "?"


def _is_told(tree: Tree, verb: Token) -> bool:
    if is_command(tree, verb):
        return False
    return len(tree.tokens) <= _HEADLINE or not is_present(tree, verb)


def is_present(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells as stories and instructions do: "the gunmen shoot a guard", "he is shot"."""
    tags = [child.tag for child in tree.children(verb, "aux", "auxpass")]
    return verb.tag in ("VBZ", "VBP") or (verb.tag == "VBN" and bool({"VBZ", "VBP"} & set(tags)) and "VBN" not in tags)


def _counts(tree: Tree, role: RoleKind, word: Token) -> bool:
    """People, forces, states and offices, and weapons, by their names or what they are called."""
    words = event_words()
    named = word.part != "PRON" and words.acts(word)
    return role is RoleKind.INSTRUMENT or named or words.weapon(tree, word) is not None
