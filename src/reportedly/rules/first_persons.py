"""Whose "I" and "we" are: of those who are quoted with them, or of the one body that speaks in a text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.types.annotations import Attribution, Mention
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionKind, SourceKind


def first_persons(reading: Reading, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """`found`, in order of text, with the speakers of what "I" and "we" say.

    Inside a quotation "I" is who is quoted and "we" the body he speaks for ("“We believe that …,” *FBI* agent Roe
    said"). In a text of its own a body is "we" to itself, as long as no other speaks there.
    """
    by_id = {item.id: item for item in found}
    bodies: set[str | None] = set()
    for item in found:
        word = reading.quote(item.source[0]).lower() if len(item.source) == 1 else ""
        outer = by_id.get(item.within or "")
        if word == "i" and outer is not None:
            yield msgspec.structs.replace(item, speaker=outer.speaker, source_kind=outer.source_kind)
        elif word == "we" and outer is not None:
            yield msgspec.structs.replace(item, speaker=_body(reading, outer), source_kind=SourceKind.INSTITUTION)
        elif word == "we" and item.speaker is None and len(bodies) == 1:
            yield msgspec.structs.replace(item, speaker=next(iter(bodies)))
        else:
            if item.source:
                bodies.add(item.speaker if item.source_kind is SourceKind.INSTITUTION else None)
            yield item


def _body(reading: Reading, outer: Attribution) -> str | None:
    """The body for which somebody speaks, by the words of the source: "the *Pentagon* press secretary"."""
    if outer.source_kind is SourceKind.INSTITUTION:
        return outer.speaker
    if not reading.has(Mention):
        return None
    mentions = (item for span in outer.source for item in reading.within(span, Mention))
    bodies = (reading.entity_of(item) for item in mentions if item.kind is MentionKind.ORGANISATION)
    return next((entity.id for entity in bodies if entity is not None), None)
