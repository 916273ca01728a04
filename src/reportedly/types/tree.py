"""Walks over the grammar of a report: who governs whom, and which words stand in a span."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from reportedly.types.annotations import Token
from reportedly.types.span import Span


class Tree:
    """The dependency trees of a report's sentences, over its tokens in order of text."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tuple(tokens)
        self._starts = [token.span.start for token in self.tokens]
        self._children: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                self._children[token.head].append(token)

    def children(self, token: Token, *links: str) -> list[Token]:
        """The direct dependents of `token`, in order of text; only those with one of `links`, when given."""
        found = self._children[token.index]
        return [child for child in found if child.link in links] if links else list(found)

    def head(self, token: Token) -> Token | None:
        """The governor of `token`, None at a root."""
        return None if token.head == token.index else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The governors of `token`, nearest first."""
        above = self.head(token)
        while above is not None:
            yield above
            above = self.head(above)

    def subtree(self, token: Token) -> list[Token]:
        """`token` and everything below it, in order of text."""
        found, waiting = [], [token]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting.extend(self._children[here.index])
        return sorted(found, key=lambda item: item.index)

    def span(self, token: Token) -> Span:
        """From the first to the last character of the subtree of `token`."""
        first, last = self._reaches[token.index]
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)

    @cached_property
    def _reaches(self) -> list[tuple[int, int]]:
        """The first and the last word of each subtree, told once: a word in a long list may have many above it."""
        reaches = [(token.index, token.index) for token in self.tokens]
        below = [token for token in self.tokens if token.head == token.index]
        for token in below:  # grows: who governs comes before who is governed
            below += self._children[token.index]
        for token in reversed(below):
            (first, last), (start, end) = reaches[token.head], reaches[token.index]
            reaches[token.head] = min(first, start), max(last, end)
        return reaches

    def inside(self, span: Span) -> tuple[Token, ...]:
        """The tokens that lie wholly inside `span`."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        while last > first and self.tokens[last - 1].span.end > span.end:
            last -= 1  # words do not overlap: only the last can stand across its end
        return tuple(self.tokens[first:last])

    def at(self, offset: int) -> Token | None:
        """The token that covers the character at `offset`."""
        place = bisect_left(self._starts, offset + 1) - 1
        if place >= 0 and self.tokens[place].span.end > offset:
            return self.tokens[place]
        return None

    def head_of(self, span: Span) -> Token | None:
        """The head word of `span`: the first of its tokens whose governor stands outside it."""
        words = self.inside(span)
        return next((word for word in words if self._is_top(word, span) and word.part != "PUNCT"), None)

    def _is_top(self, word: Token, span: Span) -> bool:
        above = self.head(word)
        return above is None or not span.holds(above.span)
