"""Questions that were not answered."""

from __future__ import annotations

import pytest

from reportedly.types.annotations import Attribution
from reportedly.types.vocabulary import Stance
from said import said, source_of

pytestmark = pytest.mark.parser

CASES = {
    "whether": ("Asked whether it had fired, the army refused to answer.", "whether it had fired"),
    "about": ("When asked about the raid, the army declined to comment.", "the raid"),
}


@pytest.mark.parametrize(("text", "matter"), CASES.values(), ids=CASES.keys())
def test_the_question_is_the_matter(text: str, matter: str) -> None:
    reading = said(text)
    (found,) = reading[Attribution]
    assert source_of(reading, found) == "the army"
    assert found.stance is Stance.DECLINES
    assert [reading.quote(span) for span in found.content] == [matter]


def test_a_question_that_is_answered_stays() -> None:
    assert all(
        item.stance is not Stance.DECLINES for item in said("Asked if it was over, the mayor said it was.")[Attribution]
    )
