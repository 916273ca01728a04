"""Denials that point to a charge, and whether anybody was charged."""

from __future__ import annotations

import msgspec
import pytest

from parsed import parsed
from reportedly.rules.answered_charges import of_charges_made, of_what_was_charged
from reportedly.rules.elsewhere import AWAY, NOT_THERE
from reportedly.types.annotations import Event, Responsibility
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser


def _row(text: str, words: str, stance: ResponsibilityStance, party: str = "front") -> Responsibility:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Responsibility(span=span, party=party, party_span=span, stance=stance, why="verb deny")


@pytest.mark.parametrize(
    ("before", "charged", "kept"),
    [
        ("A trader said bread had come late.", False, False),
        ("A shell killed two traders.", False, True),
        ("The mayor accused Tora of arming herders.", False, True),
        ("A shell killed two traders. Prices rose. Shops shut.", False, False),
        ("The mayor blamed Tora. Prices rose. Shops shut.", True, True),
        ("The mayor blamed Tora. Prices rose. Shops shut. Nobody came. Rain fell.", True, False),
    ],
)
def test_a_denial_needs_a_charge(before: str, charged: bool, kept: bool) -> None:
    text = f"{before} The front denied it."
    reading = parsed(text, "events")
    assert reading.has(Event)
    denial = _row(text, "The front denied it", ResponsibilityStance.DENIED)
    blame = [_row(text, "The mayor blamed Tora", ResponsibilityStance.BLAMED, party="tora")] if charged else []
    assert (denial in list(of_charges_made([*blame, denial], reading))) is kept


def test_who_is_blamed_denies_that_however_late() -> None:
    text = "The mayor blamed the front. Prices rose. Shops shut. Nobody came. Rain fell. The front denied it."
    blame = _row(text, "The mayor blamed the front", ResponsibilityStance.BLAMED)
    denial = _row(text, "The front denied it", ResponsibilityStance.DENIED)
    assert denial in list(of_charges_made([blame, denial], parsed(text, "events")))


@pytest.mark.parametrize(
    ("denier", "kept"), [("The front", False), ("The Steppe Guard", True), ("The River Guard", False)]
)
def test_who_is_blamed_is_known_by_a_name_in_common(denier: str, kept: bool) -> None:
    blamed = "The mayor blamed fighters of the Steppe Guard."
    text = f"{blamed} Prices rose. Shops shut. No one came. It rained. {denier} denied it."
    blame = _row(text, "fighters of the Steppe Guard", ResponsibilityStance.BLAMED, party="fighters")
    denial = _row(text, denier, ResponsibilityStance.DENIED, party="other")
    denial = msgspec.structs.replace(denial, span=Span(denial.span.start, len(text) - 1))
    assert (denial in list(of_charges_made([blame, denial], parsed(text, "events")))) is kept


def test_two_armies_have_no_name_in_common() -> None:
    later = "Prices rose. Shops shut. No one came. It rained."
    text = f"The mayor blamed the Sudanese Army. {later} The Kenyan Army denied it."
    blame = _row(text, "the Sudanese Army", ResponsibilityStance.BLAMED, party="sudan")
    denial = _row(text, "The Kenyan Army", ResponsibilityStance.DENIED, party="kenya")
    denial = msgspec.structs.replace(denial, span=Span(denial.span.start, len(text) - 1))
    assert denial not in list(of_charges_made([blame, denial], parsed(text, "events")))


def test_a_part_in_an_act_is_denied_without_a_charge() -> None:
    text = "Prices rose. The front denied any part in it."
    denial = _row(text, "The front denied any part", ResponsibilityStance.DENIED)
    assert list(of_charges_made([denial], parsed(text, "events"))) == [denial]


@pytest.mark.parametrize(
    ("denial", "party", "event"),
    [
        ("The front denied it", "front", "shelling"),
        ("The front denied a part in it", "front", None),
        ("The front denied it", "army", None),
    ],
    ids=["who is charged", "of its own words", "another"],
)
def test_what_is_turned_down_is_what_was_charged(denial: str, party: str, event: str | None) -> None:
    text = f"The mayor blamed the front for the shelling. A mine killed two. {denial}."
    blame = _row(text, "The mayor blamed the front", ResponsibilityStance.BLAMED)
    blame = msgspec.structs.replace(blame, event="shelling")
    (_, row) = of_what_was_charged(
        [blame, _row(text, denial, ResponsibilityStance.DENIED, party)], parsed(text, "events")
    )
    assert row.event == event


def test_what_a_denial_tells_itself_is_what_is_turned_down() -> None:
    denial = "The front denied the charge"
    text = f"The mayor blamed the front for the shelling. Gunmen attacked a bus. {denial} that it had attacked the bus."
    reading = parsed(text, "events")
    meant = next(
        event for event in reading[Event] if text.rindex("attacked") in [s.start for s in (event.span, *event.evidence)]
    )
    blame = msgspec.structs.replace(_row(text, "The mayor blamed", ResponsibilityStance.BLAMED), event="shelling")
    row = msgspec.structs.replace(_row(text, denial, ResponsibilityStance.DENIED), event=meant.id)
    assert list(of_what_was_charged([blame, row], reading)) == [blame, row]


@pytest.mark.parametrize(("before", "kept"), [("The mayor blamed the front.", True), ("Rain fell.", False)])
def test_who_was_not_there_answers_only_a_charge(before: str, kept: bool) -> None:
    text = f"{before} A shell killed two. The front had no men there."
    denial = _row(text, "The front had no men", ResponsibilityStance.DENIED)
    denial = msgspec.structs.replace(denial, why=NOT_THERE)
    assert (denial in list(of_charges_made([denial], parsed(text, "events")))) is kept


def test_that_ones_men_were_not_there_says_nobody_but_who_is_blamed() -> None:
    text = "The mayor blamed the front. Villagers had no soldiers there."
    blame = _row(text, "The mayor blamed the front", ResponsibilityStance.BLAMED)
    denial = _row(text, "Villagers had no soldiers", ResponsibilityStance.DENIED, party="villagers")
    denial = msgspec.structs.replace(denial, why=NOT_THERE)
    assert list(of_charges_made([blame, denial], parsed(text, "events"))) == [blame]


@pytest.mark.parametrize(
    ("text", "others", "kept"),
    [
        ("A shell killed two. The mayor was away.", [], True),
        ("Rain fell. The mayor was away.", [], False),
        ("A shell killed two. The mayor denied it. The mayor was away.", ["The mayor denied it"], False),
    ],
    ids=["of an assault", "of no assault", "of what is denied outright"],
)
def test_an_alibi(text: str, others: list[str], kept: bool) -> None:
    alibi = msgspec.structs.replace(_row(text, "The mayor was away", ResponsibilityStance.DENIED), why=AWAY)
    rows = [alibi, *(_row(text, words, ResponsibilityStance.DENIED) for words in others)]
    rows = [msgspec.structs.replace(row, party="mayor") for row in rows]
    found = list(of_charges_made(rows, parsed(text, "events")))
    assert any(row.why == AWAY for row in found) is kept
