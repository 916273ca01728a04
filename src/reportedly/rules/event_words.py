"""What the lexicons say of words around events: who they stand for, which are weapons, which world they come from."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.participants import Words


@cache
def event_words() -> Words:
    """Sectors of people and organisations, and weapons."""
    sectors = {
        row["noun"]: "UNK" for row in lexicon("role_nouns") if row["kind"] in ("person", "organisation", "group")
    }
    sectors |= {row["word"]: row["sector"] for row in lexicon("actor_sectors")}
    return Words(sectors, {row["weapon"]: (row["mode"], row["kind"]) for row in lexicon("weapons")})


@cache
def event_senses() -> dict[str, tuple[bool, float]]:
    """By word: whether it speaks for armed conflict, and how strongly it does or does not."""
    return {row["word"]: (row["sense"] == "conflict", float(row["strength"])) for row in lexicon("event_senses")}
