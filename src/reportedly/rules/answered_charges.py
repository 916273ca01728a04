"""Denials that point to a charge ("denied it", "rejected the accusation"): whether anybody was charged with violence.

"A trader said that shells had come late. The brigade denied this": nothing that anybody answers for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.rules.answer_rows import is_of_charge, sentence_of
from reportedly.types.annotations import Attribution, Event, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, ResponsibilityStance, Stance

_CLOSE = 3
"""Sentences between a charge and who turns it down, where it is not told that the charge is of him."""


def of_charges_made(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """`rows` without what is turned down where nobody was accused, and no assault told of, shortly before.

    Who is blamed himself turns that down wherever he does.
    """
    parties = {row.party for row in rows if row.stance is ResponsibilityStance.BLAMED} - {None}
    blamed = {sentence_of(row.span, reading) for row in rows if row.stance is ResponsibilityStance.BLAMED}
    accusing = (voice for voice in reading[Attribution] if voice.stance is Stance.ALLEGES)
    blamed |= {sentence_of(span, reading) for voice in accusing for span in voice.cue}
    assaults = [event for event in reading[Event] if event.type is EventType.ASSAULT]
    told = {sentence_of(span, reading) for event in assaults for span in (event.span, *event.evidence)}
    for row in rows:
        if row.stance is ResponsibilityStance.DENIED and is_of_charge(row, reading):
            here = sentence_of(row.span, reading)
            charged = row.party in parties or any(here - back in blamed for back in range(_CLOSE + 1))
            if not charged and not told & {here, here - 1}:
                continue
        yield row
