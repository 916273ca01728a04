"""Who claims an act, by verb or noun, and in whose name."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.answerable import answers, table

pytestmark = pytest.mark.parser
ROWS = table(lexicon("responsibility_cues"))

CASES = {
    "the attack": ("The Kivu Front claimed the attack.", ("claimed", "Front")),
    "another sense": ("The flood claimed 12 lives.", None),
    "vindicated": ("The Kivu Front vindicated the attack.", ("claimed", "Front")),
    "found to be right": ("The inquiry vindicated the shooting.", None),
    "in its name": ("A masked man claimed the attack in the name of the Kivu Front.", ("claimed", "Front")),
    "on its behalf": ("A caller took credit for the attack on behalf of the Kivu Front.", ("claimed", "Front")),
    "its name": ("The Kivu Front put its name to the attack.", ("claimed", "Front")),
    "its name to a treaty": ("The Kivu Front put its name to the treaty.", None),
    "stopped short": ("The Kivu Front stopped short of claiming the attack.", ("not_claimed", "Front")),
    "of attacks in a town": (
        "Security grew after the attacks on a hotel in Tora, which were claimed by the Kivu Front.",
        ("claimed", "Front"),
    ),
    "said by nobody": ("It is claimed to show the attack.", None),
    "taken seriously": ("The minister takes his responsibilities seriously.", None),
    "one of several": ("Groups like ISIS, which claimed the attack, are growing.", ("claimed", "ISIS")),
    "one of the attacks": ("The Kivu Front claimed one of the attacks.", ("claimed", "Front")),
    "one of the seats": ("The Kivu Front claimed one of the seats.", None),
    "a claim issued": ("The Kivu Front issued a claim of responsibility.", ("claimed", "Front")),
    "a claim that came": ("A claim of responsibility came from the Kivu Front.", ("claimed", "Front")),
    "a claim of land": ("The Kivu Front issued a claim of ownership.", None),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_who_claims(text: str, due: tuple[str, str] | None) -> None:
    found = [(str(item.stance), item.party.text if item.party else None) for item in answers(parsed(text).tree, ROWS)]
    assert found == ([due] if due is not None else [])
