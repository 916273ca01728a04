"""The acts of a sentence that cannot have done a harm told in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from reportedly.rules.anchors import rite_over, tells_day_of, what_is_searched_after
from reportedly.rules.following_from import what_set_off
from reportedly.rules.former_deeds import is_former_deed
from reportedly.rules.harmful import PUTTING_TO_DEATH, VIOLENT
from reportedly.rules.in_passing import what_is_complained_of
from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType

_HIGHEST, _WIDEST = 6, 40


def acts_apart(
    tree: Tree, word: Token, here: Sequence[tuple[int, Event]], by_word: Mapping[int, Event]
) -> frozenset[str]:
    """The ids of those of the events `here`, each with the word that names it, which a harm is not of.

    What only set off what did it: "the killing has sparked riots, with 70 injured". After what those are searched for
    who did it. A protest whose cause it is. Whose dead were mourned: "shot on their way from the burial of victims of
    a bombing"; and who marches behind the coffin of one who died marches only. What somebody was put to death for.
    What only tells on which day it was.
    """
    before = what_set_off(tree, word)[:_WIDEST]
    apart = {by_word[token.index].id for token in before if token.index in by_word}
    apart |= _complaining(tree, word, by_word) | _atoned_for(tree, word, by_word)
    searched = what_is_searched_after(tree, word)
    rites = {index: _rite(tree, tree.tokens[index]) for index, _ in here}
    rite = _rite(tree, word)
    violent = any(rites[index] is None and event.type in VIOLENT for index, event in here)
    for index, event in here:
        other = rites[index]
        mourned = other is not None and violent and (rite is None or rite.index != other.index)
        marching = rite is not None and other is None and event.type is EventType.PROTEST
        if index in searched or mourned or marching or tells_day_of(tree, tree.tokens[index], word):
            apart.add(event.id)
    return frozenset(apart | _former(tree, word, here, by_word))


def _former(tree: Tree, word: Token, here: Sequence[tuple[int, Event]], by_word: Mapping[int, Event]) -> frozenset[str]:
    """The acts that a sentence only tells of somebody in it; none told before, beside the harm, or by its own word."""
    own, known = by_word.get(word.index), set[str]()
    former = set[str]()
    for index, event in here:
        act = tree.tokens[index]
        first = event is not own and event.span.meets(act.span)
        (former if first and is_former_deed(tree, act, word) else known).add(event.id)
    return frozenset(former - known)


def _rite(tree: Tree, word: Token) -> Token | None:
    """The noun of a rite in whose of-phrase a word stands."""
    above = (rite_over(tree, one) for one in (word, *islice(tree.ancestors(word), _HIGHEST)))
    return next((rite for rite in above if rite is not None), None)


def _atoned_for(tree: Tree, word: Token, by_word: Mapping[int, Event]) -> set[str]:
    """ "Men *who were guilty of the murder of two* were hanged": they are none of its dead."""
    whom = tree.children(word, "nsubjpass", "dobj") if word.lemma in PUTTING_TO_DEATH else ()
    clauses = (clause for one in whom for clause in tree.children(one, "relcl", "acl"))
    told = (token.index for clause in clauses for token in tree.subtree(clause)[:_WIDEST])
    return {by_word[index].id for index in told if index in by_word}


def _complaining(tree: Tree, word: Token, by_word: Mapping[int, Event]) -> set[str]:
    cause = what_is_complained_of(tree, word)
    above = tree.ancestors(cause) if cause is not None else ()
    events = (by_word.get(token.index) for token in islice(above, _HIGHEST))
    return {event.id for event in events if event is not None and event.type is EventType.PROTEST}
