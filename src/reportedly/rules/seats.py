"""The state that a capital speaks for: "Kigali denied it" is filed under Rwanda, where the report names that too."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import lexicon
from reportedly.types.annotations import Entity, Mention, Place
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionForm, MentionKind, PlaceClass, Usage

_FIRST = 4
"""Mentions of somebody that are looked at."""


class Seats:
    """The states that a report names, by country."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._states: dict[str, Entity] = {}
        for place in reading[Place] if reading.has(Place) else ():
            if place.kind is PlaceClass.COUNTRY and place.country and place.usage is not Usage.DEMONYM:
                entity = reading.entity_at(place.span)
                if entity is not None and reading.is_named(entity):
                    self._states.setdefault(place.country, entity)

    def state(self, entity: Entity) -> Entity:
        """The state for which `entity` speaks where it is a seat of government; `entity` itself otherwise."""
        placed = self._states and entity.kind is MentionKind.PLACE  # "Tehran radio" is no state
        mentions = (self._reading.get(Mention, id) for id in entity.mentions[:_FIRST]) if placed else ()
        for mention in mentions:
            if mention is None or mention.form is not MentionForm.NAME:
                continue
            for place in self._reading.within(mention.span, Place):
                whole = 2 * len(place.span) > len(mention.span)
                if whole and place.gazetteer_id in _capitals() and place.country in self._states:
                    return self._states[place.country]
        return entity


@cache
def _capitals() -> frozenset[str]:
    return frozenset(row["gid"] for row in lexicon("capitals"))
