"""The numbers that coders fill in, from class, radius and bounds."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.rules.codebooks import (
    acled_geo_precision,
    acled_time_precision,
    ucdp_date_prec,
    ucdp_where_prec,
)
from reportedly.types.annotations import Place
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass as C

PLACES: dict[str, tuple[dict[str, Any], int | None, int | None]] = {
    "town": ({"kind": C.TOWN, "radius_km": 3.0, "gazetteer_id": "1"}, 1, 1),
    "capital-of-millions": ({"kind": C.TOWN, "radius_km": 50.0, "gazetteer_id": "1"}, 1, 1),
    "base": ({"kind": C.SITE, "radius_km": 7.0, "gazetteer_id": "x:al-tanf", "country": None}, 1, 1),
    "coordinates": ({"kind": C.SITE, "radius_km": 0.01}, 1, 1),
    "coordinates-to-a-degree": ({"kind": C.SITE, "radius_km": 55.6}, 3, 5),
    "near-a-town": ({"kind": C.SITE, "radius_km": 24.0}, 2, 2),
    "far-from-a-town": ({"kind": C.SITE, "radius_km": 60.0}, 3, 5),
    "between-neighbours": ({"kind": C.REGION, "radius_km": 20.0}, 2, 2),
    "district": ({"kind": C.ADMIN2, "radius_km": 40.0, "gazetteer_id": "1"}, 2, 3),
    "province": ({"kind": C.ADMIN1, "radius_km": 150.0, "gazetteer_id": "1"}, 3, 4),
    "region": ({"kind": C.REGION, "radius_km": 200.0, "gazetteer_id": "x:sahel"}, 3, 5),
    "eastern-part-of-a-country": ({"kind": C.REGION, "radius_km": 200.0}, 3, 5),
    "country": ({"kind": C.COUNTRY, "radius_km": 500.0, "gazetteer_id": "1"}, None, 6),
    "river": ({"kind": C.WATER, "radius_km": 300.0, "gazetteer_id": "x:litani"}, 3, 5),
    "high-seas": ({"kind": C.WATER, "radius_km": 900.0, "gazetteer_id": "x:red-sea", "country": None}, 3, 7),
    "unresolved": ({"kind": C.TOWN, "lat": None}, None, None),
    "without-a-class": ({"kind": None}, None, None),
}


@pytest.mark.parametrize(("fields", "acled", "ucdp"), PLACES.values(), ids=PLACES.keys())
def test_how_precisely_a_place_is_known(fields: dict[str, Any], acled: int | None, ucdp: int | None) -> None:
    place = Place(**{"span": Span(0, 1), "name": "X", "lat": 33.0, "lon": 44.0, "country": "IQ", **fields})
    assert (acled_geo_precision(place), ucdp_where_prec(place)) == (acled, ucdp)


TIMES = {
    "a-day": ("2021-02-15", "2021-02-15", 1, 1),
    "an-hour": ("2021-02-15T09:00", "2021-02-15T09:59", 1, 1),
    "a-night": ("2021-02-15T18:00", "2021-02-16T05:59", 2, 2),
    "earlier-this-week": ("2021-02-22", "2021-02-26", 2, 2),
    "a-week": ("2021-02-15", "2021-02-21", 2, 3),
    "eight-days": ("2021-02-15", "2021-02-22", 3, 4),
    "a-month": ("2021-01-01", "2021-01-31", 3, 4),
    "two-months": ("2021-01-01", "2021-02-28", None, 5),
    "a-leap-year": ("2020-01-01", "2020-12-31", None, 5),
    "a-decade": ("2010-01-01", "2019-12-31", None, None),
    "open-before": (None, "2021-02-15", None, None),
    "open-after": ("2021-02-15", None, None, None),
    "unknown": (None, None, None, None),
    "turned-round": ("2021-02-16", "2021-02-15", None, None),
    "before-christ": ("-0044-03-15", "-0044-03-15", None, None),
}


@pytest.mark.parametrize(("earliest", "latest", "acled", "ucdp"), TIMES.values(), ids=TIMES.keys())
def test_how_precisely_a_time_is_known(
    earliest: str | None, latest: str | None, acled: int | None, ucdp: int | None
) -> None:
    assert acled_time_precision(earliest, latest) == acled
    assert ucdp_date_prec(earliest, latest) == ucdp
