"""What tells the participants of one mention of an event from those of another."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules import arguments, referring
from reportedly.rules.participants import Part
from reportedly.rules.triggers import lemmas
from reportedly.types.annotations import Place, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind


def keys(reading: Reading, found: Sequence[Part], roles: Sequence[Role], wanted: RoleKind) -> frozenset[str]:
    """What tells participants apart, each key led by its kind: p a person's name, s a state, o another name, n a noun.

    A country and its people have one key ("Israel", "Israeli"). Pronouns without an entity tell nothing.
    """
    keys = set()
    for (_, token), role in zip(found, roles, strict=True):
        if role.role is not wanted:
            continue
        kind = _KINDS.get(token.entity, "o" if token.part == "PROPN" else "n")
        if role.entity:
            keys.add(kind + role.entity)
        token = referring.speaker_meant(reading.tree, token)
        if token.part != "PRON":
            keys.add(kind + _state(reading, token) if kind == "s" else kind + next(iter(lemmas(token, "noun"))))
        keys.update("s" + _state(reading, nation) for nation in _nations(reading.tree, token))
    return frozenset(keys)


def _nations(tree: Tree, token: Token) -> list[Token]:
    """ "Israeli jets", "Israel's military", "the army of Niger": the state whose they are."""
    owners = [*tree.children(token, "amod", "compound", "poss"), *arguments.after_preposition(tree, token, "of")]
    return [owner for owner in owners if _KINDS.get(owner.entity) == "s"] if token.part == "NOUN" else []


_KINDS = {"PERSON": "p", "GPE": "s", "NORP": "s", "ORG": "o"}


def _state(reading: Reading, token: Token) -> str:
    place = next((place for place in reading.within(token.span, Place) if place.country), None)
    return place.country.lower() if place and place.country else token.text.lower()
