"""The words that tell of one happening."""

from __future__ import annotations

import msgspec
import pytest

from happenings import mention
from make import make_place
from reportedly.rules.happenings import Happening, dating, further_words, lead_of, placed, yearless
from reportedly.types.annotations import Place, TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass, Status, TimexType


def test_what_did_the_harm_tells_of_it_too() -> None:
    killed = mention(1, "kill", means=Span(4, 8))
    later = mention(2, "attack")
    assert further_words((killed, later), killed) == (Span(4, 8), later.span)
    assert further_words((killed, later), later) == (Span(4, 8), killed.span)


def test_one_word_has_no_further_ones() -> None:
    alone = mention(1, "attack")
    assert further_words((alone,), alone) == ()


KILLED = mention(1, "kill", harm=True)
HIT = mention(3, "hit", noun=False)


@pytest.mark.parametrize(
    ("incident", "lead"),
    [
        pytest.param((KILLED, HIT), 3, id="the-act-before-what-came-of-it"),
        pytest.param((KILLED, mention(2, "lay", status=Status.NEGATED), HIT), 3, id="not-what-is-negated"),
        pytest.param((KILLED, mention(2, "lay", status=Status.NEGATED)), 1, id="rather-what-came-of-it"),
        pytest.param((mention(2, "lay", status=Status.NEGATED),), 2, id="unless-nothing-else-tells-of-it"),
        pytest.param((mention(2, "march", status=Status.FUTURE), HIT), 2, id="what-is-to-come-stays"),
        pytest.param((KILLED,), 1, id="what-came-of-it-alone"),
    ],
)
def test_an_incident_is_told_by_what_does_not_deny_it(incident: tuple[Happening, ...], lead: int) -> None:
    assert lead_of(incident, "denied").index == lead


def test_what_is_told_by_who_denies_it_leads_only_where_nobody_else_tells_it() -> None:
    denied = msgspec.structs.replace(mention(2, "lay"), why="status denied")
    assert lead_of((KILLED, denied, HIT), "denied") == HIT
    assert lead_of((denied,), "denied") == denied


def test_the_act_has_the_day_before_what_came_of_it() -> None:
    killed, bombed = mention(1, "kill", within=2, time="t2"), mention(2, "bomb", time="t1")
    assert dating((killed, bombed)) == bombed
    assert dating((killed, mention(2, "bomb"))) == killed
    assert dating((mention(2, "bomb"),)) is None


@pytest.mark.parametrize(
    ("first", "last", "day"),
    [
        ("2021-06-01", "2021-06-30", "2021-06-04"),
        ("2021-01-01", "2021-12-31", "2021-06-04"),
        ("2021-05-01", "2021-05-31", "2021-05-01"),  # of another month
        ("2021-06-03", "2021-06-06", "2021-06-03"),  # a stretch that it lasted
    ],
)
def test_a_month_gives_way_to_the_day_in_it(first: str, last: str, day: str) -> None:
    murder = mention(1, "murder", time="t1", earliest=first, latest=last)
    shot = mention(2, "shoot", time="t2", earliest="2021-06-04", latest="2021-06-04")
    assert getattr(dating((murder, shot)), "earliest", None) == day


def test_what_is_still_to_come_dates_only_what_is() -> None:
    march = mention(1, "march", time="t1", status=Status.FUTURE)
    assert dating((march,)) is None
    assert dating((march,), to_come=True) == march


@pytest.mark.parametrize(
    ("value", "day"), [("XXXX-02-15", "XXXX-02-15"), ("2024-02-15", None), ("XXXX-02", None), ("XXXX-WXX-2", None)]
)
def test_a_day_of_which_only_the_year_is_unknown(value: str, day: str | None) -> None:
    assert yearless(TimeExpression(span=Span(0, 4), type=TimexType.DATE, value=value)) == day
    assert yearless(None) is None


def test_a_spot_has_its_point_and_a_country_none() -> None:
    def at(kind: PlaceClass) -> Place:
        return make_place("Tora", 33.0, 44.0, "p1", kind=kind, country="IQ")

    town, land = (placed(mention(0, "attack"), at(kind)) for kind in (PlaceClass.TOWN, PlaceClass.COUNTRY))
    assert (town.spot, town.near, town.country) == (True, True, "IQ")
    assert town.point is not None
    assert town.point[:2] == (33.0, 44.0)
    assert (land.spot, land.near, land.point, land.where) == (False, False, None, town.where)
