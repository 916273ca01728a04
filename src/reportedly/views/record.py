"""The record of one report as JSON: the contract in docs/the-record.md, one object a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from reportedly.rules.codebooks import acled_geo_precision, acled_time_precision, ucdp_date_prec, ucdp_where_prec
from reportedly.rules.main_place import main_place
from reportedly.rules.publication import publication
from reportedly.types.annotations import (
    KINDS,
    Annotation,
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Mention,
    Place,
    Publication,
    Responsibility,
    Sentence,
    TimeExpression,
    Token,
    Toll,
)
from reportedly.types.reading import Reading
from reportedly.types.report import Report

VERSION = 1
"""Of the contract: fields may be added within a version, never renamed or removed."""

Fields = dict[str, Any]


def record(reading: Reading, key: object = None) -> Fields:
    """What was read of a report, as builtins ready for JSON; a layer never read is left out."""
    annotations: dict[str, list[Fields]] = {}
    for kind in KINDS:
        if kind is not Token and reading.has(kind):
            annotations[kind.LAYER] = [_row(item, reading) for item in reading[kind]]
            if kind is Toll:  # who is named or pointed to stands apart from the figures
                both = annotations[Toll.LAYER]
                annotations[Toll.LAYER] = [row for row in both if row["counted"]]
                annotations["victims"] = [row for row in both if not row["counted"]]
    return {
        "record": VERSION,
        "key": key,
        "report": {**report_fields(reading.report), **_about(reading)},
        "annotations": annotations,
        "runs": [msgspec.to_builtins(run) for run in reading.runs],
    }


def record_line(reading: Reading, key: object = None) -> bytes:
    """The record as one line of UTF-8 JSON, the same bytes for the same reading."""
    return msgspec.json.encode(record(reading, key))


def report_fields(report: Report) -> Fields:
    """A report as the record gives it."""
    fields: Fields = msgspec.to_builtins(report)
    return {"id": report.id, **fields}


def _about(reading: Reading) -> Fields:
    """What the words tell of the whole report: the days it was published between, from what, and its main place."""
    earliest, latest, origin = publication(reading)
    place = main_place(reading) if reading.has(Place) else None
    return {
        "published_from": origin,
        "published_earliest": earliest,
        "published_latest": latest,
        "main_place": place.id if place else None,
    }


def _row(item: Annotation, reading: Reading) -> Fields:
    return {"id": item.id, **_SHAPES[type(item)](item, reading), **_signed(item)}


def _signed(item: Annotation) -> Fields:
    signed: Fields = {"by": item.by}
    if item.why:
        signed["why"] = item.why
    if item.confidence is not None:
        signed["confidence"] = item.confidence
    return signed


_BASE = ("id", "by", "why", "confidence")


def _plain(item: Annotation, _: Reading) -> Fields:
    """Every field of the kind under its own name, unknown as null."""
    names = zip(item.__struct_fields__, item.__struct_encode_fields__, strict=True)
    return {shown: msgspec.to_builtins(getattr(item, name)) for name, shown in names if name not in _BASE}


def _sentence(item: Sentence, _: Reading) -> Fields:
    return {"span": msgspec.to_builtins(item.span), "paragraph": item.paragraph}


def _mention(item: Mention, reading: Reading) -> Fields:
    entity = reading.entity_of(item) if reading.has(Entity) else None
    return {**_plain(item, reading), "entity": entity.id if entity else None}


def _time(item: TimeExpression, reading: Reading) -> Fields:
    return {**_plain(item, reading), **_precise_in_time(item)}


def _event(item: Event, reading: Reading) -> Fields:
    return {**_plain(item, reading), **_precise_in_time(item)}


def _precise_in_time(item: TimeExpression | Event) -> Fields:
    """How precise the bounds are, as ACLED and UCDP number it."""
    return {
        "time_precision": acled_time_precision(item.earliest, item.latest),
        "date_prec": ucdp_date_prec(item.earliest, item.latest),
    }


def _place(item: Place, reading: Reading) -> Fields:
    codes = {"geo_precision": acled_geo_precision(item), "where_prec": ucdp_where_prec(item)}
    return {**_plain(item, reading), **codes}


_SHAPES: Mapping[type[Annotation], Callable[[Any, Reading], Fields]] = {
    Sentence: _sentence,
    Mention: _mention,
    Entity: _plain,
    Publication: _plain,
    TimeExpression: _time,
    Place: _place,
    Attribution: _plain,
    Event: _event,
    Toll: _plain,
    Certainty: _plain,
    Responsibility: _plain,
    Flag: _plain,
}
