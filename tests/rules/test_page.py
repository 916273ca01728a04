"""A report as rules of speech see it: sentences, paragraphs and quotations."""

from __future__ import annotations

import pytest

from make import make_reading
from parsed import parsed
from reportedly.rules.page import Page, page_of, quotations_of
from reportedly.text.quotes import quotations
from reportedly.types.annotations import Sentence
from reportedly.types.span import Span
from reportedly.types.tree import Tree

TEXT = "Aa. Bb.\n\nCc.\n\nDd. Ee."
SPANS = [Span(0, 3), Span(4, 7), Span(9, 12), Span(14, 17), Span(18, 21)]
PAGE = Page(TEXT, Tree(()), quotations(TEXT, SPANS, [0, 0, 1, 2, 2]), SPANS, [0, 0, 1, 2, 2])


@pytest.mark.parametrize(
    ("offset", "number"),
    [
        pytest.param(0, 0, id="first"),
        pytest.param(3, 0, id="in-the-gap-behind-it"),
        pytest.param(4, 1, id="next"),
        pytest.param(11, 2, id="inside"),
        pytest.param(500, 4, id="past-the-end"),
    ],
)
def test_sentence_at(offset: int, number: int) -> None:
    assert PAGE.sentence_at(offset) == number


def test_paragraphs_reach_from_first_to_last_sentence() -> None:
    assert [TEXT[span.start : span.end] for span in PAGE.paragraph_spans()] == ["Aa. Bb.", "Cc.", "Dd. Ee."]


def test_an_empty_report_has_no_paragraph() -> None:
    page = Page("", Tree(()), quotations("", [], []), [], [])
    assert list(page.paragraph_spans()) == []
    assert page.sentence_at(0) == 0


@pytest.mark.parser
def test_the_page_of_a_reading() -> None:
    text = "He wept. “It is over,” he said.\n\nNobody stirred."
    page = page_of(parsed(text))
    last = page.tree.tokens[-1]
    assert page.text[page.sentence(last).start : page.sentence(last).end] == "Nobody stirred."
    assert [text[span.start : span.end] for span in page.paragraph_spans()] == [text[:31], "Nobody stirred."]
    assert page.quotes.around(text.index("over")) is not None
    assert page.quotes.around(text.index("wept")) is None


def test_quotations_need_no_grammar() -> None:
    text = "“It is over,” he said."
    reading = make_reading(text, Sentence(id="s", span=Span(0, len(text)), paragraph=0))
    assert quotations_of(reading).around(3) is not None
