"""Which reports belong to one story: scored pair by pair, grouped by average linkage, no time window.

An anniversary piece belongs to its story however many years later it comes; dates take no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from reportedly.resolve.candidates import Index, MemoryIndex
from reportedly.resolve.clusters import effective
from reportedly.resolve.copies import given_at
from reportedly.resolve.linkage import linked
from reportedly.text.instants import in_order
from reportedly.text.terms import Background, Terms, likeness, shared, term_keys, terms
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Story
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.report import digest
from reportedly.types.vocabulary import Relation, Verdict
from reportedly.weights.background import document_frequencies

BY = "stories/1"
THRESHOLD = 0.2
"""Mean likeness between two groups of reports on one story; swept .18 to .24 on ../shared/bench, stories."""
WORTH_FILING = 0.12
"""Likeness below which a pair is not judged at all; most pairs of two stories stay under it."""
UNJUDGED = 0.06
_LONGEST_TITLE = 120


@cache
def _background() -> Background:
    table = document_frequencies()
    return Background(table.documents, table.counts)


@lru_cache(maxsize=4_096)
def _terms(title: str | None, text: str) -> Terms:
    return terms(title, text, _background())


def _of(reading: Reading) -> Terms:
    return _terms(reading.report.title, reading.report.text)


def story_keys(reading: Reading) -> frozenset[int]:
    """The keys under which a report is filed and looked up for its story."""
    return term_keys(_of(reading))


def resolve_stories(corpus: Corpus, new: Sequence[str], index: Index | None = None) -> Iterator[Judgement]:
    """Judge each of the `new` reports against the earlier ones that share two telling terms with it.

    Without an `index` of the earlier reports, one is made of all that the corpus holds.
    """
    fresh = set(new)
    if index is None:
        index = MemoryIndex()
        for id in corpus.report_ids():
            if id not in fresh:
                index.add(id, story_keys(corpus.reading(id)))
    for id in new:
        reading = corpus.reading(id)
        mine = story_keys(reading)
        for other in sorted(index.candidates(mine)):
            if other != id:
                judgement = judge_story(reading, corpus.reading(other))
                if judgement is not None:
                    yield judgement
        index.add(id, mine)


def story_likeness(one: Reading, two: Reading) -> float:
    """How alike two reports are, 0 to 1; the same whichever comes first."""
    return round(likeness(_of(one), _of(two)), 4)


def judge_story(one: Reading, two: Reading) -> Judgement | None:
    """How alike two reports are: yes from THRESHOLD, unsure below it, None when too unlike to be worth filing."""
    left, right = (one, two) if one.report.id < two.report.id else (two, one)
    score = story_likeness(left, right)
    if score < WORTH_FILING:
        return None
    return Judgement(
        left=left.report.id,
        right=right.report.id,
        relation=Relation.SAME_STORY,
        verdict=Verdict.YES if score >= THRESHOLD else Verdict.UNSURE,
        score=score,
        reasons=(Reason(name="likeness", score=score, detail=" ".join(shared(_of(left), _of(right)))),),
        by=BY,
    )


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
    return tuple(_story(corpus, group, weight) for group in groups)


def _story(corpus: Corpus, group: frozenset[str], weight: dict[str, float]) -> Story:
    reports = [corpus.reading(id).report for id in group]
    reports.sort(key=lambda report: (in_order(given_at(report)), report.id))  # versions of a page share `published`
    times = [report.published for report in reports if report.published]
    middle = max(reports, key=lambda report: (report.title is not None, weight[report.id], report.id))
    return Story(
        id="s" + digest(min(group))[:16],
        title=middle.title or _first_line(middle.text),
        reports=tuple(report.id for report in reports),
        first=min(times, default=None, key=in_order),
        last=max(times, default=None, key=in_order),
    )


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
