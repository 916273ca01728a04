"""Shared passages."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.passages import pair_places, passages

TOLD = (
    "rockets struck the livestock market of the border town shortly after dawn killing nine and wounding many".split()
)
OTHER = "farmers in the south brought in a better harvest of dates this year than traders had feared in spring".split()


def test_a_whole_copy_is_one_passage() -> None:
    (found,) = passages(pair_places(TOLD), pair_places(TOLD))
    assert (found.left, found.right, found.common) == ((0, len(TOLD)), (0, len(TOLD)), len(TOLD))


def test_a_text_inside_another_is_found_where_it_stands() -> None:
    (found,) = passages(pair_places(TOLD), pair_places(OTHER + TOLD + OTHER))
    assert found.right == (len(OTHER), len(OTHER) + len(TOLD))


def test_every_fourth_word_changed_is_still_one_passage() -> None:
    spun = [word if number % 4 else f"{word}x" for number, word in enumerate(TOLD)]
    (found,) = passages(pair_places(TOLD), pair_places(spun))
    assert found.left[1] - found.left[0] >= 15


def test_unrelated_texts_share_none() -> None:
    assert passages(pair_places(TOLD), pair_places(OTHER)) == []


@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_passages_lie_inside_their_texts(left: list[str], right: list[str]) -> None:
    for found in passages(pair_places(left), pair_places(right)):
        assert 0 <= found.left[0] < found.left[1] <= len(left)
        assert 0 <= found.right[0] < found.right[1] <= len(right)


def test_one_word_repeated_stays_cheap() -> None:
    start = time.perf_counter()
    passages(pair_places(["a"] * 100_000), pair_places(["a"] * 100_000))
    assert time.perf_counter() - start < 2
