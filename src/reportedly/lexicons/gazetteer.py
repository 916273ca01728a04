"""The gazetteer that ships with the package: some 260,000 places by name, offline.

The file is SQLite, opened read-only; `weights/gazetteer.md` says what is in it, under which licences, and how to
rebuild it. Keys are names folded by `text.fold.fold`; a key that starts with `~` is one of `fold_loosely`.
"""

from __future__ import annotations

import sqlite3
from functools import cache, lru_cache
from importlib.resources import files

from reportedly.errors import LexiconError
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

_COLUMNS = "row, gid, name, lat, lon, country, admin1, kind, population, radius"
_NAMED = f"SELECT {_COLUMNS}, grade FROM names JOIN places ON place = row WHERE key = ? ORDER BY row"  # noqa: S608
_ROW = f"SELECT {_COLUMNS}, 0 FROM places WHERE row = ?"  # noqa: S608


@cache
def _file() -> sqlite3.Connection:
    path = files("reportedly") / "weights" / "gazetteer.sqlite"
    try:
        # one connection for all threads: the file never changes and SQLite serialises the calls
        file = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        file.execute("PRAGMA cache_size = -16000")  # at most 16 MB
        file.execute("SELECT 1 FROM places LIMIT 1").fetchone()
    except sqlite3.Error as error:
        raise LexiconError(f"the gazetteer {path} does not open ({error}): reinstall the package") from error
    return file


@lru_cache(maxsize=32_768)
def places_named(key: str) -> tuple[Entry, ...]:
    """The places that a folded name can mean, in a fixed order; empty when none."""
    return tuple(_entry(row) for row in _file().execute(_NAMED, (key,)))


@lru_cache(maxsize=8_192)
def place_in_row(row: int) -> Entry | None:
    """The place with this number in the file, None when there is none."""
    found = _file().execute(_ROW, (row,)).fetchone()
    return _entry(found) if found else None


def _entry(row: tuple[int, str, str, int, int, str, int | None, str, int, int, int]) -> Entry:
    number, gid, name, lat, lon, country, admin1, kind, population, radius, grade = row
    return Entry(
        number,
        gid,
        name,
        lat / 1e5,
        lon / 1e5,
        country,
        admin1,
        PlaceClass(kind),
        population,
        radius / 10,
        Grade(grade),
    )
