"""The audit log: each decision with who took it, why, what it overrules and whether it counts; what holds after one."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from reportedly.types.annotations import Entity
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Decision, Identity, Incident, Story
from reportedly.types.vocabulary import Relation
from reportedly.views.lines import Line
from reportedly.views.lists import report_line
from reportedly.views.phrases import counted, days_words, place_words, printable

_SAYS = {"yes": "says yes to", "no": "says no to", "unsure": "is unsure of"}


def decision_lines(corpus: Corpus, decisions: Iterable[Decision]) -> Iterator[Line]:
    """A few lines a decision, in order of filing."""
    reports = frozenset(corpus.report_ids())
    for item in decisions:
        yield Line(f"{item.id} · {item.at or 'time not kept'} · {item.by} · {item.state}", "heading")
        yield Line(f"  {_words(item)}")
        if item.relation is not Relation.UNDOES:
            sides = (item.left,) if item.relation is Relation.NAMED else (item.left, item.right)
            yield from (Line(f"    {thing_words(corpus, side, reports)}") for side in sides)
        if item.reason:
            yield Line(f"  because {printable(item.reason)}", "words")
        if item.program:
            yield Line(f"  the program says {item.program}", "quiet")


def _words(item: Decision) -> str:
    if item.relation is Relation.UNDOES:
        return f"takes back {item.left}"
    if item.relation is Relation.NAMED:
        return f"gives the name “{printable(item.right)}” to"
    return f"{_SAYS[item.verdict]} {item.relation} of"


def thing_words(corpus: Corpus, id: str, reports: Container[str]) -> str:
    """What an id stands for: the line of one of `reports`, the words or name of a thing in it, or the id alone."""
    report = id.partition("#")[0]
    if report not in reports:
        return printable(next((f"{actor.name}  {id}" for actor in corpus.actors() if actor.id == id), id))
    if report == id:
        return report_line(corpus, id)
    reading = corpus.reading(report)
    found = next(filter(None, (reading.get(kind, id) for kind in reading.kinds)), None)
    if found is None:
        return id
    name = found.name if isinstance(found, Entity) else reading.quote(found.span)
    return f"“{printable(name)}” in {printable(reading.report.publisher or 'no publisher')}  {id}"


def group_line(group: Story | Incident | Identity) -> Line:
    """A group in one line: its id, its name or what it is, and its size."""
    if isinstance(group, Story):
        return Line(f"now: story {group.id} “{printable(group.title)}” · {counted(len(group.reports), 'report')}")
    if isinstance(group, Identity):
        many = (
            f"{counted(len(group.mentions), 'mention')} in {counted(len({m.report for m in group.mentions}), 'report')}"
        )
        return Line(f"now: {group.kind} {group.id} “{printable(group.name)}” · {many}")
    what = f"{group.type} · {place_words(group.place)} · {days_words(group)}"
    many = f"{counted(len(group.events), 'event')} in {counted(len(group.reports), 'report')}"
    return Line(f"now: incident {group.id} · {what} · {many}")
