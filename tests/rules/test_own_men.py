"""One's own men in what is denied, by the grammar of the real parser."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.own_men import befell, is_left_undone, men_charged, men_denied, men_reported, own_men

pytestmark = pytest.mark.parser

MEN = {
    "its-people": ("The council said «its people» had fled.", "people"),
    "any-of-its-planes": ("The army denied that «any of its planes» had bombed the port.", "planes"),
    "itself": ("The army said «it» had bombed the port.", None),
    "others": ("The army said «the rebels» had bombed the port.", None),
}


@pytest.mark.parametrize(("text", "men"), MEN.values(), ids=MEN)
def test_own_men(text: str, men: str | None) -> None:
    tree, (doer,) = words_marked(text)
    found = own_men(tree, doer)
    assert (found.text if found is not None else None) == men


BEFELL = {
    "captives": ("The army denied that prisoners were «beaten».", True),
    "its-own": ("The army denied that its men had been «shot».", False),
    "soldiers": ("The army denied that soldiers had been «shot».", False),
    "by-others": ("The army denied that prisoners were «beaten» by the rebels.", False),
    "of-no-force": ("The clinic denied that nurses were «beaten».", False),
    "a-general": ("The army denied that the general had been «killed».", False),
    "a-plane": ("The army denied that a plane had been «shot» down.", False),
    "a-town": ("The army denied that Tora had been «captured».", False),
    "no-harm": ("The army denied that prisoners were «fed».", False),
}


@pytest.mark.parametrize(("text", "answer"), BEFELL.values(), ids=BEFELL)
def test_befell(text: str, answer: bool) -> None:
    tree, (act,) = words_marked(text)
    assert befell(tree, act, tree.tokens[1]) is answer


DENIED = {
    "its-men": ("The front denied that its men had «fired» at the port.", False, "men"),
    "one-of-its-planes": ("The army denied that any of its planes had «bombed» the port.", False, "planes"),
    "itself": ("The front denied that it had «fired» at the port.", False, None),
    "he-by-his-wife": ("His wife denied that he had «fired» at the port.", True, "he"),
    "he-by-himself": ("The mayor denied that he had «fired» at the port.", False, None),
}


@pytest.mark.parametrize(("text", "kin", "men"), DENIED.values(), ids=DENIED)
def test_men_denied(text: str, kin: bool, men: str | None) -> None:
    tree, (act,) = words_marked(text)
    found = men_denied(tree, act, by_kin=kin)
    assert (found.text if found is not None else None) == men


CHARGES = {
    "his-party": ("He denied «charges» that his party had sent thugs to the port.", "party"),
    "the-rebels": ("He denied «charges» that the rebels had sent thugs to the port.", None),
    "himself": ("He denied «charges» that he had sent thugs to the port.", None),
    "of-murder": ("He denied «charges» of murder.", None),
}


@pytest.mark.parametrize(("text", "men"), CHARGES.values(), ids=CHARGES)
def test_men_charged(text: str, men: str | None) -> None:
    tree, (charge,) = words_marked(text)
    found = men_charged(tree, charge)
    assert (found.text if found is not None else None) == men


REPORTS = {
    "of-violence": ("He rejected «reports» that his men had fired at the port.", True),
    "of-talks": ("He rejected «reports» that his men had met the mayor.", False),
    "of-others": ("He rejected «reports» that the rebels had fired at the port.", False),
}


@pytest.mark.parametrize(("text", "told"), REPORTS.values(), ids=REPORTS)
def test_men_reported(text: str, told: bool) -> None:
    tree, (report,) = words_marked(text)
    assert men_reported(tree, report) is told


UNDONE = {
    "not": ("The front said that it had not «fired» at the port.", True),
    "never": ("The front said that its men had never «attacked» the port.", True),
    "nobody": ("The front said that its men had «shot» nobody.", True),
    "no-prisoner": ("The front said that its men had «beaten» no prisoner.", True),
    "done": ("The front said that its men had «shot» two guards.", False),
    "neither": ("The mayor said that he «used» neither word.", False),
    "took-no-part": ("The front said that it «took» no part in the raid.", False),
}


@pytest.mark.parametrize(("text", "undone"), UNDONE.values(), ids=UNDONE)
def test_left_undone(text: str, undone: bool) -> None:
    tree, (act,) = words_marked(text)
    assert is_left_undone(tree, act) is undone
