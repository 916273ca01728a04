"""Who says what, by rule: cue words from a lexicon, the grammar of their sentence, and quotation marks.

Spans follow PolNeAR 1.0. Who is meant by the source is asked of the entities, when they have been read. This reader
needs no learned weights, and stands in for `learned_attribution` where those cannot be run.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.page import Page, page_of
from reportedly.rules.source_kinds import SourceKinds
from reportedly.rules.sourcing import Cues, attributions, cues, source_kinds, stance_of, with_relays
from reportedly.rules.statements import Statement, parted, statement
from reportedly.rules.turns import turns
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading

_STRONG = frozenset(("quote", "clause", "aside", "according", "unnamed", "silence", "refusal"))


def read_attribution(reading: Reading) -> Iterator[Attribution]:
    """Statements with source, cue and content; an implicit source is empty, never guessed."""
    page = page_of(reading)
    cued = parted(page, list(_cued(page, cues())))
    yield from attributions(reading, page, [*with_relays(page, cued), *_turns(page, source_kinds())])


def _cued(page: Page, cues: Cues) -> Iterator[Statement]:
    for token in page.tree.tokens:
        rows = cues.get((token.lemma, token.part))
        found = statement(page, token, tuple(rows)) if rows else None
        if found is not None and stance_of(page, found) is not None and _may_speak(page, found):
            yield found


def _may_speak(page: Page, found: Statement) -> bool:
    """Whether the source can be one: in weak frames things have objects too ("the strikes responded to attacks")."""
    if found.frame in _STRONG or found.source is None:
        return True
    return source_kinds().may_speak(page.tree, found.source)


def _turns(page: Page, kinds: SourceKinds) -> Iterator[Statement]:
    """Turns of a transcript as statements whose cue is the colon."""
    for turn in turns(page, lambda word: word.lemma in kinds.nouns):
        head = page.tree.at(turn.colon.start)
        if head is not None:
            yield Statement(head, "turn", turn.label, turn.colon, (turn.said,))
