"""Places that a clause with "where" hangs on, or that one with "when" tells."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.where_clauses import (
    is_bound_for,
    told_in_act,
    told_next,
    told_of_it,
    told_of_whom,
    told_when,
    told_where,
)
from reportedly.types.annotations import Place

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Firemen came to a mill in «Tora», where a fire «broke» out.", {0: ["p1"]}, id="where"),
        pytest.param("Firemen came to a mill in «Tora», which had «burned» twice.", {}, id="which"),
    ],
)
def test_told_where(text: str, found: dict[int, list[str]]) -> None:
    tree, (town, verb) = words_marked(text)
    place = Place(id="p1", span=town.span, name="Tora")
    assert told_where(tree, [place], {0: verb}) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("He was «shot» when he «spoke» in Tora.", True, id="when"),
        pytest.param("She was «stabbed» while «jogging» near Tora.", True, id="while"),
        pytest.param("He was «shot» when he was about to «give» a speech in Tora.", True, id="about-to"),
        pytest.param("He was «shot» when his wife «spoke» in Tora.", False, id="another"),
        pytest.param("He was «shot» because he «spoke» in Tora.", False, id="because"),
    ],
)
def test_told_when(text: str, told: bool) -> None:
    tree, (act, deed) = words_marked(text)
    assert (told_when(tree, {deed.index: ["p"]}, {3: act}) == {3: ["p"]}) is told


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        pytest.param("He fled when he was taken to a prison in «Tora».", True, id="to-a-prison-in"),
        pytest.param("He fled when he was held at a prison in «Tora».", False, id="in"),
        pytest.param("He was taken into custody in «Tora».", False, id="into-custody-in"),
    ],
)
def test_where_somebody_was_bound_for(text: str, bound: bool) -> None:
    tree, (town,) = words_marked(text)
    assert is_bound_for(tree, Place(id="p1", span=town.span, name="Tora")) is bound


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("A «fire» that «ripped» through a store in Tora killed two.", True, id="that-it-did"),
        pytest.param("He condemned the «attack» on a convoy, which «took» place in Tora.", True, id="took-place"),
        pytest.param("He condemned the «killing» of a man, which «happened» in Tora.", True, id="happened"),
        pytest.param("He condemned the «attack» on a convoy which «left» Tora.", False, id="of-the-convoy"),
        pytest.param("He condemned the «attack» on a convoy, which «took» food to Tora.", False, id="took-food"),
    ],
)
def test_told_of_it(text: str, told: bool) -> None:
    tree, (act, verb) = words_marked(text)
    assert (told_of_it(tree, {verb.index: ["p"]}, {3: act}) == {3: ["p"]}) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("A boy «riding» a scooter in Tora was «hit» by a car.", True, id="whom-it-befell"),
        pytest.param("Gunmen «opened» fire on a bus «travelling» to Tora.", True, id="aimed-at"),
        pytest.param("Gunmen «opened» fire on a bus that had «left» Tora.", False, id="what-it-did-before"),
        pytest.param("Gunmen «hid» with men «travelling» to Tora.", False, id="not-befallen"),
    ],
)
def test_told_of_whom(text: str, told: bool) -> None:
    tree, words = words_marked(text)
    act, deed = sorted(words, key=lambda word: word.tag == "VBG" or word.lemma == "leave")
    assert (told_of_whom(tree, {deed.index: ["p"]}, {3: act}) == {3: ["p"]}) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Troops «caught» two men. They were «found» in a hut in Tora.", True, id="found"),
        pytest.param("Gunmen «shot» an editor. He was «driving» home in Tora.", True, id="what-he-did"),
        pytest.param("Gunmen «shot» an editor. He was «treated» in Tora.", False, id="what-was-done-then"),
        pytest.param("Police «held» an editor. John Hale was «found» in a hut in Tora.", True, id="by-name"),
        pytest.param("Police «held» an editor. He was «found» guilty in Tora.", False, id="found-guilty"),
        pytest.param("Gunmen «shot» an editor. It was «found» in Tora.", False, id="it"),
        pytest.param("Police «arrested» two men. They were «stopped» in Tora.", True, id="where-they-were-taken"),
        pytest.param("Gunmen «shot» two editors. They were «stopped» in Tora.", False, id="doers-who-were-stopped"),
        pytest.param("Gunmen «shot» an editor. It rained. He was «driving» in Tora.", False, id="later"),
    ],
)
def test_told_next(text: str, told: bool) -> None:
    tree, (act, deed) = words_marked(text)
    assert (told_next(tree, {deed.index: ["p"]}, {3: act}) == {3: ["p"]}) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("They were «held» in a «raid» on a house in Tora.", True, id="in-it"),
        pytest.param("They were «held» after a «raid» on a house in Tora.", False, id="after-it"),
        pytest.param("They were «held» over a «raid» on a house in Tora.", False, id="over-it"),
    ],
)
def test_told_in_act(text: str, told: bool) -> None:
    tree, (deed, act) = words_marked(text)
    assert (told_in_act(tree, {1: ["p"]}, {0: deed, 1: act}, {1: act}) == {0: ["p"]}) is told
