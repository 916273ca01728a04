"""What the lexicons of events say of a word."""

from __future__ import annotations

import pytest

from reportedly.rules.event_words import event_senses, event_words


@pytest.mark.parametrize(
    ("word", "sector"), [("soldiers", "MIL"), ("police", "COP"), ("spoon", None)], ids=["army", "police", "thing"]
)
def test_sectors(word: str, sector: str | None) -> None:
    assert (event_words().sector_of(word) or event_words().sector_of(word.removesuffix("s"))) == sector


def test_a_word_speaks_for_one_world() -> None:
    assert event_senses()["airstrike"][0]
    assert not event_senses()["dough"][0]
