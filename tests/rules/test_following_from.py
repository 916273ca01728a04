"""What a result is said to follow from; events and grammar by the real parser, « » marks the result."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.following_from import leading_to
from reportedly.types.annotations import Event

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        pytest.param("Gunmen raided the village, «killing» ten farmers.", ["raided"], id="what-it-came-of"),
        pytest.param("Rebels told of a raid in which ten farmers «died».", ["raid"], id="wherein"),
        pytest.param("Gunmen raided the village as ten farmers «died».", [], id="at-that-time"),
        pytest.param("Ten farmers «died» near Tora.", [], id="of-nothing"),
    ],
)
def test_a_result_follows_from_what_it_hangs_on(text: str, acts: list[str]) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="events")
    word = reading.tree.head_of(span)
    assert word is not None
    words = {token.index: event for event in reading[Event] for token in reading.tree.inside(event.span)}
    found = [reading.quote(event.span) for event in leading_to(reading.tree, word, words)]
    assert [act for act in found if act != reading.quote(word.span)] == acts
