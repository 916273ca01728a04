"""Who carried an act out and who the attackers were, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.culprits import CULPRITS

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Officials say Iran carried it out.", "Iran"),
        ("It is thought to have been carried out by the Kivu Front.", "Front"),
        ("The Kivu Front is believed to have carried it out.", "Front"),
        ("Nobody is believed to have carried it out.", None),
        ("The Kivu Front could have carried it out.", None),
        ("Officials say youths carried it out.", None),
        ("The gunmen were members of the Kivu Front.", "members"),
        ("The gunmen belonged to the Kivu Front.", "Front"),
        ("The gunmen were terrorists.", None),
    ],
)
def test_who_did_it(text: str, party: str | None) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for rule in CULPRITS for answer in rule(tree, token)]
    assert [answer.party.text for answer in found if answer.party] == ([party] if party else [])
