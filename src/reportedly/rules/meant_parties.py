"""Whom "they" or "the army" means that answers for an act, where no chain of namings tells it.

"The front posted a video. In it *they* claimed the raid": the last group told of by name. "*The army*" of a report that
knows one army by its state ("Ethiopia's military") is that army.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from reportedly.rules.answer_rows import sentence_of
from reportedly.types.annotations import Entity, Mention, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionForm, MentionKind, ResponsibilityStance

_GROUPS = frozenset((MentionKind.GROUP, MentionKind.ORGANISATION))
_BACK = 2
"""Sentences in which a group is looked for that "they" may mean."""
_ARMIES = frozenset("army military".split())
_MOST = 500
"""Names of a report that are looked at."""


def with_meant(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with those named who are only pointed to."""
    armies = _armies(reading)
    groups = [(mention.span.start, entity) for mention, entity in _names(reading) if entity.kind in _GROUPS]
    for row in rows:
        words = _words(row, reading)
        meant = None
        pointed = (row.party is None and words in _PRONOUNS) or words in _SPEAKERS
        if pointed and row.stance is not ResponsibilityStance.BLAMED:
            meant = _last(groups, row.party_span, reading)
        elif len(armies) == 1 and words in _BARE:
            meant = next(iter(armies))
        yield row if meant is None else msgspec.structs.replace(row, party=meant, why=f"{row.why}; meant")


_PRONOUNS = (("they",), ("it",), ("its",), ("their",))
_SPEAKERS = tuple((own, f"spokes{one}") for own in ("its", "their") for one in ("man", "woman", "person"))
"""Whose body is meant: "the Steppe Guard … *its spokesman* denied it"."""
_BARE = tuple(("the", word) for word in sorted(_ARMIES))


def _words(row: Responsibility, reading: Reading) -> tuple[str, ...]:
    return tuple(reading.quote(row.party_span).lower().split()) if row.party_span is not None else ()


def _names(reading: Reading) -> Iterator[tuple[Mention, Entity]]:
    """The namings of a report with who is named, in order of text."""
    for mention in islice(reading[Mention], _MOST):
        entity = reading.entity_of(mention)
        if entity is not None and mention.form is MentionForm.NAME:
            yield mention, entity


def _last(groups: Sequence[tuple[int, Entity]], span: Span | None, reading: Reading) -> str | None:
    """The group named last before a pronoun, in its sentence or the two before."""
    if span is None:
        return None
    place = bisect_left(groups, span.start, key=lambda item: item[0])
    if place == 0:
        return None
    start, entity = groups[place - 1]
    near = sentence_of(span, reading) - sentence_of(Span(start, start + 1), reading) <= _BACK
    return entity.id if near else None


def _armies(reading: Reading) -> set[str]:
    """The armies that a report names with whose they are: "Ethiopia's military", "the Malian army".

    Not what only calls itself one: "the Arakan Army" is not the army.
    """
    found = set()
    for mention in islice(reading[Mention], _MOST):
        head = reading.tree.head_of(mention.span)
        owners = reading.tree.children(head, "poss", "amod", "compound") if head is not None else []
        if head is not None and head.text in _ARMIES and any(owner.part in ("PROPN", "ADJ") for owner in owners):
            entity = reading.entity_of(mention)
            found |= {entity.id} if entity is not None else set()
    return found
