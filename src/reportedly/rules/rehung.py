"""Rules that hang words anew on others, kept from closing a circle: whoever walks up a tree must come to a root."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.types.annotations import Token


def without_circles(parsed: Sequence[Token], rehung: Sequence[Token]) -> list[Token]:
    """`rehung`, but as `parsed` in each sentence where words are now their own governors at some remove.

    Both are the tokens of whole sentences, numbered in a row. Each word is walked over once.
    """
    broken = set(_in_circles(parsed, rehung))
    return [old if old.sentence in broken else new for old, new in zip(parsed, rehung, strict=True)]


def _in_circles(parsed: Sequence[Token], rehung: Sequence[Token]) -> Iterator[int]:
    """The sentences with a circle; a new one has a word that was hung anew."""
    walked: dict[int, int] = {}
    for number, (old, new) in enumerate(zip(parsed, rehung, strict=True)):
        if old.head == new.head:
            continue
        here = new
        while here.index not in walked and here.head != here.index:
            walked[here.index] = number
            here = rehung[here.head - rehung[0].index]
        if walked.get(here.index) == number:
            yield here.sentence
