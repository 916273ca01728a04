"""The items of a list or log among the sentences of a report, and the place and the day that their heads tell.

"- Tora: two shells fell." What one item tells is none of what another tells, and lends it no figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from reportedly.rules.happenings import Happening
from reportedly.text.forms import Told, fields
from reportedly.text.items import Item, day_headings, headings, items
from reportedly.types.annotations import Event, Place, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimexType, Usage

Mentioned = tuple[int, int, int]
_DIVISIONS = frozenset(
    """province provinces governorate district districts city town county state region regions area areas
    and the of""".split()
)
"""What may stand beside a name in a heading."""
_FRONT = 60
"""Characters in which a paragraph tells where it is."""
A = TypeVar("A", Place, TimeExpression)


class Listed(NamedTuple):
    """An item, by its number from 1, and whether its head tells where or when, or sets it apart by a label alone.

    `clocked` says that it tells the hour and no more: the hours of a live page go on with one another.
    """

    number: int
    item: Item
    headed: bool
    clocked: bool


class Items:
    """Which item each sentence of a report belongs to."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._listed = [self._of(number, item) for number, item in enumerate(items(reading.report.text), 1)]
        self._starts = [listed.item.start for listed in self._listed]
        self._sentences = reading[Sentence]
        self._days = [(line, self._day(line)) for line in day_headings(reading.report.text)]
        self._over = self._headings()
        filled = fields(reading.report.text)
        self._sites = [(one.value, self._site(one.value)) for one in filled if one.about is Told.PLACE]
        self._dates = [(one.value, self._day(one.value)) for one in filled if one.about is Told.DAY]

    def of(self, sentence: int) -> Listed | None:
        """The item in which sentence number `sentence` stands."""
        return self._at(self._sentences[sentence].span.start) if self._listed else None

    def place(self, sentence: int) -> Place | None:
        """The finest place that the head over a sentence names, or what opens its item; else the heading over it."""
        told = _finest(self._in_head(sentence, Place)) or self._opening(sentence)
        return told or self._last(self._over, sentence) or self._last(self._sites, sentence)

    def time(self, sentence: int) -> TimeExpression | None:
        """The day or hour that the head over a sentence names, else the day of a heading or a field over it."""
        told = _point(self._in_head(sentence, TimeExpression)) or self._last(self._days, sentence)
        return told or self._last(self._dates, sentence)

    def _opening(self, sentence: int) -> Place | None:
        """What a sentence without a verb names that opens an item: "20 Nov. *Off Tora, Upper Dassa.* Ship fired on"."""
        item = self.of(sentence)
        first = sentence if item is None else bisect_left(self._sentences, item.item.body, key=_start)
        if item is not None and (front := self._front(item.item)) is not None:
            return front
        if first >= sentence:
            return None
        opening = self._sentences[first].span
        if any(word.part in ("VERB", "AUX") for word in self._reading.tree.inside(opening)):
            return None
        return _finest(self._reading.within(opening, Place))

    def _front(self, item: Item) -> Place | None:
        """The place with which an item opens that has no head: "In *Tora*, …"."""
        if item.start < item.body:
            return None
        return next(iter(self._reading.within(Span(item.start, min(item.end, item.start + _FRONT)), Place)), None)

    def _last(self, over: Sequence[tuple[Span, A | None]], sentence: int) -> A | None:
        """What the last heading over a sentence tells."""
        at = bisect_right(over, self._sentences[sentence].span.start, key=lambda told: told[0].start) - 1
        return over[at][1] if at >= 0 else None

    def _headings(self) -> list[tuple[Span, Place | None]]:
        """Each heading but the days, with the place that is all it names; no heading where but one names any."""
        days = frozenset(line for line, _ in self._days)
        told = [(line, self._named(line)) for line in headings(self._reading.report.text) if line not in days]
        return told if len({place.gazetteer_id for _, place in told if place is not None}) > 1 else []

    def _named(self, line: Span) -> Place | None:
        """The finest place of a heading that says no more: "Upper Dassa Province", "BENIN"."""
        places = self._reading.within(line, Place)
        rest = self._reading.quote(line)
        for place in places:
            rest = rest.replace(self._reading.quote(place.span), "")
        return _finest(places) if places and _DIVISIONS.issuperset(re.findall(r"\w+", rest.lower())) else None

    def _site(self, span: Span) -> Place | None:
        return _finest(self._reading.within(span, Place))

    def _day(self, span: Span) -> TimeExpression | None:
        return _point(self._reading.within(span, TimeExpression)) if self._reading.has(TimeExpression) else None

    def of_one(self, sentence: int, told: Sequence[Mentioned]) -> Sequence[Mentioned]:
        """What is `told` in the item in which a sentence stands, by sentence first; all where that tells of nothing.

        All, too, beside the hours of a live page.
        """
        here = self.of(sentence)
        if here is None or here.clocked:
            return told
        return [one for one in told if self.of(one[0]) is here] or told

    def bars(self, event: Event, word: Token, own: Container[int], ahead: bool = False) -> bool:
        """Whether an event of another item, or of one still to come (unless it may lie `ahead`), is none of a word's.

        An item whose head tells neither where nor when may go on with the one before, if it tells of no event itself:
        "1. Guards clashed. 2. Two died". `own` are the numbers of items that do.
        """
        there, here = self._at(event.span.start) if self._listed else None, self.of(word.sentence)
        told = (self._at(span.start) for span in (event.span, *event.evidence)) if there is not None else ()
        if there is None or there.clocked or any(item is here for item in told):
            return False
        to_come = event.span.start > word.span.start and not ahead
        alone = here is not None and (here.headed or here.number in own)
        return to_come or alone

    def numbered(self, told: Happening) -> Happening:
        """A mention of an event with the number of its item."""
        listed = self.of(told.sentence)
        return told if listed is None or listed.clocked else replace(told, item=listed.number, headed=listed.headed)

    def _of(self, number: int, item: Item) -> Listed:
        label = Span(item.head, item.body) if item.head < item.body else None
        if label is None:
            return Listed(number, item, self._front(item) is not None, False)
        timed = self._reading.has(TimeExpression)
        times = self._reading.within(label, TimeExpression) if timed else ()
        places = self._reading.within(label, Place)
        clocked = bool(times) and not places and all(time.type is TimexType.TIME for time in times)
        return Listed(number, item, item.keyed or bool(times or places), clocked)

    def _at(self, offset: int) -> Listed | None:
        at = bisect_right(self._starts, offset) - 1
        return self._listed[at] if at >= 0 and offset < self._listed[at].item.end else None

    def _in_head(self, sentence: int, kind: type[A]) -> tuple[A, ...]:
        listed = self.of(sentence)
        if listed is None or listed.item.head == listed.item.body:
            return ()
        return self._reading.within(Span(listed.item.head, listed.item.body), kind)


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _finest(places: Sequence[Place]) -> Place | None:
    named = [place for place in places if place.usage is not Usage.DEMONYM]
    known = [place for place in named if place.lat is not None]
    return min(known or named, key=lambda place: place.radius_km or 0.0, default=None)


def _point(times: Sequence[TimeExpression]) -> TimeExpression | None:
    """The first day or hour, a day before an hour."""
    points = [time for time in times if time.type in (TimexType.DATE, TimexType.TIME) and time.earliest]
    return min(points, key=lambda time: time.type is TimexType.TIME, default=None)
