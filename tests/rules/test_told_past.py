"""What hangs on an act of long ago is as old, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.desk import read
from reportedly.rules.told_past import past_beneath
from reportedly.types.annotations import Event
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

CASES = {
    "below-what-is-old": (
        "Rebels attacked an army camp in 2019 after a raid on their base in the hills, the army said.",
        "historical",
    ),
    "below-what-is-news": (
        "Rebels attacked an army camp on Tuesday after a raid on their base in the hills, the army said.",
        "happened",
    ),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_past_beneath(text: str, status: str) -> None:
    reading = read(Report(text=text, published="2024-05-14"))
    start = text.index("raid")
    (event,) = [item for item in reading[Event] if any(span.start == start for span in (item.span, *item.evidence))]
    assert event.status.value == status


def test_no_happenings_are_none_of_the_past() -> None:
    assert past_beneath(parsed("Nothing.").tree, [], []) == []
