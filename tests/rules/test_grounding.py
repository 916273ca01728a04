"""What a name means only where its country is told of."""

from __future__ import annotations

from reportedly.rules.grounding import grounded
from reportedly.types.gazetteer import Grade
from rules.test_toponyms import LAND, LOOSE_ELSEWHERE, LOOSE_HERE, TOWN, candidate, entry

BY_THE_WAY = (entry("Dorn", "AA", grade=Grade.ALTERNATE), entry("Vespone", "CC", grade=Grade.ALTERNATE))


def test_a_loose_spelling_needs_its_country() -> None:
    kept = grounded([candidate(LAND), candidate(LOOSE_HERE, LOOSE_ELSEWHERE), candidate(TOWN)])
    assert [item.entries for item in kept] == [(LAND,), (LOOSE_HERE,), (TOWN,)]


def test_a_name_borne_by_the_way_in_several_countries_needs_one_of_them() -> None:
    kept = grounded([candidate(LAND), candidate(*BY_THE_WAY), candidate(BY_THE_WAY[0]), candidate(*BY_THE_WAY, TOWN)])
    assert [item.entries for item in kept] == [(LAND,), (), (BY_THE_WAY[0],), (*BY_THE_WAY, TOWN)]


def test_where_no_country_is_named_a_name_keeps_what_it_may_mean() -> None:
    (kept,) = grounded([candidate(*BY_THE_WAY)])
    assert kept.entries == BY_THE_WAY
