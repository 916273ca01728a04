"""Names that head what is told of them."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.heading_names import headed
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
