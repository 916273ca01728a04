"""Which places can be where an event took place, by the real parser; « » marks the place or the time."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import Found, carrier_of
from reportedly.rules.event_sites import (
    can_be_where,
    datable,
    days_of_others,
    finest,
    fronted,
    in_sequence,
    part_told,
    told_beside,
    told_in,
    without_towns_as_actors,
)
from reportedly.rules.participants import Words, parts
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.annotations import Event, Place, TimeExpression, Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, RoleKind, TimexType

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
WORDS = Words({row["word"]: row["sector"] for row in lexicon("actor_sectors")}, {})
TOWN, COUNTRY = PlaceClass.TOWN, PlaceClass.COUNTRY


def scene(text: str) -> tuple[Tree, list[Found], dict[int, int], Span]:
    """The tree, its events, their numbers by the tokens of trigger and carrier, and the marked span."""
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    found = []
    for trigger in find_triggers(tree, ROWS):
        carrier = carrier_of(tree, trigger)
        found.append(Found(trigger, carrier, tuple(parts(tree, trigger, carrier, WORDS))))
    owners = {item.carrier.index: number for number, item in enumerate(found) if item.carrier is not None}
    return tree, found, owners | {item.trigger.token.index: number for number, item in enumerate(found)}, span


def place(span: Span, kind: PlaceClass) -> Place:
    return Place(id="p", span=span, name="x", kind=kind)


WHERE = {
    "in": ("Rebels attacked a convoy in «Mosul».", TOWN, True),
    "hit": ("Rebels shelled «Mosul».", TOWN, True),
    "a-country-that-is-hit-is-a-party": ("Rebels attacked «Iran».", COUNTRY, False),
    "on-a-town-that-is-hit": ("An attack by rebels on «Mosul» failed.", TOWN, True),
    "talks-on": ("Envoys held talks on «Iran».", COUNTRY, False),
    "who-acts": ("«Iran» attacked a convoy.", COUNTRY, False),
    "whose-forces": ("Rebels attacked «US» soldiers.", COUNTRY, False),
    "where-it-came-from": ("Rebels fired rockets from «Mosul».", TOWN, False),
    "home": ("John Hale, of 12 Elm Street in «Mosul», was attacked.", TOWN, False),
    "no-event-near": ("It rained «Mosul».", TOWN, False),
}


@pytest.mark.parametrize(("text", "kind", "answer"), WHERE.values(), ids=WHERE.keys())
def test_can_be_where(text: str, kind: PlaceClass, answer: bool) -> None:
    tree, found, owners, span = scene(text)
    assert can_be_where(tree, place(span, kind), found, owners, WORDS) is answer


@pytest.mark.parametrize(
    ("kind", "acts"), [pytest.param(TOWN, False, id="town"), pytest.param(COUNTRY, True, id="country")]
)
def test_a_town_before_a_noun_is_no_actor(kind: PlaceClass, acts: bool) -> None:
    tree, found, _, span = scene("The «Mosul» attack killed two men.")
    kept = without_towns_as_actors(found, [place(span, kind)], tree)
    actors = [token.text for item in kept for role, token in item.parts if role is RoleKind.ACTOR]
    assert ("Mosul" in actors) is acts


def time(span: Span) -> TimeExpression:
    return TimeExpression(id="t", span=span, type=TimexType.DATE, value="2021")


def test_when_something_was_told() -> None:
    tree, found, _, span = scene("In «2021» rebels said that they had bombed the port.")
    bombed = next(item.trigger.token for item in found if item.trigger.token.text == "bombed")
    assert told_in(tree, bombed, [time(span)]) is not None
    assert told_in(tree, bombed, []) is None
    assert told_in(tree, tree.tokens[0], [time(span)]) is None


def test_the_day_of_what_is_agreed_is_not_when_it_was_told() -> None:
    tree, found, _, span = scene("Both sides have agreed to trade prisoners «next month», the ministry announced.")
    agreed = next(item.trigger.token for item in found if item.trigger.token.text == "agreed")
    assert told_in(tree, agreed, [time(span)]) is None


def test_a_time_that_opens_a_sound_sentence_is_left_to_the_grammar() -> None:
    tree, found, _, span = scene("In «2021» rebels bombed the port.")
    assert fronted(tree, [time(span)], [item.trigger.token for item in found]) == {}
    assert fronted(tree, [], []) == {}


def test_a_time_that_opens_a_damaged_sentence_is_that_of_the_first_event_behind_it() -> None:
    rows = (("In", "ADP", 0), ("2017", "NUM", 0), ("gangs", "NOUN", 3), ("abducted", "VERB", 0), ("eight", "NUM", 3))
    tokens, at = [], 0
    for index, (text, part, head) in enumerate(rows):
        span = Span(at, at + len(text))
        at += len(text) + 1
        tokens.append(
            Token(span=span, text=text, lemma=text, part=part, tag="X", link="dep", index=index, head=head, sentence=0)
        )
    assert fronted(Tree(tokens), [time(tokens[1].span)], [tokens[3], tokens[4]]) == {0: ["t"]}
    assert fronted(Tree(tokens), [time(tokens[4].span)], [tokens[3]]) == {}


def test_what_can_date_an_event() -> None:
    def point(type: TimexType, latest: str | None, why: str = "rule weekday") -> TimeExpression:
        return TimeExpression(span=Span(0, 1), type=type, value=None, latest=latest, why=why)

    monday = point(TimexType.DATE, "2021-02-15")
    others = [
        point(TimexType.DURATION, "2021-02-15"),
        point(TimexType.DATE, None),
        point(TimexType.DATE, "2021-02-15", "rule since a time"),
    ]
    assert datable(Tree(()), [monday, *others], {}) == [monday]


def at(span: Span) -> TimeExpression:
    return TimeExpression(
        id="t", span=span, type=TimexType.DATE, value="2021-02-15", earliest="2021-02-15", latest="2021-02-15"
    )


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Gunmen attacked a «Christmas» party.", False, id="the-name-of-a-thing"),
        pytest.param("Gunmen attacked a «2005» Honda.", False, id="the-year-of-a-car"),
        pytest.param("Gunmen attacked a party ahead of «Friday»’s vote.", False, id="the-day-of-a-vote"),
        pytest.param("Two died in «Friday»’s attack.", True, id="the-day-that-owns-an-attack"),
        pytest.param("The «Friday» attack killed two.", True, id="the-day-of-an-attack"),
        pytest.param("Gunmen attacked a party on «Friday».", True, id="a-day"),
    ],
)
def test_what_names_a_thing_dates_nothing(text: str, dates: bool) -> None:
    tree, _, owners, span = scene(text)
    assert bool(datable(tree, [at(span)], owners)) is dates


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param("A man walked into an office on «Friday» and shot a clerk.", True, id="what-led-to-it"),
        pytest.param("A bomb killed a clerk and shook windows on «Friday».", True, id="what-followed"),
        pytest.param("A bomb killed a clerk and the mayor wept on «Friday».", False, id="what-another-did"),
        pytest.param("Police said on «Friday» that a man had shot a clerk.", False, id="the-day-of-saying"),
        pytest.param("A man shot a clerk on «Friday».", False, id="its-own-day-is-tied-elsewhere"),
        pytest.param(
            "At least nine guards were killed when rebels stormed a camp in eastern Mali, a local elected official and "
            "a security source told the agency on «Friday».",
            False,
            id="the-day-of-telling-joined",
        ),
    ],
)
def test_days_of_what_was_done_in_one_go(text: str, dated: bool) -> None:
    tree, found, owners, span = scene(text)
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    assert (in_sequence(tree, days_of_others(tree, [at(span)], owners), verbs) == {0: ["t"]}) is dated


def spot(start: int, end: int, kind: PlaceClass | None, radius: float | None = None) -> Place:
    return Place(id="p", span=Span(start, end), name=str(start), kind=kind, radius_km=radius)


TOWN_AT, PROVINCE = spot(20, 24, TOWN, 5), spot(30, 38, PlaceClass.ADMIN1, 90)
GULF, STRAIT = spot(0, 4, PlaceClass.WATER, 400), spot(20, 26, PlaceClass.WATER, 30)
FINEST = {
    "a-town-before-its-province": ([PROVINCE, TOWN_AT], TOWN_AT),
    "the-first-of-two-towns": ([spot(0, 4, TOWN, 5), TOWN_AT], spot(0, 4, TOWN, 5)),
    "a-strait-of-a-gulf": ([GULF, STRAIT], STRAIT),
    "an-island-of-a-gulf": ([GULF, spot(20, 26, PlaceClass.REGION, 70)], spot(20, 26, PlaceClass.REGION, 70)),
    "near-a-town-before-the-town": ([spot(15, 24, TOWN, 20), TOWN_AT], spot(15, 24, TOWN, 20)),
    "a-name-that-no-gazetteer-has": ([spot(0, 4, None), PROVINCE], spot(0, 4, None)),
    "nothing": ([], None),
}


@pytest.mark.parametrize(("places", "best"), FINEST.values(), ids=FINEST.keys())
def test_finest(places: list[Place], best: Place | None) -> None:
    assert finest(places) == best


PARTS = {
    "a part beside": ("Jets struck Syria on Monday, and eastern Syria was quiet.", "eastern Syria"),
    "no part": ("Jets struck Syria on Monday, and Iraq was quiet.", "Syria"),
    "a part of another": ("Jets struck Syria on Monday, and eastern Iraq was quiet.", "Syria"),
}


@pytest.mark.parametrize(("text", "where"), PARTS.values(), ids=PARTS.keys())
def test_a_country_is_narrowed_to_its_part_named_beside(text: str, where: str) -> None:
    places = parsed(text, "places")[Place]
    whole = next(place for place in places if place.name == "Syria")
    assert part_told(whole, places).name == where


def test_the_part_stands_in_a_paragraph_that_tells_of_the_act() -> None:
    near = parsed("Jets bombed a depot in Syria on Monday, the army said. It named eastern Syria.", "events")
    far = parsed("Jets bombed a depot in Syria on Monday, the army said.\n\nIt is dry in eastern Syria.", "events")
    told = [near.get(Place, event.place) for event in near[Event] if event.main]
    assert [place.name for place in told if place is not None] == ["eastern Syria"]
    assert [place.name for event in far[Event] if (place := far.get(Place, event.place)) is not None] == ["Syria"]
    assert told_beside(near, None, ()) is None
