"""Codes of parties, by the real parser; « » marks the party."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.actor_codes import Actors, codes_of
from reportedly.rules.participants import Words
from reportedly.types.annotations import Place

WORDS = Words({row["word"]: row["sector"] for row in lexicon("actor_sectors")}, {})
ACTORS = Actors(lexicon("known_actors"))

CASES = {
    "state": ("«Israel» bombed the port.", "IL", "GOV"),
    "forces-of-a-state": ("«Russian troops» shelled the town.", "RU", "MIL"),
    "armed-group": ("«Hamas fighters» fired rockets.", "PS", "REB"),
    "alias": ("The «PKK» attacked a post.", "TR", "REB"),
    "nobody-known": ("«Unidentified gunmen» fired.", None, "UAF"),
    "two-words": ("«Armed men» fired at the bus.", None, "UAF"),
    "civilians": ("They killed «five villagers».", None, "CVL"),
    "a-thing": ("They burned «the bridge».", None, None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "country", "sector"), CASES.values(), ids=CASES.keys())
def test_codes_of(text: str, country: str | None, sector: str | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, "places")
    tree = reading.tree
    head = tree.head_of(span)
    assert head is not None
    countries = {
        token.index: place.country for place in reading[Place] if place.country for token in tree.inside(place.span)
    }
    found = codes_of(tree, head, reading.quote(span), countries, WORDS, ACTORS)
    assert (found.country, found.sector) == (country, sector)


def test_the_longest_name_is_the_one_meant() -> None:
    rows = [
        {"name": "Free Army", "country": "AA", "sector": "rebel", "aliases": ""},
        {"name": "Free Army of the North", "country": "BB", "sector": "militia", "aliases": "FAN"},
    ]
    actors = Actors(rows)
    found = actors.named_in("a spokesman for the Free Army of the North")
    assert found is not None
    assert found.country == "BB"
    assert actors.named_in("an army that is free") is None
