"""Learned tables for the translation to MUC-4 templates (`muc4_weights.json`, its card beside it), and their use.

A table maps a feature to a weight of a logistic regression; `""` is its constant.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_suffix(".json")
Table = Mapping[str, float]
Tables = Mapping[str, Mapping[str, Table]]
"""Question ("role", "effect", …) -> answer -> table."""


@cache
def shipped() -> Tables:
    found: Tables = json.loads(PATH.read_text(encoding="utf-8"))
    return found


def chances(tables: Tables, question: str, features: Iterable[str]) -> dict[str, float]:
    """The chance of each answer to a question by itself; answers need not sum to one."""
    known = frozenset(features)
    return {answer: _chance(table, known) for answer, table in tables[question].items()}


def likeliest(tables: Tables, question: str, features: Iterable[str]) -> str:
    found = chances(tables, question, features)
    return max(found, key=lambda answer: found[answer])


NONE = "-"
"""The answer that a slot stays empty."""


def worthiest(tables: Tables, question: str, features: Iterable[str], least: float = 0.0) -> str:
    """The answer of most worth, or NONE below the `least`: one that begins as the true one does is half right."""
    told = chances(tables, question, features)

    def worth(answer: str) -> float:
        half = (told[other] for other in told if other.startswith(answer) or answer.startswith(other))
        return told[answer] / 2 + sum(half) / 2

    best = max((answer for answer in told if answer != NONE), key=worth, default=NONE)
    return best if best != NONE and worth(best) >= least else NONE


def _chance(table: Table, features: Iterable[str]) -> float:
    odds = table.get("", 0.0) + sum(table.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
