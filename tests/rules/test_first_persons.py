"""Whose "I" and "we" are."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.desk import read
from reportedly.rules.first_persons import first_persons, third_persons
from reportedly.rules.page import page_of
from reportedly.types.annotations import Attribution, Entity
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

CASES = {
    "i-of-who-is-quoted": ("“I can confirm that he is held,” said Ola Roe.", ("Ola Roe", "named")),
    "we-of-the-body": ("“We believe that he has fled,” said Pentagon spokesman Ola Roe.", ("Pentagon", "institution")),
    "we-of-nobody-named": ("“We believe that he has fled,” said Ola Roe.", (None, "institution")),
    "we-of-a-text-of-its-own": (
        "France condemns the attack. We call on all states to help.",
        ("France", "institution"),
    ),
    "we-where-others-speak": (
        "France condemns the attack. The army said it was over. We call on all states to help.",
        (None, "institution"),
    ),
}


@pytest.mark.parametrize(("text", "whose"), CASES.values(), ids=CASES.keys())
def test_whose_words_they_are(text: str, whose: tuple[str | None, str]) -> None:
    reading = read(Report(text=text))
    item = next(item for item in reading[Attribution] if reading.quote(item.source[0]) in ("I", "We"))
    entity = reading.get(Entity, item.speaker)
    assert (entity.name if entity else None, str(item.source_kind)) == whose


def test_nothing_else_is_changed() -> None:
    reading = read(Report(text="The army said it was over."))
    found = [msgspec.structs.replace(item, speaker=None) for item in reading[Attribution]]
    assert list(first_persons(reading, found)) == found


OTHERS = {
    "he-in-his-own-words": ("“He told us where the guns are,” Ola Roe said.", True),
    "he-in-the-reports-words": ("Ola Roe said the guns were found. He told the police that they were his.", False),
}


@pytest.mark.parametrize(("text", "another"), OTHERS.values(), ids=OTHERS.keys())
def test_nobody_quoted_speaks_of_himself_as_he(text: str, another: bool) -> None:
    reading = read(Report(text=text))
    roe = next(item.speaker for item in reading[Attribution] if "Roe" in reading.quote(item.source[0]))
    found = [msgspec.structs.replace(item, speaker=roe) for item in reading[Attribution]]
    speakers = [
        item.speaker for item in third_persons(page_of(reading), found) if reading.quote(item.source[0]) == "He"
    ]
    assert speakers == [None if another else roe]
