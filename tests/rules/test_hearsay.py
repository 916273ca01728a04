"""What went round with no speaker of its own, within what somebody says; by the real parser, « » marks that."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.hearsay import hearsay
from reportedly.rules.inner_statements import Told
from reportedly.rules.page import page_of
from reportedly.rules.statements import Statement

pytestmark = pytest.mark.parser

CASES = {
    "that-clause": ("The mayor denied «reports that a boat was lost».", [("", "reports", "a boat was lost")]),
    "whose": ("He denied «the army's claim that a boat was lost».", [("the army's", "claim", "a boat was lost")]),
    "by-whom": (
        "The mayor denied «reports by some papers that a boat was lost».",
        [("some papers", "reports", "a boat was lost")],
    ),
    "of-something": ("The mayor said «that he had heard reports of torture».", [("", "reports", "of torture")]),
    "who-did-it": (
        "The army denied «reports of torture by its soldiers».",
        [("", "reports", "of torture")],
    ),
    "bare": ("The mayor denied «the reports».", []),
    "a-claim-of": ("The mayor denied «any claim of asylum».", []),
    "outside": ("Reports that a boat was lost reached us. The mayor said «it was over».", []),
}


@pytest.mark.parametrize(("case", "found"), CASES.values(), ids=CASES)
def test_hearsay(case: str, found: list[tuple[str, str, str]]) -> None:
    text, (said,) = marked(case)
    page = page_of(parsed(text))
    verb = next(word for word in page.tree.tokens if word.text in ("denied", "said"))
    told = Told(page, [Statement(verb, "clause", None, verb.span, (said,))])

    def quote(*spans: object) -> str:
        return " … ".join(text[span.start : span.end] for span in spans if span is not None)  # type: ignore[attr-defined]

    assert [(quote(item.source), quote(item.cue), quote(*item.content)) for item in hearsay(page, told)] == found
