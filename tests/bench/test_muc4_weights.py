"""Tests of the use of learned tables, and of those that ship for MUC-4."""

import pytest

from muc4_weights import NONE, chances, likeliest, shipped, worthiest

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


@pytest.mark.parametrize(
    ("constants", "least", "answer"),
    [
        pytest.param({"DEATH": 0.0, "INJURY": -1.0}, 0.25, "DEATH", id="the likeliest"),
        pytest.param({"DEATH": 0.0, "NO INJURY": -0.4, "NO INJURY OR DEATH": -0.4}, 0.25, "NO INJURY", id="half right"),
        pytest.param({"DEATH": -2.0, "INJURY": -3.0}, 0.25, NONE, id="none is worth its place"),
        pytest.param({"DEATH": -0.5, NONE: 2.0}, 0.25, "DEATH", id="worth a try though none is likelier"),
        pytest.param({NONE: 2.0}, 0.0, NONE, id="no other answer"),
    ],
)
def test_the_answer_of_most_worth(constants: dict[str, float], least: float, answer: str) -> None:
    tables = {"fate": {name: {"": constant} for name, constant in constants.items()}}
    assert worthiest(tables, "fate", [], least) == answer


def test_chances_are_chances_even_at_the_extremes() -> None:
    extreme = {"fate": {"yes": {"": 1e9}, "no": {"": -1e9}}}
    found = chances(extreme, "fate", [])
    assert found["yes"] > 0.999
    assert found["no"] < 0.001


def test_the_shipped_tables_answer_every_question_of_the_translation() -> None:
    asked = {"role", "relevant", "type", "ind", "org", "place", "time", "human", "harm", "thing", "damage"}
    assert asked | {"confidence", "category"} == set(shipped())
    assert set(shipped()["role"]) == {"IND", "ORG", "PHYS", "HUM", "INS"}
