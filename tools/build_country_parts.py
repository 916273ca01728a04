"""Build lexicons/country_parts.tsv: where the north, the east, the middle… of each country lies.

`python tools/build_country_parts.py` reads the towns of the gazetteer that ships with the package. The land of a
country is taken for what lies nearer to one of its towns than to any other country's, and not far from it. A side is
the outer third that way, of a small country two fifths (the northwest: the western half of the northern half), its
point the mean of its cells, its radius what holds nearly all of them; the middle is the half nearest to the mean of
all. Same file, same table.
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
# What: where the parts of each country lie: side, point in degrees, and the radius in km that holds nearly all of it.
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
OUTER = 0.4, 1 / 3
"""How deep a side of a small and of a large country goes, as a share of its length that way."""
HELD = 0.98
"""Share of a part's cells that its radius holds."""
SMALL = 600.0
"""Countries no wider than this (km) are cut into cells of a quarter of a degree, others of half a degree."""

Cell = tuple[float, float]
Town = tuple[float, float, str]


def towns() -> list[Town]:
    """Latitude, longitude and country of every town."""
    with sqlite3.connect(f"file:{PACKAGE}/weights/gazetteer.sqlite?mode=ro", uri=True) as file:
        rows = file.execute("SELECT lat, lon, country FROM places WHERE kind = 'town' AND country != ''")
        return [(lat / 1e5, lon / 1e5, country) for lat, lon, country in rows]


def by_square(found: Iterable[Town]) -> dict[tuple[int, int], list[Town]]:
    """The towns by square degree, one for each tenth of a degree and country."""
    squares: dict[tuple[int, int], dict[tuple[float, float, str], Town]] = defaultdict(dict)
    for lat, lon, country in found:
        square = squares[math.floor(lat), math.floor(lon)]
        square.setdefault((round(lat, 1), round(lon, 1), country), (lat, lon, country))
    return {key: list(square.values()) for key, square in squares.items()}


def land(country: str, own: Sequence[Cell], squares: Mapping[tuple[int, int], Sequence[Town]]) -> list[Cell]:
    """The cells of a country: nearer to its towns than to others', and within reach of them."""
    south, north = trimmed(sorted(lat for lat, _ in own))
    west, east = trimmed(sorted(lon for _, lon in own))
    width = km((south, west), (north, east))
    size = 0.25 if width <= SMALL else 0.5
    reach = min(REACH[0] * width, REACH[1])
    more = math.ceil(reach / 111.2 / size)
    seen = {(math.floor(lat / size), math.floor(lon / size)) for lat, lon in own}
    around = {(y + i, x + j) for y, x in seen for i in range(-more, more + 1) for j in range(-more, more + 1)}
    cells = [((y + 0.5) * size, (x + 0.5) * size) for y, x in sorted(around)]
    near = [cell for cell in cells if holder(cell, squares, reach) == country]
    return near if len(near) >= FEWEST else sorted(set(own))


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


def parts(cells: Sequence[Cell]) -> Iterator[tuple[str, float, float, float]]:
    """Each side with its point and radius; the middle is "central"."""
    if len(cells) < FEWEST:
        return
    lat, lon = middle(cells)
    by_distance = sorted(cells, key=lambda cell: (km(cell, (lat, lon)), cell))
    yield "central", *around(by_distance[: max(FEWEST, len(cells) // 2)], 1.0)
    for side in SIDES:
        axes = [axis for axis in AXES if axis in side]
        chosen = outer(cells, *AXES[axes[0]])
        if len(axes) == 2:
            chosen = half(half(cells, *AXES[axes[0]]), *AXES[axes[1]])
        if chosen:
            yield side, *around(chosen, HELD)


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


def around(cells: Sequence[Cell], share: float) -> tuple[float, float, float]:
    """The mean of the cells, and the radius that holds a share of them."""
    point = middle(cells)
    far = sorted(km(cell, point) for cell in cells)
    return round(point[0], 2), round(point[1], 2), round(far[min(len(far) - 1, int(share * len(far)))] + 10)


def middle(cells: Sequence[Cell]) -> Cell:
    return sum(cell[0] for cell in cells) / len(cells), sum(cell[1] for cell in cells) / len(cells)


def km(one: Cell, other: Cell) -> float:
    """Kilometres between two near points, on a plane."""
    return 111.2 * math.hypot(one[0] - other[0], (one[1] - other[1]) * math.cos(math.radians(one[0])))


def rows_of(countries: Iterable[str] | None = None) -> list[str]:
    """The rows of these countries, of all when none are named."""
    found = towns()
    squares = by_square(found)
    own: dict[str, list[Cell]] = defaultdict(list)
    for lat, lon, country in found:
        own[country].append((lat, lon))
    return [
        f"{country}\t{side}\t{lat:.2f}\t{lon:.2f}\t{radius:.0f}"
        for country in sorted(own if countries is None else countries)
        for side, lat, lon, radius in sorted(parts(land(country, own[country], squares)))
    ]


if __name__ == "__main__":
    rows = rows_of()
    TARGET.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(rows)} rows")
