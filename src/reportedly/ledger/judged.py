"""What was judged: filed once, never erased, and which of it counts."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence

from reportedly.ledger.codec import judgement_body, judgement_from
from reportedly.ledger.posts import Posts
from reportedly.types.judgements import Judgement, undone
from reportedly.types.vocabulary import Relation

_COLUMNS = "left, right, relation, verdict, by, at, body"
_COUNTS = "not exists (select 1 from withdrawn where withdrawn.judgement = judgement.seq)"
_SAME = f"select id from judgement where id in (select value from json_each(?)) and {_COUNTS}"  # noqa: S608 - fixed texts, here and below
_FILE = f"insert into judgement (id, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_AS = f"select {_COLUMNS} from judgement where id >= ? and id < ? order by id limit ?"  # noqa: S608
_PROGRAMS = f"by not like 'person:%' and {_COUNTS}"
_BETWEEN = (
    f"select seq, {_COLUMNS} from json_each(?) as asked cross join judgement indexed by judgement_left"  # noqa: S608
    " on left >= json_extract(asked.value, '$[0]') and left < json_extract(asked.value, '$[1]')"
    f" and right >= json_extract(asked.value, '$[2]') and right < json_extract(asked.value, '$[3]') where {_PROGRAMS}"
)
_CHUNK = 16
"""Reports compared in one transaction: others wait so long to write."""


class Judged(Posts):
    """The judgements of a ledger, and the order in which its readings are compared."""

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """File judgements; one that stands on file, by whatever score, is not filed again."""
        with self.adding():
            rows: dict[str, tuple[str, ...]] = {}
            for item in judgements:
                row = (item.left, item.right, item.relation, item.verdict, item.by, item.at, judgement_body(item))
                rows.setdefault(item.id, (item.id, *row))
            known = {id for (id,) in self.rows(_SAME, json.dumps(list(rows)))}
            self.put(_FILE, [rows[id] for id in rows if id not in known])

    def withdraw(self, judgements: Iterable[Judgement], at: str = "") -> None:
        """Let judgements of programs count no more; they stay on file."""
        with self.adding():
            self.put(
                f"insert into withdrawn select seq, ? from judgement where id = ? and {_COUNTS}",  # noqa: S608
                [(at, item.id) for item in judgements],
            )

    def standing(self, report: str) -> Sequence[Judgement]:
        """Programs' judgements that count on a report or its things."""
        found = {}
        for end in ("left", "right"):
            statement = f"select seq, {_COLUMNS} from judgement where {end} >= ? and {end} < ? and {_PROGRAMS}"  # noqa: S608
            found.update({seq: row for seq, *row in self.rows(statement, report, _beyond(report))})
        return [judgement_from(*row) for _, row in sorted(found.items())]

    def between(self, pairs: Iterable[tuple[str, str]]) -> Sequence[Judgement]:
        """Programs' judgements that count on both reports of any of `pairs`, or on their things."""
        ends = {end for one, two in pairs for end in ((one, two), (two, one))}
        asked = json.dumps([(one, _beyond(one), two, _beyond(two)) for one, two in ends])
        found = {seq: row for seq, *row in self.rows(_BETWEEN, asked)}
        return [judgement_from(*row) for _, row in sorted(found.items())]

    def judgements(self, relation: Relation | None = None) -> Iterator[Judgement]:
        """The judgements that count, or those of one relation, in order of filing."""
        gone = undone(self.history(Relation.UNDOES))
        return (item for item in self.history(relation, standing=True) if item.id not in gone)

    def history(self, relation: Relation | None = None, *, standing: bool = False) -> Iterator[Judgement]:
        """Everything that was ever judged, or judged of one relation, in order of filing; `standing`: not withdrawn."""
        wanted = [] if relation is None else [str(relation)]
        where = [*(["relation = ?"] if wanted else []), *([_COUNTS] if standing else [])]
        found = self.each(
            f"select {_COLUMNS} from judgement {'where' if where else ''} {' and '.join(where)} order by seq",  # noqa: S608
            *wanted,
        )
        return (judgement_from(*row) for row in found)

    def judged_as(self, start: str, most: int) -> Sequence[Judgement]:
        """The first few judgements whose id begins with `start`, each once."""
        rows = self.rows(_AS, start, start + "g", 4 * most)
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


def _beyond(report: str) -> str:
    """The smallest id after a report and the things in it (`r…#…`): "$" follows "#"."""
    return report + "$"
