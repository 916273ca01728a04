"""Whose "I" and "we" are, and whose "he" is not: of those who are quoted with them, or of the one body that speaks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.rules.page import Page
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


def third_persons(page: Page, found: Iterable[Attribution]) -> Iterator[Attribution]:
    """`found`, where nobody quoted speaks of himself as "he": in "“*He* told us where,” Roe said" it is another."""
    found = list(found)
    quoted: dict[int, set[str | None]] = {}
    for item in found:
        for quote in (each for piece in item.content for each in page.quotes.meeting(piece)):
            if not quote.span.holds(item.cue[0]):
                quoted.setdefault(quote.span.start, set()).add(item.speaker)
    for item in found:
        around = page.quotes.around(item.source[0].start) if item.source and item.speaker is not None else None
        word = page.text[item.source[0].start : item.source[0].end].lower() if around is not None else ""
        if word in _OTHERS and around is not None and item.speaker in quoted.get(around.span.start, ()):
            yield msgspec.structs.replace(item, speaker=None, source_kind=SourceKind.UNNAMED)
        else:
            yield item


_OTHERS = frozenset(("he", "she", "they"))
