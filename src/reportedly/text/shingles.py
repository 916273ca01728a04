"""Words folded for comparison across reports, which of them are the writer's own, and the keys by which copies meet.

Everything here depends on the text alone, never on what else has been read, so the order of reading cannot matter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

import msgspec

from reportedly.text.notices import notice_spans

_WORD = re.compile(r"\w+")
_ROUND, _TALL = "c", "l"
_LOOK_ALIKES = str.maketrans(
    dict.fromkeys("eoa0", _ROUND) | dict.fromkeys("itfj1", _TALL) | {"5": "s", "u": "n", "’": "'"}
)
"""Letters that scanning confuses ("fcr" for "for", "5taff" for "staff") fold together: a scanned page still meets its
source, and three folded words in a row are as telling as three plain ones."""

_QUOTATIONS = (
    re.compile(r"“[^“”\n]{8,2000}+(?:”|$)", re.M),
    re.compile(r"\"[^\"\n]{8,2000}+(?:\"|$)", re.M),
    re.compile(r"''(?:[^'\n]|'(?!')){8,2000}+(?:''|$)", re.M),
    re.compile(r"^[^\n]{0,600}\(@\w+\) \w+ \d+, \d{4}", re.M),  # an embedded post: "… — Name (@name) May 5, 2018"
)
_NOT_SAMPLED = 3
"""Bits of a key that must be zero: one shingle in four is kept, whatever the length of the text, so that a short text
inside a long one keeps its share of common keys."""


class Words(msgspec.Struct, frozen=True):
    """The words of a text: folded, with their first and last character, and 1 where the words are the writer's own.

    `own` is 0 inside quotations, embedded posts and notices: two reports may share those without one copying the other.
    It is 0 too where a text says what it has said before in the same words, as pages do that repeat their lead.
    """

    folded: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    own: bytes

    @property
    def own_count(self) -> int:
        """How many words are the writer's own."""
        return sum(self.own)


def words(text: str, notices: Sequence[str] = ()) -> Words:
    """The words of `text`; sentences that hold one of `notices` ("all rights reserved") are not the writer's own."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" lowers to two characters; offsets must stay those of `text`
        lower = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    found = [match.span() for match in _WORD.finditer(lower)]
    plain = lower.translate(_LOOK_ALIKES)
    foreign = bytearray(b"\1" * len(text))
    for pattern in _QUOTATIONS:
        for match in pattern.finditer(text):
            foreign[match.start() : match.end()] = bytes(match.end() - match.start())
    for start, end in notice_spans(lower, notices):
        foreign[start:end] = bytes(end - start)
    folded = tuple([plain[start:end] for start, end in found])
    own = bytearray([foreign[start] for start, _ in found])
    for start in _said_before(folded):
        own[start : start + _AGAIN] = bytes(_AGAIN)
    return Words(
        folded=folded,
        starts=tuple([start for start, _ in found]),
        ends=tuple([end for _, end in found]),
        own=bytes(own),
    )


_AGAIN = 16
"""Words in a row that nobody says twice by chance."""


def _said_before(folded: Sequence[str]) -> list[int]:
    """Where a run of words begins that has stood before."""
    ends = list(zip(folded, folded[_AGAIN // 2 :], folded[_AGAIN - 1 :], strict=False))
    if len(ends) == len(set(ends)):  # as in most texts, and quicker to see
        return []
    numbers = [_number(word) for word in folded]
    runs = zip(*(numbers[shift:] for shift in range(_AGAIN)), strict=False)
    seen: set[int] = set()
    again = []
    for start, run in enumerate(map(hash, runs)):
        if run in seen:
            again.append(start)
        seen.add(run)
    return again


@lru_cache(maxsize=65_536)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def keys(folded: Sequence[str]) -> frozenset[int]:
    """A fixed sample of the three-word shingles, as 32-bit numbers that are the same in every process."""
    numbers = [_number(word) for word in folded]
    found = [
        (first * 2_654_435_761 + second * 40_503 + third) & 0xFFFFFFFF
        for first, second, third in zip(numbers, numbers[1:], numbers[2:], strict=False)
    ]
    return frozenset([key for key in found if not (key ^ key >> 15) & _NOT_SAMPLED])
