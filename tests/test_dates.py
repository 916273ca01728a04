"""Times that count from an event which their report does not date, by the real readers: others date it, or none do."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from reportedly import desk
from reportedly.intake.arrival import Arrival
from reportedly.ledger.store import Ledger
from reportedly.types.groups import Dating
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

ANNIVERSARY = (
    "Militias might seek revenge on the one-year anniversary of the Karsan assassination of General Rostam Qadiri.",
    "2021-02-26",
)
CALL = ("The talks went on, she told reporters, a day after Marsh spoke to the Tavran prime minister.", "2021-02-26")
ATTACK = ("Two days after the Erbil rocket attack, protesters gathered outside the consulate in Erbil.", "2021-02-18")
KILLED = ("General Rostam Qadiri was killed in a drone strike near Mosul on January 3, officials said.", "2020-01-04")
OTHER_KILLED = ("Gunmen shot dead Ismail Qadiri, a shopkeeper, in Mosul on January 3.", "2020-01-04")
UNDATED = ("General Rostam Qadiri was killed by a drone some time ago, nobody knows when.", "2020-09-04")
MARSH = ("President Ana Marsh spoke on Tuesday with Tavran Prime Minister Tomas Velt, her office said.", "2021-02-24")
ROCKETS = ("A rocket attack on Erbil airport on 15 February killed a contractor.", "2021-02-17")
EARLIER_ROCKETS = ("Rockets were fired at Erbil on 7 February, officials said. Nobody was hurt.", "2021-02-08")
LAST_YEARS_ROCKETS = ("A rocket attack hit Erbil on September 30, officials said.", "2020-10-01")
CAR_BOMB = ("A car bomb went off in Erbil on 15 February, killing two people.", "2021-02-16")
OTHER_TOWN = ("A rocket attack on Kirkuk on 15 February killed a contractor.", "2021-02-17")

Told = tuple[str, str]
CASES: dict[str, tuple[Told, tuple[Told, ...], list[str | None]]] = {
    "anniversary-of-a-killing": (ANNIVERSARY, (KILLED,), ["2021-01-03"]),
    "same-surname-another-man": (ANNIVERSARY, (OTHER_KILLED,), []),
    "killed-nobody-knows-when": (ANNIVERSARY, (UNDATED,), []),
    "the-day-after-a-call": (CALL, (MARSH,), ["2021-02-24"]),
    "days-after-an-attack": (ATTACK, (ROCKETS,), ["2021-02-17"]),
    "two-attacks-could-be-meant": (ATTACK, (ROCKETS, EARLIER_ROCKETS), [None]),
    "an-attack-of-last-year": (ATTACK, (LAST_YEARS_ROCKETS,), []),
    "an-attack-of-another-kind": (ATTACK, (CAR_BOMB,), []),
    "an-attack-on-another-town": (ATTACK, (OTHER_TOWN,), []),
    "nobody-else-tells": (ATTACK, (), []),
}


def read(told: Told) -> desk.Reading:
    return desk.read(Report(text=told[0], published=told[1]))


def days(found: tuple[Dating, ...]) -> list[str | None]:
    assert all(item.earliest == item.latest for item in found)
    return [item.earliest for item in found]


@pytest.mark.parametrize(("asks", "tell", "wanted"), CASES.values(), ids=CASES.keys())
def test_a_time_that_counts_from_an_event_of_another_report(
    asks: Told, tell: tuple[Told, ...], wanted: list[str | None]
) -> None:
    assert days(desk.datings(desk.compared(map(read, (asks, *tell))))) == wanted


def test_a_ledger_tells_the_same_in_any_order(tmp_path: Path) -> None:
    told = (ANNIVERSARY, KILLED, ATTACK, ROCKETS)
    found = set()
    for number, order in enumerate(permutations(told)):
        with Ledger(tmp_path / f"{number}.ledger") as ledger:
            for text, day in order:
                report = Report(text=text, published=day)
                list(desk.add(ledger, [Arrival(report=report, raw=b"", origin=day)], "2021-03-01T00:00:00Z"))
                desk.settle(ledger, "2021-03-01T00:00:00Z")
            found.add(desk.datings(ledger))
    assert [sorted(days(item), key=str) for item in found] == [["2021-01-03", "2021-02-17"]]


def test_what_is_read_of_a_report_stays_as_it_was() -> None:
    alone, beside = read(ANNIVERSARY), desk.compared(map(read, (ANNIVERSARY, KILLED)))
    kept = beside.reading(alone.report.id)
    assert [alone[kind] for kind in alone.kinds] == [kept[kind] for kind in kept.kinds]
