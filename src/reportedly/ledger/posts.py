"""The index on disk: posts under keys, in order of day and digest, of which only the nearest are ever looked at."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from reportedly.ledger.file import LedgerFile
from reportedly.types.spot import Spot, Window

_DIGEST = 32
_KNOWN = 65_536
"""Reports whose number is held in memory."""
Post = tuple[int, int, int]
"""spot, report, mark: in order as `Spot` is."""


class Posts(LedgerFile):
    """An Index (resolve/candidates.py) in the file: what is added never makes it read more than a few rows a key."""

    def __init__(self, path: object, *, read_only: bool = False) -> None:
        super().__init__(str(path), read_only=read_only)
        self._reports: dict[int, str] = {}
        self._numbers: dict[str, int] = {}

    def file(self, space: str, keys: Iterable[int], spot: Spot, near: int) -> Sequence[Window]:
        """File `spot` under `keys` and give the `near` spots before and after it under each."""
        if len(self._numbers) >= _KNOWN:
            self._numbers.clear()
            self._reports.clear()
        with self.adding():
            number, post, filed = self._space(space), self.post_of(spot), [signed(key) for key in keys]
            self.put("insert or ignore into post values (?, ?, ?, ?, ?)", [(number, key, *post) for key in filed])
            lists, crowded = self._lists(number, filed)
            full = [key for key, posts in lists.items() if len(posts) > 2 * near]
            if full:
                self.put("insert or ignore into crowd values (?, ?)", [(number, key) for key in full])
            found = [_window(posts, post, near) for posts in lists.values()]
            found += [self._window(number, key, post, near) for key in crowded]
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

    def _window(self, space: int, key: int, post: Post, near: int) -> tuple[list[Post], list[Post]]:
        before, after = (
            self.rows(
                f"select spot, report, mark from post where space = ? and key = ?"  # noqa: S608 - two fixed texts
                f" and (spot, report, mark) {sign} (?, ?, ?) order by spot {way}, report {way}, mark {way} limit ?",
                space,
                key,
                *post,
                near,
            )
            for sign, way in (("<", "desc"), (">", "asc"))
        )
        return before, after

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
        return [
            ([self._spot(post) for post in before], [self._spot(post) for post in after]) for before, after in found
        ]

    def _spot(self, post: Post) -> Spot:
        spot, report, mark = post
        return Spot(spot >> _DIGEST, spot & (1 << _DIGEST) - 1, self._reports[report], mark)

    def _note(self, number: int, report: str) -> None:
        self._reports[number], self._numbers[report] = report, number


def signed(number: int) -> int:
    """A 32-bit number with a sign: SQLite keeps it in four bytes, where an unsigned one may take six."""
    return number - (1 << _DIGEST) if number >= 1 << _DIGEST - 1 else number


def _window(posts: Sequence[Post], post: Post, near: int) -> tuple[list[Post], list[Post]]:
    at = posts.index(post)
    return list(posts[max(0, at - near) : at][::-1]), list(posts[at + 1 : at + 1 + near])
