"""Counts that stand together: "four contractors and an official" are five, and two sides of a battle are no sum."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.harmed import towns_behind
from reportedly.rules.headcount import KIN, THINGS, Headcount
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import VictimGroup


def total(counts: list[Headcount], tree: Tree) -> Headcount:
    """The sum of coordinated headcounts ("four contractors and an official": 5), open above if one is not said."""
    counts = _without_breakdown(counts, tree)
    if len(counts) == 1:
        return counts[0]
    lows = [count.low for count in counts if count.low is not None]
    highs = [count.high for count in counts if count.high is not None]
    complete = len(lows) == len(counts)
    groups = {count.group for count in counts}
    return Headcount(
        low=sum(lows) if lows and (complete or any(count.stated for count in counts)) else None,
        high=sum(highs) if len(highs) == len(counts) else None,
        approximate=any(count.approximate for count in counts),
        group=groups.pop() if len(groups) == 1 else _mixed(groups),
        span=hull(*(count.span for count in counts)),
        head=counts[0].head,
        stated=any(count.stated for count in counts),
        shares=tuple(counts) if _is_list(counts, tree) else (),
    )


def _without_breakdown(counts: list[Headcount], tree: Tree) -> list[Headcount]:
    """Less what stands behind a colon and says of whom a sum is made: "five died: two guards and three inmates".

    A breakdown that comes to more, as papers print it, makes no greater sum either.
    """
    first, *rest = counts
    if not rest or first.span.end >= rest[0].span.start or not first.stated:
        return counts
    between = tree.inside(Span(first.span.end, rest[0].span.start))
    return [first] if any(word.text == ":" for word in between) else counts


def _mixed(groups: set[VictimGroup]) -> VictimGroup:
    """Buildings and vehicles are things still; of people of several kinds nothing is said."""
    return VictimGroup.BUILDING if groups <= set(THINGS) else VictimGroup.UNKNOWN


_REBELS = VictimGroup.FIGHTER
_NO_REBELS = frozenset(
    (VictimGroup.SOLDIER, VictimGroup.POLICE, VictimGroup.CIVILIAN, VictimGroup.CHILD, VictimGroup.WOMAN)
)


def are_sides(counts: Sequence[Headcount]) -> bool:
    """Whether rebels are counted beside soldiers, police or civilians: a sum would say nothing of any of them.

    Soldiers and civilians whom one act harmed are a sum: "militants killed 10 soldiers and 15 villagers".
    """
    groups = {count.group for count in counts}
    told = all(count.stated for count in counts) and groups <= _NO_REBELS | {_REBELS}
    return told and _REBELS in groups and len(groups) > 1


def are_elsewhere(counts: Sequence[Headcount], tree: Tree) -> bool:
    """ "Four people in Tora and two in Dassa": each is a number of a town of its own, so that a sum is of neither."""
    towns = [town.text for count in counts for town in towns_behind(count.head, tree)]
    return len(counts) == len({*towns}) > 1 and all(count.stated for count in counts)


def _is_list(counts: list[Headcount], tree: Tree) -> bool:
    """Whether each is counted for itself; things are not, and a family is one ("a shepherd and his son")."""
    first, *rest = counts
    return not any(
        count.low is None or count.group in THINGS or (count is not first and _is_kin(count.head, first.head, tree))
        for count in (first, *rest)
    )


def _is_kin(head: Token, first: Token, tree: Tree) -> bool:
    """Whether a noun is named after those before it: "a couple and their baby", "her brother and two nephews"."""
    return head.lemma.lower() in KIN and (first.lemma.lower() in KIN or bool(tree.children(head, "poss")))
