"""What adding one report costs in a ledger of few and of many: `python bench/scale.py`.

The reports are those of a made-up archive (`archive.py` says what is assumed), with readings, so that nothing is
parsed. One ledger is filled; at each size the same number of further reports is added to it, and what the
resolvers need for one (their own work: filing keys, meeting, judging, writing the judgements; not reading, nor waiting
for the disk) is printed with its quotient, and bytes a report. Filling files what comparing would have filed, without
comparing: the cost of one more does not depend on how those before fared. The ledgers of all sizes are added to in
turns. A hundred thousand take some twenty minutes to fill; with `--folder` what is filled stays there, and the next run
takes it as it is (empty the folder when `archive.py` has changed).
"""

from __future__ import annotations

import argparse
import gc
import itertools
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from archive import Archive
from reportedly.ledger.codec import bits_of, judgement_body
from reportedly.ledger.posts import signed
from reportedly.ledger.store import Ledger
from reportedly.memory import collect_seldom
from reportedly.resolve import RESOLVERS, Comparison, signature
from reportedly.resolve.asked import _sketched as _sketched_accounts
from reportedly.resolve.candidates import Space
from reportedly.resolve.copies import _keys, _places, _words, compare
from reportedly.resolve.entities import _sketched as _sketched_names
from reportedly.resolve.incidents import _trace
from reportedly.resolve.stories import _terms, _weighed
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Relation

AT = "2026-01-01T00:00:00Z"
BATCH = 500
MEASURED = 200
MOST = 1.5
CACHED = (_words, _places, _keys, compare, _terms, _weighed, _trace, _sketched_names, _sketched_accounts)
"""What a fresh process has not yet made of the reports on file."""
JUDGED = 50
"""Judgements filed for each report of the filling: as many as comparing makes of one in a ledger of 10,000."""


def fill(ledger: Ledger, found: Iterator[Reading], count: int) -> None:
    """File `count` reports with all their keys and their judgements, as if they had been compared.

    Posts wait in a table of their own and are then put in their place in order, and judgements are indexed when all are
    filed: one by one each would touch pages all over the file.
    """
    spaces = list({meeting.space.name: meeting.space for row in RESOLVERS for meeting in row.meetings}.values())
    ids = list(ledger.report_ids())
    first = len(ids)
    gc.disable()
    ledger.rows("pragma synchronous = off")
    ledger.rows("insert or ignore into saying values (1, 'same_story', 'unsure', 'filling/1')")
    ledger.rows("create temp table waiting (space, key, spot, report, mark)")
    indexes = ledger.rows("select name, sql from sqlite_master where type = 'index' and tbl_name = 'judgement'")
    for name, _ in indexes:
        ledger.rows(f"drop index {name}")
    for start in range(first, first + count, BATCH):
        with ledger.adding():
            for reading in itertools.islice(found, min(BATCH, first + count - start)):
                ledger.add(reading, raw=reading.report.text.encode(), origin="generated", at=AT)
                ids.append(reading.report.id)
                for number, space in enumerate(spaces, 1):
                    _file(ledger, number, space, reading)
            ledger.put(
                "insert into judgement (id, left, right, saying, at, body) values (?, ?, ?, 1, '', ?)",
                [
                    (bits_of(f"j{id[1:9]}{other[1:9]}"), ledger.number_of(id), ledger.number_of(other), BODY)
                    for at, id in enumerate(ids[start:], start)
                    for other in ids[max(0, at - JUDGED) : at]
                ],
            )
        gc.collect()
        print(f"\r{len(ids):>7}", end="", file=sys.stderr, flush=True)
    with ledger.adding():
        ledger.put(
            "insert or ignore into space values (?, ?)",
            [(number, space.signature) for number, space in enumerate(spaces, 1)],
        )
        ledger.rows("insert or ignore into post select * from waiting order by space, key, spot, report, mark")
        ledger.rows("drop table waiting")
        for _, sql in indexes:
            ledger.rows(sql)
        for number, space in enumerate(spaces, 1):
            many = "select space, key from post where space = ? group by key having count(*) > ?"
            ledger.put(f"insert or ignore into crowd {many}", [(number, space.reach.few)])
        ((last,),) = ledger.rows("select max(id) from reading")
        ledger.put("insert or ignore into settled values (?, ?, ?)", [(signature(RESOLVERS), last, AT)])
    ledger.rows("pragma wal_checkpoint(truncate)")
    ledger.rows("pragma synchronous = full")
    gc.enable()


BODY = judgement_body(
    Judgement(
        left="",
        right="",
        relation=Relation.SAME_STORY,
        score=0.1872,
        reasons=(Reason(name="likeness", score=0.1872, detail="six terms that two reports might share"),),
    ),
    ("", ""),
)


def _file(ledger: Ledger, number: int, space: Space, reading: Reading) -> None:
    """File what a report has in a space: the keys among the waiting, the sketches in their place."""
    for item in space.items(Readings((reading,)), reading.report.id):
        post = ledger.post_of(item.spot)
        ledger.put("insert into waiting values (?, ?, ?, ?, ?)", [(number, signed(key), *post) for key in item.keys])
        if space.sketches:
            ledger.put("insert or ignore into sketch values (?, ?, ?, ?)", [(number, *post[1:], item.sketch)])


def cost(ledger: Ledger, reading: Reading) -> float:
    """CPU seconds of the resolvers for one further report, added as by a fresh process: with nothing held in memory
    of the reports on file, nor any garbage of those added before."""
    with ledger.adding():
        ledger.add(reading, raw=reading.report.text.encode(), origin="generated", at=AT)
        for made in CACHED:
            made.cache_clear()
        ledger._held.clear()
        ledger.forget()
        gc.collect()
        gc.freeze()
        comparison = Comparison(ledger, ledger, ledger, RESOLVERS)
        started = time.process_time()
        ledger.settle(signature(RESOLVERS), AT, comparison.settle)
        return time.process_time() - started


class Sized(NamedTuple):
    """A ledger of so many reports, those that come next, and what each of them has cost."""

    size: int
    ledger: Ledger
    coming: list[Reading]
    seconds: list[float]


def make(sizes: Sequence[int], folder: Path) -> None:
    """Fill a ledger of each size from one archive, and beside it one of the reports that come next."""
    found = Archive().readings()
    for left in folder.glob("filling.ledger*"):
        left.unlink()  # of a run that was stopped
    with Ledger(folder / "filling.ledger") as ledger:
        for size in sizes:
            fill(ledger, found, size - len(ledger.report_ids()))
            with Ledger(folder / f"{size}-next.ledger") as coming, coming.adding():
                for reading in itertools.islice(found, MEASURED):
                    coming.add(reading, raw=None, origin="generated", at=AT)
            shutil.copy(ledger.path, folder / f"{size}.ledger")
    (folder / "filling.ledger").unlink()


def taken(size: int, folder: Path, work: Path) -> Sized:
    """A copy of the ledger of a size, to be added to, with the reports that come next. Raises SystemExit where it was
    filled for other resolvers: it would be compared anew."""
    path = work / f"{size}.ledger"
    shutil.copy(folder / f"{size}.ledger", path)
    ledger = Ledger(path)
    if not ledger.rows("select 1 from settled where resolvers = ?", signature(RESOLVERS)):
        raise SystemExit(f"{folder} was filled for other resolvers: give another folder, or empty this one")
    with Ledger(folder / f"{size}-next.ledger", read_only=True) as coming:
        return Sized(size, ledger, [coming.reading(id) for id in coming.report_ids()], [])


def printed(row: Sized) -> float:
    """Mean milliseconds of the resolvers for one more report, printed with what the ledger holds."""
    (pages,), (each,) = row.ledger.rows("pragma page_count")[0], row.ledger.rows("pragma page_size")[0]
    ((said,),) = row.ledger.rows("select count(*) from judgement where saying > 1")
    mean, median = statistics.fmean(row.seconds) * 1000, statistics.median(row.seconds) * 1000
    kilobytes = pages * each / len(row.ledger.report_ids()) / 1024
    print(
        f"{row.size:>7} reports: one more costs {mean:.1f} ms of the processor (median {median:.1f}) and brings "
        f"{said / len(row.seconds):.0f} judgements; {kilobytes:.1f} KB a report"
    )
    return mean


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="reports in the ledger")
    parser.add_argument("--folder", help="where the ledgers are made and stay (some 4 GB); else a temporary folder")
    asked = parser.parse_args()
    collect_seldom()  # as the command line does
    with tempfile.TemporaryDirectory(dir=asked.folder) as work:
        folder = Path(asked.folder or work) / "filled"
        folder.mkdir(exist_ok=True)
        if not all((folder / f"{size}.ledger").exists() for size in asked.sizes):
            make(sorted(set(asked.sizes)), folder)
        rows = [taken(size, folder, Path(work)) for size in asked.sizes]
        for number in range(MEASURED):  # in turns: what else the machine does falls on all alike
            for row in rows:
                row.seconds.append(cost(row.ledger, row.coming[number]))
        means = [printed(row) for row in rows]
        for row in rows:
            row.ledger.close()
    print(f"quotient {means[-1] / means[0]:.2f} (at most {MOST})")
    return 0 if means[-1] <= MOST * means[0] else 1


if __name__ == "__main__":
    sys.exit(main())
