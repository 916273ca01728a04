"""Small invented stories against what a careful person says of them: one incident a happening, its day, place and toll.

Each set of `stories/` holds reports and what is to come of them, both written before the program was tried on them.
Rows not yet met are listed in `stories/gaps.txt` and are strict xfails.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from reportedly import desk
from reportedly.resolve import RESOLVERS, compare_all
from reportedly.text.fold import fold
from reportedly.types.corpus import Readings
from reportedly.types.groups import Groups, Incident
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

FOLDER = Path(__file__).parent / "stories"
SETS: dict[str, dict[str, Any]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))
}
GAPS = frozenset((FOLDER / "gaps.txt").read_text(encoding="utf-8").split())
Row = dict[str, Any]


class Told:
    """A set as the desk tells it."""

    def __init__(self, name: str) -> None:
        reports = {row["key"]: Report(**{k: v for k, v in row.items() if k != "key"}) for row in SETS[name]["reports"]}
        self.rows: list[Row] = SETS[name]["incidents"]
        self.key = {report.id: key for key, report in reports.items()}
        readings = [desk.read(report) for report in reports.values()]
        judged = compare_all(Readings(readings), RESOLVERS)
        self.groups: Groups = desk.groups(Readings(readings, judged))

    def incident(self, row: Row) -> Incident | None:
        """The incident of a row: of its type, near its days and place, told by most of its reports."""
        found = [
            item
            for item in self.groups.incidents
            if item.type == row["type"]
            and row["from"] <= (item.latest or "")
            and (item.earliest or "9999") <= row["to"]
            and fold(row["place"]) in fold(item.place.name if item.place else "")
        ]
        return max(found, key=lambda item: len(self.reports(item) & set(row["reports"])), default=None)

    def reports(self, item: Incident) -> set[str]:
        return {self.key[report] for report in item.reports}


@cache
def told(name: str) -> Told:
    return Told(name)


def _told_by(told: Told, item: Incident, row: Row) -> bool:
    return set(row["reports"]) <= told.reports(item)


def _days(_: Told, item: Incident, row: Row) -> bool:
    return (item.earliest or "") >= row["from"] and (item.latest or "9999") <= row["to"]


def _alone(told: Told, item: Incident, row: Row) -> bool:
    """No second incident tells the same harm."""
    figures = {(harm, low, high) for harm in ("killed", "injured") for low, high, _ in row.get(harm, ())}
    twins = [
        other
        for other in told.groups.incidents
        if other.id != item.id and any((f.harm.value, f.low, f.high) in figures and not f.part for f in other.tolls)
    ]
    return not twins


def _harm(harm: str) -> Any:
    def check(_: Told, item: Incident, row: Row) -> bool:
        figures = [f for f in item.tolls if f.harm == harm and not f.part and f.low is not None]
        wanted = [
            any((f.low, f.high) == (low, high) and voice.lower() in (f.informant or "").lower() for f in figures)
            for low, high, voice in row[harm]
        ]
        return all(wanted) and len({(f.low, f.high) for f in figures}) == len({tuple(r[:2]) for r in row[harm]})

    return check


def _answers(_: Told, item: Incident, row: Row) -> bool:
    given = {(answer.stance.value, answer.party) for answer in item.responsibilities}
    return all(any(stance == s and (party or "") in (p or "") for s, p in given) for stance, party in row["answers"])


def _answered(told: Told, item: Incident, row: Row) -> bool:
    others = [told.incident(other) for other in told.rows if other.get("name") in row["responds_to"]]
    return [other.id for other in others if other] == list(item.responds_to)


CHECKS: dict[str, Any] = {
    "reports": _told_by,
    "from": _days,
    "alone": _alone,
    "killed": _harm("killed"),
    "injured": _harm("injured"),
    "answers": _answers,
    "responds_to": _answered,
}


def _gap(id: str) -> list[Any]:
    return [pytest.mark.xfail(reason="a known gap", strict=True)] if id in GAPS else []


def _cases() -> Iterator[Any]:
    for name, rows in SETS.items():
        for number, row in enumerate(rows["incidents"]):
            for check in (key for key in CHECKS if key in row or key == "alone"):
                id = f"{name}-{row.get('name', number)}-{check}"
                yield pytest.param(name, row, check, id=id, marks=_gap(id))


@pytest.mark.parametrize(("name", "row", "check"), list(_cases()))
def test_a_happening_is_one_incident_with_its_day_place_and_toll(name: str, row: Row, check: str) -> None:
    item = told(name).incident(row)
    assert item is not None, [(i.type, i.place, i.earliest) for i in told(name).groups.incidents]
    assert CHECKS[check](told(name), item, row), item


@pytest.mark.parametrize(
    "name", [pytest.param(name, id=f"{name}-disputes", marks=_gap(f"{name}-disputes")) for name in SETS]
)
def test_only_what_is_at_odds_is_disputed(name: str) -> None:
    disputes = told(name).groups.disputes
    found = [
        (dispute.about.value, {voice for side in dispute.sides for voice in side.informants}) for dispute in disputes
    ]
    wanted = SETS[name]["disputes"]
    assert [about for about, _ in found] == [row["about"] for row in wanted], found
    for (_, voices), row in zip(found, wanted, strict=True):
        assert all(any(voice in name for name in voices) for voice in row["voices"]), found
