"""When a figure of a live page was given: at the hour over its block, not when the page was last changed.

A heading of a block is no figure of its own: "Police: 12 killed" stands for the sentence below it.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, time, timedelta
from weakref import WeakKeyDictionary

from reportedly.resolve.copies import given_at
from reportedly.text.blocks import Block, blocks
from reportedly.text.instants import has_hour, instant
from reportedly.types.annotations import Sentence, TimeExpression
from reportedly.types.reading import Reading

_KNOWN: WeakKeyDictionary[Reading, tuple[list[int], list[Block]]] = WeakKeyDictionary()
_ENDS = (".", "!", "?", '"', "”")


def given_in_block(reading: Reading, offset: int) -> str | None:
    """The moment over the block that holds the character at `offset`; that of the report for any other text."""
    published = given_at(reading.report)
    block = _block_at(reading, offset)
    if block is None or not block.hour or not published or len(published) < _A_DAY:
        return published
    head = reading[Sentence][block.first].span
    hours = [item.earliest for item in reading.within(head, TimeExpression) if item.earliest and "T" in item.earliest]
    return _moment(published, hours[0].partition("T")[2]) if hours else published


def is_heading(reading: Reading, offset: int) -> bool:
    """Whether the character at `offset` stands in the line right below the hour of a block, with more below it."""
    block = _block_at(reading, offset)
    if block is None or not block.hour or block.end - block.first <= _HEAD_AND_LINE:
        return False
    line = reading[Sentence][block.first + 1].span
    return line.start <= offset < line.end and not reading.quote(line).rstrip().endswith(_ENDS)


_HEAD_AND_LINE = 2
_A_DAY = len("2024-03-12")


def _block_at(reading: Reading, offset: int) -> Block | None:
    if reading not in _KNOWN:
        spans = [item.span for item in reading[Sentence]] if reading.has(Sentence) else []
        _KNOWN[reading] = [span.start for span in spans], blocks([reading.quote(span) for span in spans])
    starts, found = _KNOWN[reading]
    number = bisect_right(starts, offset) - 1
    at = bisect_right(found, number, key=lambda block: block.first) - 1
    return found[at] if at >= 0 and number < found[at].end else None


def _moment(published: str, hour: str) -> str:
    """`hour` on the day of publication, in its own zone or that of the page; the day before where it lies ahead."""
    page = instant(published)
    try:
        clock = time.fromisoformat(hour)
    except ValueError:
        return published
    if page is None:
        return published
    zone = clock.tzinfo or page.tzinfo or UTC
    told = datetime.combine(page.astimezone(zone).date(), clock.replace(tzinfo=None), zone)
    if told > page and has_hour(published):
        told -= timedelta(days=1)
    return told.isoformat(timespec="minutes")
