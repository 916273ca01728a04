"""Places that a noun takes up, by the real parser; « » marks the places named, then the noun."""

from __future__ import annotations

import msgspec
import pytest

from parsed import words_marked
from reportedly.rules.place_echoes import echoes, land_meant, pointed_at, seats_of_lands, taken_up
from reportedly.types.annotations import Place
from reportedly.types.vocabulary import PlaceClass, Usage

pytestmark = pytest.mark.parser

TOWN, PROVINCE = PlaceClass.TOWN, PlaceClass.ADMIN1


@pytest.mark.parametrize(
    ("text", "kind", "capital", "taken"),
    [
        pytest.param("He fled «Tora». A bomb went off in the «town».", TOWN, False, True, id="town"),
        pytest.param(
            "He fled «Tora». A bomb went off in the centre of the «city».", TOWN, False, True, id="of-the-city"
        ),
        pytest.param("He fled «Tora». A man was shot at the «city»’s airport.", TOWN, False, True, id="its-airport"),
        pytest.param("He fled «Tora». A man was shot by the «city»’s mayor.", TOWN, False, False, id="its-mayor"),
        pytest.param("He fled «Tora». A bomb went off in the next «town».", TOWN, False, False, id="another"),
        pytest.param("He fled «Tora». A bomb went off in the «town» of Dassa.", TOWN, False, False, id="named-behind"),
        pytest.param("He fled «Tora». A bomb went off in a «town».", TOWN, False, False, id="any"),
        pytest.param("He fled «Tora». Troops entered the «province».", PROVINCE, False, False, id="no-preposition"),
        pytest.param("He fled «Tora». Troops are in the «province».", PROVINCE, False, True, id="province"),
        pytest.param("He fled «Tora». Troops are in the «province».", TOWN, False, False, id="of-another-kind"),
        pytest.param("He fled «Tora». Troops are in the «capital».", TOWN, True, True, id="capital"),
        pytest.param("He fled «Tora». Troops are in the «capital».", TOWN, False, False, id="no-capital"),
        pytest.param("He fled «Tora». Troops are in the «town».", TOWN, True, False, id="a-capital-is-no-town"),
        pytest.param("He was flown to «Tora». Troops are in the «town».", TOWN, False, False, id="only-a-destination"),
    ],
)
def test_taken_up(text: str, kind: PlaceClass, capital: bool, taken: bool) -> None:
    tree, (named, noun) = words_marked(text)
    place = Place(id="p1", span=named.span, name="Tora", kind=kind, lat=1.0, lon=1.0, gazetteer_id="1")
    found = [item.span for item in taken_up(tree, [place], {"1"} if capital else set())]
    assert found == ([noun.span] if taken else [])


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        pytest.param("He spoke in «Tora». In «Syria» a bomb went off in the «capital».", False, id="another-capital"),
        pytest.param("He spoke in «Tora». In «Syria» a bomb went off in the «city».", False, id="a-town-there"),
        pytest.param("He fled «Tora». Jets flew from «Syria». Nine died in the «city».", True, id="from-a-land"),
        pytest.param(
            "He fled «Tora». Troops left «Syria». Nine died in the «capital».", False, id="a-land-has-its-own"
        ),
    ],
)
def test_a_land_named_since_leads_away(text: str, taken: bool) -> None:
    tree, (town, land, noun) = words_marked(text)
    places = [
        Place(id="p1", span=town.span, name="Tora", kind=TOWN, lat=1.0, lon=1.0, gazetteer_id="1", country="FR"),
        Place(id="p2", span=land.span, name="Syria", kind=PlaceClass.COUNTRY, country="SY"),
    ]
    capitals = {"1"} if noun.text == "capital" else set()
    assert [item.span for item in taken_up(tree, places, capitals)] == ([noun.span] if taken else [])
    alike = [msgspec.structs.replace(place, country="FR") for place in places]
    assert [item.span for item in taken_up(tree, alike, capitals)] == [noun.span]


def test_the_last_one_named_before_is_meant() -> None:
    tree, (one, two, noun, three) = words_marked(
        "He left «Tora» for «Dassa». A bomb went off in the «town», near «Karsa»."
    )
    places = [
        Place(id=word.text, span=word.span, name=word.text, kind=TOWN, lat=1.0, lon=1.0) for word in (three, one, two)
    ]
    assert [item.id for item in taken_up(tree, places, ())] == ["Tora"]  # one is only bound for Dassa
    assert noun.text == "town"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("A bomb went off in the «Syrian» «capital». He left «Tora».", True, id="of-its-people"),
        pytest.param("A bomb went off in «Syria»'s «capital». He left «Tora».", True, id="of-its-land"),
        pytest.param("A bomb in «Syria» hit «capital». He left «Tora».", False, id="of-none"),
    ],
)
def test_a_capital_is_told_by_its_land(text: str, told: bool) -> None:
    tree, (land, noun, town) = words_marked(text)
    places = [
        Place(id="p2", span=land.span, name="Syria", kind=PlaceClass.COUNTRY, country="SY", usage=Usage.DEMONYM),
        Place(id="p1", span=town.span, name="Tora", kind=TOWN, gazetteer_id="1", country="SY", usage=Usage.PLACE),
    ]
    assert [item.span for item in seats_of_lands(tree, places, {"1"})] == ([noun.span] if told else [])
    assert list(seats_of_lands(tree, places, set())) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("Villagers from «Tora» said jets bombed a school «there».", 0, id="in-its-sentence"),
        pytest.param("He fled to «Tora». He was shot «there» in May.", 0, id="in-the-next"),
        pytest.param("Villagers of «Tora» in «Karsa» said jets bombed a school «there».", 0, id="the-finest"),
        pytest.param("He left «Karsa». He fled to «Tora». He was shot «there».", 1, id="the-last"),
        pytest.param("The clinic on the «Tora» road closed. Nine died «there».", None, id="the-road-to-it"),
        pytest.param("He left «Tora». «There» was no news.", None, id="no-place"),
        pytest.param("He fled to «Tora». A bus was hit in the same «area» in May.", 0, id="the-same-area"),
        pytest.param("He fled to «Tora». A bus was hit in an «area» of hills.", None, id="some-area"),
        pytest.param("He left «Tora». It rained. He slept. She wept. He was shot «there».", None, id="too-far"),
    ],
)
def test_pointed_at(text: str, number: int | None) -> None:
    tree, (*named, there) = words_marked(text)
    places = [
        Place(id=f"p{at}", span=word.span, name=word.text, kind=TOWN if word.text == "Tora" else PROVINCE, lat=1.0)
        for at, word in enumerate(named)
    ]
    found = [(item.id, item.span) for item in pointed_at(tree, places)]
    assert found == ([] if number is None else [(f"p{number}", there.span)])


def test_echoes_are_of_all_kinds() -> None:
    tree, (named, noun, there) = words_marked("He fled «Tora». A bomb went off in the «town». Nine died «there».")
    place = Place(id="p1", span=named.span, name="Tora", kind=TOWN, lat=1.0, lon=1.0, gazetteer_id="1")
    assert [item.span for item in echoes(tree, [place], [place], set())] == [noun.span, there.span]


@pytest.mark.parametrize(
    ("text", "countries", "taken"),
    [
        pytest.param("«Syrian» troops fought rebels across the «country».", ("SY",), True, id="its-people"),
        pytest.param("He fled «Syria». Nine died in parts of the «country».", ("SY",), True, id="its-name"),
        pytest.param("«Syrian» and «Iraqi» troops fought in the «country».", ("SY", "IQ"), False, id="two-lands"),
        pytest.param("Nine died across the «country», «Syrian» troops said.", ("SY",), False, id="named-behind"),
        pytest.param("«Syrian» troops fought in a «country».", ("SY",), False, id="any-land"),
    ],
)
def test_the_land_meant(text: str, countries: tuple[str, ...], taken: bool) -> None:
    tree, words = words_marked(text)
    noun = next(word for word in words if word.lemma == "country")
    lands = [word for word in words if word is not noun]
    places = [
        Place(id=code, span=land.span, name=code, kind=PlaceClass.COUNTRY, country=code, usage=Usage.DEMONYM)
        for land, code in zip(lands, countries, strict=True)
    ]
    assert [item.span for item in land_meant(tree, places)] == [noun.span] * taken
