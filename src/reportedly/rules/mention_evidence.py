"""What speaks for and against a mention being one more of a happening told before: measured, to be weighed.

The trees of `weights/mentions.json` weigh it where the rules (`one_happening`) leave a mention apart.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from reportedly.rules.happenings import REAL, Happening
from reportedly.rules.means import is_armed
from reportedly.rules.one_happening import (
    GENERAL,
    contradicted,
    credit,
    differ,
    is_like,
    likeness,
    may_join,
    same_place,
    share,
)
from reportedly.types.vocabulary import EventType, Status


class Evidence(NamedTuple):
    """A mention beside the mentions of one happening told before it. Truth values are 0 or 1.

    What begins with `told_` is said of those mentions, what begins with `of_kind` of all happenings of the mention's
    type that its status leaves open.
    """

    rules: float
    """The likeness that the rules find, 0 where they forbid it."""
    credit: float
    may_join: float
    same_type: float
    same_word: float
    same_family: float
    same_mode: float
    alike: float
    """Both are acts of shots, shells or bombs, or of one kind."""
    general: float
    """The mention's word takes up any assault: "the attack"."""
    share_doer: float
    doers_differ: float
    doer: float
    whom: float
    told_doer: float
    told_whom: float
    timed: float
    told_timed: float
    placed: float
    told_placed: float
    elsewhere: float
    """Both name a place, and none is the same."""
    definite: float
    anaphoric: float
    plural: float
    narrated: float
    armed: float
    told_armed: float
    told_retold: float
    told_harm: float
    assault: float
    historical: float
    depth: float
    told_depth: float
    """Words that govern the last mention, 6 at most."""
    sentences_back: float
    mentions_back: float
    paragraphs_back: float
    told_mentions: float
    first_told: float
    """The happening is told in the first sentence that tells of any."""
    of_kind: float
    of_kind_since: float
    """Happenings of the kind told after the last mention of this one."""
    of_kind_last: float
    of_kind_first: float


Weigh = Callable[[Evidence], float]
"""How likely it is that the two are one, as log-odds."""
_LOOKED_AT = 12
"""Mentions of a happening that are looked at, the first ones: bounds the work on a text that repeats one word."""


def evidence(groups: Sequence[Sequence[Happening]], item: Happening, lede: int) -> list[Evidence | None]:
    """For each happening told before, the evidence that `item` is one more mention of it; None where facts forbid it.

    `lede` is the number of the first sentence that tells of a happening.
    """
    kind = [at for at, group in enumerate(groups) if _of_kind(group, item)]
    lasts = [groups[at][-1].index for at in kind]
    return [
        None if contradicted(group, item) else _evidence(group, item, lede, _among(at, group, kind, lasts))
        for at, group in enumerate(groups)
    ]


def _of_kind(group: Sequence[Happening], item: Happening) -> bool:
    same = group[0].type is item.type
    return same and all(told.status in REAL or told.status is item.status for told in islice(group, _LOOKED_AT))


def _among(at: int, group: Sequence[Happening], kind: Sequence[int], lasts: Sequence[int]) -> tuple[float, ...]:
    since = sum(last > group[-1].index for last in lasts)
    return float(len(kind)), float(since), float(kind[-1:] == [at]), float(kind[:1] == [at])


def _evidence(group: Sequence[Happening], item: Happening, lede: int, among: tuple[float, ...]) -> Evidence:
    last, told = group[-1], group[:_LOOKED_AT]
    who = frozenset().union(*(other.who for other in told))
    there = any(other.where for other in told)
    of_kind, since, is_last, is_first = among
    return Evidence(
        rules=likeness(told, item, lede),
        credit=credit(told, item, lede),
        may_join=float(may_join(told, item, told_in_full=False)),
        same_type=float(group[0].type is item.type),
        same_word=float(any(other.word == item.word for other in told)),
        same_family=float(any(other.family == item.family and bool(other.family) for other in told)),
        same_mode=float(any(bool(item.mode) and other.mode == item.mode for other in told)),
        alike=float(is_like(told, item)),
        general=float(item.family in GENERAL),
        share_doer=float(share(told, item, "who")),
        doers_differ=float(differ(item.who, who)),
        doer=float(bool(item.who)),
        whom=float(bool(item.whom)),
        told_doer=float(bool(who)),
        told_whom=float(any(other.whom for other in told)),
        timed=float(item.time is not None),
        told_timed=float(any(other.time is not None for other in told)),
        placed=float(item.where is not None),
        told_placed=float(there),
        elsewhere=float(item.where is not None and there and not same_place(told, item)),
        definite=float(item.definite),
        anaphoric=float(item.anaphoric),
        plural=float(item.plural),
        narrated=float(item.narrated),
        armed=float(is_armed(item)),
        told_armed=float(any(is_armed(other) for other in told)),
        told_retold=float(any(other.retold for other in told)),
        told_harm=float(any(other.harm for other in told)),
        assault=float(item.type is EventType.ASSAULT),
        historical=float(item.status is Status.HISTORICAL),
        depth=float(min(item.depth, 6)),
        told_depth=float(min(last.depth, 6)),
        sentences_back=float(min(item.sentence - last.sentence, 20)),
        mentions_back=float(min(item.index - last.index, 20)),
        paragraphs_back=float(min(item.paragraph - last.paragraph, 10)),
        told_mentions=float(min(len(group), 10)),
        first_told=float(group[0].sentence <= lede),
        of_kind=of_kind,
        of_kind_since=since,
        of_kind_last=is_last,
        of_kind_first=is_first,
    )
