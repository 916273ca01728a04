"""Counts of some of those harmed, by the words around them: "two of the wounded", "the dead include five children"."""

from __future__ import annotations

import re
from bisect import bisect_left

from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Toll
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm

_PARTITIVE = re.compile(
    r"\bof (?:(?:the|its|their) (?:\w+ )?(?:dead|wounded|injured|victims|killed|bodies|casualties)|them|those|whom)\b",
    re.IGNORECASE,
)
"""What counts some of those counted before: "two of the wounded died"."""
_OF_OTHERS = re.compile(r"\bof\swhom\s(?:was|were|is|are|has|have|had)\b", re.IGNORECASE)
"""What says of some people all that befell them: "the crew, four of whom were hurt"."""
_OF_THEM = re.compile(r"\bof\sthem\b", re.IGNORECASE)
"""Of those told of before, whatever befell them: "57 inmates broke out; 21 of them were caught"."""
_BEHIND = 40
"""Characters before or behind a count in which it may be said of whom it is a part."""
_WITH = re.compile(r"\b(?:along|together)\s+with\s+(?:the\s+)?$", re.IGNORECASE)
"""What stands before a count of those who share what befell one that is named."""
_AMONG = re.compile(
    r"\b(dead|victims|killed|wounded|injured|casualties|hostages)\s+includ(?:e|ed|es|ing)\s+$", re.IGNORECASE
)
"""What stands before a count of some: "the dead include five children"."""
_OF_ALL_FATES = ("victims", "casualties")
_FATE = re.compile(
    r"(?:[^\s,;]+\s){1,3}(?:dead|killed|deaths|fatalities|wounded|injured|hurt)\b(?!\s(?!(?:and|in|on|at|so|by)\b)\w)",
    re.IGNORECASE,
)
"""A count of all who met one fate: "the casualties include 12 dead and 30 wounded"; not "five injured children"."""
_STATE = re.compile(
    r"(?:\s[\w-]+){0,2}?\s(?:are|were|is|was|remain|remained|remains)\s(?:still\s)?"
    r"(?:in\s(?:an?\s)?(?:critical|serious|grave|stable|intensive|hospital)|being\streated|receiving\streatment|hospitali[sz]ed)\b",
    re.IGNORECASE,
)
"""What follows the count of some of the wounded."""
_OF_WOUNDS = re.compile(
    r"(?:\s(?:have|has|had|later|also)){0,2}\s(?:died\s(?:of|from)|succumbed\sto)\s(?:(?:his|her|its|their|the)\s)?"
    r"(?:\w+\s)?(?:wounds?|injur(?:y|ies)|burns)\b",
    re.IGNORECASE,
)
"""What follows the count of some of the dead."""
_FOUND_DEAD = re.compile(r"(?:\s[\w,'’-]+){0,10}?\s(?:was|were)\s(?:\w+\s)?found\sdead\b", re.IGNORECASE)
"""What follows the count of those whose bodies came to light later: "eight who had fled were found dead"."""
_LOST = "verb lose"
"""How the reader of tolls says that somebody lost these: a father his sons, an army its men."""


def counts_some(reading: Reading, toll: Toll) -> bool:
    """Whether the words say that a toll counts only some of those harmed.

    Who was there with one that is named is fewer by that one: "he was arrested along with nine others".
    """
    text = reading.report.text
    before, behind = text[max(0, toll.span.start - _BEHIND) : toll.span.start], text[toll.span.end :][:_BEHIND]
    if _WITH.search(before):
        return True
    words = _PARTITIVE.search(reading.quote(toll.span))
    if (words and not _says_of_one(reading, toll, words.start())) or _PARTITIVE.match(behind.lstrip()):
        said = reading.quote(toll.span) + behind
        of_others = _OF_OTHERS.search(said) or (_OF_THEM.search(said) and not _is_told_before(reading, toll))
        return not (toll.why.startswith("verb ") and of_others)
    among = _AMONG.search(before)
    return among is not None and not (among[1].lower() in _OF_ALL_FATES and _FATE.match(text, toll.span.start))


def _is_told_before(reading: Reading, toll: Toll) -> bool:
    """Whether the report told of as many or more whom the same befell: "nine were hurt, two of them badly"."""
    at = bisect_left(reading[Toll], toll.span.start, key=lambda other: other.span.start)
    before = reading[Toll][max(0, at - _LATELY) : at]
    return any(other.harm is toll.harm and (other.low or 0) >= (toll.low or 0) for other in before)


_LATELY = 32
"""Counts before one among which its whole is."""


def _says_of_one(reading: Reading, toll: Toll, at: int) -> bool:
    """Whether words inside a count speak of some on a list: "two clerks, one of whom came from Jos, and a guard"."""
    numbers = [number for number in find_numbers(reading.quote(toll.span)[:at]) if not number.ordinal]
    return bool(numbers) and toll.low is not None and numbers[-1].value not in (toll.low, toll.high)


def is_badly_off(reading: Reading, toll: Toll) -> bool:
    """Whether those counted are the worst off of the wounded, or died of what had befallen them.

    "Two remain in intensive care", "eight died of their wounds in the night": some where somebody counts more. So are
    those whom one lost ("lost a daughter and two grandchildren") and those who were found dead later.
    """
    behind = reading.report.text[toll.span.end :][: 3 * _BEHIND]
    if toll.harm is Harm.KILLED:
        return toll.why == _LOST or any(words.match(behind) for words in (_OF_WOUNDS, _FOUND_DEAD))
    return toll.harm is Harm.INJURED and _STATE.match(behind) is not None
