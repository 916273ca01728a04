"""Persons' decisions on things in a report hold on the words: a newer reader may bound a thing otherwise.

An id says where its thing stood (`r…#events@10-20`). When no thing has this id any more, the decision moves to the one
that now stands on most of these words; where none does, it waits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.types.judgements import Judgement
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation

_ID = re.compile(r"(r[0-9a-f]+#\w+)@(\d{1,9})-(\d{1,9})(?:~\d+)?\Z")


def anchored(judgements: Iterable[Judgement], things: Mapping[str, Sequence[Span]]) -> Iterator[Judgement]:
    """`judgements`, persons' ones with each end on the thing that now stands at its words.

    `things` are the ids of all things that are judged so, with the spans on which each stands.
    """
    of_layer: dict[str, list[str]] = {}
    for id in things:
        of_layer.setdefault(id.partition("@")[0], []).append(id)
    for said in judgements:
        if not said.by_person:
            yield said
            continue
        left = _now(said.left, things, of_layer)
        right = said.right if said.relation is Relation.NAMED else _now(said.right, things, of_layer)
        yield (
            said if (left, right) == (said.left, said.right) else msgspec.structs.replace(said, left=left, right=right)
        )


def _now(id: str, things: Mapping[str, Sequence[Span]], of_layer: Mapping[str, Sequence[str]]) -> str:
    told = None if id in things else _ID.match(id)
    if told is None or int(told[2]) >= int(told[3]):
        return id
    stood = Span(int(told[2]), int(told[3]))
    found = [(-sum(_common(stood, span) for span in things[other]), other) for other in of_layer.get(told[1], ())]
    common, best = min(found, default=(0, id))
    return best if common else id


def _common(one: Span, two: Span) -> int:
    return max(0, min(one.end, two.end) - max(one.start, two.start))
