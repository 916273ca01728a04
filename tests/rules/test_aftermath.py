"""What goes on after an act, by the real parser; « » marks the verb."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.aftermath import is_lasting, is_of_count


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        pytest.param("The owner was being «held» on Sunday.", True, id="being-held"),
        pytest.param("The owner was «held» on Sunday.", False, id="held"),
    ],
)
def test_how_things_stand(text: str, lasting: bool) -> None:
    assert is_lasting(*word_marked(text)) is lasting


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("The toll «rose» on Sunday.", True, id="toll"),
        pytest.param("Officials «put» the number at nine.", True, id="the-number"),
        pytest.param("A number of gunmen «attacked» the town on Sunday.", False, id="a-number-of"),
        pytest.param("Gunmen «killed» the opposition figure on Sunday.", False, id="a-public-figure"),
    ],
)
def test_how_counts_stand(text: str, counts: bool) -> None:
    assert is_of_count(*word_marked(text)) is counts
