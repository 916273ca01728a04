"""Stretches that several words tell together, through the reader of times: each is one more expression."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.event_dates import EventDates, kinships
from reportedly.rules.time_finding import find_times
from reportedly.rules.time_stretches import framed, stretches
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
PUBLISHED = "2024-06-12"  # a Wednesday

STRETCHES = {
    "from-until": ("It was shut «from Friday until Sunday».", "2024-06-07", "2024-06-09"),
    "from-late-on": ("It was shut «from late on Friday to Sunday».", "2024-06-07", "2024-06-09"),
    "between-years": ("They ruled it «between 2014 and 2017».", "2014-01-01", "2017-12-31"),
    "since-a-date": ("It has changed hands «since Saturday»’s attack.", "2024-06-08", "2024-06-12"),
    "since-a-dated-event": (
        "Soldiers staged a coup on 3 May. Prices have trebled «since the coup».",
        "2024-05-03",
        "2024-06-12",
    ),
    "since-an-undated-event": ("Prices have trebled «since the embargo».", None, None),
    "throughout": ("«Throughout the siege» they fetched water.", None, None),
    "overnight": ("Fighting raged «overnight into Monday».", "2024-06-09", "2024-06-10"),
    "overnight-from": ("Fighting raged «overnight Sunday».", "2024-06-09", "2024-06-10"),
    "overnight-said-then": ("Rebels shelled it «overnight», the army said on Monday.", "2024-06-09", "2024-06-10"),
    "said-then-overnight": ("The army said on Monday rebels shelled it «overnight».", "2024-06-09", "2024-06-10"),
    "overnight-after-a-day": ("It rained on Monday and went on raining «overnight».", "2024-06-10", "2024-06-11"),
    "overnight-before-another-act": ("Rebels shelled it overnight after a raid on Monday.", None, None),
    "night-to-a-day": ("Nine died in the raid of «the night to Monday».", "2024-06-09", "2024-06-10"),
    "night-from-to": ("Nine died in «the night from Sunday to Monday».", "2024-06-09", "2024-06-10"),
    "night-of-two-days": ("Nine died in «the night of Sunday and Monday».", "2024-06-09", "2024-06-10"),
    "night-into-a-day": ("Fighting raged from «Sunday night into Monday».", "2024-06-09", "2024-06-10"),
    "night-of-dates": ("Nine died on «the night of June 9-10».", "2024-06-09", "2024-06-10"),
    "nights-apart": ("Nine died on Friday night and Sunday.", None, None),
    "no-event": ("He has lived there since his childhood.", None, None),
    "turned-round": ("They ruled it between 2017 and 2014.", None, None),
}


def times(text: str, published: str | None = PUBLISHED) -> tuple[TimeExpression, ...]:
    chain = [reader for reader in readers() if reader.name in ("sentences", "grammar", "publication", "times")]
    return read(Report(text=text, published=published), chain)[TimeExpression]


@pytest.mark.parametrize(("text", "earliest", "latest"), STRETCHES.values(), ids=STRETCHES.keys())
def test_a_stretch_is_one_more_time_without_a_value(text: str, earliest: str | None, latest: str | None) -> None:
    plain, spans = marked(text)
    rules = ("rule between", "rule since", "rule overnight", "rule night")
    found = [item for item in times(plain) if item.why.startswith(rules)]
    found += [item for item in times(plain) if item.why.startswith("anchored to event: ")]
    assert [(item.span, item.value) for item in found] == [(span, None) for span in spans]
    assert [(item.earliest, item.latest) for item in found] == [(earliest, latest) for _ in spans]


FRAMED = {
    "third-in-a-week": ("It was the third attack on the depot in «a week».", "2024-06-05", "2024-06-12"),
    "within-of-what-was-told": ("They set out on 3 May. Within «three days» they held it.", "2024-05-03", "2024-05-06"),
    "within-ahead": ("It will be out within «three days».", "2024-06-12", "2024-06-15"),
    "within-of-an-event": ("It will end within «a day» of the truce.", None, None),
    "bare": ("They marched for «three days».", None, None),
    "past-this-year": ("Nine were killed «this year».", "2024-01-01", "2024-06-12"),
    "ahead-this-year": ("Nine will vote «this year».", "2024-01-01", "2024-12-31"),
}


@pytest.mark.parametrize(("text", "earliest", "latest"), FRAMED.values(), ids=FRAMED.keys())
def test_the_sentence_frames_a_length(text: str, earliest: str | None, latest: str | None) -> None:
    plain, (span,) = marked(text)
    (found,) = [item for item in times(plain) if item.span == span]
    assert (found.earliest, found.latest) == (earliest, latest)


def test_without_a_day_of_writing_nothing_runs_to_it() -> None:
    text = "It was the third attack in a week. It has been shut since Monday."
    tree = parsed(text).tree
    events = EventDates([], tree, kinships(lexicon("event_kin"), []))
    assert list(stretches(text, tree, [], events, None)) == []
    assert [framed(text, tree, phrase, None, None, None) for phrase in find_times(text, tree)] == [None, None]
