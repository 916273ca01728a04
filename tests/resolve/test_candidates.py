"""What meets under common keys, and what no longer does."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from make import make_report
from reportedly.resolve.candidates import MOST_KEYS, Item, MemoryIndex, Met, make_item, met, spot_of
from reportedly.types.spot import Spot

TWO = 2


def file(index: MemoryIndex, item: Item) -> Met:
    return met(index.file("few", item.keys, item.spot, TWO), TWO)


def shared(index: MemoryIndex, one: Item, two: Item) -> int:
    return index.shared("few", one.keys & two.keys, one.spot, two.spot, TWO)


def item(number: int, *keys: int) -> Item:
    return Item(f"r{number}", Spot(0, number, f"r{number}", 0), None, lambda: keys)


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
    assert met([], 2) == ({}, frozenset())
    assert file(MemoryIndex(), item(1)).near == {}


ITEMS = st.dictionaries(st.integers(0, 40), st.frozensets(st.integers(0, 3), min_size=1), max_size=24)


@settings(max_examples=200, deadline=None)
@given(ITEMS, st.randoms(use_true_random=False))
def test_what_is_near_at_the_end_was_met_and_what_is_not_was_parted(rows: dict, random: object) -> None:
    """The proof of the module's first lines, by trial: any order of filing leaves the same pairs."""
    items = [item(number, *keys) for number, keys in rows.items()]
    random.shuffle(items)  # type: ignore[attr-defined]
    index, standing, here = MemoryIndex(), set(), {}
    for new in items:
        found = file(index, new)
        here[new.spot] = new
        standing |= {frozenset((new.spot, spot)) for spot in found.near}
        for one, two in found.parted:
            if not shared(index, here[one], here[two]):
                standing.discard(frozenset((one, two)))
    assert standing == {
        frozenset((one.spot, two.spot)) for one, two in combinations(items, 2) if shared(index, one, two)
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
