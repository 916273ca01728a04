from __future__ import annotations

import pytest

from reportedly.rules.time_words import century_year, value_of_military, value_of_signs, vocabulary, words_of_time

KNOWN = vocabulary(
    [
        ("may", "weak_month", "5"),
        ("june", "month", "6"),
        ("a.m.", "meridiem", "AM"),
        ("the future", "reference", "FUTURE_REF"),
        ("year", "unit", "Y"),
    ]
)

KINDS = {
    "number": ("twenty-one", [("number", 21)]),
    "day": ("21", [("day", 21)]),
    "ordinal": ("21st", [("ordinal", 21)]),
    "high-ordinal": ("35th", [("high_ordinal", 35)]),
    "year": ("1990", [("year", 1990)]),
    "spoken-year": ("nineteen ninety-six", [("year", 1996)]),
    "two-thousand": ("two thousand", [("spoken_year", 2000)]),
    "decade": ("the 1990s", [("", None), ("decade", "1990s")]),
    "short-decade": ("’80s", [("decade", "’80s")]),
    "clock": ("10:35 a.m.", [("clock", "10:35"), ("meridiem", "AM")]),
    "military-clock": ("0815 GMT", [("clock", "0815"), ("", None)]),
    "clock-with-that-of-the-world": (
        "1215 (1515 GMT)",
        [("clock", "1215"), ("", None), ("clock", "1515"), ("", None), ("", None)],
    ),
    "clock-with-its-zone": ("0430Z", [("clock", "0430Z")]),
    "clock-with-its-h": ("1030h", [("clock", "1030h")]),
    "clock-behind-at": ("at 0620 two", [("", None), ("clock", "0620"), ("number", 2)]),
    "a-toll-behind-at": ("at 1430, he", [("", None), ("year", 1430), ("", None), ("", None)]),
    "not-a-clock": ("0815 men", [("number", 815), ("", None)]),
    "iso": ("2021-02-15T08:30Z", [("iso", "2021-02-15T08:30Z")]),
    "group": ("041530Z FEB 90", [("group", "041530Z FEB 90")]),
    "group-in-one": ("041530FEB90", [("group", "041530FEB90")]),
    "short": ("4 FEB 90", [("short", "4 FEB 90")]),
    "signs": ("13/04/2021", [("signs", "13/04/2021")]),
    "signs-set-apart": ("13 / 04 / 2021", [("signs", "13 / 04 / 2021")]),
    "path-of-figures": (
        "/ 13 / 04 / 2021 /",
        [("", None), ("day", 13), ("", None), ("day", 4), ("", None), ("year", 2021), ("", None)],
    ),
    "phrase": ("the future", [("reference", "FUTURE_REF")]),
    "may-is-a-verb": ("may", [("", 5)]),
    "May-is-a-month": ("May", [("weak_month", 5)]),
    "possessive": ("year’s", [("unit", "Y"), ("possessive", None)]),
    "paragraphs": ("June\n\nJune", [("month", 6), ("break", None), ("month", 6)]),
    "heading": ("1997\nJune", [("year", 1997), ("break", None), ("month", 6)]),
    "day-and-month-over-two-lines": ("on 18\nJune", [("", None), ("day", 18), ("month", 6)]),
    "number-and-month-on-two-lines": ("Killed 18\nJune", [("", None), ("day", 18), ("break", None), ("month", 6)]),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS.keys())
def test_kinds_and_values(text: str, expected: list[tuple[str, object]]) -> None:
    assert [(word.kind, word.value) for word in words_of_time(text, KNOWN)] == expected


def test_words_point_at_their_text() -> None:
    text = "In June 1990,  twenty-one\tmen\x00 left."
    words = words_of_time(text, KNOWN)
    assert [text[word.start : word.end] for word in words] == [
        "In", "June", "1990", ",", "twenty-one", "men", "\x00", "left", "."
    ]  # fmt: skip


SIGNS = {
    "day-first": ("13/04/2021", (2021, 4, 13)),
    "month-first": ("2/26/21", (2021, 2, 26)),
    "dots": ("03.04.2021", (2021, 4, 3)),
    "same": ("04/04/2021", (2021, 4, 4)),
    "could-be-either": ("03/04/2021", (2021, None, None)),
    "no-such-day": ("31/02/2021", None),
}


@pytest.mark.parametrize(("written", "value"), SIGNS.values(), ids=SIGNS.keys())
def test_dates_with_signs(written: str, value: tuple[int, int | None, int | None] | None) -> None:
    assert value_of_signs(written, 2021) == value


MILITARY = {
    "group": ("041530Z FEB 90", "1990-02-04T15:30Z"),
    "in-one": ("041530ZFEB90", "1990-02-04T15:30Z"),
    "in-one-local": ("041530FEB1990", "1990-02-04T15:30"),
    "local": ("041530 FEB 90", "1990-02-04T15:30"),
    "no-year": ("041530Z FEB", "1989-02-04T15:30Z"),
    "short": ("4 FEB 90", "1990-02-04"),
    "no-such-day": ("31 FEB 90", None),
}


@pytest.mark.parametrize(("written", "value"), MILITARY.values(), ids=MILITARY.keys())
def test_military_dates(written: str, value: str | None) -> None:
    assert value_of_military(written, 1989) == value


@pytest.mark.parametrize(
    ("short", "pivot", "year"),
    [(90, 1989, 1990), (90, 2021, 1990), (25, 2021, 2025), (45, 2021, 1945), (3, 1998, 2003)],
)
def test_century_of_two_digits(short: int, pivot: int, year: int) -> None:
    assert century_year(short, pivot) == year
