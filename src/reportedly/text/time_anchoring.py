"""Expressions that count from an event: "two days after the strike", "the day before the vote", "an anniversary".

What the event's own words date ("a week after the 15 February attack") is bounded here; otherwise only the relation is
kept, for those who know the events.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.text.time_phrases import Phrase
from reportedly.text.time_resolving import Resolved
from reportedly.text.timex import CLOCK_UNITS, shifted
from reportedly.types.vocabulary import TimexType

_RELATION = re.compile(
    r",?\s(?P<after>after|following|since|from|into)\s(?!now\b|then\b|that\b)"
    r"|\s(?P<before>before|prior to|ahead of|until)\s"
    r"|\s(?P<anniversary>anniversary)\b"
)
_EVENT = re.compile(r"(?:of\s)?(?P<words>[^.,;:()\n]{1,60})")


@dataclass(frozen=True, slots=True)
class Relation:
    """`after`, `before` or `anniversary`, the words of the event, and where they begin and end."""

    name: str
    words: str
    start: int
    end: int


def relation_to_event(text: str, phrase: Phrase) -> Relation | None:
    """What event the words after a duration or a stretched unit count from; None when they name none."""
    if phrase.type is not TimexType.DURATION and phrase.rule != "unit from an event":
        return None
    match = _RELATION.match(text, phrase.end)
    event = _EVENT.match(text, match.end()) if match else None
    if match is None or event is None or not event["words"].strip():
        return None
    name = next(name for name in ("after", "before", "anniversary") if match[name])
    words = " ".join(event["words"].split()[:6])
    return Relation(name, words, event.start("words"), event.end("words"))


def anchored_bounds(phrase: Phrase, relation: Relation, dates: Sequence[tuple[int, Phrase, Resolved]]) -> (
    tuple[int, tuple[str, str]] | None
):  # fmt: skip
    """The days meant when the event's words hold one of `dates` (number, phrase, meaning), and that date's number."""
    sign = -1 if relation.name == "before" else 1
    unit = phrase.unit or "D"
    count = 1 if phrase.count is None and phrase.rule == "unit from an event" else phrase.count
    if count is None or unit in CLOCK_UNITS:
        return None
    for number, other, meaning in dates:
        low, high = meaning.bounds
        inside = relation.start <= other.start < relation.end and other.type is TimexType.DATE
        if inside and low and high and low[:1].isdigit() and len(low) == len(high) == 10:
            first = shifted(date.fromisoformat(low), unit, sign * count)
            last = shifted(date.fromisoformat(high), unit, sign * count)
            if first and last:
                return number, (first.isoformat(), last.isoformat())
    return None
