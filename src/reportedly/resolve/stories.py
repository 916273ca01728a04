"""Which reports belong to one story: scored pair by pair, grouped by average linkage, no time window.

An anniversary piece belongs to its story however many years later it comes; dates take no part.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportedly.lexicons import lexicon
from reportedly.resolve.candidates import Item, Space, make_item
from reportedly.resolve.clusters import effective, given_name, given_names
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.copies import given_at
from reportedly.resolve.linkage import linked
from reportedly.text.instants import in_order
from reportedly.text.notices import without_notices
from reportedly.text.remembering import remembering
from reportedly.text.terms import (
    Background,
    Sketch,
    Terms,
    glance,
    likeness,
    shared,
    sketch,
    sketched,
    term_keys,
    terms,
)
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Story
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.report import Report, digest
from reportedly.types.vocabulary import Relation, Verdict
from reportedly.weights.background import document_frequencies

BY = "stories/2"
THRESHOLD = 0.2
"""Mean likeness between two groups of reports on one story; swept .18 to .24 on ../shared/bench, stories."""
WORTH_FILING = 0.12
"""Likeness below which a pair is not judged at all; most pairs of two stories stay under it."""
UNJUDGED = 0.06
_LONGEST_TITLE = 120
_HELD = 4_000_000
"""Characters of the reports whose weighted terms are held ready (some 8 bytes each)."""


@cache
def _background() -> Background:
    table = document_frequencies()
    return Background(table.documents, table.counts)


def rarity(term: str) -> float:
    """How rare a stemmed word is in news: the natural logarithm of one over its share of reports."""
    return _background().rarity(term)


@cache
def _notices() -> re.Pattern[str]:
    """What stands under or between reports and tells of no story: rights, sign-up boxes, who the writer is."""
    return re.compile("|".join(re.escape(row["phrase"]) for row in lexicon("notices") if row["kind"] not in _TOLD))


_TOLD = frozenset({"provisional", "transcript", "credit"})
"""Notices that share their sentence with news."""


@remembering(_HELD)
def _terms(title: str | None, text: str) -> Terms:
    return terms(title, without_notices(text, _notices()), _background())


def _of(report: Report) -> Terms:
    return _terms(report.title, report.text)


def _topic(corpus: Corpus, id: str) -> tuple[Item, ...]:
    report = corpus.report(id)
    return (make_item(report, id, lambda: term_keys(_of(report)), report, sketch=lambda: sketch(_of(report))),)


_GLANCE = 0.08
"""Likeness in the heaviest terms alone below which two reports are not compared: of 8,268 pairs worth filing in
../shared/bench, stories, ten stay under it, none of them of one story."""


@lru_cache(maxsize=512)
def _sketched(sketch: bytes) -> Sketch:
    return sketched(sketch)


def _worth(one: bytes, two: bytes, _: int) -> bool:
    return glance(_sketched(one), _sketched(two)) >= _GLANCE


TOPICS = Space(name="topics", version="3", near=24, items=_topic, glance=_worth)
"""Reports met in pairs of their telling terms."""


def story_likeness(one: Report, two: Report) -> float:
    """How alike two reports are, 0 to 1; the same whichever comes first."""
    return round(likeness(_of(one), _of(two)), 4)


def story_terms(report: Report) -> tuple[str, ...]:
    """The terms that tell most of what a report is about, the most telling first."""
    return _of(report).telling


def judge_story(one: Report, two: Report) -> Judgement | None:
    """How alike two reports are: yes from THRESHOLD, unsure below it, None when too unlike to be worth filing."""
    left, right = (one, two) if one.id < two.id else (two, one)
    score = story_likeness(left, right)
    if score < WORTH_FILING:
        return None
    return Judgement(
        left=left.id,
        right=right.id,
        relation=Relation.SAME_STORY,
        verdict=Verdict.YES if score >= THRESHOLD else Verdict.UNSURE,
        score=score,
        reasons=(Reason(name="likeness", score=score, detail=" ".join(shared(_of(left), _of(right)))),),
        by=BY,
    )


STORIES = Resolver("stories", "2", (Relation.SAME_STORY,), (Meeting(TOPICS, judge_story),))


def stories(corpus: Corpus) -> tuple[Story, ...]:
    """All stories of a corpus, each with its reports in order of publication."""
    ids = corpus.report_ids()
    judged = list(corpus.judgements(Relation.SAME_STORY))
    groups = linked(ids, judged, THRESHOLD, UNJUDGED)
    weight = dict.fromkeys(ids, 0.0)
    home = {id: group for group in groups for id in group}
    for (left, right), judgement in sorted(effective(judged).items()):
        if left in home and right in home and home[left] is home[right]:
            weight[left] += judgement.score
            weight[right] += judgement.score
    names = given_names(corpus.judgements(Relation.NAMED))
    return tuple(_story(corpus, group, weight, given_name(group, names)) for group in groups)


def _story(corpus: Corpus, group: frozenset[str], weight: dict[str, float], name: str | None) -> Story:
    reports = [corpus.report(id) for id in group]
    reports.sort(key=lambda report: (in_order(given_at(report)), report.id))  # versions of a page share `published`
    times = [report.published for report in reports if report.published]
    middle = max(reports, key=lambda report: (report.title is not None, weight[report.id], report.id))
    return Story(
        id="s" + digest(min(group))[:16],
        title=name or middle.title or _first_line(middle.text),
        reports=tuple(report.id for report in reports),
        first=min(times, default=None, key=in_order),
        last=max(times, default=None, key=in_order),
        label=name,
    )


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
