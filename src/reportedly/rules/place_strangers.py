"""Names whose only likely place lies in a land of which nothing else in the report speaks: rather another, or none.

No gazetteer has every village. Where a report of one land names "Kani", and the list knows only a Kani far away, that
one is not meant: but a name that the report told longer before ("Dera" after "Dera Ismail Khan"), a less likely place
in the land, or one that the list lacks.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence

from reportedly.rules.place_senses import Name, Sense, distance
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

_RENOWNED = 500_000
"""People of a town that may be named in a report of any land."""
_ONE = 30_000
"""People of a town that may be, where no other land has a place of its name."""
_MOSTLY = 0.5
"""Share of a report's other places that lie in the land it is about."""
_AT_LEAST = 2
"""Other places of that land."""
_NEAR_KM = 150.0
"""Kilometres within which a place of a land not named is near: across a border."""


def without_strangers(
    names: Sequence[Name], meanings: Sequence[list[Sense]], home: Entry | None, capitals: Container[str]
) -> list[list[Sense]]:
    """The senses of each name; those of a stranger begin with what is meant instead, or are none."""
    land = _land(meanings)
    if land is None or (home is not None and home.country != land):
        return list(meanings)
    found, told_in = [], _told_in(names, meanings)
    for at, name in enumerate(names):
        told = list(meanings[at])
        if (
            told
            and _is_stranger(at, names, meanings, told_in, (land, home.country if home else None))
            and told[0].entry.gid not in capitals
        ):
            told = _told_longer(name, names, meanings) or _instead(told, land)
        found.append(told)
    return found


def _land(meanings: Sequence[list[Sense]]) -> str | None:
    """The country in which most places of a report lie."""
    lands = Counter(told[0].entry.country for told in meanings if told and told[0].entry.country)
    land, count = lands.most_common(1)[0] if lands else ("", 0)
    return land if count >= _AT_LEAST and count >= _MOSTLY * sum(lands.values()) else None


def _is_stranger(
    at: int,
    names: Sequence[Name],
    meanings: Sequence[list[Sense]],
    told_in: Mapping[str, set[str]],
    lands: Container[str | None],
) -> bool:
    """Whether the likeliest place is a small town of a land that nothing else speaks of, far from all else.

    `told_in` are the names that lie in each land, `lands` those that the report is about and comes from.
    """
    entry = meanings[at][0].entry
    if entry.kind is not PlaceClass.TOWN or entry.population >= _RENOWNED or names[at].container is not None:
        return False
    if entry.country in lands or told_in[entry.country] != {names[at].key}:
        return False
    if (
        entry.grade is Grade.PRIMARY
        and entry.population >= _ONE
        and all(e.country == entry.country for e in names[at].entries)
    ):
        return False
    others = (told[0].entry for name, told in zip(names, meanings, strict=True) if told and name.key != names[at].key)
    points = (other for other in others if other.kind in _POINTS)
    return all(distance(entry, other) > _NEAR_KM for other in points)


def _told_in(names: Sequence[Name], meanings: Sequence[list[Sense]]) -> dict[str, set[str]]:
    """The names whose likeliest place lies in each land."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, told in zip(names, meanings, strict=True):
        if told:
            found[told[0].entry.country].add(name.key)
    return found


_POINTS = (PlaceClass.TOWN, PlaceClass.SITE, PlaceClass.ADMIN2, PlaceClass.ADMIN1)


def _told_longer(name: Name, names: Sequence[Name], meanings: Sequence[list[Sense]]) -> list[Sense]:
    """What a longer name of the report that begins with this one means: "Dera" after "Dera Ismail Khan"."""
    longer = (told for other, told in zip(names, meanings, strict=True) if other.key.startswith(name.key + " "))
    return next(([Sense(told[0].entry, 1.0, ("short for a longer name",))] for told in longer if told), [])


def _instead(told: Sequence[Sense], land: str) -> list[Sense]:
    """The likeliest sense in the land, before the others; none where none lies there."""
    there = any(sense.entry.country == land for sense in told)
    return sorted(told, key=lambda sense: sense.entry.country != land) if there else []
