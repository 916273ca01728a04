"""Expressions that count from an event: "two days after the strike", "the eve of the vote", "the 100th day of the war".

Such an expression is bounded when the event is dated, in its own words or where the text tells of it otherwise
(`event_dates`). Otherwise only the relation is kept, for those who know the events.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.rules.time_phrases import Phrase
from reportedly.text.timex import CLOCK_UNITS, LOOSE_DAYS, VAGUE_DAYS
from reportedly.types.annotations import Counted
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimeRelation, TimexType

_RELATION = re.compile(
    r",?(?:\sto\sthe\sday,?|\son)?\s(?P<after>after|following|(?<=\son\s)from|into)\b"
    r"|\s(?P<on>on)(?=[,.;])|\s(?P<before>before|prior to|ahead of)\b"
    r"|\s(?P<since>since)\b|\s(?P<anniversary>anniversary)(?:\sof)?\b"
)
_ANNIVERSARY = re.compile(r"(?:\sanniversary)?(?:\sof\b)?")
_OF = re.compile(r"\s(?P<of>of)\b(?!\s(?:last|next|this|that|each|every)\s)")
_EVENT = re.compile(r"\s(?P<words>[^.,;:()\n]{1,60})")
_WITHIN = re.compile(r"\bwithin\s$", re.IGNORECASE)
_FIRST = re.compile(r"(?:the|its|their)\sfirst\b", re.IGNORECASE)
_UNDER = re.compile(r"(?:less than|under|fewer than|at most|up to|no more than)\b", re.IGNORECASE)
_NAMES = ("after", "before", "since", "anniversary")
_OF_EVENTS = {"nth unit of an event": "nth", "eve of an event": "before", "day of an event": "of", "part of day": "of"}
"""Rules whose expression is joined to its event by "of", and what it then means."""
_SAID = {"nth": "nth unit", "of": "part", "opening": "first units"}
_FROM_EVENTS = ("unit from an event", "units from an event", "anniversary", "nth day told")
_TOLD = re.compile(r"\s?(?:[.,;:)]|$|\n|(?:and|but|or|that|while|when)\b)")
"""Behind a relation these leave the event to be understood: "…and opened the day after."."""
_DAYS_IN_ONE = {"D": 1, "W": 7, "FN": 14, "M": 30, "Q": 91, "Y": 365}
_EXACT = re.compile(r"(?:exactly|precisely)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relation:
    """How an expression counts (`after`, `before`, `since`, `anniversary`, `nth`, `of`), and the words of the event.

    `told` says that no words name the event: it is what was told last.
    """

    name: str
    words: str
    start: int
    end: int
    exact: bool = False
    under: bool = False
    told: bool = False

    def __str__(self) -> str:
        of = "of " if self.name in ("anniversary", "nth", "of", "opening") else ""
        return f"{_SAID.get(self.name, self.name)} {of}{self.words}"

    @property
    def span(self) -> Span:
        """Where the words of the event stand."""
        return Span(self.start, self.end)


def relation_to_event(text: str, phrase: Phrase) -> Relation | None:
    """What event an expression counts from; None when it counts from none."""
    name, end = _joint(text, phrase)
    if name is None:
        return None
    exact = _EXACT.match(text, phrase.start) is not None or " to the day" in text[phrase.end : end]
    under = name == "within" or _UNDER.match(text, phrase.start) is not None
    if name == "nth" and phrase.rule == "nth day told":
        return Relation(name, "what was told last", phrase.start, phrase.end, told=True)
    if _TOLD.match(text, end) and not re.match(r"\sthat\s\w", text[end : end + 8]):
        return Relation(name, "what was told last", phrase.start, phrase.end, exact, under, told=True)
    event = _EVENT.match(text, end)
    if event is None or not event["words"].strip():
        return None
    words = " ".join(event["words"].split()[:6])
    return Relation(name, words, event.start("words"), event.end("words"), exact, under)


def _joint(text: str, phrase: Phrase) -> tuple[str | None, int]:
    """The relation that follows the expression, and where its words end."""
    if phrase.rule in _OF_EVENTS:
        match = _OF.match(text, phrase.end)
        return (_OF_EVENTS[phrase.rule], match.end()) if match else (None, phrase.end)
    if phrase.type is TimexType.DURATION and _WITHIN.search(text, max(0, phrase.start - 8), phrase.start):
        match = _OF.match(text, phrase.end)
        return ("within", match.end()) if match else (None, phrase.end)
    if phrase.type is TimexType.DURATION and _FIRST.match(text, phrase.start) and phrase.count:
        match = _OF.match(text, phrase.end)
        return ("opening", match.end()) if match else (None, phrase.end)
    if phrase.type is not TimexType.DURATION and phrase.rule not in _FROM_EVENTS:
        return None, phrase.end
    if phrase.rule == "anniversary":
        joint = _ANNIVERSARY.match(text, phrase.end)
        return "anniversary", joint.end() if joint else phrase.end
    match = _RELATION.match(text, phrase.end)
    if match is None:
        return ("nth" if phrase.rule == "nth day told" else None), phrase.end
    return next((name for name in _NAMES if match[name]), "after"), match.end()


def counting(phrase: Phrase, relation: Relation) -> Counted:
    """How an expression counts, as the record keeps it."""
    event = None if relation.told else relation.span
    unit, count = phrase.unit or "D", phrase.count
    night = phrase.part == "NI"
    if relation.name in ("of", "nth") and (relation.name == "of" or (unit in CLOCK_UNITS and count)):
        return Counted(relation=TimeRelation.DURING, event=event, night=night and relation.name == "of")
    if relation.name in _WHOLE:  # "the second week", "the first three months", "the second anniversary"
        return Counted(relation=_WHOLE[relation.name], event=event, unit=unit, least=count, most=count, night=night)
    kind = _KINDS.get(relation.name, TimeRelation.AFTER)
    if kind is TimeRelation.SINCE and phrase.rule == "units from an event":
        return Counted(relation=kind, event=event, unit=unit, least=0)
    found = _distance(phrase)
    if found is None:
        return Counted(relation=kind, event=event, unit=unit)
    unit, least, most = found
    exact = relation.exact or relation.under or least != most
    return Counted(
        relation=kind,
        event=event,
        unit=unit,
        least=0 if relation.under else least,
        most=most,
        slack=0 if exact else LOOSE_DAYS.get(unit, 0),
        calendar=phrase.rule == "unit from an event" and phrase.unit == "M" and kind is not TimeRelation.SINCE,
        night=night,
    )


_WHOLE = {
    "nth": TimeRelation.NTH,
    "opening": TimeRelation.OPENING,
    "anniversary": TimeRelation.ANNIVERSARY,
}
_KINDS = {"before": TimeRelation.BEFORE, "since": TimeRelation.SINCE}


def _distance(phrase: Phrase) -> tuple[str, float, float] | None:
    """A unit, and the fewest and most of it: hours reach into the next day, bare "days" are two to six."""
    unit, count = phrase.unit or "D", phrase.count
    if unit in CLOCK_UNITS:
        hours = (count if count is not None else 2) * CLOCK_UNITS[unit] / 3600
        return "D", hours // 24, 0 if hours <= 1 or unit != "H" else -(-hours // 24)
    if phrase.rule == "unit from an event":  # "the day after", "the week after", "the days after"
        return ("D", 1, _DAYS_IN_ONE[unit]) if unit in _DAYS_IN_ONE else None
    if phrase.rule == "units from an event" and unit in VAGUE_DAYS:  # "the days before" run up to it
        return "D", 1, VAGUE_DAYS[unit][1]
    if count is None:
        return ("D", *VAGUE_DAYS[unit]) if unit in VAGUE_DAYS else None
    return unit, count, count
