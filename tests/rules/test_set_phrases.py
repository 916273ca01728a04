"""Set phrases of blame and of owning, by the real parser; « » marks the verb."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.set_phrases import set_phrase

pytestmark = pytest.mark.parser

CASES = {
    "blame": ("The mayor «laid» the blame on the army.", ["blame"], ["the army"]),
    "blame-for": ("The mayor «put» the blame for the deaths on the army.", ["blame"], ["the army"]),
    "door": ("The mayor «laid» the blast at the door of the army.", [], ["the blast", "the door of the army"]),
    "pin": ("The mayor «pinned» the blast on the army.", [], ["the blast on the army"]),
    "pinned-before": ("It was a blast that the mayor «pinned» on the army.", [], ["a blast", "the army"]),
    "credit": ("The group «took» credit for the blast.", ["credit"], ["for the blast"]),
    "responsibility": ("The group has «taken» responsibility for the blast.", ["responsibility"], ["for the blast"]),
    "owned-up": ("The group «owned» up to the blast.", ["up"], ["to the blast"]),
    "hands": ("The group «washed» its hands of the blast.", ["hands"], ["of the blast"]),
    "aside": ("The minister «brushed» aside the report.", ["aside"], ["the report"]),
    "set back": ("The minister «brushed» the setback aside.", [], ["the setback"]),
    "away": ("The minister «waved» away the accusation.", ["away"], ["the accusation"]),
    "named-whatever-hangs-on-what": (
        "The ministry has «named» the man who died on Thursday as Sergeant Ola Roe.",
        [],
        ["the man who died on Thursday", "as Sergeant Ola Roe"],
    ),
    "named": ("The police «named» the army as the culprit.", [], ["the army", "as the culprit"]),
}


@pytest.mark.parametrize(("text", "companions", "content"), CASES.values(), ids=CASES.keys())
def test_set_phrase(text: str, companions: list[str], content: list[str]) -> None:
    _, verb = word_marked(text)
    plain = text.replace("«", "").replace("»", "")
    tree, _ = word_marked(text)
    found = set_phrase(tree, verb)
    assert found is not None
    assert [word.text for word in found.companions] == companions
    assert [plain[span.start : span.end] for span in found.content] == content


NONE = (
    "The army «took» the road.",
    "The mayor «put» flowers on the grave.",
    "The mayor «pinned» a note to the door.",
    "The mayor «owned» a house.",
    "The nurse «washed» the hands of the child.",
    "The minister «brushed» his teeth.",
    "The officer «waved» the driver away.",
    "The general «waved» away the smoke.",
    "The general «shrugged» off his coat.",
    "The mayor «brushed» the dust aside.",
    "The mother «named» her son.",
    "The group «took» no responsibility for the blast.",
    "The mayor «said» so.",
)


@pytest.mark.parametrize("text", NONE)
def test_no_set_phrase(text: str) -> None:
    tree, verb = word_marked(text)
    assert set_phrase(tree, verb) is None
