"""The gate holds scores against floors, lifts floors, and never lowers one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scripts import script

FILE = Path(__file__).parents[2] / "bench" / "gate.py"


gate = script(FILE)


def scores(**measures: float) -> dict[str, dict]:
    return {"time a": {"digest": "d1", "measures": measures}}


def floors(**measures: float) -> dict[str, dict]:
    return {"time a": {"digest": "d1", "floors": measures}}


@pytest.mark.parametrize(
    ("figures", "kept", "said"),
    [
        pytest.param({"F1": 0.8}, {"F1": 0.8}, [], id="held"),
        pytest.param({"F1": 0.79}, {"F1": 0.8}, ["time a: F1 is 0.79, its floor is 0.8"], id="fallen"),
        pytest.param({}, {"F1": 0.8}, ["time a: F1 has a floor and no figure"], id="no-figure"),
        pytest.param({"false merges": 0.02}, {"false merges": 0.02}, [], id="lower-is-better-held"),
        pytest.param(
            {"false merges": 0.03},
            {"false merges": 0.02},
            ["time a: false merges is 0.03, its floor is 0.02"],
            id="lower-is-better-risen",
        ),
    ],
)
def test_a_floor_that_is_not_held_is_named(figures: dict, kept: dict, said: list[str]) -> None:
    assert gate.problems(scores(**figures), floors(**kept)) == said


def test_a_floor_without_a_score_is_named() -> None:
    assert gate.problems({}, floors(F1=0.8)) == ["time a: has a floor and no score: run `make bench`"]


def test_a_floor_holds_only_on_the_data_it_was_set_on() -> None:
    other = {"time a": {"digest": "d2", "measures": {"F1": 0.9}}}
    assert gate.problems(other, floors(F1=0.8)) == ["time a: scored on other data (d2) than its floor (d1)"]


def test_a_score_without_a_floor_is_no_problem() -> None:
    assert gate.problems(scores(F1=0.1), {}) == []


@pytest.mark.parametrize(
    ("figures", "kept", "lifted"),
    [
        pytest.param({"F1": 0.8}, {}, {"F1": 0.792}, id="first"),
        pytest.param({"F1": 0.9}, {"F1": 0.8}, {"F1": 0.891}, id="lifted"),
        pytest.param({"F1": 0.5}, {"F1": 0.8}, {"F1": 0.8}, id="never-lowered"),
        pytest.param({"false merges": 0.01}, {"false merges": 0.05}, {"false merges": 0.02}, id="lower-is-better"),
        pytest.param({"false merges": 0.2}, {"false merges": 0.05}, {"false merges": 0.05}, id="lower-never-raised"),
        pytest.param({"claimed": 3.0}, {}, {"claimed": 3.03}, id="lower-is-better-first"),
        pytest.param({"peak memory, MB": 600}, {}, {"peak memory, MB": 606.0}, id="lower-above-one"),
        pytest.param({"times, words/s": 900}, {}, {"times, words/s": 450.0}, id="speed-leaves-room"),
        pytest.param({"encoder opens, s": 0.2}, {}, {"encoder opens, s": 0.7}, id="time-leaves-room"),
    ],
)
def test_floors_are_lifted_and_never_lowered(figures: dict, kept: dict, lifted: dict) -> None:
    assert gate.raised(scores(**figures), floors(**kept))["time a"]["floors"] == lifted


def test_lifting_keeps_what_else_a_row_says() -> None:
    row = {"time a": {"digest": "d0", "floors": {"F1": 0.1}, "reason": "kept"}}
    assert gate.raised(scores(F1=0.8), row)["time a"] == {"digest": "d1", "floors": {"F1": 0.792}, "reason": "kept"}


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(gate, "SCORES", tmp_path / "scores.json")
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    return tmp_path


def test_without_scores_there_is_nothing_to_hold(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main([]) == 0
    assert "no scores yet" in capsys.readouterr().err


def test_the_gate_fails_below_a_floor_and_passes_at_it(files: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (files / "scores.json").write_text(json.dumps(scores(F1=0.8)))
    assert gate.main(["--raise"]) == 0
    assert gate.main([]) == 0
    assert "1 floors hold" in capsys.readouterr().out
    (files / "scores.json").write_text(json.dumps(scores(F1=0.7)))
    assert gate.main([]) == 1
    assert "time a: F1 is 0.7" in capsys.readouterr().out
