"""Statements of a report by rule: cue words of the lexicon in the frames of their sentences, turns of transcripts."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.cue_stances import Cues, cues, says_anything
from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds, head_noun
from reportedly.rules.speakers import source_kinds
from reportedly.rules.statements import Statement, parted, statement
from reportedly.rules.turns import headed, signed, turns
from reportedly.rules.voiceless import tells_of_deed
from reportedly.types.span import Span
from reportedly.types.vocabulary import SourceKind

_STRONG = frozenset(("quote", "clause", "aside", "according", "charged", "unnamed", "retold"))


def ruled_statements(page: Page) -> list[Statement]:
    """Every statement that the rules find."""
    return [*parted(page, list(_cued(page, cues()))), *_turns(page, source_kinds())]


def _cued(page: Page, cues: Cues) -> Iterator[Statement]:
    for token in page.tree.tokens:
        rows = cues.get((token.lemma, token.part))
        found = statement(page, token, tuple(rows)) if rows else None
        if found is not None and says_anything(page, found) and _may_speak(page, found):
            yield found


def _may_speak(page: Page, found: Statement) -> bool:
    """Whether the source can be one: in weak frames things have objects too ("the strikes responded to attacks")."""
    if tells_of_deed(page.tree, found.head):
        return False
    if found.source is None or (found.frame in _STRONG and not _is_to(page, found)):
        return True
    return source_kinds().may_speak(page.tree, found.source)


def _is_to(page: Page, found: Statement) -> bool:
    """Whether the verb is bare behind "to", where nouns that say nothing stand too: "a reason *to believe*"."""
    return found.head.tag == "VB" and any(word.tag == "TO" for word in page.tree.children(found.head, "aux"))


def _turns(page: Page, kinds: SourceKinds) -> Iterator[Statement]:
    """Turns of a transcript, and what is signed, as statements whose cue is the colon or the dash."""
    framed = (
        ("turn", turns(page, lambda word: word.lemma in kinds.nouns)),
        ("signed", signed(page)),
        ("signed", headed(page, lambda label: _signs(page, kinds, label))),
    )
    for frame, found in framed:
        for turn in found:
            head = page.tree.at(turn.mark.start)
            if head is not None:
                yield Statement(head, frame, turn.label, turn.mark, (turn.said,))


def _signs(page: Page, kinds: SourceKinds, label: Span) -> bool:
    """Whether a name under a headline is a source's; a medium's is the paper's: "Six dead in blast - Daily Dawn"."""
    head = head_noun(page.tree, label)
    if head is None or kinds.kind(page.tree, label) in (None, SourceKind.MEDIA):
        return False
    return kinds.of_noun(head) is not None or head.text.lower() in kinds.bodies or head.entity == "PERSON"
