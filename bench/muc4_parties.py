"""Which phrases of an incident name the same people or thing, so that a template tells of each party once."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from muc4_incidents import Part
from muc4_phrases import Phrases

MOST = 8
"""Parties that a template holds of one sort."""


class Party(msgspec.Struct):
    """Phrases of one party, likeliest first, with what tells it from others."""

    parts: list[Part]
    entities: set[str]
    heads: set[str]
    """Head words of its phrases, and of the titles of who is named."""
    names: list[str]
    described: list[Part]
    """The phrases that are no names."""
    counts: list[str]
    """The numbers above one that its phrases tell."""
    single: bool

    @property
    def name(self) -> str:
        """The fullest name, or nothing."""
        return max(self.names, key=len, default="")

    @property
    def number(self) -> str:
        return next(iter(self.counts), "1" if self.single else "PLURAL")

    def join(self, other: Party) -> None:
        self.parts += other.parts
        self.entities |= other.entities
        self.heads |= other.heads
        self.names += other.names
        self.described += other.described
        self.counts += other.counts


def parties(phrases: Phrases, parts: Iterable[Part]) -> list[Party]:
    """Phrases gathered by party in their order; once there are MOST, what names no known one is left out."""
    found: list[Party] = []
    for part in parts:
        new = _alone(phrases, part)
        home = next((party for party in found if _is_same(party, new)), None)
        if home is not None:
            home.join(new)
        elif len(found) < MOST:
            found.append(new)
    return found


def _alone(phrases: Phrases, part: Part) -> Party:
    entity = phrases.reading.entity_at(part.token.span)
    entities = {entity.id} if entity else set()
    if phrases.is_name(part.token):
        titles = (title.partition(" OF ")[0].split() for title in phrases.titles(part.token))
        heads = {words[-1] for words in titles if words}
        return Party([part], entities, heads, [phrases.full_name(part.token)], [], [], True)
    number = phrases.number(part.token)
    counts = [] if number in ("1", "PLURAL") else [number]
    head = part.token.text.upper().removesuffix("S")
    return Party([part], entities, {head}, [], [part], counts, number == "1")


def _is_same(one: Party, other: Party) -> bool:
    """The same entity, names of which one is part of the other, or a like head word.

    "The governor" is the governor who is named, but two who are named are two; so are "7 people" and "20 people".
    """
    if one.entities & other.entities:
        return True
    if one.names and other.names:
        mine, theirs = set(one.name.split()), set(other.name.split())
        return mine <= theirs or theirs <= mine
    if not one.heads & other.heads:
        return False
    if one.names or other.names:
        return one.single and other.single
    return not one.counts or not other.counts or not set(one.counts).isdisjoint(other.counts)
