"""Score places on the project's own gold: `python bench/places_own.py [dev|test] [--show]`.

Gold: `bench/gold/conflict_places.jsonl`; `bench/gold/README.md` has the conventions and the measures. The answer to a
mention is the place found that overlaps it most. Beside those measures: `precision_class`, whether class and radius
give the code of precision (UCDP 1 to 7) that the gold's class, radius and relation give; `within_25`, whether the point
lies within the gold's radius and 25 km more.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

from passage import half
from reportedly.desk import read
from reportedly.rules.codebooks import ucdp_where_prec
from reportedly.rules.main_place import main_place
from reportedly.rules.relative_places import distance_km
from reportedly.types.annotations import Place
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass

Mention = dict[str, Any]


def answer(mention: Mention, places: tuple[Place, ...]) -> Place | None:
    """The place found that overlaps a mention most, the shorter of two that overlap as much."""
    start, end = mention["span"]

    def overlap(place: Place) -> int:
        return min(place.span.end, end) - max(place.span.start, start)

    best = max(places, key=lambda place: (overlap(place), -len(place.span)), default=None)
    return best if best is not None and overlap(best) > 0 else None


def miss_km(mention: Mention, place: Place | None) -> float | None:
    """Kilometres from the answer to the gold point; None when there is none to measure."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return distance_km(place.lat, place.lon, mention["lat"], mention["lon"])


def judged(mention: Mention, place: Place | None) -> Iterator[tuple[str, bool]]:
    """(measure, right) of every measure that counts this mention."""
    usage = mention["usage"]
    if usage != "demonym":
        yield "found", place is not None
        if mention["country"]:
            yield "country", place is not None and place.country == mention["country"]
    if usage == "place" and mention["class"] != "country":
        km = miss_km(mention, place)
        yield "point", km is not None and km <= max(10.0, mention["radius_km"])
        yield "within_25", km is not None and km <= mention["radius_km"] + 25
        yield "precision_class", place is not None and ucdp_where_prec(place) == precision_of(mention)
    if place is not None or usage == "demonym":
        unpointed = place is None or place.lat is None
        yield "usage", (usage == "demonym" and unpointed) or (place is not None and place.usage == usage)


def precision_of(mention: Mention) -> int | None:
    """The gold's own code of precision: a relative place has no name of its own in the gazetteer."""
    return ucdp_where_prec(
        Place(
            span=Span(0, 1),
            name="",
            lat=mention["lat"],
            lon=mention["lon"],
            kind=PlaceClass(mention["class"]),
            radius_km=mention["radius_km"],
            country=mention["country"],
            gazetteer_id=None if mention["relation"] else "gold",
        )
    )


def main(arguments: list[str]) -> int:
    split = "test" if "test" in arguments else "dev"
    show = split == "dev" and "--show" in arguments
    right, asked, misses = Counter[str](), Counter[str](), list[float]()
    for row in half(split, "conflict_places"):
        reading = read(Report(text=row["text"], published=row["published"]))
        places = reading[Place]
        for place in places:
            asked["precision"] += 1
            right["precision"] += any(place.span.meets(Span(*mention["span"])) for mention in row["mentions"])
        for mention in row["mentions"]:
            found = answer(mention, places)
            wrong = [name for name, ok in judged(mention, found) if not ok]
            for name, ok in judged(mention, found):
                asked[name] += 1
                right[name] += ok
            if mention["usage"] == "place" and (km := miss_km(mention, found)) is not None:
                misses.append(km)
            if wrong and show:
                _print(row, mention, found, wrong)
        told, spot = next((m for m in row["mentions"] if m["id"] == row["main"]), None), main_place(reading)
        if told is not None and told["lat"] is not None:
            km = miss_km(told, spot)
            asked["main"] += 1
            right["main"] += km is not None and km <= max(10.0, told["radius_km"])
            if show and (km is None or km > max(10.0, told["radius_km"])):
                print(row["id"], "main is not", row["text"][slice(*told["span"])], "but", spot and spot.name, sep=" | ")
    print(json.dumps({"split": split, **{name: round(100 * right[name] / asked[name], 1) for name in sorted(asked)},
                      "median_km": round(statistics.median(misses), 1)}))  # fmt: skip
    print("  ".join(f"{name} {right[name]}/{count}" for name, count in sorted(asked.items())))
    return 0


def _print(row: dict[str, Any], mention: Mention, found: Place | None, wrong: list[str]) -> None:
    km = miss_km(mention, found) if mention["lat"] is not None else None
    got = found and (found.name, found.kind and found.kind.value, found.usage.value, found.country, found.radius_km)
    told = {name: mention[name] for name in ("class", "usage", "relation", "country", "radius_km", "lat", "lon")}
    words = row["text"][max(0, mention["span"][0] - 30) : mention["span"][1] + 20].replace("\n", " ")
    print(row["id"], ",".join(wrong), row["text"][slice(*mention["span"])], words, told, got,
          km and round(km), found and found.why, sep=" | ")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
