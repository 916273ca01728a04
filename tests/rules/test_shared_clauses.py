"""Whose day an act shares: of the clause that it goes on, not of the arrest or sentence that is about it."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Event
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

ABOUT = {
    "jailed-for-doing": (
        "A court jailed three men on Friday for setting fire to a hostel, killing nine people.",
        "setting",
    ),
    "charged-with-doing": ("A man was charged on Friday with driving his car into a crowd, injuring 12.", "injuring"),
    "sentenced-for-leading": (
        "A court sentenced two men on Friday for leading the group that stormed a station, killing 31 people.",
        "stormed",
    ),
}
ONE_GO = {
    "goes-on": ("Rebels attacked a village on Friday, killing nine people.", "attacked"),
    "raid": ("Police arrested nine men on Friday in a raid on a farm.", "raid"),
}


def _day(text: str, word: str) -> str | None:
    reading = read(Report(text=text, published="2014-09-14"))
    return next(event.earliest for event in reading[Event] if reading.quote(event.span) == word)


@pytest.mark.parametrize(("text", "word"), ABOUT.values(), ids=ABOUT.keys())
def test_what_a_sentence_is_for_is_not_of_its_day(text: str, word: str) -> None:
    assert _day(text, word) is None


@pytest.mark.parametrize(("text", "word"), ONE_GO.values(), ids=ONE_GO.keys())
def test_what_is_done_in_one_go_shares_its_day(text: str, word: str) -> None:
    assert _day(text, word) == "2014-09-12"
