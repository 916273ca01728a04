"""The date of an event that a text tells of twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.event_dates import HARM, EventDates, days_of, kinships, same_stem
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Resolved
from reportedly.types.vocabulary import TimexType

DATED = Phrase(start=0, end=1, rule="weekday", type=TimexType.DATE, unit="D", count=2)
KIN = kinships(lexicon("event_kin"), lexicon("event_triggers"))


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param("killing", "kill", True, id="ending"),
        pytest.param("assassination", "assassinate", True, id="six-letters"),
        pytest.param("attack", "attack", True, id="same"),
        pytest.param("raid", "rain", False, id="three-letters"),
        pytest.param("war", "wars", False, id="too-short-to-tell"),
        pytest.param("strike", "strife", False, id="five-letters"),
        pytest.param("hit", "hit", True, id="same-and-short"),
    ],
)
def test_same_stem(one: str, other: str, answer: bool) -> None:
    assert same_stem(one, other) is answer
    assert same_stem(other, one) is answer


def meaning(low: str | None, high: str | None, type: TimexType = TimexType.DATE) -> Resolved:
    return Resolved(type, low, (low, high))


def test_only_dates_have_days() -> None:
    assert days_of(meaning("1997-05-03", "1997-05-03", TimexType.DURATION)) is None
    assert days_of(meaning(None, None)) is None
    assert days_of(meaning("-0043-03-15", "-0043-03-15")) is None


def test_kinships_join_families_and_kinds() -> None:
    assert KIN["flight"] & KIN["fly"]
    assert HARM in KIN["bombing"]
    assert HARM not in KIN["vote"]


EVENTS = {  # «» marks the dated phrases, then the words of the event; the answer is the numbers of the dates
    "in-its-own-words": ("It ended a week after «the «15 February» raid».", [0]),
    "a-range-in-its-own-words": ("It ended a day after «the boat was hit between «6 July» and «8 July»».", [0, 1]),
    "in-its-clause": ("On day two of «the siege», which began on «3 May», he left.", [0]),
    "dated-before": ("The base was hit on «3 May». Two days after «the hit», he left.", [0]),
    "by-its-stem": ("He was killed on «3 May». Two days after «the killing», he left.", [0]),
    "by-its-kin": ("Troops pulled out of Tora on «3 May». Two days after «the withdrawal», he left.", [0]),
    "any-harm": ("A mine killed a child on «3 May». Two days after «the tragedy», he left.", [0]),
    "the-day": ("Tora fell on «3 May». Two years after «the day», he left.", [0]),
    "two-dates-leave-it-open": (
        "The base was hit on «3 May». It was hit on «9 June». Two days after «the hit», he left.",
        [],
    ),
    "told-apart-by-whom": (
        "Police fired on the strikers on «3 May» and on the mourners on «5 May». "
        "A day after «the firing on the mourners», he left.",
        [1],
    ),
    "dated-behind": ("Two days after «the hit», he left. The base was hit on «3 May».", [0]),
    "a-new-one": ("The base was hit on «3 May», a week after «another hit».", []),
    "a-day-of-saying": ("Police said on «3 May» that the base had been hit. Two days after «the hit», he left.", []),
    "never-told-of": ("He left on «3 May». Two days after «the vote», he died.", []),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "numbers"), EVENTS.values(), ids=EVENTS.keys())
def test_the_date_of_an_event(text: str, numbers: list[int]) -> None:
    plain, spans = marked(text)
    event = next(span for span in spans if plain[span.start : span.end].startswith(("the ", "another ")))
    dates = [
        (at, replace(DATED, start=span.start, end=span.end), meaning(f"1997-05-0{at + 3}", f"1997-05-0{at + 3}"))
        for at, span in enumerate(sorted(span for span in spans if span != event))
    ]
    events = EventDates(dates, parsed(plain).tree, KIN)
    assert [number for number, _, _ in events.of(event)] == numbers
    assert events.told_before(0) is None


@pytest.mark.parser
def test_which_nouns_name_events() -> None:
    tree = parsed("The siege of the market ended.").tree
    events = EventDates([], tree, KIN)
    assert [token.text for token in tree.tokens if events.is_event(token)] == ["siege"]


CLAUSES = {  # what a pattern found is marked
    "up-to-its-verb": ("A week after «the Union of Free Fishermen» (UFF) shot a guard, the pier burned.", "shot"),
    "no-clause": ("A week after «the raid» on the pier, it burned down.", "raid"),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "last"), CLAUSES.values(), ids=CLAUSES.keys())
def test_the_words_of_an_event_go_on_to_its_verb(text: str, last: str) -> None:
    plain, (words,) = marked(text)
    found = EventDates([], parsed(plain).tree, KIN).clause(words)
    assert plain[found.start : found.end].split()[-1] == last
