"""Sentence alignment of two versions."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.diff import Pairing, align, replaced, segments, word_list

A, B, C, D = (
    "Rockets hit the market at dawn.",
    "Nine people died in the attack, the hospital said.",
    "The army closed the crossing until Thursday.",
    "Nobody has claimed responsibility so far.",
)
CASES = [
    ("same", [A, B], [A, B], [(0, 0, False), (1, 1, False)]),
    ("added", [A, C], [A, B, C], [(0, 0, False), (None, 1, False), (1, 2, False)]),
    ("removed", [A, B, C], [A, C], [(0, 0, False), (1, None, False), (2, 1, False)]),
    ("moved", [A, B, C, D], [D, A, B, C], [(3, 0, True), (0, 1, False), (1, 2, False), (2, 3, False)]),
    ("reworded", [A, B], [A, B.replace("Nine", "Ten")], [(0, 0, False), (1, 1, False)]),
    ("unrelated-never-paired", [A], [C], [(0, None, False), (None, 0, False)]),
    ("repeated-sentence", [A, B, A], [A, B], [(0, 0, False), (1, 1, False), (2, None, False)]),
    ("empty", [], [], []),
]


@pytest.mark.parametrize(("old", "new", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_alignment(old: list[str], new: list[str], expected: list[tuple[int | None, int | None, bool]]) -> None:
    assert align(old, new) == [Pairing(*row) for row in expected]


def test_segments_part_a_quotation_from_its_speaker() -> None:
    text = "“We will answer,” Hamdan said. The army left.\n\nIt rained."
    assert [text[a:b] for a, b in segments(text)] == [
        "“We will answer,”",
        "Hamdan said.",
        "The army left.",
        "It rained.",
    ]


def test_replaced_gives_what_went_and_what_came() -> None:
    assert replaced(word_list("At least 1,200 fled."), word_list("At least 1,500 fled.")) == [(["1,200"], ["1,500"])]


TEXTS = st.lists(st.sampled_from([A, B, C, D, "x", "he said"]), max_size=12)


@given(TEXTS, TEXTS)
def test_every_sentence_stands_in_exactly_one_pair(old: list[str], new: list[str]) -> None:
    found = align(old, new)
    assert sorted(pair.old for pair in found if pair.old is not None) == list(range(len(old)))
    assert sorted(pair.new for pair in found if pair.new is not None) == list(range(len(new)))


@given(st.text(max_size=300))
def test_segments_lie_in_order_and_hold_all_letters(text: str) -> None:
    found = segments(text)
    assert all(a < b for a, b in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    assert "".join("".join(text[a:b] for a, b in found).split()) == "".join(text.split())


@pytest.mark.parametrize("text", ["x" * 100_000, "A. " * 20_000, "\n" * 100_000, '." ' * 30_000])
def test_hostile_text_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    pieces = [text[a:b] for a, b in segments(text)]
    align(pieces, [piece + "y" for piece in pieces])
    assert time.perf_counter() - start < 3
