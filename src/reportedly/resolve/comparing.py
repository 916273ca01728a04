"""One loop for all resolvers: a report's things are filed, met, and judged, and what is no longer near loses its word.

A resolver only says what it compares (`Space`) and what it makes of two things; it must not matter which comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations, islice
from typing import Any, Protocol

import msgspec

from reportedly.resolve.candidates import Index, Item, MemoryIndex, Space, nearest, parted, spot_of
from reportedly.types.corpus import Corpus
from reportedly.types.judgements import Judgement
from reportedly.types.spot import Filed, Spot
from reportedly.types.vocabulary import Relation

_HELD = 4_000_000
"""Characters of the reports whose things are held ready, space by space, while others are compared with them."""
_MADE = 2_048
"""Things made of sketches that are held ready: topics of some 20 KB, events, names."""
_ENTRY = 100
"""What an entry without anything counts for."""
_LOOKED_UP, _THEN = 4, 4
"""Keys that are looked up first to see whether two things still meet, and how many times as many then: most do."""
Pair = tuple[str, str]


class Meeting(msgspec.Struct, frozen=True):
    """Where things meet, and what is judged of two of them (by what their items hold), in either order."""

    space: Space
    judge: Callable[[Any, Any], Judgement | None]


class Resolver(msgspec.Struct, frozen=True):
    """One row of the list of resolvers: its name and version, the relations that it judges, and where things meet."""

    name: str
    version: str
    judges: tuple[Relation, ...]
    meetings: tuple[Meeting, ...]

    @property
    def signature(self) -> str:
        """What judgements carry in `by`: `copies/1`."""
        return f"{self.name}/{self.version}"


def signature(resolvers: Iterable[Resolver]) -> str:
    """Resolvers and spaces with their versions: a report compared under another signature is compared again."""
    resolvers = tuple(resolvers)
    return " ".join((*(row.signature for row in resolvers), *(space.signature for space in _spaces(resolvers))))


def _spaces(resolvers: Iterable[Resolver]) -> tuple[Space, ...]:
    spaces = {meeting.space.name: meeting.space for row in resolvers for meeting in row.meetings}
    return tuple(spaces.values())


class Book(Protocol):
    """Where programs' judgements are kept. Judged pairs are ids of reports, or of things in them (`r…#…`)."""

    def standing(self, report: str) -> Sequence[Judgement]:
        """Programs' judgements that count on a report or its things."""

    def between(self, pairs: Iterable[Pair]) -> Sequence[Judgement]:
        """Programs' judgements that count on both reports of any of `pairs`, or on their things."""

    def judge(self, judgements: Sequence[Judgement]) -> None:
        """File judgements."""

    def withdraw(self, judgements: Sequence[Judgement]) -> None:
        """Let judgements count no more; they stay on file."""


class MemoryBook:
    """A Book in memory."""

    def __init__(self) -> None:
        self._said: dict[Pair, list[Judgement]] = {}
        self._on: dict[str, dict[Pair, list[Judgement]]] = {}
        """Of each report the rows of `_said` that are on it."""

    def standing(self, report: str) -> Sequence[Judgement]:
        return [said for rows in self._on.get(report, {}).values() for said in rows]

    def between(self, pairs: Iterable[Pair]) -> Sequence[Judgement]:
        both = dict.fromkeys((one, two) if one < two else (two, one) for one, two in pairs)
        return [said for pair in both for said in self._said.get(pair, ())]

    def judge(self, judgements: Sequence[Judgement]) -> None:
        for said in judgements:
            one, two = sorted(reports_of(said))
            rows = self._said.setdefault((one, two), [])
            rows.append(said)
            for end in (one, two):
                self._on.setdefault(end, {})[one, two] = rows

    def withdraw(self, judgements: Sequence[Judgement]) -> None:
        for said in judgements:
            one, two = sorted(reports_of(said))
            self._said[one, two].remove(said)

    def all(self) -> list[Judgement]:
        """Every judgement that counts, once."""
        return [said for rows in self._said.values() for said in rows]


def reports_of(said: Judgement) -> Pair:
    """The reports on which a judgement is, in order of its ends."""
    return said.left.partition("#")[0], said.right.partition("#")[0]


class Comparison:
    """Reports compared one by one with all that were compared before them."""

    def __init__(self, corpus: Corpus, index: Index, book: Book, resolvers: Sequence[Resolver]) -> None:
        self._corpus, self._index, self._book = corpus, index, book
        self._resolvers = {row.signature: row for row in resolvers}
        self._spaces = _spaces(resolvers)
        self._judges: dict[str, list[tuple[str, Callable[[Any, Any], Judgement | None]]]] = {}
        for row in resolvers:
            for meeting in row.meetings:
                self._judges.setdefault(meeting.space.name, []).append((row.name, meeting.judge))
        self._held: dict[tuple[str, str], Sequence[Item]] = {}
        self._characters = 0
        self._made: dict[tuple[str, Spot], Item] = {}

    def settle(self, report: str) -> None:
        """Compare a report with the others: what programs say of it is, after this, what they say now."""
        said: dict[tuple[str, str, str], Judgement] = {}
        apart: dict[Pair, tuple[Spot, Spot]] = {}
        self._made = {key: made for key, made in self._made.items() if key[1].report != report}
        for space in self._spaces:
            mine = list({item.spot: item for item in self._items(space, report, fresh=True)}.values())
            if space.sketches:
                self._index.sketch(space.signature, report, [(item.spot, item.sketch) for item in mine])
            for item, other in _within(mine) if space.within else ():
                self._judge(space, item, other, said)
            for some in _side_by_side(mine):
                filed = self._index.file(space.signature, [(item.spot, item.keys) for item in some], space.reach)
                for item, other in self._met(space, some, filed):
                    self._judge(space, item, other, said)
                for one, two in parted(some[0].spot, filed):
                    if one.report != two.report:
                        apart[one.report, two.report] = one, two
        self._replace(report, list(said.values()))
        at = {spot.report: spot for spots in apart.values() for spot in spots}
        judged = self._book.between(sorted(apart))
        self._hold(judged, at)
        gone = [row for row in judged if not self._stands(row, at)]
        if gone:
            self._book.withdraw(gone)

    def _items(self, space: Space, report: str, fresh: bool = False) -> Sequence[Item]:
        held = self._held.get((space.name, report))
        if held is None or fresh:
            if self._characters > _HELD:
                self._held.clear()
                self._characters = 0
            held = self._held[space.name, report] = space.items(self._corpus, report)
            self._characters += _ENTRY + max((item.size for item in held), default=0)
        return held

    def _met(self, space: Space, mine: Sequence[Item], filed: Filed) -> Iterator[tuple[Item, Item]]:
        """Each of some things of a report with each one of another that it is compared with."""
        found = [nearest(item.spot, item.keys, filed) for item in mine]
        worth = [
            [spot for spot, shared in near.items() if shared >= space.least and _are_two(space, item.spot, spot)]
            for item, near in zip(mine, found, strict=True)
        ]
        sketches = self._sketches(space, {spot for spots in worth for spot in spots})
        for item, near, spots in zip(mine, found, worth, strict=True):
            for spot in spots:
                if space.glance is None or space.glance(item.sketch, sketches[spot], near[spot]):
                    yield from ((item, other) for other in self._on_file(space, spot, sketches[spot]))

    def _sketches(self, space: Space, spots: Collection[Spot]) -> Mapping[Spot, bytes]:
        asked = list(spots)
        found = self._index.sketches(space.signature, asked) if space.sketches and asked else [b""] * len(asked)
        return dict(zip(asked, found, strict=True))

    def _on_file(self, space: Space, spot: Spot, sketch: bytes | None = None) -> Sequence[Item]:
        """What stands at a spot: made of its sketch where that tells all, else of its report."""
        made = self._made.get((space.name, spot))
        if made is None and space.kept is not None:
            body = self._index.sketches(space.signature, [spot])[0] if sketch is None else sketch
            made = space.kept(spot, body, partial(self._beside, space, spot))
            if made is not None:
                if len(self._made) >= _MADE:
                    self._made.clear()
                self._made[space.name, spot] = made
        if made is not None:
            return (made,)
        return [item for item in self._items(space, spot.report) if item.spot.mark == spot.mark]

    def _beside(self, space: Space, spot: Spot) -> Any:
        """What the space beside this one compares of the report at `spot`, None for nothing."""
        found = (
            self._on_file(space.beside, Spot(spot.day, spot.digest, spot.report, 0)) if space.beside is not None else ()
        )
        return found[0].what if found else None

    def _judge(self, space: Space, one: Item, two: Item, said: dict[tuple[str, str, str], Judgement]) -> None:
        """What the resolvers that use `space` make of two things; of several words on one pair the surest stays."""
        if (two.id, two.spot.mark) < (one.id, one.spot.mark):
            one, two = two, one
        for name, judge in self._judges[space.name]:
            found = judge(one.what, two.what)
            if found is not None:
                pair = (min(found.left, found.right), max(found.left, found.right), name)
                if pair not in said or (found.score, found.id) > (said[pair].score, said[pair].id):
                    said[pair] = found

    def _replace(self, report: str, said: list[Judgement]) -> None:
        before = self._book.standing(report)
        gone = [row for row in before if row not in said]
        if gone:
            self._book.withdraw(gone)
        self._book.judge([row for row in said if row not in before])

    def _hold(self, judged: Iterable[Judgement], at: Mapping[str, Spot]) -> None:
        """Make what judgements are on of the sketches on file, those of a space together."""
        ends: dict[str, set[Spot]] = {}
        for said in judged:
            for space in self._met_in(said):
                if space.mark is not None:
                    some = ends.setdefault(space.name, set())
                    for id, report in zip((said.left, said.right), reports_of(said), strict=True):
                        some.add(at[report]._replace(mark=space.mark(id)))
        for space in self._spaces:
            missing = [spot for spot in ends.get(space.name, ()) if (space.name, spot) not in self._made]
            for spot, sketch in self._sketches(space, missing).items():
                self._on_file(space, spot, sketch)

    def _met_in(self, said: Judgement) -> Sequence[Space]:
        """The spaces in which a judgement may have been made, none for one of a resolver of old."""
        resolver = self._resolvers.get(said.by)
        return [meeting.space for meeting in resolver.meetings] if resolver is not None else []

    def _stands(self, said: Judgement, at: Mapping[str, Spot]) -> bool:
        """Whether the two ends of a judgement still meet, in any space of its resolver; `at`: a spot of each report."""
        return any(self._meet(space, said, at) for space in self._met_in(said))

    def _meet(self, space: Space, said: Judgement, at: Mapping[str, Spot]) -> bool:
        left, right = reports_of(said)
        if left == right:
            return True
        ours, theirs = (self._named(space, id, at[report]) for id, report in ((said.left, left), (said.right, right)))
        return any(self._still(space, one, two) for one in ours for two in theirs)

    def _named(self, space: Space, id: str, at: Spot) -> Sequence[Item]:
        """What stands under an id, in the report at `at`."""
        if space.mark is None:
            return [item for item in self._items(space, at.report) if item.id == id]
        return [item for item in self._on_file(space, at._replace(mark=space.mark(id))) if item.id == id]

    def _still(self, space: Space, one: Item, two: Item) -> bool:
        """Whether two filed things meet: of the keys that both have only as many are looked up as it takes to tell."""
        common, shared, most = filter(two.keys.__contains__, one.keys), 0, _LOOKED_UP
        while some := list(islice(common, most)):
            shared += self._index.shared(space.signature, some, one.spot, two.spot, space.reach)
            if space.meet(one, two, shared):
                return True
            most *= _THEN
        return False


def _side_by_side(items: Sequence[Item]) -> list[list[Item]]:
    """Things of a report, those of one day together: under a key nothing stands between them."""
    days: dict[int, list[Item]] = {}
    for item in items:
        days.setdefault(item.spot.day, []).append(item)
    return list(days.values())


def _within(items: Sequence[Item]) -> Iterator[tuple[Item, Item]]:
    """Each two things of a report that meet."""
    return ((one, two) for one, two in combinations(items, 2) if one.keys & two.keys)


def _are_two(space: Space, this: Spot, that: Spot) -> bool:
    """Whether things at two spots are of two reports, and not told to be one by their marks."""
    return this.report != that.report and not space.one(this, that)


def compare_all(corpus: Corpus, resolvers: Sequence[Resolver]) -> list[Judgement]:
    """What `resolvers` say of all reports of a corpus.

    Reports are compared in the order in which they stand under keys: so none comes between others, and hardly any two
    are judged that do not stand near each other at the end.
    """
    book = MemoryBook()
    comparison = Comparison(corpus, MemoryIndex(), book, resolvers)
    for report in sorted(corpus.report_ids(), key=lambda id: spot_of(corpus.report(id))):
        comparison.settle(report)
    return book.all()
