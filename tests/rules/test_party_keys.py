"""What tells participants apart; grammar and entities by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.party_keys import keys
from reportedly.types.annotations import Role
from reportedly.types.vocabulary import RoleKind

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        pytest.param("Israeli jets struck a port.", "jets", {"njet", "sil"}, id="of-a-state"),
        pytest.param("Two gunmen fired.", "gunmen", {"ngunman"}, id="a-noun"),
        pytest.param("They fired.", "They", set(), id="a-pronoun-tells-nothing"),
    ],
)
def test_keys(text: str, word: str, told: set[str]) -> None:
    reading = parsed(text, up_to="attribution")
    token = next(token for token in reading.tree.tokens if token.text == word)
    role = Role(role=RoleKind.ACTOR, span=token.span, entity=None)
    assert keys(reading, [(RoleKind.ACTOR, token)], [role], RoleKind.ACTOR) == told
