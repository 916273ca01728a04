"""The items of a list, a log or a round-up: lines under a bullet, a number, an hour, a date or a label of their own.

"• Tora: two shells fell", "0910: patrol fired on", "061030NOV06 TORA - 3 killed", "Arrest - Roe Doe was charged".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_SIGNS = "\u2022\u2023\u2043\u2219\u25e6\u00b7*\u2190-\u21ff\u2300-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_WEEKDAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*"
_HEADS = {
    "sign": rf"[{_SIGNS}][{_SIGNS}\s]*|[-–—][^\S\n]+",
    "number": r"\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z])|"
    r"\d{1,2}/\d{1,2}\s+(?!of\b|[\d\s])",
    "group": r"(?P<group>\d{6}[A-Z]?\s?[A-Z]{3}\s?(?:\d{2}){1,2}\b(?:[^\n.!?:]{0,60}?(?:\s[-–—]|:))?)\s+",
    "hour": r"(?P<hour>\[?\d{1,2}[:.h]\d{2}\s?(?:(?:[ap]\.?m\.?|hrs?|hours|[A-Z]{1,4})\b)?\]?\s?[-–—:|]|"
    r"\[\d{1,2}[:.h]\d{2}[^\]\n]{0,9}\]|\d{4}\s?(?:hrs|hours|h|[A-Z])?\s?[-–—:])\s+",
    "date": rf"(?P<date>(?:{_WEEKDAY}\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}})"
    rf"(?:,? \d{{4}})?(?:,? \d{{2}}:?\d{{2}}(?:Z|h|hrs)?)?\s?[.:–—-]|{_WEEKDAY}\.? \d{{1,2}}\s?[:–—-])\s+",
}
"""How the head of an item begins, by kind; a named part tells something and is kept."""
_KINDS = {kind: re.compile(pattern, re.IGNORECASE if kind == "date" else 0) for kind, pattern in _HEADS.items()}
_LABEL = re.compile(r"(?P<label>[#@“\"]?[A-Z][^\n:.!?;]{1,60}?(?:\s?:|\s[-–—]))\s+(?=\S)")
_CAPITALS = re.compile(r"(?P<label>[A-Z][A-Z' -]{2,40}\s?:)\s+(?=\S)")
_KEYED = re.compile(r"(?P<label>(?:[A-Z][a-z-]{2,20}(?: [a-z]{2,12})?\s[-–—]|[A-Z][a-z]+ \d[\d-]+\s?:))\s+(?=\S)")
_ASIDE = re.compile(r"(?=[a-z])[^\n.!?;:]{1,80}?\s[-–—]\s")
"""What stands between two dashes, the first of which ends no label: "Tora - the old capital - was shelled"."""
_FIGURE = re.compile(r"\d[\d,. ]*(?:[,.;(]|$|\n)")
"""What a label counts: "Dead: 13 (nine before)" is read in one piece."""
_WORDS = 6
"""Words of the longest label."""
_LEAST = 2
"""Heads of one kind that make a list."""


class Item(NamedTuple):
    """Where an item begins, where its label or time does (`head`, which is `body` where it has none), and its end."""

    start: int
    head: int
    body: int
    end: int


@lru_cache(maxsize=8)
def items(text: str) -> tuple[Item, ...]:
    """The items of a text in order, none where no two lines are headed alike."""
    found = [(kind, item) for line in _lines(text) for kind, item in _headed(text, *line)]
    kinds = Counter(kind for kind, _ in found)
    said = Counter(text[item.head : item.body] for kind, item in found if kind == "label")
    return tuple(
        item
        for kind, item in found
        if kinds[kind] >= _LEAST and not (kind == "label" and said[text[item.head : item.body]] > 1)
    )


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        begin = start + len(line) - len(line.lstrip())
        if line.strip():
            yield begin, start + len(line.rstrip())
        start += len(line) + 1


def _headed(text: str, start: int, end: int) -> Iterator[tuple[str, Item]]:
    """The item that a line is, with the kind of its head; none where the line has no head or nothing behind it."""
    for kind, pattern in _KINDS.items():
        found = pattern.match(text, start, end)
        if found is None or found.end() >= end:
            continue
        told = found.groupdict()
        body = found.end()
        head = found.start() if any(told.values()) else body
        behind = _LABEL.match(text, body, end)
        if kind in ("sign", "number", "hour") and behind is not None and _is_label(behind["label"]):
            told_of = not _FIGURE.match(text, behind.end(), end) and not _opens_aside(text, behind, end)
            body = behind.end() if told_of else body
        yield (f"sign {text[start]}" if kind == "sign" else kind), Item(start, head, body, end)
        return
    label = _CAPITALS.match(text, start, end) or _KEYED.match(text, start, end)
    if label is not None and label.end() < end and not _opens_aside(text, label, end):
        yield "label", Item(start, start, label.end(), end)


def _opens_aside(text: str, label: re.Match[str], end: int) -> bool:
    """Whether the dash behind words opens an aside within their own sentence, which a second dash closes."""
    return not label["label"].endswith(":") and _ASIDE.match(text, label.end(), end) is not None


def _is_label(words: str) -> bool:
    """Whether words before a colon or dash only name what is told of: "Douma (Rural Damascus):", not a clause."""
    plain = re.sub(r"\([^)]*\)", "", words).split()
    return 0 < len(plain) <= _WORDS + 1 and sum(word[:1].islower() for word in plain) <= len(plain) / 2
