"""Stretches that several words tell together: "from Friday until Sunday", "since the coup", "within three days".

The dates inside them are time expressions of their own; a stretch is one more, with bounds and no TIMEX3 value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportedly.rules.event_dates import Dated, Days, EventDates, days_of
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Tense
from reportedly.text.timex import CLOCK_UNITS, shifted
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType

_LEAD = (
    r"(?:the\s)?(?:(?:late|early|mid)[\s-](?:on\s|in\s)?)?"
    r"(?:(?:day|start|beginning|end|week|month)s?\sof\s)?(?:the\s)?$"
)
_FROM = re.compile(rf"\b(?P<word>between|from)\s{_LEAD}", re.IGNORECASE)
_SINCE = re.compile(rf"\b(?:ever\s)?since\s{_LEAD}", re.IGNORECASE)
_TO = re.compile(rf"(?:,?\s(?:until|till|to|through)\s|\s?[-–—]\s?){_LEAD}", re.IGNORECASE)
_AND = re.compile(rf",?\sand\s{_LEAD}", re.IGNORECASE)
_BACK = 40
"""Characters before a date in which the word that opens a stretch stands."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span, the days that it covers (None: open or unknown), the rule, and the number of the time it leans on."""

    start: int
    end: int
    days: tuple[date | None, date | None]
    rule: str
    anchor: int | None = None


def stretches(
    text: str, tree: Tree, dates: Sequence[Dated], events: EventDates, written: Days | None
) -> Iterator[Stretch]:
    """Those between two dates, those since a date, and those since or during an event."""
    points = [item for item in dates if days_of(item[2])]
    for at, item in enumerate(points):
        following = points[at + 1] if at + 1 < len(points) else None
        found = (following and _between(text, item, following)) or _since(text, item, written) or _overnight(text, item)
        if found:
            yield found
    yield from _by_events(text, tree, events, written)


def _between(text: str, first: Dated, second: Dated) -> Stretch | None:
    """ "From A until B", "between A and B": from the first day of the one to the last of the other."""
    opening = _FROM.search(text, max(0, first[1].start - _BACK), first[1].start)
    if opening is None or second[1].start - first[1].end > _BACK:
        return None
    link = _AND if opening["word"].lower() == "between" else _TO
    days, others = days_of(first[2]), days_of(second[2])
    if not link.fullmatch(text, first[1].end, second[1].start) or days is None or others is None:
        return None
    if others[1] < days[0]:
        return None
    return Stretch(opening.start(), second[1].end, (days[0], others[1]), "between two times", first[0])


def _since(text: str, item: Dated, written: Days | None) -> Stretch | None:
    """ "Since Saturday": until the day of writing."""
    opening = _SINCE.search(text, max(0, item[1].start - _BACK), item[1].start)
    days = days_of(item[2])
    if opening is None or days is None or written is None or written[1] < days[0]:
        return None
    return Stretch(opening.start(), item[1].end, (days[0], written[1]), "since a time", item[0])


_OVERNIGHT = re.compile(r"\bovernight\s(?:in)?to\s$", re.IGNORECASE)


def _overnight(text: str, item: Dated) -> Stretch | None:
    """ "Overnight into Thursday": from the evening before."""
    opening = _OVERNIGHT.search(text, max(0, item[1].start - _BACK), item[1].start)
    days = days_of(item[2])
    first = shifted(days[0], "D", -1) if days else None
    if opening is None or days is None or first is None:
        return None
    return Stretch(opening.start(), item[1].end, (first, days[1]), "overnight into a day", item[0])


_WITH_EVENTS = {"since": "since", "during": "during", "throughout": "during"}


def _by_events(text: str, tree: Tree, events: EventDates, written: Days | None) -> Iterator[Stretch]:
    """ "Since the embargo", "throughout the siege": bounded where the text dates the event, else only named."""
    for token in tree.tokens:
        relation = _WITH_EVENTS.get(token.text.lower())
        head = next(iter(tree.children(token, "pobj")), None) if relation else None
        if head is None or not events.is_event(head) or head.span.end <= token.span.end:
            continue
        words = Span(token.span.end + 1, head.span.end) if token.span.end + 1 < head.span.end else head.span
        if any(word.entity in ("DATE", "TIME") for word in tree.inside(words)):
            continue  # "since Saturday's attack" counts from its date
        dated = events.of(words)
        days = days_of(dated[0][2]) if dated else None
        last = days and (days[1] if relation == "during" else written[1] if written else None)
        rule = f"anchored to event: {relation} {' '.join(text[words.start : words.end].split())}"
        bounds = (days[0], last) if days else (None, None)
        yield Stretch(token.span.start, head.span.end, bounds, rule, dated[0][0] if dated else None)


_WITHIN = re.compile(
    r"\b(?P<word>within|in|over|during|inside)\s(?:(?:just|only|barely|less than|the space of)\s)?$", re.I
)
_ORDINAL = re.compile(
    r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]*ieth|\d+(?:st|nd|rd|th))",
    re.I,
)


def framed(
    text: str, tree: Tree, phrase: Phrase, tense: Tense | None, told: Dated | None, written: Days | None
) -> Days | None:
    """The days of a bare length where its sentence frames them; None when it does not.

    "The third attack in a week" looks back from the day of writing, "within three days they held Aleppo" on from what
    was told in this sentence or the one before, "will be out within three days" on from the day of writing.
    """
    opening = _WITHIN.search(text, max(0, phrase.start - _BACK), phrase.start)
    if text.startswith(" of ", phrase.end) and tense is Tense.FUTURE:
        return None  # "within a day of the truce"
    if phrase.type is not TimexType.DURATION or opening is None or phrase.count is None or phrase.base:
        return None
    token = tree.at(phrase.start)
    if token is None:
        return None
    unit, count = phrase.unit or "D", phrase.count
    if unit in CLOCK_UNITS:
        unit, count = "D", -(-count * CLOCK_UNITS[unit] // 86_400)
    if _counts_events(tree, token, opening.start()):
        first = shifted(written[0], unit, -count) if written and tense is not Tense.FUTURE else None
        return (first, written[1]) if first and written else None
    if opening["word"].lower() != "within":
        return None
    start = written if tense is Tense.FUTURE else _near(tree, told, token)
    last = shifted(start[1], unit, count) if start else None
    return (start[0], last) if start and last else None


def _counts_events(tree: Tree, token: Token, before: int) -> bool:
    """Whether an ordinal stands before in the sentence: "the third attack on the substation in a week"."""
    at = token.index - 1
    while at >= 0 and token.index - at < 25 and tree.tokens[at].sentence == token.sentence:
        word = tree.tokens[at]
        if word.span.end <= before and _ORDINAL.fullmatch(word.text) and word.entity not in ("DATE", "TIME"):
            return True
        at -= 1
    return False


def _near(tree: Tree, told: Dated | None, token: Token) -> Days | None:
    then = tree.at(told[1].start) if told else None
    return days_of(told[2]) if told and then and token.sentence - then.sentence <= 1 else None
