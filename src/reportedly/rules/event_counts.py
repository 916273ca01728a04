"""When an event was that is dated by counting from another: "two days after the raid gunmen struck"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.rules.anchors import is_told_as_past, owner_of
from reportedly.rules.dated_status import by_date
from reportedly.rules.happenings import Incident
from reportedly.rules.publication import dateline_beside_date, days_of
from reportedly.rules.realis import TOOK_PLACE
from reportedly.text.items import items
from reportedly.types.annotations import Event, Publication, Sentence, TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision, Status, TimeRelation

_AT = (TimeRelation.AFTER, TimeRelation.BEFORE, TimeRelation.ANNIVERSARY, TimeRelation.NTH, TimeRelation.DURING)
"""How a point in time counts from an event; "in the days since" is a stretch."""


def counted_when(reading: Reading, incidents: Sequence[Incident]) -> Mapping[int, TimeExpression]:
    """For each incident, by number, the time in its clause that counts from an event, dated in the text or not.

    What is told as done is of no day that lies ahead: where "three days after the truce" would be one, the truce was
    taken for one of today, and the count tells nothing.
    """
    tree, today = reading.tree, today_of(reading)
    told = ((tree.at(item.span.start), number) for number, incident in enumerate(incidents) for item in incident)
    owners = {token.index: number for token, number in told if token is not None}
    found: dict[int, TimeExpression] = {}
    for time in reading[TimeExpression]:
        if time.counted is not None and time.counted.relation in _AT:
            owner = owner_of(tree, time.span, owners, time.counted.event)
            if owner is not None and not (_is_ahead(time, today) and _is_told_as_done(tree, incidents[owner])):
                found.setdefault(owner, time)
    return found


def _is_ahead(time: TimeExpression, today: str | None) -> bool:
    return today is not None and (time.earliest or "")[: len(today)] > today


def _is_told_as_done(tree: Tree, incident: Incident) -> bool:
    heads = (tree.head_of(item.span) for item in incident)
    return any(head is not None and is_told_as_past(tree, head) for head in heads)


def at_count(event: Event, time: TimeExpression | None, today: str | None) -> Event:
    """An event of no other time at one that counts from an event, on its days where the text tells them."""
    if time is None or event.time is not None or event.status not in TOOK_PLACE:
        return event
    if time.earliest is None or time.latest is None:
        return msgspec.structs.replace(event, time=time.id)
    first, last = time.earliest[:10], time.latest[:10]
    status = by_date(event.status, time, today)
    if status is not Status.FUTURE and today is not None:
        last = min(last, today)
    return msgspec.structs.replace(event, time=time.id, earliest=first, latest=last, status=status)


def written_by(reading: Reading) -> str | None:
    """The day of the last change or of publication; None where no date and no words of a report tell it."""
    told = dateline_beside_date(reading)
    if told is not None:
        return told.latest
    written = reading.report.modified or reading.report.published
    if written and days_of(written):
        return written[:10]
    return next((told.latest for told in reading[Publication] if told.latest), None)


def today_of(reading: Reading) -> str | None:
    """The day by which a report was written; failing that, the day of its first sentence or the latest that it names.

    What a report tells without a day was over by the former, and not by the latter, which may be that of another act.
    """
    written = written_by(reading)
    if written:
        return written
    days = [item for item in reading[TimeExpression] if item.latest and item.precision in _DAYS]
    top = reading[Sentence][0].span
    listed = any(item.start <= top.start < item.end for item in items(reading.report.text))
    dateline = [item for item in days if not listed and top.holds(item.span)]
    return max((item.latest[:10] for item in dateline or days if item.latest), default=None)


_DAYS = frozenset((Precision.DAY, Precision.PART_OF_DAY, Precision.HOUR, Precision.MINUTE, Precision.SECOND))
"""Not a year: an hour such as "at 2330" may be taken for one."""
