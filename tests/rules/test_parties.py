"""Parties to acts, by the real parser; acts are named by their trigger words."""

from __future__ import annotations

import pytest

from reportedly.rules.parties import without_events_as_parties
from rules.test_event_links import named, scene

pytestmark = pytest.mark.parser


def words(text: str, act: str) -> tuple[set[str], set[str]]:
    """The heads of the parties to `act` before and after."""
    _, found, _ = scene(text)
    before, after = named(found, act), named(without_events_as_parties(found), act)
    return {token.text for _, token in before.parts}, {token.text for _, token in after.parts}


def test_an_event_is_no_party_of_another() -> None:
    before, after = words("The strikes destroyed a depot.", "destroyed")
    assert "strikes" in before
    assert after == {"depot"}


def test_what_one_is_held_for_is_no_party() -> None:
    before, after = words("Police arrested a man on suspicion of theft.", "arrested")
    assert "suspicion" in before
    assert after == {"Police", "man"}
