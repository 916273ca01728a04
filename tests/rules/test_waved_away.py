"""Charges that are turned down in words that no cue of denial knows."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.waved_away import waved_away
from reportedly.types.annotations import Attribution, Responsibility, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import Manner, ResponsibilityStance, Stance

pytestmark = pytest.mark.parser
CHARGE = "The mayor said the Kivu Front had shelled Tora."


def denied(behind: str, content: str, stance: Stance = Stance.DENIES) -> list[str | None]:
    """The parties of which a charge is denied by one who "calls" `content` something."""
    text = f"{CHARGE} {behind}"
    bare = parsed(text, "events")
    voice = Attribution(
        span=_span(text, "The consul"),
        source=(_span(text, "The consul"),),
        cue=(_span(text, "calls"),),
        content=(_span(text, content),),
        manner=Manner.INDIRECT,
        stance=stance,
        why="by hand",
    )
    layers = {kind: bare[kind] for kind in (Sentence, Token)}
    reading = Reading(bare.report, {**layers, Attribution: (voice,)})
    front = _span(text, "the Kivu Front")
    blamed = Responsibility(span=front, party="front", party_span=front, stance=ResponsibilityStance.BLAMED)
    return [row.party for row in waved_away([blamed], reading)]


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    "content",
    [
        "the finding a fairy tale",
        "that a tale for children",
        "the report on the killings a fairy tale",
        'this "a fairy tale"',
        "that rubbish",
    ],
)
def test_a_charge_waved_away_is_denied_of_who_is_charged(content: str) -> None:
    assert denied(f"The consul calls {content}.", content) == ["front"]


@pytest.mark.parametrize(
    ("content", "stance"),
    [
        ("the claim that the gate had fallen a lie", Stance.DENIES),
        ("the harvest poor", Stance.DENIES),
        ("the case for higher wages absurd", Stance.DENIES),
        ("the finding a sad one", Stance.ASSERTS),
    ],
    ids=["another claim", "no charge", "a case for something else", "no denial"],
)
def test_what_is_no_charge_or_not_denied_adds_nothing(content: str, stance: Stance) -> None:
    assert denied(f"The consul calls {content}.", content, stance) == []


def test_a_charge_long_before_is_not_meant() -> None:
    rest = "It rained. It snowed. The consul calls the finding a fairy tale."
    assert denied(rest, "the finding a fairy tale") == []
