"""Descriptions of a suspect whom a report names elsewhere."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Entity, Responsibility
from reportedly.types.report import Report

pytestmark = pytest.mark.parser


def blamed(text: str) -> list[str]:
    """The names of those who are held to answer, in order of text."""
    reading = read(Report(text=text, published="2020-03-01"))
    parties = (reading.get(Entity, row.party) for row in reading[Responsibility])
    return [party.name for party in parties if party is not None]


@pytest.mark.parametrize(
    "text",
    [
        "A former employee shot two people in Tora, police said. The suspect, Jan Novak, is in custody.",
        "A former employee has been charged with murder. Jan Novak pleaded guilty to the murder on Monday.",
        "A former employee shot two people, police said. They said the man, Jan Novak, opened fire at a party.",
    ],
    ids=["beside the suspect", "owns up", "behind a description"],
)
def test_a_description_is_the_one_suspect_by_name(text: str) -> None:
    assert set(blamed(text)) == {"Jan Novak"}


def test_a_pronoun_is_the_one_suspect_by_name() -> None:
    text = "A guard told her to leave. She shot two people, police said. The suspect, Anna Novak, is in custody."
    assert set(blamed(text)) == {"Anna Novak"}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A man shot two people in Tora, police said.", 0),
        ("A man came in. He shot two people, police said.", 0),
        ("A 12-year-old Tajik boy shot two people, police said.", 1),
    ],
    ids=["a man", "he", "told apart"],
)
def test_one_of_many_is_nobody_yet(text: str, parties: int) -> None:
    assert len(read(Report(text=text, published="2020-03-01"))[Responsibility]) == parties


def test_of_two_suspects_neither_is_meant() -> None:
    text = (
        "A former employee shot two people in Tora, police said. "
        "The suspect, Jan Novak, is in custody. Another suspect, Karel Dvorak, has fled."
    )
    assert "Jan Novak" not in blamed(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A former employee shot two people, police said. The sister of the gunman, Mira Novak, wept.", False),
        ("A former employee shot two people, police said. The lawyer for the suspect, Jan Novak, left.", False),
        ("A former employee shot two people, police said. The suspect, Jan Novak, left.", True),
    ],
    ids=["kin", "counsel", "he himself"],
)
def test_a_name_beside_those_who_are_his_may_be_theirs(text: str, name: bool) -> None:
    assert any("Novak" in party for party in blamed(text)) is name


def test_a_man_of_another_case_is_another_man() -> None:
    text = (
        "Jan Novak was convicted of murder over the shooting in Tora. "
        "In Brod, a former guard bombed the market, police said."
    )
    assert blamed(text).count("Jan Novak") == 1


def test_who_alone_is_arrested_by_name_is_meant() -> None:
    text = "A man suspected of shooting three people fled, police said. Officers arrested Jan Novak on Monday."
    assert "Jan Novak" in blamed(text)
