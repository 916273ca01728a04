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
    words,
)
from reportedly.resolve.accounts import incidents
from reportedly.resolve.disputes import disputes
from reportedly.types.annotations import Annotation, Flag, Whom
from reportedly.types.corpus import Readings
from reportedly.types.groups import Dispute
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    CertaintyStance,
    DisputeTopic,
    FlagKind,
    MentionKind,
    Relation,
    ResponsibilityStance,
    Status,
    VictimGroup,
)

DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}
NOON, LATER, TOMORROW = "2025-10-14T12:00:00Z", "2025-10-14T13:00:00Z", "2025-10-15T12:00:00Z"
AFTERNOON = "2025-10-14T14:00:00Z"


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
    (
        "one-voice-corrects-itself-in-those-hours",
        [told("Army", NOON, 6, 6), told("Army", LATER, 14, 14), told("Hospital", AFTERNOON, 14, 14)],
        [],
    ),
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


def answered(voice: str, stance: ResponsibilityStance, party: str = "Brigades", act: str = "") -> Reading:
    text = f"{voice} {stance} {party}{act}."
    return make_reading(
        make_report(text),
        make_event(**DAY),
        *make_entity(party, id="n2", kind=MentionKind.GROUP),
        *make_entity(voice),
        make_attribution(speaker="n1"),
        make_responsibility(stance, party="n2", according_to="a1", span=words(text, party)),
    )


BLAMED, DENIED, CLAIMED = ResponsibilityStance.BLAMED, ResponsibilityStance.DENIED, ResponsibilityStance.CLAIMED
ADMITTED = ResponsibilityStance.ADMITTED
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
    ("fire-only-returned", [answered("Army", BLAMED), answered("Guard", ADMITTED, "troops", " had shot back")], []),
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


def test_nobody_disagrees_with_himself() -> None:
    said: list[Annotation] = [
        make_certainty("e1", "a1"),
        make_certainty("e1", "a2", stance=CertaintyStance.DENIED, factuality=-3.0),
    ]
    voices = (make_attribution(speaker="n1"), make_attribution("a2", speaker="n1"))
    told = make_reading(make_report("Both.", publisher="Post"), make_event(**DAY), *make_entity("Gov"), *voices, *said)
    assert found(told) == []


def test_nobody_disagrees_over_what_one_text_alone_recalls() -> None:
    def recalled(status: Status) -> Reading:
        report = make_report("30 or 40 died then.", publisher="Gazette", published=NOON)
        tolls = (make_toll(30), make_toll(40, id="t2"))
        voices = (make_attribution(speaker="n1"), make_attribution("a2", speaker="n2"))
        said = (make_certainty("t1", "a1"), make_certainty("t2", "a2"))
        people = (*make_entity("Army"), *make_entity("Hospital", id="n2"))
        return make_reading(report, make_event(status=status, **DAY), *tolls, *people, *voices, *said)

    assert [one.about for one in found(recalled(Status.HAPPENED))] == [DisputeTopic.TOLL]
    assert found(recalled(Status.HISTORICAL)) == []


def test_who_takes_back_what_he_recalls_holds_it_no_more() -> None:
    said: list[Annotation] = [
        make_certainty("e1", "a1", stance=CertaintyStance.ALLEGED, factuality=2.0),
        make_certainty("e1", None, stance=CertaintyStance.DENIED, factuality=-3.0),
    ]
    back = make_reading(
        make_report("Gazette.", publisher="Gazette"), make_event(**DAY), *make_entity("Gazette"),
        make_attribution(speaker="n1"), *said,
    )  # fmt: skip
    assert found(back) == []


def test_rivals_of_one_time_make_one_dispute_and_later_ones_another() -> None:
    at = "2025-10-{}Z".format
    readings = [
        told("Hospital", at("14T08:00:00"), 9, 9),
        told("Councillor", at("14T09:30:00"), 21, None),
        told("Health office", at("14T12:30:00"), 14, 14),
        told("Front", at("14T13:00:00"), None, 6),
        told("Health office", at("14T14:00:00"), 14, 14),
        told("Health office", at("15T07:00:00"), 17, 17),
        told("Army", at("15T07:30:00"), 15, 15),
        told("Army", at("15T17:00:00"), 15, 15),
        told("Front", at("15T17:30:00"), None, 9),
    ]
    says = [sorted(side.says for side in dispute.sides) for dispute in found(*readings)]
    assert says[0] == ["9 killed", "at least 21 killed"]
    assert [said for said in says[1] if "21" not in said] == ["14 killed", "at most 6 killed"]
    assert {"15 killed", "17 killed"} <= {said for group in says[2:] for said in group}
    assert not any("9 killed" in group for group in says[1:])


def test_a_notice_of_correction_gives_no_figure() -> None:
    text = "Nine died. Correction: it was not 4."
    notice = Flag(id="f1", span=words(text, "Correction: it was not 4."), kind=FlagKind.CORRECTION)
    reading = make_reading(
        make_report(text, published=NOON),
        make_event(**DAY),
        make_toll(9, high=9, id="t1"),
        make_toll(4, high=4, id="t2", span=words(text, "4")),
        notice,
    )
    (incident,) = incidents(Readings([reading]))
    assert [figure.low for figure in incident.tolls] == [9]


def test_to_deny_a_part_is_not_to_deny_that_it_took_place() -> None:
    certain = make_certainty("e1", stance=CertaintyStance.ASSERTED, factuality=3.0)
    denies = make_certainty("e1", "a1", id="c2", stance=CertaintyStance.DENIED, factuality=-3.0)
    party = make_entity("Front", kind=MentionKind.GROUP)
    part = make_responsibility(DENIED, party="n1", according_to="a1")
    voice = make_attribution(speaker="n1")
    told_of = make_reading(make_report("It did."), make_event(**DAY), *party, voice, certain, denies, part)
    assert disputes(Readings([told_of])) == ()


def test_what_a_text_tells_beside_what_it_denies_is_another_happening() -> None:
    text = "The guard denied having fired. At dusk shooting was heard."
    denied = make_event(span=words(text, "fired"), **DAY)
    beside = make_event("e2", span=words(text, "shooting"), **DAY)
    told_of = make_reading(
        make_report(text), denied, beside, *make_entity("Guard"), make_attribution(speaker="n1"),
        make_certainty("e1", "a1", stance=CertaintyStance.DENIED, factuality=-3.0), make_certainty("e2"),
    )  # fmt: skip
    one = make_judgement(f"{told_of.report.id}#e1", f"{told_of.report.id}#e2", relation=Relation.SAME_INCIDENT)
    assert disputes(Readings([told_of], [one])) == ()


def test_the_losses_of_two_sides_are_no_dispute() -> None:
    whom = {group: Whom(span=Span(0, 1), group=VictimGroup(group)) for group in ("civilian", "soldier")}
    readings = (told("Army", NOON, 4, 4, whom=whom["soldier"]), told("Hospital", NOON, 3, 3, whom=whom["civilian"]))
    assert found(*readings) == []
