"""Which counts are of an event itself; `test_accounts.py` has what other acts did."""

from __future__ import annotations

import pytest

from make import make_event, make_reading, make_report, make_toll, words
from reportedly.resolve.incidents import happenings
from reportedly.resolve.own_tolls import names_one, own_tolls
from reportedly.types.span import Span


@pytest.mark.parametrize(
    ("text", "count", "own"),
    [
        pytest.param("A bomb killed 12 people.", "12 people", True, id="its-own"),
        pytest.param("The toll stood at 12, up from 9.", "9", False, id="of-before"),
        pytest.param("Nine died, lowering an earlier toll of 15.", "15", False, id="of-an-earlier-toll"),
    ],
)
def test_own_tolls(text: str, count: str, own: bool) -> None:
    day = {"earliest": "2025-10-14", "latest": "2025-10-14"}
    toll = make_toll(9, span=words(text, count))
    (item,) = happenings(make_reading(make_report(text), make_event(span=Span(0, 1), **day), toll))
    assert bool(list(own_tolls(item))) is own


def test_the_tolls_of_a_report_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr("reportedly.resolve.own_tolls.is_former", lambda _, start: bool(asked.append(start)))
    events = [make_event(f"e{number}", earliest="2025-10-14", latest="2025-10-14") for number in range(20)]
    tolls = [make_toll(9, f"t{number}", event=f"e{number}") for number in range(20)]
    found = [list(own_tolls(item)) for item in happenings(make_reading("Nine died. Nine more.", *events, *tolls))]
    assert [len(own) for own in found] == [1] * 20
    assert len(asked) == 20


@pytest.mark.parametrize(
    ("said", "one"), [("his driver", True), ("one driver", False), ("nobody", False), ("one of its men", True)]
)
def test_names_one(said: str, one: bool) -> None:
    assert names_one(said, 1) is one
