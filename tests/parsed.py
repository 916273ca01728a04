"""Texts read by the real parser once, and their words by name, for tests of rules over grammar."""

from __future__ import annotations

from functools import cache

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.tree import Tree


@cache
def parsed(text: str, up_to: str = "grammar", published: str | None = None) -> Reading:
    """The reading of `text`, published on that day, by all readers up to the one named `up_to`."""
    names = [reader.name for reader in readers()]
    return read(Report(text=text, published=published), with_readers=readers()[: names.index(up_to) + 1])


def words_marked(text: str) -> tuple[Tree, list[Token]]:
    """The grammar of `text` without its marks, and the head word of each «marked» phrase."""
    plain, spans = marked(text)
    tree = parsed(plain).tree
    heads = [tree.head_of(span) for span in spans]
    return tree, [head for head in heads if head is not None]


def word_marked(text: str) -> tuple[Tree, Token]:
    """The grammar of `text` without its marks, and the head word of its one «marked» phrase."""
    tree, (word,) = words_marked(text)
    return tree, word
