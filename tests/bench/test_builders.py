"""Tables that are built anew from the gazetteer come out the same, and the gazetteer's file is what its card says."""

from __future__ import annotations

import hashlib
import re
import sqlite3
from pathlib import Path
from types import ModuleType

import pytest

from scripts import script

ROOT = Path(__file__).parents[2]
FILE = ROOT / "src/reportedly/weights/gazetteer.sqlite"


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    return script(ROOT / "tools/build_country_parts.py")


def test_the_parts_of_countries_come_out_the_same(builder: ModuleType) -> None:
    countries = ("GM", "LB", "SY")
    committed = builder.TARGET.read_text(encoding="utf-8").splitlines()
    assert builder.rows_of(countries) == [row for row in committed if row[:2] in countries]


def test_the_north_lies_north_of_the_south(builder: ModuleType) -> None:
    square = [(lat, lon) for lat in range(10) for lon in range(10)]
    found = {side: (lat, lon) for side, lat, lon, _ in builder.parts(square, {})}
    assert found["north"][0] > found["central"][0] > found["south"][0]
    assert found["east"][1] > found["central"][1] > found["west"][1]
    assert found["northwest"] == (7.0, 2.0)


def test_a_part_lies_where_its_people_are_and_holds_its_corners(builder: ModuleType) -> None:
    square = [(float(lat), float(lon)) for lat in range(10) for lon in range(10)]
    corner, people = (0.0, 7.0), {(0.0, 7.0): 90.0, (4.0, 8.0): 30.0, (6.0, 9.0): 30.0}
    found = {side: part for side, *part in builder.parts(square, people)}
    assert found["east"][:2] == [5.0, 8.5]
    assert found["east"][2] > builder.km(corner, found["east"][:2])
    assert found["southeast"][:2] == [1.0, 7.25]


def test_a_cell_belongs_to_the_country_of_the_nearest_town(builder: ModuleType) -> None:
    squares = builder.by_square([(1.2, 1.2, "AA", 500), (1.9, 1.9, "BB", 500)])
    assert builder.holder((1.3, 1.3), squares, 50) == "AA"
    assert builder.holder((1.8, 1.9), squares, 50) == "BB"
    assert builder.holder((3.9, 3.9), squares, 50) is None


def test_the_gazetteer_is_the_file_of_its_card_and_says_nothing_of_who_wrote_it() -> None:
    """What makes two builds differ is blanked: the counters of changes, and the version of the library that wrote."""
    data = FILE.read_bytes()
    digest = re.search(r"SHA-256 `([0-9a-f]{64})`", FILE.with_suffix(".md").read_text(encoding="utf-8"))
    assert digest is not None
    assert hashlib.sha256(data).hexdigest() == digest[1]
    assert data[24:28] == data[92:96] == data[96:100] == bytes(4)


def test_rows_of_the_gazetteer_stand_in_the_order_of_their_ids() -> None:
    with sqlite3.connect(f"file:{FILE}?mode=ro", uri=True) as file:
        ids = [gid for (gid,) in file.execute("SELECT gid FROM places ORDER BY row")]
    order = [(gid.startswith("x:"), int(gid) if gid.isdigit() else 0, gid) for gid in ids]
    assert order == sorted(order)
    assert len(set(ids)) == len(ids)
