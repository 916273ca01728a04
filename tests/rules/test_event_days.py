"""Which times can be when an event took place, by the real parser; « » marks the time."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.event_days import (
    datable,
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


def test_an_hour_behind_at_names_no_thing() -> None:
    for text, dates in (("At «0430Z» militants attacked a base.", True), ("The «0430Z» convoy was attacked.", False)):
        tree, _, owners, span = scene(text)
        hour = msgspec.structs.replace(at(span), type=TimexType.TIME, why="rule clock")
        assert bool(datable(tree, [hour], owners)) is dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("Gunmen attacked a «Christmas» party.", False, id="the-name-of-a-thing"),
        pytest.param("Gunmen attacked a «2005» Honda.", False, id="the-year-of-a-car"),
        pytest.param("Gunmen attacked a party ahead of «Friday»’s vote.", False, id="the-day-of-a-vote"),
        pytest.param("Two died in «Friday»’s attack.", True, id="the-day-that-owns-an-attack"),
        pytest.param("The «Friday» attack killed two.", True, id="the-day-of-an-attack"),
        pytest.param("Gunmen attacked a party on «Friday».", True, id="a-day"),
        pytest.param("Gunmen attacked a boy during «Friday»’s parade.", True, id="what-went-on-that-day"),
        pytest.param("A bomb killed four, the last of whom died on «Friday».", False, id="the-day-of-one-of-them"),
        pytest.param("A bomb killed four, one of them in hospital on «Friday».", False, id="where-one-of-them-died"),
        pytest.param("Two of them were killed on «Friday».", True, id="some-of-them-were-killed"),
        pytest.param("A guard died of his wounds on «Friday».", False, id="dead-of-wounds"),
        pytest.param("A bomb killed nine, and a guard died in hospital on «Friday».", False, id="dead-in-hospital"),
        pytest.param("Nine died in a blast on «Friday».", True, id="dead-at-once"),
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


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        pytest.param("It was the worst attack in «recent» history.", False, id="what-a-word-of-time-describes"),
        pytest.param("According to sources «today», two men were shot.", False, id="the-day-of-a-source"),
        pytest.param("According to sources, two men were shot «today».", True, id="behind-the-source"),
    ],
)
def test_a_word_of_telling_dates_nothing(text: str, dates: bool) -> None:
    tree, _, owners, span = scene(text)
    assert bool(datable(tree, [at(span)], owners)) is dates


@pytest.mark.parametrize("why", ["rule since a time", "anchored to event: since a bomb ripped", "rule weekday"])
def test_what_lasts_until_the_report_dates_nothing(why: str) -> None:
    tree, _, owners, span = scene("Nine have died «since» a bomb ripped through a market.")
    lasting = TimeExpression(span=span, type=TimexType.DATE, value="2021", earliest="2021-02-12", why=why)
    assert bool(datable(tree, [lasting], owners)) is (why == "rule weekday")


@pytest.mark.parametrize("value", ["PT1H", "PT24H"])
def test_hours_that_count_from_now_date_an_act(value: str) -> None:
    tree, _, owners, span = scene("He was shot «an hour» ago.")
    length = TimeExpression(
        span=span, type=TimexType.DURATION, value=value, earliest="2021-02-14", latest="2021-02-15", why="rule ago"
    )
    assert datable(tree, [length], owners) == [length]


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
