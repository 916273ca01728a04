"""PLOVER types of sentences: the product's events, the one whose parties fit best, in the terms of the 2018 gold.

The gold knows no auxiliary modes: there a promised act of help is AGREE and a promised act of harm THREATEN, whatever
the act itself. What the encoder hears in the whole sentence votes with the events. Where it is not installed and no
event was read, the table of triggers alone decides, without regard to parties and sense.
"""

from collections.abc import Iterable, Iterator
from math import log
from typing import Any

from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.triggers import find_triggers, table
from reportedly.text.act_decoding import ACTS, likelihoods
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind, Status
from reportedly.weights.encoder import available, encoded

FLOOR, READ, FIT = 0.002, 2.0, 1.5
"""What is added to what is heard of a type; what an event of that type that was read is worth beside the log of what is
heard; and each party that it has right. Chosen on PLOVER's gold and every eighth sentence of bench/gold/acts.jsonl."""
BESIDE = frozenset(("ACCIDENT", "DISASTER", "OTHER"))
KIND = frozenset(("SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "CONSULT"))
HARSH = frozenset(("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "REJECT"))
REFUSED = ("wish refuse", "wish decline")
DUE = ("modal must", "modal should", "modal ought")
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
    """The type that events and encoder agree on most; else of the first trigger, or the commonest type of all."""
    text = reading.report.text
    heard = {kind: log(share + FLOOR) for kind, share in heard_types(text).items() if kind not in BESIDE}
    told: dict[str, float] = {}
    for event in reading[Event]:
        kind, worth = in_gold_terms(event, text), fit(event, sources, targets) - DEEP * depth(reading.tree, event)
        told[kind] = max(told.get(kind, worth), worth)
    votes = dict(heard)
    for kind, worth in told.items():
        if not heard or kind in heard:
            votes[kind] = heard.get(kind, 0.0) + READ + FIT * worth
    if votes:
        return max(votes, key=lambda kind: votes[kind])
    trigger = next(find_triggers(reading.tree, table(lexicon("event_triggers"))), None)
    return trigger.row.type if trigger else COMMONEST


def heard_types(text: str) -> dict[str, float]:
    """How many words of a text name an act of each type, by the encoder; empty where it is not installed."""
    if not available():
        return {}
    read = encoded(text)
    _, shares = likelihoods(text, read.offsets, read.acts)
    return dict(zip(ACTS[1:], map(float, shares[:, 1:].sum(0)), strict=True))


def fit(event: Event, sources: list[Span], targets: list[Span]) -> float:
    """How many of the given parties the event has in the right role; harm outside PLOVER and later words count less."""
    score = 0.0
    for role in event.roles:
        wanted = {RoleKind.ACTOR: sources, RoleKind.RECIPIENT: targets}.get(role.role, [])
        other = targets if wanted is sources else sources
        score += 2.0 * any(role.span.meets(span) for span in wanted)
        score += 0.5 * any(role.span.meets(span) for span in other)
    if event.type in BESIDE:
        score -= 3.0
    if event.status in (Status.HISTORICAL, Status.HYPOTHETICAL):
        score -= 1.0
    return score - event.span.start / 1000


def depth(tree: Tree, event: Event) -> int:
    """How far below the statement of its sentence an event is told of; a modal stands above its verb."""
    token = tree.at(event.span.start)
    if token is None:
        return 0
    steps = 0
    for below in (token, *tree.ancestors(token)):
        above = tree.head(below)
        said = below.link == "ccomp" and above is not None and above.lemma in SAYING
        steps += below.link in EMBEDDED and not said
    return steps - (token.tag == "MD")


SAYING = frozenset("say announce declare tell report state add confirm warn insist reiterate conclude".split())
EMBEDDED = frozenset("relcl acl advcl pcomp pobj ccomp xcomp".split())
DEEP = 1.0
"""What each link below the statement costs an event, in parties that it has right (two points each)."""


def in_gold_terms(event: Event, text: str) -> str:
    """The event's type as the gold would have it: what is only promised is a promise or a threat."""
    if event.status in OPEN and event.type.value in KIND | HARSH and " unless " in text:
        return "THREATEN"
    if event.type.value in KIND | {"AGREE"} and (event.status is Status.NEGATED or event.why.endswith(REFUSED)):
        return "REJECT"
    if event.why.endswith(DUE):
        return "REQUEST"
    if event.status in OPEN and event.type.value in KIND:
        return "AGREE"
    if event.status in OPEN and event.type.value in HARSH:
        return "THREATEN"
    return event.type.value
