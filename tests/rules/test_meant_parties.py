"""Whom "they" or "the army" means that answers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.meant_parties import with_meant
from reportedly.types.annotations import Entity, Responsibility
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser


def meant(text: str, words: str, stance: ResponsibilityStance) -> str | None:
    """The name of the party that these words, the last such, are taken for."""
    reading = parsed(text, "coreference")
    start = text.rindex(words)
    span = Span(start, start + len(words))
    (row,) = with_meant([Responsibility(span=span, party_span=span, stance=stance)], reading)
    party = reading.get(Entity, row.party)
    return party.name if party is not None else None


def test_they_are_the_group_named_last() -> None:
    text = "Al-Shabaab posted a video. In it they claim the raid."
    assert meant(text, "they", ResponsibilityStance.CLAIMED) == "Al-Shabaab"


def test_its_spokesman_is_of_the_group_named_last() -> None:
    text = "Police said Al-Shabaab was behind the raid. Its spokesman called that absurd."
    assert meant(text, "Its spokesman", ResponsibilityStance.DENIED) == "Al-Shabaab"


def test_whom_others_blame_is_not_guessed() -> None:
    text = "Al-Shabaab posted a video. In it they are blamed."
    assert meant(text, "they", ResponsibilityStance.BLAMED) is None


def test_the_army_is_the_one_army_that_is_named() -> None:
    text = "Kenya's army said it had shelled Tora. Villagers said the army had hit a school."
    found = meant(text, "the army", ResponsibilityStance.BLAMED)
    assert "army" in (found or "")


def test_of_two_armies_neither_is_meant() -> None:
    text = "Kenya's army and Sudan's army met in Tora. Villagers said the army had hit a school."
    assert meant(text, "the army", ResponsibilityStance.BLAMED) is None


def test_who_only_calls_himself_an_army_is_not_the_army() -> None:
    text = "The Tora Liberation Army said it had taken a bridge. Villagers said the army had hit a school."
    assert meant(text, "the army", ResponsibilityStance.BLAMED) is None
