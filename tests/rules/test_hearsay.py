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
    "held-for-something": ("The mayor described «reports of torture as false».", [("", "reports", "of torture")]),
    "of-who-acts-as": (
        "The mayor described «reports of men posing as guards».",
        [("", "reports", "of men posing as guards")],
    ),
    "of-a-deed-as": ("The mayor denied «reports of his arrest as a spy».", [("", "reports", "of his arrest as a spy")]),
    "in-which-media": (
        "The mayor denied «reports in local media that a boat was lost».",
        [("local media", "reports", "a boat was lost")],
    ),
    "a-call-by": (
        "The mayor denied «a call by Kenya for its men to leave».",
        [("Kenya", "call", "for its men to leave")],
    ),
    "whose-call": ("The mayor denied «the army's call for talks».", [("the army's", "call", "for talks")]),
    "whose-offer": ("The mayor denied «an offer by Kenya to mediate».", [("Kenya", "offer", "to mediate")]),
    "a-message-from": (
        "The mayor denied «a message from Kenya that it was late».",
        [("Kenya", "message", "it was late")],
    ),
    "a-message-to": ("The mayor denied «the army's message to the town».", []),
    "nobodys-call": ("The mayor denied «a call for talks».", []),
    "a-days-call": ("The mayor denied «Monday's call for talks».", []),
    "a-need": ("The mayor denied «the town's demand for water».", []),
    "for-how-long": ("The mayor denied «the army's request for three weeks».", []),
    "a-call-alone": ("The mayor denied «the army's call».", []),
    "a-charge-of": ("The mayor denied «the army's charge of treason».", []),
    "alleged": ("The mayor denied «an alleged plot against him».", [("", "alleged", "plot against him")]),
    "alleged-in": ("The mayor denied «an alleged plot in Tora».", [("", "alleged", "plot")]),
    "outside": ("Reports that a boat was lost reached us. The mayor said «it was over».", []),
}


@pytest.mark.parametrize(("case", "found"), CASES.values(), ids=CASES)
def test_hearsay(case: str, found: list[tuple[str, str, str]]) -> None:
    text, (said,) = marked(case)
    page = page_of(parsed(text))
    verb = next(word for word in page.tree.tokens if word.text in ("denied", "said", "described"))
    told = Told(page, [Statement(verb, "clause", None, verb.span, (said,))])

    def quote(*spans: object) -> str:
        return " … ".join(text[span.start : span.end] for span in spans if span is not None)  # type: ignore[attr-defined]

    assert [(quote(item.source), quote(item.cue), quote(*item.content)) for item in hearsay(page, told)] == found
