"""The days of events from which dated ones count, by the real parser, in reports written on Tuesday 14 May 2024."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.counted_back import counted_back, told_apart
from reportedly.types.annotations import Event
from reportedly.types.vocabulary import Status

pytestmark = pytest.mark.parser

TOLD = {  # the text, the event, and its days
    "from-a-verb-that-is-no-event": (
        "Mourners gathered in Tora on Sunday, a day after police shot dead a student.", "shot",
        ("2024-05-11", "2024-05-11"),
    ),
    "from-what-was-begun": (
        "Families in Kasese began to bury their children on Sunday in graves dug side by side, two days after ADF "
        "rebels attacked their school.", "attacked", ("2024-05-10", "2024-05-10"),
    ),
    "from-an-event": (
        "On Sunday, the mayor resigned, three days after police fired on protesters.", "fired",
        ("2024-05-09", "2024-05-09"),
    ),
    "hours-are-of-that-day-or-the-one-before": (
        "Hours after the blast, police on Monday raided a house in the town.", "blast", ("2024-05-12", "2024-05-13"),
    ),
    "what-came-after-it": (
        "The blast came a day after gunmen killed four soldiers near the border. It wounded six people on Monday.",
        "killed", ("2024-05-12", "2024-05-12"),
    ),
    "and-what-was-done-in-it": (
        "Rebels released 12 hostages on Monday, three days after they had seized them in a raid on Tora.", "raid",
        ("2024-05-10", "2024-05-10"),
    ),
    "and-what-stands-far-behind": (
        "The envoy on Sunday left the talks with the bloc in three departments, a day after its fighters attacked an "
        "indigenous community at Silvia and killed an elder.", "attacked", ("2024-05-11", "2024-05-11"),
    ),
    "not-of-what-was-said-of-it": (
        "Troops searched the town on Monday, a day after a militia claimed the bombing of a market.", "bombing",
        (None, "2024-05-14"),
    ),
    "nor-of-a-visit-to-its-scene": (
        "The mayor resigned on Monday, a day after she visited the scene of the attack.", "attack",
        (None, "2024-05-14"),
    ),
    "from-what-has-no-day": ("Gunmen shot dead a clerk two days after the blast.", "blast", (None, "2024-05-14")),
    "years-are-loose": (
        "Gunmen shot dead a clerk on Monday, two years after the blast.", "blast", ("2021-11-11", "2022-11-12"),
    ),
    "a-day-of-its-own": (
        "A clerk was shot dead on Monday, two days after the blast on Saturday.", "blast", ("2024-05-11", "2024-05-11"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "word", "days"), TOLD.values(), ids=TOLD.keys())
def test_days_are_counted_back(text: str, word: str, days: tuple[str | None, str | None]) -> None:
    reading = parsed(text, "events", "2024-05-14")
    event = next(item for item in reading[Event] if reading.quote(item.span) == word)
    assert (event.earliest, event.latest) == days


def test_what_came_before_is_not_one_with_what_counts_from_it() -> None:
    text = "Two soldiers were killed on Sunday, a day after an ambush on a convoy left six dead."
    reading = parsed(text, "events", "2024-05-14")
    days = {reading.quote(item.span): item.earliest for item in reading[Event]}
    assert days == {"killed": "2024-05-12", "ambush": "2024-05-11"}
    apart = told_apart(reading)
    assert {reading.tree.tokens[index].text for index in apart} >= {"ambush", "convoy"}
    assert "killed" not in {reading.tree.tokens[index].text for index in apart}


def test_what_was_years_ago_is_no_news() -> None:
    reading = parsed("Ten years after the siege of Tora, survivors met on Monday.", "events", "2024-05-14")
    siege = next(event for event in reading[Event] if reading.quote(event.span) == "siege")
    assert siege.status is Status.HISTORICAL


def test_nothing_counts() -> None:
    reading = parsed("Two soldiers were killed on Sunday.", "events", "2024-05-14")
    events = list(reading[Event])
    assert counted_back(reading, [], events, "2024-05-14") == events
    assert told_apart(reading) == {}
