"""What hangs on an act of long ago is as old: "rebels attacked the camp in 2019 after a raid on their base"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.rules.happenings import Happening
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status


def past_beneath(tree: Tree, happenings: Sequence[Happening], triggers: Sequence[Token]) -> list[Happening]:
    """`happenings`, those without a time that grammar hangs on a historical one made historical.

    `triggers` are the words of the happenings by their `index`.
    """
    at = {triggers[item.index].index: item for item in happenings}
    return [
        msgspec.structs.replace(item, status=Status.HISTORICAL)
        if item.status is Status.HAPPENED and item.time is None and _hangs_on_the_past(tree, triggers[item.index], at)
        else item
        for item in happenings
    ]


def _hangs_on_the_past(tree: Tree, token: Token, at: Mapping[int, Happening]) -> bool:
    """Whether the first act above a word is historical."""
    above = next((at[word.index] for word in tree.ancestors(token) if word.index in at), None)
    return above is not None and above.status is Status.HISTORICAL
