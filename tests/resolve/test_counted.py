"""Which event of another report a time counts from: what speaks for one, and what rules it out."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from reportedly.resolve.asked import Account, Party, Told
from reportedly.resolve.counted import judge_counted
from reportedly.resolve.traces import Site
from reportedly.types.annotations import Counted
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, MentionKind, RoleKind, TimeRelation

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
    "neither-a-person-nor-a-place": (
        {"parties": (ARMY, Party(RoleKind.RECIPIENT, "the Southern rebels", None, ())), "place": None},
        {"parties": (ARMY, Party(RoleKind.RECIPIENT, "the Southern rebels", None, ())), "place": None},
        "unsure",
    ),
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
