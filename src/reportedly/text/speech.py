"""Which quotations belong to a cue: those that touch it, and those that go on after its sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.text.page import Page
from reportedly.text.quotes import Quotation, is_speech
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull

_NOTHING = re.compile(r"[\s,.;:!?—–―-]*")
_LEAD_IN = re.compile(r"[^.!?\n“”\"]{0,90}[,:]\s*(?:that\s+)?|\s*(?:that\s+|,\s*)?|[^.!?\n“”\"]{0,90}:\s*")
_LONGEST_SPEECH = 40
"""Quotations that may follow one cue; beyond it the text is a transcript or broken."""


def spoken(page: Page, cue: Token, phrase: Span) -> list[Span]:
    """The quotations that touch `phrase` (source and cue): "“…,” he said, “…”", "he said on Monday: “…”"."""
    before, after = _just_before(page, phrase), _just_after(page, cue, phrase)
    return [quote.span for quote in (before, after) if quote is not None]


def _just_before(page: Page, phrase: Span) -> Quotation | None:
    quote = page.quotes.up_to(phrase.start)
    if quote is None or not is_speech(page.text, quote):
        return None
    gap = page.text[quote.span.end : min(phrase.start, quote.span.end + 8)]
    near = phrase.start - quote.span.end <= 4 and _NOTHING.fullmatch(gap) is not None and "\n" not in gap
    return quote if near else None


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
