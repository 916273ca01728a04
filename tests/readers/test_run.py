from collections.abc import Iterator

import pytest

from marked import marked
from reportedly.errors import ReadingError
from reportedly.readers.run import Reader, in_order, read_report
from reportedly.types.annotations import Annotation, Attribution, Flag, Sentence
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, Manner

REPORT = Report(text="Officials said that police said so.")


def flags(*spans: Span) -> Reader:
    def read(_: Reading) -> Iterator[Annotation]:
        yield from (Flag(span=span, kind=FlagKind.CORRECTION) for span in spans)

    return Reader("flags", "2", (), Flag, read)


def test_annotations_are_sorted_and_signed() -> None:
    reading = read_report(REPORT, [flags(Span(10, 14), Span(0, 9))])
    assert [item.id for item in reading[Flag]] == [f"{REPORT.id}#flags@0-9", f"{REPORT.id}#flags@10-14"]
    assert {item.by for item in reading[Flag]} == {"flags/2"}
    assert [(run.reader, run.version, run.count) for run in reading.runs] == [("flags", "2", 2)]


def test_two_on_the_same_words_have_two_ids() -> None:
    reading = read_report(REPORT, [flags(Span(0, 9), Span(0, 9))])
    assert [item.id for item in reading[Flag]] == [f"{REPORT.id}#flags@0-9", f"{REPORT.id}#flags@0-9~2"]


def test_local_names_become_ids() -> None:
    text, (outer, inner) = marked("«Officials said that «police said so»».")

    def read(_: Reading) -> Iterator[Attribution]:
        yield Attribution(span=inner, content=(inner,), manner=Manner.INDIRECT, within="o", id="i")
        yield Attribution(span=outer, content=(inner,), manner=Manner.INDIRECT, id="o")

    reading = read_report(Report(text=text), [Reader("attribution", "1", (), Attribution, read)])
    first, second = reading[Attribution]
    assert first.span == outer
    assert second.within == first.id


def test_a_span_past_the_end_is_refused() -> None:
    with pytest.raises(ReadingError, match="flags/2 points past the end"):
        read_report(REPORT, [flags(Span(0, 99))])


def test_another_kind_is_refused() -> None:
    reader = Reader("flags", "1", (), Flag, lambda _: [Sentence(span=Span(0, 3), paragraph=0)])
    with pytest.raises(ReadingError, match="flags/1 wrote a Sentence"):
        read_report(REPORT, [reader])


def test_any_failure_names_reader_and_report() -> None:
    def read(_: Reading) -> Iterator[Annotation]:
        raise KeyError("missing")
        yield

    with pytest.raises(ReadingError, match=f"reader broken/1 failed on {REPORT.id}: KeyError: 'missing'"):
        read_report(REPORT, [Reader("broken", "1", (), Flag, read)])


def test_the_list_refuses_what_comes_too_late_or_twice() -> None:
    late = Reader("late", "1", (Sentence,), Flag, lambda _: [])
    with pytest.raises(ReadingError, match="late reads sentences, which no reader before it writes"):
        in_order(late)
    with pytest.raises(ReadingError, match="flags and flags both write flags"):
        in_order(flags(), flags())
