"""Where a text holds notices ("all rights reserved", sign-up boxes): sentences that say nothing of the news."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SENTENCE_END = re.compile(r"[.!?…][\"”’')]*\s|\n")


def notice_spans(lower: str, notices: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The sentences of a lower-case text in which a notice stands, as first and last character."""
    at = 0
    while match := notices.search(lower, at):
        start = max(lower.rfind("\n", at, match.start()), lower.rfind(". ", at, match.start()), at - 1) + 1
        end = _SENTENCE_END.search(lower, match.end())
        at = end.end() if end else len(lower)
        yield start, at


def without_notices(text: str, notices: re.Pattern[str]) -> str:
    """`text` less the sentences that hold a notice."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" lowers to two characters
        return text
    kept, last = [], 0
    for start, end in notice_spans(lower, notices):
        kept.append(text[last:start])
        last = end
    return "\n".join((*kept, text[last:])) if kept else text
