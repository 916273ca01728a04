"""The day with which a report begins, by the real parser, in reports written on Tuesday 14 May 2024."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser

TOLD = {  # the text, the day of what it is about
    "of-an-act-of-the-kind": (
        "Police arrest a suspected poisoner. The man has been taken to Tora. A squad raided his home on Sunday.",
        "2024-05-12",
    ),
    "of-a-scene": (
        "A fire has gutted a mill. Workers lost their tools when the roof came down on Sunday.", "2024-05-12",
    ),
    "words-are-of-the-day-on-which-they-are-said": (
        "The president rejects the peace plan. It is a bad plan, he told reporters on Sunday.", "2024-05-12",
    ),
    "a-fire-is-not": ("A fire has gutted a mill. The mayor told reporters on Sunday that nobody was hurt.", None),
    "two-days": (
        "A fire has gutted a mill. Workers lost their tools when the roof came down on Sunday. Rain fell on Monday.",
        None,
    ),
    "what-came-of-it": ("A blast has killed two miners. Both were buried on Sunday.", None),
    "when-a-count-rose": ("The toll from a blast at a mill rose to nine on Sunday.", None),
    "when-a-count-was-given": ("A blast has killed nine miners. The union put the number at ten on Sunday.", None),
    "how-things-stand": ("A blast has killed two miners. The owner was being held on Sunday.", None),
    "another-kind-of-act": ("A blast has killed two miners. The union sued the owner on Sunday.", None),
    "what-came-before": (
        "Troops impounded a tanker after the council passed a resolution on Sunday.", None,
    ),
    "what-goes-on-beside-it": ("A fire has gutted a mill in Tora. Schools opened on Sunday all the same.", None),
    "when-it-began": ("A fire has gutted a mill in Tora. It all began on Sunday, with a spark.", "2024-05-12"),
    "long-ago": ("A fire has gutted a mill. Workers lost their tools when the roof came down on 3 March.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), TOLD.values(), ids=TOLD.keys())
def test_the_day_of_an_opening(text: str, day: str | None) -> None:
    reading = parsed(text, "events", "2024-05-14")
    assert [item.earliest for item in reading[Event] if item.main] == [day]
