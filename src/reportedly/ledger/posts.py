"""The index on disk: posts under keys, in order of day and digest, of which only the nearest are ever looked at."""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from reportedly.errors import LedgerError
from reportedly.ledger.file import LedgerFile
from reportedly.types.spot import DIGEST, Around, Filed, Reach, Spot, in_season

_AT_ONCE = 8
"""Keys of many that one statement looks up."""
_KNOWN = 65_536
"""Reports whose number is held in memory, and posts whose spot is."""
Post = tuple[int, int, int]
"""spot, report, mark: in order as `Spot` is."""
_Near = tuple[Sequence[Post], int, int, int | None, int | None]
"""As an `Around` has it, of posts."""
# ruff: noqa: S608 - statements are put together from the fixed texts here
_POST = "key, cast(spot as integer), cast(report as integer), cast(mark as integer)"
"""The columns of a post, numbers whatever a file from elsewhere holds."""
_SHARED = (
    "select count(*) from json_each(?) as asked where (select count(*) from (select 1 from post where space = ?"
    " and key = asked.value and (spot, report, mark) > (?, ?, ?) and (spot, report, mark) < (?, ?, ?) limit ?))"
    " < case when exists (select 1 from crowd where space = ? and key = asked.value) then ? else ? end"
)
_MARK, _LEAST_MARK = 32, 1 << 31
"""Bits of a mark, which has a sign; with the number of its report it is asked for as one number."""
_SKETCHES = (
    "select asked.key, cast(body as blob) from json_each(?) as asked cross join sketch"
    f" on space = ? and report = asked.value >> {_MARK}"
    f" and mark = (asked.value & {(1 << _MARK) - 1}) - {_LEAST_MARK}"
)
_RARE = (
    "select count(*) from json_each(?) as asked where (select count(*) from (select 1 from post where space = ?"
    " and key = asked.value limit ?)) < ?"
)


class Posts(LedgerFile):
    """An Index (resolve/candidates.py) in the file: what is added never makes it read more than a few rows a key."""

    def __init__(self, path: object, *, read_only: bool = False) -> None:
        super().__init__(str(path), read_only=read_only)
        self._reports: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._spaces: dict[str, int] = {}
        self._made = _Spots(self._reports)

    def file(self, space: str, things: Sequence[tuple[Spot, Iterable[int]]], reach: Reach) -> Filed:
        """File the things of one report, each under its keys; what stands around them under each key."""
        if max(len(self._numbers), len(self._made)) >= _KNOWN:
            self.forget()
        posts: dict[int, list[Post]] = {}
        for spot, keys in things:
            post = self.post_of(spot)
            for key in keys:
                posts.setdefault(signed(key), []).append(post)
        with self.adding():
            number = self._space(space)
            all_near, others = self._around(number, posts, reach)
            rows = [(number, key, *post) for key in sorted(posts) for post in posts[key]]
            self.put("insert or ignore into post values (?, ?, ?, ?, ?)", rows)
        if reach.least > 1:
            all_near = _told_often(all_near, others, reach.least)
        spots = self._spots([*all_near.values(), *(row for row, *_ in others.values())])
        near = {unsigned(key): next(spots) for key in all_near}
        around = {
            unsigned(key): Around(next(spots), near, before, days, days_before)
            for key, (_, near, before, days, days_before) in others.items()
        }
        return Filed(near, around)

    def _around(
        self, space: int, posts: Mapping[int, Sequence[Post]], reach: Reach
    ) -> tuple[dict[int, Sequence[Post]], dict[int, _Near]]:
        """What will stand around some posts under each of their keys: where all is near, and elsewhere how far is near,
        and was before they came."""
        crowded = set(self._crowded(space, posts))
        few = self._lists(space, {key: some for key, some in posts.items() if key not in crowded})
        full = [(space, key) for key, row in few.items() if len(row) > reach.few]
        self.put("insert or ignore into crowd values (?, ?)", full)
        all_near: dict[int, Sequence[Post]] = {key: row for key, row in few.items() if len(row) <= reach.all_near}
        found: dict[int, _Near] = {}
        for key, row in few.items():
            if key in all_near:
                continue
            ours = posts[key]
            near, days = reach.under(len(row)), reach.days(len(row))
            days_before = reach.days(len(row) - len(set(ours)))
            run = min(ours), max(ours)
            same = (near, days) == (reach.near, days_before)
            some = _of_season(_cut(row, *run, near), *run, days) if same else row
            found[key] = some, near, reach.near, days, days_before
        close, season = reach.close, reach.season
        for key, beside in self._nearest(space, {key: posts[key] for key in crowded}, close).items():
            run = min(posts[key]), max(posts[key])
            found[key] = _of_season(beside, *run, season), close, close, season, season
        return all_near, found

    def keep_spaces(self, signature: str) -> None:
        """Drop what is filed in spaces that `signature` (names and versions) does not name."""
        old = [
            (number,) for number, name in self.rows("select number, name from space") if name not in signature.split()
        ]
        if old:
            with self.adding():
                for table, column in (("post", "space"), ("sketch", "space"), ("crowd", "space"), ("space", "number")):
                    self.put(f"delete from {table} where {column} = ?", old)
                self._spaces.clear()

    def sketch(self, space: str, report: str, sketches: Sequence[tuple[Spot, bytes]]) -> None:
        """Keep the sketches of the things of a report, and none that it had before."""
        with self.adding():
            number = self._space(space)
            of = "(select seq from report where id = ?)"
            self.put(f"delete from sketch where space = ? and report = {of}", [(number, report)])
            rows = [(number, *self.post_of(spot)[1:], body) for spot, body in sketches]
            self.put("insert or replace into sketch values (?, ?, ?, ?)", rows)

    def sketches(self, space: str, spots: Sequence[Spot]) -> Sequence[bytes]:
        """The sketches of `spots`, in their order."""
        asked = [(report << _MARK) + mark + _LEAST_MARK for _, report, mark in map(self.post_of, spots)]
        found = dict(self.rows(_SKETCHES, json.dumps(asked), self._space(space)))
        return [found.get(place, b"") for place in range(len(asked))]

    def shared(self, space: str, keys: Iterable[int], one: Spot, two: Spot, reach: Reach) -> int:
        """Under how many of `keys` two filed spots are near each other."""
        number, asked = self._space(space), json.dumps([signed(key) for key in keys])
        if not in_season(one, two, reach.season):
            return int(self.rows(_RARE, asked, number, reach.rare + 1, reach.rare + 1)[0][0])
        first, last = sorted((self.post_of(one), self.post_of(two)))
        most = max(reach.near, reach.close)
        between = self.rows(_SHARED, asked, number, *first, *last, most, number, reach.close, reach.near)
        return int(between[0][0])

    def _crowded(self, space: int, keys: Collection[int]) -> list[int]:
        asked = "select key from crowd where space = ? and key in (select value from json_each(?))"
        return [key for (key,) in self.rows(asked, space, json.dumps(list(keys)))]

    def _lists(self, space: int, posts: Mapping[int, Sequence[Post]]) -> dict[int, list[Post]]:
        """All posts of each key, with those that are to come, in order; none of a key under which one stands alone."""
        lists = {key: set(some) for key, some in posts.items() if len(some) > 1}
        for key, *post in self.rows(
            f"select {_POST} from post where space = ? and key in (select value from json_each(?))",
            space,
            json.dumps(list(posts)),
        ):
            if key not in lists:
                lists[key] = set(posts[key])
            lists[key].add((post[0], post[1], post[2]))
        return {key: sorted(row) for key, row in lists.items() if len(row) > 1}

    def _nearest(self, space: int, posts: Mapping[int, Sequence[Post]], near: int) -> dict[int, list[Post]]:
        """What stands around some posts, and they that are to come, from the first to the last of them, under each of
        some keys of many."""
        found = {key: set(some) for key, some in posts.items()}
        alone = [key for key, some in found.items() if len(some) == 1]
        others = [key for key, some in found.items() if len(some) > 1]
        for keys, between in ((alone, False), (others, True)):
            for start in range(0, len(keys), _AT_ONCE):
                some, asked = keys[start : start + _AT_ONCE], list[int]()
                for key in some:
                    first, last = min(found[key]), max(found[key])
                    middle = (space, key, *first, *last) if between else ()
                    asked += (space, key, *first, near, *middle, space, key, *last, near)
                for key, *post in self.rows(_around_keys(len(some), between), *asked):
                    found[key].add((post[0], post[1], post[2]))
        return {key: sorted(row) for key, row in found.items()}

    def _space(self, name: str) -> int:
        if name not in self._spaces:
            while not (found := self.rows("select number from space where name = ?", name)):
                self.put("insert into space (name) values (?)", [(name,)])
            if not self._db.in_transaction:
                return int(found[0][0])
            self._spaces[name] = int(found[0][0])
        return self._spaces[name]

    def post_of(self, spot: Spot) -> Post:
        """The numbers under which a spot of a report on file is kept."""
        number = self.number_of(spot.report)
        if number is None:
            raise LedgerError(f"{self.path} holds no report {spot.report!r} to be compared")
        return (spot.day << DIGEST) + spot.digest, number, spot.mark

    def number_of(self, report: str) -> int | None:
        """The number of a report, in order of first filing; None when it is not on file."""
        if report not in self._numbers:
            for row in self.rows("select seq, id from report where id = ?", report):
                self._note(*row)
        return self._numbers.get(report)

    def forget(self) -> None:
        """Forget the numbers of rows that may be gone."""
        self._numbers.clear()
        self._reports.clear()
        self._made.clear()

    def let_others(self) -> None:
        """Forget the numbers of spaces: another process may drop what is filed in one."""
        self._spaces.clear()

    def _spots(self, found: Collection[Sequence[Post]]) -> Iterator[list[Spot]]:
        known = self._reports
        asked = {report for posts in found for _, report, _ in posts if report not in known}
        if asked:
            for row in self.rows(_NUMBERED, json.dumps(list(asked))):
                self._note(*row)
        made = self._made
        return ([made[post] for post in posts] for posts in found)

    def _note(self, number: int, report: str) -> None:
        self._reports[number], self._numbers[report] = report, number


_NUMBERED = (
    "select report.seq, report.id from json_each(?) as asked"
    " cross join report indexed by report_number on report.seq = asked.value"
)


@cache
def _around_keys(count: int, between: bool) -> str:
    """A statement that gives the nearest posts before and after two posts, and those between, under so many keys."""
    under = f"select {_POST} from post where space = ? and key = ? and (spot, report, mark)"
    before = f"select * from ({under} < (?, ?, ?) order by spot desc, report desc, mark desc limit ?)"
    middle = (f"select * from ({under} between (?, ?, ?) and (?, ?, ?))",) if between else ()
    after = f"select * from ({under} > (?, ?, ?) order by spot, report, mark limit ?)"
    return " union all ".join((before, *middle, after) * count)


class _Spots(dict[Post, Spot]):
    """The spots of posts, each made when it is first asked for."""

    def __init__(self, reports: Mapping[int, str]) -> None:
        super().__init__()
        self._reports = reports

    def __missing__(self, post: Post) -> Spot:
        spot, report, mark = post
        if report not in self._reports:
            raise LedgerError(f"the index names a report (number {report}) that is not on file: restore a copy")
        found = self[post] = Spot(spot >> DIGEST, spot & (1 << DIGEST) - 1, self._reports[report], mark)
        return found


def signed(number: int) -> int:
    """A 32-bit number with a sign: SQLite keeps it in four bytes, where an unsigned one may take six."""
    return number - (1 << 32) if number >= 1 << 31 else number


def unsigned(number: int) -> int:
    """The 32-bit number of which `signed` made this one."""
    return number & (1 << 32) - 1


def _told_often(
    near: Mapping[int, Sequence[Post]], others: Mapping[int, _Near], least: int
) -> dict[int, Sequence[Post]]:
    """The rows of `near` less what stands under fewer than `least` keys in all: whose it is need not be looked up."""
    counts = Counter(chain.from_iterable(near.values()))
    counts.update(chain.from_iterable(row for row, *_ in others.values()))
    rows = {key: [post for post in row if counts[post] >= least] for key, row in near.items()}
    return {key: row for key, row in rows.items() if row}


def _cut(posts: Sequence[Post], first: Post, last: Post, near: int) -> Sequence[Post]:
    """Of posts in order those from `near` before `first` to `near` after `last`."""
    return posts[max(0, bisect_left(posts, first) - near) : bisect_right(posts, last) + near]


def _of_season(posts: Sequence[Post], first: Post, last: Post, days: int | None) -> Sequence[Post]:
    """Of posts in order those from `days` before `first` to `days` after `last`; all where days do not matter."""
    if days is None or not posts[0][0] >> DIGEST:
        return posts
    start, end = (first[0] >> DIGEST) - days, (last[0] >> DIGEST) + days
    return posts[bisect_left(posts, (start << DIGEST,)) : bisect_left(posts, (end + 1 << DIGEST,))]
