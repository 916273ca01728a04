"""Where a number tells what a figure was before."""

from __future__ import annotations

import pytest

from marked import marked
from reportedly.text.former_counts import is_former

CASES = {
    "up-from": ("It killed 12, up from «nine» on Monday.", True),
    "down-from-the": ("It stands at 30, down from the «36» of May.", True),
    "compared-with": ("Some 200 were hurt, compared with «139» a year ago.", True),
    "initially": ("The toll, initially «10», has risen to 12.", True),
    "aside": ("The toll is 15 (earlier «12»).", True),
    "an-earlier-toll-of": ("Nine died, police said, lowering an earlier toll of «12».", True),
    "an-earlier-blast": ("It follows an earlier blast of «12» shells.", False),
    "earlier-put-the-toll-at": ("Police had earlier put the death toll at «12».", True),
    "now-put-the-toll-at": ("Police put the toll at «12».", False),
    "hours-earlier": ("Hours earlier «12» guards died.", False),
    "rose-to-from": ("The toll rose to 15 from «12».", True),
    "rose-to": ("The toll rose to «15» from 12.", False),
    "from-a-place": ("Six from Tora and «nine» from Balm died.", False),
    "after-early-reports": ("The crew is safe after early reports of «three» dead.", True),
    "withdrawn-account": ("Police withdrew an earlier account in which a guard spoke of «ten» dead.", True),
    "early-reports-alone": ("Early reports of «three» dead came from Tora.", False),
    "after-an-earlier-blast": ("It came after an earlier blast of «12» shells.", False),
    "long-before": ("Prices rose. " + "x" * 80 + " from «12».", False),
}


@pytest.mark.parametrize(("text", "former"), CASES.values(), ids=CASES.keys())
def test_is_former(text: str, former: bool) -> None:
    plain, (span,) = marked(text)
    assert is_former(plain, span.start) is former
