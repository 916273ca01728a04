"""Who says what, by learned weights: cues found by the encoder, and for each cue the words of its source and content.

Trained on PolNeAR 1.0, whose conventions for spans it follows (weights/encoder.md). What each statement is (stance, kind
of source, speaker, chain) is told by the same rules as for the plain reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.rules.page import Page, page_of
from reportedly.rules.sourcing import attributions, cues, with_relays
from reportedly.rules.statements import Statement, statement
from reportedly.text.role_decoding import Decoding, cue_spans, roles, runs, words
from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.weights.encoder import Encoded, encoded, role_scores

_SOURCE, _CONTENT = 1, 2
_OPENING, _CLOSING = frozenset("“\"'‘«"), frozenset("”\"'’»")


def read_learned_attribution(reading: Reading) -> Iterator[Attribution]:
    """Statements with source, cue and content; an implicit source is empty, never guessed."""
    page = page_of(reading)
    yield from attributions(reading, page, with_relays(page, list(learned_statements(page, Decoding()))))


def learned_statements(page: Page, settings: Decoding) -> Iterator[Statement]:
    """What the weights find, in order of text; a cue without content says nothing and is left out."""
    text = encoded(page.text)
    grouped = words(page.text, text.offsets)
    found = cue_spans(text.cues, grouped, settings.cue_bias)
    for cue, (start, scores) in zip(found, role_scores(text, found), strict=True):
        near = [(first, end) for first, end in grouped if start <= first and end <= start + len(scores)]
        labels = roles(scores, [(first - start, end - start) for first, end in near], settings)
        labels = [
            0 if first <= cue[1] and end > cue[0] else label for (first, end), label in zip(near, labels, strict=True)
        ]
        content = [_span(page.text, text, near, run) for run in runs(labels, _CONTENT)]
        head = _head(page, _pieces(text, cue))
        if content and head is not None:
            source = _source(page, text, near, runs(labels, _SOURCE))
            yield Statement(head, _frame(page, head), source, _pieces(text, cue), tuple(content))


def _pieces(text: Encoded, cue: tuple[int, int]) -> Span:
    return Span(text.offsets[cue[0]][0], text.offsets[cue[1]][1])


def _span(text: str, pieces: Encoded, near: Sequence[tuple[int, int]], run: tuple[int, int]) -> Span:
    """A run of words as characters, with the quotation marks that stand against it."""
    start, end = pieces.offsets[near[run[0]][0]][0], pieces.offsets[near[run[1] - 1][1] - 1][1]
    if start > 0 and text[start - 1] in _OPENING:
        start -= 1
    if end < len(text) and text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def _source(page: Page, text: Encoded, near: Sequence[tuple[int, int]], found: list[tuple[int, int]]) -> Span | None:
    """The longest run of source words: a source stands in one piece, and crumbs beside it are doubt."""
    if not found:
        return None
    first, end = max(found, key=lambda run: run[1] - run[0])
    return Span(text.offsets[near[first][0]][0], text.offsets[near[end - 1][1] - 1][1])


def _head(page: Page, cue: Span) -> Token | None:
    """The cue's main word, even where the parser cut words otherwise than the encoder."""
    return page.tree.head_of(cue) or page.tree.at(cue.start)


def _frame(page: Page, head: Token) -> str:
    """How the cue is used, as the lexicon of cues has it; `clause` for a cue that the lexicon does not know."""
    frames = tuple(cues().get((head.lemma, head.part), ()))
    by_rule = statement(page, head, frames) if frames else None
    return by_rule.frame if by_rule is not None else frames[0] if frames else "clause"
