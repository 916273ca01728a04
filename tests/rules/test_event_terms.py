"""Events in the terms of codebooks, over whole texts by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.types.annotations import Event
from reportedly.types.vocabulary import RoleKind

pytestmark = pytest.mark.parser

CASES = {
    "shelling": ("Russian forces shelled a village near Kupiansk.", "Shelling/artillery/missile attack", "RU", "MIL"),
    "abduction": (
        "Bandits kidnapped 15 travellers near Kaduna.",
        "Abduction/forced disappearance",
        None,
        "CRM",
    ),
    "protest": ("Farmers demonstrated in Ludhiana against the law.", "Peaceful protest", None, "CVL"),
    "clash": ("Al Shabaab fighters clashed with Somali troops near Bariire.", "Armed clash", "SO", "REB"),
    "weapons-found": ("Police defused a bomb near a school in Quetta.", "Disrupted weapons use", None, "COP"),
}


@pytest.mark.parametrize(("text", "term", "country", "sector"), CASES.values(), ids=CASES.keys())
def test_sub_event_and_codes_of_the_actor(text: str, term: str, country: str | None, sector: str) -> None:
    event = parsed(text, "events")[Event][0]
    actor = next(role for role in event.roles if role.role is RoleKind.ACTOR)
    assert (event.sub_event, actor.country, actor.sector) == (term, country, sector)


def test_contexts_come_from_the_words_of_the_sentence() -> None:
    event = parsed("Gunmen attacked a hospital for refugees in Goma.", "events")[Event][0]
    assert event.context == ("asylum", "health", "migration")
