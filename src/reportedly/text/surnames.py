"""A surname that is a verb too, "Hassan *Said* fled", in the parser's eyes: it reads a plain one in its place.

Every character stays where it stood: both have four letters, so that spans of the one text are spans of the other.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.types.span import Span

_VERB, _PLAIN = "Said", "Khan"
_NAME = re.compile(rf"(?<=[\w.,] )(?<!\b[Hh]e )(?<!\b[Ss]he )(?<!\b[Tt]hey ){_VERB}\b")
_LONG = re.compile(r"[^\W\d_]{4,}")
"""Words that a headline, too, writes with a capital; it may well say "*Said* to Be Near"."""


def with_plain_surnames(text: str, sentences: Sequence[Span]) -> str:
    """`text` with "Khan" for each "Said" within one of the `sentences` (in order), not in headlines nor behind "he"."""
    starts = [sentence.start for sentence in sentences]
    pieces, at = [], 0
    headlines: dict[int, bool] = {}
    for found in _NAME.finditer(text):
        number = bisect_right(starts, found.start()) - 1
        if number < 0 or starts[number] == found.start():
            continue
        if number not in headlines:
            headlines[number] = _is_headline(text, sentences[number])
        if not headlines[number]:
            pieces += [text[at : found.start()], _PLAIN]
            at = found.end()
    return "".join([*pieces, text[at:]])


def _is_headline(text: str, sentence: Span) -> bool:
    words: list[str] = _LONG.findall(text, sentence.start, sentence.end)
    return 2 * sum(word[0].isupper() for word in words) > len(words) + 4
