"""Which times can be when an event took place, by the real parser; « » marks the time."""

from __future__ import annotations

import pytest

from reportedly.rules.event_days import (
    dated_beside,
    days_of_others,
    fronted,
    in_clauses,
    in_sequence,
    suffered,
    told_in,
)
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision, TimexType
from rules.test_event_sites import scene

pytestmark = pytest.mark.parser


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


def at(span: Span) -> TimeExpression:
    return TimeExpression(
        id="t", span=span, type=TimexType.DATE, value="2021-02-15", earliest="2021-02-15", latest="2021-02-15"
    )


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


def test_the_day_of_saying_what_stands_before_it() -> None:
    tree, found, owners, span = scene("Troops seized a ship, the army said on «Friday», and arrested nine men.")
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    assert in_sequence(tree, days_of_others(tree, [at(span)], owners), verbs) == {}


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param("He joined the army in «1990» and was killed in Bosnia.", False, id="behind-the-first-verb"),
        pytest.param("In «1990» he joined the army and was killed in Bosnia.", True, id="before-it"),
    ],
)
def test_a_year_holds_for_what_is_told_next_only_from_the_front(text: str, dated: bool) -> None:
    tree, found, owners, span = scene(text)
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    year = TimeExpression(id="t", span=span, type=TimexType.DATE, value="1990", precision=Precision.YEAR)
    assert bool(dict(dated_beside(tree, [year], owners, verbs, {}))) is dated


def test_what_was_met_in_an_act_tells_when_and_where() -> None:
    tree, found, _, _ = scene("They were found on a «bench» in a bomb attack.")
    nouns = {number: item.trigger.token for number, item in enumerate(found)}
    verb = next(word for word in tree.tokens if word.text == "found")
    assert suffered(tree, {verb.index: ["p"]}, nouns) == {number: ["p"] for number in nouns}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two men appeared in court in «the» killing of a judge.", id="in-court"),
        pytest.param("A trial opened in «the» murder of a judge.", id="a-trial"),
        pytest.param("She testified in «the» bombing of a church.", id="a-witness"),
    ],
)
def test_the_day_in_court_is_none_of_the_act(text: str) -> None:
    tree, found, _, _ = scene(text)
    nouns = {number: item.trigger.token for number, item in enumerate(found)}
    verb = next(word for word in tree.tokens if word.link == "ROOT")
    assert nouns
    assert suffered(tree, {verb.index: ["p"]}, nouns) == {}


@pytest.mark.parametrize(
    ("text", "word", "today"),
    [
        pytest.param("Police are investigating a shooting on «Monday».", "shooting", "2021-02-16", id="gone"),
        pytest.param(
            "Police are investigating a fatal shooting early «Monday».", "shooting", "2021-02-16", id="behind-it"
        ),
        pytest.param(
            "Police are investigating the killing of Omar Haddad on «Monday».", "killing", "2021-02-16", id="whose"
        ),
        pytest.param(
            "Police are investigating the killing of a clerk in Mosul on «Monday».", "killing", "2021-02-16", id="where"
        ),
        pytest.param("Rebels are shelling the town «today».", "shelling", "2021-02-15", id="now"),
        pytest.param("Rebels were shelling the town on «Monday».", "shelling", "2021-02-16", id="was-done"),
    ],
)
def test_a_day_gone_by_is_none_of_what_is_being_done(text: str, word: str, today: str) -> None:
    tree, found, owners, span = scene(text)
    times = in_clauses(tree, [at(span)], owners, today)
    assert {found[number].trigger.token.text for number in times} == {word}


@pytest.mark.parametrize(
    ("text", "word", "today"),
    [
        pytest.param(
            "John Roe was charged with the murder of a clerk on «Monday».", "murder", "2022-02-16", id="long-gone"
        ),
        pytest.param("John Roe was arrested over the blast on «Monday».", "arrested", "2021-02-16", id="of-the-week"),
        pytest.param("Nine were jailed over the attack in Mosul on «Monday».", "attack", "2022-02-16", id="there"),
        pytest.param("Nine were arrested at a protest on «Monday».", "arrested", "2022-02-16", id="where-it-was"),
        pytest.param("John Roe was arrested in Boston on «Monday».", "arrested", "2022-02-16", id="behind-no-act"),
    ],
)
def test_a_day_long_gone_is_none_of_what_a_court_hears_of_it(text: str, word: str, today: str) -> None:
    tree, found, owners, span = scene(text)
    times = in_clauses(tree, [at(span)], owners, today)
    assert {found[number].trigger.token.text for number in times} == {word}
