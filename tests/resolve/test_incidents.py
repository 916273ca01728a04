"""Events of many reports that are one happening."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from make import HERE, make_entity, make_event, make_place, make_reading, make_report, make_toll, words
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.incidents import HAPPENINGS, INCIDENTS, cannot_be_one, happenings
from reportedly.types.annotations import Annotation, Role, TimeExpression
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Precision, RoleKind, Status, TimexType, Verdict

DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}
ABOUT = {"main": True, "mode": "drone"}
NEXT = {"earliest": "2025-10-15", "latest": "2025-10-15"}
LATER = {"earliest": "2025-10-17", "latest": "2025-10-17"}
WEEK = {"earliest": "2025-10-13", "latest": "2025-10-19"}
OF_2015: dict[str, Any] = {
    "earliest": "2015-01-01", "latest": "2015-12-31", "status": Status.HISTORICAL, "where": None,
}  # fmt: skip
KHARAB, NEAR, FAR = ("Kharab", 34.40, 41.0), ("Kharab market", 34.41, 41.02), ("Basra", 30.5, 47.8)
NAMESAKE = ("central Kharab", 30.5, 47.8)
TEXT = "Rockets struck the market of Kharab on Tuesday, the army said in report {}."


def told(
    number: int, *, where: tuple[str, float, float] | None = KHARAB, toll: int | None = None, **event: Any
) -> Reading:
    text = TEXT.format(number)
    items: list[Annotation] = []
    if where is not None:
        items.append(make_place(*where))
        event["place"] = "p1"
    if toll is not None:
        items.append(make_toll(toll))
    items.append(make_event(span=words(text, "struck"), **event))
    return make_reading(make_report(text, published="2025-10-15"), *items)


def verdicts(*readings: Reading) -> list[Verdict]:
    corpus = Readings(readings)
    return [judgement.verdict for judgement in compare_all(corpus, [INCIDENTS])]


YES, NO = [Verdict.YES], [Verdict.NO]
CASES = [
    ("same-day-and-place", told(1, **DAY), told(2, **DAY), YES),
    ("near-enough", told(1, **DAY), told(2, where=NEAR, **DAY), YES),
    ("vaguer-time", told(1, **DAY), told(2, **WEEK), YES),
    ("night-across-two-dates", told(1, toll=9, **DAY), told(2, toll=9, **NEXT), YES),
    ("explosion-or-attack", told(1, **DAY), told(2, type=EventType.ACCIDENT, **DAY), YES),
    ("no-place-but-same-toll", told(1, toll=9, **DAY), told(2, where=None, toll=9, **DAY), YES),
    ("toll-rose", told(1, toll=9, **DAY), told(2, toll=14, **DAY), YES),
    (
        "taken-in-the-week-of-a-blast",
        told(1, **(ABOUT | DAY)),
        told(2, main=True, mode="abduct", **WEEK),
        NO,
    ),
    ("taken-that-day", told(1, **(ABOUT | DAY)), told(2, main=True, mode="abduct", **DAY), YES),
    ("another-town", told(1, **DAY), told(2, where=FAR, **DAY), NO),
    ("a-namesake-found-elsewhere", told(1, **ABOUT, **DAY), told(2, where=NAMESAKE, **ABOUT, **DAY), YES),
    ("recalled-by-day-and-place", told(1, **DAY), told(2, status=Status.HISTORICAL, **DAY), YES),
    (
        "recalled-without-a-place",
        told(1, **DAY),
        told(2, where=None, status=Status.HISTORICAL, **DAY),
        [Verdict.UNSURE],
    ),
    (
        "recalled-by-day-and-figure",
        told(1, toll=9, **DAY),
        told(2, where=None, toll=9, status=Status.HISTORICAL, **DAY),
        YES,
    ),
    ("recalled-by-year-and-figure", told(1, toll=18, **OF_2015), told(2, toll=18, **OF_2015), YES),
    ("recalled-by-year-and-a-few", told(1, toll=4, **OF_2015), told(2, toll=4, **OF_2015), []),
    ("feared", told(1, **DAY), told(2, status=Status.HYPOTHETICAL, **DAY), []),
    ("negated", told(1, **DAY), told(2, status=Status.NEGATED, **DAY), []),
    (
        "a-missile-fired-or-tested",
        told(1, mode="heavy-weapons", **DAY),
        told(2, type=EventType.MOBILIZE, mode="weapons", **DAY),
        YES,
    ),
    (
        "a-shot-is-no-test",
        told(1, mode="firearms", **DAY),
        told(2, type=EventType.MOBILIZE, mode="weapons", **DAY),
        [],
    ),
    ("another-type", told(1, **DAY), told(2, type=EventType.CONSULT, **DAY), []),
    ("three-days-later", told(1, **DAY), told(2, **LATER), []),
    ("what-both-are-about", told(1, where=None, **ABOUT), told(2, where=None, **ABOUT), YES),
    ("what-one-is-about", told(1, where=None, main=True), told(2, where=None), []),
    ("begun-after-it-was-over", told(1, main=True, latest="2025-10-10"), told(2, main=True, earliest="2025-10-14"), []),
]


@pytest.mark.parametrize(("one", "two", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_two_reports(one: Reading, two: Reading, expected: list[Verdict]) -> None:
    assert verdicts(one, two) == expected
    assert verdicts(two, one) == expected


def killed(number: int, name: str, toll: int | None = 1, **event: Any) -> Reading:
    """A report of somebody's killing in 2025, told in the year of `number`, with no place and mostly no day."""
    text = f"{name} was shot dead at home, a court heard in report {number}."
    mention, entity = make_entity(name)
    span = Span(0, len(name))
    items = [msgspec.structs.replace(mention, span=span, head=words(text, name.split()[-1])), entity]
    items.append(make_toll(toll, span=span))
    items.append(make_event(span=words(text, "shot"), **event))
    return make_reading(make_report(text, published=f"{number}-10-15"), *items)


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(
            killed(2026, "Salma Rawi", main=True), killed(2028, "Salma Rawi", main=True), YES, id="years-later"
        ),
        pytest.param(killed(2026, "Salma Rawi"), killed(2028, "Omar Haddad"), [], id="somebody-else"),
        pytest.param(killed(2025, "Salma Rawi", **DAY), killed(2028, "Salma Rawi", **LATER), NO, id="on-another-day"),
        pytest.param(
            killed(2025, "Salma Rawi", **DAY),
            killed(2028, "Salma Rawi", status=Status.HISTORICAL, **DAY),
            YES,
            id="recalled",
        ),
    ],
)
def test_nobody_is_killed_twice(one: Reading, two: Reading, expected: list[Verdict]) -> None:
    assert verdicts(one, two) == expected


def test_one_dead_says_less_than_many() -> None:
    def scores(toll: int) -> list[float]:
        corpus = Readings([told(1, where=None, toll=toll, **DAY), told(2, where=None, toll=toll, **DAY)])
        return [judgement.score for judgement in compare_all(corpus, [INCIDENTS])]

    assert scores(1) < scores(9)


def two_in_one(first: dict[str, Any], second: dict[str, Any], *items: Annotation) -> Reading:
    return make_reading(
        make_report("Two attacks."), make_event("e1", HERE, **first), make_event("e2", HERE, **second), *items
    )


def test_two_tolls_in_one_town_of_one_report_are_two_happenings() -> None:
    places = [make_place(*KHARAB)]
    tolls = [make_toll(9), make_toll(3, id="t2", event="e2")]
    assert verdicts(two_in_one({**DAY, "place": "p1"}, {**DAY, "place": "p1"}, *places, *tolls)) == NO


def test_a_toll_told_again_without_a_place_is_the_same_happening() -> None:
    tolls = [make_toll(9), make_toll(9, id="t2", event="e2")]
    party = {"roles": (Role(role=RoleKind.RECIPIENT, span=HERE),)}
    assert verdicts(two_in_one({**DAY, **party, "place": "p1"}, {**DAY, **party}, make_place(*KHARAB), *tolls)) == YES


def test_an_equal_toll_of_another_mode_is_another_happening() -> None:
    tolls = [make_toll(9), make_toll(9, id="t2", event="e2")]
    shot = {"roles": (Role(role=RoleKind.RECIPIENT, span=HERE),), "mode": "firearms"}
    blown_up = {**shot, "mode": "explosives"}
    places = make_place(*KHARAB)
    assert verdicts(two_in_one({**DAY, **shot, "place": "p1"}, {**DAY, **blown_up}, places, *tolls)) == []


def test_two_events_of_one_report_are_otherwise_left_as_read() -> None:
    assert verdicts(two_in_one({**DAY, "place": "p1"}, {**DAY, "place": "p1"}, make_place(*KHARAB))) == []


def test_reports_without_events() -> None:
    assert verdicts(Reading(make_report("Not read yet.")), make_reading("Nothing happened.")) == []


def test_an_event_is_the_same_from_its_sketch_as_from_its_report() -> None:
    reading = told(1, toll=9, main=True, mode="drone", **DAY)
    (item,) = HAPPENINGS.items(Readings([reading]), reading.report.id)
    assert HAPPENINGS.kept is not None
    kept = HAPPENINGS.kept(item.spot, item.sketch, item.what.topic)
    assert kept is not None
    assert (kept.id, kept.spot, kept.keys, kept.what.trace) == (item.id, item.spot, item.keys, item.what.trace)
    assert HAPPENINGS.kept(item.spot, b"[damaged", item.what.topic) is None


def test_last_week_may_be_a_day_or_two_off() -> None:
    (week,) = happenings(told(1, **WEEK))
    ends = ({"earliest": day, "latest": day} for day in ("2025-10-21", "2025-10-23"))
    assert [cannot_be_one(week, *happenings(told(2, **days))) is None for days in ends] == [True, False]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("XXXX-10-14", YES, id="the-day"),
        pytest.param("XXXX-10-16", [], id="another-day"),
    ],
)
def test_a_day_without_a_year_is_known_again(value: str, expected: list[Verdict]) -> None:
    text = TEXT.format(2)
    time = TimeExpression(
        id="t1", span=words(text, "Tuesday"), type=TimexType.DATE, value=value, precision=Precision.DAY
    )
    report = make_report(text, published=None)
    event = make_event(span=words(text, "struck"), place="p1", time=f"{report.id}#t1", main=True)
    undated = make_reading(report, make_place(*KHARAB), time, event)
    found = verdicts(told(1, main=True, **DAY), undated)
    assert found == expected


SHOTS = "Shots were fired at a wedding, residents of the quarter said. Ambulances took the hurt to two clinics."
GUNFIRE = (
    "Nobody slept near the canal. The gunfire went on for an hour, and by morning the bride and her wedding guests "
    "had left. A widow swept the glass of her window."
)
TRAINING = "The mayor of Rasim opened a bridge. Gunfire was heard across the river, where soldiers train."


@pytest.mark.parametrize(
    ("text", "word", "days", "lands", "expected"),
    [
        pytest.param(GUNFIRE, "gunfire", DAY, ("IQ", "IQ"), YES, id="of-one-day"),
        pytest.param(GUNFIRE, "gunfire", DAY, ("IQ", "IN"), [], id="of-one-day-in-two-lands"),
        pytest.param(GUNFIRE, "gunfire", DAY, ("IQ", None), [], id="of-one-day-nobody-knows-where"),
        pytest.param(GUNFIRE, "gunfire", WEEK, ("IQ", "IQ"), [], id="of-one-week"),
        pytest.param(TRAINING, "Gunfire", DAY, ("IQ", "IQ"), [], id="of-one-day-in-another-story"),
    ],
)
def test_what_two_short_reports_are_about(
    text: str, word: str, days: dict[str, Any], lands: tuple[str | None, str | None], expected: list[Verdict]
) -> None:
    """Reports of one happening may share few words: of one day and land that there was a wedding is enough."""
    one, two = (
        make_reading(
            make_report(text),
            make_event(span=words(text, word), main=True, **days),
            *((make_place(*KHARAB, country=land),) if land else ()),
        )
        for land, (text, word, days) in zip(lands, ((SHOTS, "fired", DAY), (text, word, days)), strict=True)
    )
    assert verdicts(one, two) == expected


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        pytest.param(("Deir Zanun", None), ("Kafr Lubad", None), [], id="two-villages-that-nobody-knows"),
        pytest.param(("Deir Zanun", None), ("Rasim", 33.0), [], id="a-village-and-a-town"),
        pytest.param(("Deir Zanun", None), ("Deir Zanun", None), YES, id="one-village"),
    ],
)
def test_acts_of_one_day_in_places_of_other_names(
    ours: tuple[str, float | None], theirs: tuple[str, float | None], expected: list[Verdict]
) -> None:
    one, two = (
        make_reading(
            make_report(text),
            make_event(span=words(text, word), main=True, place="p1", **DAY),
            make_place(name, lat, lat),
        )
        for (name, lat), text, word in ((ours, SHOTS, "fired"), (theirs, GUNFIRE, "gunfire"))
    )
    assert verdicts(one, two) == expected


def test_raids_of_one_day_on_two_unknown_villages_are_not_known_to_be_one() -> None:
    one, two = (
        make_reading(
            make_report(f"Soldiers arrested {whom} in {name}."),
            make_event(
                span=words(f"Soldiers arrested {whom} in {name}.", "arrested"),
                type=EventType.COERCE,
                mode="arrest",
                main=True,
                place="p1",
                roles=(Role(role=RoleKind.ACTOR, span=Span(0, 8)),),
                **DAY,
            ),
            make_place(name, None, None),
        )
        for whom, name in (("three men", "Deir Zanun"), ("a teacher", "Kafr Lubad"))
    )
    assert verdicts(one, two) == verdicts(two, one) == [Verdict.UNSURE]


def test_a_verdict_may_be_told_as_jailing() -> None:
    def verdict(type: EventType, mode: str, word: str, report: int) -> Reading:
        text = f"Tariq was {word} on Tuesday, said report {report}."
        act = make_event(span=words(text, word), type=type, mode=mode, main=True, place="p1", **DAY)
        return make_reading(make_report(text, published="2025-10-15"), make_place(*KHARAB), act)

    convicted = verdict(EventType.SANCTION, "convict", "convicted", 1)
    assert verdicts(convicted, verdict(EventType.COERCE, "arrest", "jailed", 2)) == YES
    assert verdicts(convicted, verdict(EventType.COERCE, "arrest", "arrested", 2)) == []
