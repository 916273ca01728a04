"""Places for the scorer: the names that the places reader finds, each with its point and GeoNames id."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Place
from reportedly.types.report import Report

NEEDED = ("sentences", "grammar", "places")


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """All usages count, as in the marked texts; areas worded around a name ("near X") hold that name and do not."""
    chain = [reader for reader in readers() if reader.name in NEEDED]
    for line in lines:
        report = Report(
            text=line["text"],
            title=line.get("title"),
            published=line.get("dct"),
            publisher=line.get("domain"),
            url=line.get("url"),
        )
        places = read(report, chain)[Place]
        yield {"id": line["id"], "toponyms": [_toponym(place) for place in _names(places)]}


def _names(places: tuple[Place, ...]) -> list[Place]:
    return [
        place
        for place in places
        if not place.why.startswith("coordinates")
        and not any(place.span.holds(other.span) and place.span != other.span for other in places)
    ]


def _toponym(place: Place) -> dict[str, Any]:
    id = place.gazetteer_id
    return {
        "start": place.span.start,
        "end": place.span.end,
        "lat": place.lat,
        "lon": place.lon,
        "geonames_id": id if id and id.isdigit() else None,
    }
