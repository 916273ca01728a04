"""Short makers of reports, readings and annotations, so that a test says only what matters to it."""

from __future__ import annotations

from typing import Any

import msgspec

from reportedly.types.annotations import (
    Annotation,
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Mention,
    Place,
    Responsibility,
    Toll,
)
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    FlagKind,
    Harm,
    Manner,
    MentionForm,
    MentionKind,
    Relation,
    ResponsibilityStance,
    Verdict,
)

HERE = Span(0, 1)
"""Where an annotation stands when its place does not matter."""
KINDS: tuple[type[Annotation], ...] = (
    Mention,
    Entity,
    Place,
    Attribution,
    Event,
    Toll,
    Certainty,
    Responsibility,
    Flag,
)


def make_report(text: str = "A bomb went off.", **fields: Any) -> Report:
    """A report of `text`."""
    return Report(text=text, **fields)


def make_reading(report: Report | str, *items: Annotation) -> Reading:
    """A reading with `items` in their layers (empty layers for the other kinds), ids made final.

    An item without an id gets that of its place; one with a local id ("e1") becomes `r…#e1`, and so do the links to it.
    """
    report = make_report(report) if isinstance(report, str) else report
    layers: dict[type[Annotation], list[Annotation]] = {kind: [] for kind in KINDS}
    for item in sorted(items, key=lambda item: item.span):
        layers.setdefault(type(item), []).append(_final(item, report.id))
    return Reading(report, layers)


_LINKS = ("event", "according_to", "of", "place", "speaker", "party", "within", "part_of", "responds_to", "mentions")


def _final(item: Annotation, report_id: str) -> Annotation:
    local = item.id or f"{item.LAYER}@{item.span.start}-{item.span.end}"
    changed: dict[str, Any] = {"id": f"{report_id}#{local}"}
    for field in _LINKS:
        value = getattr(item, field, None)
        if isinstance(value, tuple):
            changed[field] = tuple(f"{report_id}#{name}" for name in value)
        elif value is not None:
            changed[field] = f"{report_id}#{value}"
    return msgspec.structs.replace(item, **changed)


def words(text: str, phrase: str) -> Span:
    """Where `phrase` first stands in `text`."""
    start = text.index(phrase)
    return Span(start, start + len(phrase))


def make_event(id: str = "e1", span: Span = HERE, **fields: Any) -> Event:
    """An attack that took place."""
    return Event(**{"id": id, "span": span, "type": EventType.ASSAULT, **fields})


def make_toll(low: int | None, id: str = "t1", span: Span = HERE, **fields: Any) -> Toll:
    """So many killed in event `e1`; exact, unless `high` is given."""
    return Toll(**{"id": id, "span": span, "event": "e1", "harm": Harm.KILLED, "low": low, "high": low, **fields})


def make_place(name: str, lat: float | None, lon: float | None, id: str = "p1", **fields: Any) -> Place:
    """A town with a radius of five kilometres."""
    return Place(**{"id": id, "span": Span(0, 1), "name": name, "lat": lat, "lon": lon, "radius_km": 5.0, **fields})


def make_entity(name: str, id: str = "n1", kind: MentionKind = MentionKind.PERSON, **fields: Any) -> list[Annotation]:
    """An entity and the one mention of its name."""
    mention = Mention(id=f"m-{id}", span=Span(0, 1), head=Span(0, 1), kind=kind, form=MentionForm.NAME)
    return [
        mention,
        Entity(**{"id": id, "span": Span(0, 1), "name": name, "kind": kind, "mentions": (mention.id,), **fields}),
    ]


def make_attribution(id: str = "a1", speaker: str | None = None, **fields: Any) -> Attribution:
    """A statement of somebody."""
    defaults = {"id": id, "span": Span(0, 1), "content": (Span(0, 1),), "manner": Manner.INDIRECT}
    return Attribution(**{**defaults, "speaker": speaker, **fields})


def make_certainty(of: str, according_to: str | None = None, **fields: Any) -> Certainty:
    """That a voice holds something for certain."""
    defaults = {"span": Span(0, 1), "stance": CertaintyStance.ASSERTED, "factuality": 3.0}
    return Certainty(**{**defaults, "id": f"c-{of}-{according_to}", "of": of, "according_to": according_to, **fields})


def make_responsibility(stance: ResponsibilityStance, id: str = "q1", **fields: Any) -> Responsibility:
    """What a voice says of a party's part in event `e1`."""
    return Responsibility(**{"id": id, "span": Span(0, 1), "event": "e1", "stance": stance, **fields})


def make_credit(span: Span) -> Flag:
    """That the report credits the agency named at `span`."""
    return Flag(id="f1", span=span, kind=FlagKind.AGENCY_CREDIT)


def make_judgement(left: str, right: str, verdict: Verdict = Verdict.YES, **fields: Any) -> Judgement:
    """A judgement of a program, on one story."""
    return Judgement(
        **{
            "left": left,
            "right": right,
            "relation": Relation.SAME_STORY,
            "verdict": verdict,
            "by": "stories/1",
            **fields,
        }
    )


def by_person(left: str, right: str, verdict: Verdict, at: str = "2026-01-01T00:00:00Z", **fields: Any) -> Judgement:
    """A judgement of a person."""
    return make_judgement(left, right, verdict, by="person:ana", at=at, **fields)
