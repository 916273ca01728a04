import hashlib
import re
from pathlib import Path

import pytest

from reportedly import weights
from reportedly.errors import LexiconError
from reportedly.weights import background
from reportedly.weights.background import document_frequencies


def test_words_stand_in_three_documents_or_more_and_in_no_more_than_there_are() -> None:
    table = document_frequencies()
    assert table.counts
    assert min(table.counts.values()) >= 3
    assert max(table.counts.values()) <= table.documents


def test_common_words_are_more_common_than_rare_ones() -> None:
    counts = document_frequencies().counts
    assert counts["said"] > counts.get("howitz", 3)


def test_a_missing_table_is_named(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "files", lambda _: tmp_path)
    document_frequencies.cache_clear()
    with pytest.raises(LexiconError, match=r"document_frequencies\.json does not open"):
        document_frequencies()
    document_frequencies.cache_clear()


def test_every_weight_has_a_card() -> None:
    folder = background.files(weights.__name__)
    names = [item.name for item in folder.iterdir()]
    made = [name for name in names if name.endswith((".json", ".sqlite", ".npz", ".onnx"))]
    assert made
    assert [name for name in made if f"{name.rpartition('.')[0]}.md" not in names] == []


def test_a_card_that_names_the_digest_of_its_weights_names_the_right_one() -> None:
    folder = Path(str(background.files(weights.__name__)))
    named = {
        card.stem: digest
        for card in folder.glob("*.md")
        for digest in re.findall(r"^SHA-256 `([0-9a-f]{64})`", card.read_text(encoding="utf-8"), re.MULTILINE)
    }
    made = {
        path.stem: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.stem in named and path.suffix not in (".md", ".py")
    }
    assert {"encoder", "roles"} <= named.keys()
    assert named == made
