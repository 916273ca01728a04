"""Coordinates written out, in six notations; and what only looks like them."""

import time

import pytest

from marked import marked
from reportedly.text.coordinates import coordinates

ERBIL = (36.2376, 43.9632)


@pytest.mark.parametrize(
    ("text", "lat", "lon", "notation"),
    [
        pytest.param("hit at «36.2376, 43.9632» overnight", *ERBIL, "decimal", id="signed decimal"),
        pytest.param("at «-33.8568, 151.2153».", -33.8568, 151.2153, "decimal", id="southern"),
        pytest.param("at «36.24° N, 43.96° E».", 36.24, 43.96, "decimal", id="decimal with sides"),
        pytest.param("«36°14'15\"N 43°57'47\"E»", 36.2375, 43.9631, "degrees, minutes, seconds", id="seconds"),
        pytest.param("«36°14.25′N, 43°57.8′E»", 36.2375, 43.9633, "degrees, minutes, seconds", id="minutes"),
        pytest.param(
            "lies at «36 degrees 14 minutes north, 43 degrees 57 minutes east»",
            36.2333, 43.95, "degrees, minutes, seconds", id="in words",
        ),
        pytest.param("position «13 05N 048 40E», Gulf", 13.0833, 48.6667, "degrees and minutes of ships", id="ships"),
        pytest.param("at «06-15.5S 002-27.2W».", -6.2583, -2.4533, "degrees and minutes of ships", id="ships-hyphens"),
        pytest.param("NOTAM «361415N 0435747E» radius", 36.2375, 43.9631, "aviation", id="aviation"),
        pytest.param("point «+36.2376+043.9632/» logged", *ERBIL, "ISO 6709", id="ISO 6709"),
        pytest.param("grid «38S MF 06700 10220» shelled", 36.2324, 43.9618, "MGRS", id="MGRS with spaces"),
        pytest.param("grid «56HLH3487352273»", -33.8569, 151.2151, "MGRS", id="MGRS south of the equator"),
    ],
)  # fmt: skip
def test_reads(text: str, lat: float, lon: float, notation: str) -> None:
    plain, [span] = marked(text)
    [point] = coordinates(plain)
    assert (point.span, point.notation) == (span, notation)
    assert (point.lat, point.lon) == pytest.approx((lat, lon), abs=0.001)
    assert point.radius > 0


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("36°75'N 43°10'E", id="seventy-five minutes"),
        pytest.param("99.9999, 200.1111", id="off the globe"),
        pytest.param("prices of 12.50, 13.75", id="prices"),
        pytest.param("61SMF0670010220", id="no such zone"),
        pytest.param("38SZZ0670010220", id="no such column"),
        pytest.param("38S MF 06700 102", id="uneven digits"),
        pytest.param("won 3-2, 4-1 in 2021", id="scores"),
    ],
)
def test_refuses(text: str) -> None:
    assert list(coordinates(text)) == []


def test_fewer_digits_mean_a_wider_radius() -> None:
    [rough] = coordinates("36.2° N, 43.9° E")
    [fine] = coordinates("36.2376° N, 43.9632° E")
    assert rough.radius == pytest.approx(5.56, abs=0.01)
    assert fine.radius < 0.02


@pytest.mark.parametrize("piece", ["3", "36 ", "36.1, ", "36°", "38SMF", "+36"])
def test_long_lines_take_no_long_time(piece: str) -> None:
    begin = time.process_time()
    list(coordinates(piece * (100_000 // len(piece))))
    assert time.process_time() - begin < 2
