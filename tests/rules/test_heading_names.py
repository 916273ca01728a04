"""Names that head what is told of them."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.heading_names import headed, heads_a_court
from reportedly.rules.toponyms import Candidate, Scene
from reportedly.types.span import Span
from rules.test_toponyms import TOWN, scene, tokens_of

HEADS = {
    "a-label": ("Harran :", 0, scene(), 0.75),
    "behind-a-day": ("061445NOV06 Harran / Dassa -", 1, scene(), 0.75),
    "a-column": ("2018 | Harran | 12 |", 2, scene(), 0.75),
    "in-brackets": ("Dassa ( Harran ) :", 2, scene(), 0.75),
    "part-of-a-piece": ("Ola Harran :", 1, scene(), 0.0),
    "in-a-sentence": ("Harran , he said , burned .", 0, scene(), 0.0),
    "an-everyday-word": ("Harran :", 0, scene(common="harran"), 0.0),
    "in-capitals": ("HARRAN :", 0, scene(shouted=True), 0.0),
}


@pytest.mark.parametrize(("text", "at", "around", "share"), HEADS.values(), ids=HEADS.keys())
def test_headed(text: str, at: int, around: Scene, share: float) -> None:
    words = [msgspec.structs.replace(word, sentence=0) for word in tokens_of(text)]
    item = Candidate(Span(words[at].span.start, words[at].span.end), at, at, "harran", (TOWN,))
    assert headed(item, words, around) == share


COURTS = {
    "of-a-town": ("The Harran Intermediate People 's Court ruled .", scene(), 0.8),
    "of-nobody": ("The Harran family went to Court .", scene(), 0.0),
    "of-an-everyday-word": ("The Harran District Court ruled .", scene(common="harran"), 0.0),
}


@pytest.mark.parametrize(("text", "around", "share"), COURTS.values(), ids=COURTS.keys())
def test_heads_a_court(text: str, around: Scene, share: float) -> None:
    words = [msgspec.structs.replace(word, tag="POS" if word.text == "'s" else word.tag) for word in tokens_of(text)]
    town = msgspec.structs.replace(TOWN, population=90_000)
    item = Candidate(Span(words[1].span.start, words[1].span.end), 1, 1, "harran", (town,))
    assert heads_a_court(item, words, around) == share


def test_a_village_has_no_court() -> None:
    words = tokens_of("The Harran District Court ruled .")
    item = Candidate(Span(4, 10), 1, 1, "harran", (msgspec.structs.replace(TOWN, population=900),))
    assert heads_a_court(item, words, scene()) == 0.0
