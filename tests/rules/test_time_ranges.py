"""Ends of ranges that are bare numbers, over phrases made by hand; « » marks the phrase that was found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_ranges import with_ranges
from reportedly.types.vocabulary import TimexType

DAY_MONTH = Phrase(start=0, end=1, rule="day month", type=TimexType.DATE, day=16, month=7)
MONTH_DAY = replace(DAY_MONTH, rule="month day", day=14)
YEAR = Phrase(start=0, end=1, rule="year", type=TimexType.DATE, year=1915)

Row = tuple[str, int | None, int | None]


def ends(text: str, phrase: Phrase) -> list[Row]:
    """(words, day, year) of each end."""
    plain, (span,) = marked(text)
    found = with_ranges(plain, [replace(phrase, start=span.start, end=span.end)])
    return [(plain[item.start : item.end], item.day, item.year) for item in found]


CASES: dict[str, tuple[str, Phrase, list[Row]]] = {
    "dash-before": ("14–«16 July»", DAY_MONTH, [("14", 14, None), ("16 July", 16, None)]),
    "between": ("between 14 and «16 July»", DAY_MONTH, [("14", 14, None), ("16 July", 16, None)]),
    "from-to": ("From the 14th to «16 July»", DAY_MONTH, [("14", 14, None), ("16 July", 16, None)]),
    "a-count-is-no-end": ("killed 14 and «16 July» came", DAY_MONTH, [("16 July", 16, None)]),
    "not-before-it": ("20–«16 July»", DAY_MONTH, [("16 July", 16, None)]),
    "part-of-a-number": ("1,014–«16 July»", DAY_MONTH, [("16 July", 16, None)]),
    "dash-after": ("«July 14»-16", MONTH_DAY, [("July 14", 14, None), ("16", 16, None)]),
    "year-behind-dates-both": ("«July 14»-16, 2006", MONTH_DAY, [("July 14", 14, 2006), ("16, 2006", 16, 2006)]),
    "to-after": ("«July 14» to 16.", MONTH_DAY, [("July 14", 14, None), ("16", 16, None)]),
    "a-count-behind": ("«July 14» to 16 men", MONTH_DAY, [("July 14", 14, None)]),
    "no-such-day": ("«July 14»-32", MONTH_DAY, [("July 14", 14, None)]),
    "a-score": ("«July 14»-16%", MONTH_DAY, [("July 14", 14, None)]),
    "short-year": ("«1915»-17", YEAR, [("1915", None, 1915), ("17", None, 1917)]),
    "slash": ("«1915»/16", YEAR, [("1915", None, 1915), ("16", None, 1916)]),
    "short-year-before-it": ("«1915»-12", YEAR, [("1915", None, 1915)]),
    "iso-month": ("«1915»-17-02", YEAR, [("1915", None, 1915)]),
}


@pytest.mark.parametrize(("text", "phrase", "rows"), CASES.values(), ids=CASES.keys())
def test_ends(text: str, phrase: Phrase, rows: list[Row]) -> None:
    assert ends(text, phrase) == rows


def test_a_phrase_inside_the_end_before_it_is_no_phrase() -> None:
    plain, (day, year) = marked("«July 14»-16, «2006»")
    phrases = [
        replace(MONTH_DAY, start=day.start, end=day.end),
        replace(YEAR, start=year.start, end=year.end, year=2006),
    ]
    assert [plain[item.start : item.end] for item in with_ranges(plain, phrases)] == ["July 14", "16, 2006"]


def test_no_phrases() -> None:
    assert with_ranges("1-2-3", []) == []
