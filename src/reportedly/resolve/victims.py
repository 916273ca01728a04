"""Who was killed, by name: nobody dies twice, so reports of one killing meet by it."""

from __future__ import annotations

from reportedly.text.fold import fold
from reportedly.types.annotations import Entity, Mention, Toll
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm, MentionKind

_ONCE = frozenset({Harm.KILLED, Harm.CASUALTIES})
_SHORTEST = 4
"""Letters of the shortest surname that tells people apart."""


def dead_by_name(reading: Reading, event: str) -> frozenset[str]:
    """The surnames, folded, of the persons named among those killed or shot in an event."""
    if not reading.has(Toll) or not reading.has(Entity):
        return frozenset()
    harmed = (toll.span for toll in reading[Toll] if toll.event == event and toll.harm in _ONCE)
    named = (reading.entity_of(mention) for span in harmed for mention in reading.within(span, Mention))
    people = (entity.name for entity in named if entity is not None and _is_named(reading, entity))
    return frozenset(fold(name.split()[-1]) for name in people if _has_surname(name))


def _is_named(reading: Reading, entity: Entity) -> bool:
    """Whether an entity is a person whom some mention calls by name: in capitals all words look like one."""
    return entity.kind is MentionKind.PERSON and reading.is_named(entity)


def _has_surname(name: str) -> bool:
    last = name.split()[-1] if name.split() else ""
    return name[:1].isupper() and last[:1].isupper() and len(last) >= _SHORTEST
