"""Expressions that count from an event: what they count from, when that was, and which days they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.time_anchoring import (
    EventDates,
    Relation,
    anchored_bounds,
    relation_to_event,
    same_stem,
)
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import Resolved
from reportedly.types.vocabulary import TimexType

SPAN = Phrase(start=0, end=1, rule="duration", type=TimexType.DURATION, unit="D", count=2)
UNIT = replace(SPAN, rule="unit from an event", type=TimexType.DATE, count=None)
DATED = replace(SPAN, rule="weekday", type=TimexType.DATE)

RELATIONS = {
    "after": ("«two days» after the strike", SPAN, ("after", "the strike")),
    "following": ("«two days» following the strike, he left", SPAN, ("after", "the strike")),
    "before": ("«the day» before the vote.", UNIT, ("before", "the vote")),
    "ahead-of": ("«two days» ahead of the vote", SPAN, ("before", "the vote")),
    "since": ("«two years» since the raid", SPAN, ("since", "the raid")),
    "anniversary": ("«two-year» anniversary of the raid", SPAN, ("anniversary", "of the raid")),
    "six-words-at-most": ("«two days» after a b c d e f g h", SPAN, ("after", "a b c d e f")),
    "from-now": ("«two days» from now", SPAN, None),
    "nothing-behind": ("«two days» after.", SPAN, None),
    "no-relation": ("«two days» of rain", SPAN, None),
    "a-day-counts-from-nothing": ("«Monday» after the strike", DATED, None),
}


@pytest.mark.parametrize(("text", "phrase", "relation"), RELATIONS.values(), ids=RELATIONS.keys())
def test_relation_to_event(text: str, phrase: Phrase, relation: tuple[str, str] | None) -> None:
    plain, (span,) = marked(text)
    found = relation_to_event(plain, replace(phrase, start=span.start, end=span.end))
    assert ((found.name, found.words) if found else None) == relation


def test_a_relation_says_where_its_words_stand() -> None:
    plain, (span, event) = marked("«two days» after «the strike»")
    found = relation_to_event(plain, replace(SPAN, start=span.start, end=span.end))
    assert found is not None
    assert (found.start, found.end) == (event.start, event.end)


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


def relation(name: str) -> Relation:
    return Relation(name, "the raid", 0, 8)


MAY_3 = meaning("1997-05-03", "1997-05-03")
BOUNDS = {
    "days-after": (SPAN, "after", MAY_3, ("1997-05-05", "1997-05-05")),
    "days-before": (SPAN, "before", MAY_3, ("1997-05-01", "1997-05-01")),
    "the-day-after": (UNIT, "after", MAY_3, ("1997-05-04", "1997-05-04")),
    "since-begins-with-it": (SPAN, "since", MAY_3, ("1997-05-03", "1997-05-05")),
    "weeks-are-loose": (replace(SPAN, unit="W"), "after", MAY_3, ("1997-05-14", "1997-05-20")),
    "an-anniversary-is-not": (replace(SPAN, unit="Y"), "anniversary", MAY_3, ("1999-05-03", "1999-05-03")),
    "of-a-month": (SPAN, "after", meaning("1997-05-01", "1997-05-31"), ("1997-05-03", "1997-06-02")),
    "nobody-says-how-many": (replace(SPAN, count=None), "after", MAY_3, None),
    "hours": (replace(SPAN, unit="H"), "after", MAY_3, None),
    "an-undated-event": (SPAN, "after", meaning(None, None), None),
    "a-length-dates-nothing": (SPAN, "after", meaning("1997-05-03", "1997-05-03", TimexType.DURATION), None),
    "outside-the-calendar": (replace(SPAN, unit="Y", count=10_000), "after", MAY_3, None),
}


@pytest.mark.parametrize(("phrase", "name", "event", "days"), BOUNDS.values(), ids=BOUNDS.keys())
def test_anchored_bounds(phrase: Phrase, name: str, event: Resolved, days: tuple[str, str] | None) -> None:
    assert anchored_bounds(phrase, relation(name), event) == days


EVENTS = {  # «» marks the dated phrases, then the words of the event; the answer is the number of the date
    "in-its-own-words": ("It ended a week after «the «15 February» raid».", 0),
    "dated-before": ("The base was hit on «3 May». Two days after «the hit», he left.", 0),
    "by-its-stem": ("He was killed on «3 May». Two days after «the killing», he left.", 0),
    "two-dates-leave-it-open": (
        "The base was hit on «3 May». It was hit on «9 June». Two days after «the hit», he left.",
        None,
    ),
    "dated-behind-is-too-late": ("Two days after «the hit», he left. The base was hit on «3 May».", None),
    "never-told-of": ("He left on «3 May». Two days after «the vote», he died.", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "number"), EVENTS.values(), ids=EVENTS.keys())
def test_the_date_of_an_event(text: str, number: int | None) -> None:
    plain, spans = marked(text)
    event = next(span for span in spans if plain[span.start : span.end].startswith("the "))
    dates = [
        (at, replace(DATED, start=span.start, end=span.end), meaning(f"1997-05-0{at + 3}", f"1997-05-0{at + 3}"))
        for at, span in enumerate(sorted(span for span in spans if span != event))
    ]
    asked = Relation("after", plain[event.start : event.end], event.start, event.end)
    found = EventDates(dates, parsed(plain).tree).of(asked)
    assert (found[0] if found else None) == number
