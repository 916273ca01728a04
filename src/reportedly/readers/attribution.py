"""Who says what, by rule: cue words from a lexicon, the grammar of their sentence, and quotation marks.

Spans follow PolNeAR 1.0. Who is meant by the source is asked of the entities, when they have been read. This reader
needs no learned weights, and stands in for `learned_attribution` where those cannot be run.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.cued import ruled_statements
from reportedly.rules.page import page_of
from reportedly.rules.sourcing import attributions
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading


def read_attribution(reading: Reading) -> Iterator[Attribution]:
    """Statements with source, cue and content; an implicit source is empty, never guessed."""
    page = page_of(reading)
    yield from attributions(reading, page, ruled_statements(page))
