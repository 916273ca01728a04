"""The smaller gold sets are sound: spans are words of the text, ids are unique, halves are even, values are known."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parents[2] / "bench" / "gold"
SIZES = {"anchored_times": (112, 112)}


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


TIMES = lines("anchored_times")


def is_words(text: str, span: list[int]) -> bool:
    start, end = span
    words = text[start:end]
    return 0 <= start < end <= len(text) and words == words.strip() and not text[start - 1 : start].isalnum()


@pytest.mark.parametrize("name", SIZES)
def test_ids_are_unique_and_the_halves_as_the_card_says(name: str) -> None:
    rows = lines(name)
    assert len({row["id"] for row in rows}) == len(rows)
    assert tuple(sum(row["split"] == split for row in rows) for split in ("dev", "test")) == SIZES[name]


@pytest.mark.parametrize("name", SIZES)
def test_no_text_is_in_both_halves(name: str) -> None:
    rows = lines(name)
    assert not {row["text"] for row in rows if row["split"] == "dev"} & {
        row["text"] for row in rows if row["split"] == "test"
    }


@pytest.mark.parametrize("row", TIMES, ids=[row["id"] for row in TIMES])
def test_times_are_marked_soundly(row: dict[str, Any]) -> None:
    assert is_words(row["text"], row["span"])
    date.fromisoformat(row["published"])
    assert (row["earliest"] is None) == (row["latest"] is None)
    for bounds in [(row["earliest"], row["latest"]), *row.get("also", [])]:
        days = [date.fromisoformat(day) for day in bounds if day]
        assert days == sorted(days)
    assert row.get("slack", 0) >= 0
