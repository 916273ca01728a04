"""Rows and types: what a row leaves out, what comes back, and what a damaged row is told to be."""

from __future__ import annotations

import json
import zlib
from typing import Any

import msgspec
import pytest

from reportedly.errors import LedgerError
from reportedly.ledger.codec import (
    LARGEST,
    LARGEST_BODY,
    LAYERS,
    Row,
    annotation_id,
    bits_of,
    judgement_body,
    judgement_from,
    layers_of,
    packed_layers,
    packed_rows,
    parts_of,
    report_about,
    report_from,
    rows_of,
)
from reportedly.types.annotations import KINDS, Annotation, Flag, Place, Toll
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, Harm, Relation, Verdict


def test_every_kind_has_its_layer() -> None:
    assert set(LAYERS.values()) == set(KINDS)
    assert all(layer == kind.LAYER for layer, kind in LAYERS.items())


def made(report: str, packed: bytes, runs: list[tuple[str, Run]]) -> dict[type[Annotation], list[Annotation]]:
    return {kind: make() for kind, make in layers_of(report, packed, runs).items()}


RUN = Run(reader="tolls", version="1", count=1)
TOLL = Toll(
    id="r1#tolls@0-4", by="tolls/1", span=Span(0, 4), harm=Harm.KILLED, low=0, high=None, why="verb kill", event="e"
)


def test_rows_leave_out_what_follows_and_what_nobody_said() -> None:
    assert rows_of("r1", packed_layers({"tolls": [TOLL]})) == {
        "tolls": [(0, 4, {"harm": "killed", "low": 0, "why": "verb kill", "event": "e"})]
    }


def test_who_is_not_counted_comes_back_so_and_rows_of_before_are_counted() -> None:
    victim = msgspec.structs.replace(TOLL, counted=False)
    assert made("r1", packed_layers({"tolls": [victim]}), [("tolls", RUN)]) == {Toll: [victim]}
    before = packed_rows({"tolls": [(0, 4, {"harm": "killed"})]})
    assert [toll.counted for toll in made("r1", before, [("tolls", RUN)])[Toll]] == [True]  # type: ignore[attr-defined]


def test_layers_come_back_and_an_empty_one_is_there() -> None:
    far = Place(
        id="r1#places@2147483648-2147483649", by="places/2", span=Span(2**31, 2**31 + 1), name="“Ḥarrān” 😀",
        lat=-90.0, lon=0.1 + 0.2,
    )  # fmt: skip
    packed = packed_layers({"tolls": [TOLL], "places": [far], "flags": []})
    runs = [("tolls", RUN), ("places", Run(reader="places", version="2", count=1)), ("flags", RUN), ("tokens", RUN)]
    assert made("r1", packed, runs) == {Toll: [TOLL], Place: [far], Flag: []}


def test_several_on_the_same_words_are_told_apart() -> None:
    twice = [
        Flag(id=id, by="tolls/1", span=Span(0, 3), kind=FlagKind.CORRECTION)
        for id in ("r1#flags@0-3", "r1#flags@0-3~2")
    ]
    assert made("r1", packed_layers({"flags": twice}), [("flags", RUN)]) == {Flag: twice}


DAMAGED: dict[str, tuple[int, int, dict[str, Any]]] = {
    "another-vocabulary": (0, 4, {"harm": "tickled"}),
    "a-field-is-missing": (0, 4, {}),
    "a-wrong-type": (0, 4, {"harm": "killed", "low": "two"}),
    "empty-span": (4, 4, {"harm": "killed"}),
    "negative-span": (-1, 4, {"harm": "killed"}),
}


@pytest.mark.parametrize("row", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_annotation_is_said_so_by_name(row: Row) -> None:
    with pytest.raises(LedgerError, match=r"annotation r1#tolls@-?\d-4 is damaged \(.*run `reportedly check`"):
        made("r1", packed_rows({"tolls": [row]}), [("tolls", RUN)])


UNREADABLE: dict[str, object] = {
    "no-zlib": b"{}",
    "no-json": zlib.compress(b"{"),
    "not-a-map": zlib.compress(b"[1]"),
    "null": zlib.compress(b"null"),
    "rows-of-two": zlib.compress(b'{"tolls": [[0, 4]]}'),
    "deep": zlib.compress(b'{"tolls": ' + b"[" * 100_000),
    "no-bytes": None,
    "text": "{}",
    "cut": zlib.compress(b"{}" + b" " * 100)[:-5],
    "bomb": zlib.compress(b" " * (LARGEST + 1)),
}


@pytest.mark.parametrize("packed", UNREADABLE.values(), ids=UNREADABLE.keys())
def test_layers_that_do_not_unfold_are_damaged(packed: object) -> None:
    with pytest.raises(LedgerError, match="what was read of r1 is damaged"):
        rows_of("r1", packed)


@pytest.mark.parametrize(
    ("nth", "id"),
    [pytest.param(1, "r1#flags@0-3", id="first"), pytest.param(2, "r1#flags@0-3~2", id="second")],
)
def test_the_id_follows_from_the_row(nth: int, id: str) -> None:
    assert annotation_id("r1", "flags", 0, 3, nth) == id


REPORT = Report(text="A shell fell.", title="Shell", published="2021-02", published_from="given", raw_sha256="ab")


def test_a_report_comes_back_and_keeps_its_id() -> None:
    about = report_about(REPORT)
    assert "A shell fell" not in about
    assert set(json.loads(about)) == {"title", "published", "published_from", "extractor"}
    back = report_from(REPORT.text, about, REPORT.raw_sha256)
    assert back == REPORT
    assert back.id == REPORT.id


@pytest.mark.parametrize(
    "about",
    ["", "[]", "7", '{"title": 7}', "[" * 100_000],
    ids=["empty", "list", "number", "wrong-type", "deep"],
)
def test_a_damaged_report_is_said_so(about: str) -> None:
    with pytest.raises(LedgerError, match=r"a report's row is damaged"):
        report_from("A shell fell.", about, None)


SAID = Judgement(
    left="r1", right="r2", relation=Relation.QUOTES, verdict=Verdict.UNSURE, score=0.5, by="copies/1", at="now",
    reasons=(Reason(name="containment", score=0.5, detail="half"),), passages=(((0, 9), (3, 12)),),
)  # fmt: skip


def test_a_judgement_comes_back() -> None:
    body = judgement_body(SAID, ("#events@1-2", ""))
    back = judgement_from("r1", "r2", "quotes", "unsure", "copies/1", "now", body)
    assert back == msgspec.structs.replace(SAID, left="r1#events@1-2")


def test_what_judgements_have_in_common_is_not_filed_with_each() -> None:
    reasons = tuple(
        Reason(name=name, score=score, detail=detail)
        for name, score, detail in (("same_day", 0.2, "2026-01-02…2026-01-02 / 2026-01-02…2026-01-02"),
                                    ("trigger", 0.1, "attack"), ("same_story", 0.15, "likeness 0.31"))
    )  # fmt: skip
    plain = msgspec.json.encode(reasons)
    body = judgement_body(msgspec.structs.replace(SAID, reasons=reasons), ("#events@1234-1240", "#events@77-83"))
    assert len(body) < len(plain) / 2


ID = "jfedcba9876543210"


def test_the_bits_of_an_id_have_a_sign() -> None:
    assert bits_of("j0000000000000001") == 1
    assert bits_of("jffffffffffffffff") == -1
    assert bits_of(ID) % 2**64 == int(ID[1:], 16)


@pytest.mark.parametrize(
    ("id", "parts"),
    [("r1", ("r1", "")), ("r1#events@1-2", ("r1", "#events@1-2")), ("", ("", "")), ("a #1 #2", ("a ", "#1 #2"))],
)
def test_the_parts_of_an_id_make_it_again(id: str, parts: tuple[str, str]) -> None:
    assert parts_of(id) == parts
    assert "".join(parts) == id


def deflated(text: str) -> bytes:
    return raw_deflated(text.encode())


def raw_deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-10)
    return packing.compress(data) + packing.flush()


WHOLE = '["", "", 1, [], []]'
BROKEN = {
    "relation": ("likes", "yes", deflated(WHOLE)),
    "verdict": ("quotes", "maybe", deflated(WHOLE)),
    "body": ("quotes", "yes", deflated("{")),
    "not-a-list": ("quotes", "yes", deflated("7")),
    "reasons": ("quotes", "yes", deflated('["", "", 1, [["likeness"]], []]')),
    "passages": ("quotes", "yes", deflated('["", "", 1, [], [[1]]]')),
    "deep": ("quotes", "yes", deflated("[" * 100_000)),
    "cut-short": ("quotes", "yes", deflated(WHOLE)[:-2]),
    "not-deflated": ("quotes", "yes", WHOLE.encode()),
    "no-bytes": ("quotes", "yes", WHOLE),
    "bomb": ("quotes", "yes", deflated(" " * (LARGEST_BODY + 1))),
    "backwards": ("quotes", "yes", deflated('["", "", 1, [], [[[0, 5], [9, 3]]]]')),
    "endless": ("quotes", "yes", deflated(f'["", "", 1, [], [[[0, 5], [0, {2**62}]]]]')),
}


def test_a_whole_body_is_read() -> None:
    assert judgement_from("r1", "r2", "quotes", "yes", "copies/1", "", deflated(WHOLE)).id


@pytest.mark.parametrize(("relation", "verdict", "body"), BROKEN.values(), ids=BROKEN.keys())
def test_a_damaged_judgement_is_said_so(relation: str, verdict: str, body: object) -> None:
    with pytest.raises(LedgerError, match=r"judgement on r1 and r2 is damaged"):
        judgement_from("r1", "r2", relation, verdict, "copies/1", "", body)


@pytest.mark.parametrize(("by", "at"), [(b"copies/1", ""), ("copies/1", 7)])
def test_who_judged_and_when_is_text(by: object, at: object) -> None:
    with pytest.raises(LedgerError, match=r"is damaged \(no text\)"):
        judgement_from("r1", "r2", "quotes", "yes", by, at, deflated(WHOLE))
