"""What a report moves on to, and a count goes on with, by the real parser; « » marks the word of harm."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.moved_on import fled, moved_on
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading

pytestmark = pytest.mark.parser

TEXTS = {
    "on-another-day": (
        "A shell hit Sarmin on Monday. On Tuesday drones fell on Idlib. Five people were «killed».",
        "fell",
    ),
    "on-the-same-day": ("A shell hit Sarmin on Monday. Drones fell on the town. Five people were «killed».", None),
    "far-off": ("A shell hit Sarmin in Syria. Drones fell on Kosti in Sudan. Five people were «killed».", "fell"),
    "after-a-night": (
        "A shell hit Sarmin on Sunday night. On Tuesday drones fell on Idlib. Five people were «killed».",
        "fell",
    ),
    "after-what-sums-up-a-week": (
        "Violence rose again. On 15 February drones fell on Idlib. Five people were «killed».",
        "fell",
    ),
    "without-a-day": ("Violence rose again. Drones fell on a town. Five people were «killed».", None),
    "told-by-a-noun": (
        "A shell hit Sarmin on Monday. It came days after a strike on Idlib on 2 March. Five people were «killed».",
        None,
    ),
    "a-sentence-between": (
        "A shell hit Sarmin on Monday. On Tuesday drones fell on Idlib. People wept. Five people were «killed».",
        None,
    ),
    "in-another-paragraph": (
        "A shell hit Sarmin on Monday. On Tuesday drones fell on Idlib.\n\nFive people were «killed».",
        None,
    ),
}


@pytest.mark.parametrize(("text", "word"), TEXTS.values(), ids=TEXTS.keys())
def test_a_count_goes_on_with_what_a_report_moved_on_to(text: str, word: str | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, published="2021-03-10", up_to="events")
    harm = reading.tree.head_of(span)
    assert harm is not None
    before = [event for event in reading[Event] if _sentence(reading, event) == harm.sentence - 1]
    main = next(event for event in reading[Event] if event.main)
    found = moved_on(reading, before, main, harm)
    assert (reading.quote(found.span) if found is not None else None) == word


def _sentence(reading: Reading, event: Event) -> int | None:
    head = reading.tree.head_of(event.span)
    return head.sentence if head is not None else None


FLED = {
    "of-its-paragraph": (
        "A mine killed three clerks on Monday.\n\nMalo was shelled on 2 March. Some 900 people have «fled».",
        "shelled",
    ),
    "of-one-paragraph-with-the-report": (
        "A mine killed three clerks on Monday. Malo was shelled on 2 March. Some 900 people have «fled».",
        "killed",
    ),
}


@pytest.mark.parametrize(("text", "word"), FLED.values(), ids=FLED.keys())
def test_who_fled_what_their_paragraph_tells(text: str, word: str) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, published="2021-03-10", up_to="events")
    harm, (main, last) = reading.tree.head_of(span), sorted(reading[Event], key=lambda event: event.span.start)[:2]
    assert harm is not None
    found = fled(reading, last, main, harm)
    assert found is not None
    assert reading.quote(found.span) == word
    assert fled(reading, None, main, harm) is main
