"""Names that head what is told of them: the label of an item of a list ("Tora:", "061445NOV06 TORA / Dassa -")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reportedly.rules.toponyms import Candidate, Scene
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Grade


def headed(item: Candidate, tokens: Sequence[Token], around: Scene) -> float:
    """A probability for a known name that fills a piece of a head by itself, between its signs, days and hours.

    A parser sees no sentence there, nor a place in it. An everyday word or a given name may head anything: "Arrest -".
    """
    doubtful = item.first == item.last and (item.key in around.common or item.key in around.given)
    known = any(entry.grade in _EXACT for entry in item.entries)
    if doubtful or not known or around.shouted:
        return 0.0
    sentence = tokens[item.first].sentence
    rest = list(takewhile(lambda word: word.sentence == sentence, tokens[item.last + 1 : item.last + _FAR]))
    before = tokens[item.first - 1] if item.first else None
    opens = before is None or before.sentence != sentence or before.text in _PARTS or before.text[0].isdigit()
    return 0.75 if opens and rest and rest[0].text in _PARTS and rest[-1].text in _ENDS else 0.0


_EXACT = (Grade.PRIMARY, Grade.ALTERNATE)
_ENDS = frozenset((":", "-", "–", "—", "|"))
_PARTS = _ENDS | {"/", ",", "(", ")", "."}
_FAR = 20
"""Words up to the end of a head."""
