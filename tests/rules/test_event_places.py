"""Places of events: their own, those where people met them, and those beside other verbs, by the real parser."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.event_places import places_of
from reportedly.types.annotations import Place
from reportedly.types.vocabulary import PlaceClass

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("Gunmen «shot» a judge in «Tora».", "own", id="in-its-clause"),
        pytest.param("Gunmen «shot» a judge at a farm located in «Tora».", "met", id="where-a-thing-lies"),
        pytest.param("A militia based in «Tora» «attacked» a convoy.", None, id="where-the-doer-is-at-home"),
        pytest.param("The «attack» was condemned by a charity based in «Tora».", None, id="where-the-source-is"),
        pytest.param("Rebels «attacked» a unit based in «Tora».", "met", id="where-those-struck-are"),
        pytest.param("He was «shot» when he spoke in «Tora».", "met", id="when-they-did-something"),
        pytest.param("A boy riding a scooter in «Tora» was «shot».", "met", id="what-he-was-doing"),
        pytest.param("Gunmen «shot» two men who were praying in «Tora».", "met", id="what-they-were-doing"),
        pytest.param("Gunmen «shot» a man who lives in «Tora».", None, id="where-he-lives"),
        pytest.param("He was «shot» when he was taken to a prison in «Tora».", None, id="where-they-were-bound-for"),
    ],
)
def test_places_of(text: str, field: str | None) -> None:
    tree, words = words_marked(text)
    act, town = sorted(words, key=lambda word: word.text == "Tora")
    site = Place(id="p1", span=town.span, name="Tora")
    where = places_of(tree, [site], {act.index: 0}, {0: act}, {})
    told = [name for name in ("own", "met") if 0 in getattr(where, name)]
    assert told[:1] == ([field] if field else [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("A «fire» that ripped through a store in «Tora» is out.", True, id="what-it-did"),
        pytest.param("A «fire» that officials discussed in «Tora» is out.", False, id="what-others-did-about-it"),
        pytest.param("A store in «Tora» was gutted in a «fire».", True, id="where-a-thing-was"),
        pytest.param("A man from «Tora» was hospitalised in a «fire».", False, id="where-a-man-is-from"),
    ],
)
def test_places_of_a_noun(text: str, told: bool) -> None:
    tree, words = words_marked(text)
    act, town = sorted(words, key=lambda word: word.text == "Tora")
    site = Place(id="p1", span=town.span, name="Tora")
    assert (0 in places_of(tree, [site], {act.index: 0}, {0: act}, {0: act}).met) is told


def test_of_a_town_and_the_province_around_it_the_town_is_where_it_was() -> None:
    tree, words = words_marked("Rebels «killed» two men in a suburb located in «Tora», in «Bekara» province.")
    act, *named = sorted(words, key=lambda word: word.text[0].isupper())
    kinds = {"Tora": PlaceClass.TOWN, "Bekara": PlaceClass.ADMIN1}
    sites = [
        Place(id=word.text, span=word.span, name=word.text, lat=1.0, lon=1.0, kind=kinds[word.text]) for word in named
    ]
    assert places_of(tree, sites, {act.index: 0}, {0: act}, {}).own == {0: ["Tora"]}
