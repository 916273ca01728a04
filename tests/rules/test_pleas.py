"""What those held answerable say for themselves, by the real parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsed import word_marked
from reportedly.rules.agency import is_negated, subject_of
from reportedly.rules.guilt import Answer, Frame
from reportedly.rules.pleas import admits, calls, denies, owns, rejects
from reportedly.types.vocabulary import ResponsibilityStance as Stance

pytestmark = pytest.mark.parser
Plea = Callable[[Frame, Stance], Answer | None]

CASES: dict[str, tuple[Plea, str, str | None, str | None]] = {
    "denies a role": (denies, "Iran «denied» any role in the raid.", "denied", "Iran"),
    "denies for another": (denies, "Samadi «denied» that Tehran had any role in it.", "denied", "Tehran"),
    "denies it": (denies, "Rwanda «denies» it.", "denied", "Rwanda"),
    "denies an act that harms nobody": (denies, "Tehran «denies» supplying weapons.", "denied", "Tehran"),
    "denies knowing": (denies, "Tehran «denies» knowing the man.", None, None),
    "denies having heard": (denies, "The police «deny» that they had any warning.", None, None),
    "denies having a part": (denies, "The police «deny» that they had any part in it.", "denied", "police"),
    "its men": (denies, "The militia «denied» that its men had fired.", "denied", "men"),
    "its men died": (denies, "The militia «denied» that its men had died in the raid.", None, None),
    "its men gave up": (denies, "The militia «denied» that its men had surrendered.", None, None),
    "its captives suffered": (denies, "The army «denied» that prisoners are beaten in Tora.", "denied", "army"),
    "its own suffered": (denies, "The army «denied» that two soldiers had been shot.", None, None),
    "others did it": (denies, "The army «denied» that prisoners were beaten by the rebels.", None, None),
    "a clinic denies it": (denies, "The clinic «denied» that a nurse had been beaten.", None, None),
    "no longer denies it": (denies, "Rwanda no longer «denies» the attack.", "admitted", "Rwanda"),
    "no longer denies its deed": (denies, "Rwanda no longer «denies» that its planes fired.", "admitted", "Rwanda"),
    "neither confirmed nor denied": (
        denies,
        "Israel has neither confirmed nor «denied» responsibility.",
        "not_claimed",
        "Israel",
    ),
    "rejects": (rejects, "The Kremlin «rejected» the accusation.", "denied", "Kremlin"),
    "rejects as": (rejects, "He «rejected» as baseless US accusations that Iran was behind it.", "denied", "Iran"),
    "rejects another matter": (rejects, "The airline «rejected» accusations of price fixing.", None, None),
    "denies another matter": (denies, "The airline «denied» any part in the fraud.", None, None),
    "rejects as nonsense": (rejects, "He «dismissed» as nonsense claims that Iran was behind it.", "denied", "Iran"),
    "calls a charge absurd": (calls, "It was blamed for the raid, a charge Iran «called» absurd.", "denied", "Iran"),
    "rejects a plan": (rejects, "The Kremlin «rejected» the plan.", None, None),
    "admits": (admits, "The army «admitted» bombing the market.", "admitted", "army"),
    "admits of his men": (
        admits,
        "The general «admitted» that his gunners had bombed the market.",
        "admitted",
        "gunners",
    ),
    "admits of her husband": (admits, "The widow «admitted» that her husband had killed two men.", None, None),
    "admits a loss": (admits, "The army «admitted» the loss.", None, None),
    "owns up": (owns, "The group «owned» up to the attack.", "admitted", "group"),
    "nobody owns up": (owns, "The group has not «owned» up to the attack.", "not_claimed", "group"),
    "his wife denies": (denies, "His wife «denied» that he had shot the guard.", "denied", "he"),
    "owns": (owns, "The group «owned» three houses.", None, None),
    "calls it a mistake": (calls, "The army «called» it a grave mistake.", "admitted", "army"),
    "calls it baseless": (calls, "Islamabad «called» the accusation baseless.", "denied", "Islamabad"),
    "calls for": (calls, "Islamabad «called» for calm.", None, None),
}


@pytest.mark.parametrize(("plea", "text", "stance", "party"), CASES.values(), ids=CASES.keys())
def test_plea(plea: Plea, text: str, stance: str | None, party: str | None) -> None:
    tree, verb = word_marked(text)
    usual = Stance.ADMITTED if plea in (admits, calls, owns) else Stance.DENIED
    answer = plea(Frame(tree, verb, subject_of(tree, verb), is_negated(tree, verb), False), usual)
    assert (answer.stance.value if answer else None) == stance
    assert (answer.party.text if answer and answer.party else None) == party
