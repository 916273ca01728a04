"""Whether a text tells of the world of news at all: a recipe that "kills the heat" or a game with an "ambush" does not.

Ambiguous words are judged where they stand (`rules/event_sense.py`); this asks of the whole text how often it names
places, states, offices and forces, and sources, against words of kitchens, games, shops and the like and against
talk to the reader ("your").
"""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.participants import Words
from reportedly.rules.sense_evidence import Senses
from reportedly.types.annotations import Attribution, Place, Token

_PUBLIC = frozenset("MIL REB UAF COP GOV JUD SPY LEG PTY IGO NGO".split())
_READER = frozenset("you your yours yourself".split())
_SHORT = 60
"""Words up to which a text says too little to be judged by shares."""
_LEAST = 0.04
"""Points a word that a longer text of the world has (news passages of our own: .061 and more)."""
_AGAINST = 1.5
"""How much more a word of another world says than one of conflict, which all worlds borrow."""


def tells_of_the_world(
    tokens: Sequence[Token],
    places: Sequence[Place],
    attributions: Sequence[Attribution],
    senses: Senses,
    words: Words,
) -> bool:
    points = len(places) + sum(bool(item.source) for item in attributions) + senses.pro / 2 - _AGAINST * senses.con
    for token in tokens:
        if words.sector(token) in _PUBLIC:
            points += 1.0
        if token.entity in ("GPE", "NORP") and token.begins:
            points += 0.5
        if token.text.lower() in _READER:
            points -= 1.0
    return points >= _LEAST * len(tokens) if len(tokens) >= _SHORT else points > -1.0
