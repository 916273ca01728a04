"""Which places can be where an event took place, by the real parser; « » marks the place."""

from __future__ import annotations

import msgspec
import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import Found, carrier_of
from reportedly.rules.event_sites import (
    at_court,
    at_home,
    can_be_where,
    finest,
    finest_of,
    part_told,
    spot_told,
    told_beside,
    without_towns_as_actors,
)
from reportedly.rules.participants import Words, parts
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.annotations import Event, Place
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, RoleKind

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
    "told-by-its-class": ("Rebels attacked a convoy in «Anbar» state.", PlaceClass.ADMIN1, True),
    "of-the-office-of-its-class": ("Rebels attacked «Anbar» state police.", PlaceClass.ADMIN1, False),
    "talks-on": ("Envoys held talks on «Iran».", COUNTRY, False),
    "who-acts": ("«Iran» attacked a convoy.", COUNTRY, False),
    "whose-forces": ("Rebels attacked «US» soldiers.", COUNTRY, False),
    "where-it-came-from": ("Rebels fired rockets from «Mosul».", TOWN, False),
    "how-far-from-a-town": ("Rebels shot nine in a village «26 km from Mosul».", PlaceClass.SITE, True),
    "where-it-rose-from": ("They fired a missile from «Tora» over Karsa on Monday.", TOWN, True),
    "where-it-came-from-by-two-words": ("Rebels fired rockets from farmland outside «Mosul».", TOWN, False),
    "behind-where-buses-came-from": (
        "Rebels sprayed two buses from Erbil with bullets on the outskirts of «Mosul».",
        TOWN,
        True,
    ),
    "where-a-road-leads": ("Rebels attacked a convoy on the «Mosul» road near Erbil.", TOWN, False),
    "a-road-alone": ("Rebels attacked a convoy on the «Mosul» road on Monday.", TOWN, True),
    "a-road": ("Two died in a crash at the corner of Elm Street and «U.S.» 27A on Monday.", COUNTRY, False),
    "a-road-of-the-land": ("A crash on «U.S.» 41 killed two.", COUNTRY, False),
    "people-in-a-land": ("In «Iraq» 45 were killed by a bomb.", COUNTRY, True),
    "years-ago-in-a-land": ("A bomb in «Iraq» 12 years ago killed nine.", COUNTRY, True),
    "a-land": ("Two died in a crash in the «U.S.» on Monday.", COUNTRY, True),
    "in-charge-of": ("Police arrested an officer in charge of a «Mosul» depot.", TOWN, False),
    "in-support-of": ("Police arrested a man in support of «Mosul».", TOWN, False),
    "home": ("John Hale, of 12 Elm Street in «Mosul», was attacked.", TOWN, False),
    "in-a-school": ("Gunmen shot two men at a «Mosul» school.", TOWN, True),
    "on-a-body": ("Gunmen made threats against a «Mosul» school.", TOWN, False),
    "in-a-ministry": ("Rebels shot a man at the «Mosul» ministry.", TOWN, False),
    "out-of": ("Two men broke out of the «Mosul» jail.", TOWN, True),
    "sent-to": ("Police deported two men to «Mosul».", TOWN, False),
    "moved-to": ("Rebels moved troops to «Mosul».", TOWN, True),
    "taken": ("Rebels seized «Mosul».", TOWN, True),
    "of-what-is-taken": ("Rebels seized control of «Mosul».", TOWN, True),
    "a-country-whose-is-taken": ("Rebels seized the flag of «Iran».", COUNTRY, False),
    "filled-the-streets-of": ("Protesters filled the streets of «Mosul».", TOWN, True),
    "marched-through": ("Thousands marched through «Mosul».", TOWN, True),
    "talked-through": ("They negotiated through «Mosul» on a truce.", TOWN, False),
    "to-the-streets-of": ("A crowd took to the streets of «Mosul» and rioted.", TOWN, True),
    "to-the-minister-of": ("Rebels fired back to the minister of «Mosul».", TOWN, False),
    "between-two-towns": ("Rebels attacked a convoy on the road from «Mosul to Erbil».", PlaceClass.REGION, True),
    "the-name-of-the-capital": ("Rebels killed nine people in the capital, «Mosul», on Monday.", TOWN, True),
    "the-name-of-the-capital-elsewhere": ("Rebels held a riot in the capital, «Mosul», on Monday.", TOWN, True),
    "the-capital-that-did-it": ("The capital, «Mosul», attacked rebels.", TOWN, False),
    "in-a-town-of-a-province": ("Rebels kidnapped nine in a town of the province of «Mosul».", TOWN, True),
    "by-an-officer-of-a-province": ("Rebels wrote to an officer of the province of «Mosul» and rioted.", TOWN, False),
    "pointed-at": ("Rebels attacked a convoy «there».", TOWN, True),
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("He was sentenced to jail by the Regional Court in «Mosul» over a theft.", True, id="in"),
        pytest.param("A «Mosul» court sentenced him to death on Friday.", True, id="before-it"),
        pytest.param("A court sentenced him to death for a killing in «Mosul».", False, id="of-the-deed"),
        pytest.param("The court in «Mosul» arrested him.", False, id="no-verdict"),
        pytest.param("The «Mosul» City Court jailed him for six years.", True, id="jailed"),
    ],
)
def test_a_verdict_is_given_where_the_court_is(text: str, told: bool) -> None:
    tree, found, owners, span = scene(text)
    assert bool(at_court(tree, [place(span, TOWN)], found, owners)) is told


def spot(start: int, end: int, kind: PlaceClass | None, radius: float | None = None) -> Place:
    lat = None if kind is None else 0.0
    return Place(id="p", span=Span(start, end), name=str(start), kind=kind, radius_km=radius, lat=lat, lon=lat)


TOWN_AT, PROVINCE = spot(20, 24, TOWN, 5), spot(30, 38, PlaceClass.ADMIN1, 90)
TEN_KM = spot(40, 60, PlaceClass.SITE, 18)
GULF, STRAIT = spot(0, 4, PlaceClass.WATER, 400), spot(20, 26, PlaceClass.WATER, 30)
FINEST = {
    "a-town-before-its-province": ([PROVINCE, TOWN_AT], TOWN_AT),
    "the-first-of-two-towns": ([spot(0, 4, TOWN, 5), TOWN_AT], spot(0, 4, TOWN, 5)),
    "a-strait-of-a-gulf": ([GULF, STRAIT], STRAIT),
    "an-island-of-a-gulf": ([GULF, spot(20, 26, PlaceClass.REGION, 70)], spot(20, 26, PlaceClass.REGION, 70)),
    "near-a-town-before-the-town": ([spot(15, 24, TOWN, 20), TOWN_AT], spot(15, 24, TOWN, 20)),
    "what-holds-a-name-that-no-gazetteer-has": ([spot(0, 4, None), PROVINCE], PROVINCE),
    "a-name-alone-that-no-gazetteer-has": ([spot(0, 4, None)], spot(0, 4, None)),
    "a-province-before-a-far-town": ([PROVINCE, spot(40, 60, PlaceClass.SITE, 180)], PROVINCE),
    "so-far-from-a-town-before-its-province": ([PROVINCE, TEN_KM], TEN_KM),
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


def test_a_country_is_narrowed_to_the_one_spot_told_in_the_sentence() -> None:
    text = "Two men were shot dead in Syria on Monday when a march ended in clashes near Homs, police said."
    reading = parsed(text, "events")
    told = [place for event in reading[Event] if event.main and (place := reading.get(Place, event.place)) is not None]
    assert [place.name for place in told] == ["near Homs"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two men were shot dead in Syria on Monday, said an officer in Homs.", id="who-speaks"),
        pytest.param("Two men were shot dead in Syria on Monday, officials in Homs said.", id="of-the-speaker"),
        pytest.param("According to officials in Homs, two men were shot dead in Syria.", id="according-to"),
        pytest.param("A man born in Homs was shot dead in Syria on Monday.", id="where-he-was-born"),
    ],
)
def test_a_country_is_not_narrowed_to_where_people_speak_or_were(text: str) -> None:
    reading = parsed(text, "events")
    told = [place for event in reading[Event] if event.main and (place := reading.get(Place, event.place)) is not None]
    assert [place.name for place in told] == ["Syria"]


@pytest.mark.parametrize(
    ("near", "best"),
    [
        pytest.param([(33.0, "SY")], 0, id="one"),
        pytest.param([(33.0, "SY"), (33.1, "SY")], 0, id="one-in-the-other"),
        pytest.param([(33.0, "SY"), (36.0, "SY")], None, id="two-that-lie-apart"),
        pytest.param([(33.0, "LB")], None, id="in-another-country"),
        pytest.param([], None, id="none"),
    ],
)
def test_the_one_spot_in_a_country(near: list[tuple[float, str]], best: int | None) -> None:
    land = msgspec.structs.replace(spot(0, 4, COUNTRY, 400), country="SY")
    spots = [
        msgspec.structs.replace(spot(at, at + 4, TOWN, 15), lat=lat, lon=36.0, country=country)
        for at, (lat, country) in enumerate(near, start=10)
    ]
    assert spot_told(land, spots) == (land if best is None else spots[best])


def test_a_small_town_alone_in_its_country_is_a_namesake() -> None:
    def town(id: str, country: str, radius: float = 3.0) -> Place:
        return msgspec.structs.replace(spot(0, 4, TOWN, radius), id=id, gazetteer_id=id, country=country)

    here = [town("g1", "CD"), town("g2", "CD")]
    assert at_home([*here, town("g3", "GE")]) == here
    for kept in ([*here, town("g3", "GE", 12.0)], [*here, town("g3", "GE"), town("g4", "GE")], [town("g3", "GE")]):
        assert at_home(kept) == kept


def test_the_part_stands_in_a_paragraph_that_tells_of_the_act() -> None:
    near = parsed("Jets bombed a depot in Syria on Monday, the army said. It named eastern Syria.", "events")
    far = parsed("Jets bombed a depot in Syria on Monday, the army said.\n\nIt is dry in eastern Syria.", "events")
    told = [near.get(Place, event.place) for event in near[Event] if event.main]
    assert [place.name for place in told if place is not None] == ["eastern Syria"]
    assert [place.name for event in far[Event] if (place := far.get(Place, event.place)) is not None] == ["Syria"]
    assert told_beside(near, None, ()) is None


def test_what_is_named_again_is_as_fine_as_where_it_was_named() -> None:
    town = msgspec.structs.replace(spot(10, 14, TOWN, 3.0), id="town")
    near = msgspec.structs.replace(spot(5, 14, PlaceClass.SITE, 20.0), id="near")
    again = msgspec.structs.replace(town, span=Span(50, 55))
    assert finest_of({0: ["town", "near"]}, [near, town, again]) == {0: ["near"]}
