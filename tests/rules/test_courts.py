"""Whom courts, prosecutors and inquiries hold to answer, or clear."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.answerable import answers, table

pytestmark = pytest.mark.parser
ROWS = table(lexicon("responsibility_cues"))

CASES = {
    "charged": ("Prosecutors charged two brothers over the blast.", ("blamed", "brothers")),
    "charged with a count": ("Daud Karimi was charged with two counts of murder.", ("blamed", "Karimi")),
    "charged with fraud": ("Prosecutors charged two brothers with fraud.", None),
    "arrested and charged": ("Daud Karimi was arrested and charged with battery.", ("blamed", "Karimi")),
    "arrested and searched": ("Daud Karimi was arrested and searched over the attack.", None),
    "charged a fee": ("The clinic charged patients for the visit.", None),
    "convicted": ("A court convicted Daud Karimi of the attack.", ("blamed", "Karimi")),
    "acquitted": ("A court acquitted Daud Karimi of the attack.", ("not_blamed", "Karimi")),
    "absolved": ("The inquiry absolved the army.", ("not_blamed", "army")),
    "cleared": ("Workers cleared the road of snow.", None),
    "nobody charged": ("No one has been charged over the attack.", ("not_blamed", None)),
    "convicted before": ("Daud Karimi, who had been previously convicted of murder, has died.", None),
    "charged before with what is known": (
        "Police previously charged Daud Karimi with the murder of a clerk.",
        ("blamed", "Karimi"),
    ),
    "convicted this month": ("Daud Karimi was convicted of murder earlier this month.", ("blamed", "Karimi")),
    "on trial": ("Daud Karimi is on trial for the attack.", ("blamed", "Karimi")),
    "faces charges": ("Daud Karimi faces charges of murder.", ("blamed", "Karimi")),
    "faces murder charges": ("Daud Karimi faces murder charges.", ("blamed", "Karimi")),
    "faces murder and other charges": ("Daud Karimi will face murder and kidnapping charges.", ("blamed", "Karimi")),
    "in hiding and faces charges": ("Daud Karimi is in hiding and faces charges of murder.", ("blamed", "Karimi")),
    "caught, held and charged": (
        "Daud Karimi was caught on Friday and was being held without bail, charged with killing a clerk.",
        ("blamed", "Karimi"),
    ),
    "may face charges": ("Daud Karimi could face murder charges.", None),
    "faces tax charges": ("Daud Karimi faces tax charges.", None),
    "linked": ("Police have not linked any group to the attack.", ("not_blamed", None)),
    "a link is no blame": ("Police linked the Kivu Front to the attack.", None),
    "ruled out": ("Police ruled out the involvement of the Kivu Front.", ("not_blamed", "Front")),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_who_is_charged(text: str, due: tuple[str, str | None] | None) -> None:
    found = [(str(item.stance), item.party.text if item.party else None) for item in answers(parsed(text).tree, ROWS)]
    assert found == ([due] if due is not None else [])
