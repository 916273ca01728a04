"""A report as rules of speech see it: characters, grammar, quotations and sentence bounds side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.text.quotes import Quotations, quotations
from reportedly.types.annotations import Sentence, Token
from reportedly.types.reading import Reading
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

    def paragraph_spans(self) -> Iterator[Span]:
        """Each paragraph, from its first sentence to its last."""
        first = 0
        for at, number in enumerate(self.paragraphs):
            if at + 1 == len(self.paragraphs) or self.paragraphs[at + 1] != number:
                yield Span(self.sentences[first].start, self.sentences[at].end)
                first = at + 1

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def page_of(reading: Reading) -> Page:
    """The page of a report whose sentences and tokens have been read."""
    spans = [sentence.span for sentence in reading[Sentence]]
    paragraphs = [sentence.paragraph for sentence in reading[Sentence]]
    return Page(reading.report.text, reading.tree, quotations_of(reading), spans, paragraphs)


def quotations_of(reading: Reading) -> Quotations:
    """The quotations of a report whose sentences have been read."""
    spans = [sentence.span for sentence in reading[Sentence]]
    return quotations(reading.report.text, spans, [sentence.paragraph for sentence in reading[Sentence]])
