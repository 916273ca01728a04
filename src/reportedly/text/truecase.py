"""Give text written in capitals its small letters back, as a parser that learnt from newspapers expects.

Every character stays where it stood: only its case changes, so that spans of the one are spans of the other.
"""

from __future__ import annotations

import re
from collections.abc import Container

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDING = re.compile(r"['’]s?$")
_MONTHS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october november december".split()
)
_LETTER_STOP = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
_VOWELS = frozenset("aeiouy")
_BEFORE_WORD = " \n\t\"'“‘([-–—"


def is_shouted(text: str) -> bool:
    """Whether a text is written in capitals, so that they tell nothing of names."""
    letters = [letter for letter in text[:20_000] if letter.isalpha()]
    return len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def recased(text: str, common: Container[str], abbreviations: Container[str] = ()) -> str:
    """`text`, letter for letter, with `common` words (given in lower case) small and all others with one capital.

    Words that open a sentence and month names beside a number keep a capital; `abbreviations` (given in capitals) and
    short words without a vowel stay as they are: "FMLN", "U.S.", "the Bryant treaty", "4 Feb 90".
    """
    pieces, at = [], 0
    for word in _WORD.finditer(text):
        pieces.append(text[at : word.start()])
        pieces.append(_cased(text, word.group(), word.start(), common, abbreviations))
        at = word.end()
    pieces.append(text[at:])
    return "".join(pieces)


def _cased(text: str, word: str, start: int, common: Container[str], abbreviations: Container[str]) -> str:
    small = word.lower()
    if not word.isupper() or len(small) != len(word) or _stays(text, word, start, common, abbreviations):
        return word
    if _ENDING.sub("", small) in common and not _opens_sentence(text, start) and not _is_month(text, small, start):
        return small
    return word[0] + small[1:]


def _stays(text: str, word: str, start: int, common: Container[str], abbreviations: Container[str]) -> bool:
    if len(word) == 1:
        near_stop = text[start + 1 : start + 2] == "." or text[max(0, start - 1) : start] == "."
        return near_stop or word.lower() not in common
    if word.lower() in common:
        return False
    return word in abbreviations or (len(word) <= 5 and not _VOWELS & set(word.lower()))


def _opens_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 8) : start].rstrip(_BEFORE_WORD)
    if _LETTER_STOP.search(before):
        return False  # "the U.S. army"
    return (start < 8 and not before) or before[-1:] in {".", "!", "?", ":"}


def _is_month(text: str, word: str, start: int) -> bool:
    if word not in _MONTHS:
        return False
    around = text[max(0, start - 3) : start] + text[start + len(word) : start + len(word) + 4]
    return any(letter.isdigit() for letter in around)
