"""Which event a harm is of where its words name another: the fire that a strike set, "the first quake" of two."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType

_WIDEST = 40
"""Words of a clause looked at."""
_BLAZES = frozenset(("fire", "blaze"))
_SETTING = frozenset("aerial bombing drone explosives heavy-weapons missile".split())
"""Modes of attacks that set fires."""


def rather_of(event: Event, word: Token, events: Sequence[Event], tree: Tree) -> Event:
    """The event that the harm at `word` is of, where `event` is what its words name."""
    return _first_of_two(event, word, events, tree) or _set_by(event, events, tree) or event


def _first_of_two(event: Event, word: Token, events: Sequence[Event], tree: Tree) -> Event | None:
    """ "Who lost their homes in the *first* quake", where an aftershock is told with the quake before it."""
    named = (token for token in tree.subtree(word)[:_WIDEST] if _is_of(event, token))
    if event.earliest is None or not any(_is_first(token, tree) for token in named):
        return None
    before = [one for one in events if one.type is event.type and one.latest and one.latest < event.earliest]
    return before[0] if len(before) == 1 else None


def _is_of(event: Event, token: Token) -> bool:
    return any(span.holds(token.span) for span in (event.span, *event.evidence))


def _is_first(noun: Token, tree: Tree) -> bool:
    definite = any(child.text.lower() == "the" for child in tree.children(noun, "det"))
    return definite and any(child.lemma == "first" for child in tree.children(noun, "amod"))


def _set_by(event: Event, events: Sequence[Event], tree: Tree) -> Event | None:
    """ "Drones attacked the town. A fire broke out in a depot, and five were hurt": what the sentence before tells.

    Not "Drones attacked the town. A fire at a hotel killed nine", nor a fire that broke out in another town.
    """
    fire = tree.head_of(event.span)
    if fire is None or event.type is not EventType.ACCIDENT or event.earliest or not _broke_out(fire, tree):
        return None
    heads = ((one, tree.head_of(one.span)) for one in events if one.type is EventType.ASSAULT and one.mode in _SETTING)
    near = (one for one, head in heads if head is not None and 0 <= fire.sentence - head.sentence <= 1)
    return next((one for one in near if event.place in (None, one.place)), None)


def _broke_out(fire: Token, tree: Tree) -> bool:
    verb = tree.head(fire)
    return fire.lemma in _BLAZES and verb is not None and verb.lemma == "break" and fire.link == "nsubj"
