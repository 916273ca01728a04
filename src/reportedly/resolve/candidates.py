"""Which earlier reports could belong to a new one: an inverted index that never rescans what it holds."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping
from typing import Protocol

FULL = 64
"""Ids kept for one key: a key of very many reports (a notice, a stock phrase) tells nothing. Those with the smallest
ids stay, whatever the order of adding, so that the many copies of one text all meet the same few."""


class Index(Protocol):
    """Keys of things seen; the ledger keeps one on disk, tests and batches one in memory."""

    def add(self, id: str, keys: Iterable[int]) -> None:
        """File `id` under each of its keys."""

    def candidates(self, keys: Iterable[int]) -> Mapping[str, int]:
        """Every id filed under at least one of `keys`, and under how many."""


class MemoryIndex:
    """An Index in memory."""

    def __init__(self) -> None:
        self._ids: dict[int, list[str]] = {}

    def add(self, id: str, keys: Iterable[int]) -> None:
        for key in keys:
            ids = self._ids.setdefault(key, [])
            if id not in ids:
                insort(ids, id)
                del ids[FULL:]

    def candidates(self, keys: Iterable[int]) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for key in keys:
            for id in self._ids.get(key, ()):
                found[id] = found.get(id, 0) + 1
        return found
