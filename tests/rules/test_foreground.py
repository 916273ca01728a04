"""How somebody stands where he is mentioned, by the real parser; « » marks the word asked about."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.foreground import foreground

pytestmark = pytest.mark.parser

CASES = {
    "acts": ("«Haddad» left the town.", (True, False)),
    "speaks": ("«Haddad» said that it was over.", (True, True)),
    "is-done-to": ("Soldiers beat «Haddad».", (False, False)),
    "according-to": ("It was over, according to «Haddad».", (True, True)),
    "quoted-as-saying": ("The radio quoted «Haddad» as saying that it was over.", (True, True)),
    "quoted-and-no-more": ("The lawyer quoted «Haddad» at length.", (False, False)),
}


@pytest.mark.parametrize(("text", "stands"), CASES.values(), ids=CASES.keys())
def test_foreground(text: str, stands: tuple[bool, bool]) -> None:
    assert foreground(*word_marked(text), before=False) == stands
