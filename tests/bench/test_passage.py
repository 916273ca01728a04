"""How gold and predicted things are paired and counted for our own passages."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import script

FILE = Path(__file__).parents[2] / "bench" / "passage.py"


passage = script(FILE)


@pytest.mark.parametrize(
    ("due", "given", "pairs"),
    [
        pytest.param([5, 9], [9, 5], [(0, 1), (1, 0)], id="each-with-its-like"),
        pytest.param([5, 5], [5], [(0, 0)], id="one-stands-for-one"),
        pytest.param([5], [6, 5], [(0, 1)], id="the-likest-first"),
        pytest.param([5], [50], [], id="nothing-alike"),
        pytest.param([], [5], [], id="nothing-due"),
    ],
)
def test_pairs(due: list[int], given: list[int], pairs: list[tuple[int, int]]) -> None:
    def likeness(one: int, other: int) -> float:
        return max(0.0, 3 - abs(one - other))

    assert sorted(passage.paired(due, given, likeness)) == pairs


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("the army", "Iraq’s army", True, id="a-word-in-common"),
        pytest.param("Defence Ministry of Russia", "Russia’s Defence Ministry", True, id="order-and-genitive"),
        pytest.param("its soldiers", "its drones", False, id="only-a-light-word-in-common"),
        pytest.param(None, None, True, id="nobody"),
        pytest.param("the army", None, False, id="somebody-and-nobody"),
    ],
)
def test_names(one: str | None, other: str | None, same: bool) -> None:
    assert passage.same_name(one, other) is same


def test_a_measure_is_f1_over_all_passages() -> None:
    tally = passage.Tally()
    tally.found("links", 1, 2, 4)
    tally.found("links", 2, 2, 2)
    assert tally.figures()["links"] == pytest.approx(100 * 2 * 3 / (4 + 6))


def test_an_answer_is_counted_and_kept_when_it_is_wrong() -> None:
    tally = passage.Tally()
    tally.judged("stance", "denies", "asserts")
    tally.judged("stance", "asserts", "asserts")
    assert tally.figures()["stance"] == 50
    assert tally.answers["stance"]["denies", "asserts"] == 1


def test_a_half_holds_the_lines_of_its_split_alone() -> None:
    ids = {split: {row["id"] for row in passage.half(split, "junk")} for split in ("dev", "test")}
    assert len(ids["dev"]) == len(ids["test"]) == 25
    assert not ids["dev"] & ids["test"]
