"""Which words are times: what patterns find, less what the grammar says is something else."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.time_finding import find_times
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

FOUND = {
    "soon after": "He was caught «a short time later», for a short time.",
    "plain": "Shells fell on «Monday» and again «two days later».",
    "year": "It began in «2011».",
    "year-before-a-bare-subject": "In «2019» raiders burned nine farms.",
    "month-before-a-bare-subject": "In «April 2018» smugglers shot a guard.",
    "years-in-a-row": "Floods came in «2011», «2013» and «2015».",
    "numbers-of-houses": "It fell in the 2000 block of the street, or in the 1900 and 2000 blocks.",
    "counted-things": "They lost 2000 tanks.",
    "money": "It cost $2000.",
    "may-the-verb": "They may leave.",
    "march-the-verb": "They march on the town.",
    "may-the-month": "It ended in «May».",
    "an-age": "A 52 years old man died.",
    "a-paper": "The Daily Star said so.",
    "her-eighties": "She is in her 80s.",
    "a-division": "The 24th Division came.",
    "short-weekday": "They were seized on «Thurs».",
    "short-weekday-over-an-item": "«Tue»: Shots were heard.",
    "a-verb-like-a-weekday": "Sat down, he said.",
    "a-paper-like-a-weekday": "The Sun said so.",
    "a-paper-between-dashes": "The Sun - a paper - said so.",
    "a-state-like-a-weekday": "Rebels seized a post on Mon State land.",
    "a-day-that-is-a-name": "The attack on 9/11 came first.",
    "posts-of-a-thread": "Shells fell. 3/12\n\nNobody came. 4/12",
    "day-and-month": "On «5/3» rebels came, and «last Sunday» («12/6») they left.",
    "a-share": "On 2/3 of the streets, 3/4 of houses burned around the clock, 24/7.",
    "an-hour-of-four-figures": "At «2030 on Monday» a grenade fell.",
    "no-words": "",
}


@pytest.mark.parametrize("text", FOUND.values(), ids=FOUND.keys())
def test_times_are_told_from_what_looks_like_them(text: str) -> None:
    plain, spans = marked(text)
    assert [Span(phrase.start, phrase.end) for phrase in find_times(plain, parsed(plain).tree)] == spans
