"""Places that were named and are taken up by what they are: "in Tora. … at a shop in the centre of the town"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Sequence

import msgspec

from reportedly.rules.event_sites import finest
from reportedly.rules.where_clauses import is_bound_for
from reportedly.types.annotations import Place, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, Usage

_CAPITAL = "capital"
_KINDS = {
    **dict.fromkeys(("town", "city", "village", _CAPITAL), PlaceClass.TOWN),
    **dict.fromkeys(("province", "governorate", "oblast"), PlaceClass.ADMIN1),
    **dict.fromkeys(("district", "county"), PlaceClass.ADMIN2),
}
_LAND = PlaceClass.COUNTRY
_KNOWN = frozenset("the this that same".split())


def echoes(tree: Tree, named: Sequence[Place], mentioned: Sequence[Place], capitals: Container[str]) -> Iterator[Place]:
    """Each place again wherever words other than its name mean it; `named` are those of `mentioned` told as places."""
    yield from taken_up(tree, named, capitals)
    yield from seats_of_lands(tree, mentioned, capitals)
    yield from pointed_at(tree, named)
    yield from land_meant(tree, mentioned)


def taken_up(tree: Tree, places: Iterable[Place], capitals: Container[str]) -> Iterator[Place]:
    """Each place again at the nouns that take it up, the last one named before of their kind; `capitals` are ids.

    One walk over the words: nothing is looked for twice.
    """
    known = (item for item in places if item.kind is _LAND or (item.lat is not None and not is_bound_for(tree, item)))
    coming = sorted(known, key=lambda item: item.span, reverse=True)
    last: dict[str, Place] = {}
    end = 0
    for word in tree.tokens:
        while coming and coming[-1].span.start <= word.span.start:
            place = coming.pop()
            end = max(end, place.span.end)
            last = {noun: one for noun, one in last.items() if not _leads_away(tree, place, one, noun)}
            last.update((noun, place) for noun in _nouns_for(place, capitals))
        meant = last.get(word.lemma) if word.span.start >= end else None
        if meant is not None and _takes_up(tree, word):
            yield msgspec.structs.replace(meant, span=word.span)


def seats_of_lands(tree: Tree, places: Iterable[Place], capitals: Container[str]) -> Iterator[Place]:
    """The capital that a report names, again where it is told by its land: "in the Yemeni capital"."""
    seats: dict[str | None, Place] = {}
    lands: dict[int, str] = {}
    for place in places:
        if place.gazetteer_id in capitals and place.usage is Usage.PLACE and place.country:
            seats.setdefault(place.country, place)
        if place.kind is _LAND and place.country:
            lands |= dict.fromkeys((token.index for token in tree.inside(place.span)), place.country)
    for word in tree.tokens if seats else ():
        if word.lemma != _CAPITAL or word.part != "NOUN":
            continue
        told = (lands.get(child.index) for child in tree.children(word, "amod", "poss", "compound", "nmod"))
        seat = seats.get(next(filter(None, told), None))
        if seat is not None:
            yield msgspec.structs.replace(seat, span=word.span)


def land_meant(tree: Tree, places: Iterable[Place]) -> Iterator[Place]:
    """The one land that a report has named, itself or by its people, again at "the country": "across the country".

    The town of a dateline names its land too. Where two have been named, nobody can tell which is meant.
    """
    coming = sorted((item for item in places if item.country), key=lambda item: item.span, reverse=True)
    lands: dict[str, Place] = {}
    for word in tree.tokens if coming else ():
        while coming and coming[-1].span.start <= word.span.start:
            place = coming.pop()
            if place.country is not None and (place.kind is _LAND or place.country not in lands):
                lands[place.country] = place
        meant = next(iter(lands.values())) if len(lands) == 1 else None
        if meant is not None and meant.kind is _LAND and word.lemma in _LANDS and _takes_up(tree, word):
            yield msgspec.structs.replace(meant, span=word.span)


_LANDS = frozenset(("country", "nation"))


def pointed_at(tree: Tree, places: Sequence[Place]) -> Iterator[Place]:
    """Each place again at what points at it: "a hamlet south of Tora … bombed a wedding there", "in the same area".

    The one that tells most of those named last before, in the same sentence or in the two before it; none that only
    tells which road or court is meant: "a clinic on the Tora road".
    """
    placed = (item for item in places if item.lat is not None and not _is_told_with(tree, item))
    known = sorted(placed, key=lambda item: item.span)
    starts = [item.span.start for item in known]
    for word in tree.tokens if known else ():
        if not _points(tree, word):
            continue
        told = known[: bisect_left(starts, word.span.start)][-_LAST:]
        sentences = [(at.sentence, item) for item in told if (at := tree.at(item.span.start)) is not None]
        latest = sentences[-1][0] if sentences else -_LAST
        near = [item for sentence, item in sentences if sentence == latest and word.sentence - sentence <= _SENTENCES]
        meant = finest(near)
        if meant is not None:
            yield msgspec.structs.replace(meant, span=word.span)


def _points(tree: Tree, word: Token) -> bool:
    """ "There", "in the same area"."""
    if word.text.lower() == "there":
        return word.link == "advmod"
    return word.lemma in _SAME and word.link == "pobj" and any(c.text.lower() == "same" for c in tree.children(word))


_SAME = frozenset("area place spot zone sector".split())


def _is_told_with(tree: Tree, place: Place) -> bool:
    head = tree.head_of(place.span)
    return head is not None and head.link == "compound"


_LAST = 8
"""Names before "there" among which the one is looked for that it points at."""
_SENTENCES = 2


def _leads_away(tree: Tree, place: Place, one: Place, noun: str) -> bool:
    """Whether a place named after `one` makes the noun mean another: "met in Paris. … in Syria … in the capital".

    A land named since has a capital of its own, and towns of its own where something is told to be in it.
    """
    if place.kind is not _LAND or place.country == one.country:
        return False
    head = tree.head_of(place.span)
    above = tree.head(head) if head is not None else None
    return noun == _CAPITAL or (above is not None and above.text.lower() == "in")


def _nouns_for(place: Place, capitals: Container[str]) -> list[str]:
    """The nouns that can take a place up: a seat of government is no town or village."""
    barred = _SMALL if place.gazetteer_id in capitals else (_CAPITAL,)
    return [noun for noun, kind in _KINDS.items() if place.kind is kind and noun not in barred]


_SMALL = ("town", "village")


def _takes_up(tree: Tree, noun: Token) -> bool:
    """Whether a noun stands for a place, nothing told of it: "in the town", not "in the town of", "the next town".

    Or whose something was in it: "at the city's airport".
    """
    told = [child for child in tree.children(noun) if child.part != "PUNCT" and child.link != "case"]
    stands = noun.link == "pobj" or _owns_a_spot(tree, noun)
    return bool(told) and stands and all(child.text.lower() in _KNOWN for child in told)


def _owns_a_spot(tree: Tree, noun: Token) -> bool:
    owned = tree.head(noun) if noun.link == "poss" else None
    where = tree.head(owned) if owned is not None and owned.link == "pobj" else None
    return where is not None and where.text.lower() in _AT


_AT = frozenset("in at near outside inside on around".split())
