"""The dossier of a corpus as one self-contained page: the toll over time, rival answers side by side, the texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from reportedly.text.bounds import bound_words
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Answer, CopyPair, Dispute, Figure, Groups, Incident, Revision, SourcingSheet, Story
from reportedly.types.vocabulary import EditKind, Harm
from reportedly.views.lists import in_weight, passing_lines
from reportedly.views.marks import Segment
from reportedly.views.page import LEGEND, paragraphs
from reportedly.views.phrases import (
    UNKNOWN,
    Outlets,
    changed_facts,
    days,
    days_words,
    moment_words,
    place_words,
    printable,
    stance_words,
    told_order,
)
from reportedly.views.rendering import rendered
from reportedly.views.source_lines import chain_facts, quoted_or_not, sheet_facts, shown_name, shown_parts, voice_facts
from reportedly.views.sources import Known, by_entity, story_sheet
from reportedly.views.toll_chart import Chart, toll_chart

_OFTEN = 3
"""Statements from which a voice has a row of its own."""


class FigureRow(NamedTuple):
    """A figure as one informant gives it: when first, in which outlets, and the tolls (ids) behind it."""

    harm: str
    says: str
    informant: str
    first: str
    outlets: str
    ids: str


class AnswerRow(NamedTuple):
    """What one informant says of a party's part."""

    stance: str
    party: str
    informant: str
    outlets: str
    ids: str


class IncidentPart(NamedTuple):
    """One incident ready to be drawn."""

    incident: Incident
    where: str
    when: str
    chart: Chart | None
    figures: list[FigureRow]
    answers: list[AnswerRow]
    disputes: list[Dispute]


class Text(NamedTuple):
    """One report with its marked text, and the reports that repeat it."""

    id: str
    head: str
    note: str
    paragraphs: list[list[Segment]]


class ChangePart(NamedTuple):
    """Two versions of one text: facts first, then the sentences that differ."""

    head: str
    facts: list[str]
    edits: list[tuple[str, str]]


class VoiceRow(NamedTuple):
    """One who speaks in a story: how often, in whose words, as which party, in how many reports."""

    name: str
    kind: str
    statements: int
    words: str
    parts: str
    reports: int
    ids: str


class Sourcing(NamedTuple):
    """Who speaks in a story: the counts, those who speak most, and a line for each of the others."""

    facts: list[str]
    rows: list[VoiceRow]
    others: list[str]


class StoryPart(NamedTuple):
    """One story ready to be drawn."""

    story: Story
    when: str
    texts: list[Text]
    incidents: list[IncidentPart]
    passing: list[str]
    changes: list[ChangePart]
    sourcing: Sourcing


def dossier_page(corpus: Corpus, groups: Groups) -> str:
    """The page: no network, no external file."""
    ordered = sorted(groups.stories, key=lambda item: (-len(item.reports), item.first or "", item.id))
    known = by_entity(groups.identities)
    outlets = Outlets(corpus)
    parts = [_story(corpus, story, groups, known, outlets) for story in ordered]
    title = printable(ordered[0].title) if ordered else "Nothing on file"
    return rendered("dossier.html", title=title, stories=parts, legend=LEGEND, reports=len(corpus.report_ids()))


def _story(corpus: Corpus, story: Story, groups: Groups, known: Known, outlets: Outlets) -> StoryPart:
    inside = frozenset(story.reports)
    incidents = [item for item in groups.incidents if item.reports and item.reports[0] in inside]
    heavy, passing = in_weight(incidents)
    return StoryPart(
        story=msgspec.structs.replace(
            story, title=printable(story.title), label=printable(story.label) if story.label else None
        ),
        when=days(story.first, story.last),
        texts=[_text(corpus, id, groups.copies) for id in story.reports],
        incidents=[_incident(outlets, item, groups.disputes) for item in heavy],
        passing=[line.text.strip() for line in passing_lines(passing)],
        changes=[_change(corpus, item) for item in groups.revisions if item.older in inside],
        sourcing=_sourcing(story_sheet(corpus, story, known)),
    )


def _sourcing(sheet: SourcingSheet) -> Sourcing:
    """Parties to the conflict and those who speak often in the table, the others folded."""
    heavy = [voice for voice in sheet.voices if voice.parts or voice.statements >= _OFTEN]
    rows = [
        VoiceRow(
            shown_name(voice), str(voice.kind or UNKNOWN), voice.statements, quoted_or_not(voice), shown_parts(voice),
            len(voice.reports), " ".join(voice.attributions),
        )
        for voice in heavy
    ]  # fmt: skip
    others = [f"{shown_name(voice)}: {' · '.join(voice_facts(voice))}" for voice in sheet.voices if voice not in heavy]
    return Sourcing([*sheet_facts(sheet), *chain_facts(sheet)], rows, others)


def _text(corpus: Corpus, id: str, copies: Sequence[CopyPair]) -> Text:
    reading = corpus.reading(id)
    report = reading.report
    pairs = [pair for pair in copies if id in (pair.a, pair.b)]
    notes = [f"{pair.relation} of {_name(corpus, pair.b if pair.a == id else pair.a)}" for pair in pairs]
    when = moment_words(report.modified or report.published)
    head = f"{when} · {report.publisher or UNKNOWN}: {report.title or report.text[:80]}"
    return Text(id, printable(head), "; ".join(dict.fromkeys(notes)), paragraphs(reading))


def _name(corpus: Corpus, id: str) -> str:
    report = corpus.reading(id).report
    return printable(f"{report.publisher or UNKNOWN} {(report.modified or report.published or '')[5:16]}".strip())


def _incident(outlets: Outlets, incident: Incident, disputes: Sequence[Dispute]) -> IncidentPart:
    tolls = outlets.figures(incident.tolls)
    return IncidentPart(
        incident=incident,
        where=place_words(incident.place),
        when=days_words(incident),
        chart=toll_chart(tolls) or toll_chart(tolls, Harm.INJURED),
        figures=_figures(outlets, tolls),
        answers=_answers(outlets, incident.responsibilities),
        disputes=[outlets.dispute(item) for item in disputes if item.incident == incident.id],
    )


def _figures(outlets: Outlets, figures: Sequence[Figure]) -> list[FigureRow]:
    told: dict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=told_order):
        part = " (a part)" if figure.part else ""
        says = bound_words(figure.low, figure.high, figure.approximate) + part
        told[figure.harm, says, figure.informant or UNKNOWN].append(figure)
    return [
        FigureRow(
            harm, says, printable(informant), moment_words(same[0].published),
            _named(outlets, [item.report for item in same]), " ".join(item.toll for item in same),
        )
        for (harm, says, informant), same in told.items()
    ]  # fmt: skip


def _answers(outlets: Outlets, answers: Sequence[Answer]) -> list[AnswerRow]:
    told: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for item in answers:
        told[str(item.stance), item.party or "nobody named", item.informant or UNKNOWN].append(item)
    return [
        AnswerRow(
            stance_words(stance), printable(party), outlets.told(informant),
            _named(outlets, [item.report for item in same]), " ".join(item.responsibility for item in same),
        )
        for (stance, party, informant), same in told.items()
    ]  # fmt: skip


def _named(outlets: Outlets, reports: Sequence[str]) -> str:
    return ", ".join(dict.fromkeys(outlets.of(id) for id in reports))


def _change(corpus: Corpus, revision: Revision) -> ChangePart:
    older, newer = corpus.reading(revision.older), corpus.reading(revision.newer)
    facts = [printable(fact) for fact in changed_facts(revision)]
    edits = []
    for edit in revision.edits:
        if edit.op is EditKind.SAME:
            continue
        if edit.old is not None:
            edits.append(("del", older.quote(edit.old)))
        if edit.new is not None:
            edits.append(("ins", newer.quote(edit.new)))
    head = f"{_name(corpus, revision.older)} → {_name(corpus, revision.newer)}"
    return ChangePart(head, facts, edits)
