"""The sample story against what a careful person says of it (examples/border-market/expected.json), row by row.

Each row of the expectation is a case. Those not yet met are listed in `golden/border-market/gaps.txt` and are strict
xfails, so that a gap is seen, and so is its mending; `pytest --regold` writes the list anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from conftest import EXAMPLE
from reportedly import desk
from reportedly.ledger.store import Ledger
from reportedly.types.annotations import Attribution, Event, Responsibility, Toll
from reportedly.types.groups import Groups, Incident
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import Status

pytestmark = pytest.mark.parser

EXPECTED = json.loads((EXAMPLE / "expected.json").read_text(encoding="utf-8"))
GAPS_FILE = Path(__file__).parent / "golden" / "border-market" / "gaps.txt"
GAPS = frozenset(GAPS_FILE.read_text(encoding="utf-8").splitlines()) if GAPS_FILE.is_file() else frozenset()
Row = dict[str, Any]


class Told(NamedTuple):
    """The story as the ledger holds it: readings and report names both ways."""

    readings: dict[str, Reading]
    """Under the names that the expectation uses: a file, or `agency.jsonl#key`."""
    name: dict[str, str]
    """The name of each report id."""
    groups: Groups


Check = Callable[[Told], bool]


def told_by(ledger: Ledger) -> Told:
    keys = [json.loads(line)["key"] for line in (EXAMPLE / "agency.jsonl").read_text(encoding="utf-8").splitlines()]
    readings, names = {}, {}
    for id in ledger.report_ids():
        path, _, line = Path(ledger.sightings(id)[0].origin).name.partition(":")
        name = f"{path}#{keys[int(line) - 1]}" if line else path
        readings[name], names[id] = ledger.reading(id), name
    return Told(readings, names, desk.groups(ledger))


def name_of(row: Row) -> str:
    return f"{row['file']}#{row['key']}" if row.get("key") else row["file"]


def short(row: Row, words: str) -> str:
    """A readable id for a case: the report's number or the end of its key, and the first words."""
    report = row["file"][:2] if not row.get("key") else row["key"][-4:]
    return report + "-" + "-".join(re.findall(r"\w+", words)[:5]).lower()


def span_of(reading: Reading, words: str) -> Span:
    start = reading.report.text.index(words)
    return Span(start, start + len(words))


# -- what is expected, as checks ---


def _stories() -> Iterator[tuple[str, Check]]:
    for number, members in enumerate(EXPECTED["stories"], 1):
        wanted = frozenset(members)
        yield (
            f"story-{number}",
            lambda told, wanted=wanted: (
                wanted in {frozenset(told.name[id] for id in story.reports) for story in told.groups.stories}
            ),
        )


def _copies() -> Iterator[tuple[str, Check]]:
    pairs = {frozenset((row["a"], row["b"])): row["relation"] for row in EXPECTED["copies"]}
    for pair, relation in pairs.items():
        ends = "-".join(sorted(end[:2] if end[0].isdigit() else end[-4:] for end in pair))
        yield f"copy-{relation}-{ends}", lambda told, pair=pair, relation=relation: (pair, relation) in _pairs(told)
    yield "copy-no-others", lambda told: {pair for pair, _ in _pairs(told)} <= set(pairs)


def _pairs(told: Told) -> set[tuple[frozenset[str], str]]:
    return {(frozenset((told.name[pair.a], told.name[pair.b])), pair.relation) for pair in told.groups.copies}


def _incidents() -> Iterator[tuple[str, Check]]:
    for row, label in zip(EXPECTED["incidents"], ("market", "shelling", "bomb"), strict=True):
        for name, check in _incident_checks(row):
            yield f"{label}-{name}", lambda told, check=check, row=row: check(told, incident_of(told, row))


def incident_of(told: Told, row: Row) -> Incident:
    """The incident of that day with the most of the expected reports."""

    def likeness(item: Incident) -> tuple[bool, int, int]:
        reports = {told.name[id] for id in item.reports}
        return item.earliest == row["date"], len(reports & set(row["reports"])), len(item.tolls)

    return max((item for item in told.groups.incidents if item.type == row["type"]), key=likeness)


def _incident_checks(row: Row) -> Iterator[tuple[str, Callable[[Told, Incident], bool]]]:
    yield "when", lambda _, item: (item.earliest, item.latest, item.status) == (row["date"], row["date"], row["status"])
    yield "where", lambda _, item: _near(item, row["lat"], row["lon"], row.get("radius_km", 30))
    yield "reports", lambda told, item: {told.name[id] for id in item.reports} == set(row["reports"])
    seen: dict[str, int] = {}
    for toll in row["tolls"]:
        id = f"toll-{toll['harm']}-{short(toll, toll['words'])}"
        seen[id] = seen.get(id, 0) + 1
        yield f"{id}-{seen[id]}" if seen[id] > 1 else id, lambda told, item, toll=toll: _counted(told, item, toll)
    yield (
        "no-other-tolls",
        lambda told, item: all(any(_same_figure(told, figure, toll) for toll in row["tolls"]) for figure in item.tolls),
    )
    for answer in row["responsibilities"]:
        id = f"answer-{answer['stance']}-{short(answer, answer['words'])}"
        seen[id] = seen.get(id, 0) + 1
        yield f"{id}-{seen[id]}" if seen[id] > 1 else id, lambda told, item, row=answer: _answered(told, item, row)


def _near(item: Incident, lat: float, lon: float, km: float) -> bool:
    place = item.place
    if place is None or place.lat is None or place.lon is None:
        return False
    return abs(place.lat - lat) * 111 <= km and abs(place.lon - lon) * 92 <= km


def _counted(told: Told, item: Incident, toll: Row) -> bool:
    return any(_same_figure(told, figure, toll) for figure in item.tolls)


def _same_figure(told: Told, figure: Any, toll: Row) -> bool:
    if told.name[figure.report] != name_of(toll):
        return False
    if (figure.harm, figure.low, figure.high) != (toll["harm"], toll["low"], toll["high"]):
        return False
    reading = told.readings[name_of(toll)]
    found = reading.get(Toll, figure.toll)
    return found is not None and found.span.meets(span_of(reading, toll["words"]))


def _answered(told: Told, item: Incident, row: Row) -> bool:
    reading = told.readings[name_of(row)]
    words = span_of(reading, row["words"])
    for answer in item.responsibilities:
        found = reading.get(Responsibility, answer.responsibility)
        if found is not None and answer.stance == row["stance"] and found.span.meets(words):
            return _same_party(row["party"], answer.party)
    return False


def _same_party(due: str | None, given: str | None) -> bool:
    if due is None or given is None:
        return due is given
    return bool(set(due.lower().split()) & set(given.lower().split()) - {"the", "of"})


def _unreal() -> Iterator[tuple[str, Check]]:
    for kind in ("historical", "hypothetical", "future"):
        for row in EXPECTED[kind]:
            yield f"{kind}-{short(row, row['words'])}", lambda told, row=row: _nothing_new(told, row)


def _nothing_new(told: Told, row: Row) -> bool:
    """Whether no event in these words is counted as having happened now."""
    reading = told.readings[name_of(row)]
    words = span_of(reading, row["words"])
    return not [item for item in reading.within(words, Event) if item.status in (Status.HAPPENED, Status.ONGOING)]


def _disputes() -> Iterator[tuple[str, Check]]:
    market = EXPECTED["incidents"][0]
    for row in EXPECTED["disputes"]:
        if row["about"] not in ("toll", "responsibility") or row["incident"] != market["label"]:
            continue
        for side in row["sides"]:
            figure = re.search(r"\d+", side["says"])
            id = f"dispute-{row['about']}-{'-'.join(re.findall(r'[A-Za-z0-9]+', side['says'])[:4]).lower()}"
            files = frozenset(side["files"])
            if row["about"] == "toll" and figure:
                yield id, lambda told, files=files, says=side["says"]: _toll_side(told, files, says)


def _toll_side(told: Told, files: frozenset[str], says: str) -> bool:
    """Whether a side of a dispute on the market's toll gives this figure in one of these reports, and nowhere else."""
    incident = incident_of(told, EXPECTED["incidents"][0])
    (number,) = (int(word) for word in re.findall(r"\d+", says))
    number += says.startswith("more than")
    number -= says.startswith("fewer than")
    for dispute in told.groups.disputes:
        for side in dispute.sides:
            figures = [int(word) for word in re.findall(r"\d+", side.says)]
            if (dispute.incident, dispute.about, figures) == (incident.id, "toll", [number]) and "killed" in side.says:
                reports = {told.name[id] for id in side.reports}
                if reports and reports <= files:
                    return True
    return False


def _changes() -> Iterator[tuple[str, Check]]:
    for row in EXPECTED["changes"]:
        versions = (row["older"], row["newer"])
        label = f"change-{row['older'][:2]}-{row['newer'][:2]}"
        for fact in row["facts"]:
            figures = re.fullmatch(r"toll (\w+) \d+ -> (\d+)", fact)
            if figures:
                new = figures.group(2)
                yield (
                    f"{label}-{figures.group(1)}",
                    lambda told, new=new, versions=versions: any(
                        re.search(rf"→ {new}$", said) for edit in _edits(told, versions) for said in edit.facts
                    ),
                )
            if fact.startswith("correction"):
                yield (
                    f"{label}-correction",
                    lambda told, versions=versions: "correction" in {str(edit.op) for edit in _edits(told, versions)},
                )


def _edits(told: Told, versions: tuple[str, str]) -> list[Any]:
    found = [item for item in told.groups.revisions if (told.name[item.older], told.name[item.newer]) == versions]
    return [edit for item in found for edit in item.edits]


def _entities() -> Iterator[tuple[str, Check]]:
    for row in EXPECTED["entities"]:
        if row["kind"] != "place":
            names = frozenset(_bare(name) for name in row["variants"] if len(_bare(name).split()) > 1)
            if names:
                id = f"entity-{'-'.join(re.findall('[a-z]+', row['name'].lower()))}"
                yield id, lambda told, names=names: _one_identity(told, names)


def _bare(name: str) -> str:
    return re.sub(r"^(the|Mr|Dr) ", "", name).lower()


def _one_identity(told: Told, names: frozenset[str]) -> bool:
    """Whether all these names stand in one identity, and each in no other."""
    holders = [item for item in told.groups.identities if names & {_bare(name) for name in (item.name, *item.aliases)}]
    return len(holders) == 1 and names <= {_bare(name) for name in (holders[0].name, *holders[0].aliases)}


def _attributions() -> Iterator[tuple[str, Check]]:
    for row in EXPECTED["attributions"]:
        yield f"said-{row['id']}-{short(row, row['speaker'])}", lambda told, row=row: _said(told, row)


def _said(told: Told, row: Row) -> bool:
    """Whether somebody is read with this cue, stance and kind, whose content begins at these words or just before."""
    reading = told.readings[name_of(row)]
    starts = [match.start() for match in re.finditer(re.escape(row["content_starts"] or ""), reading.report.text)]
    for item in reading[Attribution]:
        cue = {word for span in item.cue for word in reading.quote(span).split()}
        begins = any(span.start <= start <= span.start + 6 for span in item.content for start in starts)
        same = (item.stance, item.source_kind) == (row["stance"], row["source_kind"])
        if same and (begins or not row["content_starts"]) and set(row["cue"].split()) & cue:
            return True
    return False


SOURCES = (_stories, _copies, _incidents, _unreal, _disputes, _changes, _entities, _attributions)
CHECKS: dict[str, Check] = {}
for _source in SOURCES:
    for _id, _check in _source():
        while _id in CHECKS:
            _id += "-again"
        CHECKS[_id] = _check


# -- the cases ---


@pytest.fixture(scope="session")
def told(story: Ledger) -> Told:
    return told_by(story)


def _cases() -> list[object]:
    gap = pytest.mark.xfail(reason="a known gap")
    return [pytest.param(id, id=id, marks=[gap] if id in GAPS else []) for id in CHECKS]


@pytest.mark.parametrize("id", _cases())
def test_the_story_is_told_as_a_careful_person_tells_it(id: str, told: Told, regold: bool) -> None:
    if regold:
        pytest.skip("the list of gaps is being written")
    assert CHECKS[id](told)


def test_the_list_of_gaps_names_rows_that_are_there(told: Told, regold: bool) -> None:
    if regold:
        missed = [id for id, check in CHECKS.items() if not check(told)]
        GAPS_FILE.write_text("\n".join(missed) + "\n", encoding="utf-8")
        return
    assert set(CHECKS) >= GAPS


def test_every_report_of_the_expectation_is_filed_as_it_says(told: Told) -> None:
    for row in EXPECTED["reports"]:
        report = told.readings[name_of(row)].report
        assert (report.publisher, report.published) == (row["publisher"], row["published"])
        if "modified" in row:
            assert report.modified == row["modified"]
    assert len(told.readings) == len(EXPECTED["reports"])
