"""Weapons that the encoder's slot head reads, for incidents in whose sentences neither tables nor record know one.

The head learned from the 1,300 training texts of MUC-4, as the tables did; nothing here is fitted. Without the weights
there are no fillers, and the translation is that of the tables.
"""

from __future__ import annotations

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
