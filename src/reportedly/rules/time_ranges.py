"""The other end of a range: "14" in "14–16 July", "16" in "July 14-16, 2006", "17" in "1915-17"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.rules.time_phrases import Phrase

_DASH = r"\s?[-–—]\s?"
_BEFORE = re.compile(
    rf"(?:(?:between|from|on)\s(?:the\s)?(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?\s(?:and|to|or|until)\s(?:the\s)?"
    rf"|(?<![\w.,:$/-])(?P<dashed>[0-3]?[0-9])(?:st|nd|rd|th)?(?:{_DASH}|\sto\s))$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:{_DASH}|\s(?:to|and|through|until)\s(?=[0-9]{{1,2}}(?:st|nd|rd|th)?(?:[.,;)]|\s(?:in|at|of)\s|$)))"
    r"(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![\w%:]|[-–.,]?[0-9])(?:,?\s(?P<year>[12][0-9]{3})\b)?"
)
_SHORT_YEAR = re.compile(r"[-–/](?P<year>[0-9]{2})(?![\w%-]|[.,:][0-9])")


def with_ranges(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """`phrases` with the ends of ranges that are bare numbers; a year after the second end dates both."""
    found: list[Phrase] = []
    for phrase in phrases:
        if found and phrase.start < found[-1].end:
            continue  # the year of "July 14-16, 2006" is part of its second end
        found += _ends(text, phrase)
    return found


def _ends(text: str, phrase: Phrase) -> Iterator[Phrase]:
    before = _day_before(text, phrase)
    if before:
        yield before
    after = _day_after(text, phrase) or _year_after(text, phrase)
    yield replace(phrase, year=after.year) if after and phrase.month else phrase
    if after:
        yield after


def _day_before(text: str, phrase: Phrase) -> Phrase | None:
    if phrase.rule != "day month" or phrase.day is None or not text[phrase.start].isdigit():
        return None
    match = _BEFORE.search(text, max(0, phrase.start - 30), phrase.start)
    if match is None:
        return None
    field = "day" if match["day"] else "dashed"
    if not 0 < int(match[field]) < phrase.day:
        return None
    return replace(phrase, start=match.start(field), end=match.end(field), day=int(match[field]), rule="range of days")


def _day_after(text: str, phrase: Phrase) -> Phrase | None:
    if phrase.rule != "month day" or phrase.day is None or phrase.year is not None or phrase.base:
        return None
    match = _AFTER.match(text, phrase.end)
    if match is None or not phrase.day < int(match["day"]) <= 31:
        return None
    year = int(match["year"]) if match["year"] else None
    return replace(
        phrase, start=match.start("day"), end=match.end(), day=int(match["day"]), year=year, weekday=None,
        rule="range of days",
    )  # fmt: skip


def _year_after(text: str, phrase: Phrase) -> Phrase | None:
    if phrase.rule != "year" or phrase.year is None:
        return None
    match = _SHORT_YEAR.match(text, phrase.end)
    if match is None or int(match["year"]) <= phrase.year % 100:
        return None
    year = phrase.year - phrase.year % 100 + int(match["year"])
    return replace(phrase, start=match.start("year"), end=match.end("year"), year=year, rule="range of years")
