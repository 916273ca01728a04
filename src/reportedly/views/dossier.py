"""The dossier of a corpus at a terminal: stories, incidents with their tolls, disputes, copies, changes."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.corpus import Corpus
from reportedly.types.groups import Groups, Story
from reportedly.views.lines import Line
from reportedly.views.lists import (
    change_lines,
    copy_lines,
    dispute_lines,
    identity_lines,
    in_weight,
    incident_lines,
    passing_lines,
    report_line,
)
from reportedly.views.phrases import counted, days, printable


def dossier(corpus: Corpus, groups: Groups) -> Iterator[Line]:
    """Everything known of each story, the largest story first, rival answers side by side."""
    for story in sorted(groups.stories, key=lambda item: (-len(item.reports), item.first or "", item.id)):
        yield from _story(corpus, story, groups)


def _story(corpus: Corpus, story: Story, groups: Groups) -> Iterator[Line]:
    inside = frozenset(story.reports)
    yield Line("")
    yield Line(printable(story.title), "heading")
    if story.label:
        yield Line(printable(story.label), "strong")
    yield Line(f"{story.id} · {counted(len(story.reports), 'report')} · {days(story.first, story.last)}", "quiet")
    yield from (Line(f"  {report_line(corpus, id)}") for id in story.reports)
    incidents = tuple(item for item in groups.incidents if inside.issuperset(item.reports) or item.reports[0] in inside)
    about = frozenset(item.id for item in incidents)
    disputes = tuple(item for item in groups.disputes if item.incident in about)
    copies = tuple(pair for pair in groups.copies if pair.a in inside and pair.b in inside)
    people = tuple(item for item in groups.identities if len({at.report for at in item.mentions} & inside) > 1)
    heavy, passing = in_weight(incidents)
    for title, lines in (
        ("Incidents", incident_lines(corpus, heavy)),
        ("Mentioned in passing", passing_lines(passing)),
        ("Disputed", dispute_lines(corpus, disputes)),
        ("Copies", copy_lines(corpus, copies)),
        ("Who is who", identity_lines(corpus, people)),
    ):
        yield from _section(title, lines)
    for revision in groups.revisions:
        if revision.older in inside:
            heading = f"Changed from {revision.older} to {revision.newer}"
            older, newer = corpus.reading(revision.older), corpus.reading(revision.newer)
            yield from _section(heading, change_lines(older, newer, revision))


def _section(title: str, lines: Iterator[Line]) -> Iterator[Line]:
    found = list(lines)
    if found:
        yield Line("")
        yield Line(title.upper(), "heading")
        yield from found
