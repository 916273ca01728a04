"""The trees that weigh the evidence of two names, learned by tools/train_names.py; see their card beside them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from reportedly.errors import LexiconError
from reportedly.text.name_evidence import Evidence
from reportedly.text.trees import Tree


class NameTrees(msgspec.Struct, frozen=True):
    """The names of the evidence, in the order in which the trees count it, and the trees."""

    evidence: tuple[str, ...]
    trees: tuple[Tree, ...]


@cache
def name_trees() -> tuple[Tree, ...]:
    """The trees. Raises LexiconError when their file is missing, damaged or made for other evidence."""
    path = files(__package__) / "names.json"
    try:
        found = msgspec.json.decode(path.read_bytes(), type=NameTrees)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(f"names.json does not open ({error}): reinstall the package") from error
    if found.evidence != Evidence._fields:
        raise LexiconError("names.json was learned for other evidence: run tools/train_names.py again")
    return found.trees
