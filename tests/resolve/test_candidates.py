"""What meets under common keys, and what no longer does."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from make import make_report
from reportedly.resolve.candidates import MOST_KEYS, Item, MemoryIndex, Space, make_item, nearest, parted, spot_of
from reportedly.types.spot import Reach, Spot

TWO = Reach(2, 2)


class Met(NamedTuple):
    """What filing the things of a report shows: how often each other one is near one of them, and whom they part."""

    near: dict[Spot, int]
    parted: set[tuple[Spot, Spot]]


def file(index: MemoryIndex, *items: Item) -> Met:
    found = index.file("few", [(item.spot, item.keys) for item in items], TWO)
    near = {spot: n for item in items for spot, n in nearest(item.spot, item.keys, found).items()}
    return Met(near, set(parted(items[0].spot, found)))


def shared(index: MemoryIndex, one: Item, two: Item, reach: Reach = TWO) -> int:
    return index.shared("few", one.keys & two.keys, one.spot, two.spot, reach)


def item(number: int, *keys: int, mark: int = 0) -> Item:
    return Item(f"r{number}", Spot(number, number, f"r{number}", mark), None, lambda: keys)


def test_a_thing_meets_those_near_it_and_is_counted_by_their_common_keys() -> None:
    index = MemoryIndex()
    for number, keys in ((1, (1, 2, 3)), (2, (3, 4)), (3, (9,))):
        file(index, item(number, *keys))
    found = file(index, item(4, 2, 3, 9))
    assert {spot.report: count for spot, count in found.near.items()} == {"r1": 2, "r2": 1, "r3": 1}


def test_a_key_of_many_things_shows_only_the_nearest_and_says_whom_it_parts() -> None:
    index = MemoryIndex()
    for number in (10, 20, 30, 40, 50, 60):
        file(index, item(number, 7))
    found = file(index, item(35, 7))
    assert {spot.report for spot in found.near} == {"r20", "r30", "r40", "r50"}
    assert {(one.report, two.report) for one, two in found.parted} == {("r30", "r50"), ("r20", "r40")}


def test_filing_twice_is_filing_once() -> None:
    index = MemoryIndex()
    file(index, item(1, 7))
    file(index, item(2, 7))
    assert file(index, item(2, 7)) == file(index, item(2, 7))
    assert shared(index, item(1, 7), item(2, 7)) == 1


def test_nothing_before_or_after() -> None:
    assert file(MemoryIndex(), item(1)) == ({}, set())
    assert file(MemoryIndex(), item(1, 7)) == ({}, set())


def test_things_of_one_report_part_others_together() -> None:
    index = MemoryIndex()
    for number in (10, 20, 30, 40):
        file(index, item(number, 7))
    found = file(index, item(25, 7), item(25, 7, mark=1), item(25, 7, mark=2))
    assert {(one.report, two.report) for one, two in found.parted} == {("r20", "r30"), ("r10", "r30"), ("r20", "r40")}
    assert {spot.report for spot in found.near} == {"r10", "r20", "r25", "r30", "r40"}


def test_under_a_key_of_many_only_what_is_closer_is_near() -> None:
    index, reach = MemoryIndex(), Reach(2, 1)
    for number in (10, 20, 30, 40):
        index.file("few", [(item(number).spot, [7])], reach)
    assert shared(index, item(10, 7), item(30, 7), reach) == 1
    found = index.file("few", [(item(50).spot, [7])], reach)
    assert {spot.report for spot in nearest(item(50).spot, [7], found)} == {"r40"}
    assert {(one.report, two.report) for one, two in parted(item(50).spot, found)} == {
        ("r10", "r30"), ("r20", "r40"),
    }  # fmt: skip
    assert shared(index, item(10, 7), item(30, 7), reach) == 0
    assert shared(index, item(40, 7), item(50, 7), reach) == 1


def test_under_a_key_of_many_only_what_is_of_one_season_is_near() -> None:
    index, reach = MemoryIndex(), Reach(2, 1, season=15, rare=4)
    for number in (10, 20, 40, 50):
        index.file("few", [(item(number).spot, [7])], reach)
    assert shared(index, item(20, 7), item(40, 7), reach) == 1
    found = index.file("few", [(item(90).spot, [7])], reach)
    assert not nearest(item(90).spot, [7], found)
    assert {(one.report, two.report) for one, two in parted(item(90).spot, found)} >= {("r20", "r40")}
    assert shared(index, item(20, 7), item(40, 7), reach) == 0
    assert shared(index, item(40, 7), item(50, 7), reach) == 1


def test_under_a_rare_key_all_is_near_however_long_ago() -> None:
    index, reach = MemoryIndex(), Reach(4, 2, season=15, rare=3)
    for number in (10, 20, 500):
        index.file("few", [(item(number).spot, [7])], reach)
    assert shared(index, item(20, 7), item(500, 7), reach) == 1
    found = index.file("few", [(item(510).spot, [7])], reach)
    assert {spot.report for spot in nearest(item(510).spot, [7], found)} == {"r500"}
    assert {(one.report, two.report) for one, two in parted(item(510).spot, found)} == {
        ("r10", "r500"), ("r20", "r500"),
    }  # fmt: skip
    assert shared(index, item(20, 7), item(500, 7), reach) == 0
    assert shared(index, item(10, 7), item(20, 7), reach) == 1


def test_only_pairs_that_were_near_are_parted() -> None:
    index, reach = MemoryIndex(), Reach(2, 2, season=15)
    for number in (10, 20, 50):
        index.file("few", [(item(number).spot, [7])], reach)
    found = index.file("few", [(item(15, 7).spot, [7]), (item(15, mark=1).spot, [7])], reach)
    assert {(one.report, two.report) for one, two in parted(item(15).spot, found)} == {("r10", "r20")}


def test_all_under_a_rare_key_is_near() -> None:
    with pytest.raises(ValueError, match="rare"):
        Space(name="few", version="1", near=2, items=lambda *_: (), season=15, rare=3)


KEYS = st.frozensets(st.integers(0, 3), min_size=1)
REACHES = (
    Reach(2, 2), Reach(3, 1), Reach(4, 2), Reach(4, 2, 5), Reach(3, 2, 9, 3), Reach(4, 2, 5, 2), Reach(3, 3, 9, 2),
)  # fmt: skip
ITEMS = st.dictionaries(st.integers(0, 40), st.lists(KEYS, min_size=1, max_size=3), max_size=24)


@settings(max_examples=300, deadline=None)
@given(
    ITEMS,
    st.sampled_from(REACHES),
    st.randoms(use_true_random=False),
)
def test_what_is_near_at_the_end_was_met_and_what_is_not_was_parted(rows: dict, reach: Reach, random: object) -> None:
    """The proof of the module's first lines, by trial: any order of filing leaves the same pairs."""
    reports = [[item(number, *keys, mark=mark) for mark, keys in enumerate(some)] for number, some in rows.items()]
    random.shuffle(reports)  # type: ignore[attr-defined]
    index, standing, here = MemoryIndex(), set(), {}
    for new in reports:
        found = index.file("few", [(item.spot, item.keys) for item in new], reach)
        here |= {item.spot: item for item in new}
        standing |= {frozenset((item.spot, spot)) for item in new for spot in nearest(item.spot, item.keys, found)}
        for one, two in parted(new[0].spot, found):
            if not shared(index, here[one], here[two], reach):
                standing.discard(frozenset((one, two)))
    assert standing == {
        frozenset((one.spot, two.spot)) for one, two in combinations(here.values(), 2) if shared(index, one, two, reach)
    }


def test_a_text_of_a_million_words_has_few_keys_and_always_the_same() -> None:
    report = make_report("A bomb went off.")
    some = make_item(report, report.id, lambda: range(3 * MOST_KEYS, 0, -1), None)
    assert some.keys == frozenset(range(1, MOST_KEYS + 1))


def test_spots_go_by_day_then_by_the_report_itself() -> None:
    early, late = make_report("b", published="2021-02-26"), make_report("a", published="2021-02-27T01:00Z")
    undated = make_report("c")
    assert sorted([spot_of(late), spot_of(early), spot_of(undated)]) == [
        spot_of(undated), spot_of(early), spot_of(late),
    ]  # fmt: skip
    assert spot_of(early, 7).mark == 7
