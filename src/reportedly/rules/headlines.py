"""The headline of a page, and the stamp beside it that only tells when the page came out."""

from __future__ import annotations

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

    `top` are the numbers of the headlines.
    """
    word = reading.tree.at(time.span.start)
    published = (reading.report.published or "-")[:10]
    stamped = any(character.isdigit() for character in reading.quote(time.span))
    return stamped and word is not None and word.sentence in top and (time.earliest or "")[:10] == published
