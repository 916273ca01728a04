"""The places that a clause with "where" hangs on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.types.annotations import Place, Token
from reportedly.types.tree import Tree


def told_where(tree: Tree, sites: Sequence[Place], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places that a clause with "where" hangs on: "a factory at Konabari in Gazipur, where a fire broke out".

    `verbs` are those of the events, by number.
    """
    heads = {head.index: place.id for place in sites if (head := tree.head_of(place.span)) is not None}
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if heads else ():
        clause = next((token for token in (verb, *tree.ancestors(verb)) if token.part in ("VERB", "AUX")), None)
        noun = tree.head(clause) if clause is not None and clause.link == "relcl" else None
        if clause is None or noun is None or not _opens_with_where(tree, clause):
            continue
        noun = (tree.head(noun) or noun) if noun.link == "appos" else noun  # "in Tora, Karsa, where"
        before = [token.index for token in tree.subtree(noun) if token.index < clause.index]
        ids = [heads[index] for index in before[-_WIDEST:] if index in heads]
        if ids:
            found[number] = ids
    return found


_WIDEST = 20
"""Words before a clause in which the place is looked for that it hangs on."""


def _opens_with_where(tree: Tree, verb: Token) -> bool:
    return any(word.text.lower() == "where" for word in tree.children(verb, "advmod"))
