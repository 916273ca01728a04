"""What grammar tells as background: stretches up to now, the past perfect, what was long before."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.background import background

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "verb", "past"),
    [
        ("Since January the rebels have captured two towns.", "captured", True),
        ("The army has carried out many strikes over the past decade.", "carried", True),
        ("Most schools have been hit since the war began.", "hit", True),
        ("Most schools have been hit since the siege began.", "hit", True),
        ("The army has fired 31 shells since midnight.", "fired", False),
        ("The army has carried out two strikes since 11 January.", "carried", False),
        ("The rebels have previously captured two towns.", "captured", True),
        ("The rebels have captured two towns.", "captured", False),
        ("The junta had promised peace.", "promised", True),
        ("A spokesman said the junta had promised peace.", "promised", False),
        ("They returned six years after they were expelled from the town.", "expelled", True),
        ("They returned after they were expelled from the town.", "expelled", False),
    ],
)
def test_what_is_long_past(text: str, verb: str, past: bool) -> None:
    tree = parsed(text).tree
    word = next(token for token in tree.tokens if token.text == verb)
    assert (background(tree, word) is not None) == past
