"""The headline of a page, and the stamp beside it that only tells when the page came out."""

from __future__ import annotations

import re
from collections.abc import Container

from reportedly.text.fold import fold
from reportedly.types.annotations import Sentence, TimeExpression
from reportedly.types.reading import Reading


def headlines(reading: Reading) -> frozenset[int]:
    """The sentences on top of a page that are its headline, dateline and the like, by number.

    They end without a full stop, each in a paragraph of its own, or repeat the title.
    """
    title = fold(reading.report.title or "").rstrip(".!? ")
    found: set[int] = set()
    for number, item in enumerate(reading[Sentence][:_TOP]):
        words = reading.quote(item.span).rstrip("\"'”’ ")
        alone = not any(other.paragraph == item.paragraph for other in reading[Sentence][number + 1 : number + 2])
        is_title = bool(title) and fold(words).rstrip(".!? ") == title
        if not is_title and (words.endswith((".", "!", "?")) or not (alone or number == 0)):
            break
        found.add(number)
    return frozenset(found)


_TOP = 8
"""Sentences among which the headline of a page is looked for: its address, day and author may stand before it."""


def is_stamp(reading: Reading, time: TimeExpression, top: Container[int]) -> bool:
    """Whether a time beside the headline only tells when the page came out: "Posted 2/3/2009 11:05 PM".

    `top` are the numbers of the headlines. A line of figures below one is a stamp, whatever goes on behind it.
    """
    word = reading.tree.at(time.span.start)
    published = (reading.report.published or "-")[:10]
    stamped = any(character.isdigit() for character in reading.quote(time.span))
    if word is None or not stamped or (time.earliest or "")[:10] != published:
        return False
    alone = word.sentence < _TOP and _FIGURES.fullmatch(reading.quote(reading[Sentence][word.sentence].span))
    return word.sentence in top or alone is not None


_FIGURES = re.compile(r"[\d\s/:.,-]{6,30}(?:[AP]\.?M\.?)?(?:\s[A-Z]{1,4})?", re.I)
"""A date in figures, the hour and its zone, and no word: "09/10/10 08:23 PM ET"."""
