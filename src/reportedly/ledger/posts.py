"""The index on disk: posts under keys, in order of day and digest, of which only the nearest are ever looked at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from reportedly.ledger.file import LedgerFile
from reportedly.types.spot import Spot, Window

_DIGEST = 32
_AT_ONCE = 8
"""Keys of many that one statement looks up."""
_KNOWN = 65_536
"""Reports whose number is held in memory, and posts whose spot is."""
Post = tuple[int, int, int]
"""spot, report, mark: in order as `Spot` is."""


class Posts(LedgerFile):
    """An Index (resolve/candidates.py) in the file: what is added never makes it read more than a few rows a key."""

    def __init__(self, path: object, *, read_only: bool = False) -> None:
        super().__init__(str(path), read_only=read_only)
        self._reports: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._made = _Spots(self._reports)

    def file(self, space: str, keys: Iterable[int], spot: Spot, near: int) -> Sequence[Window]:
        """File `spot` under `keys` and give the `near` spots before and after it under each."""
        if len(self._numbers) >= _KNOWN:
            self._numbers.clear()
            self._reports.clear()
        if len(self._made) >= _KNOWN:
            self._made.clear()
        with self.adding():
            number, post, filed = self._space(space), self.post_of(spot), [signed(key) for key in keys]
            self.put("insert or ignore into post values (?, ?, ?, ?, ?)", [(number, key, *post) for key in filed])
            lists, crowded = self._lists(number, filed)
            full = [key for key, posts in lists.items() if len(posts) > 2 * near]
            if full:
                self.put("insert or ignore into crowd values (?, ?)", [(number, key) for key in full])
            found = [_window(posts, post, near) for posts in lists.values()]
            found += self._windows(number, crowded, post, near)
            return self._spots(found)

    def keep_spaces(self, signature: str) -> None:
        """Drop what is filed in spaces that `signature` (names and versions) does not name."""
        old = [
            (number,) for number, name in self.rows("select number, name from space") if name not in signature.split()
        ]
        if old:
            with self.adding():
                for table, column in (("post", "space"), ("sketch", "space"), ("crowd", "space"), ("space", "number")):
                    self.put(f"delete from {table} where {column} = ?", old)  # noqa: S608 - fixed names

    def sketch(self, space: str, spot: Spot, sketch: bytes) -> None:
        """Keep the sketch of a filed spot; the latest counts."""
        with self.adding():
            _, report, mark = self.post_of(spot)
            self.put("insert or replace into sketch values (?, ?, ?, ?)", [(self._space(space), report, mark, sketch)])

    def unsketch(self, space: str, report: str) -> None:
        """Drop the sketches of a report that is read anew."""
        with self.adding():
            self.put(
                "delete from sketch where space = ? and report = (select seq from report where id = ?)",
                [(self._space(space), report)],
            )

    def sketches(self, space: str, spots: Sequence[Spot]) -> Sequence[bytes]:
        """The sketches of `spots`, in their order."""
        posts = [self.post_of(spot)[1:] for spot in spots]
        found = {
            (report, mark): body
            for report, mark, body in self.rows(
                "select report, mark, body from json_each(?) as asked cross join sketch on space = ?"
                " and report = json_extract(asked.value, '$[0]') and mark = json_extract(asked.value, '$[1]')",
                json.dumps(posts),
                self._space(space),
            )
        }
        return [found.get(post, b"") for post in posts]

    def shared(self, space: str, keys: Iterable[int], one: Spot, two: Spot, near: int) -> int:
        """Under how many of `keys` two filed spots are at most `near` from each other."""
        number = self._space(space)
        first, last = sorted((self.post_of(one), self.post_of(two)))
        between = (
            "select count(*) from (select 1 from post where space = ? and key = ?"
            " and (spot, report, mark) > (?, ?, ?) and (spot, report, mark) < (?, ?, ?) limit ?)"
        )
        counts = [self.rows(between, number, signed(key), *first, *last, near)[0][0] for key in keys]
        return sum(count < near for count in counts)

    def _lists(self, space: int, keys: Sequence[int]) -> tuple[dict[int, list[Post]], list[int]]:
        """All posts of each key of few, in order; and the keys of many."""
        asked = json.dumps(keys)
        crowded = [
            key
            for (key,) in self.rows(
                "select key from crowd where space = ? and key in (select value from json_each(?))", space, asked
            )
        ]
        lists: dict[int, list[Post]] = {}
        few = json.dumps(list(set(keys) - set(crowded))) if crowded else asked
        for key, *post in self.rows(
            "select key, spot, report, mark from post where space = ? and key in (select value from json_each(?))"
            " order by key, spot, report, mark",
            space,
            few,
        ):
            lists.setdefault(key, []).append((post[0], post[1], post[2]))
        return lists, crowded

    def _windows(
        self, space: int, keys: Sequence[int], post: Post, near: int
    ) -> Iterator[tuple[list[Post], list[Post]]]:
        """The nearest posts before and after one under each of some keys of many."""
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            asked = [value for key in some for value in (space, key, *post, near) * 2]
            found: dict[int, tuple[list[Post], list[Post]]] = {key: ([], []) for key in some}
            for side, key, *place in self.rows(_nearest(len(some)), *asked):
                found[key][side].append((place[0], place[1], place[2]))
            yield from found.values()

    def _space(self, name: str) -> int:
        while not (found := self.rows("select number from space where name = ?", name)):
            self.put("insert into space (name) values (?)", [(name,)])
        return int(found[0][0])

    def post_of(self, spot: Spot) -> Post:
        """The numbers under which a spot of a report on file is kept."""
        if spot.report not in self._numbers:
            self._note(*self.rows("select seq, id from report where id = ?", spot.report)[0])
        return (spot.day << _DIGEST) + spot.digest, self._numbers[spot.report], spot.mark

    def _spots(self, found: Sequence[tuple[list[Post], list[Post]]]) -> list[Window]:
        asked = {report for pair in found for posts in pair for _, report, _ in posts} - self._reports.keys()
        if asked:
            for row in self.rows(
                "select seq, id from report where seq in (select value from json_each(?))", json.dumps(list(asked))
            ):
                self._note(*row)
        made = self._made
        return [([made[post] for post in before], [made[post] for post in after]) for before, after in found]

    def _note(self, number: int, report: str) -> None:
        self._reports[number], self._numbers[report] = report, number


@cache
def _nearest(count: int) -> str:
    """A statement that gives the nearest posts, before and after, under so many keys."""
    sides = [
        f"select * from (select {side}, key, spot, report, mark from post where space = ? and key = ?"  # noqa: S608
        f" and (spot, report, mark) {sign} (?, ?, ?) order by spot {way}, report {way}, mark {way} limit ?)"
        for side, sign, way in ((0, "<", "desc"), (1, ">", "asc"))
    ]
    return " union all ".join(sides * count)


class _Spots(dict[Post, Spot]):
    """The spots of posts, each made when it is first asked for."""

    def __init__(self, reports: Mapping[int, str]) -> None:
        super().__init__()
        self._reports = reports

    def __missing__(self, post: Post) -> Spot:
        spot, report, mark = post
        found = self[post] = Spot(spot >> _DIGEST, spot & (1 << _DIGEST) - 1, self._reports[report], mark)
        return found


def signed(number: int) -> int:
    """A 32-bit number with a sign: SQLite keeps it in four bytes, where an unsigned one may take six."""
    return number - (1 << _DIGEST) if number >= 1 << _DIGEST - 1 else number


def _window(posts: Sequence[Post], post: Post, near: int) -> tuple[list[Post], list[Post]]:
    at = posts.index(post)
    return list(posts[max(0, at - near) : at][::-1]), list(posts[at + 1 : at + 1 + near])
