"""How precisely a place and a time are known, in the numbers of coders: ACLED's 1 to 3, UCDP's 1 to 7 and 1 to 5.

Derived from a place's class and radius and from the days between two bounds, never asked of anybody. None where the
codebook leaves such a row out (ACLED: a country, more than a month) or where nothing is known. Read from the ACLED
codebook and the UCDP GED codebook.
"""

from __future__ import annotations

from datetime import date

from reportedly.types.annotations import Place
from reportedly.types.vocabulary import PlaceClass

_EXACT_KM, _NEAR_KM, _SMALL_KM = 5.0, 42.0, 42.0
"""Radius up to which coordinates are exact, and up to which an area is still about its point.

25 km around a point, and the town itself: a radius of "near X" or "20 km north of X" holds both."""
_POINTS = (PlaceClass.SITE, PlaceClass.TOWN)


def acled_geo_precision(place: Place) -> int | None:
    """1 a named town or site, 2 near one or a small part of a region, 3 a larger region; None for a country."""
    if place.lat is None or place.kind is None or place.kind is PlaceClass.COUNTRY:
        return None
    if _is_exact(place):
        return 1
    if place.kind is PlaceClass.ADMIN1:
        return 3
    return 2 if place.kind is PlaceClass.ADMIN2 or _radius(place) <= _SMALL_KM else 3


_UCDP_WHERE = {
    PlaceClass.ADMIN2: 3,
    PlaceClass.ADMIN1: 4,
    PlaceClass.REGION: 5,
    PlaceClass.COUNTRY: 6,
    PlaceClass.WATER: 5,
}


def ucdp_where_prec(place: Place) -> int | None:
    """1 the exact place, 2 within 25 km or so, 3 and 4 its second- and first-order division, 5 a wide or linear
    feature, 6 its country, 7 waters of no country.
    """
    if place.lat is None or place.kind is None:
        return None
    if _is_exact(place):
        return 1
    if place.kind in _POINTS or (place.gazetteer_id is None and place.kind is PlaceClass.REGION):
        return 2 if _radius(place) <= _NEAR_KM else 5
    if place.kind is PlaceClass.WATER and place.country is None:
        return 7
    return _UCDP_WHERE[place.kind]


def _is_exact(place: Place) -> bool:
    """A town or site by name, or coordinates written out; what is worded around a name has no id and a wider radius."""
    return place.kind in _POINTS and (place.gazetteer_id is not None or _radius(place) <= _EXACT_KM)


def _radius(place: Place) -> float:
    return place.radius_km or 0.0


_WEEK, _MONTH, _YEAR = 7, 31, 366


def acled_time_precision(earliest: str | None, latest: str | None) -> int | None:
    """1 the day, 2 within a week, 3 within a month; None for more and for open bounds: ACLED does not code those."""
    days = _days(earliest, latest)
    if days is None or days > _MONTH:
        return None
    return 1 if days == 1 else 2 if days <= _WEEK else 3


def ucdp_date_prec(earliest: str | None, latest: str | None) -> int | None:
    """1 the day, 2 two to six days, 3 the week, 4 up to a month, 5 up to a year; None for more and for open bounds."""
    days = _days(earliest, latest)
    if days is None or days > _YEAR:
        return None
    if days < _WEEK:
        return 1 if days == 1 else 2
    return 3 if days == _WEEK else 4 if days <= _MONTH else 5


def _days(earliest: str | None, latest: str | None) -> int | None:
    """How many days two bounds hold, both included; None when one is open or they are the wrong way round."""
    first, last = _day(earliest), _day(latest)
    if first is None or last is None or last < first:
        return None
    return (last - first).days + 1


def _day(bound: str | None) -> date | None:
    try:
        return date.fromisoformat(bound[:10]) if bound else None
    except ValueError:  # before Christ
        return None
