"""Rows and types: what a row leaves out, what comes back, and what a damaged row is told to be."""

from __future__ import annotations

import json
from typing import Any

import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.codec import (
    LAYERS,
    annotation_body,
    annotation_from,
    annotation_id,
    judgement_body,
    judgement_from,
    report_about,
    report_from,
)
from reportedly.types.annotations import KINDS, Flag, Place, Sentence, Toll
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, Harm, Relation, Verdict


def test_every_kind_has_its_layer() -> None:
    assert set(LAYERS.values()) == set(KINDS)
    assert all(layer == kind.LAYER for layer, kind in LAYERS.items())


TOLL = Toll(
    id="r1#tolls@0-4", by="tolls/1", span=Span(0, 4), harm=Harm.KILLED, low=0, high=None, why="verb kill", event="e"
)


def test_a_body_leaves_out_what_the_columns_say_and_what_nobody_said() -> None:
    assert json.loads(annotation_body(TOLL)) == {"harm": "killed", "low": 0, "why": "verb kill", "event": "e"}


def test_an_annotation_comes_back() -> None:
    assert annotation_from(Toll, TOLL.id, TOLL.by, 0, 4, annotation_body(TOLL)) == TOLL
    far = Place(id="p", by="places/1", span=Span(2**31, 2**31 + 1), name="“Ḥarrān” 😀", lat=-90.0, lon=0.1 + 0.2)
    assert annotation_from(Place, "p", "places/1", 2**31, 2**31 + 1, annotation_body(far)) == far


DAMAGED: dict[str, tuple[int, int, Any]] = {
    "no-json": (0, 4, "{"),
    "not-a-map": (0, 4, "[1]"),
    "null": (0, 4, "null"),
    "another-vocabulary": (0, 4, '{"harm": "tickled"}'),
    "a-field-is-missing": (0, 4, "{}"),
    "a-wrong-type": (0, 4, '{"harm": "killed", "low": "two"}'),
    "empty-span": (4, 4, '{"harm": "killed"}'),
    "negative-span": (-1, 4, '{"harm": "killed"}'),
    "no-text": (0, 4, None),
    "broken-bytes": (0, 4, b"\xff"),
}


@pytest.mark.parametrize(("start", "end", "body"), DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_annotation_is_said_so_by_name(start: int, end: int, body: Any) -> None:
    with pytest.raises(LedgerError, match=r"annotation r1#tolls@0-4 is damaged \(.*run `reportedly check`"):
        annotation_from(Toll, "r1#tolls@0-4", "tolls/1", start, end, body)


@pytest.mark.parametrize(
    ("nth", "id"),
    [pytest.param(1, "r1#flags@0-3", id="first"), pytest.param(2, "r1#flags@0-3~2", id="second")],
)
def test_the_id_follows_from_the_row(nth: int, id: str) -> None:
    assert annotation_id("r1", "flags", Span(0, 3), nth) == id


REPORT = Report(text="A shell fell.", title="Shell", published="2021-02", published_from="given", raw_sha256="ab")


def test_a_report_comes_back_and_keeps_its_id() -> None:
    about = report_about(REPORT)
    assert "A shell fell" not in about
    assert set(json.loads(about)) == {"title", "published", "published_from", "extractor"}
    back = report_from(REPORT.text, about, REPORT.raw_sha256)
    assert back == REPORT
    assert back.id == REPORT.id


@pytest.mark.parametrize("about", ["", "[]", "7", '{"title": 7}'], ids=["empty", "list", "number", "wrong-type"])
def test_a_damaged_report_is_said_so(about: str) -> None:
    with pytest.raises(LedgerError, match=r"a report's row is damaged"):
        report_from("A shell fell.", about, None)


SAID = Judgement(
    left="r1", right="r2", relation=Relation.QUOTES, verdict=Verdict.UNSURE, score=0.5, by="copies/1", at="now",
    reasons=(Reason(name="containment", score=0.5, detail="half"),), passages=(((0, 9), (3, 12)),),
)  # fmt: skip


def test_a_judgement_comes_back() -> None:
    body = judgement_body(SAID)
    assert set(json.loads(body)) == {"score", "reasons", "passages"}
    assert judgement_from("r1", "r2", "quotes", "unsure", "copies/1", "now", body) == SAID


BROKEN = {
    "relation": ("likes", "yes", "{}"),
    "verdict": ("quotes", "maybe", "{}"),
    "body": ("quotes", "yes", "{"),
    "not-a-map": ("quotes", "yes", "7"),
    "passages": ("quotes", "yes", '{"passages": [[1]]}'),
}


@pytest.mark.parametrize(("relation", "verdict", "body"), BROKEN.values(), ids=BROKEN.keys())
def test_a_damaged_judgement_is_said_so(relation: str, verdict: str, body: str) -> None:
    with pytest.raises(LedgerError, match=r"judgement on r1 and r2 is damaged"):
        judgement_from("r1", "r2", relation, verdict, "copies/1", "", body)


def test_rows_of_kinds_differ_only_by_their_columns() -> None:
    flag = Flag(id="x", by="flags/1", span=Span(0, 1), kind=FlagKind.CORRECTION)
    assert json.loads(annotation_body(flag)) == {"kind": "correction"}
    assert annotation_from(Sentence, "s", "b", 0, 1, '{"paragraph": 0}').span == Span(0, 1)
