"""How answers to notes and sentences are counted."""

import sys
from pathlib import Path

import pytest

from scripts import script

BENCH = Path(__file__).parents[2] / "bench"
sys.path.insert(0, str(BENCH))
notes = script(BENCH / "notes.py")
PAIRS = [("Attack", "Attack"), ("Attack", "Arrests"), ("Arrests", "Arrests"), ("Grenade", "none")]


def test_f1_of_each_class_that_is_due() -> None:
    found = notes.f1_by_class(PAIRS)
    assert found == {"Attack": pytest.approx(2 / 3), "Arrests": pytest.approx(2 / 3), "Grenade": 0.0}


def test_figures_weigh_by_how_often_a_term_is_due() -> None:
    found = notes.figures([(due, said, "") for due, said in PAIRS])
    assert found == {"n": 4, "accuracy": 0.5, "weighted F1": 0.5, "macro F1": 0.444}


def test_nothing_to_answer() -> None:
    assert notes.figures([]) == {"n": 0, "accuracy": 0.0, "weighted F1": 0.0, "macro F1": 0.0}
