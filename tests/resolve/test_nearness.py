"""What two places say of two happenings."""

from __future__ import annotations

import pytest

from reportedly.resolve.nearness import distance_km, names_differ, place_reasons
from reportedly.resolve.traces import Site

TORA, NEXT, FAR = Site("Tora", 34.0, 41.0, 5.0), Site("Alton", 34.1, 41.0, 5.0), Site("Kharab", 36.0, 41.0, 5.0)
WIDE, LOST = Site("Anbar", 34.5, 41.0, 200.0), Site("Nowhere", None, None, None)

SOUTH = Site("Malton", 55.6, 13.0, 10.0, country="AA")
VAGUE = Site("Malton", 36.0, 41.0, 5.0, country="AA", is_doubtful=True)
ROAD, WAY = Site("between Tora and Alton", 34.05, 41.0, 41.0), Site("Tora to Alton", 34.05, 41.0, 41.0)
PAIR = Site("Tora and Alton", 34.05, 41.0, 41.0)
LAND, OTHER = Site("Land", 62.0, 15.0, 500.0, "AA", True), Site("Other", 56.0, 13.0, 900.0, "BB", True)


@pytest.mark.parametrize(
    ("one", "two", "names"),
    [
        pytest.param(TORA, NEXT, ["same_place"], id="beside"),
        pytest.param(TORA, WIDE, ["place_holds"], id="within"),
        pytest.param(ROAD, WAY, ["same_place"], id="one-road"),
        pytest.param(ROAD, Site("Tora to Kharab", 34.2, 41.0, 41.0), ["place_holds"], id="another-road"),
        pytest.param(PAIR, PAIR, ["place_holds"], id="a-land-of-two-names"),
        pytest.param(TORA, FAR, ["not_same_place"], id="far"),
        pytest.param(TORA, Site("Central Tora", 60.0, 10.0, 5.0), [], id="a-namesake-found-elsewhere"),
        pytest.param(TORA, Site("Arot / Tora", 60.0, 10.0, 5.0), [], id="a-namesake-of-two-tongues"),
        pytest.param(TORA, Site("Tora (Land)", 60.0, 10.0, 5.0), [], id="a-namesake-told-from-others"),
        pytest.param(
            Site("Tora (Sera)", 34.0, 40.0, 5.0),
            Site("Tora (Land)", 60.0, 10.0, 5.0),
            ["not_same_place"],
            id="namesakes-told-from-one-another",
        ),
        pytest.param(TORA, Site("Arot / Sera", 60.0, 10.0, 5.0), ["not_same_place"], id="of-other-names"),
        pytest.param(TORA, LOST, [], id="not-resolved"),
        pytest.param(SOUTH, LAND, ["place_holds"], id="far-from-the-middle-of-its-country"),
        pytest.param(SOUTH, OTHER, ["not_same_place"], id="near-the-middle-of-another-country"),
        pytest.param(TORA, None, [], id="none"),
        pytest.param(TORA, VAGUE, [], id="far-from-what-may-be-another"),
        pytest.param(FAR, VAGUE, ["same_place"], id="in-what-may-be-another"),
        pytest.param(OTHER, VAGUE, [], id="another-country-than-of-what-may-be-another"),
    ],
)
def test_what_two_places_say(one: Site, two: Site | None, names: list[str]) -> None:
    assert [reason.name for reason in place_reasons(one, two, 0.25, 0.1)] == names


def test_a_degree_of_latitude_is_some_111_km() -> None:
    assert distance_km(TORA, Site("North", 35.0, 41.0, 5.0)) == pytest.approx(111.2, abs=0.1)
    assert distance_km(TORA, LOST) is None


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        pytest.param(LOST, Site("Deir Zanun", None, None, None), True, id="two-that-nobody-knows"),
        pytest.param(TORA, LOST, True, id="one-that-nobody-knows"),
        pytest.param(LOST, Site("central Nowhere", None, None, None), False, id="a-side-of-it"),
        pytest.param(TORA, FAR, False, id="both-known"),
        pytest.param(LOST, None, False, id="not-told"),
    ],
)
def test_names_differ_where_nobody_knows_how_far_apart(one: Site, two: Site | None, expected: bool) -> None:
    assert names_differ(one, two) is names_differ(two, one) is expected
