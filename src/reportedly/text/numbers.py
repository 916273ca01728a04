"""Numbers as English writes them: "1,300", "2.5 million", "twenty-one", "a dozen", "the 3rd", "70 to 80".

Vague words ("dozens", "several") are not numbers and are left to those who know what they count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_MULTIPLES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "bn": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
_ODD_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}
_ORDINALS = (
    _ODD_ORDINALS
    | {f"{word}th": value for word, value in _UNITS.items() if value > 3 and value not in (5, 8, 9, 12)}
    | {f"{word[:-1]}ieth": value for word, value in _TENS.items()}
)
_CLOSED = {f"{ten}{unit}": more + one for ten, more in _TENS.items() for unit, one in _UNITS.items() if 0 < one < 10}
"""As wires print them that drop the hyphen: "thirtythree"."""
_ADDENDS = _UNITS | _TENS | _ORDINALS | _CLOSED
_ORDINAL_MULTIPLES = {f"{word}th": value for word, value in _MULTIPLES.items() if word not in ("dozen", "bn")}
_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_PIECE = re.compile(
    rf"""
      (?P<digits>(?<![\w.,/:])(?:[0-9]{{1,3}}(?:,[0-9]{{3}}){{1,5}}
        |[0-9]{{1,3}}(?:[\ \u00a0\u202f][0-9]00){{1,3}}(?![0-9])
        |[0-9]{{1,15}})(?:\.[0-9]{{1,15}})?)
      (?P<quarter>(?:\ [123]/[24]|\ ?[½¼¾])?)
      (?: (?P<suffix>st|nd|rd|th)\b | (?![\w/]|[.,:][0-9]|(?<=[0-9])°) )
    | \b(?: (?P<unit>{_either(_UNITS | _CLOSED)}) | (?P<ten>{_either(_TENS)}) | (?P<multiple>{_either(_MULTIPLES)})
          | (?P<ordinal>{_either(_ORDINALS)}) | (?P<ordinal_multiple>{_either(_ORDINAL_MULTIPLES)})
          | (?P<half_a>half\ an?) | (?P<and_half>and\ a\ half) | (?P<a>an?) )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SEPARATORS = str.maketrans("", "", ", \u00a0\u202f")
_JOINT = re.compile(r"\s{1,3}|-|\s?-\s?")
_AND_JOINT = re.compile(r"\s{1,3}and\s{1,3}", re.IGNORECASE)


class Number(NamedTuple):
    """A number and where it stands; `scale` is the last power it was given in words ("2.5 million": 1000000)."""

    start: int
    end: int
    value: int | float
    ordinal: bool = False
    scale: int = 1


class Range(NamedTuple):
    """Two numbers that bound one quantity ("70 to 80", "five or six", "between 3 and 4 million"), low first."""

    start: int
    end: int
    low: int | float
    high: int | float


class _Tally:
    """The number read so far: a running total, and the part below the last power ("two thousand | three hundred")."""

    def __init__(self) -> None:
        self.total = Fraction(0)
        self.part: Fraction | None = None
        self.scale = 1
        self.last = ""
        self.ordinal = False
        self.words = False

    def take(self, kind: str, word: str, after_and: bool) -> bool:
        """Add one piece; False when it cannot continue this number."""
        if self.ordinal or self.last == "quarter" or (after_and and self.last not in ("multiple", "hundred")):
            return False
        if kind in ("a", "half_a", "digits"):
            return self._open(kind, word)
        if kind in ("multiple", "ordinal_multiple"):
            return self._multiply(word.removesuffix("th"), kind == "ordinal_multiple")
        if kind == "and_half":
            return self._halve()
        return self._add(kind, word)

    def _open(self, kind: str, word: str) -> bool:
        if self.last:
            return False
        self.part = {"a": Fraction(1), "half_a": Fraction(1, 2)}.get(kind) or Fraction(word.translate(_SEPARATORS))
        self.last = kind
        return True

    def _multiply(self, word: str, ordinal: bool) -> bool:
        power = _MULTIPLES[word]
        if self.part is None or self.last == "multiple":
            return False
        if self.last == "hundred" and power <= 100:
            return False
        if power >= 1_000:
            if self.total and self.scale <= power:
                return False
            self.total, self.part, self.last, self.scale = self.total + self.part * power, None, "multiple", power
        else:
            if self.part >= 100:
                return False
            self.part, self.last = self.part * power, "hundred" if power == 100 else "multiple"
            self.scale = power if not self.total else self.scale
        self.ordinal = ordinal
        return True

    def _halve(self) -> bool:
        if self.last not in ("unit", "ten", "digits") or self.part is None:
            return False
        self.part, self.last = self.part + Fraction(1, 2), "half"
        return True

    def _add(self, kind: str, word: str) -> bool:
        value = _ADDENDS[word]
        after_ten = self.last == "ten" and 0 < value < 10
        after_power = self.last in ("multiple", "hundred") and self.scale != 12 and value > 0
        if self.last and not after_ten and not after_power:
            return False
        self.part = (self.part or Fraction(0)) + value
        self.last = "ten" if word in _TENS else "unit"
        self.ordinal = kind == "ordinal"
        return True

    @property
    def complete(self) -> bool:
        return self.last not in ("", "a", "half_a")

    @property
    def value(self) -> int | float:
        value = self.total + (self.part or 0)
        return int(value) if value.denominator == 1 else float(value)


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers in `text`, in order, each as long as its words reach. "one" and "second" may not be meant as such."""
    pieces = list(_PIECE.finditer(text))
    at = 0
    while at < len(pieces):
        number, at = _number_at(text, pieces, at)
        if number is not None:
            yield number


def _number_at(text: str, pieces: list[re.Match[str]], at: int) -> tuple[Number | None, int]:
    """The number that begins at `pieces[at]`, if any, and the piece after it."""
    tally, first, best, follow = _Tally(), pieces[at], None, at + 1
    for index in range(at, len(pieces)):
        piece = pieces[index]
        after_and = False
        if index > at:
            gap = (pieces[index - 1].end(), piece.start())
            after_and = _AND_JOINT.fullmatch(text, *gap) is not None
            if not after_and and _JOINT.fullmatch(text, *gap) is None:
                break
        kind = piece.lastgroup or ""
        kind = "digits" if kind in ("suffix", "quarter") else kind
        if not tally.take(kind, piece.group(kind).lower(), after_and):
            break
        if kind == "digits":
            _finish_digits(tally, piece)
        if tally.complete:
            best = Number(first.start(), piece.end(), tally.value, tally.ordinal, tally.scale)
            follow = index + 1
    return best, follow


def _finish_digits(tally: _Tally, piece: re.Match[str]) -> None:
    tally.ordinal = piece.group("suffix") is not None
    quarter = piece.group("quarter").strip()
    if quarter and tally.part is not None:
        tally.part += _FRACTIONS.get(quarter) or Fraction(quarter)


def parse_number(words: str) -> int | float | None:
    """The value of `words` when they are one cardinal number and nothing else ("a dozen": 12), otherwise None."""
    number = _whole(words)
    return number.value if number and not number.ordinal else None


def _whole(words: str) -> Number | None:
    words = words.strip()
    number = next(find_numbers(words), None)
    return number if number and (number.start, number.end) == (0, len(words)) else None


_BETWEEN = re.compile(r"\s?[-–—]\s?|-?\s{1,3}(?:to|or|and)\s{1,3}", re.IGNORECASE)
_OPENING = re.compile(r"\bbetween\s{1,3}$", re.IGNORECASE)


def find_ranges(text: str) -> Iterator[Range]:
    """Pairs of cardinals that bound one quantity, low first; "and" counts only after "between", which is included."""
    before: Number | None = None
    for number in find_numbers(text):
        found = _range(text, before, number) if before else None
        if found:
            yield found
        before = None if found or number.ordinal else number


def _range(text: str, low: Number, high: Number) -> Range | None:
    joint = _BETWEEN.fullmatch(text, low.end, high.start)
    if joint is None or high.ordinal:
        return None
    opening = _OPENING.search(text, max(0, low.start - 12), low.start)
    if "and" in joint.group().lower() and opening is None:
        return None
    shared = high.scale if low.scale == 1 and low.value * high.scale <= high.value else 1  # "2 to 3 million"
    if low.value * shared >= high.value:
        return None
    return Range(opening.start() if opening else low.start, high.end, low.value * shared, high.value)
