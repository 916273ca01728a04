"""Times that count from events of other reports: the days that follow, from which event, by whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.types.annotations import Counted, TimeExpression
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Dating, DatingEvent
from reportedly.types.reading import Reading
from reportedly.views.lines import Line
from reportedly.views.phrases import UNKNOWN, days, printable, shortened

_LONGEST = 80


def date_lines(corpus: Corpus, datings: Sequence[Dating]) -> Iterator[Line]:
    """Each time with the days that follow for it, or all events that could be meant."""
    for item in datings:
        reading = corpus.reading(item.report)
        time = reading.get(TimeExpression, item.time)
        if time is not None:
            yield Line(f"“{printable(reading.quote(time.span))}” {_relation(reading, time.counted)}", "strong")
            yield Line(f"  {item.time} · {printable(reading.report.publisher or UNKNOWN)}", "quiet")
            yield from (Line(f"  {line}") for line in reasons(corpus, item))
            yield Line("")


def reasons(corpus: Corpus, item: Dating) -> Iterator[str]:
    """The days and the event from which they follow; several events where it is left open."""
    if item.earliest is None:
        yield f"left open: {'any of these' if len(item.events) > 1 else 'this'} may be meant"
    else:
        yield f"{days(item.earliest, item.latest)}, as other reports date the event"
    yield from (f"  {_event(corpus, event)}" for event in item.events)


def _relation(reading: Reading, counted: Counted | None) -> str:
    if counted is None or counted.event is None:
        return ""
    return f"{counted.relation.value}: {shortened(printable(reading.quote(counted.event)), _LONGEST)}"


def _event(corpus: Corpus, item: DatingEvent) -> str:
    """`2020-01-03 · “killed”, r…#events@82-88 · Desert Line · whom: Qasem Soleimani (0.75, j…)`."""
    reading = corpus.reading(item.report)
    words = printable(reading.quote(reading.find(item.event).span))
    why = "; ".join(f"{reason.name}: {printable(reason.detail)}" for reason in item.reasons)
    publisher = printable(reading.report.publisher or UNKNOWN)
    return (
        f"{days(item.earliest, item.latest)} · “{words}”, {item.event} · {publisher} · {why} ({item.score:.2f}, "
        f"{item.judgement})"
    )
