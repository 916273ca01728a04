"""Places that only tell more of another, or whose name a house bears: no event of their clause took place there."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.place_kinds import is_told_class
from reportedly.rules.relative_places import may_be_one
from reportedly.types.annotations import Place, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass

_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN))
_OVER = frozenset("over toward towards".split())
_GAP = 2
"""Characters between a town and what is told behind it: a comma or a bracket, and a space."""


def without_asides(tree: Tree, sites: Sequence[Place], named: Sequence[Place]) -> list[Place]:
    """`sites` less those; `named` are all places that the report names.

    "In the town of Tora, *300 km west of Karsa*", "in Tora, near the *Karsa* Monastery", "from Tora *over Karsa*".
    """
    apart = [place for place in sites if _measures(tree, place, named) or _is_flown_to(tree, place)]
    kept = [place for place in sites if not any(aside.span.holds(place.span) for aside in apart)]
    plain = [place for place in kept if _house(tree, place) is None]
    return [place for place in kept if _house(tree, place) is None or not _lies_apart(tree, place, plain)]


def _measures(tree: Tree, place: Place, named: Sequence[Place]) -> bool:
    """Whether a distance stands right behind a town that is known, or a province no wider than it: it tells of that."""
    words = tree.inside(place.span)
    if place.kind is not PlaceClass.SITE or not any(word.part == "NUM" or word.text[0].isdigit() for word in words):
        return False
    far = place.radius_km or 0.0
    known = (o for o in named if o.lat is not None and (o.kind in _SPOTS or (o.radius_km or far) < far))
    return any(0 < place.span.start - other.span.end <= _GAP for other in known)


def _is_flown_to(tree: Tree, place: Place) -> bool:
    """Whether a shot goes toward or over a place from another that is told."""
    above = _preposition(tree, place)
    verb = tree.head(above) if above is not None and above.text.lower() in _OVER else None
    return verb is not None and flies(tree, verb)


def flies(tree: Tree, verb: Token) -> bool:
    """Whether what is told as sent off "from" somewhere goes "toward" or "over" another place: it struck nothing."""
    below = (word for over in (verb, *tree.children(verb, "dobj", "nsubjpass")) for word in tree.children(over, "prep"))
    ways = {word.text.lower() for word in below if _leads_to_name(tree, word)}
    return "from" in ways and bool(ways & _OVER)


def _leads_to_name(tree: Tree, preposition: Token) -> bool:
    """ "From *Tora*", "from the town of *Tora*"; not "from a truck"."""
    return any(word.part == "PROPN" for word in tree.subtree(preposition))


def _preposition(tree: Tree, place: Place) -> Token | None:
    head = tree.head_of(place.span)
    return next((word for word in tree.ancestors(head) if word.part == "ADP"), None) if head is not None else None


def _house(tree: Tree, place: Place) -> Token | None:
    """The name that a place's is part of: "the Karsa *Monastery*"; not "Karsa Province"."""
    last = tree.inside(place.span)[-1:]
    above = tree.head(last[0]) if last and last[0].link == "compound" else None
    beyond = above is not None and above.index > last[0].index and not place.span.holds(above.span)
    return above if above is not None and beyond and above.part == "PROPN" and not is_told_class(above) else None


def _lies_apart(tree: Tree, place: Place, others: Sequence[Place]) -> bool:
    """Whether the sentence names where, and that is elsewhere."""
    here = tree.at(place.span.start)
    spots = [other for other in others if other.kind in _SPOTS and other.lat is not None]
    told = [other for other in spots if here is not None and _sentence(tree, other) == here.sentence]
    return bool(told) and not any(may_be_one(place, other) for other in told)


def _sentence(tree: Tree, place: Place) -> int | None:
    word = tree.at(place.span.start)
    return word.sentence if word is not None else None
