"""Counts told in shorthand, one beside the other: "8 civilians dead, 21 wounded", "12 dead and 40 injured".

Without a verb a parser makes one phrase of them and gives the one the figure of the other. Here each harm has the
number right before it.
"""

from __future__ import annotations

from reportedly.rules.counted_nouns import bare_count
from reportedly.rules.headcount import Headcount
from reportedly.rules.victims import Scene
from reportedly.types.annotations import Token

_HARMS = frozenset(
    """dead killed deceased martyred wounded injured hurt missing kia wia mia
    arrested detained kidnapped abducted""".split()
)
_JOINTS = frozenset((",", ";", "/", "&", "and", "+", "plus"))
_ADDED = frozenset("another at least some about over and other others".split())
_NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))
_FAR = 4
"""Words from a number to the harm that it counts."""


def in_tally(scene: Scene, word: Token) -> Headcount | None:
    """How many a word of harm counts that stands in a row of such counts; None elsewhere."""
    number = _number_of(scene, word)
    if number is None or not (_goes_on(scene, word) or _follows(scene, number)):
        return None
    amount = scene.counter.amounts[number.index]
    before = scene.tree.tokens[word.index - 1]
    counted = scene.counted([before], anybody=True) if before.part in _NOUNS else None
    same = counted is not None and (counted.low, counted.high) == (amount.low, amount.high)
    return counted if same else bare_count(amount, number)


def _number_of(scene: Scene, word: Token) -> Token | None:
    """The number before a word of harm, with nothing but nouns between the two."""
    if word.text.lower() not in _HARMS:
        return None
    for token in reversed(scene.tree.tokens[max(0, word.index - _FAR) : word.index]):
        if token.sentence != word.sentence:
            return None
        if token.index in scene.counter.amounts and token.part != "DET":
            return token
        if token.part not in _NOUNS or token.text.lower() in _HARMS:
            return None
    return None


def _goes_on(scene: Scene, word: Token) -> bool:
    """Whether another count follows: "12 dead *and 40 wounded*"."""
    behind = scene.tree.tokens[word.index + 1 : word.index + 3 * _FAR]
    if not behind or behind[0].text.lower() not in _JOINTS:
        return False
    for at, token in enumerate(behind[1:], 1):
        if token.index in scene.counter.amounts:
            return any(_number_of(scene, other) == token for other in behind[at + 1 : at + 1 + _FAR])
        if token.text.lower() not in _ADDED:
            return False
    return False


def _follows(scene: Scene, number: Token) -> bool:
    """Whether another count stands before the number: "*12 dead* and 40 wounded"."""
    before = list(scene.tree.tokens[max(0, number.index - _FAR) : number.index])
    while before and before[-1].text.lower() in _ADDED - _JOINTS:
        before.pop()
    while before and before[-1].text.lower() in _JOINTS:
        before.pop()
    return bool(before) and before[-1].index < number.index - 1 and _number_of(scene, before[-1]) is not None
