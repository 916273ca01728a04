"""Score the incidents of stories: `python bench/incidents.py [dev|test] [--gold NAME] [--data FOLDER] [--show]`.

Gold: `bench/gold/stories.jsonl`, facts told by hand from reading the reports of public corpora, whose texts lie beside
the project, `filed.jsonl`, what single reports of them tell, likewise, `told_stories.jsonl`, invented stories with
their reports, and `posts.jsonl`, invented posts, logs and situation reports; `bench/gold/README.md` has conventions.
A story's reports are compared as in a ledger of their own.
The best incident for a happening is the one that has most of the reports that tell of it. Percentages of happenings:
`found`, the best has at least half of these reports; `day`, its days lie within those that are right; `place`, it is
told within reach of one that is right; `tolls`, its totals of people hold every figure due and none that is wrong;
`counts`, the same where a figure is one whether its words leave it open or not ("at least nine" and nine, "more than
40" and 40), and where a stretch between two accounts is told by a figure at either end.
Of single figures, `due` is the share of those due that are given, `right` that of those given that are right.
`gathered` is the share of the reports that the best has. For each happening, `fragments` counts the further incidents
listed that might be the same, `beside` all further incidents listed.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from corpora import CORPORA, DATA, Corpus, rows
from passage import half
from reportedly.desk import compared, read
from reportedly.resolve import incidents
from reportedly.types.groups import Figure, Incident, Point
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Harm
from reportedly.views.lists import telling

NAMES = ("stories", "told_stories", "filed", "posts")
Row = dict[str, Any]
Count = tuple[str, int | None, int | None]


class Answer(NamedTuple):
    """What is right about the incident that was found for one happening."""

    found: bool
    day: bool
    place: bool
    tolls: bool
    counts: bool
    gathered: float
    fragments: int
    figures: tuple[int, int, int, int] = (0, 0, 0, 0)
    """How many figures are due, how many of these are given, how many are given, how many of these are right."""


def reports(row: Row, data: Path) -> dict[str, Report]:
    """The reports of a story by their names: its own, or those of its corpus."""
    if "corpus" in row:
        return _of_corpus(row, data)
    fields = ("publisher", "url", "published", "title", "text")
    return {line["name"]: Report(**{field: line[field] for field in fields}) for line in row["reports"]}


def _of_corpus(row: Row, data: Path) -> dict[str, Report]:
    """The reports of a story by their numbers in the corpus; the days that the gold gives come first."""
    corpus, given = CORPORA[row["corpus"]], row["published"]
    told = {line[corpus.number]: line for line in rows(row["corpus"], data) if _is_told(line, row, corpus)}
    return {
        number: Report(
            text=line["text"],
            title=line.get("title"),
            publisher=line.get("domain") or number,
            url=line.get("url") or number,
            published=given.get(number) or (corpus.day and line[corpus.day]) or given.get(""),
        )
        for number, line in told.items()
    }


def _is_told(line: Row, row: Row, corpus: Corpus) -> bool:
    """Whether a line of a corpus is of a story, which names itself by its number there, or its reports by theirs."""
    story = row["story"]
    return line[corpus.number] in story if isinstance(story, list) else str(line[corpus.story or ""]) == story


def answer(happening: Row, numbers: dict[str, str], given: Sequence[Incident], listed: Sequence[Incident]) -> Answer:
    """Hold the best of the incidents `given` against a happening; `numbers` are report ids by corpus number."""
    due = {numbers[name] for name in happening.get("reports", numbers) if name not in happening.get("silent", ())}
    best = best_of(happening, due, given)
    right, may = ({tuple(item) for item in happening[name]} for name in ("tolls", "may"))
    if best is None:
        return Answer(False, False, False, not right, not right, 0.0, 0, (len(right), 0, 0, 0))
    gathered = len(due & set(best.reports)) / len(due)
    totals = _totals(best)
    return Answer(
        found=gathered >= 0.5,
        day=_within(best, happening),
        place=_is_placed(best, happening),
        tolls=_is_counted(best, happening),
        counts=all(_is_met(item, totals) for item in right) and all(_is_one_of(item, right | may) for item in totals),
        gathered=gathered,
        fragments=sum(item.id != best.id and _may_be(item, happening, due) for item in listed),
        figures=(len(right), len(right & totals), len(totals), len(totals & (right | may))),
    )


def best_of(happening: Row, due: set[str], given: Sequence[Incident]) -> Incident | None:
    """The incident of a right type that has most of the reports and fewest others.

    Of several, the one that is right in most of day, place and tolls: a report may tell of two attacks of one day.
    """
    known = [item for item in given if item.type.value in happening["types"] and due & set(item.reports)]

    def fit(item: Incident) -> tuple[int, int, int, bool, int]:
        right = (_within(item, happening), _is_placed(item, happening), _is_counted(item, happening))
        return len(due & set(item.reports)), -len(set(item.reports) - due), sum(right), right[0], len(item.events)

    return max(known, key=fit, default=None)


def _is_counted(incident: Incident, happening: Row) -> bool:
    """Whether an incident's totals hold every figure due and none that is wrong."""
    right, may = ({tuple(item) for item in happening[name]} for name in ("tolls", "may"))
    return right <= _totals(incident) <= right | may


def _totals(incident: Incident) -> set[Count]:
    return {(item.harm.value, item.low, item.high) for item in incident.tolls if _is_total(item)}


def _is_total(figure: Figure) -> bool:
    """Whether a figure counts people, in numbers, and all of them."""
    return figure.harm not in (Harm.DAMAGED, Harm.DESTROYED) and not figure.part and (figure.low, figure.high) != _OPEN


_OPEN = (None, None)


def _is_met(due: Count, given: Collection[Count]) -> bool:
    """Whether a figure is told, or one at either end of the stretch that accounts leave."""
    (_, low, high), within = due, [item for item in given if _is_one_of(item, [due])]
    if low is None or high is None or low == high:
        return bool(within)
    return due in given or {low, high} <= {end for _, *ends in within for end in ends}


def _is_one_of(given: Count, right: Collection[Count]) -> bool:
    """Whether a figure is one of those that are right, or lies in a stretch of them, its words open or not."""
    harm, low, high = given
    least, most = (high if low is None else low), (low if high is None else high)
    for what, first, last in right:
        start, end = (last if first is None else first), (first if last is None else last)
        if harm != what or None in (least, most, start, end):
            continue
        if (start <= least and most <= end) or (high is None and least - start == 1 and first == low - 1):
            return True
    return given in right


def _within(incident: Incident, happening: Row) -> bool:
    """Whether all days of an incident are right ones, or it began on no known day where none is told."""
    began = incident.earliest or ("~" if happening.get("untold") else "")
    return bool(happening["earliest"] <= began and (incident.latest or "~") <= happening["latest"])


def _is_placed(incident: Incident, happening: Row) -> bool:
    """Whether an incident lies within reach of a right place, or nowhere where no place is told."""
    return not happening["places"] if incident.place is None else _near(incident.place, happening)


def _near(place: Point, happening: Row) -> bool:
    return any(_km(place, lat, lon) <= reach for lat, lon, reach in happening["places"])


def _km(place: Point, lat: float, lon: float) -> float:
    """Kilometres on a plane that touches the earth at `place`: exact enough for a few hundred."""
    if place.lat is None or place.lon is None:
        return math.inf
    east = (place.lon - lon) * math.cos(math.radians((place.lat + lat) / 2))
    return 111.2 * math.hypot(place.lat - lat, east)


def _may_be(incident: Incident, happening: Row, due: set[str]) -> bool:
    """Whether an incident may be the happening for all that its type, days, place and reports tell."""
    in_time = (incident.earliest or "0") <= happening["latest"] and (incident.latest or "9") >= happening["earliest"]
    in_place = incident.place is None or _near(incident.place, happening)
    return incident.type.value in happening["types"] and in_time and in_place and bool(due & set(incident.reports))


def answers(row: Row, told: dict[str, Report], readings: Sequence[Reading]) -> tuple[list[Answer], int]:
    """An answer for each happening of a story, and how many incidents are listed beside these."""
    given = incidents(compared(readings))
    listed, _ = telling(given)
    numbers = {name: report.id for name, report in told.items()}
    found = [answer(happening, numbers, given, listed) for happening in row["happenings"]]
    return found, max(0, len(listed) - len(found))


def figures(found: Sequence[Answer], beside: int) -> dict[str, float]:
    """The measures over all happenings."""
    n = len(found)
    shares = {name: 100 * sum(getattr(item, name) for item in found) / n for name in Answer._fields[:6]}
    due, met, given, right = (sum(counts) for counts in zip(*(item.figures for item in found), strict=True))
    single = {"due": 100 * met / max(1, due), "right": 100 * right / max(1, given)}
    return shares | single | {"fragments": sum(item.fragments for item in found) / n, "beside": beside / n}


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Score the incidents of stories.")
    parser.add_argument("split", nargs="?", choices=("dev", "test"), default="dev")
    parser.add_argument("--gold", choices=NAMES, default="stories", help="which file of stories")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--show", action="store_true", help="a line for each happening")
    asked = parser.parse_args(arguments)
    found: list[Answer] = []
    beside = 0
    for row in half(asked.split, asked.gold):
        told = reports(row, asked.data)
        right, more = answers(row, told, [read(report) for report in told.values()])
        found += right
        beside += more
        if asked.show:
            print(*(f"{row['id']}: {item} beside: {more}" for item in right), sep="\n", file=sys.stderr)
    print(json.dumps({name: round(figure, 2) for name, figure in figures(found, beside).items()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
