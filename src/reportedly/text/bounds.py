"""What a number phrase bounds: "at least 84" is 84 or more, "dozens" 24 or more, "nearly 80" about 80, "no one" 0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from reportedly.text.former_counts import is_former
from reportedly.text.numbers import find_numbers, find_ranges

_LARGEST = 10**11
"""No count of people is greater; larger numbers are money, identifiers or noise."""
_MONEY = "$€£¥₦₹#№"
_NUMBERED = ("No. ", "Nos. ", "no. ", "nos. ", "NO. ", "NOS. ")
_MULTIPLES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000}
_POWERS = {"hundreds": 100, "thousands": 1_000, "millions": 1_000_000}
_BETWEEN = r"(?:\s+(?:another|a\s+further|an\s+additional|additional|all|the|other|of))?\s+"
"""Words that may stand between a bound and its number: "at least another 12"."""
_COMPARES = re.compile(r"\s+(?:more|fewer|less|longer)\b", re.IGNORECASE)
_BEARS = re.compile(r"\.\s?\d")
_FRACTION = re.compile(r"an?\s+(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+of\b", re.IGNORECASE)
_HYPHENED = re.compile(r"\s?%|[-–](?P<word>[A-Za-z]+)")
_REACH = 40
"""Characters before a number in which its bounds stand."""


class Amount(NamedTuple):
    """The bounds of a number phrase (None: open) and where it stands."""

    start: int
    end: int
    low: int | None
    high: int | None
    approximate: bool = False
    former: bool = False
    """Whether it is what a figure was before: "up from 12"."""


class _Vague(NamedTuple):
    low: int
    high: int | None


class Quantities:
    """Number phrases over a table with the columns words, place, bound, low, high."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        table = list(rows)
        before = [row for row in table if row["place"] == "before"]
        after = [row for row in table if row["place"] == "after"]
        vague = [row for row in table if row["place"] == "amount"]
        self._bounds = {(row["words"], row["place"]): row["bound"] for row in before + after}
        self._vague = {
            row["words"]: _Vague(int(row["low"]), int(row["high"]) if row["high"] else None) for row in vague
        }
        self.units = frozenset(row["words"] for row in table if row["place"] == "unit")
        self.containers = frozenset(row["words"] for row in table if row["place"] == "container")
        self._before = re.compile(rf"(?<![\w-])(?P<words>{_either(before)}){_BETWEEN}$", re.IGNORECASE)
        self._after = re.compile(rf"(?:\s+|-|(?=\+))(?P<words>{_either(after)}|\+)(?!\w)", re.IGNORECASE)
        self._amount = re.compile(
            rf"(?<![\w-])(?P<vague>{_either(vague)})"
            rf"(?:\s+(?:of\s+)?(?P<multiple>{'|'.join(_MULTIPLES)})(?!\w)|\s+of\s+(?P<power>{'|'.join(_POWERS)})(?!\w)|(?![\w-]))",
            re.IGNORECASE,
        )

    def bounds(self, words: str) -> Amount | None:
        """The bounds of `words` when they hold one number phrase, otherwise None."""
        found = list(self.find(words))
        return found[0] if len(found) == 1 else None

    def find(self, text: str) -> Iterator[Amount]:
        """The number phrases of `text`, in order, but for those that it gives up ("not 12 but 10", "up from 12")."""
        return (amount for amount in self._all(text) if not amount.former)

    def formers(self, text: str) -> Iterator[Amount]:
        """What figures of `text` were before, in order: "up from 12", "compared with 139 a year ago"."""
        return (amount for amount in self._all(text) if amount.former)

    def _all(self, text: str) -> Iterator[Amount]:
        covered = 0
        found = sorted([*self._exact(text), *self._inexact(text)])
        for place, amount in enumerate(found):
            if any(_is_one_more(text, amount, following) for following in found[place + 1 : place + 2]):
                continue  # "another 20"
            if amount.start >= covered:
                covered = amount.end
                bounded = self._bounded(text, amount)
                if bounded is not None:
                    yield bounded

    def _exact(self, text: str) -> Iterator[Amount]:
        ranges = [found for found in find_ranges(text) if not _rises(text, found.start)]
        for found in ranges:
            if isinstance(found.low, int) and isinstance(found.high, int):
                yield Amount(found.start, found.end, found.low, found.high)
        for number in find_numbers(text):
            in_range = any(found.start <= number.start < found.end for found in ranges)
            whole = isinstance(number.value, int) and not number.ordinal and number.value < _LARGEST
            if whole and not in_range and not self._is_measure(text, number.start, number.end):
                yield Amount(number.start, number.end, int(number.value), int(number.value))

    def _is_measure(self, text: str, start: int, end: int) -> bool:
        """Money, a share, the number that a thing bears ("No. 2") or the first half of a word like "24-year-old"."""
        follows = _HYPHENED.match(text, end)
        numbered = text.endswith(_NUMBERED, 0, start)
        return (
            numbered
            or (start > 0 and text[start - 1] in _MONEY)
            or (follows is not None and (follows["word"] or "").lower() != "plus")
        )

    def _inexact(self, text: str) -> Iterator[Amount]:
        for match in self._amount.finditer(text):
            vague = self._vague[_plain(match["vague"])]
            times = (
                _MULTIPLES.get((match["multiple"] or "").lower()) or _POWERS.get((match["power"] or "").lower()) or 1
            )
            if vague.low == 0 and (times > 1 or _COMPARES.match(text, match.end()) or _BEARS.match(text, match.end())):
                continue  # "no hundred", "no more than six", "No. 2" are not none
            if _FRACTION.match(text, match.start(), match.end() + 4):
                continue  # "a third of the town"
            high = vague.high * times if vague.high is not None else None
            yield Amount(
                match.start(), match.end(), vague.low * times, high, approximate=times > 1 and high is not None
            )

    def _bounded(self, text: str, amount: Amount) -> Amount | None:
        """`amount` with the bounds that stand before and after it; None when it is given up."""
        while True:
            match = self._before.search(text, max(0, amount.start - _REACH), amount.start)
            if match is None:
                break
            bound = self._bounds[_plain(match["words"]), "before"]
            if bound == "struck":
                return None
            if bound == "ceiling" and _GONE.search(text, max(0, match.start() - _REACH), match.start()):
                break  # "has gone up to nine"
            if bound == "former":
                if " " in match["words"] or is_former(text, amount.start):
                    return amount._replace(former=True)
                break  # "hours earlier 12 men died" is no figure's past
            amount = _apply(bound, amount)._replace(start=match.start())
        match = self._after.match(text, amount.end)
        if match is not None:
            bound = self._bounds.get((_plain(match["words"]), "after"), "floor")
            amount = _apply(bound, amount)._replace(end=match.end())
        return amount


_GONE = re.compile(r"\b(?:go(?:es|ne|ing)?|went|crept|creep(?:s|ing)?)\s+$", re.IGNORECASE)


def _is_one_more(text: str, amount: Amount, following: Amount) -> bool:
    return text[amount.start : amount.end].lower() == "another" and text[amount.end : following.start].strip() == ""


def _apply(bound: str, amount: Amount) -> Amount:
    low, high = amount.low, amount.high
    if bound == "about":
        return amount._replace(approximate=True)
    if bound == "floor":
        return amount._replace(high=None)
    if bound == "above":
        return amount._replace(low=low + 1 if low is not None and high is not None else low, high=None)
    if bound == "ceiling":
        return amount._replace(low=None)
    return amount._replace(low=None, high=high - 1 if high else high)


def _rises(text: str, start: int) -> bool:
    """Whether "four to six" tells of a change ("rose from four to six") and not of a range."""
    return re.search(r"\bfrom\s+$", text[max(0, start - 8) : start], re.IGNORECASE) is not None


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _either(rows: Iterable[Mapping[str, str]]) -> str:
    words = sorted((row["words"] for row in rows), key=len, reverse=True)
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in words)


def bound_words(low: int | None, high: int | None, approximate: bool = False) -> str:
    """A toll's bounds in words: `84`, `at least 84`, `up to 84`, `70 to 80`, `about 80`, `number not given`."""
    about = "about " if approximate else ""
    if low is None and high is None:
        return "number not given"
    if low == high:
        return f"{about}{low:,}"
    if high is None:
        return f"at least {low:,}"
    if low is None:
        return f"up to {high:,}"
    return f"{about}{low:,} to {high:,}"
