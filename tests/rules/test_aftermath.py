"""What goes on after an act, by the real parser; « » marks the verb."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.aftermath import is_lasting


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
