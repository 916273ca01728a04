"""Views print nothing that a terminal would obey, a spreadsheet would run, or a browser would fetch."""

from __future__ import annotations

import csv
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from make import make_event, make_reading, make_toll
from properties.strategies import words
from reportedly.types.corpus import Readings
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.views.marks import Mark, segments
from reportedly.views.phrases import printable, shortened
from reportedly.views.table import COLUMNS, csv_lines

FORMULA = ("=", "+", "-", "@", "\t", "\r")
hostile = st.text(max_size=60) | st.sampled_from(
    ["=1+1", "\t=cmd()", "\u202e=1", "\x1b]0;x\x07", " =x", "'=1", "+4", "-1"]
)


@given(hostile)
def test_printable_leaves_no_control_character_and_no_line_end(text: str) -> None:
    shown = printable(text)
    assert not [sign for sign in shown if unicodedata.category(sign) == "Cc"]
    assert not set(shown) & set("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert shown.split() == printable(shown).split()
    assert len(shown.splitlines()) <= 1


@given(words, st.integers(2, 80))
def test_shortened_words_are_no_longer_than_asked(text: str, longest: int) -> None:
    assert len(shortened(text, longest)) <= longest


@given(hostile, hostile, hostile)
def test_no_cell_starts_a_formula(text: str, publisher: str, url: str) -> None:
    report = Report(text=text or "x", publisher=publisher, url=url)
    whole = Span(0, len(report.text))
    reading = make_reading(report, make_event(span=whole), make_toll(3, span=whole))
    header, *rows = csv.reader("\n".join(csv_lines(Readings([reading]))).removeprefix("\ufeff").splitlines())
    assert tuple(header) == COLUMNS
    assert len(rows) == 1
    assert not [cell for cell in rows[0] if cell.startswith(FORMULA)]


@given(st.text(max_size=80), st.lists(st.tuples(st.integers(0, 79), st.integers(1, 80)), max_size=8))
def test_marked_segments_are_the_whole_text_in_order(text: str, ends: list[tuple[int, int]]) -> None:
    inside = [(start, end) for start, end in ends if start < end <= len(text)]
    marks = [Mark(Span(start, end), f"m{number}", "event") for number, (start, end) in enumerate(inside)]
    pieces = list(segments(text, marks))
    assert "".join(piece.text for piece in pieces) == text
    assert len(pieces) <= 2 * len(marks) + 1
    for mark in marks:
        covered = "".join(piece.text for piece in pieces if mark.id in piece.ids)
        assert covered == text[mark.span.start : mark.span.end]
