"""What the encoder's slot head reads: weapons where neither tables nor record know one, and who was harmed.

The head learned from the 1,300 training texts of MUC-4, as the tables did; the two numbers here were set on the 200
development texts. Without the weights there are no fillers, and the translation is that of the tables.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable

from reportedly.text.slot_decoding import Filler, fillers
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.weights import encoder

LIKELY = 0.5
"""How likely a filler is to be followed: more likely than not."""
REACH = 1
"""Sentences around those that tell of an incident in which a weapon may stand."""


READ, UNREAD = 1.25, -0.75
"""What the log-odds that a phrase names somebody harmed gain where the head reads a victim for sure, and where none."""


def read_fillers(text: str) -> list[Filler]:
    """What the encoder takes for fillers of slots in `text`; nothing where its weights are not installed."""
    if not encoder.available():
        return []
    seen = encoder.encoded(text)
    return fillers(text, seen.offsets, seen.slots)


def weapons(tree: Tree, found: Iterable[Filler], sentences: Collection[int]) -> list[Token]:
    """The last nouns of likely instruments in and beside `sentences`, each word once, in order of text."""
    near = {number + step for number in sentences for step in range(-REACH, REACH + 1)}
    heads: dict[str, Token] = {}
    for filler in found:
        nouns = [token for token in tree.inside(Span(filler.start, filler.end)) if token.part in ("NOUN", "PROPN")]
        if filler.slot == "instrument" and filler.likely >= LIKELY and nouns and nouns[-1].sentence in near:
            heads.setdefault(nouns[-1].lemma, nouns[-1])
    return list(heads.values())


def with_victims(chance: float, token: Token, found: Collection[Filler]) -> float:
    """The chance that the phrase of a head word names somebody harmed, as tables and head tell together."""
    if not found:
        return chance
    over = (one for one in found if one.slot == "victim" and one.start < token.span.end and token.span.start < one.end)
    sure = max((one.likely for one in over), default=0.0)
    known = min(max(chance, 1e-6), 1 - 1e-6)
    odds = math.log(known / (1 - known)) + UNREAD + (READ - UNREAD) * sure
    return 1 / (1 + math.exp(-odds))
