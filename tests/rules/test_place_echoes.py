"""Places that a noun takes up, by the real parser; « » marks the places named, then the noun."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.place_echoes import taken_up
from reportedly.types.annotations import Place
from reportedly.types.vocabulary import PlaceClass

pytestmark = pytest.mark.parser

TOWN, PROVINCE = PlaceClass.TOWN, PlaceClass.ADMIN1


@pytest.mark.parametrize(
    ("text", "kind", "capital", "taken"),
    [
        pytest.param("He fled «Tora». A bomb went off in the «town».", TOWN, False, True, id="town"),
        pytest.param(
            "He fled «Tora». A bomb went off in the centre of the «city».", TOWN, False, True, id="of-the-city"
        ),
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


def test_the_last_one_named_before_is_meant() -> None:
    tree, (one, two, noun, three) = words_marked(
        "He left «Tora» for «Dassa». A bomb went off in the «town», near «Karsa»."
    )
    places = [
        Place(id=word.text, span=word.span, name=word.text, kind=TOWN, lat=1.0, lon=1.0) for word in (three, one, two)
    ]
    assert [item.id for item in taken_up(tree, places, ())] == ["Tora"]  # one is only bound for Dassa
    assert noun.text == "town"
