"""Which event of another report a time counts from: what speaks for one, and what rules it out."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import msgspec
import pytest

from make import make_event, make_place, make_reading, make_report, words
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.counted import ACCOUNTS, COUNTED, Account, Party, Told, asking, dated, judge_counted
from reportedly.resolve.traces import Site
from reportedly.types.annotations import Counted, TimeExpression
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    EventType,
    MentionKind,
    RoleKind,
    Status,
    TimeRelation,
    TimexType,
)

KARSA = Site("Karsa", 36.0, 44.0, 5.0)
GENERAL = Party(RoleKind.RECIPIENT, "Rostam Qadiri", MentionKind.PERSON, ("General",))
ARMY = Party(RoleKind.ACTOR, "the Northern army", None, ())
TWO_DAYS_AFTER = Counted(relation=TimeRelation.AFTER, event=Span(0, 1), least=2, most=2)
FIRST_ANNIVERSARY = Counted(relation=TimeRelation.ANNIVERSARY, event=Span(0, 1), unit="Y", least=1, most=1)
MAY_3 = date(2021, 5, 3)


def account(**fields: Any) -> Account:
    known: dict[str, Any] = {
        "at": "events@0-1", "type": EventType.ASSAULT, "mode": "heavy-weapons", "first": MAY_3,
        "last": MAY_3,
        "written": date(2021, 5, 4), "counted": None, "place": KARSA, "parties": (), "words": frozenset({"attack"}),
    }  # fmt: skip
    return Account(**{**known, **fields})


def asked(**fields: Any) -> Account:
    known = {
        "at": "times@0-1", "counted": TWO_DAYS_AFTER, "first": None, "last": None, "written": date(2021, 5, 6),
    }  # fmt: skip
    return account(**{**known, **fields})


def verdict(asks: Account, tells: Account) -> str | None:
    told, other = Told("r1", asks), Told("r2", tells)
    assert judge_counted(told, other) == judge_counted(other, told)
    said = judge_counted(told, other)
    return said.verdict.value if said else None


OF_GENERAL = {"parties": (GENERAL,), "place": None, "mode": "targeted", "words": frozenset({"kill"})}
CASES: dict[str, tuple[dict[str, Any], dict[str, Any], str | None]] = {
    "place-and-act": ({}, {}, "yes"),
    "a-person": ({**OF_GENERAL}, {**OF_GENERAL, "mode": "drone", "words": frozenset({"strik"})}, "yes"),
    "a-surname-alone": (
        {**OF_GENERAL, "parties": (Party(RoleKind.RECIPIENT, "Qadiri", MentionKind.PERSON, ()),)},
        OF_GENERAL,
        "unsure",
    ),
    "same-surname-another-person": (
        OF_GENERAL,
        {**OF_GENERAL, "parties": (Party(RoleKind.RECIPIENT, "Ismail Qadiri", MentionKind.PERSON, ()),)},
        None,
    ),
    "another-place": ({}, {"place": Site("Karsa", 12.0, 44.0, 5.0)}, None),
    "another-way": ({}, {"mode": "car-bomb"}, None),
    "another-type": ({}, {"type": EventType.CONSULT, "mode": None}, None),
    "only-the-country": (
        {"place": Site("Land", 36.0, 44.0, 400.0)},
        {"place": Site("Land", 36.0, 44.0, 400.0), "mode": None},
        None,
    ),
    "nothing-but-the-kind": ({"place": None}, {"place": None}, None),
    "days-that-are-still-to-come": ({"written": date(2021, 5, 3)}, {}, None),
    "told-of-months-later": ({"written": date(2021, 9, 6)}, {}, None),
    "no-day-of-writing": ({"written": None}, {}, None),
    "two-who-ask": ({}, {"counted": TWO_DAYS_AFTER}, None),
    "anniversary-of-a-killing": (
        {**OF_GENERAL, "counted": FIRST_ANNIVERSARY, "written": date(2022, 7, 1)},
        OF_GENERAL,
        "yes",
    ),
    "anniversary-of-another-year": (
        {**OF_GENERAL, "counted": FIRST_ANNIVERSARY, "written": date(2023, 5, 1)},
        OF_GENERAL,
        None,
    ),
    "anniversary-of-an-attack-months-off": ({"counted": FIRST_ANNIVERSARY, "written": date(2022, 7, 1)}, {}, None),
    "words-for-a-party": (
        {"type": EventType.CONSULT, "mode": None, "place": None, "words": frozenset({"spok"}),
         "parties": (Party(RoleKind.ACTOR, "Ana Marsh", MentionKind.PERSON, ()),
                     Party(RoleKind.RECIPIENT, "the Karsan prime minister", None, ()))},
        {"type": EventType.CONSULT, "mode": None, "place": None, "words": frozenset({"met"}),
         "parties": (Party(RoleKind.ACTOR, "Tomas Velt", MentionKind.PERSON, ("Karsan Prime Minister",)),
                     Party(RoleKind.RECIPIENT, "Ana Marsh", MentionKind.PERSON, ("President",)))},
        "yes",
    ),
    "who-did-it-is-not-enough": ({"parties": (ARMY,), "place": None}, {"parties": (ARMY,), "place": None}, "unsure"),
}  # fmt: skip


@pytest.mark.parametrize(("asks", "tells", "wanted"), CASES.values(), ids=CASES.keys())
def test_judge_counted(asks: dict[str, Any], tells: dict[str, Any], wanted: str | None) -> None:
    assert verdict(asked(**asks), account(**tells)) == wanted


def test_an_account_is_read_back_from_what_the_index_keeps() -> None:
    told = asked(parties=(GENERAL, ARMY))
    assert msgspec.json.decode(msgspec.json.encode(told), type=Account) == told


TEXT = "Two days after the attack on Karsa, shops opened."


def asker(text: str = TEXT, published: str = "2021-05-06", **event: Any) -> Reading:
    return make_reading(
        make_report(text, published=published),
        TimeExpression(
            span=words(text, "Two days"), type=TimexType.DURATION, value="P2D",
            counted=Counted(relation=TimeRelation.AFTER, event=words(text, "the attack on Karsa"), least=2, most=2),
        ),
        make_place("Karsa", 36.0, 44.0),
        make_event(span=words(text, "attack"), **{"place": "p1", **event}),
    )  # fmt: skip


def teller(day: str, text: str = "An attack hit Karsa.", **event: Any) -> Reading:
    return make_reading(
        make_report(text, published=day),
        make_place("Karsa", 36.0, 44.0),
        make_event(span=words(text, "attack"), earliest=day, latest=day, place="p1", **event),
    )


def test_a_time_asks_by_the_event_in_its_words() -> None:
    ((time, event),) = asking(asker())
    assert (time.id.partition("#")[2], event.id.partition("#")[2]) == ("times@0-8", "e1")


@pytest.mark.parametrize("status", [Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED])
def test_nothing_is_counted_from_what_did_not_happen(status: Status) -> None:
    assert not list(asking(asker(status=status)))
    assert not list(dated(teller("2021-05-03", status=status)))


def test_an_event_that_its_own_report_dates_is_not_asked_for() -> None:
    assert not list(asking(asker(earliest="2021-05-03", latest="2021-05-03")))


def test_an_event_of_unknown_days_answers_nothing() -> None:
    assert not list(dated(asker()))
    assert not list(dated(make_reading("A.", make_event(latest="2021-05-03"))))


def test_the_order_of_adding_does_not_matter_even_when_a_key_has_many() -> None:
    days = [f"2021-04-{day:02}" for day in range(1, 31)] + ["2021-05-02"]
    crowd = [teller(day, f"An attack hit Karsa, {number} dead.") for number, day in enumerate(days * 2)]
    found = set()
    for first in (0, 30, 62):
        for turn in (1, -1):
            order = [*crowd[:first], asker(), *crowd[first:]][::turn]
            found.add(frozenset(said.right for said in compare_all(Readings(order), [COUNTED])))
    assert len(found) == 1
    assert 0 < len(next(iter(found))) <= 2 * ACCOUNTS.near * 7


def test_every_order_of_a_few_reports_gives_the_same() -> None:
    few = [asker(), teller("2021-05-03"), teller("2021-05-04"), asker("Two days after the attack on Karsa, rain fell.")]
    found = {frozenset(said.id for said in compare_all(Readings(order), [COUNTED])) for order in permutations(few)}
    assert len(found) == 1
    assert len(next(iter(found))) == 4


def test_events_are_not_compared_among_themselves() -> None:
    assert compare_all(Readings([teller("2021-05-03"), teller("2021-05-04")]), [COUNTED]) == []
    one, two = (ACCOUNTS.items(Readings([item]), item.report.id)[0] for item in (teller("2021-05-03"), asker()))
    assert ACCOUNTS.one(one.spot, one.spot)
    assert not ACCOUNTS.one(one.spot, two.spot)
