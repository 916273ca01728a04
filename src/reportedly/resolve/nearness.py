"""Whether two places can be one: how far they lie apart, against how far each reaches."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportedly.resolve.traces import Site
from reportedly.rules.relative_places import distance_km as between
from reportedly.text.fold import fold
from reportedly.types.annotations import Place
from reportedly.types.judgements import Reason

SLACK_KM = 15.0
"""Kilometres by which two places may miss each other and be one."""
NEAR_KM = 60.0
"""Kilometres of two places' radii together up to which being in both says much."""


def place_reasons(one: Site | None, two: Site | None, same: float, holds: float) -> Iterator[Reason]:
    """What two places say: `same` is what one place is worth, `holds` a wide one that holds the other.

    Two of one name ("Athens", "central Athens") that were found apart may be one that was found wrongly: they say
    nothing. Nor does a place that is doubtful ("Wellington") keep two happenings apart.
    """
    doubtful = any(site is not None and site.is_doubtful for site in (one, two))
    return (reason for reason in _compared(one, two, same, holds) if not doubtful or reason.score > 0)


def _compared(one: Site | None, two: Site | None, same: float, holds: float) -> Iterator[Reason]:
    distance = distance_km(one, two)
    if distance is None or one is None or two is None:
        return
    if (one.is_country or two.is_country) and one.country and two.country:
        yield _of_countries(one, two, holds)
        return
    radii = (one.radius_km or 0.0) + (two.radius_km or 0.0)
    detail = f"{one.name} / {two.name}: {distance:.0f} km"
    if distance > radii + SLACK_KM and _is_name_of(one.name, two.name):
        return
    if distance > radii + SLACK_KM:
        yield Reason(name="not_same_place", score=-1.0, detail=detail)
    elif radii <= NEAR_KM or _is_one_road(one.name, two.name):
        yield Reason(name="same_place", score=same, detail=detail)
    else:
        yield Reason(name="place_holds", score=holds, detail=detail)


def _is_one_road(one: str, two: str) -> bool:
    """Whether both tell the way between the same two places: "between Tora and Dassa", "Tora to Dassa".

    "Tora and Dassa" alone is the name of one land.
    """
    names = [frozenset(fold(name).split()) for name in (one, two)]
    return names[0] - _LINKS == names[1] - _LINKS and all(name & _OF_ROADS for name in names)


_OF_ROADS = frozenset(("between", "to"))
_LINKS = _OF_ROADS | {"and", "from"}


def _of_countries(one: Site, two: Site, holds: float) -> Reason:
    """Where one of two places is a country: a town is in it or not, however far its middle lies."""
    if one.country == two.country:
        return Reason(name="place_holds", score=holds, detail=f"{one.name} / {two.name}: {one.country}")
    return Reason(name="not_same_place", score=-1.0, detail=f"{one.name} / {two.name}: {one.country}, {two.country}")


def _is_name_of(one: str, two: str) -> bool:
    """Whether two names are one, but for the side of a town: "Athens", "central Athens"; of two tongues, either.

    Where both say in brackets which one they mean, they must mean the same.
    """
    asides = [frozenset(fold(aside) for aside in _ASIDE.findall(name)) for name in (one, two)]
    if all(asides) and asides[0].isdisjoint(asides[1]):
        return False
    ours, theirs = (
        {frozenset(fold(part).split()) - _SIDES for part in _PARTS.split(name)} - {frozenset()} for name in (one, two)
    )
    return not ours.isdisjoint(theirs)


_ASIDE = re.compile(r"\(([^)]*)\)")
_PARTS = re.compile(r"\s*/\s*|\s*\([^)]*\)")
"""What parts names of a town in two tongues ("Gasteiz / Vitoria"), and what tells it from others ("Halle (Saale)")."""


def names_differ(one: Site | None, two: Site | None) -> bool:
    """Whether two places bear names without a word in common, and nobody knows how far they lie apart."""
    if one is None or two is None or distance_km(one, two) is not None:
        return False
    return frozenset(fold(one.name).split()).isdisjoint(fold(two.name).split())


_SIDES = frozenset("central downtown inner outer greater northern southern eastern western city".split())


def distance_km(one: Place | Site | None, two: Place | Site | None) -> float | None:
    """Kilometres between two places (great circle), None when either is not resolved."""
    if one is None or two is None or one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return None
    return between(one.lat, one.lon, two.lat, two.lon)
