"""Expressions that count from an event: "two days after the strike", "the day before the vote", "an anniversary".

Such an expression is bounded when the event's own words hold a date ("a week after the 15 February attack"), or when
the text dated the same thing before ("The base was hit on 3 May. Two days after the hit, …"). Otherwise only the
relation is kept, for those who know the events.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import Resolved
from reportedly.text.timex import CLOCK_UNITS, shifted
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType

_RELATION = re.compile(
    r",?\s(?P<after>after|following)\s(?!now\b|then\b|that\b)|\s(?P<before>before|prior to|ahead of)\s"
    r"|\s(?P<since>since|from|into)\s(?!now\b|then\b|that\b)|\s(?P<anniversary>anniversary)\b"
)
_EVENT = re.compile(r"\s?(?P<words>[^.,;:()\n]{1,60})")
_NAMES = ("after", "before", "since", "anniversary")
_LOOSE = {"W": 3, "FN": 3, "M": 15, "Q": 30, "Y": 183, "DE": 1826}
"""Days by which a count in larger units may miss: "three months after" is seldom meant to the day."""

Dated = tuple[int, Phrase, Resolved]
"""A phrase, its number in the text, and its meaning."""


@dataclass(frozen=True, slots=True)
class Relation:
    """`after`, `before`, `since` or `anniversary`, the words of the event, and where they begin and end."""

    name: str
    words: str
    start: int
    end: int


def relation_to_event(text: str, phrase: Phrase) -> Relation | None:
    """What event the words after a duration or a stretched unit count from; None when they name none."""
    if phrase.type is not TimexType.DURATION and phrase.rule not in _FROM_EVENTS:
        return None
    match = _RELATION.match(text, phrase.end)
    event = _EVENT.match(text, match.end()) if match else None
    if match is None or event is None or not event["words"].strip():
        return None
    name = next(name for name in _NAMES if match[name])
    words = " ".join(event["words"].split()[:6])
    return Relation(name, words, event.start("words"), event.end("words"))


_FROM_EVENTS = ("unit from an event", "anniversary")


_NEAREST = 20
"""Earlier mentions that are looked at, nearest first: bounds the work on a text that repeats one word."""


class EventDates:
    """The dates of a text by place and sentence, and where its nouns and verbs stand: built once, asked often."""

    def __init__(self, dates: Sequence[Dated], tree: Tree) -> None:
        self._tree = tree
        self._dates = [item for item in dates if _days(item[2])]
        self._starts = [item[1].start for item in self._dates]
        self._by_sentence: dict[int, list[Dated]] = {}
        for item in self._dates:
            token = tree.at(item[1].start)
            if token:
                self._by_sentence.setdefault(token.sentence, []).append(item)
        self._mentions: dict[str, dict[str, list[tuple[int, int]]]] = {}
        for token in tree.tokens:
            if token.part in ("NOUN", "VERB"):
                same = self._mentions.setdefault(token.lemma[:4], {}).setdefault(token.lemma, [])
                same.append((token.span.start, token.sentence))

    def of(self, relation: Relation) -> Dated | None:
        """The date that the event's own words hold, or the one date beside earlier mentions of the same thing."""
        at = bisect_left(self._starts, relation.start)
        if at < len(self._dates) and self._starts[at] < relation.end:
            return self._dates[at]
        words = self._tree.inside(Span(relation.start, relation.end))
        head = next((word for word in words if word.part in ("NOUN", "VERB")), None)
        if head is None:
            return None
        beside = {
            _days(item[2]): item
            for lemma, mentions in self._mentions.get(head.lemma[:4], {}).items()
            if same_stem(lemma, head.lemma)
            for _, sentence in mentions[: bisect_left(mentions, (relation.start, 0))][-_NEAREST:]
            for item in self._by_sentence.get(sentence, ())[:_NEAREST]
            if item[1].start < relation.start
        }
        return next(iter(beside.values())) if len(beside) == 1 else None


def same_stem(first: str, second: str) -> bool:
    """Whether two lemmas share a stem, roughly: "assassination" and "assassinate", "killing" and "kill"."""
    short, long = sorted((first, second), key=len)
    akin = len(short) >= 4 and (long.startswith(short) or (len(short) >= 7 and short[:6] == long[:6]))
    return first == second or akin


def anchored_bounds(phrase: Phrase, relation: Relation, meaning: Resolved) -> tuple[str, str] | None:
    """The days that the expression means when the event is dated by `meaning`; None when nobody says how many units."""
    days, unit = _days(meaning), phrase.unit or "D"
    count = 1 if phrase.count is None and phrase.rule == "unit from an event" else phrase.count
    if days is None or count is None or unit in CLOCK_UNITS:
        return None
    sign = -1 if relation.name == "before" else 1
    first, last = shifted(days[0], unit, sign * count), shifted(days[1], unit, sign * count)
    slack = 0 if relation.name == "anniversary" else _LOOSE.get(unit, 0)
    first = shifted(first, "D", -slack) if first else None
    last = shifted(last, "D", slack) if last else None
    if first is None or last is None:
        return None
    return (days[0] if relation.name == "since" else first).isoformat(), last.isoformat()


def _days(meaning: Resolved) -> tuple[date, date] | None:
    """The first and last day of a date; None for lengths, sets, references and years before Christ."""
    low, high = meaning.bounds
    if meaning.type not in (TimexType.DATE, TimexType.TIME) or not low or not high or low.startswith("-"):
        return None
    return date.fromisoformat(low[:10]), date.fromisoformat(high[:10])
