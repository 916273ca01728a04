"""Who is only spoken of says nothing; the weights' statement is given, with the real parser."""

import pytest

from parsed import parsed
from reportedly.rules.page import page_of
from reportedly.rules.said_of import without_those_spoken_of
from reportedly.rules.statements import Statement
from reportedly.types.span import Span

pytestmark = pytest.mark.parser


def told(text: str, source: str, cue: str, content: str) -> tuple[str | None, list[str]]:
    """Source and content that are left of a statement."""
    page = page_of(parsed(text))
    head = next(token for token in page.tree.tokens if token.text == cue)
    who, what = (Span(at, at + len(words)) for words in (source, content) for at in [text.index(words)])
    left = without_those_spoken_of(page, Statement(head, "clause", who, head.span, (what,)))
    words = [text[piece.start : piece.end] for piece in left.content]
    return (text[left.source.start : left.source.end] if left.source else None), words


CASES = {
    "a-figure": (
        ("Twenty men, initially said to be 25, were shot.", "Twenty men", "said", "to be 25, were shot"),
        (None, ["to be 25"]),
    ),
    "held-at-first": (
        ("Two men, thought at first to have fled, are alive.", "Two men", "thought", "to have fled"),
        (None, ["Two men", "to have fled"]),
    ),
    "found-later": (
        ("It killed nine, a claim later found to be false.", "a claim", "found", "be false"),
        (None, ["a claim", "to be false"]),
    ),
    "who-tells-others": (
        ("Police said to be careful.", "Police", "said", "to be careful"),
        ("Police", ["to be careful"]),
    ),
    "who-is-held-to": (
        ("The men were said to be 25.", "The men", "said", "to be 25"),
        ("The men", ["to be 25"]),
    ),
    "who-speaks": (
        ("The mayor said he had to be there.", "The mayor", "said", "he had to be there"),
        ("The mayor", ["he had to be there"]),
    ),
}


@pytest.mark.parametrize(("given", "left"), CASES.values(), ids=CASES.keys())
def test_who_is_spoken_of(given: tuple[str, str, str, str], left: tuple[str | None, list[str]]) -> None:
    assert told(*given) == left
