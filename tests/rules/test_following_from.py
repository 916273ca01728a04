"""What a result is said to follow from; events and grammar by the real parser, « » marks the result."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.following_from import leading_to, what_set_off
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The killing sparked riots that «injured» 70.", "The killing", id="what-set-it-off"),
        pytest.param("The killing followed riots that «injured» 70.", "", id="what-came-later"),
        pytest.param("The blast that «killed» two sparked riots.", "", id="what-is-told-of-it"),
    ],
)
def test_what_set_off_a_result(text: str, words: str) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    word = tree.head_of(span)
    assert word is not None
    assert " ".join(token.text for token in what_set_off(tree, word)) == words
