"""Tests of where the reports of others lie."""

import json
from pathlib import Path

import pytest

import corpora


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with one corpus of two reports."""
    file = tmp_path / "data" / corpora.CORPORA["re3d"].file
    file.parent.mkdir(parents=True)
    lines = [{"doc_id": "one", "text": "A shell fell."}, {"doc_id": "two", "text": "Nobody was hurt."}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return tmp_path


def test_texts_are_found_by_the_number_that_their_corpus_gives_them(data: Path) -> None:
    assert corpora.texts("re3d", data) == {"one": "A shell fell.", "two": "Nobody was hurt."}


def test_a_corpus_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="re3d"):
        next(corpora.rows("re3d", tmp_path))


def test_a_line_of_gold_is_given_the_part_of_the_report_that_it_marks(data: Path) -> None:
    row = {"corpus": "re3d", "number": "one", "start": 2, "end": 7}
    assert corpora.with_text(row, data)["text"] == "shell"
    assert corpora.with_text({"corpus": "re3d", "number": "two", "end": 6}, data)["text"] == "Nobody"
    assert corpora.with_text({"text": "Its own."}, data) == {"text": "Its own."}
