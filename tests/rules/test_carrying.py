"""Which of two statements carries the other; « » marks the cue of the one that is told of."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.carrying import carries, is_finite, is_hearsay
from reportedly.rules.cue_stances import cues
from reportedly.rules.cued import ruled_statements
from reportedly.rules.page import page_of
from reportedly.rules.statements import statement

pytestmark = pytest.mark.parser

CARRIED = {
    "asked": ("The mayor said that parents had «asked» for a guard.", True),
    "told-of": ("The mayor said the driver had «told» him of a box.", True),
    "suspected": ("The mayor said the army «suspected» the rebels.", True),
    "accused-by": ("The mayor said the rebels were «accused» by the army of arson.", True),
    "told-by-nobody-named": ("The mayor said the nurses had been «told» to leave.", True),
    "hearsay": ("The mayor said the man was «believed» to be dead.", True),
    "doubt-lent": ("The mayor said the army had no «doubt» that it was over.", True),
    "ordered-somebody": ("The mayor said the general had «ordered» them to leave.", True),
    "ordered-a-thing": ("The mayor said the general had «ordered» a raid.", False),
    "was-ordered": ("The mayor said the raid was «ordered» by the general.", False),
    "who-is-accused": ("The mayor said the men were «accused» of arson.", True),
    "one-accused-of-a-thing": ("The mayor said a man «accused» of arson had fled.", False),
    "refused-an-answer": ("The mayor said the envoy had «refused» to accept the note.", True),
    "refused-a-deed": ("The mayor said the man had «refused» to drop the gun.", False),
    "identified": ("The mayor said a rebel had «identified» the bomb as his.", True),
    "took-credit": ("The mayor said the group had «taken» credit for the bomb.", True),
    "condemned": ("The mayor said that France «condemned» the raid.", True),
    "agreed": ("The mayor said the sides had «agreed» to meet.", False),
    "looks": ("The mayor said the men «seemed» to be dead.", False),
    "what-he-will-not-say": ("The mayor declined to say whom the army «suspected».", False),
    "what-he-would-not-say": ("The mayor would not say whether the army «suspected» them.", False),
    "what-he-said": ("The mayor said whom the army «suspected».", True),
}


@pytest.mark.parametrize(("text", "carried"), CARRIED.values(), ids=CARRIED.keys())
def test_what_is_carried(text: str, carried: bool) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    page = page_of(parsed(plain))
    inner = statement(page, cue, tuple(cues()[cue.lemma, cue.part]))
    outer = next(item for item in ruled_statements(page) if item.head.lemma in {"say", "decline"})
    assert (inner is not None and carries(page, outer, inner)) is carried


def test_hearsay_is_of_nobody() -> None:
    page = page_of(parsed("The man is believed to be dead."))
    (found,) = ruled_statements(page)
    assert is_hearsay(found)


def test_a_second_verb_is_as_finite_as_the_first() -> None:
    tree = parsed("They sat in a cell and asked him to deny everything.").tree
    verbs = {token.text: is_finite(tree, token) for token in tree.tokens if token.part == "VERB"}
    assert verbs == {"sat": True, "asked": True, "deny": False}
