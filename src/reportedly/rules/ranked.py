"""Counts told by a rank: "he is the third victim of the shelling", "the second person to lose her life"."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.rules.headcount import Headcount
from reportedly.rules.lasting_counts import running
from reportedly.rules.victims import Scene
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import VictimGroup


def rank(tree: Tree, noun: Token) -> int | None:
    """The second or a later place in a row that stands before "victim" or "person"; of others ("a sixth guard") many
    more may have been harmed."""
    if noun.lemma not in _ANYBODY or noun.tag != "NN":
        return None
    for word in tree.children(noun, "amod", "nummod"):
        numbers = [int(number.value) for number in find_numbers(word.text) if number.ordinal]
        if numbers and _LEAST <= numbers[0] <= _MOST:
            return numbers[0]
    return None


_ANYBODY = ("victim", "person")
_LEAST, _MOST = 2, 100


def as_ranked(count: Headcount, word: Token, tree: Tree) -> Headcount:
    """ "A second victim died": two did by then; any other count, and that of a year or a war, as it is."""
    place = rank(tree, count.head) if not count.shares and running(tree, word) is None else None
    return count._replace(low=place, high=place, stated=True) if place is not None else count


def ranked(scene: Scene, word: Token, row: Mapping[str, str]) -> Headcount | None:
    """ "He is the third victim"; not "the third victim was released"."""
    place, verb = rank(scene.tree, word), scene.tree.head(word)
    if place is None or verb is None or word.link != "attr" or scene.tree.children(verb, "neg"):
        return None
    if running(scene.tree, verb) is not None or scene.tree.children(word, "relcl", "acl"):
        return None
    span = hull(*(child.span for child in scene.tree.children(word, "det", "amod")), word.span)
    return Headcount(place, place, False, VictimGroup.UNKNOWN, span, word)
