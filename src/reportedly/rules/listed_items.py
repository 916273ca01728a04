"""The items of a list or log among the sentences of a report, and the place and the day that their heads tell.

"- Tora: two shells fell." What one item tells is none of what another tells, and lends it no figures.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from reportedly.rules.happenings import Happening
from reportedly.text.items import Item, items
from reportedly.types.annotations import Event, Place, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimexType, Usage

Told = tuple[int, int, int]
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
        self._sentences = reading[Sentence] if self._listed else ()

    def of(self, sentence: int) -> Listed | None:
        """The item in which sentence number `sentence` stands."""
        return self._at(self._sentences[sentence].span.start) if self._listed else None

    def place(self, sentence: int) -> Place | None:
        """The finest place that the head over a sentence names."""
        places = [place for place in self._in_head(sentence, Place) if place.usage is not Usage.DEMONYM]
        known = [place for place in places if place.lat is not None]
        return min(known or places, key=lambda place: place.radius_km or 0.0, default=None)

    def time(self, sentence: int) -> TimeExpression | None:
        """The day or hour that the head over a sentence names."""
        points = (TimexType.DATE, TimexType.TIME)
        times = (time for time in self._in_head(sentence, TimeExpression) if time.type in points)
        return next((time for time in times if time.earliest), None)

    def of_one(self, sentence: int, told: Sequence[Told]) -> Sequence[Told]:
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
            return Listed(number, item, False, False)
        timed = self._reading.has(TimeExpression)
        times = self._reading.within(label, TimeExpression) if timed else ()
        places = self._reading.within(label, Place)
        clocked = bool(times) and not places and all(time.type is TimexType.TIME for time in times)
        return Listed(number, item, item.start == item.head or bool(times or places), clocked)

    def _at(self, offset: int) -> Listed | None:
        at = bisect_right(self._starts, offset) - 1
        return self._listed[at] if at >= 0 and offset < self._listed[at].item.end else None

    def _in_head(self, sentence: int, kind: type[A]) -> tuple[A, ...]:
        listed = self.of(sentence)
        if listed is None or listed.item.head == listed.item.body:
            return ()
        return self._reading.within(Span(listed.item.head, listed.item.body), kind)
