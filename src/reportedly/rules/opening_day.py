"""The day that the opening of a report tells of: that of its main event, where nothing ties another to that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.rules.aftermath import ELSEWHERE, FINDING, SINCE, WORDS, is_lasting, is_of_count
from reportedly.rules.event_days import STAYING, is_of_court
from reportedly.rules.happenings import REAL, Incident
from reportedly.rules.referring import TELLING
from reportedly.rules.shared_days import SAYING
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Precision

_HARM = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.OTHER))
_OF_COURT = frozenset((EventType.ACCUSE, EventType.SANCTION))
_BY_FORCE = frozenset((EventType.COERCE, EventType.MOBILIZE, EventType.PROTEST, EventType.RETREAT, EventType.AID))
_IN_WORDS = frozenset(EventType) - _HARM - _BY_FORCE
"""What is done by saying it: to agree, to accuse, to sentence. The day of telling is its own."""
_TELLING = SAYING | TELLING | WORDS
_LATER = FINDING | SINCE | ELSEWHERE | STAYING
_SENTENCES = 4
"""Sentences of an opening, with the headline."""
_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)


def day_of_opening(
    tree: Tree,
    times: Iterable[TimeExpression],
    incident: Incident,
    incidents: Sequence[Incident],
    owners: Mapping[int, int],
) -> TimeExpression | None:
    """The one day that the opening names, which begins with an incident; None where it names several.

    "Police arrest a suspected rapist. A squad raided his home on Wednesday." What is said of an act, found out or done
    about it later has a day of its own, and so has an act of another kind.
    """
    first = min(item.sentence for item in incident)
    days: dict[str, TimeExpression] = {}
    for time in times:
        head = tree.head_of(time.span)
        if head is None or not first <= head.sentence < first + _SENTENCES or first >= _SENTENCES:
            continue
        if _may_be_its(tree, head, incident[0].type, incidents, owners):
            days.setdefault((time.earliest or "")[:10] if time.precision in _OF_A_DAY else time.id, time)
    day = next(iter(days.values())) if len(days) == 1 else None
    return day if day is not None and day.precision in _OF_A_DAY else None


def _may_be_its(
    tree: Tree, head: Token, kind: EventType, incidents: Sequence[Incident], owners: Mapping[int, int]
) -> bool:
    """Whether what a time hangs on may have been on the day of an act of a kind."""
    over = next((word for word in tree.ancestors(head) if word.part in ("VERB", "AUX") or word.index in owners), None)
    if over is None:
        return True
    if over.index in owners:
        other = incidents[owners[over.index]][0]
        return other.status in REAL and (other.type is kind or {other.type, kind} <= _HARM)
    if over.lemma in _TELLING:
        return kind in _IN_WORDS
    if is_of_court(tree, over):
        return kind in _OF_COURT
    return over.lemma not in _LATER and not is_lasting(tree, over) and not is_of_count(tree, over)
