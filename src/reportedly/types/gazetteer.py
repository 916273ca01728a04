"""What a gazetteer says of a name: the places it can mean."""

from __future__ import annotations

from enum import IntEnum

import msgspec

from reportedly.types.vocabulary import PlaceClass


class Grade(IntEnum):
    """How a name leads to a place; lower is surer."""

    PRIMARY = 0
    ALTERNATE = 1
    SHORTENED = 2
    """Without its generic word: "Laurel" for Laurel County."""
    LOOSE = 3
    """By a transliteration key: "Kamishly" for Qamishli."""
    DEMONYM = 4
    ABBREVIATION = 5
    """"Ala.", "TX": sure only after a town or with its full stop."""


class Entry(msgspec.Struct, frozen=True):
    """A place of the gazetteer, as one name leads to it.

    `row` is its number in the file, `admin1` that of its first-order division (None without one); `gid` is a GeoNames
    id in digits or an id of our own (`x:al-tanf`); degrees are WGS 84; `radius` in km reaches its farthest part.
    """

    row: int
    gid: str
    name: str
    lat: float
    lon: float
    country: str
    admin1: int | None
    kind: PlaceClass
    population: int
    radius: float
    grade: Grade
