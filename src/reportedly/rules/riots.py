"""Riots harm people as attacks do: "a crowd threw stones at the station. Seven policemen were hurt"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from reportedly.rules.realis import is_unreal
from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Status


def is_riot(event: Event) -> bool:
    return event.type is EventType.PROTEST and event.mode == "riot"


def riot_before(tree: Tree, told: Mapping[int, Sequence[tuple[int, Event]]], word: Token) -> Event | None:
    """The riot that the sentence before tells of, which tells of nothing else in its main clause.

    `told` has the events of each sentence with the words that name them.
    """
    here = sorted(told.get(word.sentence - 1, ()), key=lambda item: item[0])
    plain = [event for index, event in here if _is_told_plainly(tree, index)]
    riots = [event for event in plain if is_riot(event) and event.status is Status.HAPPENED and not is_unreal(event)]
    return riots[0] if riots and all(event.type is EventType.PROTEST for event in plain) else None


def _is_told_plainly(tree: Tree, index: int) -> bool:
    """Whether a word stands in no clause below another: not "after officers had shot a man"."""
    word = tree.tokens[index]
    above = (word, *islice(tree.ancestors(word), _HIGHEST))
    return all(one.link not in _BELOW for one in above)


_HIGHEST = 6
_BELOW = ("advcl", "relcl", "acl", "pcomp")
