"""The line over the encoder's states of doer and act: it opens, and speaks of the encoder that it was learned from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from reportedly.errors import LexiconError
from reportedly.rules.deed_evidence import Evidence
from reportedly.weights import deed_words as module
from reportedly.weights.deed_words import DeedWords, deed_words
from reportedly.weights.encoder import available

LINE = '{"encoder": "%s", "evidence": ["noun"], "bias": 0.5, "told": [2.0], "doer": [1.0, 0.0], "act": [0.0, -1.0]}'


@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_the_line_was_learned_from_the_states_of_the_encoder_that_there_is() -> None:
    line = deed_words(Evidence._fields)
    if line is None:
        pytest.skip("learned from another encoder, so that the trees weigh alone: run tools/train_deeds.py")
    assert len(line.told) == len(Evidence._fields)
    assert len(line.doer) == len(line.act) > 0


def test_odds() -> None:
    line = DeedWords("", ("noun",), 0.5, (2.0,), (1.0, 0.0), (0.0, -1.0))
    assert line.odds([1.0], np.array([3.0, 7.0]), np.array([7.0, 4.0])) == pytest.approx(0.5 + 2 + 3 - 4)


def test_of_another_encoder_it_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deed_words.json").write_text(LINE % "another")
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    assert deed_words.__wrapped__(("noun",)) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "does not open", id="missing"),
        pytest.param('{"encoder": "', "does not open", id="cut-off"),
        pytest.param(LINE % "any", "other evidence", id="of-other-evidence"),
    ],
)
def test_a_bad_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "deed_words.json").write_text(content)
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    with pytest.raises(LexiconError, match=message):
        deed_words.__wrapped__(("verb",))
