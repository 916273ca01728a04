"""What was judged: filed once, never erased, and which of it counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from reportedly.ledger.codec import judgement_body, judgement_from
from reportedly.ledger.posts import Posts
from reportedly.types.judgements import Judgement, undone
from reportedly.types.vocabulary import Relation

_COLUMNS = "left, right, relation, verdict, by, at, body"
_COUNTS = "not exists (select 1 from withdrawn where withdrawn.judgement = judgement.seq)"
_SAME = f"select 1 from judgement where id = ? and {_COUNTS}"  # noqa: S608 - fixed texts, here and below
_FILE = f"insert into judgement (id, {_COLUMNS}) values (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_AS = f"select {_COLUMNS} from judgement where id >= ? and id < ? order by id limit ?"  # noqa: S608
_CHUNK = 16
"""Reports compared in one transaction: others wait so long to write."""


class Judged(Posts):
    """The judgements of a ledger, and the order in which its readings are compared."""

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """File judgements; one that stands on file, by whatever score, is not filed again."""
        with self.adding():
            for item in judgements:
                row = (item.left, item.right, item.relation, item.verdict, item.by, item.at, judgement_body(item))
                if not self.rows(_SAME, item.id):
                    self.put(_FILE, [(item.id, *row)])

    def withdraw(self, judgements: Iterable[Judgement], at: str = "") -> None:
        """Let judgements of programs count no more; they stay on file."""
        with self.adding():
            self.put(
                f"insert into withdrawn select seq, ? from judgement where id = ? and {_COUNTS}",  # noqa: S608
                [(at, item.id) for item in judgements],
            )

    def standing(self, report: str, other: str | None = None) -> Sequence[Judgement]:
        """Programs' judgements that count on a report or its things, or only those on it and one other."""
        found = {}
        for one, two in (("left", "right"), ("right", "left")):
            values = [report, _beyond(report)]
            both = ""
            if other is not None:
                both, values = f" and {two} >= ? and {two} < ?", [*values, other, _beyond(other)]
            statement = (
                f"select seq, {_COLUMNS} from judgement where {one} >= ? and {one} < ?{both}"  # noqa: S608
                f" and by not like 'person:%' and {_COUNTS}"
            )
            found.update({seq: row for seq, *row in self.rows(statement, *values)})
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
