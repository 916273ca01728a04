"""Days that hang on no event and stand right beside one: behind what names it, or before who did it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.rules.anchors import is_of_saying, owner_of
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.tree import Tree


def right_behind(
    tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int], nouns: Mapping[int, Token]
) -> dict[int, list[str]]:
    """Days that stand right behind a noun: "are looking for the cause of a blaze Monday morning".

    Or behind all that a subject says: "the killing of a judge in Tora on Monday shows", or behind where it was: "a
    hand in the killing at Tora last week". `nouns` are those that name events, by number.
    """
    subjects = {number: noun for number, noun in nouns.items() if noun.link in ("nsubj", "nsubjpass")}
    ends = {_behind(tree, tree.subtree(noun)[-1]): number for number, noun in subjects.items()}
    ends |= {_behind_place(tree, noun): number for number, noun in nouns.items()}
    ends |= {noun.index + 1: number for number, noun in nouns.items()}
    found: dict[int, list[str]] = {}
    for time in times if ends else ():
        number = ends.get(next((word.index for word in tree.inside(time.span)), -1))
        if number is not None and owner_of(tree, time.span, owners) is None:
            found.setdefault(number, []).append(time.id)
    return found


def _behind(tree: Tree, last: Token) -> int:
    """Where a day begins that stands behind a subject's last word: "the killing of a judge *on* Monday shows"."""
    at = last.index + 1
    return at + (at < len(tree.tokens) and tree.tokens[at].text == "on")


def _behind_place(tree: Tree, noun: Token) -> int:
    """Where a day begins that stands behind the place of an act: "the killing at Tora *last* week", -1 for none."""
    where = (word for word in tree.children(noun, "prep") if word.text.lower() in _WHERE)
    named = (name for word in where for name in tree.children(word, "pobj") if name.part == "PROPN")
    return next((_behind(tree, name) for name in named), -1)


_WHERE = frozenset("at in near outside on".split())


def opening(
    tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int], verbs: Mapping[int, Token]
) -> dict[int, list[str]]:
    """Times that stand right before the doer of an event: "As the agency reported, on 11 May troops fired on it".

    `verbs` are those of the events, by number.
    """
    first = {
        tree.subtree(doer)[0].index: number
        for number, verb in verbs.items()
        for doer in tree.children(verb, "nsubj", "nsubjpass")[:1]
    }
    found: dict[int, list[str]] = {}
    for time in times if first else ():
        words = tree.inside(time.span)
        behind = words[-1].index + 1 if words else -1
        behind += behind < len(tree.tokens) and tree.tokens[behind].text == ","
        told = behind in first and is_of_saying(tree, words[-1], verbs[first[behind]])
        if behind in first and not told and owner_of(tree, time.span, owners) is None:
            found.setdefault(first[behind], []).append(time.id)
    return found
