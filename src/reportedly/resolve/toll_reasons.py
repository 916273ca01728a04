"""Whether the counts of two happenings can be of one, and how much the same count says."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.resolve.traces import Trace
from reportedly.types.judgements import Reason
from reportedly.types.vocabulary import Harm


def counts_differ(one: Trace, two: Trace) -> bool:
    """Whether both have a count of one harm, and none of the one fits any of the other."""
    for harm in {harm for harm, low, _ in one.tolls if low} & {harm for harm, low, _ in two.tolls if low}:
        ours = [bounds for kind, *bounds in one.tolls if kind is harm]
        theirs = [bounds for kind, *bounds in two.tolls if kind is harm]
        if all(apart((mine[0], mine[1]), (yours[0], yours[1])) for mine in ours for yours in theirs):
            return True
    return False


def toll_reasons(one: Trace, two: Trace, same: float, within: bool) -> Iterator[Reason]:
    """What the tolls of two events say: `same` is what the same count of several is worth, a `not_` reason that one
    report (`within`) gives them counts that do not fit: of people, and not of the one side and of the other."""
    for at, (harm, low, high) in enumerate(one.tolls):
        for other, (other_harm, other_low, other_high) in enumerate(two.tolls):
            if harm is not other_harm or low is None or other_low is None:
                continue
            if (low, high) == (other_low, other_high):
                yield Reason(name="same_toll", score=_telling(low, same), detail=f"{harm.value} {low}")
                return
            foes = are_foes(_side(one, at), _side(two, other))
            if within and not foes and harm not in OF_THINGS and apart((low, high), (other_low, other_high)):
                yield Reason(name="not_same_toll", score=-1.0, detail=f"{harm.value} {low} / {other_low}")


def _side(item: Trace, at: int) -> str:
    return item.sides[at] if at < len(item.sides) else ""


def are_foes(one: str, two: str) -> bool:
    """Whether two sides (`side_of`) are those of the state and of its fighters: no count of the one is of the other."""
    return bool(one and two and one != two)


OF_THINGS = (Harm.DAMAGED, Harm.DESTROYED)
"""Harms of which no count is one of people."""


def _telling(count: int, same: float) -> float:
    """How much the same count says: many happenings harm one person, or nobody."""
    return same if count >= MANY else same / 2 if count else 0.0


MANY = 2
"""From so many on the same count tells happenings apart."""


def apart(one: tuple[int | None, int | None], two: tuple[int | None, int | None]) -> bool:
    """Whether two pairs of bounds (low, high; None is open) leave no figure that fits both."""
    low = max(one[0] or 0, two[0] or 0)
    highs = [bound for bound in (one[1], two[1]) if bound is not None]
    return bool(highs) and low > min(highs)
