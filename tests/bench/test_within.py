"""What counts as found of what is said within what somebody says."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import within
from agreement import Marks
from make import make_attribution, make_reading, make_report
from passage import Tally
from reportedly.types.span import Span

TEXT = "Ann said that Bo told her the bridge was closed."
ROWS: list[dict[str, Any]] = [
    {"id": "E1", "source": [[0, 3]], "cue": [[4, 8]], "content": [[14, 47]]},
    {"id": "I1", "source": [[14, 16]], "cue": [[17, 21]], "content": [[26, 47]], "within": "E1"},
]
"""Ann's statement, and Bo's within it."""


def _passage(*read: Any) -> Any:
    reading = make_reading(make_report(TEXT), *read)
    words = [(at, at + len(word)) for word in TEXT.split() for at in [TEXT.index(word)]]

    def tokens(spans: Any) -> frozenset[int]:
        pairs = [(span.start, span.end) if isinstance(span, Span) else tuple(span) for span in spans]
        return frozenset(n for n, (start, end) in enumerate(words) if any(s < end and start < e for s, e in pairs))

    return SimpleNamespace(line={"id": "in-1", "attributions": ROWS}, reading=reading, tokens=tokens, quote=str)


def _said(id: str, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], within: str | None) -> Any:
    spans = {"source": (Span(*source),), "cue": (Span(*cue),), "content": (Span(*content),)}
    return make_attribution(id, None, within=within, **spans)


ANN = _said("a1", (0, 3), (4, 8), (14, 47), None)


@pytest.mark.parametrize(
    ("bo", "inner", "chain"),
    [
        pytest.param(_said("a2", (14, 16), (17, 21), (26, 47), "a1"), [1, 1, 1], [1, 1, 1], id="found-in-its-place"),
        pytest.param(_said("a2", (14, 16), (17, 21), (26, 47), None), [0, 0, 1], [0, 0, 1], id="found-beside"),
        pytest.param(_said("a2", (0, 3), (17, 21), (26, 47), "a1"), [0, 1, 1], [0, 1, 1], id="of-another"),
        pytest.param(_said("a2", (14, 16), (17, 21), (26, 29), "a1"), [0, 1, 1], [0, 1, 1], id="of-too-few-words"),
    ],
)
def test_a_statement_within_another_is_found_by_its_words_its_source_and_its_place(
    bo: Any, inner: list[int], chain: list[int]
) -> None:
    tally = Tally()
    within.score(_passage(ANN, bo), tally)
    assert tally.counts == {"inner": inner, "chain": chain}


def test_a_statement_within_the_wrong_one_is_found_and_its_chain_is_wrong() -> None:
    tally = Tally()
    other = _said("a3", (0, 3), (9, 13), (14, 47), None)
    within.score(_passage(ANN, other, _said("a2", (14, 16), (17, 21), (26, 47), "a3")), tally)
    assert tally.counts == {"inner": [1, 1, 1], "chain": [0, 1, 1]}


def test_what_is_missed_and_what_is_too_much_is_shown() -> None:
    tally = Tally()
    within.score(_passage(ANN, _said("a2", (0, 3), (17, 21), (26, 47), "a1")), tally)
    assert [line[0] for line in tally.words["inner"]] == ["-", "+"]


@pytest.mark.parametrize(
    ("again", "counts"),
    [
        pytest.param(ROWS[1:], [1, 1, 1], id="both-have-it"),
        pytest.param([], [0, 0, 1], id="one-has-it"),
        pytest.param([ROWS[1] | {"content": []}], [0, 0, 1], id="without-content-it-is-not-asked"),
    ],
)
def test_two_annotators_agree_where_both_have_a_statement(again: list[dict[str, Any]], counts: list[int]) -> None:
    tally = Tally()
    within.compare(Marks(TEXT, {"events": []}), ROWS[1:], again, tally)
    assert tally.counts == {"inner": counts}


def test_a_corpus_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="attribution"):
        within.main(["test", "--data", str(tmp_path)])
