"""Where grammar and weights differ on the bounds of a statement; « » marks source, cue and content of the rule."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.merging import merged, overlap
from reportedly.rules.page import page_of
from reportedly.rules.statements import Statement
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

TEXT = "The fire began near the airport's old hall, the army said. It was out by noon."


def made(frame: str, source: str | None, content: str) -> tuple[Statement, Statement]:
    """The statement of the rule, and that of the weights with its source and content."""
    page = page_of(parsed(TEXT))
    head = next(token for token in page.tree.tokens if token.text == "said")
    army, own = TEXT.index("the army"), Span(0, TEXT.index(", the army"))
    other, at = TEXT.index(content), TEXT.index(source) if source else 0
    given = Span(at, at + len(source)) if source else None
    rule = Statement(head, frame, Span(army, army + 8), head.span, (own,))
    return rule, Statement(head, frame, given, head.span, (Span(other, other + len(content)),))


CASES = {
    "words-lost-in-the-middle": ("clause", "the army", "'s old hall", True),
    "from-another-sentence": ("clause", "the army", "It was out by noon", False),
    "plea-of-its-own-words": ("plea", None, "It was out by noon", True),
}


@pytest.mark.parametrize(("frame", "source", "content", "rules"), CASES.values(), ids=CASES.keys())
def test_whose_content_is_kept(frame: str, source: str | None, content: str, rules: bool) -> None:
    rule, found = made(frame, source, content)
    kept = merged(page_of(parsed(TEXT)), rule, found, 0.85).content
    assert kept == (rule.content if rules else found.content)


def test_overlap_is_of_characters() -> None:
    _, (one, other) = marked("«The fire began» «near the airport»")
    assert overlap((one,), (one,)) == 1.0
    assert overlap((one,), (other,)) == 0.0


def test_who_is_quoted_by_another_is_the_source() -> None:
    text, (both, whom, saying, content) = (
        marked("««The agency quoted» «him»» as «saying» «that it was over».".replace("««", "«", 1))
        if False
        else marked("«The agency quoted «him»» as «saying» «that it was over».")
    )
    page = page_of(parsed(text))
    head = page.tree.head_of(saying)
    assert head is not None
    rule = Statement(head, "clause", whom, saying, (content,))
    assert merged(page, rule, Statement(head, "clause", both, saying, (content,)), 0.85).source == whom


def test_words_lost_at_the_end_of_a_clause_are_kept() -> None:
    text, (who, said, first, last) = marked("«He» «said» «the raid was late», «and did not follow any order».")
    page = page_of(parsed(text))
    head = page.tree.head_of(said)
    assert head is not None
    rule = Statement(head, "clause", who, said, (first, last))
    cut = Span(last.start, text.index(" any order"))
    assert merged(page, rule, Statement(head, "clause", who, said, (first, cut)), 0.99).content == (first, last)


@pytest.mark.parametrize(
    ("case", "again"),
    [
        ("«Roe» said «the governor» had admitted it and «promised» «aid».", True),
        ("«Roe» said «the governor» had gone out and «promised» «aid».", False),
        ("«Roe» said «her son» had come in and «told» her «to run».", True),
    ],
    ids=["who speaks twice", "who went out", "to whom one speaks"],
)
def test_who_goes_on_speaking_is_the_source(case: str, again: bool) -> None:
    text, (outer, who, cue, content) = marked(case)
    page = page_of(parsed(text))
    head = page.tree.head_of(cue)
    assert head is not None
    rule = Statement(head, "clause", who, cue, (content,))
    assert merged(page, rule, Statement(head, "clause", outer, cue, (content,)), 0.85).source == (
        who if again else outer
    )


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        pytest.param("“It burned.\n\n“Nobody came,” the baker said.", True, id="speech-of-two-paragraphs"),
        pytest.param("“It burned.”\n\n“Nobody came,” the baker said.", False, id="two-speeches"),
    ],
)
def test_a_speech_is_kept_whole(text: str, whole: bool) -> None:
    page = page_of(parsed(text))
    head = next(token for token in page.tree.tokens if token.text == "said")
    last, who = Span(text.index("“Nobody"), text.index(" the baker")), Span(text.index("the"), text.index(" said"))
    rule = Statement(head, "quote", who, head.span, (page.quotes.all[0].span if whole else last,))
    kept = merged(page, rule, Statement(head, "quote", who, head.span, (last,)), 0.85).content
    assert kept == (rule.content if whole else (last,))
