"""Tests of how rows of who is held answerable are held against gold, and that the gold is sound."""

import json
from typing import Any

import pytest

import answered
from corpora import CORPORA
from passage import GOLD
from reportedly.types.vocabulary import ResponsibilityStance

LINES = [json.loads(line) for line in (GOLD / "answers.jsonl").read_text(encoding="utf-8").splitlines()]
TEXT = "The army said on Monday that rebels had shelled Kolda, a town of 9,000. Nobody was hurt."


def line(**row: Any) -> dict[str, Any]:
    given = {"party": [29, 35], "stance": "blamed", "voice": [0, 8], "event": [40, 47]}
    return {"id": "x", "published": "2026-03-02", "text": TEXT, "rows": [{**given, **row}]}


@pytest.mark.parser
@pytest.mark.parametrize(
    ("row", "found", "voice", "event"),
    [
        pytest.param({}, 1, 1, 1, id="all right"),
        pytest.param({"stance": "denied"}, 0, None, None, id="another stance"),
        pytest.param({"party": [48, 53]}, 0, None, None, id="another party"),
        pytest.param({"voice": None}, 1, 0, 1, id="another voice"),
        pytest.param({"event": [79, 83]}, 1, 1, 0, id="another event"),
    ],
)
def test_a_row_is_right_by_stance_and_party_then_by_voice_and_event(
    row: dict[str, Any], found: int, voice: int | None, event: int | None
) -> None:
    counts = answered.score([line(**row)]).counts
    assert counts["party and stance"] == [found, 1, 1]
    assert (counts.get("voice", [None])[0], counts.get("event", [None])[0]) == (voice, event)


@pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])
def test_spans_are_words_of_the_text(line: dict[str, Any]) -> None:
    assert line["split"] in ("dev", "test")
    for row in line["rows"]:
        assert row["stance"] in set(ResponsibilityStance)
        for start, end in filter(None, (row["party"], row["voice"], row["event"])):
            if "text" in line:
                assert line["text"][start:end] == line["text"][start:end].strip() != ""
            else:
                assert line["corpus"] in CORPORA
                assert 0 <= start < end <= line["end"] - line["start"]
