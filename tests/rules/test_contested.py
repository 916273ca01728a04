"""Charges by context: the stance of the one whose source is given."""

from __future__ import annotations

import pytest

from reportedly.rules.contested import takes_up
from reportedly.rules.page import page_of
from said import by_source, said

pytestmark = pytest.mark.parser

CASES = {
    "a-charge-denied": (
        "Iran said that its consulate had been attacked, a charge that the rebels denied.",
        "Iran",
        "alleges",
    ),
    "which-they-deny": ("Police said that farmers had attacked them, which the farmers deny.", "Police", "alleges"),
    "the-doer-denies": (
        "The mayor said that Russian soldiers had burned the barn. Russia denied it.",
        "The mayor",
        "alleges",
    ),
    "turned-round": ("The rebels said that soldiers had shelled the mosque themselves.", "The rebels", "alleges"),
    "claimed-of-another": ("The governor claimed that Ukraine had shelled a school.", "The governor", "alleges"),
    "goes-on-denying": (
        "The rebels said they had shot 14 soldiers. The mayor rejected the claim. “There was no soldier there,” the "
        "mayor said.",
        "the mayor",
        "denies",
    ),
    "a-deed-by": (
        "Kyiv said the blast was a provocation by Russian services. Russia denied it.",
        "Kyiv",
        "alleges",
    ),
    "backed-and-denied": (
        "UN experts said the group was backed by Rwandan soldiers. Rwanda denies backing the group.",
        "UN experts",
        "alleges",
    ),
    "a-plainer-charge-stands-between": (
        "The army said that Free Front gunmen had burned the barn. The army accused Iran of it. Iran rejected such "
        "charges.",
        "Iran",
        "denies",
    ),
    "nobody-denies": ("The mayor said that Russian soldiers had burned the barn.", "The mayor", "asserts"),
    "own-act": ("The army said that its soldiers had burned the barn. The army denied haste.", "The army", "denies"),
    "admitted": (
        "Iran admitted that Iranian soldiers had burned the barn. The mayor of Tehran denied it.",
        "Iran",
        "asserts",
    ),
}


@pytest.mark.parametrize(("text", "source", "stance"), CASES.values(), ids=CASES.keys())
def test_a_contested_statement_alleges(text: str, source: str, stance: str) -> None:
    assert by_source(text)[source].stance == stance


def test_what_only_points_back_is_not_within() -> None:
    text = "Police said that farmers had attacked them, which the farmers deny."
    found = by_source(text)
    assert found["the farmers"].within is None
    assert takes_up(page_of(said(text)), found["the farmers"])
    assert not takes_up(page_of(said(text)), found["Police"])
