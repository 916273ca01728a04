"""Counts of a list that are of other places than their event."""

from __future__ import annotations

import pytest

from make import make_event, make_place, make_reading, make_report, make_toll, words
from reportedly.resolve.incidents import happenings
from reportedly.resolve.listed_tolls import is_of_another
from reportedly.types.annotations import Sentence
from reportedly.types.span import Span

KHARAB, TORA = (34.4, 41.0), (38.0, 44.0)
LIST = "Gunmen killed four in Kharab and seven in Tora."


@pytest.mark.parametrize(
    ("text", "count", "at", "expected"),
    [
        pytest.param(LIST, "seven", TORA, True, id="in-another-place"),
        pytest.param(LIST, "four", TORA, False, id="in-its-own"),
        pytest.param(LIST, "seven", KHARAB, False, id="in-a-place-that-may-be-the-same"),
        pytest.param("Gunmen killed seven in Tora. Later four died in Kharab.", "seven", TORA, False, id="in-no-list"),
        pytest.param("Gunmen killed four in Kharab and seven who fled Tora.", "seven", TORA, False, id="words-between"),
    ],
)
def test_is_of_another(text: str, count: str, at: tuple[float, float], expected: bool) -> None:
    end = text.index(".") + 1
    ends = [Span(0, end), *([Span(end + 1, len(text))] if end < len(text) else [])]
    reading = make_reading(
        make_report(text),
        *(Sentence(span=span, paragraph=0) for span in ends),
        make_event(span=words(text, "killed"), place="p1", earliest="2025-10-14", latest="2025-10-14"),
        make_place("Kharab", *KHARAB, span=words(text, "Kharab")),
        make_place("Tora", *at, id="p2", span=words(text, "Tora")),
        *(make_toll(low, id=said, span=words(text, said)) for said, low in (("four", 4), ("seven", 7))),
    )
    (item,) = happenings(reading)
    (toll,) = (toll for toll in item.reading.within(words(text, count), type(make_toll(1))))
    assert is_of_another(item, toll) is expected
