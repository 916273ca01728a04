"""What follows for times that count from events of other reports: their days, or that several events could be meant.

Computed from judgements when asked for. What a report says of its times stays as it was read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportedly.resolve.anchoring import anchored
from reportedly.resolve.asked import asking, dated, is_dated
from reportedly.resolve.clusters import effective
from reportedly.resolve.incidents import day_of
from reportedly.text.counting import Days, days_counted
from reportedly.types.annotations import Counted, Event, TimeExpression
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Dating, DatingEvent
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation, Verdict

_EQUAL = 0.1
"""Events whose scores differ by no more are equally good."""
_MOST = 8
"""Events that are named: the best, in order of score."""
_A_NIGHT = 1
"""Days by which reports of one event may differ: a night has two dates."""


def datings(corpus: Corpus, report: str | None = None) -> tuple[Dating, ...]:
    """The times that count from events of other reports, or those of one report, in order of their ids."""
    judged = [
        item for item in corpus.judgements(Relation.COUNTED_FROM) if report in (None, item.left.partition("#")[0])
    ]
    ends = {end.partition("#")[0] for item in judged for end in (item.left, item.right)}
    things = {id: spans for report_id in sorted(ends) for id, spans in _things(corpus.reading(report_id))}
    answers: dict[str, list[Judgement]] = {}
    for said in effective(anchored(judged, things)).values():
        answers.setdefault(said.left, []).append(said)
    found = (_dating(corpus, time, answers[time]) for time in sorted(answers) if time in things)
    return tuple(item for item in found if item is not None)


def _things(reading: Reading) -> Iterator[tuple[str, Sequence[Span]]]:
    """What may be judged: times that ask, and events that answer."""
    yield from ((time.id, (time.span,)) for time, _ in asking(reading))
    yield from ((event.id, (event.span, *event.evidence)) for event in dated(reading))


def _dating(corpus: Corpus, id: str, answers: Sequence[Judgement]) -> Dating | None:
    """What its answers say of a time: a person's yes counts alone; of programs' yeses those about the best.

    Where nobody is sure the best are named, and give no days.
    """
    reading = corpus.reading(id.partition("#")[0])
    time = reading.get(TimeExpression, id)
    yeses = [item for item in answers if item.verdict is Verdict.YES]
    unsure = [item for item in answers if item.verdict is Verdict.UNSURE]
    told = [item for item in yeses if item.by_person] or yeses or unsure
    if time is None or time.counted is None or not told:
        return None
    best = max(item.score for item in told)
    events = tuple(
        event
        for item in sorted(told, key=lambda item: (-item.score, item.right))
        if item.score >= best - _EQUAL and (event := _event(corpus, item)) is not None
    )
    days = _days(time.counted, events, day_of(reading.report.published)) if yeses else None
    return Dating(
        time=id,
        report=reading.report.id,
        relation=time.counted.relation,
        earliest=days[0].isoformat() if days else None,
        latest=days[1].isoformat() if days else None,
        events=events[:_MOST],
    )


def _event(corpus: Corpus, said: Judgement) -> DatingEvent | None:
    report = said.right.partition("#")[0]
    event = corpus.reading(report).get(Event, said.right)
    if event is None or event.earliest is None or event.latest is None or not is_dated(event):
        return None
    return DatingEvent(
        event=event.id,
        report=report,
        earliest=event.earliest[:10],
        latest=event.latest[:10],
        score=said.score,
        reasons=said.reasons,
        judgement=said.id,
    )


def _days(counted: Counted, events: Sequence[DatingEvent], written: date | None) -> Days | None:
    """The days that follow where all events were at one time; None where they were at several."""
    firsts = [date.fromisoformat(event.earliest) for event in events]
    lasts = [date.fromisoformat(event.latest) for event in events]
    if not events or (max(firsts) - min(lasts)).days > _A_NIGHT:
        return None
    return days_counted(counted, (min(max(firsts), min(lasts)), max(max(firsts), min(lasts))), written)


def by_time(found: Sequence[Dating]) -> Mapping[str, Dating]:
    """Datings that give days, by the id of the time."""
    return {item.time: item for item in found if item.earliest is not None}
