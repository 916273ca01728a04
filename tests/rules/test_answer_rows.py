"""What the rows of who answers tell of each other."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Responsibility
from reportedly.types.report import Report

pytestmark = pytest.mark.parser


def stances(text: str) -> list[str]:
    return [str(row.stance) for row in read(Report(text=text))[Responsibility]]


def test_a_denial_said_twice_is_one() -> None:
    text = "Rockets struck the market on Monday. The Kivu Front denied the attack, saying its men had not fired."
    assert stances(text) == ["denied"]


def test_a_further_act_of_an_accusation_is_told_once() -> None:
    text = "The opposition accused police of killing a student and burning his home in Tora."
    assert stances(text) == ["blamed", "blamed"]


def test_an_account_of_what_others_did_is_nobodys_own() -> None:
    text = "Gunmen raided a church in Tora and took 38 people, residents said. Police disputed that account."
    assert stances(text) == []


def test_an_account_of_what_one_is_blamed_for_is_denied() -> None:
    text = "Rockets struck the market. The mayor blamed the Kivu Front. The Kivu Front disputed that account."
    assert stances(text) == ["blamed", "denied"]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Kosovo blamed Serbia for the blast at the canal. Belgrade denied it.", True),
        ("Kosovo blamed Serbia for the blast at the canal. Ankara denied it.", True),
        ("Police blamed the Red Front for the blast at the canal. The group denied it.", True),
        ("Police blamed the Red Front for the blast at the canal. The mayor denied it.", True),
        ("Kosovo blamed Serbia for the blast at the canal. Ankara denied any part in it.", False),
        ("Kosovo blamed Serbia for the blast at the canal. Ankara rejected the accusation against it.", False),
        ("Kosovo blamed Serbia for the blast at the canal. The Serbian church denied any part in it.", False),
        ("Kosovo blamed Serbia for the blast at the canal. The Serbian ministry denied any part in it.", True),
        ("Villagers blamed soldiers for the blast at the canal. The junta denied it.", False),
    ],
    ids=[
        "the capital of the blamed",
        "another capital",
        "the group",
        "another",
        "of its own",
        "a charge against itself",
        "a church",
        "a ministry",
        "who rules the soldiers",
    ],
)
def test_who_is_denied_to_have_done_it_is_whoever_was_blamed_by_name(text: str, same: bool) -> None:
    blamed, denied = read(Report(text=text))[Responsibility]
    assert (str(blamed.stance), str(denied.stance)) == ("blamed", "denied")
    assert (blamed.party == denied.party) is same


def test_a_group_that_is_named_elsewhere_is_nobody_else() -> None:
    text = (
        "Police blamed the Red Front for the blast. The Blue League is a rival group. The group claimed responsibility."
    )
    report = Report(text=text, published="2025-10-14", publisher="X")
    blamed, claimed = read(report)[Responsibility]
    assert (str(blamed.stance), str(claimed.stance)) == ("blamed", "claimed")
    assert blamed.party != claimed.party


def test_a_charge_that_a_patron_turns_down_is_of_the_charged() -> None:
    text = "May has blamed the Russian government for the attack on the Novaks, a charge denied by the Kremlin."
    blamed, denied = read(Report(text=text))[Responsibility]
    assert (str(blamed.stance), str(denied.stance)) == ("blamed", "denied")
    assert blamed.party == denied.party


def test_what_is_said_again_in_another_sentence_is_a_row_again() -> None:
    text = (
        "A bomb killed two in Tora. No group has claimed responsibility. Police shut the road. No group has claimed it."
    )
    assert stances(text) == ["not_claimed", "not_claimed"]


def test_what_one_who_pleads_guilty_tells_of_his_deed_is_admitted() -> None:
    text = 'Jan Novak pleaded guilty to murder in Tora on Monday. "I shot the guard," Novak said.'
    assert stances(text) == ["admitted", "admitted"]


def test_whom_one_who_claims_it_tells_of_is_his_own() -> None:
    text = "A bomb hit the market. The Kivu Front claimed the attack, and said it was carried out by the Tora Cell."
    assert stances(text) == ["claimed", "claimed"]


def test_a_state_that_one_who_claims_an_attack_tells_of_is_blamed() -> None:
    text = "A bomb hit the market. The Kivu Front claimed the attack, and said police had killed two of its men."
    assert "blamed" in stances(text)


@pytest.mark.parametrize(
    ("text", "stances_due"),
    [
        ("The Kivu Front claimed the attack on the bank, and said that Ola Roe had carried it out.", "claimed claimed"),
        (
            "Rockets hit Tora. A cell of the group fired the rockets, said the Kivu Front, which claimed the attack.",
            "claimed claimed",
        ),
        (
            "The Kivu Front claimed the attack on the camp, saying the Dogon militia killed its leader.",
            "claimed blamed",
        ),
        (
            "The Kivu Front claimed credit for the attack on the bank, and said the attack was carried out by the "
            "Orlov Commando Group.",
            "claimed claimed",
        ),
        ("The Kivu Front claimed the bombing of a mosque and said Christians had bombed mosques.", "claimed blamed"),
    ],
    ids=["who carried it out", "a cell", "a militia of another name", "a group by name", "of another creed"],
)
def test_whose_deed_is_told_by_who_claims_it(text: str, stances_due: str) -> None:
    assert stances(text) == stances_due.split()


def test_who_is_charged_beside_another_denies_it_for_himself() -> None:
    text = (
        "Kosovo blamed Ana Ruiz for the attack on the village. It also accused Tom Hill of the attack. Ruiz denied it."
    )
    rows = read(Report(text=text))[Responsibility]
    assert [str(row.stance) for row in rows] == ["blamed", "blamed", "denied"]
    assert rows[2].party == rows[0].party != rows[1].party
