"""Works that a text speaks of: titles between quotation marks ("Night Over Danzig"), and numbered parts of a series."""

from __future__ import annotations

import re

_SMALL = "a|an|the|and|or|of|in|on|at|to|for|from|with|by|over|under|before|after|against|into"
_BIG = r"[A-Z][^\W_]*(?:['’-][^\W_]+)*[!?]?"
_NAMED = r"(?<!so-called )(?<!chanted )(?<!shouted )"
_TITLE = re.compile(
    rf"{_NAMED}[\"“](?!Operation\b)({_BIG}(?: (?:{_BIG}|{_SMALL})){{0,7}} {_BIG}),?[\"”](?! \(?[A-Z]{{2,}})"
)
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|(?-i:[IVX]{1,5}))"
_PART = re.compile(rf"\b(?:episode|season|series|volume) {_NUMBER}\b", re.IGNORECASE)


def count_works(text: str) -> int:
    """How many titles of two words or more and how many numbered parts a text names.

    Operations of an army have names of their own ("Operation Dawn"), and so has what an abbreviation follows.
    """
    return sum(1 for _ in _TITLE.finditer(text)) + sum(1 for _ in _PART.finditer(text))
