"""The tables that the attribution reader reads: sorted, without doubles, in the closed vocabularies."""

from __future__ import annotations

import re

import pytest

from reportedly.lexicons import lexicon
from reportedly.rules.frames import FRAMES
from reportedly.types.vocabulary import CertaintyStance, SourceKind, Stance

KEYS = {"cues": ("lemma", "part"), "media": ("name",), "source_kinds": ("noun",)}


@pytest.mark.parametrize("name", KEYS)
def test_rows_are_sorted(name: str) -> None:
    rows = [tuple(row[column] for column in KEYS[name]) for row in lexicon(name)]
    assert rows == sorted(rows)


@pytest.mark.parametrize(
    ("name", "columns"), [("cues", ("lemma", "part", "frame")), ("media", ("name",)), ("source_kinds", ("noun",))]
)
def test_no_key_stands_twice(name: str, columns: tuple[str, ...]) -> None:
    rows = [tuple(row[column] for column in columns) for row in lexicon(name)]
    assert len(rows) == len(set(rows))


def test_cues_use_known_frames_and_stances() -> None:
    for row in lexicon("cues"):
        assert row["part"] in {"VERB", "NOUN", "ADJ", "ADV"}
        assert row["frame"] in FRAMES or re.fullmatch(r"prep:[a-z]+", row["frame"])
        assert Stance(row["stance"])
        assert not row["certainty"] or CertaintyStance(row["certainty"])
        assert not row["share"] or 0 <= float(row["share"]) <= 1


def test_kinds_of_source_are_known() -> None:
    assert {row["kind"] for row in lexicon("source_kinds")} <= set(SourceKind)


def test_media_say_where_they_sit_and_who_controls_them() -> None:
    for row in lexicon("media"):
        assert re.fullmatch("[A-Z]{2}", row["country"])
        assert row["kind"] in {"agency", "broadcaster", "newspaper", "magazine", "online"}
        assert row["control"] in {"state", "public", "private", "group"}
