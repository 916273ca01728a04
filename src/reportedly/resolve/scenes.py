"""Where an incident was: the place that most of its reports agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reportedly.resolve.incidents import Happening
from reportedly.resolve.nearness import distance_km
from reportedly.types.annotations import Place, Sentence
from reportedly.types.groups import Point
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import PlaceClass, Usage


def scene(members: Sequence[Happening]) -> Point | None:
    """The place that most reports agree on, by naming it or one that holds it; of several the narrowest.

    A town named once stands before its country named five times, but "150 nautical miles west of Aden", which lies
    beyond the Gulf of Aden, not before the gulf.
    """
    told: dict[str, set[str]] = {}
    places: dict[str, Place] = {}
    known = [item for item in members if item.place is not None and item.place.lat is not None]
    for item in known or members:
        if item.place is not None:
            told.setdefault(_place_key(item.place), set()).add(item.reading.report.id)
            places.setdefault(_place_key(item.place), item.place)
    if not told:
        return _place_of_reports(members)
    votes = {name: _votes(places[name], told, places) for name in told}
    return _point(places[min(told, key=lambda name: (-votes[name], _radius(places[name]), -len(told[name]), name))])


def _place_key(place: Place) -> str:
    """What tells a place from others: of two towns of one name the one that more reports mean is meant."""
    return place.gazetteer_id or place.name


def _point(place: Place) -> Point:
    return Point(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        gazetteer_id=place.gazetteer_id,
    )


def _place_of_reports(members: Sequence[Happening]) -> Point | None:
    """The town or site that most reports about a happening name in what they begin with, where none tells its place.

    "Jackson was arrested on Tuesday. … in the Clairemont section of San Diego". Half of the reports must name it.
    """
    about = {item.reading.report.id: item for item in members if item.event.main}
    told: dict[str, set[str]] = {}
    places: dict[str, Place] = {}
    named: Counter[str] = Counter()
    for report, item in about.items():
        for place in _opening_places(item.reading):
            key = _place_key(place)
            told.setdefault(key, set()).add(report)
            places.setdefault(key, place)
            named[key] += 1
    best = max(told, key=lambda name: (len(told[name]), named[name], name), default=None)
    return _point(places[best]) if best is not None and 2 * len(told[best]) >= len(about) else None


def _opening_places(reading: Reading) -> Iterator[Place]:
    """The towns and sites named in the first sentences of a report."""
    sentences = reading[Sentence] if reading.has(Sentence) else ()
    opening = [item.span for item in sentences[:_OPENING]]
    for place in reading[Place] if reading.has(Place) and opening else ():
        fine = place.kind in _SPOTS and place.usage is Usage.PLACE and place.lat is not None
        if fine and place.span.start < opening[-1].end:
            yield place


_OPENING = 10
_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN))


def _votes(place: Place, told: Mapping[str, set[str]], places: Mapping[str, Place]) -> int:
    """How many reports name a place or one that holds it."""
    holding = (reports for key, reports in told.items() if key == _place_key(place) or _holds(places[key], place))
    return len(set[str]().union(*holding))


def _holds(wide: Place, narrow: Place) -> bool:
    distance = distance_km(wide, narrow)
    return distance is not None and distance <= (wide.radius_km or 0.0) and _radius(narrow) <= _radius(wide)


def _radius(place: Place) -> float:
    return place.radius_km if place.radius_km is not None else 1e9
