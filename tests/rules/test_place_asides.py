"""Places that tell more of another, or lend a house their name, by the real parser; « » marks the places."""

from __future__ import annotations

import msgspec
import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.place_asides import flies, without_asides
from reportedly.types.annotations import Place
from reportedly.types.vocabulary import PlaceClass

pytestmark = pytest.mark.parser

TOWN, SITE = PlaceClass.TOWN, PlaceClass.SITE


@pytest.mark.parametrize(
    ("text", "kinds", "kept"),
    [
        pytest.param(
            "Two died at a farm in «Tora», «about 30 km west of Karsa».", (TOWN, SITE), [0], id="behind-a-town"
        ),
        pytest.param("Two died in Tora, «about 30 km west of Karsa».", (SITE,), [0], id="behind-what-nobody-knows"),
        pytest.param("Two died in «Tora», «near Karsa».", (TOWN, SITE), [0, 1], id="no-distance"),
        pytest.param("A bomb went off in «Tora», near the «Karsa» Monastery.", (TOWN, TOWN), [0], id="a-house"),
        pytest.param("A bomb went off near the «Karsa» Monastery.", (TOWN,), [0], id="a-house-alone"),
        pytest.param("A bomb went off in «Tora», in «Karsa» Province.", (TOWN, TOWN), [0, 1], id="a-province"),
        pytest.param("They fired a missile from «Tora» over «Karsa» on Monday.", (TOWN, TOWN), [0], id="flown-over"),
        pytest.param("They fired a missile toward «Karsa» on Monday.", (TOWN,), [0], id="fired-toward"),
        pytest.param("They fired rockets from «Tora» at «Karsa» on Monday.", (TOWN, TOWN), [0, 1], id="fired-at"),
    ],
)
def test_asides_are_not_where(text: str, kinds: tuple[PlaceClass, ...], kept: list[int]) -> None:
    plain, spans = marked(text)
    places = [
        Place(id=str(at), span=span, name="x", kind=kind, lat=10.0 * at, lon=0.0, radius_km=5.0)
        for at, (span, kind) in enumerate(zip(spans, kinds, strict=True))
    ]
    tree = parsed(plain).tree
    assert [int(place.id) for place in without_asides(tree, places, places)] == kept


def test_a_house_of_the_town_itself_is_where() -> None:
    plain, spans = marked("A bomb went off in «Tora», near the «Tora» Monastery.")
    places = [Place(id="p", span=span, name="x", kind=TOWN, lat=1.0, lon=1.0, radius_km=5.0) for span in spans]
    assert without_asides(parsed(plain).tree, places, places) == places
    unknown = [msgspec.structs.replace(place, lat=None) for place in places]
    assert without_asides(parsed(plain).tree, unknown, unknown) == unknown


@pytest.mark.parametrize(("radius", "kept"), [(200.0, 1), (20.0, 2)])
def test_what_is_far_tells_less_than_a_province(radius: float, kept: int) -> None:
    plain, spans = marked("Two died in the province of «Tora», «500 km west of Karsa».")
    province = Place(id="1", span=spans[0], name="x", kind=PlaceClass.ADMIN1, lat=1.0, lon=1.0, radius_km=90.0)
    far = Place(id="2", span=spans[1], name="x", kind=SITE, lat=1.0, lon=1.0, radius_km=radius)
    assert without_asides(parsed(plain).tree, [province, far], [province, far]) == [province, far][:kept]


@pytest.mark.parametrize(
    ("text", "does"),
    [
        pytest.param("They «fired» a missile from Tora over Karsa.", True, id="over"),
        pytest.param("They «fired» a missile from a truck toward Karsa.", False, id="from-no-place"),
        pytest.param("They «fired» a missile from Tora at Karsa.", False, id="at"),
    ],
)
def test_what_flies(text: str, does: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    verb = tree.at(span.start)
    assert verb is not None
    assert flies(tree, verb) is does
