"""What a relative pronoun stands for: men in "men *who* attacked", the attack in "an attack in Tora, *which* …"."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import lexicon
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

RELATIVES = frozenset(("WDT", "WP", "WP$"))
_FARTHEST = 12
"""Steps up to what happened somewhere, after which a sentence is taken to be damaged."""


def antecedent(tree: Tree, verb: Token, token: Token) -> Token:
    """What a relative pronoun stands for: "men" for "who" in "the men who attacked"; else `token`."""
    if token.tag in RELATIVES:
        for clause in (verb, *tree.ancestors(verb)):
            if clause.link == "relcl":
                found = tree.head(clause) or token
                return _where_it_was(tree, found) if verb.lemma in _HARMING and token.text.lower() != "who" else found
    return token


_HARMING = frozenset("kill wound injure leave damage destroy claim".split())


def _where_it_was(tree: Tree, place: Token) -> Token:
    """ "An attack in Tora, which killed four": a town kills nobody, what happened there does.

    But "anger at Israel, which killed four", "the war on Boko Haram, which …": those have done it.
    """
    found = place
    for _ in range(_FARTHEST):
        preposition = tree.head(found) if found.link == "pobj" else None
        above = tree.head(preposition) if preposition is not None else None
        if preposition is None or above is None or not _is_where(preposition, found):
            break
        if above.part == "VERB":
            return next(iter(tree.children(above, "nsubj")), place) if above.lemma in _BEFALLING else place
        if above.part != "NOUN":
            break
        found = above
    return found


def _is_where(preposition: Token, place: Token) -> bool:
    """Whether something was there: at a country, and on a group, are those who may act themselves."""
    if place.entity in ("GPE", "LOC", "FAC"):
        return preposition.lemma in _WHERE | {"of"} and preposition.lemma != "at"
    town = place.part == "PROPN" and place.entity not in ("ORG", "NORP", "PERSON")
    return preposition.lemma in _WHERE and (town or place.lemma.lower() in _sites())


@cache
def _sites() -> frozenset[str]:
    """The nouns for where something happens, who kill nobody: "a camp", not "a gang"."""
    return frozenset(row["word"] for row in lexicon("doer_words") if {"building", "land"} & {*row["kinds"].split(";")})


_WHERE = frozenset("in at near on outside inside around".split())
_BEFALLING = frozenset("fall land crash explode detonate erupt go hit strike attack bomb shell raid storm".split())
