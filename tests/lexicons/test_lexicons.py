"""Every table of `lexicons/` says where it comes from, is sorted, has no row twice, and keeps to the vocabularies."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path

import pytest

import reportedly.lexicons
from reportedly.errors import LexiconError
from reportedly.lexicons import lexicon
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    Harm,
    MentionKind,
    PlaceClass,
    ResponsibilityStance,
    SourceKind,
    Stance,
    SubEvent,
    VictimGroup,
)

FOLDER = Path(reportedly.lexicons.__file__).parent
KEYS: dict[str, tuple[str, ...]] = {
    "acts": ("word",),
    "actor_sectors": ("word",),
    "capitals": ("gid",),
    "claimed_lands": ("land",),
    "common_words": ("word",),
    "conflict_places": ("name",),
    "content_stances": ("stance", "where", "words"),
    "cue_stances": ("cue",),
    "country_parts": ("country", "side"),
    "cues": ("lemma", "part", "frame"),
    "doer_words": ("word",),
    "edit_words": ("word",),
    "event_contexts": ("word", "context"),
    "event_kin": ("word",),
    "event_senses": ("word",),
    "event_triggers": ("lemma", "part", "with", "sense"),
    "given_names": ("name",),
    "harm": ("lemma", "part", "harm", "harmed", "needs"),
    "known_actors": ("name",),
    "media": ("name",),
    "name_variants": ("word",),
    "name_weights": ("word",),
    "notices": ("phrase",),
    "place_names": ("form", "place"),
    "place_outlets": ("domain",),
    "quantities": ("words", "place"),
    "responsibility_cues": ("verb",),
    "role_nouns": ("noun",),
    "scene_words": ("word",),
    "source_kinds": ("noun",),
    "stance_cues": ("cue", "place"),
    "sub_event_words": ("words",),
    "things": ("noun",),
    "time_holidays": ("words",),
    "time_words": ("words",),
    "titles": ("title",),
    "verb_forms": ("form",),
    "victim_groups": ("noun",),
    "weapons": ("weapon",),
}
"""Each table, and the columns by which a row is told from every other."""
VOCABULARIES: tuple[tuple[str, str, type[StrEnum], frozenset[str]], ...] = (
    ("conflict_places", "class", PlaceClass, frozenset()),
    ("content_stances", "stance", Stance, frozenset()),
    ("cue_stances", "stance", Stance, frozenset()),
    ("cues", "stance", Stance, frozenset()),
    ("cues", "certainty", CertaintyStance, frozenset({""})),
    ("event_triggers", "type", EventType, frozenset({"-"})),
    ("harm", "harm", Harm, frozenset({""})),
    ("known_actors", "kind", MentionKind, frozenset()),
    ("responsibility_cues", "stance", ResponsibilityStance, frozenset()),
    ("role_nouns", "kind", MentionKind, frozenset()),
    ("source_kinds", "kind", SourceKind, frozenset()),
    ("sub_event_words", "sub_event", SubEvent, frozenset()),
    ("victim_groups", "group", VictimGroup, frozenset({"-"})),
)
"""Columns whose cells are values of a vocabulary, and what else may stand there."""
NAMES = sorted(path.stem for path in FOLDER.glob("*.tsv"))


def test_every_table_has_its_key() -> None:
    assert sorted(KEYS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_head_says_what_where_from_and_under_which_licence(name: str) -> None:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    head = " ".join(line for line in lines[:12] if line.startswith("#"))
    assert lines[0].startswith("# ")
    assert re.search("source:|own work", head, re.IGNORECASE)
    assert re.search(r"Apache-2\.0|CC BY 4\.0|public domain", head)
    assert re.search(r"\b20\d\d\b", head)


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_sorted_and_none_stands_twice(name: str) -> None:
    rows = [tuple(row[column] for column in KEYS[name]) for row in lexicon(name)]
    first = [row[0] for row in rows]
    assert first == sorted(first)
    assert len(set(rows)) == len(rows) > 0


@pytest.mark.parametrize("name", NAMES)
def test_cells_have_no_white_space_around_them_and_nothing_unprintable(name: str) -> None:
    cells = [cell for row in lexicon(name) for cell in row.values()]
    assert not [cell for cell in cells if cell != cell.strip() or not cell.isprintable()]
    assert all(all(row[column] for column in KEYS[name][:1]) for row in lexicon(name))


@pytest.mark.parametrize(
    ("name", "column", "vocabulary", "also"), VOCABULARIES, ids=[f"{row[0]}-{row[1]}" for row in VOCABULARIES]
)
def test_cells_keep_to_the_vocabulary(name: str, column: str, vocabulary: type[StrEnum], also: frozenset[str]) -> None:
    assert {row[column] for row in lexicon(name)} - also <= set(vocabulary)


def test_a_table_that_is_not_there_is_named() -> None:
    with pytest.raises(LexiconError, match=r"lexicon no_such\.tsv does not open"):
        lexicon("no_such")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("# only a head\n", "has no header row", id="no-header"),
        pytest.param("# head\none\ttwo\na\n", "line 3 has 1 cells, the header 2", id="short-row"),
        pytest.param("# head\none\na\tb\n", "line 3 has 2 cells, the header 1", id="long-row"),
    ],
)
def test_a_damaged_table_is_named_with_its_line(
    text: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(reportedly.lexicons, "files", lambda _: tmp_path)
    lexicon.cache_clear()
    with pytest.raises(LexiconError, match=said):
        lexicon("broken")
