"""Which of the places that share a name a report means: evidence for each, weighed; all names of a report together.

Every distinct name of a report is settled once ("one sense a report"), except where a container follows it
("Alexandria, Virginia"). Names are weighed twice: first each by itself (size, kind, how the name leads to the place),
then with what the others seem to mean: the same country, the same division, near by, inside a place named in the text.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache

import msgspec

from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

Clues = dict[str, float]

MOST = 40
"""Places that one name may mean, the largest first; and neighbours weighed for each."""

OUTWEIGHS = 50_000
"""People of a town that is weighed beside a place of our own list of the same name."""

DWARFED = 1_000
"""How many times more people a nation must have for its adjective to mean no town of that name."""

SEAT = 2_000
"""People of a town after which a division may be named."""
NAMED_ALIKE = frozenset(("US", "CA", "GB"))
"""Where a state or county and a town of its name are two things to the reader ("New York", "Quebec")."""

LEAST_TOWN = 500
"""People of a place of which the gazetteer does not know how many it has: it lists no smaller one without cause."""

AROUND = 200
"""Names before and behind that are weighed with each: the whole of a report, but not of a book."""


class Name(msgspec.Struct, frozen=True):
    """A name as a report uses it: what it can mean, and the number of the name behind the comma that contains it."""

    key: str
    entries: tuple[Entry, ...]
    container: int | None = None
    count: int = 1
    told: PlaceClass | None = None
    """The class that the words beside it tell: "Anbar province", "the city of Mosul"."""


class Sense(msgspec.Struct, frozen=True):
    """One meaning of a name, how likely it is (0 to 1, all senses of a name sum to 1), and the clues that spoke."""

    entry: Entry
    share: float
    clues: tuple[str, ...] = ()


def senses(
    names: Sequence[Name], home: Entry | None, weights: Mapping[str, float], alone: Mapping[str, float]
) -> list[list[Sense]]:
    """For each name its senses, likeliest first. `home` is where the publisher sits, None when not known.

    `alone` weighs each name by itself, `weights` weighs it with all others.
    """
    first = senses_alone(names, alone)
    return [_weighed(context_clues(names, first, at, home), name, weights) for at, name in enumerate(names)]


def senses_alone(names: Sequence[Name], alone: Mapping[str, float]) -> list[list[Sense]]:
    """For each name its senses as they are without the others."""
    return [_weighed([own_clues(entry, name) for entry in largest(name)], name, alone) for name in names]


def largest(name: Name) -> tuple[Entry, ...]:
    """The entries of a name that are weighed.

    A place of our own list bears its name in the news: by its side stand only towns of OUTWEIGHS people that bear the
    name too, not those to which it also leads ("White House" is what Casablanca means).
    """
    known = _without_towns_of_nations(name.entries)
    entries: Sequence[Entry] = [entry for entry in known if entry.kind is name.told] or known
    if name.told is None:
        entries = _without_divisions_of_towns(entries)
    if any(_is_ours(entry) for entry in entries):
        entries = [entry for entry in entries if _is_ours(entry) or _outweighs(entry)]
    return tuple(sorted(entries, key=lambda entry: (-entry.population, entry.row))[:MOST])


def beside_seats(entries: tuple[Entry, ...], capitals: Container[str], lands: Container[str]) -> tuple[Entry, ...]:
    """Less what a seat of government dwarfs elsewhere, where the report names its country: "Washington" and "U.S."."""
    seat = next((e for e in entries if e.gid in capitals and e.country in lands and e.grade is Grade.PRIMARY), None)
    if seat is None:
        return entries
    return tuple(e for e in entries if e.country == seat.country or e.population * _DWARFS > seat.population)


_DWARFS = 10
"""How many times more people live in a seat of government than in a town that is not meant beside it."""


def _without_towns_of_nations(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Less towns that bear the adjective of a nation: "the English city of Bath"."""
    nation = max((entry.population for entry in entries if entry.grade is Grade.DEMONYM), default=0)
    return [entry for entry in entries if entry.grade is Grade.DEMONYM or entry.population * DWARFED >= nation]


def _without_divisions_of_towns(entries: Sequence[Entry]) -> Sequence[Entry]:
    """Less divisions that hold a town of the name: "in Odessa" is in the town, unless told otherwise."""
    seats = [entry for entry in entries if entry.kind is PlaceClass.TOWN and entry.population >= SEAT]
    divisions = (PlaceClass.ADMIN1, PlaceClass.ADMIN2)
    return [
        entry
        for entry in entries
        if entry.kind not in divisions
        or entry.country in NAMED_ALIKE
        or not any(holds(entry, town) and _stands_for(town, entry) for town in seats)
    ]


def _stands_for(town: Entry, division: Entry) -> bool:
    """Whether a town may be meant by the name of its division: not a small one that is called otherwise.

    "Durango" is in Victoria de Durango, but "Antioquia" is not in Santa Fe de Antioquia.
    """
    return town.grade is not Grade.ALTERNATE or town.population * _SMALL_PART >= division.population


_SMALL_PART = 50
"""How many times more people a division has than a small town of its."""


def _is_ours(entry: Entry) -> bool:
    return entry.gid.startswith("x:") and entry.grade is Grade.PRIMARY and not entry.gid.startswith("x:airport-")


def _outweighs(entry: Entry) -> bool:
    return entry.grade is Grade.PRIMARY and entry.population >= OUTWEIGHS


def _weighed(all_clues: Sequence[Clues], name: Name, weights: Mapping[str, float]) -> list[Sense]:
    scores = [sum(weights.get(clue, 0.0) * value for clue, value in found.items()) for found in all_clues]
    if not scores:
        return []
    top = max(scores)
    raw = [math.exp(score - top) for score in scores]
    total = sum(raw)
    told = [_telling(found, weights) for found in all_clues]
    pairs = zip(largest(name), raw, told, strict=True)
    return sorted((Sense(e, r / total, t) for e, r, t in pairs), key=lambda s: (-s.share, s.entry.row))


def _telling(found: Clues, weights: Mapping[str, float]) -> tuple[str, ...]:
    """The three clues that spoke loudest for a sense."""
    loud = sorted(((weights.get(clue, 0.0) * value, clue) for clue, value in found.items()), reverse=True)
    return tuple(clue for weight, clue in loud[:3] if weight > 0)


def own_clues(entry: Entry, name: Name) -> Clues:
    """What speaks for `entry` before the rest of the report is looked at."""
    size = math.log10(max(entry.population, LEAST_TOWN) + 1)
    ranked = max(name.entries, key=lambda other: (other.population, -other.row))
    towns = [other.population for other in name.entries if other.kind is PlaceClass.TOWN]
    told = "" if name.told is None else "as told" if entry.kind is name.told else "other than told"
    return {
        told: 1.0,
        f"kind {entry.kind}": 1.0,
        f"grade {entry.grade.name.lower()}": 1.0,
        f"size {entry.kind}": size,
        "largest": float(entry is ranked),
        "largest town": float(entry.kind is PlaceClass.TOWN and entry.population == max(towns)),
        "exact name": float(_plain(entry.name) == name.key),
    }


@lru_cache(maxsize=8_192)
def _plain(name: str) -> str:
    return name.casefold().replace("-", " ")


def context_clues(names: Sequence[Name], first: Sequence[Sequence[Sense]], at: int, home: Entry | None) -> list[Clues]:
    """For each of the largest entries of name `at`: its own clues and those from the rest of the report."""
    name = names[at]
    reach = range(max(0, at - AROUND), min(len(names), at + AROUND + 1))
    others = [i for i in reach if i != at and first[i] and names[i].key != name.key]
    countries, divisions = _shares(names, first, others)
    around = [first[i][0].entry for i in others[:MOST] if first[i][0].entry.kind in _POINTS]
    stated = {s[0].entry.row for i in others if (s := first[i])}
    stated_countries = {first[i][0].entry.country for i in others if first[i][0].entry.kind is PlaceClass.COUNTRY}
    found = []
    for entry in largest(name):
        clues = own_clues(entry, name)
        clues |= _company(entry, countries, divisions, around)
        clues["country named"] = float(entry.kind is not PlaceClass.COUNTRY and entry.country in stated_countries)
        clues["division named"] = float(entry.admin1 in stated and entry.kind is not PlaceClass.ADMIN1)
        clues |= _containment(entry, names, at)
        clues |= _homeliness(entry, home)
        found.append(clues)
    return found


_POINTS = frozenset({PlaceClass.TOWN, PlaceClass.SITE, PlaceClass.ADMIN2, PlaceClass.ADMIN1})


def _shares(
    names: Sequence[Name], first: Sequence[Sequence[Sense]], others: Sequence[int]
) -> tuple[dict[str, float], dict[int, float]]:
    """Which part of the other names' likely meanings lies in each country and in each first-order division."""
    countries: dict[str, float] = defaultdict(float)
    divisions: dict[int, float] = defaultdict(float)
    total = 0.0
    for i in others:
        weight = 1 + math.log(names[i].count)
        total += weight
        for sense in first[i][:5]:
            countries[sense.entry.country] += weight * sense.share
            if sense.entry.admin1 is not None:
                divisions[sense.entry.admin1] += weight * sense.share
    total = max(total, 1.0)
    return {c: s / total for c, s in countries.items() if c}, {d: s / total for d, s in divisions.items()}


def _company(
    entry: Entry, countries: Mapping[str, float], divisions: Mapping[int, float], around: Sequence[Entry]
) -> Clues:
    near = sorted(distance(entry, other) for other in around)
    inner = entry.kind is not PlaceClass.COUNTRY
    return {
        "country shared": countries.get(entry.country, 0.0) if inner else 0.0,
        "country shared at all": float(inner and countries.get(entry.country, 0.0) > 0.05),
        "division shared": divisions.get(entry.admin1 or -1, 0.0) if inner else 0.0,
        "division shared at all": float(inner and divisions.get(entry.admin1 or -1, 0.0) > 0.05),
        "near": sum(math.exp(-km / 60) for km in near) / (1 + len(near)) if near else 0.0,
        "nearest": math.exp(-near[0] / 60) if near else 0.0,
    }


def _containment(entry: Entry, names: Sequence[Name], at: int) -> Clues:
    """Whether the place after the comma holds `entry`, and whether `entry` holds the place before the comma."""
    clues: Clues = {}
    container = names[at].container
    if container is not None:
        held = any(holds(outer, entry) for outer in names[container].entries)
        clues["inside what follows" if held else "outside what follows"] = 1.0
    inner = [name for name in names if name.container == at]
    if inner:
        clues["holds what precedes"] = float(any(holds(entry, e) for name in inner for e in name.entries))
    return clues


def _homeliness(entry: Entry, home: Entry | None) -> Clues:
    if home is None:
        return {}
    km = distance(entry, home)
    return {
        "home": math.exp(-km / 60),
        "home division": float(entry.admin1 is not None and entry.admin1 == home.admin1),
        "home country": float(entry.country == home.country),
    }


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether `inner` lies in `outer`, as far as the gazetteer tells."""
    if outer.row == inner.row:
        return False
    if outer.kind is PlaceClass.COUNTRY:
        return outer.country == inner.country and inner.kind is not PlaceClass.COUNTRY
    if outer.kind is PlaceClass.ADMIN1:
        return outer.row == inner.admin1
    if outer.kind is PlaceClass.TOWN and inner.kind is PlaceClass.TOWN:
        return outer.population > inner.population and distance(outer, inner) < 2 * outer.radius
    return outer.radius > inner.radius and distance(outer, inner) < outer.radius


def distance(a: Entry, b: Entry) -> float:
    """Kilometres between two places on a sphere."""
    north, south = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((south - north) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 12_742.0 * math.asin(min(1.0, math.sqrt(half)))
