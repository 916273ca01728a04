"""When the figures of a live page were given."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.desk import read
from reportedly.resolve.accounts import incidents
from reportedly.resolve.block_hours import given_in_block, is_heading
from reportedly.types.corpus import Readings
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

PAGE = """Blast in Peshawar: live updates

12:15 GMT
Death toll rises
The health minister said the death toll had risen to 15.

09:05 GMT
Police: 12 killed
Police now say at least 12 people were killed in the blast.

06:20 GMT
A bomb killed at least six people in a market in Peshawar on Monday, police said.
"""


@pytest.mark.parametrize(
    ("words", "published", "given"),
    [
        pytest.param("at least six", "2024-03-12T12:30:00Z", "2024-03-12T06:20+00:00", id="the-hour-of-its-block"),
        pytest.param("to 15", "2024-03-12T12:30:00Z", "2024-03-12T12:15+00:00", id="that-of-another"),
        pytest.param("to 15", "2024-03-12T10:00:00Z", "2024-03-11T12:15+00:00", id="an-hour-that-lies-ahead"),
        pytest.param("Blast in", "2024-03-12T12:30:00Z", "2024-03-12T12:30:00Z", id="before-the-blocks"),
        pytest.param("to 15", "2024-03-12", "2024-03-12T12:15+00:00", id="a-day-of-publication"),
        pytest.param("to 15", None, None, id="no-day-of-publication"),
    ],
)
def test_when_a_figure_was_given(words: str, published: str | None, given: str | None) -> None:
    assert given_in_block(parsed(PAGE, "times", published), PAGE.index(words)) == given


def test_any_other_text_was_given_at_once() -> None:
    text = "A bomb killed six people at 06:20 GMT. Police spoke at 09:05 GMT."
    assert given_in_block(parsed(text, "times", "2024-03-12T12:30:00Z"), 5) == "2024-03-12T12:30:00Z"


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        pytest.param("12 killed", True, id="a-line-below-the-hour"),
        pytest.param("at least 12", False, id="what-it-stands-for"),
        pytest.param("at least six", False, id="a-block-without-heading"),
        pytest.param("live updates", False, id="the-title-of-the-page"),
    ],
)
def test_what_is_a_heading(words: str, heading: bool) -> None:
    assert is_heading(parsed(PAGE, "times", "2024-03-12T12:30:00Z"), PAGE.index(words)) is heading


def test_the_figures_of_a_page_are_in_order_of_their_hours() -> None:
    page = read(Report(text=PAGE, publisher="Gazette", published="2024-03-12T12:30:00Z"))
    found = {
        (figure.low, (figure.published or "")[11:16]) for one in incidents(Readings([page])) for figure in one.tolls
    }
    assert {(6, "06:20"), (12, "09:05"), (15, "12:15")} <= found
