"""Shared passages."""

from __future__ import annotations

import time
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.passages import Passage, Places, pair_places, passages
from reportedly.text.shingles import words

TOLD = (
    "rockets struck the livestock market of the border town shortly after dawn killing nine and wounding many".split()
)
OTHER = "farmers in the south brought in a better harvest of dates this year than traders had feared in spring".split()


def places(told: list[str]) -> Places:
    return pair_places(words(" ".join(told)).numbers)


def test_a_whole_copy_is_one_passage() -> None:
    (found,) = passages(places(TOLD), places(TOLD))
    assert (found.left, found.right, found.common) == ((0, len(TOLD)), (0, len(TOLD)), len(TOLD))


def test_a_text_inside_another_is_found_where_it_stands() -> None:
    (found,) = passages(places(TOLD), places(OTHER + TOLD + OTHER))
    assert found.right == (len(OTHER), len(OTHER) + len(TOLD))


def test_every_fourth_word_changed_is_still_one_passage() -> None:
    spun = [word if number % 4 else f"{word}x" for number, word in enumerate(TOLD)]
    (found,) = passages(places(TOLD), places(spun))
    assert found.left[1] - found.left[0] >= 15


def test_unrelated_texts_share_none() -> None:
    assert passages(places(TOLD), places(OTHER)) == []


TEXTS = st.lists(st.sampled_from(["b", "d", "g", "k", "b d", "b g k d", "m n p r s v w", "w v x"]), max_size=30).map(
    lambda parts: " ".join(parts).split()
)


@given(TEXTS, TEXTS)
def test_passages_lie_inside_their_texts(left: list[str], right: list[str]) -> None:
    for found in passages(places(left), places(right)):
        assert 0 <= found.left[0] < found.left[1] <= len(left)
        assert 0 <= found.right[0] < found.right[1] <= len(right)


def one_by_one(left: list[str], right: list[str]) -> list[Passage]:
    """The passages as they are told: each meeting of two pairs of words lengthens a chain beside it or begins one."""
    kept = [
        [at for at in range(len(told) - 1) if [told[i : i + 2] for i in range(at)].count(told[at : at + 2]) < 6]
        for told in (left, right)
    ]
    chains: list[list[int]] = []
    active: dict[int, list[int]] = {}
    for one, two in ((one, two) for one in kept[0] for two in kept[1] if left[one : one + 2] == right[two : two + 2]):
        home = (one - two) // 8
        for near in (home, home - 1, home + 1):
            chain = active.get(near)
            if chain and 0 < one - chain[2] <= 7 and 0 < two - chain[3] <= 7:
                chain[4] += min(2, one - chain[2], two - chain[3])
                chain[2:4] = one, two
                active[home] = active.pop(near)
                break
        else:
            active[home] = [one, two, one, two, 2]
            chains.append(active[home])
    return [
        Passage((chain[0], chain[2] + 2), (chain[1], chain[3] + 2), chain[4])
        for chain in chains
        if chain[4] >= 6 and chain[2] + 2 - chain[0] >= 8 and chain[4] >= 0.3 * (chain[2] + 2 - chain[0])
    ]


@pytest.mark.parametrize("many", [0, 10_000], ids=["some-left-out-and-joined", "each-looked-at"])
@given(TEXTS, TEXTS)
def test_whole_runs_give_what_meetings_one_by_one_give(many: int, left: list[str], right: list[str]) -> None:
    with mock.patch("reportedly.text.passages._MANY", many):
        assert passages(places(left), places(right)) == one_by_one(left, right)


def test_one_word_repeated_stays_cheap() -> None:
    start = time.perf_counter()
    passages(places(["a"] * 100_000), places(["a"] * 100_000))
    assert time.perf_counter() - start < 2
