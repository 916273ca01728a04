"""Which quotations belong to a cue, by the real parser; « » marks the cue."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.clauses import verb_group
from reportedly.rules.page import page_of
from reportedly.rules.speech import manner_of, resumed, spoken
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Manner

SPOKEN = {  # the cue's phrase is «»: source and cue together
    "before": ("“It is over,” «he said».", ["“It is over,”"]),
    "after": ("«He said»: “It is over.”", ["“It is over.”"]),
    "both": ("“It is over,” «he said», “and we won.”", ["“It is over,”", "“and we won.”"]),
    "with-an-adverbial": ("«He said» on Monday: “It is over.”", ["“It is over.”"]),
    "a-sentence-of-its-own-before": ("“It is over.” «He added»: “We won.”", ["“We won.”"]),
    "too-far": ("“It is over,” sang a choir of old men in the square. «He said» so.", []),
    "none": ("«He said» so.", []),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "quotes"), SPOKEN.values(), ids=SPOKEN.keys())
def test_spoken(text: str, quotes: list[str]) -> None:
    plain, (phrase,) = marked(text)
    page = page_of(parsed(plain))
    cue = next(token for token in page.tree.inside(phrase) if token.part == "VERB")
    assert [plain[span.start : span.end] for span in spoken(page, cue, phrase)] == quotes


RESUMED = {
    "goes-on": ("“It is over,” he «said». “We won. We rest.”", ["“We won. We rest.”"]),
    "twice": ("“It is over,” he «said». “We won.” “We rest.”", ["“We won.”", "“We rest.”"]),
    "another-cue-follows": ("“It is over,” he «said». “We won,” she cried.", []),
    "words-between": ("“It is over,” he «said». Then: “We won.”", []),
    "nothing": ("“It is over,” he «said».", []),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "quotes"), RESUMED.values(), ids=RESUMED.keys())
def test_resumed(text: str, quotes: list[str]) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    page = page_of(parsed(plain))
    content = hull(Span(0, 13), verb_group(page.tree, cue))
    assert [plain[span.start : span.end] for span in resumed(page, cue, content)] == quotes


MANNERS = {
    "direct": ("He said «“It is over.”»", "direct"),
    "direct-behind-that": ("He said «that “it is over.”»", "direct"),
    "mixed": ("He said «that it was “over and done”».", "mixed"),
    "indirect": ("He said «that it was over».", "indirect"),
    "in-two-pieces": ("«“It is over,”» he said, «“and done.”»", "direct"),
    "in-words-of-another": ("“He said «it was over»,” she recalled.", "indirect"),
    "marked-in-words-of-another": ("“He said, «‘It is over.’»” she recalled.", "direct"),
    "partly-marked-in-words-of-another": ("“He said «it was ‘over and done’»,” she recalled.", "mixed"),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "manner"), MANNERS.values(), ids=MANNERS.keys())
def test_manner_of(text: str, manner: str) -> None:
    plain, content = marked(text)
    cue = plain.index("said")
    assert manner_of(page_of(parsed(plain)), tuple(content), Span(cue, cue + 4)) is Manner(manner)
