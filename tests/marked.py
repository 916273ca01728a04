"""Spans written with marks, so that nobody counts characters: «like this»."""

from __future__ import annotations

import re

from reportedly.types.span import Span


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without its « » marks, and the spans that they marked, in order of opening."""
    plain, spans, open_at = "", [], []
    for piece in re.split("([«»])", text):
        if piece == "«":
            open_at.append(len(spans))
            spans.append(len(plain))
        elif piece == "»":
            which = open_at.pop()
            spans[which] = Span(spans[which], len(plain))
        else:
            plain += piece
    return plain, spans
