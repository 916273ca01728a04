"""Where a text holds notices ("all rights reserved", sign-up boxes): sentences that say nothing of the news."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from reportedly.foreign import Later

np = Later("numpy", needed_for="comparing texts")
Numbers = Any
"""A numpy array of whole numbers, in one row."""
_SENTENCE_END = re.compile(r"[.!?…][\"”’')]*\s|\n")


def notice_spans(lower: str, notices: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The sentences of a lower-case text in which one of `notices` stands, as first and last character."""
    standing = _standing(lower, notices)  # most texts have none
    pattern, at = re.compile("|".join(map(re.escape, standing))), 0
    while standing and (match := pattern.search(lower, at)):
        start = max(lower.rfind("\n", at, match.start()), lower.rfind(". ", at, match.start()), at - 1) + 1
        end = _SENTENCE_END.search(lower, match.end())
        at = end.end() if end else len(lower)
        yield start, at


_HEAD = 8
"""Bytes with which a phrase begins, as one number: a text is looked through for those of all phrases at once."""
_BITS = 16


class _Heads(msgspec.Struct, frozen=True):
    """The phrases by the number of their head, those too short to have one, and for the upper bits of a number whether
    any head may be meant."""

    phrases: dict[int, list[str]]
    short: tuple[str, ...]
    may: Numbers


def _standing(lower: str, notices: Sequence[str]) -> list[str]:
    """Which of `notices` stand in a lower-case text."""
    heads, numbers = _heads(tuple(notices)), _eights(lower)
    begun = set(heads.short)
    for number in numbers[heads.may.take(_upper(numbers))].tolist():
        begun.update(heads.phrases.get(number, ()))
    return sorted([phrase for phrase in begun if phrase in lower], key=notices.index)


@lru_cache(maxsize=4)
def _heads(notices: tuple[str, ...]) -> _Heads:
    phrases: dict[int, list[str]] = {}
    for phrase in notices:
        for number in _eights(phrase)[:1].tolist():
            phrases.setdefault(number, []).append(phrase)
    may = np.zeros(1 << _BITS, bool)
    may[_upper(np.array(list(phrases), np.uint64))] = True
    return _Heads(phrases, tuple(phrase for phrase in notices if not len(_eights(phrase))), may)


def _eights(text: str) -> Numbers:
    """Every eight bytes in a row as one number."""
    plain = text.encode("utf-8", "surrogatepass")
    beginning_anywhere = np.ndarray(max(0, len(plain) + 1 - _HEAD), "<u8", plain, strides=(1,))
    return beginning_anywhere.copy()  # side by side: quicker to work with


def _upper(numbers: Numbers) -> Numbers:
    """The upper bits of numbers, once spread by Knuth's multiplicative hashing."""
    found = numbers * np.uint64(0x9E37_79B9_7F4A_7C15)
    found >>= np.uint64(64 - _BITS)
    return found.view(np.int64)


def without_notices(text: str, notices: Sequence[str]) -> str:
    """`text` less the sentences that hold a notice."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" lowers to two characters
        return text
    kept, last = [], 0
    for start, end in notice_spans(lower, notices):
        kept.append(text[last:start])
        last = end
    return "\n".join((*kept, text[last:])) if kept else text
