"""Denials that point to a charge ("denied it", "rejected the accusation"): whether anybody was charged with violence.

"A trader said that shells had come late. The brigade denied this": nothing that anybody answers for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.rules.answer_rows import is_of_charge, sentence_of
from reportedly.rules.elsewhere import AWAY, NOT_THERE
from reportedly.types.annotations import Attribution, Entity, Event, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, ResponsibilityStance, Stance

_CLOSE = 3
"""Sentences between a charge and who turns it down, where it is not told that the charge is of him."""


def of_charges_made(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """`rows` without what is turned down where nobody was accused, and no assault told of, shortly before.

    Who is blamed himself turns that down wherever he does; that one's men were not there, only he says where any is. An
    alibi is his denial where the report has no other of him.
    """
    parties = {row.party for row in rows if row.stance is ResponsibilityStance.BLAMED} - {None}
    names = {name for row in rows if row.stance is ResponsibilityStance.BLAMED for name in _names(row, reading)}
    blamed = {sentence_of(row.span, reading) for row in rows if row.stance is ResponsibilityStance.BLAMED}
    accusing = (voice for voice in reading[Attribution] if voice.stance is Stance.ALLEGES)
    blamed |= {sentence_of(span, reading) for voice in accusing for span in voice.cue}
    assaults = [event for event in reading[Event] if event.type is EventType.ASSAULT]
    told = {sentence_of(span, reading) for event in assaults for span in (event.span, *event.evidence)}
    denied = {row.party for row in rows if row.stance is ResponsibilityStance.DENIED and not row.why.startswith(AWAY)}
    for row in rows:
        if row.why.startswith(AWAY) and (not told or row.party in denied - {None}):
            continue
        there = row.why.startswith(NOT_THERE)
        if row.stance is ResponsibilityStance.DENIED and (there or is_of_charge(row, reading)):
            here = sentence_of(row.span, reading)
            near = any(here - back in blamed for back in range(_CLOSE + 1))
            named = any(one <= name or name <= one for one in _names(row, reading) for name in names)
            charged = row.party in parties or named or (near and not (there and parties))
            if not charged and (there or not told & {here, here - 1}):
                continue
        yield row


def _names(row: Responsibility, reading: Reading) -> set[frozenset[str]]:
    """The words of each name of a party there and elsewhere: "the OLA", the Oromo Liberation Army."""
    party = reading.get(Entity, row.party)
    here = reading.tree.inside(row.party_span) if row.party_span is not None else ()
    words = frozenset(word.text for word in here if word.part in ("PROPN", "ADJ") and word.text[:1].isupper())
    known = party.name.split() if party is not None else ()
    elsewhere = frozenset(word for word in known if word[:1].isupper() and word.lower() not in ("the", "a", "an"))
    return {words, elsewhere} - {frozenset()}


def of_what_was_charged(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with what is turned down as "it" or "the charge" taken for what its party was charged with last.

    "The inquiry blamed the army for the rocket. The army rejected the findings": of the rocket, whatever else is told;
    but of the raid where it "denied the charge that it had led the raid".
    """
    charges = [row for row in rows if row.stance is ResponsibilityStance.BLAMED and row.event is not None]
    for row in rows:
        own = row.stance is ResponsibilityStance.DENIED and row.party is not None and is_of_charge(row, reading)
        own = own and not _says_what(row, reading)
        here = sentence_of(row.span, reading)
        made = (item for item in charges if item.party == row.party and item.span.start < row.span.start) if own else ()
        near = (item for item in made if here - sentence_of(item.span, reading) <= _CLOSE)
        last = max(near, key=lambda item: item.span.start, default=None)
        yield row if last is None else msgspec.structs.replace(row, event=last.event)


def _says_what(row: Responsibility, reading: Reading) -> bool:
    """Whether the words of a denial, or those behind them, tell the act themselves."""
    event, here = reading.get(Event, row.event), sentence_of(row.span, reading)
    told = (event.span, *event.evidence) if event is not None else ()
    return any(span.start > row.span.start and sentence_of(span, reading) == here for span in told)
