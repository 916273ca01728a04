"""Tests of the use of learned tables, and of those that ship for MUC-4."""

import pytest

from muc4_weights import chances, likeliest, shipped

TABLES = {"fate": {"yes": {"": -1.0, "seen": 3.0}, "no": {"": 0.5}}}


@pytest.mark.parametrize(
    ("features", "answer"),
    [
        pytest.param(["seen"], "yes", id="a feature outweighs the constant"),
        pytest.param(["unheard of"], "no", id="an unknown feature weighs nothing"),
        pytest.param(["seen", "seen"], "yes", id="a feature counts once"),
    ],
)
def test_the_likeliest_answer(features: list[str], answer: str) -> None:
    assert likeliest(TABLES, "fate", features) == answer


def test_chances_are_chances_even_at_the_extremes() -> None:
    extreme = {"fate": {"yes": {"": 1e9}, "no": {"": -1e9}}}
    found = chances(extreme, "fate", [])
    assert found["yes"] > 0.999
    assert found["no"] < 0.001


def test_the_shipped_tables_answer_every_question_of_the_translation() -> None:
    asked = {"role", "relevant", "type", "ind", "org", "place", "time", "human", "harm", "thing", "damage"}
    assert asked | {"confidence", "category"} == set(shipped())
    assert set(shipped()["role"]) == {"IND", "ORG", "PHYS", "HUM", "INS"}
