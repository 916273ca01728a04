"""What was judged: filed once, never erased, and which of it counts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from reportedly.ledger.codec import bits_of, judgement_body, judgement_from, parts_of
from reportedly.ledger.posts import Posts
from reportedly.types.judgements import Judgement, undone
from reportedly.types.vocabulary import Relation

# ruff: noqa: S608 - statements are put together from the fixed texts here
_COUNTS = "not exists (select 1 from withdrawn where withdrawn.judgement = judgement.seq)"
_SAME = f"select id from judgement where id in (select value from json_each(?)) and {_COUNTS}"
_FILE = "insert into judgement (id, left, right, saying, at, body) values (?, ?, ?, ?, ?, ?)"
_WITHDRAW = f"insert into withdrawn select seq, ? from judgement where id = ? and {_COUNTS}"
_FOUND = (
    "select coalesce(ours.id, left), coalesce(theirs.id, right), relation, verdict, by, judgement.at, body"
    " from judgement join saying on saying.number = judgement.saying"
    " left join report as ours indexed by report_number on typeof(left) = 'integer' and ours.seq = left"
    " left join report as theirs indexed by report_number on typeof(right) = 'integer' and theirs.seq = right"
)
_PROGRAMS = f"by not like 'person:%' and {_COUNTS} order by judgement.seq"
_ON = "select seq from judgement where left = ? union select seq from judgement where right = ?"
_STANDING = f"{_FOUND} where judgement.seq in ({_ON}) and {_PROGRAMS}"
_BOTH = (
    "select seq from json_each(?) as asked cross join judgement indexed by judgement_left"
    " on left = json_extract(asked.value, '$[0]') and right = json_extract(asked.value, '$[1]')"
)
_BETWEEN = f"{_FOUND} where judgement.seq in ({_BOTH}) and {_PROGRAMS}"
_AS = f"{_FOUND} where judgement.id between ? and ? order by judgement.id limit ?"
_DIGITS = 16
"""Hexadecimal digits of the id of a judgement, behind its j."""
_CHUNK = 16
"""Reports compared in one transaction: others wait so long to write."""


class Judged(Posts):
    """The judgements of a ledger, and the order in which its readings are compared."""

    def __init__(self, path: object, *, read_only: bool = False) -> None:
        super().__init__(path, read_only=read_only)
        self._sayings: dict[tuple[str, ...], int] = {}

    def forget(self) -> None:
        """Forget the numbers of rows that may be gone."""
        super().forget()
        self._sayings.clear()

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """File judgements; one that stands on file, by whatever score, is not filed again."""
        found: dict[int, Judgement] = {}
        for item in judgements:
            found.setdefault(bits_of(item.id), item)
        if not found:
            return
        with self.adding():
            known = {id for (id,) in self.rows(_SAME, json.dumps(list(found)))}
            self.put(_FILE, [(id, *self._row(item)) for id, item in found.items() if id not in known])

    def _row(self, item: Judgement) -> tuple[object, ...]:
        (left, left_end), (right, right_end) = parts_of(item.left), parts_of(item.right)
        said = self._saying(str(item.relation), str(item.verdict), item.by)
        body = judgement_body(item, (left_end, right_end))
        return self._filed_as(left), self._filed_as(right), said, item.at, body

    def _filed_as(self, report: str) -> int | str:
        """What a column holds of the id of what was judged, or of what it is in: its number, where it is on file."""
        number = self.number_of(report)
        return report if number is None else number

    def _saying(self, *said: str) -> int:
        found = self._sayings.get(said)
        if found is None:
            self.put("insert or ignore into saying (relation, verdict, by) values (?, ?, ?)", [said])
            asked = "select number from saying where relation = ? and verdict = ? and by = ?"
            found = self._sayings[said] = int(self.rows(asked, *said)[0][0])
        return found

    def withdraw(self, judgements: Iterable[Judgement], at: str = "") -> None:
        """Let judgements of programs count no more; they stay on file."""
        with self.adding():
            self.put(_WITHDRAW, [(at, bits_of(item.id)) for item in judgements])

    def standing(self, report: str) -> Sequence[Judgement]:
        """Programs' judgements that count on a report or its things."""
        filed_as = self._filed_as(report)
        return [judgement_from(*row) for row in self.rows(_STANDING, filed_as, filed_as)]

    def between(self, pairs: Iterable[tuple[str, str]]) -> Sequence[Judgement]:
        """Programs' judgements that count on both reports of any of `pairs`, or on their things."""
        ends = [(self._filed_as(one), self._filed_as(two)) for one, two in pairs]
        asked = {end for one, two in ends for end in ((one, two), (two, one))}
        return [judgement_from(*row) for row in self.rows(_BETWEEN, json.dumps(list(asked)))] if asked else []

    def judgements(self, relation: Relation | None = None) -> Iterator[Judgement]:
        """The judgements that count, or those of one relation, in order of filing."""
        gone = undone(self.history(Relation.UNDOES))
        return (item for item in self.history(relation, standing=True) if item.id not in gone)

    def history(
        self, relation: Relation | None = None, *, standing: bool = False, persons: bool = False
    ) -> Iterator[Judgement]:
        """Everything that was ever judged, or judged of one relation, in order of filing.

        `standing`: not withdrawn; `persons`: what persons said.
        """
        wanted = [] if relation is None else [str(relation)]
        asked = {"relation = ?": relation is not None, "by like 'person:%'": persons, _COUNTS: standing}
        where = [condition for condition, is_asked in asked.items() if is_asked]
        found = self.each(
            f"{_FOUND} {'where' if where else ''} {' and '.join(where)} order by judgement.seq",
            *wanted,
        )
        return (judgement_from(*row) for row in found)

    def judged_as(self, start: str, most: int) -> Sequence[Judgement]:
        """The first few judgements whose id begins with `start`, each once."""
        if not _ID.fullmatch(start):
            return []
        first, last = (bits_of(start.ljust(_DIGITS + 1, digit)) for digit in "0f")
        rows = self.rows(_AS, first, last, 4 * most)
        return list({item.id: item for item in (judgement_from(*row) for row in rows)}.values())[:most]

    def settle(self, resolvers: str, at: str, compare: Callable[[str], None]) -> int:
        """Let the next few readings that `resolvers` have not compared be compared, and note it, all or nothing.

        Gives how many there were: 0 when all are compared. Several processes take turns.
        """
        with self.adding():
            waiting = self.rows(
                "select id, report from reading where id >"
                " coalesce((select max(reading) from settled where resolvers = ?), 0) order by id limit ?",
                resolvers,
                _CHUNK,
            )
            for _, report in waiting:
                compare(report)
            if waiting:
                self.put("insert into settled values (?, ?, ?)", [(resolvers, waiting[-1][0], at)])
        return len(waiting)


_ID = re.compile(f"j[0-9a-f]{{1,{_DIGITS}}}")
