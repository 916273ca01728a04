import json

import msgspec

from make import make_reading
from reportedly.types.annotations import KINDS, Token, Toll
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.views.record import record, record_line, report_fields
from views.sample import sample


def test_layers_are_named_and_ordered_as_the_contract_has_them() -> None:
    layers = [kind.LAYER for kind in KINDS if kind is not Token and sample().has(kind)]
    behind = layers.index("tolls") + 1
    assert list(record(sample())["annotations"]) == [*layers[:behind], "victims", *layers[behind:]]


def test_who_is_not_counted_stands_among_the_victims() -> None:
    reading = sample()
    (toll,) = reading[Toll]
    mayor = msgspec.structs.replace(toll, id="v", low=1, high=1, counted=False)
    run = Run(reader="tolls", version="1", count=2)
    layers = record(Reading(reading.report).adding(Toll, [toll, mayor], run))["annotations"]
    assert [row["id"] for row in layers["tolls"]] == [toll.id]
    assert [(row["id"], row["low"], row["counted"]) for row in layers["victims"]] == [("v", 1, False)]


def test_a_toll_gives_its_bounds_and_unknown_is_null() -> None:
    reading = sample()
    (toll,) = record(reading)["annotations"]["tolls"]
    assert (toll["low"], toll["high"], toll["approximate"], toll["part_of"]) == (14, None, False, None)
    assert toll["event"] == f"{reading.report.id}#e1"
    assert reading.report.text[slice(*toll["span"])] == "at least 14 people"


def test_a_place_has_a_class_and_a_mention_its_entity() -> None:
    reading = sample()
    layers = record(reading)["annotations"]
    assert "kind" not in layers["places"][0]
    assert layers["places"][0]["class"] is None
    assert {mention["entity"] for mention in layers["mentions"]} == {f"{reading.report.id}#n{n}" for n in (1, 2)}


def test_tokens_are_scaffolding_and_left_out() -> None:
    reading = Reading(Report(text="x")).adding(Token, [], Run(reader="grammar", version="1", count=0))
    shown = record(reading)
    assert shown["annotations"] == {}
    assert shown["runs"] == [{"reader": "grammar", "version": "1", "count": 0}]


def test_a_layer_never_read_is_left_out() -> None:
    assert record(Reading(Report(text="x")))["annotations"] == {}
    assert record(make_reading("x"))["annotations"]["tolls"] == []


def test_the_key_comes_back_untouched() -> None:
    assert record(make_reading("x"), {"row": [1, None]})["key"] == {"row": [1, None]}


def test_one_line_of_the_same_bytes() -> None:
    assert record_line(sample()) == record_line(sample())
    assert record_line(sample()).count(b"\n") == 0
    assert json.loads(record_line(sample()))["record"] == 1


def test_a_report_keeps_its_text_to_the_letter() -> None:
    report = Report(text="“One”\r\n\u00a0two ")
    assert report_fields(report)["text"] == report.text
    assert report_fields(report)["id"] == report.id
