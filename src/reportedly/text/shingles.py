"""Words folded for comparison across reports, which of them are the writer's own, and the keys by which copies meet.

Everything here depends on the text alone, never on what else has been read, so the order of reading cannot matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any
from zlib import crc32

import msgspec

from reportedly.foreign import Later
from reportedly.text.notices import notice_spans

np = Later("numpy", needed_for="comparing texts")
Numbers = Any
"""A numpy array with one whole number a word."""
_ROUND, _TALL = "c", "l"
_LOOK_ALIKES = str.maketrans(
    dict.fromkeys("eoa0", _ROUND) | dict.fromkeys("itfj1", _TALL) | {"5": "s", "u": "n", "’": "'"}
)
"""Letters that scanning confuses ("fcr" for "for", "5taff" for "staff") fold together: a scanned page still meets its
source, and three folded words in a row are as telling as three plain ones."""

_QUOTATIONS = {
    "“": re.compile(r"“[^“”\n]{8,2000}+(?:”|$)", re.M),
    '"': re.compile(r"\"[^\"\n]{8,2000}+(?:\"|$)", re.M),
    "''": re.compile(r"''(?:[^'\n]|'(?!')){8,2000}+(?:''|$)", re.M),
    "(@": re.compile(r"^[^\n]{0,600}\(@\w+\) \w+ \d+, \d{4}", re.M),  # a post: "… — Name (@name) May 5, 2018"
}
"""What others say, and the sign without which a text has none of it."""
_NOT_SAMPLED = 3
"""Bits of a key that must be zero: one shingle in four is kept, whatever the length of the text, so that a short text
inside a long one keeps its share of common keys."""


class Words(msgspec.Struct, frozen=True):
    """The words of a text: a number for each folded spelling, its first and last character, 1 if the writer's own.

    `numbers` are the same in every process (32 bits). `own` is 0 inside quotations, embedded posts and notices: two
    reports may share those without one copying the other. It is 0 too where a text says what it has said before in the
    same words, as pages do that repeat their lead.
    """

    numbers: Numbers
    starts: Numbers
    ends: Numbers
    own: bytes
    own_count: int
    """How many words are the writer's own."""

    def characters(self, words: tuple[int, int]) -> tuple[int, int]:
        """Where a run of words stands in the text."""
        return int(self.starts[words[0]]), int(self.ends[words[1] - 1])

    def within(self, characters: tuple[int, int]) -> tuple[int, int]:
        """The run of words that stands in a stretch of the text."""
        start, end = characters
        return int(np.searchsorted(self.starts, start)), int(np.searchsorted(self.ends, end, "right"))

    def less(self, runs: Iterable[tuple[int, int]]) -> Words:
        """The same words, those in `runs` no more the writer's own."""
        own = bytearray(self.own)
        for start, end in runs:
            own[start:end] = bytes(end - start)
        return msgspec.structs.replace(self, own=bytes(own), own_count=own.count(1))


def words(text: str, notices: Sequence[str] = ()) -> Words:
    """The words of `text`; sentences that hold one of `notices` ("all rights reserved") are not the writer's own."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" lowers to two characters; offsets must stay those of `text`
        lower = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    starts, ends, numbers = _numbered(lower)
    foreign = bytearray(b"\1" * len(text))
    for sign, pattern in _QUOTATIONS.items():
        for match in pattern.finditer(text) if sign in text else ():
            foreign[match.start() : match.end()] = bytes(match.end() - match.start())
    for start, end in notice_spans(lower, notices):
        foreign[start:end] = bytes(end - start)
    own = bytearray(np.frombuffer(foreign, np.uint8)[starts])
    for start in _said_before(numbers):
        own[start : start + _AGAIN] = bytes(_AGAIN)
    return Words(numbers, starts, ends, bytes(own), own.count(1))


def _numbered(lower: str) -> tuple[Numbers, Numbers, Numbers]:
    """The words of a lower-case text, runs of letters, digits and "_": where each starts, where it ends, its number."""
    plain = lower.encode("utf-8", "surrogatepass")
    letters = np.frombuffer(b" %b " % plain, np.uint8)
    tables = _tables()
    inside = tables.inside.take(letters)
    if not lower.isascii():
        beyond = plain.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        further = (letters >= _FURTHER) & (letters < _FIRST)
        if any(map(str.isalnum, beyond)):  # in most texts only dashes and quotation marks are
            inside[letters >= _FIRST] = np.fromiter(map(str.isalnum, beyond), bool, len(beyond))
            for _ in range(3):  # a character has three further bytes at most
                inside[1:] |= inside[:-1] & further[1:]
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    numbers = _checksums(letters[1:-1] * inside[1:-1], edges[::2], edges[1::2], tables)
    long = np.flatnonzero(edges[1::2] - edges[::2] > _LONGEST).tolist()
    if not lower.isascii():
        edges -= np.cumsum(further)[edges]
    for word in long:
        numbers[word] = _checksum(lower[edges[2 * word] : edges[2 * word + 1]])
    edges = edges.astype(np.int32)
    return edges[::2], edges[1::2], numbers


_ASCII = bytes(range(128))
_FURTHER, _FIRST = 0x80, 0xC0
"""The least byte that goes on with a character, and that begins one, beyond ASCII (UTF-8)."""
_LONGEST = 40
"""Bytes of a word of which the number is put together from tables."""


class _Tables(msgspec.Struct, frozen=True):
    """What the numbers of words are put together from.

    `inside`: whether a byte is a letter, a digit or "_", none beyond ASCII. `given`: what a byte (column) gives to the
    number of a word whose end is so far from it (row); 0 gives nothing. `length`: what the length of a word gives.
    """

    inside: Numbers
    given: Numbers
    length: Numbers


@cache
def _tables() -> _Tables:
    length = np.array([crc32(bytes(count)) for count in range(_LONGEST + 1)], np.uint32)
    given = np.zeros((_LONGEST + 1, 256), np.uint32)
    for letter in range(256):
        folded = chr(letter).translate(_LOOK_ALIKES).encode() if letter < _FURTHER else bytes([letter])
        given[1:, letter] = [crc32(folded + bytes(after)) for after in range(_LONGEST)] ^ length[1:]
    inside = [letter < _FURTHER and (chr(letter).isalnum() or chr(letter) == "_") for letter in range(256)]
    return _Tables(np.array(inside), given.ravel(), length)


def _checksums(letters: Numbers, starts: Numbers, ends: Numbers, tables: _Tables) -> Numbers:
    """The CRC-32 of each word: what its length and each of its bytes give, so far from its end (XOR of all).

    `letters` is 0 between words; words that are longer than the tables reach come out wrong.
    """
    if not len(starts):
        return np.zeros(0, np.uint32)
    first = starts[0]
    lengths = np.concatenate((starts[1:], [len(letters)])) - starts  # of each word and what stands after it
    cells = np.repeat(ends, lengths)  # in place from here on: texts may be long
    cells -= np.arange(first, len(letters))
    cells *= 256
    cells += letters[first:]
    upto = np.bitwise_xor.accumulate(tables.given.take(cells, mode="clip"))[ends - (first + 1)]
    upto[1:] ^= upto[:-1]  # of each word alone
    return upto ^ tables.length.take(ends - starts, mode="clip")


def _checksum(word: str) -> int:
    return crc32(word.translate(_LOOK_ALIKES).encode("utf-8", "surrogatepass"))


_AGAIN = 16
"""Words in a row that nobody says twice by chance."""
_HALVES = (1, 2, 4, 8)
"""A run of sixteen words is two of eight, and so on."""
_ODD = 0x9E37_79B9_7F4A_7C15
"""A number that spreads sums over 64 bits (Knuth's multiplicative hashing)."""


def _said_before(numbers: Numbers) -> Sequence[int]:
    """Where a run of words begins that has stood before, in order."""
    runs = numbers.astype(np.uint64)
    for length in _HALVES:
        runs = runs[:-length] * np.uint64(pow(_ODD, length, 1 << 64)) + runs[length:]
    ordered = np.sort(runs)
    if not (ordered[1:] == ordered[:-1]).any():  # as in most texts, and quicker to see
        return []
    order = np.argsort(runs, kind="stable")
    again = runs[order[1:]] == runs[order[:-1]]
    return sorted(order[1:][again].tolist())


def keys(numbers: Numbers) -> frozenset[int]:
    """A fixed sample of the three-word shingles, as 32-bit numbers that are the same in every process."""
    found = numbers[:-2] * np.uint32(2_654_435_761) + numbers[1:-1] * np.uint32(40_503) + numbers[2:]
    return frozenset(found[(found ^ found >> np.uint32(15)) & np.uint32(_NOT_SAMPLED) == 0].tolist())
