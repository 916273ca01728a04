"""The day that stands right behind a count."""

from __future__ import annotations

import pytest

from marked import marked
from reportedly.desk import read
from reportedly.rules.named_days import NamedDays, day_of
from reportedly.types.annotations import Event
from reportedly.types.report import Report

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("«Thirty-three» people were «hurt» on Thursday and 15 on Monday.", "2025-08-07", id="behind-it"),
        pytest.param("«Two» men were «hurt». On Thursday the road reopened.", None, id="in-another-sentence"),
        pytest.param("On Thursday «two» men were «hurt».", None, id="before-it"),
        pytest.param("«Two» men were «hurt» in August.", None, id="no-day"),
        pytest.param("«Two» men were «hurt».", None, id="nothing"),
    ],
)
def test_the_day_behind_a_count(text: str, day: str | None) -> None:
    plain, (count, harm) = marked(text)
    reading = read(Report(text=plain, published="2025-08-08"))
    head, word = reading.tree.head_of(count), reading.tree.head_of(harm)
    assert head is not None
    assert word is not None
    assert NamedDays(reading).behind(word, head) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("Rebels attacked Tora on Thursday.", "2025-08-07", id="of-a-day"),
        pytest.param("Rebels attacked Tora in June.", None, id="of-a-month"),
    ],
)
def test_the_one_day_of_an_event(text: str, day: str | None) -> None:
    (event,) = read(Report(text=text, published="2025-08-08"))[Event]
    assert day_of(event) == day
