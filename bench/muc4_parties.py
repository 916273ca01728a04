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
    modifiers: set[str] = set()
    """What stands before the head words: "Jesuit" in "Jesuit priests"."""
    elsewhere: frozenset[str] = frozenset()
    """The numbers that phrases with its head word, else with what stands before it, tell anywhere in the report."""

    @property
    def name(self) -> str:
        """The fullest name, or nothing."""
        return max(self.names, key=len, default="")

    @property
    def number(self) -> str:
        """A number that one of its phrases tells, else the only one told elsewhere, else whether it is one."""
        if self.counts or self.single:
            return next(iter(self.counts), "1")
        return min(self.elsewhere) if len(_values(self.elsewhere)) == 1 else "PLURAL"

    def join(self, other: Party) -> None:
        self.parts += other.parts
        self.entities |= other.entities
        self.heads |= other.heads
        self.names += other.names
        self.described += other.described
        self.counts += other.counts
        self.modifiers |= other.modifiers


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
    before = phrases.tree.children(part.token, "compound", "amod", "nmod")
    modifiers = {word.text.upper().removesuffix("S") for word in before}
    elsewhere = phrases.counts.get(head) or frozenset().union(*(phrases.counts.get(word, ()) for word in modifiers))
    return Party([part], entities, {head}, [], [part], counts, number == "1", modifiers, elsewhere)


def _is_same(one: Party, other: Party) -> bool:
    """The same entity, names of which one is part of the other, or a like head word; "Jesuit priests" are "Jesuits".

    "The governor" is the governor who is named, but two who are named are two; so are "7 people" and "20 people".
    """
    if one.entities & other.entities:
        return True
    if one.names and other.names:
        mine, theirs = set(one.name.split()), set(other.name.split())
        return mine <= theirs or theirs <= mine
    alike = one.heads & other.heads
    if one.single == other.single and not one.names and not other.names:
        alike |= one.heads & other.modifiers | one.modifiers & other.heads
    if not alike:
        return False
    if one.names or other.names:
        return one.single and other.single
    return not one.counts or not other.counts or not _values(one.counts).isdisjoint(_values(other.counts))


def _values(counts: Iterable[str]) -> set[str]:
    """The numbers themselves: "23 -" and "23" may count the same people."""
    return {count.strip("~- ") for count in counts}
