"""Texts read by the plain rules as far as attribution, and what each attribution says, in words."""

from __future__ import annotations

from functools import cache

from parsed import parsed
from reportedly.rules.cued import ruled_statements
from reportedly.rules.page import page_of
from reportedly.rules.sourcing import attributions
from reportedly.types.annotations import Attribution, Entity
from reportedly.types.reading import Reading, Run


@cache
def said(text: str) -> Reading:
    """The reading of `text` with what the rules alone find of who says what."""
    reading = parsed(text, up_to="coreference")
    page = page_of(reading)
    found = list(attributions(reading, page, ruled_statements(page)))
    return reading.adding(Attribution, found, Run(reader="rules", version="1", count=len(found)))


def source_of(reading: Reading, item: Attribution) -> str:
    """The words of the source, "" for none."""
    return reading.quote(item.source[0]) if item.source else ""


def by_source(text: str) -> dict[str, Attribution]:
    """The attributions of `text` by the words of their sources; the last of each source."""
    reading = said(text)
    return {source_of(reading, item): item for item in reading[Attribution]}


def speaker_in(text: str, item: Attribution) -> str | None:
    """The name of the speaker of an attribution."""
    entity = said(text).get(Entity, item.speaker)
    return entity.name if entity else None
