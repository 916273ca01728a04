"""The index of candidates."""

from __future__ import annotations

from reportedly.resolve.candidates import FULL, MemoryIndex


def test_the_index_keeps_the_smallest_ids_of_a_common_key() -> None:
    one, two = MemoryIndex(), MemoryIndex()
    names = [f"r{number:03}" for number in range(2 * FULL)]
    for name in names:
        one.add(name, [7])
    for name in reversed(names):
        two.add(name, [7, 7])
    assert one.candidates([7]) == two.candidates([7])
    assert set(one.candidates([7])) == set(names[:FULL])


def test_candidates_are_counted_by_the_keys_they_share() -> None:
    index = MemoryIndex()
    index.add("a", [1, 2, 3])
    index.add("b", [3, 4])
    assert index.candidates([2, 3, 9]) == {"a": 2, "b": 1}
    assert index.candidates([]) == {}
