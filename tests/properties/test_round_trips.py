"""What is written as JSON comes back the same, and the same value is written as the same bytes."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from properties.strategies import TYPES, reports, words
from reportedly.ledger.codec import annotation_id, layers_of, packed_layers
from reportedly.types.annotations import KINDS, Annotation, Sentence
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report, digest
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation
from reportedly.views.record import record, record_line


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_type_comes_back_from_json(kind: type[msgspec.Struct], data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    written = msgspec.json.encode(value)
    assert msgspec.json.decode(written, type=kind) == value
    assert msgspec.json.encode(msgspec.json.decode(written, type=kind)) == written


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_annotation_comes_back_from_the_ledgers_rows(kind: type[Annotation], data: st.DataObject) -> None:
    item = data.draw(st.from_type(kind))
    start, end = item.span.start, item.span.end
    filed = msgspec.structs.replace(item, id=annotation_id("r1", kind.LAYER, start, end, 1), by="reader/1")
    packed = packed_layers({kind.LAYER: [filed]})
    assert layers_of("r1", packed, [(kind.LAYER, Run(reader="reader", version="1", count=1))])[kind]() == [filed]


@given(report=reports(), key=st.none() | st.integers(-(2**53), 2**53) | words | st.lists(words))
def test_the_record_line_says_what_the_record_says(report: Report, key: object) -> None:
    layer = [Sentence(span=Span(0, len(report.text)), paragraph=0)] if report.text else []
    run = Run(reader="sentences", version="1", count=len(layer))
    reading = Reading(report).adding(Sentence, layer, run)
    line = record_line(reading, key)
    assert b"\n" not in line
    assert json.loads(line) == json.loads(json.dumps(record(reading, key)))
    assert json.loads(line)["report"]["text"] == report.text
    assert json.loads(line)["key"] == key


@given(st.lists(words | st.none(), max_size=5), st.lists(words | st.none(), max_size=5))
def test_different_parts_have_different_digests(one: list[str | None], other: list[str | None]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


def test_a_judgement_is_named_by_what_it_says_and_who_says_it() -> None:
    said = Judgement(left="a", right="b", relation=Relation.SAME_STORY, by="stories/1")
    assert said.id == msgspec.structs.replace(said, score=0.5).id
    assert said.id != msgspec.structs.replace(said, by="person:ana").id
    assert msgspec.structs.replace(said, by="person:ana").by_person
    assert not said.by_person
