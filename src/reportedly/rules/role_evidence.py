"""What grammar and quotation marks tell of the words around a cue, as small integers for the head that labels them.

The encoder's states know the words; the parser knows by which path each hangs on the cue (its subject, in its clause,
in the clause above it), and the page which words are quoted and in which paragraph. Training and reading compute them
here alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice
from typing import Any

from reportedly.foreign import Later
from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Span

np = Later("numpy", needed_for="the learned readers")
Scores = Any
"""A numpy array; its shape stands where it is used."""

_LINKS = (
    "ROOT acl acomp advcl advmod agent amod appos attr aux auxpass case cc ccomp compound conj csubj csubjpass dative "
    "dep det dobj expl intj mark meta neg nmod npadvmod nsubj nsubjpass nummod oprd parataxis pcomp pobj poss preconj "
    "predet prep prt punct quantmod relcl xcomp"
).split()
_PARTS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE".split()
_LINK = {link: number for number, link in enumerate(_LINKS, 1)}
_PART = {part: number for number, part in enumerate(_PARTS, 1)}
_BRANCHES = len(_LINKS) + 2
"""0 a link that is not listed, then those that are, then the path upwards itself."""
_UPWARDS = _BRANCHES - 1
_HIGHEST = 3
"""Governors of the cue that are told apart; those above count as the highest."""
_DEEPEST = 4
"""Steps below the path upwards that are told apart."""
_ELSEWHERE = _DEEPEST + 1
_FURTHEST = 4
"""Sentences before and after that of the cue that are told apart."""
_LONGEST = 200
"""Steps walked in a tree: bounds the time on broken text."""

EVIDENCE = (
    _BRANCHES,
    len(_PARTS) + 1,
    (_HIGHEST + 1) * _BRANCHES + 2 * _FURTHEST,
    _ELSEWHERE + 1,
    5,
    5,
    _BRANCHES,
)
"""How many values each of the seven takes.

Link and part of speech of the word; by which governor of the cue and in which branch below it the word hangs, or how
many sentences away it stands; how deep in that branch; its quotation (none, one in the cue's sentence, one in its
paragraph, one elsewhere, the one that holds the cue); its paragraph; link of the cue.
"""


class RoleEvidence:
    """The evidence on the word pieces of a page, for one cue after another; `offsets` are the pieces' own."""

    def __init__(self, page: Page, offsets: Sequence[tuple[int, int]]) -> None:
        self._page = page
        self._offsets = offsets
        tokens = page.tree.tokens
        self._token = np.array(_tokens_at(tokens, offsets), np.int64)
        own = [(_LINK.get(word.link, 0), _PART.get(word.part, 0)) for word in tokens]
        self._own = np.array(own or [(0, 0)], np.int64)  # a text of marks only has pieces and no words
        self._sentence = np.array([word.sentence for word in tokens] or [0], np.int64)[self._token]
        self._paragraph = np.array(page.paragraphs or [0], np.int64)[self._sentence]
        self._quotation = _quotations_at(page, offsets)

    def __call__(self, cue: tuple[int, int], start: int, end: int) -> Scores:
        """Evidence [end - start, 7] on the pieces from `start` to `end`, for a cue (first and last piece)."""
        first, last = cue
        here = slice(start, end)
        head = _head(self._page, Span(self._offsets[first][0], self._offsets[last][1]))
        if head is None:
            return np.zeros((end - start, len(EVIDENCE)), np.int64)
        found = np.empty((end - start, len(EVIDENCE)), np.int64)
        found[:, :2] = self._own[self._token[here]]
        found[:, 2:4] = self._paths(head, here)
        found[:, 4] = self._quoted(head, first, here)
        paragraph = self._page.paragraphs[head.sentence]
        found[:, 5] = np.clip(self._paragraph[here] - paragraph, -2, 2) + 2
        found[:, 6] = _LINK.get(head.link, 0)
        return found

    def _paths(self, head: Token, here: slice) -> Scores:
        """[pieces, 2]: governor and branch (or the distance in sentences), and depth."""
        away = np.clip(self._sentence[here] - head.sentence, -_FURTHEST, _FURTHEST)
        found = np.empty((len(away), 2), np.int64)
        found[:, 0] = (_HIGHEST + 1) * _BRANCHES + np.where(away < 0, away + _FURTHEST, away + _FURTHEST - 1)
        found[:, 1] = _ELSEWHERE
        near = np.flatnonzero(away == 0)
        if len(near):
            words = self._token[here][near]
            low, high = int(words[0]), int(words[-1]) + 1
            found[near] = np.array(_paths(self._page, head, low, high), np.int64)[words - low]
        return found

    def _quoted(self, head: Token, first: int, here: slice) -> Scores:
        """0 unquoted, 1 in a quotation of the cue's sentence, 2 of its paragraph, 3 others, 4 with the cue."""
        quotation, around = self._quotation[here], self._quotation[first]
        beside = np.zeros(len(self._page.quotes.outer) + 1, np.bool_)
        beside[quotation[self._sentence[here] == head.sentence]] = True
        beside[-1] = False  # where no quotation is
        same = self._paragraph[here] == self._page.paragraphs[head.sentence]
        found = np.where(quotation < 0, 0, np.where(same, 2, 3))
        found[beside[quotation]] = 1
        if around >= 0:
            found[quotation == around] = 4
        return found


def _head(page: Page, cue: Span) -> Token | None:
    return page.tree.head_of(cue) or page.tree.at(cue.start)


def _tokens_at(tokens: Sequence[Token], offsets: Sequence[tuple[int, int]]) -> list[int]:
    """For each piece the number of the first token that ends behind the piece's start (the last where none does)."""
    found: list[int] = []
    at = 0
    for start, _ in offsets:
        while at < len(tokens) - 1 and tokens[at].span.end <= start:
            at += 1
        found.append(at)
    return found


def _quotations_at(page: Page, offsets: Sequence[tuple[int, int]]) -> Scores:
    """For each piece the number of the outermost quotation that it stands in, -1 for none."""
    starts = np.array([start for start, _ in offsets], np.int64)
    found = np.full(len(offsets), -1, np.int64)
    for number, quote in enumerate(page.quotes.outer):
        low, high = np.searchsorted(starts, (quote.span.start, quote.span.end))
        found[low:high] = number
    return found


def _paths(page: Page, head: Token, low: int, high: int) -> list[tuple[int, int]]:
    """For each token from `low` to `high`, in the sentence of `head`: its governor and branch, and its depth there."""
    tree = page.tree
    upwards = islice(chain((head,), tree.ancestors(head)), _LONGEST)
    known = {word.index: (min(step, _HIGHEST) * _BRANCHES + _UPWARDS, 0) for step, word in enumerate(upwards)}
    for index in range(low, high):
        trail: list[Token] = []
        word: Token | None = tree.tokens[index]
        while word is not None and word.index not in known and len(trail) < _LONGEST:
            trail.append(word)
            word = tree.head(word)
        above = known.get(word.index) if word is not None else None
        for below in reversed(trail):
            above = known[below.index] = _below(above, below)
    return [known[index] for index in range(low, high)]


def _below(above: tuple[int, int] | None, word: Token) -> tuple[int, int]:
    """Branch and depth of a word, given those of its governor (None where the walk upwards was cut short)."""
    if above is None:
        return 0, _ELSEWHERE
    branch, depth = above
    if depth == 0:
        return branch - _UPWARDS + _LINK.get(word.link, 0), 1
    return branch, min(depth + 1, _DEEPEST)
