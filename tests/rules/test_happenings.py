"""The words that tell of one happening."""

from __future__ import annotations

from happenings import mention
from reportedly.rules.happenings import further_words
from reportedly.types.span import Span


def test_what_did_the_harm_tells_of_it_too() -> None:
    killed = mention(1, "kill", means=Span(4, 8))
    later = mention(2, "attack")
    assert further_words((killed, later), killed) == (Span(4, 8), later.span)
    assert further_words((killed, later), later) == (Span(4, 8), killed.span)


def test_one_word_has_no_further_ones() -> None:
    alone = mention(1, "attack")
    assert further_words((alone,), alone) == ()
