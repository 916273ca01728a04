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
