"""Build lexicons/country_parts.tsv: where the north, the east, the middle… of each country lies.

`python tools/build_country_parts.py` reads the towns of the gazetteer that ships with the package. The land of a
country is taken for what lies nearer to one of its towns than to any other country's, and not far from it. A side is
the outer third that way, of a small country nearly half (the northwest: the western half of the northern half); the
middle is the half nearest to the mean of all. Its point is where its people are, for that is where things happen: the
mean of its cells, corners left out, each with the root of how many live there (by their number a metropolis would draw
all to it). Its radius holds nearly all of it. Same file, same table.
"""

from __future__ import annotations

import math
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "src/reportedly"
TARGET = PACKAGE / "lexicons/country_parts.tsv"
HEAD = """\
# What: the parts of each country: side, the point where its people are, the radius in km that holds nearly all of it.
# Source: tools/build_country_parts.py, from the towns of weights/gazetteer.sqlite, which are GeoNames' (https://www.geonames.org).
# Licence: CC BY 4.0, as GeoNames. Date: 2026-11-28
country	side	lat	lon	radius
"""
SIDES = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
AXES = {"north": (1, 0), "south": (-1, 0), "east": (0, 1), "west": (0, -1)}
FEWEST = 4
"""Cells below which a country has no parts worth telling apart."""
TRIM = 0.02
"""Share of the cells at either end that are left out: islands far off."""
REACH = 0.12, 80.0
"""How far land goes beyond a town, as a share of the width of the country, and in km at most."""
OUTER = 0.45, 1 / 3
"""How deep a side of a small and of a large country goes, as a share of its length that way."""
WEDGE = 1.25
"""How far aside a cell of a side may lie: so many times as far as it lies out, in lengths of the country either way."""
FEWEST_PEOPLE = 500
"""Whom a town counts for that has no figure."""
HELD = 0.98
"""Share of a part's cells that its radius holds."""
SMALL = 600.0
"""Countries no wider than this (km) are cut into cells of a quarter of a degree, others of half a degree."""

Cell = tuple[float, float]
Town = tuple[float, float, str, int]
People = Mapping[Cell, float]


def towns() -> list[Town]:
    """Latitude, longitude, country and people of every town."""
    with sqlite3.connect(f"file:{PACKAGE}/weights/gazetteer.sqlite?mode=ro", uri=True) as file:
        rows = file.execute("SELECT lat, lon, country, population FROM places WHERE kind = 'town' AND country != ''")
        return [(lat / 1e5, lon / 1e5, country, max(people or 0, FEWEST_PEOPLE)) for lat, lon, country, people in rows]


def by_square(found: Iterable[Town]) -> dict[tuple[int, int], list[Town]]:
    """The towns by square degree, one for each tenth of a degree and country."""
    squares: dict[tuple[int, int], dict[tuple[float, float, str], Town]] = defaultdict(dict)
    for lat, lon, country, people in found:
        square = squares[math.floor(lat), math.floor(lon)]
        square.setdefault((round(lat, 1), round(lon, 1), country), (lat, lon, country, people))
    return {key: list(square.values()) for key, square in squares.items()}


def land(
    country: str, own: Sequence[Town], squares: Mapping[tuple[int, int], Sequence[Town]]
) -> tuple[list[Cell], People]:
    """The cells of a country, nearer to its towns than to others' and within reach; the root of how many live there."""
    south, north = trimmed(sorted(town[0] for town in own))
    west, east = trimmed(sorted(town[1] for town in own))
    width = km((south, west), (north, east))
    size = 0.25 if width <= SMALL else 0.5
    reach = min(REACH[0] * width, REACH[1])
    more = math.ceil(reach / 111.2 / size)
    people: dict[Cell, int] = defaultdict(int)
    for lat, lon, _, count in own:
        people[(math.floor(lat / size) + 0.5) * size, (math.floor(lon / size) + 0.5) * size] += count
    seen = {(math.floor(lat / size), math.floor(lon / size)) for lat, lon in people}
    around = {(y + i, x + j) for y, x in seen for i in range(-more, more + 1) for j in range(-more, more + 1)}
    cells = [((y + 0.5) * size, (x + 0.5) * size) for y, x in sorted(around)]
    near = [cell for cell in cells if holder(cell, squares, reach) == country]
    roots = {cell: math.sqrt(count) for cell, count in sorted(people.items())}
    if len(near) >= FEWEST:
        return near, roots
    spots = {town[:2]: math.sqrt(town[3]) for town in sorted(own)}
    return list(spots), spots


def trimmed(values: Sequence[float]) -> tuple[float, float]:
    """The ends of sorted values without the outliers."""
    cut = int(TRIM * len(values))
    return values[cut], values[-1 - cut]


def holder(cell: Cell, squares: Mapping[tuple[int, int], Sequence[Town]], reach: float) -> str | None:
    """The country of the nearest town within `reach` km."""
    row, column = math.floor(cell[0]), math.floor(cell[1])
    near = [town for i in (-1, 0, 1) for j in (-1, 0, 1) for town in squares.get((row + i, column + j), ())]
    best = min(near, key=lambda town: (km(cell, town[:2]), town), default=None)
    return best[2] if best is not None and km(cell, best[:2]) <= max(reach, 15.0) else None


def parts(cells: Sequence[Cell], people: People) -> Iterator[tuple[str, float, float, float]]:
    """Each side with its point and radius; the middle is "central"."""
    if len(cells) < FEWEST:
        return
    lat, lon = middle(cells)
    by_distance = sorted(cells, key=lambda cell: (km(cell, (lat, lon)), cell))
    near = by_distance[: max(FEWEST, len(cells) // 2)]
    yield "central", *around(near, near, 1.0, people)
    for side in SIDES:
        axes = [axis for axis in AXES if axis in side]
        chosen = outer(cells, *AXES[axes[0]])
        core = wedge(cells, chosen, *AXES[axes[0]])
        if len(axes) == 2:
            core = chosen = half(half(cells, *AXES[axes[0]]), *AXES[axes[1]])
        if chosen:
            yield side, *around(core, chosen, HELD, people)


def half(cells: Sequence[Cell], north: int, east: int) -> list[Cell]:
    """The cells beyond the middle of all along an axis: the west of a north is beyond the middle of that north."""
    lat, lon = middle(cells)
    return [cell for cell in cells if (cell[0] - lat) * north + (cell[1] - lon) * east >= 0]


def outer(cells: Sequence[Cell], north: int, east: int) -> list[Cell]:
    """The outer cells of a country along an axis, islands far off left out."""
    ranked = sorted((lat * north + lon * east, (lat, lon)) for lat, lon in cells)
    first, last = trimmed([far for far, _ in ranked])
    lats, lons = sorted(lat for lat, _ in cells), sorted(lon for _, lon in cells)
    width = km((lats[0], lons[0]), (lats[-1], lons[-1]))
    edge = last - OUTER[width > SMALL] * (last - first)
    return [cell for far, cell in ranked if edge <= far <= last]


def wedge(cells: Sequence[Cell], side: Sequence[Cell], north: int, east: int) -> Sequence[Cell]:
    """The cells of a side without its corners: what lies more to the south than to the east is not the east."""
    lat, lon = middle(cells)
    south_end, north_end = trimmed(sorted(cell[0] for cell in cells))
    west_end, east_end = trimmed(sorted(cell[1] for cell in cells))
    high, wide = north_end - south_end or 1.0, east_end - west_end or 1.0

    def is_aside(cell: Cell) -> bool:
        up, right = (cell[0] - lat) / high, (cell[1] - lon) / wide
        return abs(right * north) + abs(up * east) > WEDGE * abs(up * north + right * east)

    return [cell for cell in side if not is_aside(cell)] or side


def around(core: Sequence[Cell], cells: Sequence[Cell], share: float, people: People) -> tuple[float, float, float]:
    """Where the people of a part's core live, and the radius around it that holds a share of the part's cells."""
    weights = {cell: people[cell] for cell in core if cell in people} or dict.fromkeys(core, 1.0)
    total = math.fsum(weights.values())
    lat, lon = (math.fsum(cell[axis] * weight for cell, weight in weights.items()) / total for axis in (0, 1))
    far = sorted(km(cell, (lat, lon)) for cell in cells)
    return round(lat, 2), round(lon, 2), round(far[min(len(far) - 1, int(share * len(far)))] + 10)


def middle(cells: Sequence[Cell]) -> Cell:
    return sum(cell[0] for cell in cells) / len(cells), sum(cell[1] for cell in cells) / len(cells)


def km(one: Cell, other: Cell) -> float:
    """Kilometres between two near points, on a plane."""
    return 111.2 * math.hypot(one[0] - other[0], (one[1] - other[1]) * math.cos(math.radians(one[0])))


def rows_of(countries: Iterable[str] | None = None) -> list[str]:
    """The rows of these countries, of all when none are named."""
    found = towns()
    squares = by_square(found)
    own: dict[str, list[Town]] = defaultdict(list)
    for town in found:
        own[town[2]].append(town)
    return [
        f"{country}\t{side}\t{lat:.2f}\t{lon:.2f}\t{radius:.0f}"
        for country in sorted(own if countries is None else countries)
        for side, lat, lon, radius in sorted(parts(*land(country, own[country], squares)))
    ]


if __name__ == "__main__":
    rows = rows_of()
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} rows")
