"""Who was killed or arrested, by name: nobody dies twice, and whom one arrest is of tells it from that of another."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportedly.resolve.traces import Trace
from reportedly.text.fold import fold
from reportedly.types.annotations import Entity, Mention, Toll
from reportedly.types.judgements import Reason
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm, MentionKind

_ONCE = frozenset({Harm.KILLED, Harm.CASUALTIES})
_SHORTEST = 4
"""Letters of the shortest surname that tells people apart."""


def dead_by_name(reading: Reading, event: str) -> frozenset[str]:
    """The surnames, folded, of the persons named among those killed or shot in an event."""
    return _surnames(_named(reading, event, _ONCE))


def held_by_name(reading: Reading, event: str) -> frozenset[str]:
    """The surnames, folded, of the persons named among those arrested in an event."""
    return _surnames(_named(reading, event, (Harm.DETAINED,)))


def held_as_called(reading: Reading, event: str) -> frozenset[str]:
    """The words, folded, of these persons' names, but "al" or "bin": "Abdi Hassan" is also Abdi Hassan Warsame."""
    words = (word for name in _named(reading, event, (Harm.DETAINED,)) for word in name.split())
    return frozenset(fold(word) for word in words if len(word) >= _SHORTEST)


def person_reasons(one: Trace, two: Trace, same: float) -> Iterator[Reason]:
    """What the names say: `same` is what one name is worth; a `not_` reason where each is of one person, not the same.

    Those killed in one attack have many names, and so have those held in a raid. Who goes by two of his names here and
    by three there has another surname, so only those of whom no surname is among the names of the other are two.
    """
    both = (one.victims & two.victims) | (one.held & two.held)
    if both:
        yield Reason(name="same_victim", score=same, detail=" ".join(sorted(both)))
    elif _is_one(one) and _is_one(two) and not (_goes_by(one, two) or _goes_by(two, one)):
        yield Reason(name="not_same_person", score=-1.0, detail=" / ".join(sorted(one.held | two.held)))


def _is_one(item: Trace) -> bool:
    """Whether it is the arrest of one person, who is named."""
    counts = [high for harm, _, high in item.tolls if harm is Harm.DETAINED]
    return len(item.held) == 1 and bool(counts) and all(high == 1 for high in counts)


def _goes_by(one: Trace, two: Trace) -> bool:
    """Whether the surname of the one may be a name of the other."""
    return any(_may_be(name, other) for name in one.held for other in two.held | two.called)


def _may_be(name: str, other: str) -> bool:
    """Whether two surnames may be spellings of one."""
    return name[:_ALIKE] == other[:_ALIKE] or name in other or other in name


_ALIKE = 3
"""Letters with which two spellings of one name mostly begin."""


def _named(reading: Reading, event: str, harms: Collection[Harm]) -> tuple[str, ...]:
    """The names, with a surname, of the persons named among those whom these harms befell."""
    if not reading.has(Toll) or not reading.has(Entity):
        return ()
    harmed = (toll.span for toll in reading[Toll] if toll.event == event and toll.harm in harms)
    named = (reading.entity_of(mention) for span in harmed for mention in reading.within(span, Mention))
    people = (entity.name for entity in named if entity is not None and _is_named(reading, entity))
    return tuple(name for name in people if _has_surname(name))


def _surnames(names: Collection[str]) -> frozenset[str]:
    return frozenset(fold(name.split()[-1]) for name in names)


def _is_named(reading: Reading, entity: Entity) -> bool:
    """Whether an entity is a person whom some mention calls by name: in capitals all words look like one."""
    return entity.kind is MentionKind.PERSON and reading.is_named(entity)


def _has_surname(name: str) -> bool:
    last = name.split()[-1] if name.split() else ""
    return name[:1].isupper() and last[:1].isupper() and len(last) >= _SHORTEST
