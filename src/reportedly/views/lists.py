"""Stories, copies, incidents, disputes, entities and changes for a person at a terminal: a few lines each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.text.bounds import bound_words
from reportedly.types.corpus import Corpus
from reportedly.types.groups import (
    Answer,
    CopyPair,
    Dispute,
    Figure,
    Identity,
    Incident,
    MentionPoint,
    Revision,
    Story,
)
from reportedly.types.judgements import Reason
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EditKind, Harm
from reportedly.views.lines import Line
from reportedly.views.phrases import (
    UNKNOWN,
    Outlets,
    changed_facts,
    counted,
    days,
    days_words,
    moment_words,
    place_words,
    printable,
    shortened,
    stance_words,
    told_order,
)
from reportedly.views.toll_chart import toll_bars


def report_line(corpus: Corpus, id: str) -> str:
    """`r0123456789abcdef  2025-10-14 10:55  The Qaim Gazette: Rockets hit…`, with when this text was given.

    Versions of a page share when it was first published.
    """
    report = corpus.reading(id).report
    when = moment_words(report.modified or report.published)
    title = report.title or report.text[:80]
    return f"{id}  {when}  {printable(report.publisher or 'no publisher')}: {shortened(printable(title), 70)}"


def story_lines(corpus: Corpus, stories: Sequence[Story]) -> Iterator[Line]:
    """Each story with its reports, in order of publication."""
    for story in stories:
        span = days(story.first, story.last)
        yield Line(f"{printable(story.title)}", "strong")
        if story.label and story.label != story.title:
            yield Line(f"  {printable(story.label)}")
        yield Line(f"{story.id} · {counted(len(story.reports), 'report')} · {span}", "quiet")
        yield from (Line(f"  {report_line(corpus, id)}") for id in story.reports)
        yield Line("")


def copy_lines(corpus: Corpus, copies: Sequence[CopyPair]) -> Iterator[Line]:
    """Each pair, what the one is of the other, and the longest passage they share."""
    for pair in copies:
        source = f" · from {printable(pair.origin)}" if pair.origin else ""
        passages = counted(len(pair.passages), "shared passage")
        yield Line(f"{pair.relation} · {pair.score:.2f} · {passages}{source}", "strong")
        yield from (Line(f"  {report_line(corpus, id)}") for id in (pair.a, pair.b))
        if pair.passages:
            (start, end), _ = max(pair.passages, key=lambda passage: passage[0][1] - passage[0][0])
            words = corpus.reading(pair.a).report.text[start:end]
            yield Line(f"    “{shortened(printable(words), 150)}”", "words")
        yield from (Line(f"    {_reason(reason)}", "quiet") for reason in pair.reasons)


def _reason(reason: Reason) -> str:
    """A reason in plain words: `90% of the shorter text's own words stand in the other (80 own words shared)`."""
    told = _REASONS.get(reason.name)
    if told is None:
        return f"{reason.name.replace('_', ' ')}: {printable(reason.detail) or reason.score}"
    return told.format(score=reason.score, detail=f" ({printable(reason.detail)})" if reason.detail else "")


_REASONS = {
    "containment": "{score:.0%} of the shorter text's own words stand in the other{detail}",
    "of_longer": "{score:.0%} of the longer text's own words",
    "longest_run": "longest stretch without a break: {score:,.0f} words{detail}",
    "other_figures": "but for its figures{detail}",
    "quoted_words": "{score:,.0f} more words shared inside quotations or notices",
    "standing_text": "{score:,.0f} words left out: their outlet prints them in other reports too",
    "same_page": "of one page{detail}",
    "same_publisher": "of one publisher{detail}",
}


def identity_lines(_: Corpus, identities: Sequence[Identity]) -> Iterator[Line]:
    """Each person, organisation or group, with its other names."""
    for item in identities:
        reports = len({mention.report for mention in item.mentions})
        yield Line(f"{printable(item.name)} · {item.kind}", "strong")
        listed = f" · listed as {', '.join(map(printable, item.listed))}" if item.listed else ""
        mentions = counted(len(item.mentions), "mention")
        yield Line(f"  {item.id} · {mentions} in {counted(reports, 'report')}{listed}", "quiet")
        if item.aliases:
            yield Line(f"  also: {'; '.join(printable(alias) for alias in item.aliases)}")


def incident_lines(corpus: Corpus, incidents: Sequence[Incident]) -> Iterator[Line]:
    """Each incident: what, where, when, who says how many, who is held answerable by whom."""
    outlets = Outlets(corpus)
    for item in incidents:
        mode = f" ({item.mode})" if item.mode else ""
        where = place_words(item.place)
        yield Line(f"{item.type}{mode} · {where} · {days_words(item)} · {item.status}", "strong")
        told = ((len(item.reports), "report"), (item.texts, "independent text"), (item.informants, "informant"))
        counts = " → ".join(counted(number, noun) for number, noun in told)
        yield Line(f"  {item.id} · {counts}", "quiet")
        tolls = outlets.figures(item.tolls)
        yield from _toll_history(outlets, tolls)
        yield from (Line(f"  {bar}", "quiet") for bar in toll_bars(tolls) or toll_bars(tolls, Harm.INJURED))
        yield from _answers(outlets, item.responsibilities)
        if item.responds_to:
            yield Line(f"  responds to {', '.join(item.responds_to)}")
        yield Line("")


def in_weight(incidents: Sequence[Incident]) -> tuple[list[Incident], list[Incident]]:
    """The incidents that make a dossier, most told first, and those that one report mentions in passing.

    What is told by several reports, has a toll, or has somebody held answerable is no passing mention, unless one text
    alone recalls it.
    """
    ordered = sorted(incidents, key=lambda item: (-len(item.reports), -len(item.tolls), item.earliest or "", item.id))
    return [item for item in ordered if _has_weight(item)], [item for item in ordered if not _has_weight(item)]


def _has_weight(item: Incident) -> bool:
    told = len(item.reports) > 1 or item.tolls or item.responsibilities
    return bool(told) and not item.is_only_recalled


def telling(incidents: Sequence[Incident]) -> tuple[list[Incident], list[Incident]]:
    """The incidents that stand by themselves in a list, and mentions too weak for that; both in the order given.

    Weak is what one or two texts mention with no place, no day of its own and no figure, and what one alone recalls.
    """
    strong = [item for item in incidents if not _is_weak(item)]
    ids = {item.id for item in strong}
    return strong, [item for item in incidents if item.id not in ids]


def _is_weak(item: Incident) -> bool:
    unsaid = not (_has_place(item) or _has_day(item) or item.tolls)
    return item.is_only_recalled or (item.texts <= _FEW and unsaid)


def _has_place(item: Incident) -> bool:
    return item.place is not None and not item.place.guessed


def _has_day(item: Incident) -> bool:
    return item.earliest is not None and not item.days_guessed


def telling_lines(corpus: Corpus, incidents: Sequence[Incident]) -> Iterator[Line]:
    """The incidents that stand by themselves, and how many mentions do not."""
    strong, weak = telling(incidents)
    yield from incident_lines(corpus, strong)
    if weak:
        yield Line(f"{_left_out(weak)}; --all lists {'it' if len(weak) == 1 else 'them'}")


def _left_out(weak: Sequence[Incident]) -> str:
    return f"and {counted(len(weak), 'mention')} of the past or without place, day or figure"


_FEW = 2


def passing_lines(incidents: Sequence[Incident]) -> Iterator[Line]:
    """Incidents mentioned in passing, a line each; those too weak to stand by themselves are counted."""
    strong, weak = telling(incidents)
    for item in strong:
        where = place_words(item.place)
        yield Line(f"  {item.type} · {where} · {days_words(item)} · {item.status} · {item.id}", "quiet")
    if weak:
        yield Line(f"  {_left_out(weak)}", "quiet")


def _toll_history(outlets: Outlets, figures: Sequence[Figure]) -> Iterator[Line]:
    """Figures of the same harm, bounds and informant on one line, in order of first publication."""
    told: dict[tuple[str, str, str, bool], list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=told_order):
        said = bound_words(figure.low, figure.high, figure.approximate)
        told[figure.harm, said, figure.informant or UNKNOWN, figure.part].append(figure)
    for (harm, said, informant, part), same in told.items():
        first = moment_words(same[0].published)
        where = ", ".join(dict.fromkeys(outlets.of(item.report) for item in same))
        note = " (a part)" if part else ""
        yield Line(f"  {harm:<10} {said:<14}{note} {printable(informant)} · {first} · in {where}")


def _answers(outlets: Outlets, answers: Sequence[Answer]) -> Iterator[Line]:
    told: dict[tuple[str, str, str], list[Answer]] = defaultdict(list)
    for item in answers:
        told[item.party or "nobody named", item.stance, item.informant or UNKNOWN].append(item)
    for (party, stance, informant), same in told.items():
        where = ", ".join(dict.fromkeys(outlets.of(item.report) for item in same))
        yield Line(f"  {stance_words(stance):<12} {printable(party)} · says {outlets.told(informant)} · in {where}")


def dispute_lines(corpus: Corpus, disputes: Sequence[Dispute]) -> Iterator[Line]:
    """Each question on which voices disagree, with the rival answers, who gives them, and their words."""
    outlets = Outlets(corpus)
    for dispute in map(outlets.dispute, disputes):
        yield Line(f"{dispute.about} of {dispute.incident}", "strong")
        for side in dispute.sides:
            voices = ", ".join(printable(name) for name in side.informants) or UNKNOWN
            yield Line(f"  {printable(side.says)} · {voices} · {counted(len(side.reports), 'report')}")
            if side.spans:
                yield Line(f"    “{_words(corpus, side.spans[0])}”", "words")
        if dispute.draft:
            yield Line(f"  draft: {printable(dispute.draft)}")
        yield Line("")


def _words(corpus: Corpus, point: MentionPoint) -> str:
    return shortened(printable(corpus.reading(point.report).quote(point.span)), 150)


_MARKS = {EditKind.ADDED: "+", EditKind.REMOVED: "-", EditKind.SAME: " "}


def change_lines(older: Reading, newer: Reading, revision: Revision) -> Iterator[Line]:
    """What changed between two versions: facts first, then the sentences; unchanged ones are only counted."""
    facts = changed_facts(revision)
    yield Line("FACTS", "heading")
    yield from (Line(f"  {printable(fact)}", "strong") for fact in facts)
    if not facts:
        yield Line("  no fact changed", "quiet")
    yield Line("SENTENCES", "heading")
    for edit in revision.edits:
        if edit.op is EditKind.SAME and not edit.moved:
            continue
        yield Line(f"{_MARKS.get(edit.op, '~')} {edit.op}{' (moved)' if edit.moved else ''}", "quiet")
        yield from _side("  - ", older, edit.old if edit.op is not EditKind.SAME else None)
        yield from _side("  + ", newer, edit.new)
    same = sum(edit.op is EditKind.SAME for edit in revision.edits)
    yield Line(f"{counted(same, 'sentence')} stand{'s' * (same == 1)} unchanged", "quiet")


def _side(mark: str, reading: Reading, span: Span | None) -> Iterator[Line]:
    if span is not None:
        yield Line(mark + printable(reading.quote(span)), "words")
