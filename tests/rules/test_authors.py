"""Who speaks through a document told of before, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.authors import Authors
from reportedly.rules.page import page_of
from reportedly.rules.source_kinds import head_noun
from reportedly.rules.speakers import source_kinds
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

CASES = {
    "pointed-back-at": ("The army said in a statement that it was over.", "said", "The statement", True),
    "by-another-word": ("The army said in a communique that it was over.", "said", "The announcement", True),
    "another-document": ("The army said in a letter that it was over.", "said", "The statement", False),
    "one-more": ("The army said in a statement that it was over.", "said", "A statement", False),
    "another-between": (
        "The army said in a statement that it was over. The rebels put out a statement.",
        "said",
        "The statement",
        False,
    ),
    "by-word-of-mouth": ("The army said on Monday that it was over.", "said", "The statement", False),
}


@pytest.mark.parametrize(("text", "cue", "words", "known"), CASES.values(), ids=CASES)
def test_who_speaks_through_a_document(text: str, cue: str, words: str, known: bool) -> None:
    whole = f"{text} {words} named nobody."
    reading = parsed(whole, up_to="coreference")
    page = page_of(reading)
    authors = Authors(page, source_kinds())
    army = reading.entity_at(Span(0, 8))
    assert army is not None
    authors.heard(Span(0, 8), Span(whole.index(cue), whole.index(cue) + len(cue)), army)
    start = whole.rindex(words)
    noun = head_noun(page.tree, Span(start, start + len(words)))
    assert noun is not None
    assert (authors.of(noun) is army) is known
