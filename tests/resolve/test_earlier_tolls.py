"""A count whose sentence tells of days before an incident is of another one, as is an act of days after."""

from __future__ import annotations

import pytest

from make import make_event, make_reading, make_report, make_toll, words
from reportedly.resolve.days import When
from reportedly.resolve.earlier_tolls import is_act_after, is_earlier
from reportedly.resolve.incidents import Happening, happenings
from reportedly.types.annotations import Sentence, TimeExpression, Toll
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm, Precision, TimexType

LEAD = "A blast shook the mill."
MARCH = When("2025-03-10", "2025-03-10")
YEAR = ("2019-01-01", "2019-12-31")


def told(sentence: str, times: dict[str, tuple[str | None, str | None]], harm: Harm) -> tuple[Happening, Toll]:
    """A blast, and three whom a sentence behind it counts."""
    text = f"{LEAD} {sentence}"
    toll = make_toll(3, span=words(text, "hree"), harm=harm)
    reading = make_reading(
        make_report(text, published="2025-04-01"),
        make_event(),
        toll,
        Sentence(span=Span(0, len(LEAD)), paragraph=0),
        Sentence(span=Span(len(LEAD) + 1, len(text)), paragraph=0),
        *(
            TimeExpression(
                span=words(text, word),
                type=TimexType.DATE,
                value=first,
                precision=Precision.YEAR if word.isdigit() else Precision.DAY,
                earliest=first,
                latest=last,
            )
            for word, (first, last) in times.items()
        ),
    )
    (item,) = happenings(reading)
    return item, toll


@pytest.mark.parametrize(
    ("sentence", "times", "when", "earlier"),
    [
        pytest.param("In December three died.", {"December": ("2024-12-01", "2024-12-31")}, MARCH, True, id="before"),
        pytest.param("On Friday three died.", {"Friday": ("2025-03-14", "2025-03-14")}, MARCH, False, id="later"),
        pytest.param("On Monday three died.", {"Monday": ("2025-03-10", "2025-03-10")}, MARCH, False, id="that-day"),
        pytest.param("On Sunday three died.", {"Sunday": ("2025-03-09", "2025-03-09")}, MARCH, False, id="a-night"),
        pytest.param("By now three died.", {"now": (None, None)}, MARCH, False, id="of-no-day"),
        pytest.param(
            "Three died on Monday, as in December.",
            {"Monday": ("2025-03-10", "2025-03-10"), "December": ("2024-12-01", "2024-12-31")},
            MARCH,
            False,
            id="that-day-and-one-before",
        ),
        pytest.param("Three died.", {}, MARCH, False, id="no-time"),
        pytest.param(
            "In December three died.",
            {"December": ("2024-12-01", "2024-12-31")},
            When(None, "2025-03-10"),
            False,
            id="an-incident-of-no-day",
        ),
        pytest.param(
            "In December three died.",
            {"December": ("2024-12-01", "2024-12-31")},
            When("2025-03-10", "2025-03-10", guessed=True),
            False,
            id="an-incident-of-a-guessed-day",
        ),
        *(
            pytest.param(sentence, {time: days}, MARCH, earlier, id=id)
            for id, sentence, time, days, earlier in (
                ("a-deed-of-before", "The raid of 2019 killed three.", "2019", YEAR, True),
                ("in-which", "After unrest in 2019, in which three died.", "2019", YEAR, True),
                ("when-it-was-seized", "In the town three died, which rebels seized in 2019.", "2019", YEAR, False),
                ("when-it-was-built", "At the mosque three died, built in 2019.", "2019", YEAR, False),
                ("against-a-figure", "Nine died, more than three in 2019.", "2019", YEAR, False),
                ("at-the-end", "In them three lost their lives in 2019.", "2019", YEAR, True),
                ("at-the-end-of-another-deed", "Three were killed in a town seized in 2019.", "2019", YEAR, False),
                ("at-a-place-built-then", "There three died outside the mosque built in 2019.", "2019", YEAR, False),
                ("at-a-base-taken-then", "There three died at the base rebels took in 2019.", "2019", YEAR, False),
                ("in-a-country-then", "In all three died in the country in 2019.", "2019", YEAR, True),
                ("who-joined", "Omar, who joined in 2019, and three more died.", "2019", YEAR, False),
                ("despite-a-truce", "Despite a truce signed in 2019, three died.", "2019", YEAR, False),
            )
        ),
    ],
)
def test_a_count_of_days_before(
    sentence: str, times: dict[str, tuple[str | None, str | None]], when: When, earlier: bool
) -> None:
    item, toll = told(sentence, times, Harm.KILLED)
    assert is_earlier(item, toll, when) is earlier


LATER = {"Friday": ("2025-03-14", "2025-03-14")}


@pytest.mark.parametrize(
    ("sentence", "times", "harm", "when", "after"),
    [
        pytest.param("Three were let go on Friday.", LATER, Harm.FREED, MARCH, True, id="let-go-later"),
        pytest.param("Three were held on Friday.", LATER, Harm.DETAINED, MARCH, True, id="held-later"),
        pytest.param("Three died on Friday.", LATER, Harm.KILLED, MARCH, False, id="who-dies-later-died-of-it"),
        pytest.param("Three were held, as he said on Friday.", LATER, Harm.DETAINED, MARCH, False, id="said-later"),
        pytest.param(
            "There three held at a march will be tried on Sunday.",
            {"Sunday": ("2026-03-15", "2026-03-15")},
            Harm.DETAINED,
            MARCH,
            False,
            id="tried-on-a-day-to-come",
        ),
        pytest.param("On Friday three were let go.", LATER, Harm.FREED, MARCH, True, id="let-go-on-a-day-named-first"),
        pytest.param("Three were let go.", {}, Harm.FREED, MARCH, False, id="on-no-day"),
        pytest.param(
            "Three were held on Monday and let go on Friday.",
            {"Monday": ("2025-03-10", "2025-03-10"), **LATER},
            Harm.DETAINED,
            MARCH,
            False,
            id="that-day-too",
        ),
        pytest.param(
            "Three were let go on Friday.", LATER, Harm.FREED, When(None, None), False, id="after-what-has-no-day"
        ),
    ],
)
def test_an_act_of_days_after(
    sentence: str, times: dict[str, tuple[str | None, str | None]], harm: Harm, when: When, after: bool
) -> None:
    item, toll = told(sentence, times, harm)
    assert is_act_after(item, toll, when) is after
