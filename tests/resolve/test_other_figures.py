"""Figures in which a copy departs from its source."""

from __future__ import annotations

import pytest

from make import make_report
from reportedly.resolve.copies import copy_pairs, judge_copy
from reportedly.resolve.other_figures import other_figures
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading

LEAD = (
    "A bomb tore through a market in Kharab on Tuesday, killing {} people and wounding {}, police said, hours after "
    "traders had opened their stalls in the rain. Ambulances took the wounded to two clinics, where nurses laid "
    "mattresses in the corridors while families searched the lists that somebody had pinned to the door."
)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [
        pytest.param("15 died, 41 were hurt", "12 died, 47 were hurt", ("15 → 12", "41 → 47"), id="other-tolls"),
        pytest.param("Since 2021 men fled", "Since 2022 men fled", ("2021 → 2022",), id="years"),
        pytest.param("25,000 fled", "2.5 million fled", ("25,000 → 2,500,000",), id="many"),
        pytest.param("Nine died", "9 died", (), id="the-same-in-digits"),
        pytest.param("Nine died", "Nine died", (), id="word-for-word"),
        pytest.param("Nine died on the 3rd", "Nine died on the 4th", (), id="no-counts"),
        pytest.param("Nine died", "Men died", (), id="a-figure-left-out"),
    ],
)
def test_other_figures(earlier: str, later: str, expected: tuple[str, ...]) -> None:
    whole = [((0, len(later)), (0, len(earlier)))]
    assert other_figures(later, earlier, whole) == expected


def test_a_copy_with_other_figures_says_so() -> None:
    one = make_report(LEAD.format(15, 41), publisher="Wire", published="2025-10-14T09:00Z")
    two = make_report(LEAD.format(12, 47), publisher="Times", published="2025-10-14T12:00Z")
    judged = judge_copy(one, two)
    assert judged is not None
    (pair,) = copy_pairs(Readings([Reading(one), Reading(two)], [judged]))
    assert [reason.detail for reason in pair.reasons if reason.name == "other_figures"] == ["15 → 12, 41 → 47"]
