"""The clues of a word, by the real parser."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.factuality import Verdict
from reportedly.rules.factuality_clues import clues_of

pytestmark = pytest.mark.parser

CASES = {
    "itself": (
        "Rebels «attacked» the town.",
        {"bias", "score:3.0", "lemma:attack", "tag:VBD", "height:0"},
    ),
    "helpers": ("Rebels will not «attack» it.", {"form:VB+MD", "aux:will", "neg:not", "somewhere:will", "object:it"}),
    "nobody": ("Nobody «left».", {"subject:nobody"}),
    "no subject": ("«Leave» now!", {"no subject", "ends:!", "advmod:now"}),
    "above": ("Rebels hope to «attack».", {"above:hope", "1:xcomp<hope", "tags:VB<xcomp<VBP", "above tag:VBP"}),
    "higher": ("Rebels did not say that they hope to «attack».", {"2:say", "2:tag:VB", "higher neg:not"}),
    "question": ("Did rebels «attack»?", {"ends:?", "opens:VBD"}),
}


@pytest.mark.parametrize(("text", "clues"), CASES.values(), ids=CASES.keys())
def test_clues(text: str, clues: set[str]) -> None:
    tree, word = word_marked(text)
    assert clues <= clues_of(word, tree, Verdict(3.0))


def test_the_verdict_is_among_them() -> None:
    tree, word = word_marked("Rebels «attacked».")
    assert {"score:-1.5", "category:negation", "cue:rebel"} <= clues_of(
        word, tree, Verdict(-1.4, (tree.tokens[0],), ("negation",))
    )
