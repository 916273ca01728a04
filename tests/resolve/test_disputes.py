"""Where voices disagree, and where a figure is only out of date."""

from __future__ import annotations

from typing import Any

import pytest

from make import (
    make_attribution,
    make_certainty,
    make_entity,
    make_event,
    make_judgement,
    make_reading,
    make_report,
    make_responsibility,
    make_toll,
)
from reportedly.resolve.disputes import disputes
from reportedly.types.annotations import Annotation
from reportedly.types.corpus import Readings
from reportedly.types.groups import Dispute
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import CertaintyStance, DisputeTopic, MentionKind, Relation, ResponsibilityStance

DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}
NOON, AFTERNOON, TOMORROW = "2025-10-14T12:00:00Z", "2025-10-14T14:00:00Z", "2025-10-15T12:00:00Z"


def told(voice: str, at: str, low: int | None, high: int | None, **toll: Any) -> Reading:
    return make_reading(
        make_report(f"{voice} at {at}: {low} to {high}.", published=at, publisher="Gazette"),
        make_event(**DAY),
        make_toll(low, high=high, **toll),
        *make_entity(voice),
        make_attribution(speaker="n1"),
        make_certainty("t1", "a1"),
    )


def found(*readings: Reading) -> list[Dispute]:
    ids = [f"{reading.report.id}#e1" for reading in readings]
    judged = [make_judgement(ids[0], id, relation=Relation.SAME_INCIDENT) for id in ids[1:]]
    people = [(entity.name, entity.id) for reading in readings for entity in reading[type(make_entity("x")[1])]]
    for name in {name for name, _ in people}:
        same = [id for other, id in people if other == name]
        judged += [make_judgement(*sorted((same[0], id)), relation=Relation.SAME_ENTITY) for id in same[1:]]
    return list(disputes(Readings(readings, judged)))


TOLLS = [
    (
        "two-voices-same-hours",
        [told("Army", NOON, 11, 11), told("Hospital", AFTERNOON, 14, 14)],
        ["11 killed", "14 killed"],
    ),
    ("at-least-fits", [told("Army", NOON, 11, None), told("Hospital", AFTERNOON, 14, 14)], []),
    (
        "at-most-does-not",
        [told("Army", NOON, None, 6), told("Hospital", AFTERNOON, 14, 14)],
        ["at most 6 killed", "14 killed"],
    ),
    ("same-voice-later", [told("Hospital", NOON, 77, 77), told("Hospital", AFTERNOON, 84, 84)], []),
    ("rose-by-the-next-day", [told("Army", NOON, 9, 9), told("Hospital", TOMORROW, 14, 14)], []),
    ("fell-by-the-next-day", [told("Hospital", NOON, 14, 14), told("Army", TOMORROW, 9, 9)], ["14 killed", "9 killed"]),
    ("about-is-near-enough", [told("Army", NOON, 80, 80, approximate=True), told("Hospital", AFTERNOON, 84, 84)], []),
    ("no-number-said", [told("Army", NOON, None, None), told("Hospital", AFTERNOON, 84, 84)], []),
    ("part-of-another", [told("Army", NOON, 3, 3, part_of="t9"), told("Hospital", AFTERNOON, 84, 84)], []),
]


@pytest.mark.parametrize(("readings", "sides"), [row[1:] for row in TOLLS], ids=[row[0] for row in TOLLS])
def test_tolls(readings: list[Reading], sides: list[str]) -> None:
    says = [[side.says for side in dispute.sides] for dispute in found(*readings)]
    assert says == ([sides] if sides else [])


def test_a_side_names_its_informants_and_where_they_say_it() -> None:
    army, hospital = told("Army", NOON, 11, 11), told("Hospital", AFTERNOON, 14, 14)
    (dispute,) = found(army, hospital)
    assert dispute.about is DisputeTopic.TOLL
    assert dispute.sides[0].informants == ("Army",)
    assert dispute.sides[0].reports == (army.report.id,)
    assert dispute.sides[0].spans[0].report == army.report.id


def answered(voice: str, stance: ResponsibilityStance, party: str = "Brigades") -> Reading:
    return make_reading(
        make_report(f"{voice} {stance} {party}."),
        make_event(**DAY),
        *make_entity(party, id="n2", kind=MentionKind.GROUP),
        *make_entity(voice),
        make_attribution(speaker="n1"),
        make_responsibility(stance, party="n2", according_to="a1"),
    )


BLAMED, DENIED, CLAIMED = ResponsibilityStance.BLAMED, ResponsibilityStance.DENIED, ResponsibilityStance.CLAIMED
NOT_CLAIMED = ResponsibilityStance.NOT_CLAIMED
ANSWERS = [
    (
        "blamed-and-denied",
        [answered("Army", BLAMED), answered("Mudar", DENIED)],
        ["Brigades: blamed", "Brigades: denied"],
    ),
    (
        "two-parties",
        [answered("Army", BLAMED), answered("Lamin", CLAIMED, "Companions")],
        ["Brigades: blamed", "Companions: claimed"],
    ),
    ("two-agree", [answered("Army", BLAMED), answered("Police", BLAMED)], []),
    ("nobody-claims", [answered("Army", BLAMED), answered("Mudar", NOT_CLAIMED)], []),
    ("denied-only", [answered("Mudar", DENIED)], []),
]


@pytest.mark.parametrize(("readings", "sides"), [row[1:] for row in ANSWERS], ids=[row[0] for row in ANSWERS])
def test_answers(readings: list[Reading], sides: list[str]) -> None:
    says = [[side.says for side in dispute.sides] for dispute in found(*readings)]
    assert says == ([sides] if sides else [])


def test_whether_it_took_place() -> None:
    def holds(voice: str, stance: CertaintyStance, factuality: float) -> Reading:
        said: list[Annotation] = [make_certainty("e1", "a1", stance=stance, factuality=factuality)]
        return make_reading(
            make_report(f"{voice}."), make_event(**DAY), *make_entity(voice), make_attribution(speaker="n1"), *said
        )

    (dispute,) = found(
        holds("Pentagon", CertaintyStance.ASSERTED, 3.0),
        holds("Khatib", CertaintyStance.DENIED, -3.0),
        holds("Police", CertaintyStance.POSSIBLE, 0.5),
    )
    assert dispute.about is DisputeTopic.OCCURRENCE
    assert {side.says: side.informants for side in dispute.sides} == {
        "happened": ("Pentagon",),
        "did not happen": ("Khatib",),
    }
