"""When a report without a date was published, from its own words alone."""

from __future__ import annotations

from datetime import date

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.publication import days_of, days_of_writing, inferred, publication
from reportedly.rules.time_finding import find_times
from reportedly.types.annotations import Publication
from reportedly.types.reading import Reading
from reportedly.types.report import Report

DATES = {
    "day": ("2021-02-26T09:30:00Z", (date(2021, 2, 26), date(2021, 2, 26))),
    "month": ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
    "year": ("2021", (date(2021, 1, 1), date(2021, 12, 31))),
    "no-such-day": ("2021-02-30", None),
    "year-zero": ("0000-01-01", None),
    "words": ("yesterday", None),
    "none": (None, None),
}


@pytest.mark.parametrize(("published", "days"), DATES.values(), ids=DATES.keys())
def test_a_date_covers_the_days_that_it_leaves_open(published: str | None, days: tuple[date, date] | None) -> None:
    assert days_of(published) == days


TOLD = {  # the marks are the evidence
    "line-broken-behind-a-day": ("He died on «9 September 2013»\nat home.", "2013-09-09", None),
    "line-broken-behind-a-weekday": (
        "It was shelled that day, «9 September 2013»\nand fell.",
        "2013-09-09",
        None,
    ),
    "day-in-brackets": ("The first of them (killed «9 September 2013»).\n\nRain fell.", "2013-09-09", None),
    "born-on-a-day": ("The general was born «9 September 1963».\n\nRain fell.", "1963-09-09", None),
    "order-issued-on-a-day": ("An order was issued on «9 September 2013».\n\nRain fell.", "2013-09-09", None),
    "byline-posted-on": ("Blast\nBy Ola Roe, Posted on «9 September 2013»\nIt fell.", "2013-09-09", "2013-09-09"),
    "report-of-a-week": ("WEEKLY REPORT 18-«24 NOV 2019»\n\nTwo men were hurt.", "2019-11-24", "2019-11-24"),
    "headline-and-its-day": ("Shells hit Tora | «9 September 2013»\nIt fell.", "2013-09-09", "2013-09-09"),
    "nothing-but-dates-and-hours": (
        "Blast\n«9 September 2013» Last updated at 14:39 GMT\nIt fell.",
        "2013-09-09",
        "2013-09-09",
    ),
    "hour-of-a-later-change": (
        "Blast\n«Monday, Sep 10, 2012» | Updated 9:01 AM EDT\nIt fell.",
        "2012-09-10",
        "2012-09-10",
    ),
    "month-first-by-its-zone": ("Blast\n«05/02/2013» 9:00 PM PDT\nIt fell.", "2013-05-02", "2013-05-02"),
    "figures-set-apart": ("Blast\n«11 / 30 / 09» 05:40 PM ET\nIt fell.", "2009-11-30", "2009-11-30"),
    "byline-with-its-hour": ("Patch out\nWire «Sep 18, 2013», 02.16PM IST\nIt fell.", "2013-09-18", "2013-09-18"),
    "byline-with-at": ("Blast\n«5 March 2021» at 14:20 GMT\nIt fell.", "2021-03-05", "2021-03-05"),
    "no-byline-where-a-line-breaks": ("Rebels struck the fort «5 March 2021» at\nTora.", "2021-03-05", None),
    "dateline": ("KABUL, «March 5, 2003» (Wire) -- Rebels attacked on Monday.", "2003-03-05", "2003-03-05"),
    "dateline-with-a-hyphen": (
        "TARSK, Norland, «12 August 2024» - Rebels attacked on Monday.",
        "2024-08-12",
        "2024-08-12",
    ),
    "no-dateline-without-its-capitals": ("He died in Tarsk, «12 August 2024» - a Monday.", "2024-08-12", None),
    "label-behind-a-place": ("Tora, BC / Released «Monday, 23 January 2012»\n\nMen fell.", "2012-01-23", "2012-01-23"),
    "as-of": ("Flash Update 3 (as of «19 February 2024»)\n\nMen fell.", "2024-02-19", "2024-02-19"),
    "date-of-report": ("Alert\nDate of report: «3 May 2022»\n\nMen fell.", "2022-05-03", "2022-05-03"),
    "line-that-says-so": ("Published: «16 February 2021»\n\nRockets hit the base.", "2021-02-16", "2021-02-16"),
    "line-at-the-end": ("Rockets hit the base.\n\nLast updated on «16 February 2021»\n", "2021-02-16", "2021-02-16"),
    "date-on-a-line-of-its-own": ("Rockets hit base\n«16 February 2021»\nRockets hit.", "2021-02-16", "2021-02-16"),
    "told-as-past": (
        "The base was hit in May 2019. Shells struck the base again on «15 February 2021».",
        "2021-02-15",
        None,
    ),
    "past-and-ahead": (
        "Shells struck the base on «15 February 2021». Talks will be held on «5 March 2021».",
        "2021-02-15",
        "2021-03-05",
    ),
    "ahead": ("Talks will be held on «5 March 2021».", None, "2021-03-05"),
    "contradiction": ("Shells struck on «15 February 2021». “I will leave by 2019,” he said.", "2021-02-15", None),
    "elected-until": ("He was elected in «2012» to serve until 2030.", "2012-01-01", None),
    "month-told-as-past": ("The army withdrew in «May 2020».", "2020-05-01", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "earliest", "latest"), TOLD.values(), ids=TOLD.keys())
def test_the_words_bound_the_day(text: str, earliest: str | None, latest: str | None) -> None:
    plain, spans = marked(text)
    (found,) = parsed(plain, up_to="publication")[Publication]
    assert (found.earliest, found.latest, list(found.evidence)) == (earliest, latest, spans)
    assert found.why.startswith("rule ")


UNTOLD = {
    "end-of-a-range": "Shells between 5 May 2013 and 9 September 2013.\n\nRain falls.",
    "letter-of-a-day": "In a letter dated 9 September 2013\nthey ask for rain.",
    "nothing": "Rain fell on the town.",
    "weekday": "Rebels attacked on Monday.",
    "a-wish": "He said that he would leave by 2019.",
    "day-of-the-event": "Alert\nDate of event: 3 May 2022\n\nMen fell.",
    "no-such-day": "Published: 30 February 2021\n\nRockets hit.",
    "year-less": "KABUL, March 5 (Wire) -- Rebels attacked.",
}


@pytest.mark.parser
@pytest.mark.parametrize("text", UNTOLD.values(), ids=UNTOLD.keys())
def test_what_nothing_tells_stays_unknown(text: str) -> None:
    reading = parsed(text, up_to="publication")
    assert reading[Publication] == ()
    assert publication(reading) == (None, None, None)
    assert days_of_writing(reading) is None


@pytest.mark.parser
def test_inference_needs_nothing_but_text_and_grammar() -> None:
    text = "Issued on 3 May 2020\nRain fell."
    tree = parsed(text).tree
    found = inferred(text, tree, find_times(text, tree))
    assert found is not None
    assert (found.earliest, found.source) == ("2020-05-03", "dateline")


def test_a_given_date_goes_before_all() -> None:
    reading = Reading(Report(text="x", published="2021-02", published_from="given"))
    assert publication(reading) == ("2021-02-01", "2021-02-28", "given")
    assert days_of_writing(reading) == (date(2021, 2, 1), date(2021, 2, 28))


def test_times_count_from_the_last_change_where_a_page_tells_it() -> None:
    reading = Reading(Report(text="x", published="2021-02-01", modified="2021-02-03T10:00:00Z"))
    assert days_of_writing(reading) == (date(2021, 2, 3), date(2021, 2, 3))


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "latest"),
    [
        pytest.param("It had no licence in 2019. The report will be published on 30 April.", None, id="of-no-year"),
        pytest.param("The report will be published on 30 April 2022.", "2022-04-30", id="of-a-year"),
    ],
)
def test_a_day_to_come_bounds_it_where_its_year_is_told(text: str, latest: str | None) -> None:
    reading = parsed(text, up_to="publication")
    assert publication(reading)[1] == latest
