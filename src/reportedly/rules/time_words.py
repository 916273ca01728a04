"""Text cut into words of time: months, units, numbers, clocks… each with its kind and value, and the rest as filler.

The vocabulary comes from outside (`words`, `kind`, `value` rows), so that a coder can extend it; the forms that are
written with digits (clocks, ISO dates, decades) are known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from reportedly.text.numbers import Number, find_numbers
from reportedly.text.timex import real_day

Value = str | int | float | None


class Word(NamedTuple):
    """A word, number or sign: `kind` is what patterns ask for, `value` what it means, `text` is in lower case."""

    start: int
    end: int
    kind: str
    value: Value
    text: str
    capital: bool = False


class Vocabulary(NamedTuple):
    """Known phrases by their lower-case words, and how many words the longest phrase with that first word has."""

    entries: Mapping[tuple[str, ...], tuple[str, str]]
    longest: Mapping[str, int]


def vocabulary(rows: Iterable[tuple[str, str, str]]) -> Vocabulary:
    """The vocabulary of (words, kind, value) rows."""
    entries: dict[tuple[str, ...], tuple[str, str]] = {}
    longest: dict[str, int] = {}
    for words, kind, value in rows:
        key = tuple(match.group().lower() for match in _TOKEN.finditer(words))
        entries[key] = (kind, value)
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return Vocabulary(entries, longest)


_MONTH = "JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTH.split("|"), 1)}
_CLOCK = r"(?:[01]?[0-9]|2[0-4])"
_DAY_MONTH = "[0-3]?[0-9]/[0-3]?[0-9]"
_BRIEF = rf"""(?<=\b[Oo]n\ )(?!(?:24/7|9/11|26/11|7/7)\b){_DAY_MONTH}
        (?![\w/.%-]|\ of\b|\ major|\ vote|\ acre|\ mile|\ inch)
        |(?:(?<=night\ of\ )|(?<=day\ )|(?<=day,\ )|(?<=day\ \()){_DAY_MONTH}(?![\w/.%-]|\ of\b|\ major|\ vote)
        |(?:(?m:^)|(?<=\[)){_DAY_MONTH}(?=\]|:|,?\ [-–—|])
        |(?m:^)[0-3]?[0-9]/0[1-9](?=\ )
        |(?<=[.!?,]\ )[0-3]?[0-9]/0[1-9](?=\s{{0,9}}(?:\n|\Z))
        |(?<=\b[Oo]n\ )[0-3][0-9]\.[01][0-9](?![.]?[0-9]|\s?%|\ (?:percent|million))"""
"""A day and a month, where they are no share of anything: "on 5/3", "Sunday (12/6)", "[06/03] Tora:".

Nor a day that is a name ("on 9/11"), nor the number of a post in its thread ("3/12").
"""
_TOKEN = re.compile(
    rf"""
      (?P<iso>(?<![\w.-])[12][0-9]{{3}}-[01][0-9]-[0-3][0-9]
        (?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]{{1,6}})?
        (?:Z|[+-][01][0-9]:?[0-9]{{2}})?)?(?![\w-]))
    | (?P<group>(?<!\w)[0-3][0-9](?:[01][0-9]|2[0-3])[0-5][0-9]
        (?:Z?\ (?:{_MONTH})(?:\ [0-9]{{2}}(?:[0-9]{{2}})?)?|[A-Z]?(?:{_MONTH})[0-9]{{2}}(?:[0-9]{{2}})?)(?!\w))
    | (?P<short>(?<![\w.,/])[0-3]?[0-9]\ (?:{_MONTH})\ [0-9]{{2}}(?!\w|[,.][0-9]))
    | (?P<signs>(?<![\w/.-])(?<!/\ )[0-9]{{1,2}}(?P<sign>\ ?/\ ?|\.)[0-9]{{1,2}}(?P=sign)(?:[0-9]{{4}}|[0-9]{{2}})
        (?![\w/-]|\.[0-9]|\ /))
    | (?P<brief>{_BRIEF})
    | (?P<clock>(?<![\w.:/$])(?:{_CLOCK}[:][0-5][0-9](?::[0-5][0-9])?(?=(?:hrs?|h|Z|am|pm)?\b)(?![:/]|\.[0-9])
        |{_CLOCK}\.[0-5][0-9](?=\s?[ap]\.?m\b)|{_CLOCK}(?=[ap]m\b)
        |(?:[01][0-9]|2[0-4])[0-5][0-9](?:[Zh]\b|(?=\s?(?:hours|hrs|GMT|UTC)\b|\s\([0-9]{{4}}\sGMT\)))
        |(?<=\b[Aa]t\s)(?:0[0-9][0-5][0-9]\b|(?:1[0-9]|2[0-3])[0-5][0-9](?=\slocal\b))
        |(?<=\bAt\s)(?:1[0-9]|2[0-3])[0-5][0-9](?=\son\b|,)))
    | (?P<quarter_code>\bQ[1-4]\b)
    | (?P<decade>(?<![\w.,$])(?:[12][0-9]{{2}}0|['’‘`]?[1-9]0)['’]?s\b)
    | (?P<short_year>(?<!\w)['’‘`][0-9]{{2}}(?![\w:]))
    | (?P<dotted>\b(?:[A-Za-z]\.){{2,4}})
    | (?P<word>[^\W\d_]+(?:['’][^\W\d_]{{2,}})?)
    | (?P<possessive>['’]s\b)
    | (?P<number>[0-9]+(?:[.,][0-9]+)*)
    | (?P<break>\n\s*\n|(?<=[0-9.!?:;"”])[^\S\n]*\n
        (?!(?:(?<=(?i:on|by|of|to)\ [0-9]\n)|(?<=(?i:on|by|of|to)\ [0-9][0-9]\n))(?i:{_MONTH})))
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_DIGIT_FORMS = ("iso", "quarter_code", "group", "short", "signs", "brief", "clock", "decade", "short_year")


def words_of_time(text: str, known: Vocabulary) -> list[Word]:
    """The words of `text` in order. A number in words is one word ("twenty-one"); so is a spoken year."""
    numbers = {number.start: number for number in find_numbers(text)}
    return _phrases(_spoken_years(list(_plain(text, numbers))), known)


def _plain(text: str, numbers: Mapping[int, Number]) -> Iterator[Word]:
    at = 0
    while (match := _TOKEN.search(text, at)) is not None:
        start, at = match.span()
        shape, written = match.lastgroup or "other", match.group()
        if shape in _DIGIT_FORMS:
            yield Word(start, at, shape, written, written.lower())
        elif start in numbers:
            number = numbers[start]
            at = number.end
            yield Word(start, at, _number_kind(text, number), number.value, text[start:at].lower())
        else:
            kind = shape if shape in ("break", "possessive") else ""
            yield Word(start, at, kind, None, written.lower(), written[0].isupper())


def _number_kind(text: str, number: Number) -> str:
    """`day` 1–31, `year` 1000–2999 in four digits, `ordinal` 1–31, `digits`, or `number`; see patterns."""
    written = text[number.start : number.end]
    if number.ordinal:
        return "ordinal" if 1 <= number.value <= 31 else "high_ordinal"
    if written.isdigit() and len(written) <= 2 and 1 <= number.value <= 31:
        return "day"
    if written.isdigit() and len(written) == 4 and 1000 <= number.value < 3000:
        return "year"
    if written.isdigit() and len(written) in (2, 3):
        return "digits"
    return "number"


def _spoken_years(words: list[Word]) -> list[Word]:
    """Join "nineteen" and "ninety-six" into 1996; "two thousand (and) six" is one number already."""
    joined: list[Word] = []
    for word in words:
        before = joined[-1] if joined else None
        if before and _halves_of_year(before, word):
            year = int(before.value or 0) * 100 + int(word.value or 0)
            joined[-1] = Word(before.start, word.end, "year", year, f"{before.text} {word.text}")
        elif word.kind == "number" and not word.text[0].isdigit() and word.value in range(1900, 2100):
            joined.append(word._replace(kind="spoken_year"))
        else:
            joined.append(word)
    return joined


def _halves_of_year(first: Word, second: Word) -> bool:
    spelt = first.text[0].isalpha() and second.text[0].isalpha() and first.kind == second.kind == "number"
    return spelt and first.value in (17, 18, 19, 20) and second.value in range(10, 100)


_NAMES = frozenset("weak_month short_month short_weekday holiday".split())
"""Kinds that mean a time only with a capital: "may", "march", "sun", "sat"."""


def _phrases(words: list[Word], known: Vocabulary) -> list[Word]:
    """Give words and runs of words their kind from the vocabulary, longest first."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        first = words[at]
        length = _phrase_length(words, at, known) if not first.kind else 0
        if length:
            key = tuple(word.text for word in words[at : at + length])
            kind, value = known.entries[key]
            number: Value = int(value) if re.fullmatch(r"-?[0-9]+", value) else value
            kind = kind if first.capital or kind not in _NAMES else ""
            found.append(Word(first.start, words[at + length - 1].end, kind, number, " ".join(key), first.capital))
            at += length
        else:
            found.append(first)
            at += 1
    return found


def _phrase_length(words: list[Word], at: int, known: Vocabulary) -> int:
    longest = known.longest.get(words[at].text, 0)
    for length in range(min(longest, len(words) - at), 0, -1):
        if tuple(word.text for word in words[at : at + length]) in known.entries:
            return length
    return 0


def century_year(short: int, pivot: int) -> int:
    """The year that two digits mean: the latest that ends so and is at most ten years after `pivot`."""
    year = pivot - pivot % 100 + short
    return year - 100 if year > pivot + 10 else year + 100 if year + 90 <= pivot else year


def value_of_signs(written: str, pivot: int) -> tuple[int, int | None, int | None] | None:
    """Year, month and day of "26/02/2021", "2/26/21", "26.02.2021".

    Month and day are None when they could be swapped;
    with dots the day comes first (the custom wherever dots are used).
    """
    first, second, year_text = (int(part) for part in re.split(r"[/.]", written))
    year = year_text if year_text > 99 else century_year(year_text, pivot)
    if "." in written or first > 12 or first == second:
        month, day = second, first
    elif second > 12:
        month, day = first, second
    else:
        return year, None, None
    return (year, month, day) if real_day(year, month, day) else None


def days_of_signs(written: str, pivot: int) -> list[date]:
    """The two days that "05/03/2024" may be, the earlier first; one or none where the calendar has no more."""
    parts = re.split(r"[/.]", written)
    if len(parts) != 3 or not all(part.strip().isdigit() for part in parts):
        return []
    first, second, year_text = (int(part) for part in parts)
    year = year_text if year_text > 99 else century_year(year_text, pivot)
    return sorted(day for day in (real_day(year, first, second), real_day(year, second, first)) if day is not None)


_IN_ONE = re.compile(r"^([0-9]{6}[A-Z]?)([A-Z]{3})([0-9]{2,4})$")


def value_of_military(written: str, pivot: int) -> str | None:
    """`041530Z FEB 90`, `041530ZFEB90` → `1990-02-04T15:30Z`, `4 FEB 90` → `1990-02-04`; without a year `pivot`'s."""
    figures, month, *rest = (_IN_ONE.sub(r"\1 \2 \3", written)).split()
    year = int(rest[0]) if rest else pivot
    year = century_year(year, pivot) if year < 100 else year
    digits = figures.rstrip("ABCDEFGHIKLMNOPQRSTUVWXYZ")
    day = real_day(year, _MONTH_NUMBERS[month], int(digits[:2]))
    if day is None:
        return None
    if len(digits) < 6:
        return day.isoformat()
    return f"{day.isoformat()}T{digits[2:4]}:{digits[4:]}{'Z' if figures.endswith('Z') else ''}"
