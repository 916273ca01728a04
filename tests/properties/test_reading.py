"""What holds of every reading, whatever the text: spans in their text, the same twice, ids that are unique."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, assume, example, given, settings

from properties.strategies import reports, texts
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.run import read_report
from reportedly.types.annotations import Annotation, Sentence
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.views.record import record_line

LOCAL = [reader for reader in readers() if reader.name == "sentences"]
"""Readers that look no further than the sentence at hand."""
BEFORE = "An earlier paragraph stands here.\n\n"
AFTER = "\n\nA later paragraph stands here."


def everything(reading: Reading) -> list[Annotation]:
    return [item for kind in reading.kinds for item in reading[kind]]


def held(reading: Reading) -> None:
    """The properties of any reading."""
    text = reading.report.text
    items = everything(reading)
    assert len({item.id for item in items}) == len(items)
    known = {item.id for item in items}
    for item in items:
        assert item.span.end <= len(text)
        assert reading.quote(item.span).strip()
        for field in item.LINKS:
            value = getattr(item, field)
            targets = value if isinstance(value, tuple) else (value,) if value else ()
            assert all(target in known or target == "published" for target in targets)


def sentences(text: str) -> list[Span]:
    return [item.span for item in read_report(Report(text=text), LOCAL)[Sentence]]


@given(reports())
def test_sentences_lie_in_their_text_and_quote_words(report: Report) -> None:
    held(read_report(report, LOCAL))


@given(texts)
def test_sentences_hold_every_word_once(text: str) -> None:
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = "".join(text[span.start : span.end] for span in found)
    assert [sign for sign in covered if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@given(texts)
def test_text_put_before_shifts_by_its_length(text: str) -> None:
    assume(text.strip())
    shift = len(BEFORE)
    later = [span for span in sentences(BEFORE + text) if span.start >= shift]
    assert later == [Span(span.start + shift, span.end + shift) for span in sentences(text)]


@given(texts)
def test_text_put_after_changes_nothing_before_it(text: str) -> None:
    assume(text.strip())
    earlier = [span for span in sentences(text + AFTER) if span.end <= len(text)]
    assert earlier == sentences(text)


few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.parser
@few
@given(reports())
@example(Report(text=""))
@example(Report(text=" \n\t "))
@example(Report(text="“" * 500 + "he said"))
@example(Report(text="killed " * 3_000, published="2021-02-26"))
@example(Report(text="A" * 20_000))
@example(Report(text="Police said 14 were killed.\x00 \u202e Nobody claimed it.", published="0001-01-01"))
@example(Report(text="On Monday he died. Next year he will. Ten years ago he did.", published="9999-12-31"))
def test_all_readers_hold_on_any_text_and_read_twice_alike(report: Report) -> None:
    once = read(report)
    held(once)
    assert record_line(once) == record_line(read(report))
