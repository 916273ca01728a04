"""What a version says otherwise than the one before it: of counts and events, who says it, who answers, names."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.resolve.drafts import is_pronoun
from reportedly.resolve.event_facts import event_facts
from reportedly.text.bounds import bound_words
from reportedly.text.fold import fold
from reportedly.text.former_counts import is_former
from reportedly.text.names import edits
from reportedly.types.annotations import Attribution, Certainty, Entity, Event, Flag, Mention, Responsibility, Toll
from reportedly.types.groups import Edit
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    CertaintyStance,
    EditKind,
    FlagKind,
    Harm,
    MentionKind,
    ResponsibilityStance,
    Status,
)

Answers = frozenset[tuple[str, str]]


def with_facts(edit: Edit, older: Reading, newer: Reading) -> Edit:
    """The same edit with the facts that the layers of both readings tell of its sentences."""
    if edit.op is EditKind.SAME:
        return edit
    told = (_figures, event_facts, _speakers, _spellings, _answers)
    facts = (fact for facts_of in told for fact in facts_of(edit, older, newer))
    return msgspec.structs.replace(edit, facts=(*edit.facts, *dict.fromkeys(facts)))


def _figures(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """Another total in a sentence of the newer one, "killed: 9 → 14", or the first of its kind, "new: freed 21"."""
    before, after = _totals(older), _totals(newer)
    for harm, toll in after.items():
        if edit.new is None or not edit.new.meets(toll.span):
            continue
        if harm not in before:
            yield f"new: {harm} {bound_words(toll.low, toll.high)}"
        elif harm in _ONCE and before[harm].low != toll.low:
            old = before[harm]
            yield f"{harm}: {bound_words(old.low, old.high)} → {bound_words(toll.low, toll.high)}"


_ONCE = (Harm.KILLED, Harm.INJURED)
"""Harms of which the largest figure of a report is its toll; who is held or freed may be others each time."""


def _totals(reading: Reading) -> dict[Harm, Toll]:
    """The largest figure of each harm: in what the report is about, else in what else it says took place."""
    if not (reading.has(Toll) and reading.has(Event)):
        return {}
    events = {event.id: event.main for event in reading[Event] if event.status in (Status.HAPPENED, Status.ONGOING)}
    notices = [item.span for item in reading[Flag] if item.kind is FlagKind.CORRECTION] if reading.has(Flag) else []
    told = [
        toll
        for toll in reading[Toll]
        if toll.event in events
        and toll.low
        and toll.counted
        and toll.harm is not Harm.CASUALTIES
        and toll.part_of is None
        and not any(notice.holds(toll.span) for notice in notices)
        and not is_former(reading.report.text, toll.span.start)
        and not _is_only_denied(reading, toll)
    ]
    found: dict[Harm, Toll] = {}
    for toll in sorted(told, key=lambda toll: (not events[toll.event or ""], -(toll.low or 0), toll.span)):
        found.setdefault(toll.harm, toll)
    return found


def _is_only_denied(reading: Reading, toll: Toll) -> bool:
    stances = [row.stance for row in reading[Certainty] if row.of == toll.id] if reading.has(Certainty) else []
    return bool(stances) and all(stance is CertaintyStance.DENIED for stance in stances)


def _speakers(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """Another voice for a statement that stayed: "says so: the hospital → the army"."""
    before, after = _voices(older, edit.old), _voices(newer, edit.new)
    if len(before) == len(after) == 1 and before != after and not _respelt(before[0], after[0]):
        yield f"says so: {before[0]} → {after[0]}"


def _voices(reading: Reading, sentence: Span | None) -> list[str]:
    if sentence is None or not reading.has(Attribution):
        return []
    told = [item for item in reading[Attribution] if any(sentence.holds(span) for span in item.cue)]
    names = [_name(reading, item.speaker) or " ".join(map(reading.quote, item.source)) for item in told]
    return list(dict.fromkeys(" ".join(name.split()) for name in names if name and not is_pronoun(name)))


def _spellings(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """A person's name that is now spelt otherwise."""
    before, after = _named_in(older, edit.old), _named_in(newer, edit.new)
    for name in sorted(before - after):
        for other in sorted(after - before):
            if _respelt(name, other):
                yield f"name: {name} → {other}"


def _respelt(one: str, other: str) -> bool:
    """Whether two full names differ by a letter of the last word."""
    before, after = fold(one).split(), fold(other).split()
    return len(before) > 1 and before[:-1] == after[:-1] and edits(before[-1], after[-1], 1) == 1


def _named_in(reading: Reading, sentence: Span | None) -> frozenset[str]:
    if sentence is None or not reading.has(Mention):
        return frozenset()
    found = (reading.entity_of(mention) for mention in reading.within(sentence, Mention))
    return frozenset(item.name for item in found if item is not None and item.kind is MentionKind.PERSON)


def _answers(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """Who is newly, or no longer, held to answer in the whole of the text."""
    before, after = _held(older, None), _held(newer, None)
    for party, stance in sorted(_held(older, edit.old) - after) if edit.old else ():
        yield f"no longer: {party} {stance}"
    for party, stance in sorted(_held(newer, edit.new) - before) if edit.new else ():
        yield f"new: {party} {stance}"


def _held(reading: Reading, sentence: Span | None) -> Answers:
    rows = reading[Responsibility] if reading.has(Responsibility) else ()
    return frozenset(
        (_name(reading, row.party) or "nobody", _stance(row))
        for row in rows
        if sentence is None or sentence.meets(row.span)
    )


def _stance(row: Responsibility) -> str:
    """ "Front not claimed", but "nobody has claimed it"."""
    told = _OF_NOBODY.get(row.stance) if row.party is None else None
    return told or row.stance.value.replace("_", " ")


_OF_NOBODY = {ResponsibilityStance.NOT_CLAIMED: "has claimed it", ResponsibilityStance.NOT_BLAMED: "is blamed"}


def _name(reading: Reading, id: str | None) -> str | None:
    entity = reading.get(Entity, id)
    return entity.name if entity is not None else None
