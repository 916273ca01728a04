"""Which things of two reports are ever compared: those that stand near each other under enough common keys.

A thing (a text, a name, a happening) is filed under its keys. Under one key things stand in order of the day of their
report, then of its id; two things are near there when few stand between them, and fewer still where the key has many
things; a space may also ask that they be of one season, unless the key is a rare one. A pair is compared when it is
near under as many keys as its space asks for. So a key of a hundred thousand reports costs no more than one of fifty.

The order of adding cannot matter. Adding only ever puts things between others, and only ever makes of a rare key one of
few, and of a key of few one of many, so a pair that is near at the end was near whenever the later of the two came, and
was compared then. A pair that was near once and is no longer (`parted`) loses its judgement at the moment at which the
last thing came between, or the key ceased to be rare or became one of many, so what counts is what is near at the end.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain, repeat
from operator import itemgetter
from typing import Any, Protocol, TypeVar
from zlib import crc32

import msgspec

from reportedly.text.instants import day_number
from reportedly.types.corpus import Corpus
from reportedly.types.report import Report
from reportedly.types.spot import DIGEST, Around, Filed, Reach, Spot, in_season

MOST_KEYS = 4_096
"""Keys of one thing: those with the smallest numbers stay, so that a text of a million words costs no more."""


class Item(msgspec.Struct, frozen=True, dict=True):
    """A thing that is compared: its id, its spot, what the comparison looks at, and how its keys and sketch are found.

    `sketch` is what a first glance looks at: it is kept beside the keys, so that a report need not be opened for it.
    Both are found when first asked for: a thing that another one meets is judged without them.

    `mark` of the spot tells the things of one report apart; things that need no comparing share it (equal names).
    """

    id: str
    spot: Spot
    what: Any
    find_keys: Callable[[], Iterable[int]]
    find_sketch: Callable[[], bytes] = bytes
    size: int = 0
    """Characters of its report, all of which it may hold."""

    @cached_property
    def keys(self) -> frozenset[int]:
        """The keys, of too many those with the smallest numbers."""
        kept = frozenset(self.find_keys())
        return frozenset(sorted(kept)[:MOST_KEYS]) if len(kept) > MOST_KEYS else kept

    @cached_property
    def sketch(self) -> bytes:
        """What a first glance looks at."""
        return self.find_sketch()


T = TypeVar("T")
Beside = Callable[[], Any]
"""Gives what another space compares of the same report."""


class Space(msgspec.Struct, frozen=True, kw_only=True):
    """One kind of thing that is compared. `version` goes up when the keys, the sketches or the bounds change.

    `near` is how far two things may stand from each other under a key, and `close` how far under one of many things, if
    not as far, and `season` how many days apart under one of more than `rare` things, if not any; `least` under how
    many keys they must be near, `glance` whether their sketches (in either order) and the number of those keys make
    comparing worth while; more keys never make it less so.
    `kept` makes of the sketch of a thing on file what is judged, so that its report is not opened; None for a sketch
    from which it cannot. It is also given what the space `beside` compares of the same report, when it asks. `mark`
    gives the mark of a thing by its id, where it follows from that.
    `within` allows two things of one report; `one` tells by their spots that two things need no comparing.
    """

    name: str
    version: str
    near: int
    items: Callable[[Corpus, str], Sequence[Item]]
    close: int | None = None
    season: int | None = None
    rare: int = 0
    least: int = 1
    glance: Callable[[bytes, bytes, int], bool] | None = None
    kept: Callable[[Spot, bytes, Beside], Item | None] | None = None
    beside: Space | None = None
    mark: Callable[[str], int] | None = None
    within: bool = False
    one: Callable[[Spot, Spot], bool] = lambda this, that: False

    def __post_init__(self) -> None:
        """Raises ValueError where a key could cease to be rare unseen."""
        if self.rare > self.near:
            raise ValueError(f"space {self.name}: all under a rare key must be near, so rare must not exceed near")

    @property
    def reach(self) -> Reach:
        """How far is near, under keys of few things and of many, and under how many of them."""
        return Reach(self.near, self.near if self.close is None else self.close, self.season, self.rare, self.least)

    @property
    def sketches(self) -> bool:
        """Whether sketches of its things are kept in the index."""
        return self.glance is not None or self.kept is not None

    @property
    def signature(self) -> str:
        """`texts/1`, as the index on disk notes it."""
        return f"{self.name}/{self.version}"

    def meet(self, one: Item, two: Item, shared: int) -> bool:
        """Whether two things that are near under `shared` keys are compared."""
        return shared >= self.least and (self.glance is None or self.glance(one.sketch, two.sketch, shared))


class Index(Protocol):
    """Spots under keys, space by space; the ledger keeps one on disk, tests and batches one in memory."""

    def file(self, space: str, things: Sequence[tuple[Spot, Iterable[int]]], reach: Reach) -> Filed:
        """File things of one report and one day, each under its keys; filing again changes nothing.

        Gives what stands under each key as far as `reach` tells from the first and the last of them; all of it under a
        key that has only now become one of many, or ceased to be rare. It holds until more is filed.
        """

    def sketch(self, space: str, report: str, sketches: Sequence[tuple[Spot, bytes]]) -> None:
        """Keep the sketches of the filed things of a report, and none of those that it had before."""

    def sketches(self, space: str, spots: Sequence[Spot]) -> Sequence[bytes]:
        """The sketches of `spots`, in their order."""

    def shared(self, space: str, keys: Iterable[int], one: Spot, two: Spot, reach: Reach) -> int:
        """Under how many of `keys` two filed spots are near each other."""


def spot_of(report: Report, mark: int = 0) -> Spot:
    """Where the things of a report stand: reports of one day side by side, those without a date first."""
    return Spot(day_number(report.published), int(report.id[1:9], 16) >> 32 - DIGEST, report.id, mark)


def mark_of(text: str) -> int:
    """A mark made of an id or a name: 32 bits with a sign, for the index on disk keeps four bytes."""
    mark = crc32(text.encode("utf-8", "surrogatepass"))
    return mark - (1 << 32) if mark >= 1 << 31 else mark


def same_mark(this: Spot, that: Spot) -> bool:
    """Whether two spots are told to be of one thing by their marks (equal names)."""
    return this.mark == that.mark


def make_item(
    report: Report,
    id: str,
    keys: Callable[[], Iterable[int]],
    what: Any,
    mark: int = 0,
    sketch: Callable[[], bytes] = bytes,
) -> Item:
    """A thing of a report."""
    return Item(id, spot_of(report, mark), what, keys, sketch, len(report.text))


def decoded(sketch: bytes, kind: type[T]) -> T | None:
    """What a sketch in JSON holds; None where a file from elsewhere holds something else."""
    try:
        return msgspec.json.decode(sketch, type=kind)
    except (msgspec.MsgspecError, ValueError):
        return None


def nearest(spot: Spot, keys: Iterable[int], filed: Filed) -> Counter[Spot]:
    """Under how many of its keys each other thing is near one; `filed` is what filing it gave."""
    keys = list(keys)
    rows = list(filter(None, map(filed.near.get, keys)))
    for row, near, _, days, _ in filter(None, map(filed.around.get, keys)):
        at = bisect_left(row, spot)
        beside = row[max(0, at - near) : at + 1 + near]
        rows.append(beside if days is None else [other for other in beside if in_season(spot, other, days)])
    found = Counter(chain.from_iterable(rows))
    del found[spot]
    return found


def parted(ours: Spot, filed: Filed) -> Iterator[tuple[Spot, Spot]]:
    """The pairs that were near under a key and no longer are, now that `ours` and what stands beside it are there."""
    low, high = ours[:3], (*ours[:3], math.inf)
    for row, near, before, days, days_before in filed.around.values():
        changed = near != before or days != days_before
        if not changed and len(row) <= near + 1:
            continue  # all that stands there is as near as before
        first = bisect_left(row, low)
        count = bisect_left(row, high) - first
        aside, others = _pushed_aside(row, near, first, count), [*row[:first], *row[first + count :]]
        gone = chain(aside, _let_go(others, near, before, days)) if changed else aside
        yield from (pair for pair in gone if in_season(*pair, days_before))


def _let_go(row: Sequence[Spot], near: int, before: int, days: int | None) -> Iterator[tuple[Spot, Spot]]:
    """The pairs that were near each other when `before` was as far as near is, and that now stand too far apart, in
    number or in days."""
    for at, one in enumerate(row):
        for gap, two in enumerate(row[at + 1 : at + before + 1], 1):
            if gap > near or not in_season(one, two, days):
                yield one, two


def _pushed_aside(row: Sequence[Spot], near: int, first: int, count: int) -> Iterator[tuple[Spot, Spot]]:
    """The pairs on either side of things of one report, which stand side by side, that were near each other.

    Before they came, the one `gap` spots before them and the one `other` spots after were `gap + other + 1` apart.
    """
    after = row[first + count :]
    for gap in range(max(0, near - count - len(after) + 1), min(near, first)):
        for two in after[max(0, near - count - gap) : near - gap]:
            yield row[first - 1 - gap], two


class MemoryIndex:
    """An Index in memory."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[int, list[Spot]]] = {}
        """What stands under each key; of a thing that stands alone, one row for all its keys."""
        self._sketches: dict[tuple[str, str], dict[Spot, bytes]] = {}

    def file(self, space: str, things: Sequence[tuple[Spot, Iterable[int]]], reach: Reach) -> Filed:
        known, most = self._rows.setdefault(space, {}), reach.all_near
        near, around = {}, {}
        for key, ours in _by_key(things):
            row = known.setdefault(key, ours)
            before = 0
            if row is not ours:
                if len(row) == 1:
                    row = known[key] = row[:]
                before = len(row)
                for spot in ours:
                    at = bisect_left(row, spot)
                    if at == len(row) or row[at] != spot:
                        row.insert(at, spot)
            if len(row) > most:
                around[key] = _around(row, ours, before, reach)
            elif len(row) > 1:
                near[key] = row
        return Filed(near, around)

    def sketch(self, space: str, report: str, sketches: Sequence[tuple[Spot, bytes]]) -> None:
        self._sketches[space, report] = dict(sketches)

    def sketches(self, space: str, spots: Sequence[Spot]) -> Sequence[bytes]:
        return [self._sketches.get((space, spot.report), {}).get(spot, b"") for spot in spots]

    def shared(self, space: str, keys: Iterable[int], one: Spot, two: Spot, reach: Reach) -> int:
        known, (first, last) = self._rows[space], sorted((one, two))
        rows = [known[key] for key in keys]
        if not in_season(one, two, reach.season):
            return sum(len(row) <= reach.rare for row in rows)
        long = [row for row in rows if len(row) > reach.near]
        return len(rows) - sum(not _reaches(row, first, last, reach.under(len(row))) for row in long)


def _by_key(things: Sequence[tuple[Spot, Iterable[int]]]) -> Iterable[tuple[int, list[Spot]]]:
    """The things under each of their keys, in order; one list for all keys of a thing that comes alone."""
    if len(things) == 1:
        ((spot, keys),) = things
        return zip(keys, repeat([spot]))
    rows: dict[int, list[Spot]] = {}
    for spot, keys in sorted(things, key=itemgetter(0)):
        for key in keys:
            rows.setdefault(key, []).append(spot)
    return rows.items()


def _around(row: list[Spot], ours: Sequence[Spot], before: int, reach: Reach) -> Around:
    """What stands around `ours`, in order, now that they are in a row where there had been so many."""
    count = len(row)
    near, was = reach.under(count), reach.under(before)
    days, days_before = reach.days(count), reach.days(count - len(ours))
    if (near, days) != (was, days_before):
        return Around(row[:], near, was, days, days_before)
    some = _beside(row, ours[0], ours[-1], near)
    return Around(some if days is None else _of_season(some, ours[0], ours[-1], days), near, was, days, days_before)


def _beside(row: list[Spot], first: Spot, last: Spot, near: int) -> list[Spot]:
    """What stands in a row as far as `near` tells from `first` and from `last`."""
    return row[max(0, bisect_left(row, first) - near) : bisect_left(row, last) + 1 + near]


def _of_season(row: list[Spot], first: Spot, last: Spot, days: int) -> list[Spot]:
    """What stands in a row from `days` before `first` to `days` after `last`; all of it with what has no day."""
    if not row[0].day:
        return row
    return row[bisect_left(row, (first.day - days,)) : bisect_left(row, (last.day + days + 1,))]


def _reaches(row: Sequence[Spot], first: Spot, last: Spot, near: int) -> bool:
    """Whether two things, in order, stand no more than `near` from each other in the row of a key."""
    end = bisect_left(row, first) + near
    return end >= len(row) or last <= row[end]
