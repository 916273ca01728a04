"""How a mention of an event refers, by the real parser: «marked» words that name events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsed import word_marked
from reportedly.lexicons import lexicon
from reportedly.rules import referring
from reportedly.rules.event_links import Found, carrier_of
from reportedly.rules.event_words import event_words
from reportedly.rules.participants import parts
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.tree import Tree

ROWS = table(lexicon("event_triggers"))


def marked_event(text: str) -> tuple[Tree, Found]:
    tree, word = word_marked(text)
    trigger = next(item for item in find_triggers(tree, ROWS) if item.token.index == word.index)
    carrier = carrier_of(tree, trigger)
    return tree, Found(trigger, carrier, tuple(parts(tree, trigger, carrier, event_words())))


@pytest.mark.parametrize(
    ("asked", "text", "answer"),
    [
        pytest.param(referring.is_known, "Syria condemned the «strikes».", True, id="the"),
        pytest.param(referring.is_known, "Tuesday's «attack» killed nine.", True, id="a-day-before"),
        pytest.param(referring.is_known, "Drones were used to «target» the site.", True, id="a-known-thing"),
        pytest.param(referring.is_known, "It was the fourth «attack» in a week.", True, id="counted"),
        pytest.param(referring.is_known, "Rebels fear the «offensive» that began in May.", False, id="told-anew"),
        pytest.param(referring.is_known, "An «attack» killed nine.", False, id="an"),
        pytest.param(referring.is_known, "The dam «collapsed» on Friday night.", True, id="what-broke-down"),
        pytest.param(referring.is_known, "A dam «collapsed» on Friday night.", False, id="what-broke-down-anew"),
        pytest.param(referring.is_known, "The crowd «attacked» a bank.", False, id="who-did-it"),
        pytest.param(referring.has_known_doer, "The rebels «killed» six.", True, id="the-doers"),
        pytest.param(referring.has_known_doer, "Rebels «killed» six.", False, id="doers"),
        pytest.param(referring.has_known_doer, "The rebels have «killed» six.", True, id="the-doers-so-far"),
        pytest.param(referring.has_known_doer, "The rebels «kill» at night.", False, id="what-the-doers-do"),
        pytest.param(referring.has_known_doer, "The police «killed» two.", False, id="who-are-always-known"),
        pytest.param(referring.has_known_doer, "The soldiers «beat» a driver.", False, id="who-do-much-in-a-day"),
        pytest.param(referring.parries, "The army «intercepted» two drones.", True, id="intercepted"),
        pytest.param(referring.parries, "The army «shot» down a missile.", True, id="shot-down"),
        pytest.param(referring.parries, "The army «shot» two farmers.", False, id="shot"),
        pytest.param(referring.parries, "The army said it «shot» down 22 of 36 drones.", True, id="some-of-the-drones"),
        pytest.param(referring.parries, "The army said it «shot» down 22 of them.", True, id="some-of-them"),
        pytest.param(referring.parries, "The army said it «shot» 22 of them.", False, id="some-of-the-men"),
        pytest.param(referring.parries, "The army «shot» 22 of 36 farmers.", False, id="some-of-the-farmers"),
        pytest.param(referring.is_dated_by_telling, "The group claimed the «attack» on Wednesday.", True, id="claimed"),
        pytest.param(referring.is_dated_by_telling, "The group claimed an «attack» on a base.", False, id="claimed-an"),
        pytest.param(referring.is_dated_by_telling, "The «attack» was claimed on Friday.", True, id="was-claimed"),
        pytest.param(referring.is_dated_by_telling, "The «truce» was announced on Friday.", False, id="a-truce"),
        pytest.param(referring.is_dated_by_telling, "They claimed the «attack» of 9 May.", False, id="of-its-own-day"),
        pytest.param(referring.is_result, "A depot was «destroyed».", True, id="destroyed"),
        pytest.param(referring.is_result, "Soldiers «destroyed» a depot.", False, id="destroyed-by"),
    ],
)
def test_how_it_refers(asked: Callable[[Tree, Found], bool], text: str, answer: bool) -> None:
    assert asked(*marked_event(text)) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("A man was arrested Monday in the «shooting» at a mall.", True),
        ("A man was arrested Monday in connection with the «bombing».", True),
        ("A man was arrested Monday in a «raid» on a flat.", False),
    ],
)
def test_a_day_of_arrest_is_none_of_the_crime(text: str, answer: bool) -> None:
    assert referring.is_told_on_another_day(*marked_event(text)) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Another «attack» followed.", True),
        ("The «attack» went on.", False),
        ("It was the third «attack».", False),
        ("The same night a bomb «exploded» in a cafe in Idlib.", True),
        ("Three hours later, guns «fired» on Idlib.", True),
        ("Hours later, they «attacked» the convoy again.", False),
        ("On Monday a bomb «exploded» in a cafe in Idlib.", False),
        ("Rebel mortars «hit» the old town of Idlib on Monday as well.", True),
        ("The blast «hit» a school as well.", False),
        ("The shells also «hit» four people in Idlib.", False),
        ("Two guards were also «hit» in Idlib.", False),
        ("More than 600 people were «killed» there in April alone.", True),
        ("Six people were «killed» there in April.", False),
    ],
)
def test_what_is_one_more(text: str, answer: bool) -> None:
    tree, item = marked_event(text)
    assert referring.is_fresh(tree, item.trigger.token) is answer


def test_what_is_counted_and_known_in_its_clause() -> None:
    tree, item = marked_event("Nine men were «killed» at the market.")
    assert referring.counts(tree, item) == {"nine"}
    assert referring.known_things(tree, item.trigger.token) == {"market"}


def test_the_article_of_a_name_is_that_of_its_noun() -> None:
    tree, item = marked_event("France condemned the rebel «attack».")
    assert "the" in referring.determiners(tree, item.trigger.token)


@pytest.mark.parametrize(
    ("text", "answer"),
    [("They «fired» at a car.", True), ("It was «hit» twice.", True), ("It «targets» militants.", False)],
)
def test_what_is_told_of_those_just_named(text: str, answer: bool) -> None:
    assert referring.is_told_of_them(marked_event(text)[1]) is answer


def test_a_date_behind_since() -> None:
    tree, word = word_marked("There were raids since «January».")
    assert referring.is_since(tree, word.span, tree.tokens[0])
    tree, word = word_marked("There were raids in «January».")
    assert not referring.is_since(tree, word.span, tree.tokens[0])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The strike was the deadliest since «2006».", True),
        ("It was the third raid since «January».", True),
        ("This was the first time that rebels shelled Tora since «January».", True),
        ("There were raids since «January».", False),
        ("The deadliest strike came in «2006».", False),
    ],
)
def test_a_date_that_only_measures(text: str, answer: bool) -> None:
    tree, word = word_marked(text)
    assert referring.is_measure(tree, word.span, tree.tokens[0]) is answer


SPEAKERS = {
    "it is who speaks": ("The army said «it» had fired.", "army"),
    "it is no speaker": ("The army left when «it» rained.", "it"),
    "they may be others": ("The army said «they» had fired.", "they"),
}


@pytest.mark.parametrize(("text", "meant"), SPEAKERS.values(), ids=SPEAKERS)
def test_whom_it_means_in_what_one_says(text: str, meant: str) -> None:
    tree, word = word_marked(text)
    assert referring.speaker_meant(tree, word).text == meant
