"""What can harm people, and who is said to have, by the real parser; « » marks the word."""

from __future__ import annotations

import msgspec
import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.harmful import (
    are_held_by_others,
    can_harm,
    counts_others,
    has_agent,
    is_carried_out,
    is_subject_relative,
    is_the_act,
    is_told_otherwise,
    names_act,
    types_that_may,
    without_ing,
)
from reportedly.types.annotations import Event, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Harm, RoleKind

pytestmark = pytest.mark.parser


def event_marked(text: str) -> tuple[Reading, Event]:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="events")
    return reading, next(event for event in reading[Event] if span in (event.span, *event.evidence))


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        pytest.param("Rebels «attacked» a convoy near Tora.", True, id="an-attack"),
        pytest.param("Planes «dropped» bombs on Tora.", True, id="bombs-are-used"),
        pytest.param("Divers ended the «search» for the ferry off Tora on Monday.", False, id="a-search"),
        pytest.param("The ministry in Tora reported 12 new «cases» of measles on Monday.", False, id="who-fell-ill"),
        pytest.param("A measles «outbreak» in Tora has sickened 12 on Monday.", True, id="an-outbreak"),
        pytest.param("The army «intercepted» two drones over Tora.", False, id="drones-are-stopped"),
    ],
)
def test_what_stops_weapons_harms_nobody(text: str, harms: bool) -> None:
    reading, event = event_marked(text)
    assert can_harm(reading.tree, event) is harms


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[Span]:
    """The spans whose heads are asked for."""
    found: list[Span] = []
    head_of = Tree.head_of

    def counting(tree: Tree, span: Span) -> Token | None:
        found.append(span)
        return head_of(tree, span)

    monkeypatch.setattr(Tree, "head_of", counting)
    return found


def test_of_many_sufferers_two_are_looked_at(looked: list[Span]) -> None:
    reading, event = event_marked("Rebels «attacked» a convoy near Tora.")
    sufferer = next(role for role in event.roles if role.role is RoleKind.RECIPIENT)
    looked.clear()
    assert can_harm(reading.tree, msgspec.structs.replace(event, roles=(sufferer,) * 900))
    assert len(looked) <= 3


def test_of_an_event_told_without_end_the_first_mentions_are_looked_at(looked: list[Span]) -> None:
    reading, event = event_marked("Rebels «killed» two drivers near Tora.")
    looked.clear()
    assert not is_told_otherwise(reading.tree, msgspec.structs.replace(event, evidence=(event.span,) * 900))
    assert len(looked) <= 61


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        pytest.param("Soldiers «killed» three attackers.", True, id="a-doer"),
        pytest.param("Three attackers were «killed» by soldiers.", True, id="by-a-doer"),
        pytest.param("He unleashed a hail of bullets and «killed» 59 people.", True, id="the-doer-of-the-verb-before"),
        pytest.param("Three attackers were «killed».", False, id="a-result"),
    ],
)
def test_who_is_said_to_have_done_it(text: str, agent: bool) -> None:
    tree, word = word_marked(text)
    assert has_agent(tree, word, ()) is agent


def test_a_subject_is_no_doer_where_it_is_an_act_of_its_own() -> None:
    tree, word = word_marked("A raid «killed» two men.")
    raid = tree.children(word, "nsubj")[0].index
    assert not has_agent(tree, word, {raid})
    assert has_agent(tree, word, {word.index})


@pytest.mark.parametrize(
    ("text", "act"), [("They «lynched» a man.", True), ("They «killed» a man.", False), ("An «attack» began.", False)]
)
def test_words_that_tell_what_was_done(text: str, act: bool) -> None:
    assert names_act(word_marked(text)[1]) is act


@pytest.mark.parametrize(
    ("text", "otherwise"),
    [("Rebels «killed» two men in Tora.", False), ("Rebels «ambushed» two men in Tora.", True)],
)
def test_an_event_named_by_its_harm_alone(text: str, otherwise: bool) -> None:
    reading, event = event_marked(text)
    assert is_told_otherwise(reading.tree, event) is otherwise


@pytest.mark.parametrize(
    ("text", "subject"),
    [("A strike that «killed» two men.", True), ("The men whom a strike «killed» were cooks.", False)],
)
def test_whether_a_clause_is_about_its_subject(text: str, subject: bool) -> None:
    tree, word = word_marked(text)
    assert is_subject_relative(tree, word) is subject


@pytest.mark.parametrize(("noun", "bare"), [("shelling", "shell"), ("bomb", "bomb"), ("swing", "swing")])
def test_the_noun_of_an_act_without_its_ending(noun: str, bare: str) -> None:
    assert without_ing(noun) == bare


@pytest.mark.parametrize(
    ("text", "others"),
    [
        pytest.param(
            "The navy «captured» 23 pirates on Saturday. Pirates hold 300 sailors.", True, id="whom-it-befell"
        ),
        pytest.param("The navy «captured» 23 pirates on Saturday. The navy holds nine more.", False, id="who-did-it"),
        pytest.param("Gunmen «seized» a bus on Monday. The militants hold nine people.", False, id="by-another-word"),
    ],
)
def test_those_whom_an_act_befell_hold_others(text: str, others: bool) -> None:
    reading, event = event_marked(text)
    word = next(token for token in reading[Token] if token.lemma == "hold")
    assert are_held_by_others(reading.tree, word, event, reading[Event]) is others


ACTS = {
    "noun": ("The «killing» of two men shocked Tora.", True),
    "executed": ("Iran «executed» a man for the bombing of a mosque.", True),
    "killed": ("Two men were «killed» in a raid.", False),
}


@pytest.mark.parametrize(("text", "due"), ACTS.values(), ids=ACTS.keys())
def test_is_the_act(text: str, due: bool) -> None:
    assert is_the_act(word_marked(text)[1]) is due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        pytest.param("Iran «hanged» two prisoners in Shiraz on Tuesday.", True, id="hanged"),
        pytest.param("Rebels «executed» six soldiers near Gao on Monday.", False, id="by-rebels"),
    ],
)
def test_is_carried_out(text: str, due: bool) -> None:
    reading, event = event_marked(text)
    word = reading.tree.head_of(event.span)
    assert word is not None
    assert is_carried_out(event, word) is due


def test_all_but_demands_may_free_and_no_accident_arrests() -> None:
    assert types_that_may(Harm.FREED) == frozenset(EventType) - {EventType.REQUEST}
    assert EventType.ACCIDENT not in types_that_may(Harm.DETAINED)
    assert EventType.ACCIDENT in types_that_may(Harm.KILLED)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("It holds that 250 others «vanished».", True),
        ("Shells «hurt» another nine people.", True),
        ("Nine people «vanished».", False),
    ],
)
def test_others_are_counted_beside_those_before(text: str, others: bool) -> None:
    tree, word = word_marked(text)
    assert counts_others(tree, word) is others
