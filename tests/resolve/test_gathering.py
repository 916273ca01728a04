"""Weak mentions join the one incident that they can mean, and stay by themselves where two fit, or none."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from make import (
    by_person,
    make_event,
    make_judgement,
    make_place,
    make_reading,
    make_report,
    make_responsibility,
    make_toll,
    words,
)
from reportedly.resolve.accounts import incidents
from reportedly.types.annotations import Annotation, Role, Whom
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    EventType,
    Harm,
    Relation,
    ResponsibilityStance,
    RoleKind,
    Status,
    Verdict,
    VictimGroup,
)

DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}
LATE = {"earliest": None, "latest": "2025-10-15"}
TEXT = "Gunfire in Kharab. Shots were heard. Rockets fell."
KHARAB = make_place("Kharab", 34.0, 40.0)
GUARDS = Whom(span=Span(0, 7), group=VictimGroup.POLICE)
FAR = make_place("Rasim", 36.0, 44.0, id="p2")


def report(text: str, *items: Annotation, **fields: Any) -> Reading:
    """A report whose event `e1` has a day and a place, with more events in `items`."""
    strong = make_event("e1", place="p1", mode="firearms", main=True, **DAY)
    return make_reading(make_report(f"{TEXT} {text}", **fields), KHARAB, FAR, strong, *items)


def weak(id: str = "e2", **fields: Any) -> Annotation:
    return make_event(id, span=Span(19, 24), **{"mode": "firearms", **LATE, **fields})


def groups(*readings: Reading, said: tuple[Judgement, ...] = ()) -> list[int]:
    """How many events each incident has; the events `e1` of all reports are judged one."""
    ids = [f"{reading.report.id}#e1" for reading in readings]
    same = [make_judgement(ids[0], id, relation=Relation.SAME_INCIDENT, by="incidents/1") for id in ids[1:]]
    found = incidents(Readings(readings, [*same, *said]))
    assert incidents(Readings(readings[::-1], [*said, *same])) == found
    return sorted(len(item.events) for item in found)


@pytest.mark.parametrize(
    ("mention", "sizes"),
    [
        pytest.param([weak()], [2], id="a-mention-in-the-same-mode"),
        pytest.param([weak(mode="explosives")], [1, 1], id="another-mode"),
        pytest.param([weak(type=EventType.PROTEST)], [1, 1], id="another-type"),
        pytest.param([weak(place="p2")], [1, 1], id="a-place-of-its-own"),
        pytest.param([weak(earliest="2025-10-01", latest="2025-10-01")], [1, 1], id="another-day"),
        pytest.param([weak(earliest="2025-10-15", latest="2025-10-15")], [1, 1], id="the-day-after-in-one-report"),
        pytest.param([weak(earliest="2025-10-01", latest="2025-10-20")], [1, 1], id="a-stretch-of-days"),
        pytest.param([weak(), make_toll(3, event="e2")], [2], id="the-figure-of-what-the-report-is-about"),
        pytest.param([weak(), make_toll(3, event="e2"), make_toll(9, id="t2")], [1, 1], id="a-figure-beside-its-own"),
        pytest.param(
            [weak(), make_toll(530, event="e2", harm=Harm.ABDUCTED, why="noun kidnapping")],
            [1, 1],
            id="a-count-of-acts",
        ),
        pytest.param([weak(responds_to=("e1",))], [1, 1], id="the-answer-to-it"),
        pytest.param(
            [weak(), make_responsibility(ResponsibilityStance.ADMITTED, event="e2")],
            [1, 1],
            id="who-answers",
        ),
        pytest.param(
            [weak(**DAY), make_responsibility(ResponsibilityStance.ADMITTED, event="e2")], [2], id="on-its-day"
        ),
    ],
)
def test_what_a_mention_of_the_same_report_can_mean(mention: list[Annotation], sizes: list[int]) -> None:
    assert groups(report("One.", *mention)) == sizes


@pytest.mark.parametrize(
    ("told", "sizes"),
    [
        pytest.param({}, [2], id="by-nobody"),
        pytest.param({"type": EventType.OTHER}, [2], id="of-no-kind"),
        pytest.param({"mode": "explosives"}, [1, 1], id="by-other-means"),
        pytest.param({"roles": (Role(role=RoleKind.ACTOR, span=Span(0, 7)),)}, [1, 1], id="by-somebody"),
    ],
)
def test_who_was_killed_was_so_in_the_one_act_of_the_report(told: dict[str, Any], sizes: list[int]) -> None:
    text = "One. Three were killed."
    at = len(TEXT) + 1 + text.index("killed")
    killed = make_event("e2", span=Span(at, at + 6), **{"mode": None, **LATE, **told})
    assert groups(report(text, killed, make_toll(3, event="e2"))) == sizes


@pytest.mark.parametrize(
    ("mode", "told", "count", "sizes"),
    [
        pytest.param(None, "firearms", {"harm": Harm.FREED}, [2], id="how-the-raid-was-done"),
        pytest.param(None, "abduct", {"harm": Harm.ABDUCTED}, [2], id="whom-the-raiders-took"),
        pytest.param("explosives", "firearms", {"harm": Harm.FREED}, [1, 1], id="by-other-means"),
        pytest.param(None, None, {"harm": Harm.FREED}, [1, 1], id="of-no-means-either"),
        pytest.param(None, "firearms", {"harm": Harm.KILLED}, [1, 1], id="another-count-of-the-dead"),
        pytest.param(None, "firearms", {"harm": Harm.KILLED, "whom": GUARDS}, [2], id="the-dead-of-the-other-side"),
        pytest.param(None, "firearms", None, [1, 1], id="no-count"),
    ],
)
def test_a_count_told_of_how_an_act_was_done_is_its_own(
    mode: str | None, told: str | None, count: dict[str, Any] | None, sizes: list[int]
) -> None:
    """ "Raided the jail, losing three men … 700 left when they shot their way in"."""
    strong = make_event("e1", place="p1", mode=mode, main=True, **DAY)
    dead = make_toll(3, id="t1", whom=Whom(span=Span(0, 7), group=VictimGroup.FIGHTER))
    fields = {"kind": EventType.COERCE} if told == "abduct" else {}
    mention = weak(mode=told, type=fields.get("kind", EventType.ASSAULT))
    own = [make_toll(9, id="t2", event="e2", **count)] if count else []
    assert groups(make_reading(make_report(TEXT), KHARAB, FAR, strong, dead, mention, *own)) == sizes


@pytest.mark.parametrize(("taker", "sizes"), [("Gunmen", [2]), ("Bandits", [1, 1])])
def test_whom_others_took_was_not_taken_in_the_raid(taker: str, sizes: list[int]) -> None:
    text = f"Gunmen raided Kharab. {taker} took nine."
    strong = make_event("e1", span=words(text, "raided"), place="p1", mode=None, main=True, **DAY)
    strong = msgspec.structs.replace(strong, roles=(Role(role=RoleKind.ACTOR, span=words(text, "Gunmen")),))
    took = (Role(role=RoleKind.ACTOR, span=Span(22, 22 + len(taker))),)
    mention = make_event("e2", span=words(text, "took"), mode="abduct", type=EventType.COERCE, roles=took, **LATE)
    count = make_toll(9, id="t2", event="e2", span=words(text, "nine"), harm=Harm.ABDUCTED)
    assert groups(make_reading(make_report(text), KHARAB, FAR, strong, mention, count)) == sizes


def test_mentions_of_several_days_do_not_join_what_has_none() -> None:
    main = make_event("e1", place="p1", mode="firearms", main=True, earliest=None, latest="2025-10-15")
    days = [weak("e2", **DAY), weak("e3", earliest="2025-10-15", latest="2025-10-15")]
    assert groups(make_reading(make_report(TEXT), KHARAB, main, *days)) == [1, 1, 1]
    assert groups(make_reading(make_report(TEXT), KHARAB, main, days[0])) == [2]


def test_a_mention_that_fits_two_incidents_joins_neither() -> None:
    other = make_event("e3", span=Span(37, 44), place="p2", mode="firearms", **DAY)
    two = [report(text, weak(), other) for text in ("One.", "Two.")]
    same = make_judgement(*(f"{item.report.id}#e3" for item in two), relation=Relation.SAME_INCIDENT, by="incidents/1")
    assert groups(*two, said=(same,)) == [1, 1, 2, 2]


def test_a_person_keeps_a_mention_apart() -> None:
    one = report("One.", weak())
    no = by_person(f"{one.report.id}#e1", f"{one.report.id}#e2", Verdict.NO, relation=Relation.SAME_INCIDENT)
    assert groups(one, said=(no,)) == [1, 1]


def unsure(one: Reading, two: Reading, by: str = "incidents/1") -> Judgement:
    ends = f"{one.report.id}#e1", f"{two.report.id}#e1"
    return make_judgement(*ends, Verdict.UNSURE, relation=Relation.SAME_INCIDENT, by=by, score=0.4)


def test_what_a_program_left_unsure_joins_where_only_one_fits() -> None:
    one, two = report("One."), report("Two.")
    bare = make_reading(make_report("Shots in the night."), make_event("e1", **LATE), make_toll(9))
    same = make_judgement(
        f"{one.report.id}#e1", f"{two.report.id}#e1", relation=Relation.SAME_INCIDENT, by="incidents/1"
    )

    def sizes(*said: Judgement) -> list[int]:
        return sorted(len(item.events) for item in incidents(Readings([one, two, bare], said)))

    assert sizes(same, unsure(one, bare)) == [3]
    assert sizes(unsure(one, bare), unsure(two, bare)) == [1, 1, 1]
    assert sizes(same, unsure(one, bare, by="person:ana")) == [1, 2]


def test_what_was_left_unsure_joins_by_the_very_pair() -> None:
    one = report("One.")
    bare = make_reading(make_report("Shots in the night."), make_event("e1", **LATE), make_toll(9))
    found = incidents(Readings([one, bare], (unsure(one, bare),)))
    assert [len(item.events) for item in found] == [2]


def test_what_one_report_is_about_may_be_what_several_tell() -> None:
    one, two, three = (report(text) for text in ("One.", "Two.", "Three."))
    same = make_judgement(
        *sorted(f"{item.report.id}#e1" for item in (one, two)), relation=Relation.SAME_INCIDENT, by="incidents/1"
    )

    def sizes(readings: list[Reading], *said: Judgement) -> list[int]:
        return sorted(len(item.events) for item in incidents(Readings(readings, said)))

    assert sizes([one, two, three], same, unsure(one, three)) == [3]
    assert sizes([one, three], unsure(one, three)) == [1, 1]

    next_day = make_event("e1", place="p1", mode="firearms", main=True, earliest="2025-10-15", latest="2025-10-15")
    four = make_reading(make_report(f"{TEXT} Four."), KHARAB, FAR, next_day)
    assert sizes([one, two, four], same, unsure(one, four)) == [1, 2]


@pytest.mark.parametrize(
    ("count", "sizes"), [pytest.param(14, [3], id="the-last-of-a-toll"), pytest.param(20, [1, 2], id="another")]
)
def test_what_is_recalled_of_a_month_has_one_of_the_figures(count: int, sizes: list[int]) -> None:
    one, two = report("One.", make_toll(9)), report("Two.", make_toll(14))
    month = {"earliest": "2025-10-01", "latest": "2025-10-31", "status": Status.HISTORICAL}
    bare = make_reading(make_report("Shots last month."), make_event("e1", **month), make_toll(count))
    same = make_judgement(
        *sorted(f"{item.report.id}#e1" for item in (one, two)), relation=Relation.SAME_INCIDENT, by="incidents/1"
    )
    found = incidents(Readings([one, two, bare], [same, unsure(one, bare)]))
    assert sorted(len(item.events) for item in found) == sizes
