"""The library as people call it: read a text, look at its layers, open a ledger."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import reportedly
from make import make_reading, make_toll

TEXT = "Two people were killed in a blast in Erbil on Monday, police said. “We heard it,” Dana Karim told reporters."


@pytest.fixture(scope="module")
def record() -> reportedly.Record:
    return reportedly.read(TEXT, published="2021-02-26", title="Blast", publisher="Desert Line")


@pytest.mark.parser
def test_the_layers_are_tuples_whose_spans_point_into_the_text(record: reportedly.Record) -> None:
    (toll,) = record.tolls
    assert record.quote(toll.span) == "Two people"
    assert record.quote(record.attributions[0].source) == "police"
    assert (toll.low, toll.high) == (2, 2)
    assert record.text == record.report.text == TEXT


@pytest.mark.parser
def test_every_layer_of_the_record_has_a_name(record: reportedly.Record) -> None:
    for name, rows in record.to_dict()["annotations"].items():
        assert len(getattr(record, name)) == len(rows)


def test_figures_are_tolls_and_who_is_named_is_a_victim() -> None:
    three, mayor = make_toll(3), make_toll(1, id="t2", counted=False)
    record = reportedly.Record(make_reading("Three and the mayor", three, mayor))
    assert [[toll.low for toll in some] for some in (record.tolls, record.victims)] == [[3], [1]]


@pytest.mark.parser
def test_it_shows_itself(record: reportedly.Record) -> None:
    assert str(record).startswith("Blast\nDesert Line · 2021-02-26 (given)")
    assert "2 attributions" in repr(record)
    assert record._repr_html_().startswith("<iframe")
    assert record.to_html().startswith("<!doctype html>")
    assert json.loads(record.to_json()) == json.loads(json.dumps(record.to_dict()))


@pytest.mark.parametrize("text", ["", " \n\t "], ids=["empty", "blank"])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(reportedly.ReportedlyError, match="the text is empty: nothing to read"):
        reportedly.read(text)


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(reportedly.ReportedlyError, match="'last week' is no date: write it as 2021-02-26"):
        reportedly.read(TEXT, published="last week")


def test_a_ledger_opens_and_closes(tmp_path: Path) -> None:
    path = tmp_path / "a.ledger"
    with reportedly.open(path) as ledger:
        assert ledger.report_ids() == []
    with reportedly.open(path, read_only=True) as ledger:
        assert ledger.report_ids() == []
    with (
        pytest.raises(reportedly.ReportedlyError, match="no such ledger"),
        reportedly.open(tmp_path / "b", read_only=True),
    ):
        pass


def test_a_name_that_is_not_offered_is_told() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse': it offers Ledger, Record, Report"):
        _ = reportedly.parse
    assert set(reportedly.__all__) <= set(dir(reportedly))
