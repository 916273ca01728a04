"""Stories across reports."""

from __future__ import annotations

import pytest

from make import by_person, make_report
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation, Verdict

STRIKE = [
    make_report(
        "Rockets struck the livestock market of Kharab on Tuesday, killing nine traders, the hospital said.",
        title="Rockets hit Kharab market",
        published="2021-10-14",
    ),
    make_report(
        "The toll of the rocket attack on the market of Kharab rose to fourteen traders, the hospital said.",
        title="Kharab market toll rises",
        published="2021-10-15",
    ),
    make_report(
        "A year after rockets struck the livestock market of Kharab, traders laid flowers for the fourteen.",
        title="Kharab market remembers",
        published="2022-10-14",
    ),
]
HARVEST = [
    make_report(
        "Date growers in Basra brought in a better harvest than feared, the palm cooperative said.",
        title="Basra dates recover",
    ),
    make_report(
        "The palm cooperative of Basra sold its date harvest abroad at lower prices than last year.",
        title="Basra date prices fall",
    ),
]
ALL = [*STRIKE, *HARVEST]


def grouped(reports: list[Report], *said: Judgement) -> set[tuple[str, ...]]:
    readings = [Reading(report) for report in reports]
    judged = compare_all(Readings(readings), [STORIES])
    return {story.reports for story in stories(Readings(readings, [*judged, *said]))}


EXPECTED = {tuple(report.id for report in STRIKE), tuple(sorted(report.id for report in HARVEST))}


def test_reports_join_their_story_however_late() -> None:
    assert grouped(ALL) == EXPECTED


def test_order_of_adding_changes_no_story() -> None:
    assert grouped(ALL[::-1]) == EXPECTED
    assert grouped(ALL[2:] + ALL[:2]) == EXPECTED


def test_a_person_splits_and_joins() -> None:
    no = by_person(STRIKE[0].id, STRIKE[2].id, Verdict.NO)
    yes = by_person(STRIKE[2].id, HARVEST[0].id, Verdict.YES)
    found = grouped(ALL, no, yes)
    home = {id: group for group in found for id in group}
    assert home[STRIKE[0].id] != home[STRIKE[2].id]
    assert home[STRIKE[2].id] == home[HARVEST[0].id]


def test_a_story_has_a_title_and_its_times() -> None:
    corpus = Readings([Reading(report) for report in STRIKE])
    judged = compare_all(corpus, [STORIES])
    (story,) = stories(Readings([Reading(report) for report in STRIKE], judged))
    assert (story.first, story.last) == ("2021-10-14", "2022-10-14")
    assert story.title in {report.title for report in STRIKE}


def test_a_report_without_title_or_words() -> None:
    (story,) = stories(Readings([Reading(make_report(""))]))
    assert (story.title, story.first) == ("", None)


def test_versions_of_one_page_stand_in_the_order_of_their_changes() -> None:
    texts = ("Nine died on the market of Kharab.", "Ten died on the market of Kharab.", "Six died in Kharab, market.")
    hours = ("2021-10-14T18:00:00Z", "2021-10-14T12:00:00Z", "2021-10-14T09:00:00Z")
    reports = [
        make_report(text, published="2021-10-14T09:00:00Z", modified=at) for text, at in zip(texts, hours, strict=True)
    ]
    same = [
        by_person(*sorted((reports[0].id, other.id)), Verdict.YES, relation=Relation.SAME_STORY)
        for other in reports[1:]
    ]
    (story,) = stories(Readings([Reading(report) for report in reports], same))
    assert story.reports == tuple(report.id for report in reversed(reports))


def test_stories_stand_in_order_of_time_those_without_a_date_last() -> None:
    dates = ("2024-05-07", None, "2024-05-01")
    texts = ("Flood in Tora.", "Wheat prices fall.", "Rebels free nine clerks.")
    corpus = Readings([Reading(Report(text=text, published=date)) for text, date in zip(texts, dates, strict=True)])
    assert [story.first for story in stories(corpus)] == ["2024-05-01", "2024-05-07", None]


@pytest.mark.parametrize(
    ("publisher", "published", "title"),
    [
        pytest.param("Wire", "2025-10-14T15:00Z", "Bomb kills 12 in Kharab", id="its-last-version"),
        pytest.param("Times", "2025-10-14T15:00Z", "Bomb kills 15 in Kharab", id="another-outlet"),
        pytest.param("Wire", "2025-10-24T15:00Z", "Bomb kills 15 in Kharab", id="days-later"),
    ],
)
def test_a_story_bears_the_last_title_of_its_outlet(publisher: str, published: str, title: str) -> None:
    first = make_report("It began.", publisher="Wire", title="Bomb kills 15 in Kharab", published="2025-10-14T09:00Z")
    later = make_report("On.", publisher=publisher, title="UPDATE 2-Bomb kills 12 in Kharab", published=published)
    third = make_report("Another.", publisher="Post", title="Kharab mourns", published="2025-10-14T10:00Z")
    said = [by_person(first.id, other.id, Verdict.YES, relation=Relation.SAME_STORY) for other in (later, third)]
    (story,) = stories(Readings([Reading(report) for report in (first, later, third)], said))
    assert story.title == title


@pytest.mark.parametrize(
    ("is_version", "title"), [(True, "Guns answer from Kharab"), (False, "Bomb kills 15 in Kharab")]
)
def test_what_an_outlet_tells_later_names_its_story_only_as_a_version(is_version: bool, title: str) -> None:
    first = make_report("It began.", publisher="Wire", title="Bomb kills 15 in Kharab", published="2025-10-14T09:00Z")
    later = make_report("On.", publisher="Wire", title="Guns answer from Kharab", published="2025-10-14T15:00Z")
    third = make_report("Another.", publisher="Post", title="Kharab mourns", published="2025-10-14T10:00Z")
    said = [by_person(first.id, other.id, Verdict.YES, relation=Relation.SAME_STORY) for other in (later, third)]
    said += [by_person(first.id, later.id, Verdict.YES, relation=Relation.REVISION_OF)] if is_version else []
    (story,) = stories(Readings([Reading(report) for report in (first, later, third)], said))
    assert story.title == title
