"""The gold passages are sound: spans are words of the text, ids are unique, links lead somewhere, values are known."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from corpora import CORPORA
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    Harm,
    Manner,
    ResponsibilityStance,
    SourceKind,
    Stance,
    Status,
)

GOLD = Path(__file__).parents[2] / "bench" / "gold"
CONFLICT, VOICES, NEWS, REAL, HEARD, INNER = (
    [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    for name in ("conflict", "voices", "news", "real", "heard", "inner")
)
LINES = CONFLICT + VOICES + NEWS
LAYERS = ("attributions", "events", "tolls", "certainties", "responsibilities")
VALUES = {
    ("attributions", "manner"): Manner,
    ("attributions", "stance"): Stance,
    ("attributions", "source_kind"): SourceKind,
    ("events", "type"): EventType,
    ("events", "status"): Status,
    ("tolls", "harm"): Harm,
    ("certainties", "stance"): CertaintyStance,
    ("responsibilities", "stance"): ResponsibilityStance,
}
each = pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])


def spans(line: dict[str, Any]) -> Iterator[list[int]]:
    for row in line["attributions"]:
        yield from (span for role in ("source", "cue", "content") for span in row[role])
    for layer in ("events", "tolls", "responsibilities"):
        yield from (row["span"] for row in line.get(layer, ()))


@each
def test_spans_are_words_of_the_text(line: dict[str, Any]) -> None:
    for start, end in spans(line):
        words = line["text"][start:end]
        assert 0 <= start < end <= len(line["text"])
        assert words == words.strip()


@pytest.mark.parametrize("line", REAL + HEARD, ids=[line["id"] for line in REAL + HEARD])
def test_marks_of_real_reports_are_sound_without_their_texts(line: dict[str, Any]) -> None:
    assert "text" not in line
    assert line["corpus"] in CORPORA
    assert all(0 <= start < end <= line["end"] for start, end in spans(line))
    test_ids_are_unique_and_links_lead_somewhere(line)
    test_values_are_of_the_vocabularies(line)


def test_what_stands_within_statements_is_marked_in_six_hundred_articles() -> None:
    assert [sum(line["split"] == split for line in INNER) for split in ("dev", "test")] == [450, 150]
    assert len({line["number"] for line in INNER}) == len(INNER)
    for line in INNER:
        ids = {row["id"] for row in line["attributions"]}
        assert len(ids) == len(line["attributions"])
        assert all(row["within"] in ids or row["within"].startswith("E") for row in line["attributions"])
        assert all(row["cue"] and 0 <= start < end for row in line["attributions"] for start, end in spans(line))


@each
def test_ids_are_unique_and_links_lead_somewhere(line: dict[str, Any]) -> None:
    ids = [row["id"] for layer in LAYERS for row in line.get(layer, ()) if "id" in row]
    assert len(ids) == len(set(ids))
    links = ("within", "same_as", "event", "part_of", "of", "according_to")
    targets = {row.get(link) for layer in LAYERS for row in line.get(layer, ()) for link in links} - {None}
    assert targets <= set(ids)


@each
def test_values_are_of_the_vocabularies(line: dict[str, Any]) -> None:
    for (layer, field), vocabulary in VALUES.items():
        assert {row[field] for row in line.get(layer, ())} <= set(vocabulary)
    for toll in line.get("tolls", ()):
        assert toll["low"] is None or toll["high"] is None or toll["low"] <= toll["high"]


def test_the_halves_are_as_large_as_the_card_says() -> None:
    for lines, size in ((CONFLICT, 104), (VOICES, 48)):
        assert [sum(line["split"] == split for line in lines) for split in ("dev", "test")] == [size, size]
    assert [sum(line["split"] == split for line in NEWS) for split in ("dev", "test")] == [360, 88]
    assert len({line["id"] for line in LINES}) == len(LINES)


def test_every_layer_is_marked_in_conflict_and_news_and_three_in_voices() -> None:
    assert all(set(LAYERS) <= set(line) for line in CONFLICT + NEWS)
    assert all({"attributions", "events", "responsibilities"} == set(LAYERS) & set(line) for line in VOICES)
