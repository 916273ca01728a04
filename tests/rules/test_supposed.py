"""Who is supposed to have done an act, in the report's own words."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.supposed import SUSPECTED

pytestmark = pytest.mark.parser

CASES = {
    "by suspected fighters": ("The village was burned by suspected Lashkar fighters.", "fighters"),
    "alleged members": ("Alleged members of the Kivu Front killed two farmers.", "members"),
    "suspected gunmen": ("The village was burned by suspected gunmen.", None),
    "suspected, first of all": ("Suspected Lashkar fighters burned the village.", "fighters"),
    "the lawyer of a suspect": ("The accused bomber's lawyer, Jane Roe, said he was innocent.", None),
    "arrested": ("Police arrested suspected Lashkar fighters.", None),
    "alleged killer by name": ("The alleged killer, Daud Karimi, was in court.", "Karimi"),
    "is the suspected killer": ("Karimi is the suspected killer.", "Karimi"),
    "alleged killer without a name": ("The alleged killer was in court.", None),
    "allegedly tried": ("Karimi allegedly tried to kill the mayor.", "Karimi"),
    "allegedly": ("The army allegedly shelled the camp.", "army"),
    "presumably carried out by": ("The attack was presumably carried out by the Kivu Front.", "Front"),
    "allegedly said": ("The army allegedly knew of the plan.", None),
    "not done": ("The village was not burned by suspected Lashkar fighters.", None),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_supposed_doers(text: str, due: str | None) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for said in SUSPECTED for answer in said(tree, token)]
    assert [item.party.text for item in found if item.party] == ([due] if due else [])
