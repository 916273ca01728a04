"""The headline of a page and the stamp beside it, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.desk import read
from reportedly.rules.headlines import headlines, is_stamp
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

PAGE = "Rebels raid a camp near Gao\n\nPosted 14 May 2024\n\nRebels raided a camp near Gao on Monday, the army said."


def test_lines_of_their_own_on_top_are_headlines() -> None:
    assert headlines(parsed(PAGE)) == {0, 1}
    assert headlines(parsed("Rebels raided a camp. The army said so.")) == frozenset()


def test_the_day_of_publication_on_top_is_a_stamp() -> None:
    reading = read(Report(text=PAGE, published="2024-05-14"))
    top = headlines(reading)
    stamps = {reading.quote(time.span) for time in reading[TimeExpression] if is_stamp(reading, time, top)}
    assert stamps == {"14 May 2024"}


@pytest.mark.parametrize(
    ("line", "stamps"),
    [("05/14/2024 08:23 PM ET", {"05/14/2024", "08:23 PM"}), ("05/13/2024", set())],
    ids=["of-the-day", "of-another-day"],
)
def test_a_line_of_figures_below_a_headline_is_a_stamp(line: str, stamps: set[str]) -> None:
    text = f"Rebels raid a camp\n{line}\nRebels raided a camp near Gao, the army said. Two died."
    reading = read(Report(text=text, published="2024-05-14"))
    top = headlines(reading)
    assert {reading.quote(time.span) for time in reading[TimeExpression] if is_stamp(reading, time, top)} == stamps
