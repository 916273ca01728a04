"""Where a phrase that opens a clause ends with no comma behind it; | marks the place."""

from __future__ import annotations

import pytest

from reportedly.rules.front_phrases import front_ends
from reportedly.types.span import Span

FRONTS = {
    "day-month": "On 16 February| two drones struck the port.",
    "month-day": "On March 12| gunmen came.",
    "with-a-year": "On 2 March 2024| armed men came.",
    "weekday-too": "On Sunday 3 May| armed men came.",
    "two-days": "On 5 and 6 May| clashes drove 3,000 people out.",
    "a-stretch": "Between 7 and 12 February| 58 people were hurt.",
    "overnight": "Overnight 12-13 March| troops came.",
    "the-night-of": "On the night of 12 March| gunmen came.",
    "part-of-day": "By nightfall| police had recaptured five fugitives.",
    "soon-after": "Shortly after midnight| gunmen killed twelve people.",
    "clock": "At around 3 a.m.| troops stormed the building.",
    "clock-and-day": "At about 14:30 local time on Friday| masked men came.",
    "weekday-night": "Late Tuesday| gunmen came.",
    "bare-overnight": "Overnight| Israeli jets bombed a house.",
    "yesterday": "Yesterday evening| rebels took the post.",
    "small-hours": "In the wee hours of Tuesday| bandits came.",
    "so-long-ago": "Two days later| soldiers burned the village.",
    "that-night": "But that night| soldiers came back.",
    "within-that": "Police said that shortly after dawn| gunmen had come.",
    "within-a-quotation": 'He said: "At dawn| men came over the wall."',
    "another-act": "In a separate incident in Mosul| gunmen shot a judge.",
    "behind-an-act": "After the blast| police sealed off the road.",
    "where": "In the north| rebels took two towns.",
    "sum": "In all| 12 people were killed.",
    "bullet": "• On 16 Feb| two drones struck the port.",
}
NO_FRONTS = {
    "comma": "On 16 February, two drones struck the port.",
    "year-alone": "In 2000 homes burned.",
    "month-alone": "In May gunmen came.",
    "further-on": "They came on 16 February two days late.",
    "goes-on": "On 16 February and the day after, men came.",
    "what-is-told-of": "On 16 February was the worst attack.",
    "clock-goes-on": "At 3 a.m. and again at noon shells fell.",
    "subject": "Last night was quiet.",
    "subject-of-a-deed": "Friday brought no peace.",
    "compound": "At dawn prayers were said.",
    "day-behind": "Shortly after midnight Tuesday was declared a day of mourning.",
    "what-was-before": "Two days before the vote men came.",
    "name-of-a-show": 'He spoke on "Saturday Night Live" of it.',
    "place-of-a-noun": "In the village school children slept.",
    "body-of-a-place": "In the city police stations were burned.",
    "capitals-of-nothing": "In all the attacks nobody was hurt.",
    "nothing-behind": "On 16 February",
}


@pytest.mark.parametrize("marked", FRONTS.values(), ids=FRONTS.keys())
def test_a_phrase_that_opens_a_clause_ends_where_a_comma_may_be_thought(marked: str) -> None:
    text = marked.replace("|", "")
    assert front_ends(text, Span(0, len(text))) == [marked.index("|")]


@pytest.mark.parametrize("text", NO_FRONTS.values(), ids=NO_FRONTS.keys())
def test_other_sentences_lack_no_comma(text: str) -> None:
    assert front_ends(text, Span(0, len(text))) == []


def test_a_long_line_of_openings_is_read_to_a_bound() -> None:
    text = "that at dawn men " * 20_000
    assert len(front_ends(text, Span(0, len(text)))) <= 21
