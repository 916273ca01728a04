"""Groups in which no two are at odds: a no for every two that others joined."""

from __future__ import annotations

from typing import Any

import pytest

from make import by_person, make_event, make_judgement, make_place, make_reading, make_report
from reportedly.resolve.incidents import Happening, happenings
from reportedly.resolve.parting import at_one
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Relation, Verdict

FIRST, LAST, OPEN = "2025-10-01", "2025-10-20", None
PLACES = make_place("Kharab", 34.0, 40.0), make_place("Rasim", 36.0, 44.0, id="p2")


def happening(number: int, day: str | None = OPEN, **fields: Any) -> Happening:
    """The one event of report `number`."""
    event = make_event("e1", earliest=day, latest=day, **fields)
    (found,) = happenings(make_reading(make_report(f"Shells fell on the town, number {number}."), *PLACES, event))
    return found


def same(one: Happening, two: Happening, score: float = 0.5, verdict: Verdict = Verdict.YES) -> Judgement:
    said = {"relation": Relation.SAME_INCIDENT, "score": score, "by": "incidents/1"}
    return make_judgement(*sorted((one.id, two.id)), verdict, **said)


def sizes(items: list[Happening], *said: Judgement) -> list[int]:
    groups, _ = at_one({item.id: item for item in items}, said)
    return sorted(len(group) for group in groups)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        pytest.param([FIRST, OPEN, FIRST, OPEN], [4], id="one-day-and-what-fits-it"),
        pytest.param([FIRST, OPEN, LAST, OPEN], [2, 2], id="two-days-joined-by-what-fits-both"),
    ],
)
def test_what_others_joined_is_parted(days: list[str | None], expected: list[int]) -> None:
    items = [happening(at, day) for at, day in enumerate(days)]
    chain = [same(items[at], items[at + 1], 0.9 - at / 10) for at in range(len(items) - 1)]
    assert sizes(items, *chain) == expected


def test_what_one_parting_lets_in_is_looked_at_too() -> None:
    """The last may join only once the first is out, and is then at odds with the fourth, which it never met."""
    first, second, third = happening(1, FIRST), happening(2), happening(3, LAST)
    here, there = happening(4, place="p1"), happening(5, place="p2")
    yes = same(first, second, 0.9), same(second, third, 0.8), same(third, here, 0.7), same(third, there, 0.6)
    assert sizes([first, second, third, here, there], *yes, same(first, there, 0.0, Verdict.NO)) == [1, 2, 2]


def test_what_a_person_joined_stays() -> None:
    one, two = happening(1, FIRST), happening(2, LAST)
    joined = by_person(*sorted((one.id, two.id)), Verdict.YES, relation=Relation.SAME_INCIDENT)
    assert sizes([one, two], joined) == [2]


def test_groups_looked_at_before_are_not_looked_at_again(monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, three = (happening(number, FIRST) for number in (1, 2, 3))
    items, said = {item.id: item for item in (one, two, three)}, [same(one, two)]
    known, _ = at_one(items, said)
    met = list[tuple[str, str]]()
    monkeypatch.setattr("reportedly.resolve.parting.cannot_be_one", lambda left, right: met.append((left.id, right.id)))
    assert at_one(items, said, known) == (known, [])
    assert not met
    at_one(items, [*said, same(two, three)], known)
    assert len(met) == 3
