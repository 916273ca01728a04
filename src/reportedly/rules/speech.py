"""Which quotations belong to a cue, which go on after its sentence, and how much of a content is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.rules.page import Page
from reportedly.text.quotes import Quotation, is_speech
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans
from reportedly.types.vocabulary import Manner

_NOTHING = re.compile(r"[\s,.;:!?—–―-]*")
_LEAD_IN = re.compile(r"\s*,?\s*(?:that\s+)?|[^.!?\n“”\"]{0,90}(?:,\s*(?:that\s+)?|:\s*)")
"""What may stand between cue and quotation: nothing, "that", or an adverbial that ends in a comma or a colon."""
_LONGEST_SPEECH = 40
"""Quotations that may follow one cue; beyond it the text is a transcript or broken."""
_THAT = re.compile(r"that\s+", re.IGNORECASE)


def spoken(page: Page, cue: Token, phrase: Span) -> list[Span]:
    """The quotations that touch `phrase` (source and cue): "“…,” he said, “…”", "he said on Monday: “…”"."""
    before, after = _just_before(page, phrase), _just_after(page, cue, phrase)
    if before is not None and after is not None and page.text[before.span.end - 2] == ".":
        before = None  # "“It is over.” He added: “We won.”": the first is a sentence of its own
    return [quote.span for quote in (before, after) if quote is not None]


def _just_before(page: Page, phrase: Span) -> Quotation | None:
    quote = page.quotes.up_to(phrase.start)
    if quote is None or phrase.start - quote.span.end > 4 or not is_speech(page.text, quote):
        return None
    gap = page.text[quote.span.end : phrase.start]
    return quote if _NOTHING.fullmatch(gap) and "\n" not in gap else None


def _just_after(page: Page, cue: Token, phrase: Span) -> Quotation | None:
    quote = page.quotes.from_offset(phrase.end)
    if quote is None or quote.span.start - phrase.end > 100 or not is_speech(page.text, quote):
        return None
    gap = page.text[phrase.end : quote.span.start]
    same_sentence = quote.span.start < page.sentence(cue).end
    return quote if _LEAD_IN.fullmatch(gap) and (same_sentence or gap.rstrip().endswith(":")) else None


def resumed(page: Page, cue: Token, content: Span) -> Iterator[Span]:
    """Quotations that fill the sentences after the cue's, with no cue of their own: the same speaker goes on."""
    at = max(page.sentence(cue).end, content.end)
    for _ in range(_LONGEST_SPEECH):
        quote = page.quotes.from_offset(at)
        if quote is None or page.text[at : quote.span.start].strip() or not _fills_sentence(page, quote):
            return
        yield quote.span
        at = quote.span.end


def _fills_sentence(page: Page, quote: Quotation) -> bool:
    """Whether nothing but the quotation stands in its last sentence, so that no cue follows it there."""
    last = page.sentence_at(quote.span.end - 1)
    rest = page.text[quote.span.end : max(quote.span.end, page.sentences[last].end)]
    if rest.strip(" \t\n.,;\"'”’)"):
        return False
    following = last + 1
    return not (following < len(page.sentences) and page.text[page.sentences[following].start].islower())


def manner_of(page: Page, content: Spans, cue: Span) -> Manner:
    """Direct when all words but an opening "that" stand between quotation marks, mixed when some do.

    Marks around the cue are those of another, who tells of it: "“He said *it was over*,” she recalled" is indirect.
    """
    around = page.quotes.around(cue.start)
    quoted = plain = 0
    for number, piece in enumerate(content):
        that = _THAT.match(page.text, piece.start, piece.end) if number == 0 else None
        start = that.end() if that else piece.start
        marks = [quote for quote in page.quotes.meeting(piece) if quote is not around]
        marks += page.quotes.inside(around) if around is not None else ()
        inside = sum(max(0, min(quote.span.end, piece.end) - max(quote.span.start, start)) for quote in marks)
        quoted += inside
        plain += piece.end - start - inside
    if not quoted:
        return Manner.INDIRECT
    return Manner.DIRECT if plain <= 0.05 * quoted else Manner.MIXED
