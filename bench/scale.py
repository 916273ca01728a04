"""What adding one report costs in a ledger of few and of many: `python bench/scale.py`.

Reports are generated, with readings, so that nothing is parsed: stories of up to forty reports over some days, copies
and new versions among them, names that everybody writes and names of one story, a footer for each outlet, words as
frequent as in the background table. One ledger is filled; at each size the same number of further
reports is added to it, and what the resolvers need for one (their own work: filing keys, meeting, judging, writing
the judgements; not reading, nor waiting for the disk) is printed with its quotient, and bytes a report. Filling files
what comparing would have filed, without comparing: the cost of one more does not depend on how those before fared.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from reportedly.ledger.posts import signed
from reportedly.ledger.store import Ledger
from reportedly.resolve import RESOLVERS, Comparison, signature
from reportedly.resolve.copies import _keys, _places, _words, compare
from reportedly.resolve.entities import _sketched as _sketched_names
from reportedly.resolve.stories import _sketched, _terms
from reportedly.types.annotations import Annotation, Entity, Event, Mention, Place, Role, Sentence, Toll
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Harm, MentionForm, MentionKind, Relation, RoleKind
from reportedly.weights.background import document_frequencies

AT = "2026-01-01T00:00:00Z"
WORDS, BATCH = 420, 500
MEASURED = 300
MOST = 1.5
CACHED = (_words, _places, _keys, compare, _terms, _sketched, _sketched_names)
"""What a fresh process has not yet made of the reports on file."""
OUTLETS, PUBLIC = 60, 400
FIRST = date(2015, 1, 1)


class World:
    """Outlets, public figures and words, and an endless run of reports on made-up stories."""

    def __init__(self, seed: int, days: int) -> None:
        self.chance, self.days = random.Random(seed), days
        counts = document_frequencies().counts
        self.terms = sorted(counts)
        self.weights = list(itertools.accumulate(counts[term] for term in self.terms))
        self.footers = [" ".join(self.words(30)) for _ in range(OUTLETS)]
        self.public = [self.name() for _ in range(PUBLIC)]

    def words(self, count: int) -> list[str]:
        return self.chance.choices(self.terms, cum_weights=self.weights, k=count)

    def name(self) -> str:
        return f"{self.chance.choice(self.terms).capitalize()} {self.chance.choice(self.terms).capitalize()}"

    def readings(self) -> Iterator[Reading]:
        """Reports in the order in which they appear: many stories at a time."""
        running: list[Iterator[Reading]] = []
        while True:
            while len(running) < 50:
                running.append(self.story())
            told = next(self.chance.choice(running), None)
            if told is not None:
                yield told
            running = [story for story in running if self.chance.random() > 0.02]

    def story(self) -> Iterator[Reading]:
        """The reports of one story: told anew, copied, or brought up to date."""
        day = self.chance.randrange(self.days)
        terms = self.chance.sample(self.terms, 14)
        where = (self.chance.uniform(-60, 70), self.chance.uniform(-170, 170))
        people = [*(self.public[int(PUBLIC * self.chance.random() ** 3)] for _ in range(6)), self.name(), self.name()]
        body: list[str] = []
        for number in range(40):
            if not body or self.chance.random() > 0.3:
                body = self.words(WORDS)
                for _ in range(60):
                    body[int(WORDS * self.chance.random() ** 2)] = self.chance.choice(terms)
            else:
                body = [word if self.chance.random() > 0.03 else self.words(1)[0] for word in body]
            outlet = self.chance.randrange(OUTLETS)
            published = FIRST + timedelta(days=day + number // 8)
            report = Report(
                text=f"{people[number % 8]} and {people[6]} met. {' '.join(body)}.\n\n{self.footers[outlet]}",
                title=" ".join(body[:8]),
                publisher=f"Outlet {outlet}",
                url=f"https://outlet{outlet}.example/{day}/{terms[0]}",
                published=published.isoformat(),
            )
            yield self.reading(report, people, where, published)

    def reading(self, report: Report, people: list[str], where: tuple[float, float], day: date) -> Reading:
        """A reading with about as many annotations as a report of this length has."""
        text, spot = report.text, [Span(at * 9, at * 9 + 7) for at in range(240)]

        def id(layer: str, span: Span) -> str:
            return f"{report.id}#{layer}@{span.start}-{span.end}"

        layers: dict[type[Annotation], list[Annotation]] = {
            Sentence: [Sentence(span=span, id=id("sentences", span), paragraph=0) for span in spot[:25]],
            Mention: [
                Mention(
                    span=span, id=id("mentions", span), head=span, kind=MentionKind.PERSON,
                    form=MentionForm.NAME if at < 24 else MentionForm.NOMINAL,
                )
                for at, span in enumerate(spot[:110])
            ],
            Place: [
                Place(
                    span=span, id=id("places", span), name=text[span.start : span.end], lat=where[0], lon=where[1],
                    radius_km=5.0,
                )
                for span in spot[200:212]
            ],
        }  # fmt: skip
        layers[Entity] = [
            Entity(
                span=spot[at], id=id("entities", spot[at]), name=name, kind=MentionKind.PERSON,
                mentions=(id("mentions", spot[at]), id("mentions", spot[at + 8])),
            )
            for at, name in enumerate(people)
        ]  # fmt: skip
        layers[Event] = [
            Event(
                span=span, id=id("events", span), type=EventType.ASSAULT, main=not at,
                earliest=(day - timedelta(days=at)).isoformat(), latest=(day - timedelta(days=at)).isoformat(),
                place=id("places", spot[200]) if at < 4 else None,
                roles=(Role(role=RoleKind.ACTOR, span=spot[at]),),
            )
            for at, span in enumerate(spot[120:127])
        ]  # fmt: skip
        layers[Toll] = [
            Toll(
                span=spot[130], id=id("tolls", spot[130]), event=id("events", spot[120]), harm=Harm.KILLED,
                low=9, high=9,
            )
        ]  # fmt: skip
        runs = [Run(reader=kind.LAYER, version="1", count=len(layer)) for kind, layer in layers.items()]
        return Reading(report, layers, runs)


def fill(ledger: Ledger, found: Iterator[Reading], count: int) -> None:
    """File `count` reports with all their keys and a dozen judgements each, as if they had been compared."""
    spaces = {meeting.space.name: meeting.space for row in RESOLVERS for meeting in row.meetings}
    ids = list(ledger.report_ids())
    first = len(ids)
    for start in range(first, first + count, BATCH):
        posts: list[tuple[int, ...]] = []
        sketches: list[tuple[object, ...]] = []
        with ledger.adding():
            for reading in itertools.islice(found, min(BATCH, first + count - start)):
                ledger.add(reading, raw=reading.report.text.encode(), origin="generated", at=AT)
                ids.append(reading.report.id)
                for number, space in enumerate(spaces.values(), 1):
                    for item in space.items(ledger, reading.report.id):
                        post = ledger.post_of(item.spot)
                        posts += [(number, signed(key), *post) for key in item.keys]
                        if space.glance is not None:
                            sketches.append((number, *post[1:], item.sketch))
            ledger.put(
                "insert or ignore into space values (?, ?)",
                [(number, space.signature) for number, space in enumerate(spaces.values(), 1)],
            )
            ledger.put("insert or ignore into post values (?, ?, ?, ?, ?)", sorted(posts))
            ledger.put("insert or ignore into sketch values (?, ?, ?, ?)", sorted(sketches))
            ledger.judge(
                Judgement(
                    left=id, right=other, relation=Relation.SAME_STORY, score=0.3, by="filling/1",
                    reasons=(Reason(name="likeness", score=0.3, detail="as many words as a judgement has"),),
                )
                for at, id in enumerate(ids[start:], start) for other in ids[max(0, at - 12) : at]
            )  # fmt: skip
            ledger.put("insert or ignore into settled values (?, ?, ?)", [(signature(RESOLVERS), len(ids), AT)])
        print(f"\r{len(ids):>7}", end="", file=sys.stderr, flush=True)
    for number, space in enumerate(spaces.values(), 1):
        many = "select space, key from post where space = ? group by key having count(*) > ?"
        with ledger.adding():
            ledger.put(f"insert or ignore into crowd {many}", [(number, 2 * space.near)])


def cost(ledger: Ledger, found: Iterator[Reading], count: int) -> list[float]:
    """CPU seconds of the resolvers for each of `count` further reports, each added as by a fresh process."""
    seconds = []
    for reading in itertools.islice(found, count):
        with ledger.adding():
            ledger.add(reading, raw=reading.report.text.encode(), origin="generated", at=AT)
            for made in CACHED:
                made.cache_clear()
            ledger._held.clear()
            comparison = Comparison(ledger, ledger, ledger, RESOLVERS)
            started = time.process_time()
            ledger.settle(signature(RESOLVERS), AT, comparison.settle)
            seconds.append(time.process_time() - started)
    return seconds


def measured(ledger: Ledger, found: Iterator[Reading]) -> float:
    """Mean milliseconds of the resolvers for one more report, printed with the size of the ledger."""
    reports = len(ledger.report_ids())
    (pages,), (each,) = ledger.rows("pragma page_count")[0], ledger.rows("pragma page_size")[0]
    gc.collect()
    gc.freeze()  # a fresh process has nothing of what the filling left in memory
    seconds = cost(ledger, found, MEASURED)
    mean, median = statistics.fmean(seconds) * 1000, statistics.median(seconds) * 1000
    kilobytes = pages * each / reports / 1024
    print(f"\r{reports:>7} reports: one more costs {mean:.1f} ms (median {median:.1f}); {kilobytes:.1f} KB a report")
    return mean


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[1_000, 10_000, 100_000], help="reports in the ledger")
    parser.add_argument("--days", type=int, default=3_650, help="days over which the stories are spread")
    asked = parser.parse_args()
    found = World(1, asked.days).readings()
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "a.ledger") as ledger:
        means = []
        for size in asked.sizes:
            fill(ledger, found, size - len(ledger.report_ids()))
            means.append(measured(ledger, found))
    print(f"quotient {means[-1] / means[0]:.2f} (at most {MOST})")
    return 0 if means[-1] <= MOST * means[0] else 1


if __name__ == "__main__":
    sys.exit(main())
