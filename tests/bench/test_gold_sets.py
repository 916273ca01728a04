"""The smaller gold sets are sound: spans are words of the text, ids are unique, halves are even, values are known."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from reportedly.types.vocabulary import EventType, SubEvent

GOLD = Path(__file__).parents[2] / "bench" / "gold"
SIZES = {
    "anchored_times": (112, 112), "conflict_places": (35, 35), "junk": (25, 25), "speakers": (20, 20),
    "notes": (200, 120), "acts": (1120, 160), "facts": (120, 60),
}  # fmt: skip
CLASSES = {"site", "town", "admin2", "admin1", "region", "country", "water"}
KINDS = {"person", "organisation", "role", None}
HOW = {"full", "part", "variant", "pronoun", "office", "alias", "nameless"}
USAGES = {"place", "actor", "demonym"}
RELATIONS = {None, "near", "offset", "between", "part", "border"}


def lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


TIMES = lines("anchored_times")
PLACES = lines("conflict_places")
SPEAKERS = lines("speakers")


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


@pytest.mark.parametrize("row", PLACES, ids=[row["id"] for row in PLACES])
def test_places_are_marked_soundly(row: dict[str, Any]) -> None:
    mentions = row["mentions"]
    assert row["main"] in {mention["id"] for mention in mentions if mention["usage"] == "place"}
    assert len({mention["id"] for mention in mentions}) == len(mentions)
    for before, after in pairwise(mentions):
        assert before["span"][1] <= after["span"][0]
    for mention in mentions:
        assert is_words(row["text"], mention["span"])
        assert mention["usage"] in USAGES
        assert mention["relation"] in RELATIONS
        assert mention["country"] is None or re.fullmatch("[A-Z]{2}", mention["country"])
        is_located(mention)


def is_located(mention: dict[str, Any]) -> None:
    if mention["usage"] == "demonym":
        assert {mention[key] for key in ("lat", "lon", "radius_km", "class")} == {None}
    else:
        assert mention["class"] in CLASSES
        assert abs(mention["lat"]) <= 90
        assert abs(mention["lon"]) <= 180
        assert mention["radius_km"] > 0


def test_one_name_has_one_point_save_where_two_places_share_it() -> None:
    """A slip of the pen in one of several mentions of a place would show here."""
    points: dict[str, set[tuple[float, float]]] = {}
    for row in PLACES:
        for mention in row["mentions"]:
            if mention["lat"] is not None:
                name = row["text"][slice(*mention["span"])]
                points.setdefault(name, set()).add((mention["lat"], mention["lon"]))
    shared = {name for name, found in points.items() if len(found) > 1}
    assert shared == {"Tripoli", "Armenia", "Georgia"}


@pytest.mark.parametrize("row", lines("junk"), ids=lambda row: row["id"])
def test_junk_is_of_a_page_and_no_longer_than_the_card_says(row: dict[str, Any]) -> None:
    date.fromisoformat(row["published"])
    assert row["kind"]
    assert row["text"] == row["text"].strip()
    assert 60 <= len(row["text"].split()) <= 150


@pytest.mark.parametrize("row", SPEAKERS, ids=[row["id"] for row in SPEAKERS])
def test_speakers_are_marked_soundly(row: dict[str, Any]) -> None:
    assert 60 <= len(row["text"].split()) <= 140
    kinds: dict[str | None, set[str | None]] = {}
    for before, after in pairwise(row["mentions"]):
        assert before["span"][1] <= after["span"][0]
    for mention in row["mentions"]:
        assert is_words(row["text"], mention["span"])
        assert mention["kind"] in KINDS
        assert mention["how"] in HOW
        assert (mention["speaker"] is None) == (mention["kind"] is None)
        kinds.setdefault(mention["speaker"], set()).add(mention["kind"])
    assert all(len(found) == 1 for found in kinds.values())
    assert set(row["also"]) <= set(kinds)


@pytest.mark.parametrize("row", SPEAKERS, ids=[row["id"] for row in SPEAKERS])
def test_a_person_has_a_name_that_the_passage_has(row: dict[str, Any]) -> None:
    """Word by word: of two brothers only one may be given with the family's name."""
    for mention in row["mentions"]:
        if mention["kind"] == "person":
            assert set(mention["speaker"].split()) <= set(re.findall(r"[\w'-]+", row["text"]))


def test_notes_and_sentences_bear_known_terms() -> None:
    assert {row["sub_event"] for row in lines("notes")} <= {*SubEvent}
    types = Counter((row["split"], row["type"]) for row in lines("acts"))
    assert {kind for _, kind in types} == {*EventType} - {"ACCIDENT", "DISASTER", "OTHER"}
    assert {count for (split, _), count in types.items() if split == "test"} == {10}


@pytest.mark.parametrize("row", lines("facts"), ids=lambda row: row["id"])
def test_rated_words_are_words(row: dict[str, Any]) -> None:
    events = row["events"]
    assert all(is_words(row["text"], [event["start"], event["end"]]) for event in events)
    assert all(-3 <= event["score"] <= 3 for event in events)
    assert all(one["end"] <= other["start"] for one, other in pairwise(events))
