"""Riots that harm people: events and grammar by the real parser; the mark is the word of harm."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.riots import is_riot, riot_before
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser

CASES = {
    "a-riot": ("A crowd threw stones at the police station. Seven policemen were «hurt».", "threw"),
    "what-set-it-off": (
        "A crowd threw stones at the station after officers had shot a man. Seven policemen were «hurt».",
        "threw",
    ),
    "an-attack-beside-it": (
        "A crowd threw stones and gunmen attacked the station. Seven policemen were «hurt».",
        None,
    ),
    "a-march": ("A crowd marched to the station. Seven policemen were «hurt».", None),
    "long-before": ("A crowd threw stones. It was noon. The sun shone. Seven policemen were «hurt».", None),
    "not-done": ("A crowd threatened to throw stones. Seven policemen were «hurt».", None),
}


@pytest.mark.parametrize(("text", "word"), CASES.values(), ids=CASES.keys())
def test_riot_before(text: str, word: str | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="events")
    told: dict[int, list[tuple[int, Event]]] = {}
    for event in reading[Event]:
        head = reading.tree.head_of(event.span)
        assert head is not None
        told.setdefault(head.sentence, []).append((head.index, event))
    harm = reading.tree.head_of(span)
    assert harm is not None
    found = riot_before(reading.tree, told, harm)
    assert (reading.quote(found.span) if found is not None else None) == word
    assert found is None or is_riot(found)
