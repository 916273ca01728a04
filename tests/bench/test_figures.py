"""How figures of bench/ are shown in the docs: rounded, beside those of others, and only on the same data."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from scripts import script

FILE = Path(__file__).parents[2] / "tools" / "reference.py"


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    return script(FILE)


@pytest.fixture
def told(reference: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Write scores.json and peers.json with the digest of each and one measure."""
    monkeypatch.setattr(reference, "ROOT", tmp_path)
    (tmp_path / "bench").mkdir()

    def write(**peers: tuple[str, float]) -> None:
        ours = {"time a": {"digest": "d1", "measures": {"F1": 82.449}}}
        found = {name: {"digest": digest, "measures": {"F1": figure}} for name, (digest, figure) in peers.items()}
        (tmp_path / "bench" / "scores.json").write_text(json.dumps(ours))
        (tmp_path / "bench" / "peers.json").write_text(json.dumps({"time a": found} if found else {}))

    return write


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        pytest.param({"F1": 0.9955307262569834}, "0.996", id="of-one"),
        pytest.param({"F1": 1.0, "false merges": 0.0}, "1.000", id="all-of-one"),
        pytest.param({"F1": -0.0504}, "-0.050", id="negative"),
        pytest.param({"F1": 82.449}, "82.4", id="per-cent"),
        pytest.param({"F1": 0.1, "direct": 42.1}, "0.1", id="little-per-cent"),
    ],
)
def test_a_figure_is_rounded_by_what_its_row_counts_in(reference: ModuleType, figures: dict, shown: str) -> None:
    assert reference.shown({"measures": figures}, "F1") == shown


def test_others_stand_beside_ours_best_first(reference: ModuleType, told: Callable[..., None]) -> None:
    told(low=("d1", 11.3), high=("d1", 39.67))
    assert reference.figures(("time a", "F1", "when")).splitlines()[2:] == [
        "| when | time a: F1 | 82.4 | high 39.7; low 11.3 |"
    ]
    assert reference.beside("time a", "F1").splitlines() == [
        "| | F1 |", "|---|---|", "| **reportedly** | 82.4 |", "| low | 11.3 |", "| high | 39.7 |",
    ]  # fmt: skip


def test_a_benchmark_without_others_has_an_empty_cell(reference: ModuleType, told: Callable[..., None]) -> None:
    told()
    assert reference.figures(("time a", "F1", "when")).endswith("| when | time a: F1 | 82.4 |  |")


def test_figures_on_other_data_are_not_set_beside_ours(reference: ModuleType, told: Callable[..., None]) -> None:
    told(other=("d2", 90.0))
    with pytest.raises(ValueError, match=r"run bench/peers\.py again"):
        reference.figures(("time a", "F1", "when"))
