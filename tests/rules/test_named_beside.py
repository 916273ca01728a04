"""Descriptions with a name beside them, by the real parser; « » marks the word asked about."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.named_beside import age_behind, described_by, has_name

NAMED = {
    "apposition": ("The «guard», Ola Roe, said so.", True),
    "right-behind": ("The «newspaper» Morning Call said so.", True),
    "bare": ("The «guard» said so.", False),
    "another-name-in-the-sentence": ("The «guard» said that Ola Roe had left.", False),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "named"), NAMED.values(), ids=NAMED.keys())
def test_has_name(text: str, named: bool) -> None:
    tree, noun = word_marked(text)
    assert has_name(tree, noun) is named


DESCRIBED = {
    "apposition": ("The guard, Ola «Roe», said so.", "guard"),
    "two-subjects": ("UN coordinator for South Sudan, Ola «Roe» described the attack as cruel.", "coordinator"),
    "of-the-whole-phrase": ("The bishop's lawyer, Ola «Roe», said nothing.", "lawyer"),
    "behind-its-place": ("Its spokesman in North Kivu, Colonel Ola «Roe», said so.", "spokesman"),
    "no-description": ("Ola «Roe» said so.", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "noun"), DESCRIBED.values(), ids=DESCRIBED.keys())
def test_described_by(text: str, noun: str | None) -> None:
    tree, name = word_marked(text)
    found = described_by(tree, name)
    assert (found.text if found is not None and found.part == "NOUN" else None) == noun


AGES = {
    "comma": ("Ola «Roe», 22, fell.", 22),
    "stop": ("It was Ola «Roe», 22.", None),
    "too-long": ("Ola «Roe», 1100, fell.", None),
    "footnote": ("Ola «Roe», ², fell.", None),
    "end": ("It was Ola «Roe»", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "age"), AGES.values(), ids=AGES.keys())
def test_age_behind(text: str, age: int | None) -> None:
    assert age_behind(*word_marked(text), (",",)) == age


@pytest.mark.parser
def test_an_age_may_end_a_sentence_where_that_is_asked_for() -> None:
    assert age_behind(*word_marked("It was Ola «Roe», 22."), (",", ".")) == 22
