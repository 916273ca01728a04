"""What agrees with what, and what a chain keeps."""

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.chains import (
    Chain,
    broader,
    by_rank,
    genders_agree,
    is_subject,
    kinds_agree,
    narrowing,
    numbers_agree,
    owners_agree,
    persons_agree,
    spelt_out,
)
from reportedly.rules.knowledge import make_knowledge
from reportedly.types.vocabulary import MentionKind


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param("Dana Orlov", "Orlov", True, id="surname"),
        pytest.param("Dana Orlov", "Dana Orlov", True, id="same"),
        pytest.param("Dana Orlov", "D. Orlov", True, id="initial"),
        pytest.param("Dana Maria Orlov", "Dana Orlov", True, id="middle-name-left-out"),
        pytest.param("Dana Orlov", "Maria Orlov", False, id="other-given-name"),
        pytest.param("Dana Orlov", "Dana", False, id="given-name-alone"),
        pytest.param("Orlov Dana", "Dana Orlov", False, id="order-matters-here"),
        pytest.param("Dana", "", False, id="empty"),
    ],
)
def test_persons_agree(one: str, other: str, answer: bool) -> None:
    assert persons_agree(one.split(), other.split()) is answer
    assert persons_agree(other.split(), one.split()) is answer


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param(MentionKind.GROUP, MentionKind.ORGANISATION, True, id="bodies"),
        pytest.param(MentionKind.PERSON, MentionKind.GROUP, False, id="person-and-group"),
        pytest.param(MentionKind.PLACE, MentionKind.ORGANISATION, False, id="place-and-body"),
        pytest.param(MentionKind.PERSON, MentionKind.OTHER, False, id="person-and-unknown"),
        pytest.param(MentionKind.FACILITY, MentionKind.OTHER, True, id="thing-and-unknown"),
    ],
)
def test_kinds_agree(one: MentionKind, other: MentionKind, answer: bool) -> None:
    assert kinds_agree(one, other) is answer
    assert kinds_agree(other, one) is answer


def test_unknown_agrees_with_anything() -> None:
    assert genders_agree("", "f")
    assert not genders_agree("m", "f")
    assert numbers_agree(None, "plural")
    assert not numbers_agree("singular", "plural")
    assert owners_agree("", "iran")
    assert owners_agree("iran", "iranian")
    assert not owners_agree("iran", "iraq")


def test_a_chain_keeps_the_fullest_name_and_role() -> None:
    chain = Chain(MentionKind.PERSON, 0)
    for name in (("Orlov",), ("Dana", "Orlov"), ("ORLOV",)):
        chain.add_name(name)
    for role in ("spokeswoman", "Army spokeswoman", "army spokeswoman", ""):
        chain.add_role(role)
    chain.note("same name")
    chain.note("same name")
    assert chain.longest == ("Dana", "Orlov")
    assert chain.fullest_roles == ("Army spokeswoman",)
    assert chain.known_words == {"army", "spokeswoman", "dana", "orlov"}
    assert chain.why == ["same name"]


def test_broader() -> None:
    assert "lawmaker" in broader("mp")
    assert "lawmaker" not in broader("lawmaker")
    assert broader("baker") == ()


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The Lake Relief Committee (LRC) said it was over.", "Lake Relief Committee", id="mixed"),
        pytest.param("THE LAKE PRESS COMMITTEE (COPLA) SAID IT WAS OVER.", "LAKE PRESS COMMITTEE", id="capitals"),
        pytest.param("The chief of Lake Army Staff (COAS) said it was over.", "", id="an-office-is-no-body"),
        pytest.param("Ola Roe (ABC) said it was over.", "", id="a-person-is-no-body"),
        pytest.param("The committee (LRC) said it was over.", "", id="no-name"),
    ],
)
def test_what_is_spelt_out_before_an_abbreviation(text: str, name: str) -> None:
    tree = parsed(text).tree
    knowledge = make_knowledge(
        lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"), lexicon("given_names"), lexicon("media")
    )
    short = next(word for word in tree.tokens if tree.tokens[word.index - 1].text == "(")
    assert " ".join(spelt_out(tree, short, knowledge)) == name


@pytest.mark.parser
def test_who_is_to_do_something_is_no_subject() -> None:
    tree = parsed("Lenz called for the mayor to resign. The mayor resigned.").tree
    assert [is_subject(tree, word) for word in tree.tokens if word.text in ("Lenz", "mayor")] == [True, False, True]


@pytest.mark.parser
def test_what_narrows_a_description() -> None:
    tree = parsed("The other senior navy officials left.").tree
    words = tree.tokens[:5]
    assert narrowing(words, words[4]) == {"senior", "navy"}


def test_those_of_another_rank_are_tried_last() -> None:
    deputy, mayor, clerk = (Chain(MentionKind.PERSON, 0) for _ in range(3))
    deputy.add_role("deputy mayor")
    mayor.add_role("mayor")
    mayor.add_role("former teacher")
    assert by_rank([mayor, clerk, deputy], "mayor", ["the", "mayor"]) == [clerk, mayor, deputy]
    assert by_rank([deputy, mayor, clerk], "mayor", ["the", "deputy", "mayor"]) == [deputy, clerk, mayor]
