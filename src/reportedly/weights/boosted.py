"""Boosted trees that weigh evidence, one JSON file each (names.json, acts.json); see the card beside each."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from reportedly.errors import LexiconError
from reportedly.text.trees import Tree


class Boosted(msgspec.Struct, frozen=True):
    """The names of the evidence, in the order in which the trees count it, and the trees."""

    evidence: tuple[str, ...]
    trees: tuple[Tree, ...]


@cache
def boosted(name: str, evidence: tuple[str, ...]) -> tuple[Tree, ...]:
    """The trees of a file. Raises LexiconError when it is missing, damaged or made for other evidence."""
    path = files(__package__) / f"{name}.json"
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Boosted)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(f"{name}.json does not open ({error}): reinstall the package") from error
    if found.evidence != evidence:
        raise LexiconError(f"{name}.json was learned for other evidence: run tools/train_{name}.py again")
    return found.trees
