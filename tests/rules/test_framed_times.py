"""Which of the times beside each other dates an event."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.framed_times import undivided
from reportedly.types.annotations import Event, TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimexType

pytestmark = pytest.mark.parser

DAYS = {
    "a stretch": ("Nine people were killed in Tora between Sunday and Monday.", ("2024-06-09", "2024-06-10")),
    "a night": ("Rebels shelled Tora overnight into Monday.", ("2024-06-09", "2024-06-10")),
    "a night of two days": (
        "Nine people were killed in Tora in the intervening night of Sunday and Monday.", ("2024-06-09", "2024-06-10"),
    ),
    "an hour of a day": ("A bomb killed nine people shortly after midnight on Monday.", ("2024-06-10", "2024-06-10")),
    "a day and the month": (
        "The blast, the third this month, killed nine people in Tora on Monday.", ("2024-06-10", "2024-06-10"),
    ),
    "a day of another month": (
        "A bombing, the deadliest in May, killed nine people in Tora; on Monday shops opened again.",
        ("2024-05-01", "2024-05-31"),
    ),
    "the month alone": ("The blast was the third this month.", ("2024-06-01", "2024-06-12")),
    "a weekend": ("A weekend clash killed nine people in Tora.", ("2024-06-08", "2024-06-09")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "days"), DAYS.values(), ids=DAYS)
def test_when_it_was(text: str, days: tuple[str, str]) -> None:
    found = parsed(text, "events", published="2024-06-12")[Event]
    assert [(event.earliest, event.latest) for event in found if event.main] == [days]


def test_ends_of_a_stretch_stand_inside_it() -> None:
    stretch = TimeExpression(
        id="stretch", span=Span(10, 40), type=TimexType.DATE, value="", why="rule between two times"
    )
    inside = TimeExpression(id="inside", span=Span(18, 24), type=TimexType.DATE, value="")
    across = TimeExpression(id="across", span=Span(36, 44), type=TimexType.DATE, value="")
    later = TimeExpression(id="later", span=Span(50, 54), type=TimexType.DATE, value="")
    assert undivided([inside, later, stretch, across]) == [later, stretch, across]
