"""What agrees with what, and what a chain keeps."""

import pytest

from reportedly.rules.chains import (
    Chain,
    broader,
    genders_agree,
    kinds_agree,
    numbers_agree,
    owners_agree,
    persons_agree,
)
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
