"""What a sentence says that a happening was is that happening: "the attack was an air strike"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.rules.happenings import Happening
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status


def told_as(tree: Tree, happenings: Sequence[Happening], words: Sequence[Token]) -> list[Happening]:
    """The same with each noun that tells what its subject was led back to it: "the attack is the worst shooting".

    `words` are the words of all happenings, by number. Not "the attack was no accident", nor what is of another type.
    """
    by_word = {words[item.index].index: item for item in happenings}
    return [_led_back(item, _subject(tree, words[item.index], by_word)) for item in happenings]


def _subject(tree: Tree, word: Token, by_word: dict[int, Happening]) -> Happening | None:
    above = tree.head(word)
    if above is None or word.link != "attr" or above.lemma not in _BEING or tree.children(above, "neg"):
        return None
    return next((by_word[it.index] for it in tree.children(above, "nsubj") if it.index in by_word), None)


def _led_back(item: Happening, subject: Happening | None) -> Happening:
    if subject is None or item.again is not None or not (item.noun and subject.noun):
        return item
    if item.type is not subject.type or Status.NEGATED in (item.status, subject.status):
        return item
    return msgspec.structs.replace(item, again=subject.index)


_BEING = frozenset(("be", "become", "remain"))
