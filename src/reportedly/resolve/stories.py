"""Which reports belong to one story: scored pair by pair, grouped by average linkage, no time window.

An anniversary piece belongs to its story however many years later it comes; dates take no part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from reportedly.lexicons import lexicon
from reportedly.resolve.candidates import Beside, Item, Space, make_item
from reportedly.resolve.clusters import clusters, effective, given_name, given_names
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.copies import given_at
from reportedly.resolve.linkage import linked
from reportedly.resolve.version_titles import follows, is_headed, without_head
from reportedly.text.instants import in_order
from reportedly.text.notices import without_notices
from reportedly.text.remembering import remembering
from reportedly.text.terms import (
    Background,
    Terms,
    Vector,
    likeness,
    shared,
    sketch,
    sketched,
    term_keys,
    term_number,
    terms,
)
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Story
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.report import Report, digest
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import Relation, Verdict
from reportedly.weights.background import document_frequencies

THRESHOLD = 0.2
"""Mean likeness between two groups of reports on one story; swept .18 to .24 on ../shared/bench, stories."""
WORTH_FILING = 0.15
"""Likeness below which a pair is not judged at all; most pairs of two stories stay under it."""
UNJUDGED = 0.08
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
def _notices() -> tuple[str, ...]:
    """What stands under or between reports and tells of no story: rights, sign-up boxes, who the writer is."""
    return tuple(row["phrase"] for row in lexicon("notices") if row["kind"] not in _TOLD)


_TOLD = frozenset({"provisional", "transcript", "credit"})
"""Notices that share their sentence with news."""


@remembering(_HELD)
def _terms(title: str | None, text: str) -> Terms:
    return terms(title, without_notices(text, _notices()), _background())


class Topic:
    """What is compared of a report: the weights of its terms, and (of a report that was opened) what they read.

    Two are equal when their reports are: all else follows from the report.
    """

    def __init__(self, report: str, vector: Vector, words: Mapping[int, str] | None = None) -> None:
        self.report, self.vector, self.words = report, vector, words or {}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Topic) and self.report == other.report

    def __hash__(self) -> int:
        return hash(self.report)


def topic_of(report: Report) -> Topic:
    """What is compared of a report."""
    return Topic(report.id, *_weighed(report.title, report.text)[1:])


@remembering(_HELD)
def _weighed(title: str | None, text: str) -> tuple[bytes, Vector, Mapping[int, str]]:
    found = _terms(title, text)
    kept = sketch(found)
    return kept, sketched(kept), {term_number(term): term for term in sorted(found.whole)}


def _topic(corpus: Corpus, id: str) -> tuple[Item, ...]:
    report = corpus.report(id)
    return (
        make_item(
            report,
            id,
            lambda: term_keys(topic_of(report).vector),
            topic_of(report),
            sketch=lambda: _weighed(report.title, report.text)[0],
        ),
    )


def _kept(spot: Spot, sketch: bytes, _: Beside) -> Item | None:
    topic = Topic(spot.report, sketched(sketch))
    return Item(spot.report, spot, topic, lambda: term_keys(topic.vector)) if sketch else None


TOPICS = Space(
    name="topics", version="8", near=16, close=4, season=60, rare=8, items=_topic, kept=_kept, mark=lambda _: 0
)
"""Reports met in pairs of their telling terms: however long ago under a pair that up to eight have, within two months
under one that more have, and the next few under one that many have."""


def story_likeness(one: Report, two: Report) -> float:
    """How alike two reports are, 0 to 1; the same whichever comes first."""
    return topic_likeness(topic_of(one), topic_of(two))


@lru_cache(maxsize=1_024)
def topic_likeness(one: Topic, two: Topic) -> float:
    """How alike the reports of two topics are, 0 to 1."""
    return round(likeness(one.vector, two.vector), 4)


def judge_story(one: Topic, two: Topic) -> Judgement | None:
    """How alike two reports are: yes from THRESHOLD, unsure below it, None when too unlike to be worth filing."""
    left, right = (one, two) if one.report < two.report else (two, one)
    score = topic_likeness(left, right)
    if score < WORTH_FILING:
        return None
    words = left.words or right.words
    return Judgement(
        left=left.report,
        right=right.report,
        relation=Relation.SAME_STORY,
        verdict=Verdict.YES if score >= THRESHOLD else Verdict.UNSURE,
        score=score,
        reasons=(
            Reason(
                name="likeness",
                score=score,
                detail=" ".join(words[term] for term in shared(left.vector, right.vector) if term in words),
            ),
        ),
        by=BY,
    )


STORIES = Resolver("stories", "4", (Relation.SAME_STORY,), (Meeting(TOPICS, judge_story),))
BY = STORIES.signature


def stories(corpus: Corpus) -> tuple[Story, ...]:
    """All stories of a corpus from the earliest on, those without a date last; reports in order of publication."""
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
    pages = clusters(ids, corpus.judgements(Relation.REVISION_OF))
    versions = {id: page for page in pages for id in page}
    found = [_story(corpus, group, weight, versions, given_name(group, names)) for group in groups]
    return tuple(sorted(found, key=lambda story: (story.first is None, in_order(story.first), story.id)))


def _story(
    corpus: Corpus,
    group: frozenset[str],
    weight: Mapping[str, float],
    versions: Mapping[str, frozenset[str]],
    name: str | None,
) -> Story:
    reports = [corpus.report(id) for id in group]
    reports.sort(key=lambda report: (in_order(given_at(report)), report.id))  # versions of a page share `published`
    times = [report.published for report in reports if report.published]
    middle = max(reports, key=lambda report: (report.title is not None, weight[report.id], report.id))
    middle = _last_version(middle, reports, versions[middle.id])
    return Story(
        id="s" + digest(min(group))[:16],
        title=name or without_head(middle.title) or _first_line(middle.text),
        reports=tuple(report.id for report in reports),
        first=min(times, default=None, key=in_order),
        last=max(times, default=None, key=in_order),
        label=name,
    )


def _last_version(middle: Report, reports: Sequence[Report], versions: frozenset[str]) -> Report:
    """The last version of a report with a title, within hours of it, of `reports` in order of time.

    What else its outlet tells later in the story is no version, and may be of what came of it.
    """
    for report in reversed(reports) if middle.publisher and middle.title else ():
        is_version = report.id in versions or is_headed(report.title)
        if is_version and report.title and report.publisher == middle.publisher and follows(report, middle):
            return report
    return middle


def _first_line(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rsplit(" ", 1)[0] + "…"
