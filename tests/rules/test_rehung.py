"""A circle that a rule would close is not closed."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from reportedly.rules.rehung import without_circles
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree


def tokens(*heads: int, first: int = 0, sentences: Sequence[int] = ()) -> list[Token]:
    """A word for each of `heads`, numbered from `first` on; heads count from 0."""
    return [
        Token(
            span=Span(2 * at, 2 * at + 1), text="w", lemma="w", part="X", tag="X", link="dep",
            index=first + at, head=first + head, sentence=sentences[at] if sentences else 0,
        )
        for at, head in enumerate(heads)
    ]  # fmt: skip


CHAIN = (1, 2, 2)
HUNG = {
    "nothing-changed": ((1, 2, 2), (1, 2, 2)),
    "hung-elsewhere": ((2, 2, 2), (2, 2, 2)),
    "another-root": ((0, 0, 1), (0, 0, 1)),
    "two-on-each-other": ((1, 0, 2), CHAIN),
    "a-ring-of-three": ((1, 2, 0), CHAIN),
    "a-ring-with-a-tail": ((1, 2, 1), CHAIN),
}


@pytest.mark.parametrize(("heads", "kept"), HUNG.values(), ids=HUNG.keys())
def test_what_closes_a_circle_is_not_hung_anew(heads: tuple[int, ...], kept: tuple[int, ...]) -> None:
    parsed, rehung = tokens(*CHAIN, first=7), tokens(*heads, first=7)
    assert without_circles(parsed, rehung) == tokens(*kept, first=7)


def test_other_sentences_keep_what_rules_made_of_them() -> None:
    sentences = (0, 0, 1, 1)
    parsed = tokens(1, 1, 3, 3, sentences=sentences)
    rehung = [replace(token, link="nsubj") for token in tokens(1, 0, 2, 2, sentences=sentences)]
    assert without_circles(parsed, rehung) == [*parsed[:2], *rehung[2:]]


def test_no_words_no_circle() -> None:
    assert without_circles([], []) == []


@given(st.lists(st.integers(0, 11), min_size=12, max_size=12))
def test_every_word_leads_to_a_root(heads: list[int]) -> None:
    parsed = tokens(*(max(0, at - 1) for at in range(12)))
    kept = without_circles(parsed, tokens(*heads))
    tree = Tree(kept)
    for token in kept:
        above, steps = tree.head(token), 0
        while above is not None:
            above, steps = tree.head(above), steps + 1
            assert steps < len(kept)


def test_long_chains_are_walked_once() -> None:
    count = 50_000
    parsed = tokens(*(0 for _ in range(count)))
    rehung = tokens(*(max(0, at - 1) for at in range(count)))
    started = time.perf_counter()
    assert without_circles(parsed, rehung) == rehung
    assert time.perf_counter() - started < 2
