"""The weight of telling words around a word, over words made by hand."""

from __future__ import annotations

import pytest

from reportedly.rules.sense_evidence import Senses
from reportedly.types.annotations import Token
from reportedly.types.span import Span

WEIGHTS = {"army": (True, 2.0), "rocket": (True, 1.0), "goal": (False, 2.0)}


def tokens_of(*sentences: str) -> list[Token]:
    found: list[Token] = []
    for number, sentence in enumerate(sentences):
        for word in sentence.split():
            at = len(found)
            found.append(
                Token(span=Span(at, at + 1), text=word, lemma=word, part="X", tag="X", link="dep",
                      index=at, head=at, sentence=number)
            )  # fmt: skip
    return found


CASES = {  # sentences, the sentence whose first word is asked of, its lean
    "for": (["strike army", "x", "x"], 0, 2 + 0.2),
    "against": (["strike goal", "x", "x"], 0, -2 - 0.3),
    "said-twice-counts-once": (["strike army army"], 0, 2 + 0.2),
    "neighbours-count-half": (["strike x", "army x"], 0, 1 + 0.2),
    "farther-ones-count-a-little": (["strike x", "x", "army x"], 0, 0.2),
    "the-word-itself-is-left-out": (["army x"], 0, 0.2),
    "case-does-not-matter": (["strike ARMY"], 0, 2 + 0.2),
    "both-sides": (["strike army goal"], 0, 0 - 0.1),
    "nothing-told": (["strike x"], 0, 0),
}


@pytest.mark.parametrize(("sentences", "which", "lean"), CASES.values(), ids=CASES.keys())
def test_lean(sentences: list[str], which: int, lean: float) -> None:
    tokens = tokens_of(*sentences)
    asked = next(token for token in tokens if token.sentence == which)
    assert Senses(tokens, WEIGHTS).lean(asked) == pytest.approx(lean)


def test_the_whole_text_counts_two_at_most() -> None:
    tokens = tokens_of("strike x", "x", *["army rocket"] * 90)
    assert Senses(tokens, WEIGHTS).lean(tokens[0]) == pytest.approx(2.0)


def test_no_words() -> None:
    assert Senses([], WEIGHTS).whole == 0
