"""A text as rules of speech see it: characters, grammar, quotations and sentence bounds side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.text.quotes import Quotations
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree


@dataclass(frozen=True)
class Page:
    """What the rules look at; `paragraphs` gives the paragraph number of each of `sentences`."""

    text: str
    tree: Tree
    quotes: Quotations
    sentences: Sequence[Span]
    paragraphs: Sequence[int]

    def sentence(self, token: Token) -> Span:
        """The sentence in which `token` stands."""
        return self.sentences[token.sentence]

    def sentence_at(self, offset: int) -> int:
        """The number of the last sentence that starts at or before `offset` (0 before the first)."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]
