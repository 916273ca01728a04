"""Coordinates written out in a text, in seven notations, as degrees WGS 84 and a radius for the digits given.

Decimal ("36.2376, 43.9632"; "36.24° N, 43.96° E"), degrees and minutes with or without seconds ("36°14'15\"N
43°57'47\"E", "36 degrees 14 minutes north, …"), as ships give them ("13 05N 048 40E", "13-05.5N 048-40.2E"), aviation
("361415N 0435747E"), ISO 6709 ("+36.2376+043.9632/") and MGRS ("38S MF 67230 10220"). Anything off the globe is not a
coordinate: nothing is found there, and nothing raised.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator

import msgspec

from reportedly.types.span import Span


class Point(msgspec.Struct, frozen=True):
    """Where the text says: `radius` in km is what half of the last digit written is worth."""

    span: Span
    lat: float
    lon: float
    radius: float
    notation: str


_DEGREE = r"(?:\s?°\s?|\s?º\s?|\s?degrees?\s)"
_MINUTE = r"(?:\s?['’′]\s?|\s?minutes?\s)"
_SECOND = r"(?:\s?[\"”″]\s?|\s?['’′]{2}\s?|\s?seconds?\s)"
_BETWEEN = r"(?:\s?[,;/]?\s{0,2}(?:and\s)?)"
_ANGLE = rf"(\d{{1,3}}){_DEGREE}(?:(\d{{1,2}}(?:\.\d{{1,6}})?){_MINUTE}(?:(\d{{1,2}}(?:\.\d{{1,4}})?){_SECOND})?)?"
_NORTH, _EAST = r"(N|S|[Nn]orth|[Ss]outh)\b", r"(E|W|[Ee]ast|[Ww]est)\b"
_SEXAGESIMAL = re.compile(rf"(?<!\d){_ANGLE}{_NORTH}{_BETWEEN}{_ANGLE}{_EAST}")
_LETTERED = re.compile(
    rf"(?<![\d.])(\d{{1,2}}(?:\.\d{{1,8}})?)\s?°?\s?{_NORTH}{_BETWEEN}(\d{{1,3}}(?:\.\d{{1,8}})?)\s?°?\s?{_EAST}"
)
_SIGNED = re.compile(r"(?<![\d.,:])([+-]?\d{1,2}\.\d{3,8})°?\s?,\s{0,2}([+-]?\d{1,3}\.\d{3,8})°?(?![\d.]*\d|\s?[%$€])")
_AVIATION = re.compile(r"\b(\d{2})(\d{2})(\d{2})?(N|S)\s?(\d{3})(\d{2})(\d{2})?(E|W)\b")
_NAUTICAL = re.compile(
    r"(?<![\d.])(\d{1,2})[ -](\d{2}(?:\.\d{1,3})?)\s?(N|S)[\s,/-]{1,3}(\d{1,3})[ -](\d{2}(?:\.\d{1,3})?)\s?(E|W)\b"
)
_ISO_6709 = re.compile(r"(?<![\d.])([+-]\d{2}(?:\.\d{1,8})?)([+-]\d{3}(?:\.\d{1,8})?)(?:[+-]\d+(?:\.\d+)?)?/")
_MGRS = re.compile(r"\b(\d{1,2})([C-HJ-NP-X])\s?([A-HJ-NP-Z])([A-HJ-NP-V])\s?(\d{1,5}\s\d{1,5}|\d{2,10})\b")


def coordinates(text: str) -> Iterator[Point]:
    """Every pair of coordinates in `text`, in order; where two notations fit, the fuller one."""
    found = [
        point
        for pattern, read in _NOTATIONS
        for match in pattern.finditer(text)
        if (point := _checked(match, *read(match)))
    ]
    end = 0
    for point in sorted(found, key=lambda p: (p.span.start, -p.span.end)):
        if point.span.start >= end:
            end = point.span.end
            yield point


Values = tuple[float, float, float, str]
"""Latitude, longitude, size of the last digit in degrees, notation."""


def _checked(match: re.Match[str], lat: float, lon: float, digit: float, notation: str) -> Point | None:
    if not (abs(lat) <= 90 and abs(lon) <= 180):  # also refuses NaN
        return None
    radius = max(0.01, round(digit / 2 * 111.2, 3))
    return Point(Span(*match.span()), round(lat, 6), round(lon, 6), radius, notation)


def _sexagesimal(match: re.Match[str]) -> Values:
    d1, m1, s1, north, d2, m2, s2, east = match.groups()
    digit = 1 / 3600 if s1 else 1 / 60 / 10 ** _decimals(m1) if m1 else 1.0
    return _degrees(d1, m1, s1, north), _degrees(d2, m2, s2, east), digit, "degrees, minutes, seconds"


def _lettered(match: re.Match[str]) -> Values:
    lat, north, lon, east = match.groups()
    return _degrees(lat, None, None, north), _degrees(lon, None, None, east), 10.0 ** -_decimals(lat), "decimal"


def _signed(match: re.Match[str]) -> Values:
    lat, lon = match.groups()
    return float(lat), float(lon), 10.0 ** -_decimals(lat), "decimal"


def _aviation(match: re.Match[str]) -> Values:
    d1, m1, s1, north, d2, m2, s2, east = match.groups()
    digit = 1 / 3600 if s1 else 1 / 60
    return _degrees(d1, m1, s1, north), _degrees(d2, m2, s2, east), digit, "aviation"


def _nautical(match: re.Match[str]) -> Values:
    d1, m1, north, d2, m2, east = match.groups()
    digit = 1 / 60 / 10 ** _decimals(m1)
    return _degrees(d1, m1, None, north), _degrees(d2, m2, None, east), digit, "degrees and minutes of ships"


def _iso_6709(match: re.Match[str]) -> Values:
    lat, lon = match.groups()
    return float(lat), float(lon), 10.0 ** -_decimals(lat), "ISO 6709"


def _decimals(number: str) -> int:
    return len(number.partition(".")[2])


_NOWHERE = 999.0


def _degrees(degrees: str, minutes: str | None, seconds: str | None, side: str) -> float:
    """Signed degrees, or a value off the globe when minutes or seconds are 60 or more."""
    parts = [float(part or 0) for part in (minutes, seconds)]
    if max(parts) >= 60:
        return _NOWHERE
    value = float(degrees) + parts[0] / 60 + parts[1] / 3600
    return -value if side[0] in "SWsw" else value


# --- MGRS: a grid square of 100 km in a UTM zone, then easting and northing inside it --------------------------------

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_ROWS = "ABCDEFGHJKLMNPQRSTUV"
_COLUMNS = ("ABCDEFGH", "JKLMNPQR", "STUVWXYZ")


def _mgrs(match: re.Match[str]) -> Values:
    zone, band, column, row, digits = match.groups()
    halves = digits.split() if " " in digits else [digits[: len(digits) // 2], digits[len(digits) // 2 :]]
    columns = _COLUMNS[(int(zone) - 1) % 3]
    if len(halves[0]) != len(halves[1]) or not 1 <= int(zone) <= 60 or column not in columns:
        return _NOWHERE, _NOWHERE, 1.0, "MGRS"
    scale = 10 ** (5 - len(halves[0]))
    easting = (columns.index(column) + 1) * 100_000 + (int(halves[0]) + 0.5) * scale
    inside = (int(halves[1]) + 0.5) * scale
    northing = _northing(band, row, int(zone)) + inside
    south = band < "N"
    lat, lon = _from_utm(int(zone), easting, northing - (10_000_000 if south else 0))
    return lat, lon, scale / 111_200, "MGRS"


def _northing(band: str, row: str, zone: int) -> float:
    """Northing (m) of the south edge of a grid square: row letters repeat every 2,000 km, the band tells which."""
    letter = (_ROWS.index(row) - (5 if zone % 2 == 0 else 0)) % 20
    south_edge = (_BANDS.index(band) * 8 - 80) * 110_600 + (10_000_000 if band < "N" else 0)
    northing = letter * 100_000
    while northing + 100_000 < south_edge:
        northing += 2_000_000
    return northing


def _from_utm(zone: int, easting: float, northing: float) -> tuple[float, float]:
    """Latitude and longitude of a UTM point (WGS 84; Krüger series to third order, good to a metre)."""
    flattening = 1 / 298.257223563
    n = flattening / (2 - flattening)
    radius = 6_378_137 / (1 + n) * (1 + n**2 / 4 + n**4 / 64)
    xi, eta = northing / (0.9996 * radius), (easting - 500_000) / (0.9996 * radius)
    beta = (n / 2 - 2 * n**2 / 3 + 37 * n**3 / 96, n**2 / 48 + n**3 / 15, 17 * n**3 / 480)
    x, y = xi, eta
    for j, b in enumerate(beta, 1):
        x -= b * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        y -= b * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
    conformal = math.asin(math.sin(x) / math.cosh(y))
    delta = (2 * n - 2 * n**2 / 3 - 2 * n**3, 7 * n**2 / 3 - 8 * n**3 / 5, 56 * n**3 / 15)
    lat = conformal + sum(d * math.sin(2 * j * conformal) for j, d in enumerate(delta, 1))
    lon = math.atan2(math.sinh(y), math.cos(x))
    return math.degrees(lat), math.degrees(lon) + zone * 6 - 183


_NOTATIONS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Values]], ...] = (
    (_SEXAGESIMAL, _sexagesimal),
    (_LETTERED, _lettered),
    (_SIGNED, _signed),
    (_AVIATION, _aviation),
    (_NAUTICAL, _nautical),
    (_ISO_6709, _iso_6709),
    (_MGRS, _mgrs),
)
