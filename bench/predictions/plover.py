"""PLOVER types of sentences: the product's events, the one whose parties fit best, in the terms of the 2018 gold.

The gold knows no auxiliary modes: there a promised act of help is AGREE and a promised act of harm THREATEN, whatever
the act itself. Where no event was read, the table of triggers alone decides, without regard to parties and sense.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, RoleKind, Status

KIND = frozenset(("SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "CONSULT"))
HARSH = frozenset(("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "REJECT"))
OPEN = frozenset((Status.FUTURE, Status.HYPOTHETICAL))
COMMONEST = "AGREE"


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    names = [reader.name for reader in readers()]
    wanted = readers()[: names.index("events") + 1]
    for line in lines:
        reading = read(Report(text=line["text"]), with_readers=wanted)
        yield {"id": line["id"], "type": type_of(reading, *parties(line))}


def parties(line: dict[str, Any]) -> tuple[list[Span], list[Span]]:
    """The source and target words that the line gives, from its own fields or from its SRC and TAR spans."""
    sources, targets = [], []
    for given, found in ((line.get("source_span"), sources), (line.get("target_span"), targets)):
        if given:
            found.append(Span(given[0], given[1]))
    for item in line.get("spans", ()):
        if item["tag"] in ("SRC", "TAR", "SRC/TAR") and item["start"] is not None:
            span = Span(item["start"], item["end"])
            sources += [span] if "SRC" in item["tag"] else []
            targets += [span] if "TAR" in item["tag"] else []
    return sources, targets


def type_of(reading: Reading, sources: list[Span], targets: list[Span]) -> str:
    """The type of the best-fitting event, or of the first trigger, or the commonest type of all."""
    events = sorted(reading[Event], key=lambda event: -fit(event, sources, targets))
    if events:
        return in_gold_terms(events[0])
    trigger = next(find_triggers(reading.tree, table(lexicon("event_triggers"))), None)
    return trigger.row.type if trigger else COMMONEST


def fit(event: Event, sources: list[Span], targets: list[Span]) -> float:
    """How many of the given parties the event has in the right role; harm outside PLOVER and later words count less."""
    score = 0.0
    for role in event.roles:
        wanted = {RoleKind.ACTOR: sources, RoleKind.RECIPIENT: targets}.get(role.role, [])
        other = targets if wanted is sources else sources
        score += 2.0 * any(role.span.meets(span) for span in wanted)
        score += 0.5 * any(role.span.meets(span) for span in other)
    if event.type in (EventType.ACCIDENT, EventType.DISASTER, EventType.OTHER):
        score -= 3.0
    if event.status in (Status.HISTORICAL, Status.HYPOTHETICAL):
        score -= 1.0
    return score - event.span.start / 1000


def in_gold_terms(event: Event) -> str:
    """The event's type as the gold would have it: what is only promised is a promise or a threat."""
    if event.status in OPEN and event.type.value in KIND:
        return "AGREE"
    if event.status in OPEN and event.type.value in HARSH:
        return "THREATEN"
    return event.type.value
