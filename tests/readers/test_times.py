from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.publication import read_publication
from reportedly.readers.run import Reader, read_report
from reportedly.readers.sentences import read_sentences
from reportedly.readers.times import read_times
from reportedly.types.annotations import Publication, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import Precision


def words_without_grammar(reading: Reading) -> list[Token]:
    """Tokens that know nothing: each word governs itself, so that no expression has a tense."""
    found = re.finditer(r"\w+|[^\w\s]", reading.report.text)
    return [
        Token(
            span=Span(match.start(), match.end()),
            text=match.group(),
            lemma=match.group().lower(),
            part="NOUN",
            tag="NN",
            link="dep",
            index=index,
            head=index,
            sentence=0,
        )
        for index, match in enumerate(found)
    ]


READERS = (
    Reader("sentences", "1", (), Sentence, read_sentences),
    Reader("words", "1", (Sentence,), Token, words_without_grammar),
    Reader("publication", "1", (Sentence, Token), Publication, read_publication),
    Reader("times", "1", (Sentence, Token, Publication), TimeExpression, read_times),
)


def times_of(text: str, published: str | None) -> tuple[Reading, tuple[TimeExpression, ...]]:
    reading = read_report(Report(text=text, published=published), READERS)
    return reading, reading[TimeExpression]


FRIDAY = "2021-02-26"
MEANT = {
    "earlier-this-week": ("«Earlier this week» it rained", "2021-W08", "2021-02-22", "2021-02-26"),
    "later-this-year": ("«later this year»", "2021", "2021-02-26", "2021-12-31"),
    "this-month": ("«this month»", "2021-02", "2021-02-01", "2021-02-28"),
    "last-month": ("«last month»", "2021-01", "2021-01-01", "2021-01-31"),
    "weekday-is-the-last-one": ("on «Monday»", "2021-02-22", "2021-02-22", "2021-02-22"),
    "weekday-of-publication": ("on «Friday»", "2021-02-26", "2021-02-26", "2021-02-26"),
    "last-weekday": ("«last Friday»", "2021-02-19", "2021-02-19", "2021-02-19"),
    "next-weekday": ("«next Monday»", "2021-03-01", "2021-03-01", "2021-03-01"),
    "yesterday-night": ("«yesterday evening»", "2021-02-25TEV", "2021-02-25T16:00", "2021-02-25T23:59"),
    "last-night": ("«last night»", "2021-02-25TNI", "2021-02-25T17:00", "2021-02-26T05:59"),
    "day-month": ("on «15 February»", "2021-02-15", "2021-02-15", "2021-02-15"),
    "month-day": ("on «February 15»", "2021-02-15", "2021-02-15", "2021-02-15"),
    "nearest-year": ("on «December 30»", "2020-12-30", "2020-12-30", "2020-12-30"),
    "early-month": ("«early March 2020»", "2020-03", "2020-03-01", "2020-03-10"),
    "february-30": ("on «February 30»", None, None, None),
    "35th-of-may": ("«the 35th of May»", None, None, None),
    "leap-day": ("on «February 29»", "2020-02-29", "2020-02-29", "2020-02-29"),
    "weeks-ago": ("«two weeks ago»", "2021-W06", "2021-02-09", "2021-02-15"),
    "last-friday-of": ("the vote is on «the last Friday of May 2021»", "2021-05-28", "2021-05-28", "2021-05-28"),
    "second-sunday-in": ("«the second Sunday in March 2022»", "2022-03-13", "2022-03-13", "2022-03-13"),
    "no-fifth-friday": ("«the fifth Friday of February 2021»", None, None, None),
    "past-week": ("«the past week»", "2021-W07", "2021-02-19", "2021-02-26"),
    "last-weekend-of": ("«the last weekend of October 2020»", "P2D", "2020-10-31", "2020-11-01"),
    "years-ago": ("«ten years ago»", "2011", "2010-08-27", "2011-08-28"),
    "vaguely-ago": ("«several years ago»", "PAST_REF", None, "2021-02-26"),
    "past-weeks": ("over «the past two weeks»", "P2W", "2021-02-12", "2021-02-26"),
    "coming-days": ("in «the coming days»", "PXD", "2021-02-26", None),
    "past-hours": ("in «the past 24 hours»", "PT24H", "2021-02-25", "2021-02-26"),
    "decade": ("in «the 1990s»", "199", "1990-01-01", "1999-12-31"),
    "short-decade": ("in «the '80s»", "198", "1980-01-01", "1989-12-31"),
    "short-year": ("in «’99»", "1999", "1999-01-01", "1999-12-31"),
    "christmas": ("before «Christmas»", "2020-12-25", "2020-12-25", "2020-12-25"),
    "quarter": ("«the fourth quarter of 2020»", "2020-Q4", "2020-10-01", "2020-12-31"),
    "iso": ("at «2021-02-15T08:30:00Z»", "2021-02-15T08:30:00Z", "2021-02-15T08:30Z", "2021-02-15T08:30Z"),
    "iso-nonsense": ("at «2021-02-30»", None, None, None),
    "signs": ("on «13/02/2021»", "2021-02-13", "2021-02-13", "2021-02-13"),
    "signs-could-be-either": ("on «05/03/2020»", "2020", "2020-03-05", "2020-05-03"),
    "signs-of-which-one-lies-ahead": ("on «03/02/2021»", "2021-02-03", "2021-02-03", "2021-02-03"),
    "signs-to-come": ("on «03/04/2021»", "2021", "2021-03-04", "2021-04-03"),
    "after-midnight": ("after «midnight on Tuesday»", "2021-02-23T00:00", "2021-02-23T00:00", "2021-02-23T00:00"),
    "before-midnight": ("before «midnight on Tuesday»", "2021-02-23T24:00", "2021-02-24T00:00", "2021-02-24T00:00"),
    "to-the-day": ("«a week ago today»", "2021-02-19", "2021-02-19", "2021-02-19"),
    "a-month-to-the-day": ("«a month ago today»", "2021-01-26", "2021-01-26", "2021-01-26"),
    "zone": ("at «9:15 p.m. EST Tuesday»", "2021-02-23T21:15", "2021-02-23T21:15-05:00", "2021-02-23T21:15-05:00"),
    "zulu": ("at «1530 GMT on Monday»", "2021-02-22T15:30Z", "2021-02-22T15:30Z", "2021-02-22T15:30Z"),
    "military": ("«041530Z FEB 21»", "2021-02-04T15:30Z", "2021-02-04T15:30Z", "2021-02-04T15:30Z"),
    "week-of-month": ("«the last week of January»", "P1W", "2021-01-25", "2021-01-31"),
    "last-days-of-a-month": ("«the last days of January»", "PXD", "2021-01-27", "2021-01-31"),
    "half-of-a-month": ("«the first half of January»", "2021-01", "2021-01-01", "2021-01-16"),
    "late-year": ("in «late 2016»", "2016", "2016-09-01", "2016-12-31"),
    "week-of-a-day": ("in «the week of 7 January»", "2021-W01", "2021-01-04", "2021-01-10"),
    "weekday-of-last-week": ("on «Wednesday of last week»", "2021-02-17", "2021-02-17", "2021-02-17"),
    "last-winter": ("«last winter»", "2019-WI", "2019-12-01", "2020-02-29"),
    "hours-ago": ("«six hours ago»", "PT6H", "2021-02-25", "2021-02-26"),
    "later-than-nothing-told": ("«two days later»", "XXXX-XX-XX", None, None),
    "century": ("«the 20th century»", "19", "1900-01-01", "1999-12-31"),
}


@pytest.mark.parametrize(("text", "value", "earliest", "latest"), MEANT.values(), ids=MEANT.keys())
def test_values_and_bounds(text: str, value: str | None, earliest: str | None, latest: str | None) -> None:
    plain, spans = marked(text)
    _, found = times_of(plain, FRIDAY)
    assert [item.span for item in found] == spans
    assert (found[0].value, found[0].earliest, found[0].latest) == (value, earliest, latest)


HOURS = {
    "of-one-day": (
        "at 11:40 p.m. (2240 GMT) on Monday", ["2021-02-22T23:40", "2021-02-22T22:40Z", "2021-02-22"],
    ),
    "of-two-days": ("at 1 a.m. (2200 GMT) on Monday", ["2021-02-22T01:00", "2021-02-21T22:00Z", "2021-02-22"]),
    "no-hour-elsewhere": ("at 11:40 p.m. (he said) on Monday", ["2021-02-26T23:40", "2021-02-22"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "values"), HOURS.values(), ids=HOURS.keys())
def test_an_hour_and_the_same_elsewhere_are_of_the_day_behind(text: str, values: list[str]) -> None:
    assert [item.value for item in times_of(text, FRIDAY)[1]] == values


def test_anchors_say_what_was_counted_from() -> None:
    _, found = times_of("On 3 May 2020 it began. Two days later it ended. Last week it was told.", FRIDAY)
    begun, ended, told = found
    assert (begun.anchor, ended.anchor, told.anchor) == (None, begun.id, "published")
    assert (ended.value, ended.precision) == ("2020-05-05", Precision.DAY)


ANCHORED = {
    "named-event": ("«Two days» after the strike", "after the strike", None, None),
    "dated-event": (
        "«Two days» after the February 15 attack",
        "after the February 15 attack",
        "2021-02-17",
        "2021-02-17",
    ),
    "weeks-are-loose": ("«a week» before 20 January", "before 20 January", "2021-01-10", "2021-01-16"),
    "since": ("in «the three days» since 20 January", "since 20 January", "2021-01-20", "2021-01-23"),
    "ordinal-anniversary": ("«the first» anniversary of the raid", "anniversary of the raid", None, None),
    "the-day-before": ("«the day» before 20 January", "before 20 January", "2021-01-19", "2021-01-19"),
    "anniversary": ("the «one-year» anniversary of the killing", "anniversary of the killing", None, None),
}


def test_the_same_day_is_a_day_that_was_told() -> None:
    _, found = times_of("On 3 May 2020 it began. He had left in March. The same day it ended.", FRIDAY)
    begun, _, ended = found
    assert (ended.value, ended.anchor) == ("2020-05-03", begun.id)
    _, (_, none) = times_of("He left in March 2020. The same day it ended.", FRIDAY)
    assert (none.value, none.earliest) == ("XXXX-XX-XX", None)


@pytest.mark.parametrize(("text", "why", "earliest", "latest"), ANCHORED.values(), ids=ANCHORED.keys())
def test_what_counts_from_an_event_keeps_the_relation(
    text: str, why: str, earliest: str | None, latest: str | None
) -> None:
    plain, spans = marked(text)
    _, found = times_of(plain, FRIDAY)
    assert found[0].span == spans[0]
    assert found[0].why == f"anchored to event: {why}"
    assert (found[0].earliest, found[0].latest) == (earliest, latest)


NO_DATE = {
    "weekday": ("on «Monday»", "XXXX-WXX-1"),
    "month-day": ("on «15 February»", "XXXX-02-15"),
    "yesterday": ("«yesterday»", "XXXX-XX-XX"),
    "last-week": ("«last week»", "XXXX-WXX"),
    "last-year": ("«last year»", "XXXX"),
}


@pytest.mark.parametrize(("text", "value"), NO_DATE.values(), ids=NO_DATE.keys())
def test_without_a_date_of_publication_nothing_is_guessed(text: str, value: str) -> None:
    plain, spans = marked(text)
    _, found = times_of(plain, None)
    assert [(item.span, item.value, item.earliest, item.latest) for item in found] == [(spans[0], value, None, None)]


def test_a_dateline_dates_the_rest_and_says_so() -> None:
    _, found = times_of("KABUL, March 5, 2003 (Wire) -- A bomb went off on Monday.", None)
    assert [item.value for item in found] == ["2003-03-05", "2003-03-03"]
    assert found[1].why == "rule weekday; written 2003-03-05 by the dateline"


def test_a_month_of_publication_bounds_what_it_cannot_date() -> None:
    _, found = times_of("It was yesterday, this month, not on 3 February.", "2021-02")
    yesterday, month, day = found
    assert (yesterday.value, yesterday.earliest, yesterday.latest) == (None, "2021-01-31", "2021-02-27")
    assert (month.value, day.value) == ("2021-02", "2021-02-03")


NARRATIVE = (
    "In 1914 war came. On 7 August they landed. In November 1917 they left, and by January it was over. "
    "A plan of 1976 says so. On 3 March peace was signed. In March and April 1920 they met. In 1922 it ended. "
    "In December the last man left."
)


def test_a_narrative_is_dated_by_what_it_told_last() -> None:
    _, found = times_of(NARRATIVE, "2009-12-19")
    values = [item.value for item in found]
    assert values == [
        "1914", "1914-08-07", "1917-11", "1918-01", "1976", "1918-03-03", "1920-03", "1920-04", "1922", "1922-12"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param(
            "It burned on June 24, 2015, after the June 20 fair", ["2015-06-24", "2015-06-20"], id="of-that-year"
        ),
        pytest.param(
            "On December 28, 2015, it fell. On January 3 it stood", ["2015-12-28", "2016-01-03"], id="the-next"
        ),
        pytest.param(
            "It burned on June 24, 2015, and again on March 8", ["2015-06-24", "2021-03-08"], id="other-weeks"
        ),
        pytest.param(
            "It burned on March 1, 2015, and again on March 8", ["2015-03-01", "2021-03-08"], id="of-the-news"
        ),
        pytest.param(
            f"It burned on June 24, 2015.{' It rained again and again.' * 8} On June 20 it did",
            ["2015-06-24", "2021-06-20"],
            id="far-behind",
        ),
    ],
)
def test_a_day_beside_one_with_a_year_is_of_the_same_weeks(text: str, values: list[str]) -> None:
    _, found = times_of(text, "2021-03-01")
    assert [item.value for item in found] == values


def test_ages_and_kept_words_are_no_times() -> None:
    _, found = times_of("The 52 years old man, and a 6-year-old paid $1990.", FRIDAY)
    assert found == ()


@given(st.text(max_size=120), st.sampled_from([None, "2021-02-26", "2021", "", "garbage", "9999-12-31", "0001-01-01"]))
@settings(max_examples=80, deadline=None)
def test_any_text_is_read_without_raising(text: str, published: str | None) -> None:
    times_of(text, published)


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(published: str) -> None:
    text = (
        "Last year, next year, in two weeks, a century ago, next Monday, the 1990s, the past ten years, on 31 December."
    )
    _, found = times_of(text, published)
    assert len(found) > 5


@pytest.mark.parametrize("text", ["Friday " * 14_000, "on 5 May, " * 10_000, "two days after " * 7_000])
def test_hostile_lines(text: str) -> None:
    report = Report(text=text, published=FRIDAY)
    began = time.process_time()
    read_report(report, READERS)
    assert time.process_time() - began < 20


TENSED = {
    "future-weekday": ("The court will sit on «Tuesday».", "2021-03-02"),
    "past-weekday": ("The court sat on «Tuesday».", "2021-02-23"),
    "planned": ("They plan to meet on «Tuesday».", "2021-03-02"),
    "future-month": ("Voters will go to the polls in «December».", "2021-12"),
    "past-month": ("Voters went to the polls in «December».", "2020-12"),
    "somebodys-weekday": ("«Wednesday»'s raid will be studied.", "2021-02-24"),
    "weekend": ("They fought over «the weekend».", "2021-W07-WE"),
    "next-summer": ("It was due «next summer».", "2021-SU"),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "value"), TENSED.values(), ids=TENSED.keys())
def test_tense_chooses_the_side(text: str, value: str) -> None:
    plain, spans = marked(text)
    found = read(Report(text=plain, published=FRIDAY), with_readers=_up_to_times())[TimeExpression]
    assert [(item.span, item.value) for item in found] == [(spans[0], value)]


NOT_TIMES = {
    "verb": "They may march on and fall back.",
    "quantity": "The army sent 1990 soldiers and 2000 tanks.",
    "unit": "They joined the 24th Division.",
    "newspaper": "The Daily Record said so.",
}


@pytest.mark.parser
@pytest.mark.parametrize("text", NOT_TIMES.values(), ids=NOT_TIMES.keys())
def test_words_that_are_no_times(text: str) -> None:
    assert read(Report(text=text, published=FRIDAY), with_readers=_up_to_times())[TimeExpression] == ()


@pytest.mark.parser
def test_an_event_dated_before_dates_what_counts_from_it() -> None:
    text = "Gunmen assassinated the judge on 3 January. His brother fled two days after the assassination."
    first, second = read(Report(text=text, published=FRIDAY), with_readers=_up_to_times())[TimeExpression]
    assert (second.value, second.earliest, second.latest) == ("P2D", "2021-01-05", "2021-01-05")
    assert second.anchor == first.id


@pytest.mark.parser
def test_an_event_dated_in_two_ways_dates_nothing() -> None:
    text = "A raid on 3 January failed. A raid on 9 January did not. They left two days after the raid."
    found = read(Report(text=text, published=FRIDAY), with_readers=_up_to_times())[TimeExpression]
    assert (found[2].earliest, found[2].anchor) == (None, None)


@pytest.mark.parser
def test_at_the_time_points_back() -> None:
    text = "A man died in a raid on 15 February. At the time, a spokesman declined to comment."
    first, second = read(Report(text=text, published=FRIDAY), with_readers=_up_to_times())[TimeExpression]
    assert (second.value, second.mod, second.anchor) == ("2021-02-15", "APPROX", first.id)


def _up_to_times() -> list[Reader]:
    return [reader for reader in readers() if reader.name in ("sentences", "grammar", "publication", "times")]
