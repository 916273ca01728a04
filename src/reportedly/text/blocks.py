"""The blocks of a live page, each under its hour: "11:40 a.m.", "14:05 GMT", "Update 3, 15:20"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_HOUR = re.compile(
    r"(?:(?:updated?|posted)\b.{0,20}?)?\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?\s?m\.?)?(?:\s*\(?[A-Z]{2,5}\)?)?\W*", re.I
)
_LONGEST = 40
_LEAST = 2
"""Hours below which a text is no live page."""


class Block(NamedTuple):
    """The hour over a block ("" before the first), the number of its first sentence and of the one after its last."""

    hour: str
    first: int
    end: int


def is_hour(sentence: str) -> bool:
    """Whether a sentence is nothing but the hour over a block."""
    plain = sentence.strip()
    return len(plain) <= _LONGEST and _HOUR.fullmatch(plain) is not None


def blocks(sentences: Sequence[str]) -> list[Block]:
    """The sentences of a live page in blocks; one block without an hour for any other text."""
    heads = [at for at, sentence in enumerate(sentences) if is_hour(sentence)]
    if len(heads) < _LEAST:
        return [Block("", 0, len(sentences))]
    starts = [0, *heads] if heads[0] else heads
    ends = [*starts[1:], len(sentences)]
    return [
        Block(_told(sentences[start]) if start in heads else "", start, end)
        for start, end in zip(starts, ends, strict=True)
    ]


def homes(old: Sequence[str], new: Sequence[str]) -> tuple[list[str], list[str]]:
    """For each sentence of two versions the hour of its block, "" where only one version has that hour.

    On a live page a sentence is a later form of one in the same block, not of one that says the like hours before.
    """
    found = blocks(old), blocks(new)
    shared = {block.hour for block in found[0]} & {block.hour for block in found[1]}
    ours, theirs = (
        [block.hour if block.hour in shared else "" for block in side for _ in range(block.first, block.end)]
        for side in found
    )
    return ours, theirs


def _told(hour: str) -> str:
    return re.sub(r"[\W_]+", "", hour).lower()
