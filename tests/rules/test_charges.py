"""Whom police and courts hold to answer by a noun or a warrant."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Responsibility
from reportedly.types.report import Report

pytestmark = pytest.mark.parser

CASES = {
    "against": ("Prosecutors will drop a kidnapping charge against Novak.", ["blamed Novak"]),
    "dropped": ("Prosecutors dropped a kidnapping charge against Novak.", []),
    "dismissed": ("A charge of murder against Novak was dismissed on Monday.", []),
    "whose": ("Novak's murder charge was read out on Monday.", ["blamed Novak"]),
    "beside another": ("In addition to a charge of murder, Novak faces a federal count.", ["blamed Novak"]),
    "of no violence": ("Prosecutors will drop a tax charge against Novak.", []),
    "a state's charge": ("Ukraine's charge of genocide was heard at The Hague.", []),
    "a court's charge": ("Prosecutors' murder charges were read out on Monday.", []),
    "a count of deaths": ("Chicago's murder count rose to 500 last year.", []),
    "aid sought": ("Damages are sought for the killing of two men.", []),
    "sought": ("Jan Novak is sought for the killing of two men.", ["blamed Jan Novak"]),
    "no longer wanted": ("Jan Novak is no longer wanted for murder in Tora.", []),
    "wanted": ("Jan Novak is wanted for murder in Tora.", ["blamed Jan Novak"]),
    "wanted for questioning": ("Jan Novak is wanted for questioning in Tora.", []),
    "hunted": ("Police are hunting two brothers for the killing of a guard.", ["blamed two brothers"]),
    "looked for": ("Police are looking for Jan Novak over the killing of a guard.", []),
    "held on suspicion": ("Police arrested Jan Novak on suspicion of murder.", ["blamed Jan Novak"]),
    "held on charges that": ("Jan Novak was arrested on charges that he killed two men.", ["blamed Jan Novak"]),
    "held on charges of a fraud": ("Police arrested Jan Novak on charges of fraud.", []),
    "suspect": ("Officials said Novak is a suspect in the shootings.", ["blamed Novak"]),
    "no suspect": ("Officials said Novak is not a suspect in the shootings.", ["not_blamed Novak"]),
    "to be arraigned": ("Jan Novak will be arraigned on two counts of murder.", []),
    "arraigned": ("Jan Novak was arraigned on two counts of murder on Monday.", ["blamed Jan Novak"]),
    "pleads guilty": ("Jan Novak pleaded guilty to attempted murder.", ["admitted Jan Novak"]),
    "to another crime": ("Jan Novak pleaded guilty to buying cocaine.", []),
}


@pytest.mark.parametrize(("text", "answers"), CASES.values(), ids=CASES.keys())
def test_charges(text: str, answers: list[str]) -> None:
    reading = read(Report(text=text, published="2020-03-01"))
    found = [f"{row.stance} {reading.quote(row.party_span)}" for row in reading[Responsibility] if row.party_span]
    assert found == answers
