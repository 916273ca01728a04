"""Counts that stand together, summed, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, Headcount, People
from reportedly.rules.summed_counts import are_sides, total
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities
from reportedly.types.span import Span
from reportedly.types.vocabulary import VictimGroup

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)

HEAD = parsed("men").tree.tokens[0]


def headcount(low: int | None, high: int | None, group: VictimGroup, start: int, stated: bool = True) -> Headcount:
    return Headcount(low, high, False, group, Span(start, start + 1), HEAD, stated)


SOLDIER, MEDIC = VictimGroup.SOLDIER, VictimGroup.MEDIC
SUMS = {
    "one": ([(4, 4, SOLDIER, True)], (4, 4, SOLDIER)),
    "sum": ([(4, 4, SOLDIER, True), (1, 1, SOLDIER, True)], (5, 5, SOLDIER)),
    "groups-differ": ([(4, 4, SOLDIER, True), (1, 1, MEDIC, True)], (5, 5, VictimGroup.UNKNOWN)),
    "open-above": ([(4, None, SOLDIER, True), (1, 1, SOLDIER, True)], (5, None, SOLDIER)),
    "one-not-said": ([(4, 4, SOLDIER, True), (None, None, SOLDIER, False)], (4, None, SOLDIER)),
    "nothing-said": ([(None, None, SOLDIER, False), (1, 1, SOLDIER, False)], (None, None, SOLDIER)),
}


@pytest.mark.parametrize(("counts", "summed"), SUMS.values(), ids=SUMS.keys())
def test_total(
    counts: list[tuple[int | None, int | None, VictimGroup, bool]],
    summed: tuple[int | None, int | None, VictimGroup],
) -> None:
    parts = [headcount(low, high, group, at * 2, stated) for at, (low, high, group, stated) in enumerate(counts)]
    found = total(parts, parsed("Word").tree)
    assert (found.low, found.high, found.group) == summed
    assert found.span == Span(0, len(parts) * 2 - 1)


@pytest.mark.parametrize(
    ("words", "shares"),
    [
        ("five soldiers and a street vendor", [5, 1]),
        ("a driver, two clerks and a guard", [1, 2, 1]),
        ("a shepherd and his son", []),
        ("her brother and two nephews", []),
        ("three women and two children", [3, 2]),
        ("two trucks and a car", []),
    ],
)
def test_whoever_is_counted_for_itself_is_a_share_and_a_family_is_one(words: str, shares: list[int]) -> None:
    text = f"The blast hit {words}."
    reading = parsed(text)
    head = next(token for token in reading.tree.tokens if token.link == "dobj")
    found = Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)).counted([head])
    assert found is not None
    assert [share.low for share in found.shares] == shares


def test_what_stands_behind_a_colon_says_of_whom_a_sum_is_made() -> None:
    tree = parsed("Five died: two guards and three inmates").tree
    five, two, three = (
        Headcount(low, low, False, VictimGroup.UNKNOWN, word.span, word)
        for low, word in zip((5, 2, 3), (tree.tokens[at] for at in (0, 4, 7)), strict=True)
    )
    assert total([five, two, three], tree).low == 5
    assert total([two, three], tree).low == 5
    assert total([five._replace(low=4, high=4), two, three], tree).low == 4
    assert total([five._replace(low=1, stated=False), two], tree).low == 3  # "Tora Mill: two killed"


@pytest.mark.parametrize(
    ("groups", "sides"),
    [
        pytest.param((SOLDIER, VictimGroup.FIGHTER), True, id="of-a-battle"),
        pytest.param((SOLDIER, VictimGroup.POLICE), False, id="of-one-side"),
        pytest.param((SOLDIER, VictimGroup.CIVILIAN), False, id="of-those-attacked"),
        pytest.param((VictimGroup.POLICE, SOLDIER, VictimGroup.FIGHTER), True, id="of-three-kinds"),
        pytest.param((VictimGroup.FIGHTER, VictimGroup.FIGHTER), False, id="of-rebels-alone"),
        pytest.param((SOLDIER, VictimGroup.UNKNOWN), False, id="of-nobody-knows-which"),
    ],
)
def test_two_sides_are_no_sum(groups: tuple[VictimGroup, ...], sides: bool) -> None:
    assert are_sides([headcount(3, 3, group, at * 2) for at, group in enumerate(groups)]) is sides
