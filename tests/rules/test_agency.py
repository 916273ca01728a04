"""Who does a verb, and whether it is done at all, by the real parser; « » marks the verb or the noun asked about."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules.agency import (
    above_with_adverbs,
    is_anybody,
    is_negated,
    is_nobody,
    points_back,
    subject_of,
    teller_of,
)

pytestmark = pytest.mark.parser

SUBJECTS = {
    "own": ("The militia «claimed» the raid.", "militia"),
    "shared-by-joined-verbs": ("The militia crossed the river and «burned» a depot.", "militia"),
    "of-an-infinitive": ("The ministry declined to «blame» anybody.", "ministry"),
    "agent-of-a-passive": ("The depot was «burned» by rebels.", "rebels"),
    "passive-without-an-agent": ("The depot was «burned» at dawn.", None),
    "relative-pronoun": ("The men who «fired» on the convoy fled.", "men"),
    "behind-a-dateline": ("TORA, Northern Tora—The Steppe Guard has «owned» up to the raid.", "Guard"),
    "with-an-aside": ("The Front — a local militia — «claimed» the raid.", "Front"),
    "hyphenated": ("His co-defendant, Karim Orlov, 24, has «admitted» to driving the car.", "defendant"),
    "own-before-the-joined-one": ("The envoy waited, but the army «attacked» the village.", "army"),
}


@pytest.mark.parametrize(("text", "who"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subject_of(text: str, who: str | None) -> None:
    tree, verb = word_marked(text)
    found = subject_of(tree, verb)
    assert (found.text if found else None) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The army said in a statement that the strike «was» a mistake.", "said"),
        ("The army said that the strike «was» a mistake.", "said"),
        ("The army «apologised».", None),
    ],
    ids=["in-a-statement", "said-that", "nobody"],
)
def test_teller_of(text: str, who: str | None) -> None:
    found = teller_of(*word_marked(text))
    assert (found.text if found else None) == who


NOBODY = {
    "no-group": ("«No group» claimed it.", True),
    "nobody": ("«Nobody» claimed it.", True),
    "none-of-them": ("«None of the militias» claimed it.", True),
    "neither-side": ("«Neither side» claimed it.", True),
    "a-group": ("«A group» claimed it.", False),
    "north-is-not-no": ("«North Korea» claimed it.", False),
}


@pytest.mark.parametrize(("text", "answer"), NOBODY.values(), ids=NOBODY.keys())
def test_is_nobody(text: str, answer: bool) -> None:
    assert is_nobody(*word_marked(text)) is answer


ANYBODY = {
    "anyone": ("The ministry did not blame «anyone».", True),
    "any-group": ("The ministry did not blame «any group».", True),
    "who": ("The ministry did not say «who» fired.", True),
    "a-name": ("The ministry did not blame «the rebels».", False),
    "a-named-one": ("The ministry did not blame «a named group».", True),
    "some-group": ("The ministry did not blame «a Bedouin group».", False),
}


@pytest.mark.parametrize(("text", "answer"), ANYBODY.values(), ids=ANYBODY.keys())
def test_is_anybody(text: str, answer: bool) -> None:
    assert is_anybody(*word_marked(text)) is answer


NEGATED = {
    "not": ("The mayor has not «blamed» the rebels.", True),
    "no-longer": ("The mayor no longer «blamed» the rebels.", True),
    "never": ("The mayor never «blamed» the rebels.", True),
    "declined": ("The mayor declined to «blame» the rebels.", True),
    "stopped-short": ("The mayor stopped short of «blaming» the rebels.", True),
    "neither-nor": ("The mayor neither «blamed» nor named the rebels.", True),
    "second-of-neither-nor": ("The mayor neither named nor «blamed» the rebels.", True),
    "or-under-not": ("The mayor did not name or «blame» the rebels.", True),
    "plain": ("The mayor «blamed» the rebels.", False),
    "not-elsewhere": ("The mayor, who was not hurt, «blamed» the rebels.", False),
    "wanted-to": ("The mayor wanted to «blame» the rebels.", False),
    "joined-with-a-subject": ("The mayor did not wait and the governor «blamed» the rebels.", False),
}


@pytest.mark.parametrize(("text", "answer"), NEGATED.values(), ids=NEGATED.keys())
def test_is_negated(text: str, answer: bool) -> None:
    assert is_negated(*word_marked(text)) is answer


def test_governors_with_their_adverbs() -> None:
    tree, verb = word_marked("The mayor stopped short of «naming» the rebels.")
    assert [word.text for word in above_with_adverbs(tree, verb, 2)] == ["of", "short"]
    assert [word.text for word in above_with_adverbs(tree, verb, 3)] == ["of", "short", "stopped", "short"]


BACK = {
    "it": ("The group said «it» fired the rockets.", True),
    "its-forces": ("The group said «its forces» fired the rockets.", True),
    "our-men": ("“«Our men» fired the rockets,” it said.", True),
    "one-of-its": ("The army said «one of its jets» fired the rockets.", True),
    "one-of-theirs": ("The army said «one of Iran's jets» fired the rockets.", False),
    "another": ("The group said «the army» fired the rockets.", False),
    "anothers": ("The group said «Iran's forces» fired the rockets.", False),
}


@pytest.mark.parametrize(("text", "answer"), BACK.values(), ids=BACK.keys())
def test_points_back(text: str, answer: bool) -> None:
    assert points_back(*word_marked(text)) is answer


def test_a_single_word_has_no_subject() -> None:
    tree = parsed("Attack").tree
    assert subject_of(tree, tree.tokens[0]) is None
    assert is_negated(tree, tree.tokens[0]) is False
