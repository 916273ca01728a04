"""Dates that lean on a bare noun: "In 2021 gunmen killed 12", where a parser takes the year for the count of gunmen.

The preposition before the date has then no other object; "in 2000 homes" counts homes. Here the date is given to it.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}")
_MONTHS = frozenset(calendar.month_name[1:])
_OPENING = frozenset("in since by until till during before after through throughout from of".split())
_LEANING = frozenset(("nummod", "compound", "nmod", "amod"))
_HIGHEST = 40
"""Governors of a noun among which the preposition is looked for."""


def with_front_dates(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of whole sentences, numbered in a row, each such year and month made the object of its preposition."""
    found = list(tokens)
    first = tokens[0].index if tokens else 0
    for word in tokens:
        if word.link in _LEANING and word.head > word.index and (is_year(word) or word.text in _MONTHS):
            for token in _mended(found, first, word):
                found[token.index - first] = token
    return found


def is_year_told(tree: Tree, number: Token) -> bool:
    """Whether a number before nouns is a year: "the «2013» killings", "in May «2013» rebels"; not "2013 people"."""
    before, above = tree.tokens[number.index - 1] if number.index else None, tree.head(number)
    if before is None or above is None or not is_year(number):
        return False
    if number.entity == "DATE" and before.part == "DET" and above.tag == "NNS":
        return True
    dated = before.text in _MONTHS or number.link == "pobj"
    return above is before and dated and _is_before_noun(tree, number)


def _is_before_noun(tree: Tree, number: Token) -> bool:
    behind = tree.tokens[number.index + 1] if number.index + 1 < len(tree.tokens) else number
    return behind.sentence == number.sentence and behind.part in ("NOUN", "PROPN", "ADJ")


def is_year(word: Token) -> bool:
    """Whether a word is written as a year is: four digits, no comma."""
    return _YEAR.fullmatch(word.text) is not None


def _mended(tokens: Sequence[Token], first: int, word: Token) -> list[Token]:
    """`word` on the month before it ("August 2019") or on the preposition; nothing where it opens no date."""
    at = word.index - first
    before = tokens[at - 1] if at else None
    if before is None or before.sentence != word.sentence:
        return []
    if before.text in _MONTHS and is_year(word) and _opens(tokens, first, at - 2, word):
        return [replace(word, head=before.index, link="nummod")]
    if _opens(tokens, first, at - 1, word) and not any(t.link == "pobj" for t in _below(tokens, first, before, word)):
        return [replace(word, head=before.index, link="pobj"), replace(before, link="prep", part="ADP")]
    return []


def _opens(tokens: Sequence[Token], first: int, at: int, word: Token) -> bool:
    """Whether the word at `at` is a preposition that opens a date and has not the noun that `word` leans on."""
    opening = tokens[at] if at >= 0 else word
    opens = opening.text.lower() in _OPENING and opening.sentence == word.sentence
    plain = opening.part == "ADP" or tokens[opening.head - first].link == "ROOT"  # "since" with no clause of its own
    return opens and plain and all(above.index != opening.index for above in _above(tokens, first, word))


def _above(tokens: Sequence[Token], first: int, word: Token) -> Iterator[Token]:
    for _ in range(_HIGHEST):
        if word.head == word.index:
            return
        word = tokens[word.head - first]
        yield word


def _below(tokens: Sequence[Token], first: int, preposition: Token, word: Token) -> list[Token]:
    """What hangs on the preposition from there to the noun that `word` leans on."""
    return [t for t in tokens[preposition.index - first : word.head - first + 1] if t.head == preposition.index]
