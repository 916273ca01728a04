"""Places told by way of others: every point and radius holds what the words can mean."""

import pytest

from marked import marked
from reportedly.rules.relative_places import Area, Spot, areas, bearing, distance_km, may_be_one, moved
from reportedly.types.annotations import Place
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass

AT = {
    "Harran": (36.0, 40.0, 5.0, PlaceClass.TOWN),
    "Tell Ward": (36.0, 41.0, 5.0, PlaceClass.TOWN),
    "Ruritania": (35.0, 38.0, 300.0, PlaceClass.COUNTRY),
    "Ruritanian": (35.0, 38.0, 300.0, PlaceClass.COUNTRY),
    "Sylvania": (35.0, 45.0, 400.0, PlaceClass.COUNTRY),
}


def _areas(text: str) -> tuple[str, list[Area]]:
    """Areas of a text whose place names are marked."""
    plain, spans = marked(text)
    spots = []
    for span in spans:
        name = plain[span.start : span.end]
        spots.append(Spot(span, name, *AT[name.title() if name.isupper() else name], demonym=name.endswith("ian")))
    return plain, list(areas(plain, spots))


@pytest.mark.parametrize(
    ("text", "words", "rule"),
    [
        pytest.param("a blast near «Harran» killed two", "near Harran", "near", id="near"),
        pytest.param("a blast 20 km north of «Harran».", "20 km north of Harran", "so far on a side of", id="distance"),
        pytest.param("about ten miles east of the town of «Harran»", "about ten miles east of the town of Harran",
                     "so far on a side of", id="distance in words"),
        pytest.param("15 miles (24 km) from «Harran»", "15 miles (24 km) from Harran", "so far from", id="no side"),
        pytest.param("a village south of «Harran»", "south of Harran", "on a side of", id="side of a town"),
        pytest.param("strikes in eastern «Ruritania»", "eastern Ruritania", "a part of", id="side of a country"),
        pytest.param("in the north of «Ruritania»", "the north of Ruritania", "a part of", id="the north of"),
        pytest.param("a tanker off the coast of «Ruritania»", "off the coast of Ruritania", "off the coast of",
                     id="coast"),
        pytest.param("the «Ruritanian»-«Sylvania» border", "Ruritanian-Sylvania", "border between", id="border"),
        pytest.param("on «Ruritania»'s border with «Sylvania»", "Ruritania's border with Sylvania", "border between",
                     id="border with"),
        pytest.param("some 18 nautical miles west of the «Ruritanian» port of «Harran»",
                     "some 18 nautical miles west of the Ruritanian port of Harran", "so far on a side of",
                     id="of a town whose land is told"),
        pytest.param("near the northern city of «Harran»", "near the northern city of Harran", "near",
                     id="near a town of a side"),
        pytest.param("outside the «Ruritanian» city of «Harran»", "outside the Ruritanian city of Harran", "near",
                     id="near a town whose land is told"),
        pytest.param("55 miles south of «Ruritania»'s port of «Harran»", "55 miles south of Ruritania's port of Harran",
                     "so far on a side of", id="of a town that a country owns"),
        pytest.param("in northern «Ruritania»'s city of «Harran»", "northern Ruritania", "a part of",
                     id="part of a country that owns a town"),
        pytest.param("a village south of «Ruritania»'s «Harran»", "south of Ruritania's Harran", "on a side of",
                     id="side of a town that a country owns"),
        pytest.param("the road linking the towns of «Harran» and «Tell Ward»", "Harran and Tell Ward", "between",
                     id="road linking"),
        pytest.param("on the highway between «Harran» and Sarmin", "highway between Harran and Sarmin",
                     "on a road from", id="road to a place unknown"),
        pytest.param("AN AREA BETWEEN THE TOWNS OF «HARRAN» AND «TELL WARD»", "HARRAN AND TELL WARD", "between",
                     id="between in capitals"),
        pytest.param("the road between «Harran» and «Tell Ward»", "Harran and Tell Ward", "between", id="between"),
        pytest.param("a post near «Ruritania»'s border", "near Ruritania", "near", id="near a border"),
    ],
)  # fmt: skip
def test_finds(text: str, words: str, rule: str) -> None:
    plain, found = _areas(text)
    assert [(plain[a.span.start : a.span.end], a.rule) for a in found] == [(words, rule)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("troops entered «Harran».", id="plain"),
        pytest.param("talks between «Ruritania» and «Sylvania»", id="talks between states"),
        pytest.param("eastern «Ruritanian» accents", id="demonym"),
        pytest.param("talks between «Harran» and Sarmin", id="no road between"),
        pytest.param("the road from «Harran» and beyond", id="road to nowhere"),
        pytest.param("The war set off «Ruritania».", id="set off"),
        pytest.param("near the end\n«Harran» fell", id="other line"),
        pytest.param("they stood around «Harran»'s old station", id="around a house of a town"),
        pytest.param("a bomb outside the «Ruritania» embassy", id="outside a house of a state"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert _areas(text)[1] == []


def test_the_point_moves_as_far_as_the_words_say() -> None:
    _, [area] = _areas("20 km north of «Harran»")
    assert distance_km(36.0, 40.0, area.lat, area.lon) == pytest.approx(20, abs=0.1)
    assert bearing(36.0, 40.0, area.lat, area.lon) == pytest.approx(0, abs=1)


def test_a_side_of_a_country_lies_on_that_side_and_within_it() -> None:
    _, [area] = _areas("eastern «Ruritania»")
    assert area.lon > 38.0
    assert distance_km(35.0, 38.0, area.lat, area.lon) + area.radius <= 1.2 * 300


def test_a_border_lies_between() -> None:
    _, [area] = _areas("the «Ruritanian»-«Sylvania» border")
    assert 38.0 < area.lon < 45.0


def test_moving_over_the_date_line_stays_on_the_map() -> None:
    lat, lon = moved(0.0, 179.9, 100, 90)
    assert -180 <= lon < -179
    assert lat == pytest.approx(0, abs=0.01)


@pytest.mark.parametrize(
    ("lat", "may"), [(50.1, True), (52.0, False), (None, True)], ids=["within their radii", "apart", "unknown"]
)
def test_two_places_may_be_one(lat: float | None, may: bool) -> None:
    town = Place(id="a", span=Span(0, 1), name="Tora", kind=PlaceClass.TOWN, lat=50.0, lon=30.0, radius_km=10.0)
    lon = None if lat is None else 30.0
    other = Place(id="b", span=Span(2, 3), name="Mira", kind=PlaceClass.TOWN, lat=lat, lon=lon, radius_km=5.0)
    assert may_be_one(town, other) is may
    assert may_be_one(other, town) is may
