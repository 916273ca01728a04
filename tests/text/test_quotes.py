"""Quotation marks: which open, which close, what never closes."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from reportedly.readers.sentences import read_sentences
from reportedly.text.quotes import Quotations, is_speech, quotations
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span


def quotations_in(text: str) -> Quotations:
    sentences = list(read_sentences(Reading(Report(text=text))))
    return quotations(text, [item.span for item in sentences], [item.paragraph for item in sentences])


OUTER = {
    "typographic": "«“We are leaving,”» the mayor said.",
    "straight": '«"We are leaving,"» the mayor said.',
    "two in a sentence": "He spoke of «“ghosts”» and of «“shadows”».",
    "doubled apostrophes": "«''It is over,''» she said. «''Go home.''»",
    "single": "The banner said «‘No more’» in red.",
    "single straight": "The banner said «'No more'» in red.",
    "apostrophes are none": "The rebels’ camp in the ’80s wasn’t far; rock 'n roll.",
    "nested": "«“He told me ‘run’ and I ran,”» she said.",
    "mixed marks": '«“We will stay"» was all he said.',
    "two sentences inside": "«“It is late. We are tired,”» he said.",
    "three paragraphs": "«“It began at dawn.\n\n“Nobody slept.\n\n“Then it ended,”» she said.",
    "closing typed as opening": "«“We will stay“» was all he said.",
    "inches and minutes": "The 5' wall was 3\" thick.",
}


@pytest.mark.parametrize("text", OUTER.values(), ids=OUTER)
def test_outer_quotations(text: str) -> None:
    plain, spans = marked(text)
    assert [quote.span for quote in quotations_in(plain).outer] == spans


def test_guillemets() -> None:
    assert [quote.span for quote in quotations_in("The note read \u00aba b\u00bb and ended.").outer] == [Span(14, 19)]


UNCLOSED = {
    "to the end of its sentence": "He said «“we will go.» Then he left.",
    "before the next paragraph": "He said «“we will go.»\n\nThen he left.",
    "closed with the wrong mark": "He said «“we will go. ‘»\nThen he left.",
    "opened again": "He said «“we will »“go at once” to her.",
}


@pytest.mark.parametrize("text", UNCLOSED.values(), ids=UNCLOSED)
def test_a_quotation_that_never_closes(text: str) -> None:
    plain, spans = marked(text)
    assert [quote.span for quote in quotations_in(plain).all if not quote.closed] == spans


def test_depth_counts_from_the_outermost() -> None:
    found = quotations_in("“He told me ‘run’ and I ran,” she said.")
    assert [(quote.depth, quote.closed) for quote in found.all] == [(0, True), (1, True)]


SPEECH = {
    "a sentence": ("“We will not leave this town”", True),
    "a short answer": ("“No,”", True),
    "a question": ("“Why?”", True),
    "a word at arm's length": ("“experts”", False),
    "two words": ("“special operation”", False),
}


@pytest.mark.parametrize(("text", "speech"), SPEECH.values(), ids=SPEECH)
def test_speech_or_scare_quotes(text: str, speech: bool) -> None:
    assert is_speech(text, quotations_in(text).outer[0]) is speech


def test_questions_of_place() -> None:
    text = "“One two,” he said. “Three four.”"
    found = quotations_in(text)
    first, second = found.outer
    assert found.around(3) == first
    assert found.around(12) is None
    assert found.up_to(12) == first
    assert found.from_offset(12) == second
    assert found.meeting(Span(5, 25)) == (first, second)
    assert found.meeting(Span(11, 15)) == ()
    assert found.from_offset(len(text)) is None
    assert found.up_to(0) is None


@given(st.lists(st.sampled_from(["“", "”", '"', "'", "''", "‘", "’", "«", "»", " ", "\n\n", "no", ". ", "Yes"])))
def test_any_pile_of_marks(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = quotations_in(text)
    assert all(quote.span.end <= len(text) for quote in found.all)
    assert all(first.span.end <= second.span.start for first, second in pairwise(found.outer))
