"""Names that the words put inside other places: "Kaya in Nigeria's Zamfara state", "Harbin, a village in Mali".

A name told so means nothing outside of what holds it: a village that the gazetteer has not is no city elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from reportedly.rules.place_kinds import is_told_class, told_kind
from reportedly.rules.place_senses import SEAT, distance, holds
from reportedly.rules.relative_places import distance_km
from reportedly.rules.toponyms import Candidate
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

Holders = Mapping[str, tuple[Candidate, ...]]
"""By the folded name of what lies inside: the names that hold it."""

_LOCATIVE = frozenset("in at near around outside inside".split())
_SIDES = frozenset("north south east west northeast northwest southeast southwest centre center part coast".split())
_QUARTERS = frozenset("quarter neighbourhood ward".split())
_WIDEST = 6
"""Words from "in" to the name of what holds."""
_DESCRIBED = 8
"""Words of a description: ", a small farming village in"."""


def told_holders(found: Sequence[Candidate], tokens: Sequence[Token]) -> Holders:
    """What the words behind each name say that it lies in; what they say first holds for the report."""
    starts = {item.first: item for item in found}
    told: dict[str, tuple[Candidate, ...]] = {}
    for item in found:
        at = None if _is_land(item) else _behind_in(item, tokens)
        holders = tuple(_named_from(item, at, starts, tokens)) if at is not None else ()
        if holders:
            told.setdefault(item.key, holders)
    return told


class Claimed(msgspec.Struct, frozen=True):
    """A land that words may put in other countries than the gazetteer does: which, and where it lies."""

    told: frozenset[str]
    country: str
    lat: float
    lon: float
    radius: float

    def holds(self, entry: Entry) -> bool:
        """Whether a place lies in it."""
        if self.country and entry.country != self.country:
            return False
        return distance_km(self.lat, self.lon, entry.lat, entry.lon) <= self.radius


def within(
    entries: tuple[Entry, ...], holders: Sequence[Candidate], tokens: Sequence[Token], lands: Sequence[Claimed] = ()
) -> tuple[Entry, ...]:
    """The entries that lie in all `holders`; none where the gazetteer has no place of the name there.

    Where it has none in a country, those in a land of `lands` that is told of as that country's: "Tora in Karsa".
    """
    for holder in holders:
        kind = told_kind(holder, tokens)
        outer = [entry for entry in holder.entries if entry.kind is kind] or holder.entries
        reach = _DIVISION_KM if kind is PlaceClass.ADMIN2 else _NEAR_KM
        inside = tuple(entry for entry in entries if any(_is_in(entry, wider, reach) for wider in outer))
        states = {wider.country for wider in outer if wider.kind is PlaceClass.COUNTRY}
        told = [land for land in lands if not inside and land.told & states]
        side, _, division = holder.key.partition(" ")
        if not inside and side in _BY_SIDE and division in _DIVISIONS:
            continue  # the gazetteer has not the Northern Region of every country
        entries = inside or tuple(entry for entry in entries if any(land.holds(entry) for land in told))
    return entries


_BY_SIDE = frozenset("northern southern eastern western central".split())
_DIVISIONS = frozenset("region province".split())
"""Names of two words that divisions of many countries bear: "Northern Region"."""


def _is_in(entry: Entry, outer: Entry, reach: float) -> bool:
    if outer.kind is PlaceClass.COUNTRY or outer.grade is Grade.DEMONYM:
        return entry.country == outer.country
    if outer.kind is PlaceClass.ADMIN1:
        return entry.country == outer.country and entry.admin1 in (outer.row, None)
    return entry.row == outer.row or holds(outer, entry) or distance(outer, entry) < 2 * outer.radius + reach


_NEAR_KM = 25.0
_DIVISION_KM = 50.0
"""How far what lies in a district may be from the town that bears its name."""


def _is_land(item: Candidate) -> bool:
    return any(e.kind is PlaceClass.COUNTRY or e.grade is Grade.DEMONYM for e in item.entries)


def _behind_in(item: Candidate, tokens: Sequence[Token]) -> int | None:
    """The number of the word behind "in" that tells where a name lies, right behind it or behind what it is."""
    last = tokens[item.last]
    ahead = [word for word in tokens[item.last + 1 : item.last + 2 + _DESCRIBED] if word.sentence == last.sentence]
    if len(ahead) > 1 and ahead[0].text.lower() in _QUARTERS and ahead[1].text.lower() in ("of", "in"):
        return ahead[1].index + 1  # "the Kaya quarter of Harbin"
    if ahead and is_told_class(ahead[0]):
        ahead = ahead[1:]  # "Kaya village in"
    if ahead and ahead[0].text.lower() == "in" and _is_told_place(item, tokens, ahead[0]):
        return ahead[0].index + 1
    if len(ahead) < 2 or ahead[0].text != ",":
        return None
    if ahead[1].text.lower() == "in":
        return ahead[1].index + 1 if _is_told_place(item, tokens, ahead[1]) else None
    return _behind_description(ahead[1:])


def _behind_description(words: Sequence[Token]) -> int | None:
    """ "A small village *in*": the number of the word behind, where the words say what kind of place it is."""
    if not words or words[0].text.lower() not in ("a", "an", "the"):
        return None
    for word, then in pairwise(words[1:]):
        if is_told_class(word) and then.text.lower() == "in":
            return then.index + 1
        if word.part not in ("ADJ", "NOUN", "ADV", "PUNCT", "PROPN") or word.text == ",":
            return None
    return None


def _is_told_place(item: Candidate, tokens: Sequence[Token], preposition: Token) -> bool:
    """Whether "in" behind a name says where that lies, and not where something was done to it."""
    first = item.first
    while first and tokens[first - 1].part == "PROPN" and tokens[first - 1].sentence == tokens[first].sentence:
        first -= 1  # "at Upper Tora village in Dassa"
    before = tokens[first - 1].text.lower() if first else ""
    called = before == "of" and first > 1 and is_told_class(tokens[first - 2])  # "the village of Tora"
    its_own = preposition.head in range(item.first, item.last + 1) and before != "from"  # "a man from Tora in Dassa"
    return called or before in _LOCATIVE or its_own


def _named_from(
    held: Candidate, at: int, starts: Mapping[int, Candidate], tokens: Sequence[Token]
) -> Iterator[Candidate]:
    """The names behind "in": "Nigeria" and "Zamfara" of "Nigeria's northern Zamfara state"."""
    end = at + _WIDEST
    while at < min(end, len(tokens)):
        item = starts.get(at)
        if item is None:
            if tokens[at].part not in ("ADJ", "DET", "ADV", "NOUN") and tokens[at].text.lower() not in (
                "'s",
                "’s",
                "of",
            ):
                return
            at += 1
            continue
        if not item.entries or not _is_where(item, tokens) or _width(item, tokens) < _width(held, tokens):
            return
        yield item
        if tokens[item.last + 1 : item.last + 2] and tokens[item.last + 1].tag != "POS" and not _is_people(item):
            return
        at, end = item.last + 1, item.last + 1 + _WIDEST


def _width(item: Candidate, tokens: Sequence[Token]) -> int:
    """How wide a place a name means: a land, a division that is told as one or holds no town of its name, a town."""
    kind = told_kind(item, tokens)
    kinds = {kind} if kind is not None else {entry.kind for entry in item.entries}
    if PlaceClass.COUNTRY in kinds:
        return 3
    if any(e.kind is PlaceClass.TOWN and e.population >= SEAT for e in item.entries) and kind is None:
        return 0
    return 2 if PlaceClass.ADMIN1 in kinds else int(bool(kinds & {PlaceClass.ADMIN2, PlaceClass.REGION}))


def _is_people(item: Candidate) -> bool:
    return all(entry.grade is Grade.DEMONYM for entry in item.entries)


def _is_where(item: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of the place meant, or of whose it is: not "Syria" of "Syria talks"."""
    last = tokens[item.last]
    above = tokens[last.head]
    told = is_told_class(above) or above.text.lower() in _SIDES
    if _is_people(item):
        return told
    return last.link == "pobj" or told or (last.link in ("poss", "compound") and above.part == "PROPN")
