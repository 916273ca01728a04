"""What act each word of a report names, by the encoder: beside the rows of triggers, for words that no row knows.

The encoder was taught by reports in which every mention of an act is marked, and by sentences of which the type of the
main act is known (`weights/encoder.md`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from reportedly.rules.event_words import event_words
from reportedly.rules.triggers import Row, Table, Trigger, known_words, triggers_among
from reportedly.text.act_decoding import ACTS, likelihoods
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.weights.encoder import available, encoded


class Heard(NamedTuple):
    """The type of act that a word most likely names, and how likely that is."""

    type: str
    likely: float


HEARD = "heard"
"""The sense of a trigger that only the encoder hears."""


LIKELY = 0.88
"""How likely the encoder must find one type of act at a word that no row knows. Swept .6 to .9 on passages that it
never saw: flat in whole reports, where rows know most; to doubt a row's own word, or its type, gained nothing."""

HEARD_AT_LEAST = 0.4
"""How likely it must find an act at a word that a row knows, where the surroundings alone do not bear out its sense: of
fifty-six real reports that nobody had seen, four in five of the words that it adds are marked."""

Acts = Mapping[int, Heard]
"""What is heard at each word of a report, by where the word begins."""


def heard_acts(text: str) -> Acts:
    """What the encoder hears; nothing at all where it is not installed."""
    return _heard(text) if available() else {}


@lru_cache(maxsize=1)
def _heard(text: str) -> Acts:
    read = encoded(text)
    starts, shares = likelihoods(text, read.offsets, read.acts)
    best = shares[:, 1:].argmax(1) + 1 if len(starts) else ()
    return {
        start: Heard(ACTS[kind], float(share[kind])) for start, share, kind in zip(starts, shares, best, strict=True)
    }


def is_heard(acts: Acts, word: Token) -> bool:
    """Whether the encoder hears an act in a word of which rows know that it may name one."""
    heard = acts.get(word.span.start)
    return heard is not None and heard.likely >= HEARD_AT_LEAST


def with_heard(tree: Tree, rows: Table, acts: Acts) -> list[Trigger]:
    """The triggers that rows know, and those that the encoder hears in words that none knows, in order of text."""
    known = known_words(tree, rows)
    listed = list(triggers_among(tree, known))
    taken = {word.index for item in known.values() for word in (item.token, *item.companions)}
    found = {item.token.index: item for item in listed}
    beside: dict[int, list[Trigger]] = {}
    for item in listed:
        beside.setdefault(item.token.sentence, []).append(item)
    for word in tree.tokens:
        heard = acts.get(word.span.start)
        if heard is None or heard.likely < LIKELY or word.index in taken or not _may_name(word):
            continue
        near = beside.setdefault(word.sentence, [])
        if not any(_is_one(tree, word, other) for other in near):
            found[word.index] = Trigger(word, _row(word, heard.type))
            near.append(found[word.index])
    return [found[index] for index in sorted(found)]


def _may_name(word: Token) -> bool:
    """Whether a word may name an act: a verb, or a noun that is nobody and does not only tell which other is meant."""
    noun = word.part == "NOUN" and word.link not in ("compound", "nmod", "npadvmod") and word.entity not in _TIMES
    return word.part == "VERB" or (noun and event_words().sector(word) is None)


_TIMES = ("DATE", "TIME")


def _is_one(tree: Tree, word: Token, other: Trigger) -> bool:
    """Whether a word names the act of a trigger that hangs on it, or it on that: "*launched* a wave of raids"."""
    return _reaches(tree, word, other.token) or _reaches(tree, other.token, word)


def _reaches(tree: Tree, below: Token, above: Token) -> bool:
    """Whether a word hangs on another as what is done or by what it is done, not as a further clause."""
    for _ in range(_FARTHEST):
        if below.link not in _WITHIN:
            return False
        head = tree.head(below)
        if head is above:
            return True
        if head is None:
            return False
        below = head
    return False


_WITHIN = frozenset("dobj pobj prep nsubj nsubjpass agent attr oprd prt dative acomp xcomp advmod".split())
_FARTHEST = 4


def _row(word: Token, kind: str) -> Row:
    part = "verb" if word.part == "VERB" else "noun"
    return Row(word.lemma, part, frozenset(), frozenset(), kind, "", HEARD, word.lemma)
