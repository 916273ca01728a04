"""Where a report turns to something else; grammar by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.turning_aside import turns

pytestmark = pytest.mark.parser


def test_sentences_that_begin_with_a_word_of_turning() -> None:
    text = "Shells hit Tora. Meanwhile, two men fled. He had meanwhile left. Elsewhere a bus burned."
    assert list(turns(parsed(text, up_to="grammar").tree)) == [1, 3]
