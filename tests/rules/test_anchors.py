"""Which event's clause holds a time or place: up the tree, by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked, words_marked
from reportedly.rules.anchors import (
    DONE,
    LYING,
    beside,
    governing_verb,
    governor,
    is_of_saying,
    is_told_as_past,
    owner_of,
    sets_a_day,
    tells_day_of,
    tells_which_day,
    tied,
    what_is_searched_after,
)
from reportedly.types.annotations import Token

pytestmark = pytest.mark.parser


def owners_of(events: list[Token]) -> dict[int, int]:
    return {token.index: number for number, token in enumerate(events)}


OWNERS = {  # the last mark is the time or place, those before it are events 0, 1…
    "of-its-verb": ("Rebels «attacked» the town on «Monday».", 0),
    "of-its-noun": ("The «attack» in «Tora» shocked many.", 0),
    "a-day-of-saying": ("Officials said on «Monday» that rebels had «attacked» the town.", None),
    "a-day-of-saying-without-that": ("The army said on «Monday» it had «attacked» the town.", None),
    "of-a-doing": ("He was «arrested» on suspicion of stealing a car on «Monday».", 0),
    "nearest-clause": ("Rebels «attacked» the town after the army «shelled» it on «Sunday».", 1),
    "shared-by-two-nouns": ("He reported the loss and «murder» of a judge in «Tora».", 0),
    "of-those-counted": ("The fight follows a string of «murders» in «Tora».", 0),
    "of-a-source": ("According to men in «Tora», rebels «attacked» the town.", None),
    "outside-every-clause": ("«Monday» was calm. Rebels «attacked» the town.", None),
}


@pytest.mark.parametrize(("text", "owner"), OWNERS.values(), ids=OWNERS.keys())
def test_owner_of(text: str, owner: int | None) -> None:
    tree, words = words_marked(text)
    when = min(words, key=lambda word: word.entity == "") if owner is None else words[-1]
    events = [word for word in words if word is not when]
    assert owner_of(tree, when.span, owners_of(events)) == owner


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("The army said on «Monday» it had «attacked» the town.", True, id="before-the-clause"),
        pytest.param("The army said that on «Monday» it had «attacked» the town.", False, id="behind-that"),
        pytest.param("The army said «Monday»'s column had «attacked» the town.", False, id="within-the-clause"),
    ],
)
def test_a_time_before_a_clause_without_that_is_when_it_was_said(text: str, answer: bool) -> None:
    tree, (when, verb) = words_marked(text)
    assert is_of_saying(tree, when, verb) is answer


THROUGH = {
    "where-a-thing-lies": ("Gunmen «fired» at a farm located in «Tora».", LYING, 0),
    "what-was-done": ("He regrets the «murder» committed on «Monday».", DONE, 0),
    "another-participle": ("Gunmen «fired» at men trained in «Tora».", LYING | DONE, None),
}


@pytest.mark.parametrize(("text", "through", "owner"), THROUGH.values(), ids=THROUGH.keys())
def test_what_only_tells_where_or_that_is_passed(text: str, through: frozenset[str], owner: int | None) -> None:
    tree, (act, when) = words_marked(text)
    assert owner_of(tree, when.span, {act.index: 0}, through=through) == owner
    assert owner_of(tree, when.span, {act.index: 0}) is None


@pytest.mark.parametrize(
    ("text", "past"),
    [
        pytest.param("Families will march for the men killed in a «raid».", True, id="who-is-meant"),
        pytest.param("Families will march against the «raid».", False, id="what-they-march-against"),
        pytest.param("Officials said 17 people had died in the «blast» at the Friday market.", True, id="they-died"),
        pytest.param("She is the second person to lose her life in the «strike».", True, id="the-second-to-die"),
        pytest.param("Officials said 17 people may have died in the «blast».", False, id="they-may-have-died"),
        pytest.param("Officials fear that 17 people will die in the «blast».", False, id="they-will-die"),
    ],
)
def test_what_befell_those_meant_is_told_as_past(text: str, past: bool) -> None:
    tree, (word,) = words_marked(text)
    assert is_told_as_past(tree, word) is past


def test_no_word_no_owner() -> None:
    plain, (gap, _) = marked("Rebels« »«attacked».")
    assert owner_of(parsed(plain).tree, gap, {1: 0}) is None


def test_tied_lists_ids_in_order_and_leaves_out_what_no_event_owns() -> None:
    tree, (said, spoke_on, attacked, place, day) = words_marked(
        "He «spoke» on «Monday» of rebels. They «attacked» «Tora» on «Sunday»."
    )
    spans = [("t1", spoke_on.span), ("p1", place.span), ("t2", day.span)]
    assert tied(tree, spans, {attacked.index: 7}) == {7: ["p1", "t2"]}
    assert tied(tree, spans, {}) == {}
    assert said.text == "spoke"


GOVERNORS = {  # first mark: the event above; second: the one that continues it
    "joined": ("Rebels «attacked» the town and «killed» two men.", True),
    "participle": ("Rebels «attacked» the town, «killing» two men.", True),
    "noun-under-a-preposition": ("Two men were «killed» in a «raid».", True),
    "subject-is-no-continuation": ("The «raid» «killed» two men.", False),
    "another-sentence": ("Rebels «attacked» the town. They «killed» two men.", False),
}


@pytest.mark.parametrize(("text", "found"), GOVERNORS.values(), ids=GOVERNORS.keys())
def test_governor(text: str, found: bool) -> None:
    tree, (above, below) = words_marked(text)
    assert governor(tree, below, owners_of([above, below])) == (0 if found else None)
    assert governor(tree, above, {}) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police used tear gas in «Tora» and «beat» marchers.", id="beside-it"),
        pytest.param("He drove a truck into a shop in «Tora», «killing» seven.", id="what-came-of-it"),
    ],
)
def test_a_deed_without_a_place_takes_that_of_the_verb_it_is_a_part_of(text: str) -> None:
    plain, (place, deed) = marked(text)
    tree = parsed(plain).tree
    word = tree.head_of(deed)
    assert word is not None
    found = beside(tree, [("tora", place)], {word.index: 0})
    assert list(found.values()) == [["tora"]]
    assert governing_verb(tree, word, found) in found


def test_where_somebody_spoke_or_came_from_is_no_place_of_a_deed() -> None:
    for text in ("Officials in «Tora» wept and left.", "The men came from «Tora» and left."):
        plain, (place,) = marked(text)
        assert beside(parsed(plain).tree, [("tora", place)], {}) == {}


@pytest.mark.parametrize(
    ("text", "sets"), [("They have «called» a strike for Friday.", True), ("They «attacked» ten posts.", False)]
)
def test_sets_a_day(text: str, sets: bool) -> None:
    assert sets_a_day(word_marked(text)[1]) is sets


@pytest.mark.parametrize(
    ("text", "about"),
    [
        pytest.param("Two men were «killed» as troops combed Tora after an «ambush».", True, id="searched-after"),
        pytest.param("A deputy was «killed» while investigating a «robbery».", True, id="looked-into"),
        pytest.param("A clerk was «killed» while resisting a «robbery».", False, id="met-with"),
    ],
)
def test_what_was_sought_has_not_done_the_harm(text: str, about: bool) -> None:
    tree, (harm, act) = words_marked(text)
    assert (act.index in what_is_searched_after(tree, harm)) is about


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        pytest.param("Two were shot on Tuesday, the day on which a bomb «exploded» in Tora.", True, id="that-day"),
        pytest.param("Two were shot on Tuesday, when a bomb «exploded» in Tora.", False, id="when"),
        pytest.param("Two were shot by the man who «bombed» a bank in Tora.", False, id="who"),
    ],
)
def test_an_act_that_only_tells_which_day(text: str, tells: bool) -> None:
    assert tells_which_day(*word_marked(text)) is tells


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        pytest.param("Two were «shot» on Tuesday, the day on which a bomb «exploded» in Tora.", True, id="beside"),
        pytest.param("It was the day on which a bomb «exploded» in Tora, «killing» two.", False, id="by-the-act"),
    ],
)
def test_a_harm_of_the_day_that_an_act_tells(text: str, apart: bool) -> None:
    tree, words = words_marked(text)
    act = next(word for word in words if word.lemma == "explode")
    harm = next(word for word in words if word is not act)
    assert tells_day_of(tree, act, harm) is apart
