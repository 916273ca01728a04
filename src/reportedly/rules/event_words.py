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


@cache
def scene_words() -> dict[str, frozenset[str]]:
    """By scene the words that show it: beside "firefighters" a "fire" is a blaze."""
    found: dict[str, set[str]] = {}
    for row in lexicon("scene_words"):
        found.setdefault(row["scene"], set()).add(row["word"])
    return {scene: frozenset(words) for scene, words in found.items()}
