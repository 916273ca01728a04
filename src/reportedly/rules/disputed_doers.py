"""Who is named as the doer of an act by one side alone: accused of it, denying it, or named by a foe.

An event has one row for all that a report tells of it. Where it is told too by others than who names such a doer, he is
no flat doer of it: who blames whom is kept beside it (`responsibilities`), and who did it is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from reportedly.rules.agency import points_back
from reportedly.rules.doers import doer_words
from reportedly.rules.event_words import event_words
from reportedly.rules.happenings import Happening
from reportedly.rules.told_by import Tellers
from reportedly.types.annotations import Attribution, Role
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, RoleKind, Stance, Status

_VIOLENT = (EventType.ASSAULT, EventType.COERCE)
"""Types of acts that nobody wants to have done."""
_AT_WAR = frozenset("MIL REB UAF".split())
"""Sectors of those whose word on who did it is a party's; police, courts and witnesses only tell."""


class _Named(NamedTuple):
    """A doer as one voice names him: the role, and the names of the doer and of who speaks."""

    role: Role
    anybody: bool
    """Whether he may be anybody: "four armed men", "the assailants"."""
    doer: frozenset[str]
    voice: Attribution
    speaker: frozenset[str]


class Disputed:
    """The doers of a reading whom its record does not take for known."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._tellers = Tellers(reading)
        told = reading[Attribution]
        self._denying = self._names(span for item in told if item.stance is Stance.DENIES for span in item.source)
        self._charged = self._charged_names()

    def doers(self, incident: Sequence[Happening]) -> frozenset[Role]:
        """The actors in the mentions of one act that are no known doers of it."""
        negated = [item for item in incident if item.status is Status.NEGATED]
        voices = [self._tellers.at(item.span) for item in incident]
        if len(negated) == len(incident) or len({voice and voice.id for voice in voices}) == 1:
            return frozenset()
        undone = frozenset(role for item in negated for role in _actors(item))
        if incident[0].type not in _VIOLENT:
            return undone
        named = [found for item in incident for found in self._named(item)]
        rivals = {
            found.role
            for one, other in combinations(named, 2)
            if not (one.doer & other.doer or one.speaker & other.speaker or (one.anybody and other.anybody))
            for found in (one, other)
        }
        return undone | rivals | {found.role for found in named if self._is_one_sided(found, voices[0])}

    def _named(self, item: Happening) -> list[_Named]:
        voice = self._tellers.at(item.span)
        if voice is None:
            return []
        speaker = self._names(voice.source)
        return [
            _Named(role, self._is_anybody(role), self._doer(role, speaker), voice, speaker) for role in _actors(item)
        ]

    def _is_anybody(self, role: Role) -> bool:
        head = self._reading.tree.head_of(role.span)
        return head is not None and head.lemma.lower() in doer_words("nobody")

    def _doer(self, role: Role, speaker: frozenset[str]) -> frozenset[str]:
        """The names of a doer; "its men" are the speaker's own."""
        head = self._reading.tree.head_of(role.span)
        own = head is not None and points_back(self._reading.tree, head)
        return self._names((role.span,)) | (speaker if own else frozenset())

    def _is_one_sided(self, found: _Named, first: Attribution | None) -> bool:
        """Whether who names a doer accuses or denies, or is accused himself, or the doer denies it.

        So does a party of the war, but for the one from whom the report has the news (`first`).
        """
        if found.voice.stance in (Stance.ALLEGES, Stance.DENIES):
            return True
        if found.doer & found.speaker or not found.speaker:
            return False
        if found.doer & self._denying or found.speaker & self._charged:
            return True
        return found.voice is not first and self._is_at_war(found.voice)

    def _is_at_war(self, voice: Attribution) -> bool:
        heads = (self._reading.tree.head_of(span) for span in voice.source)
        return any(event_words().sector(head) in _AT_WAR for head in heads if head is not None)

    def _charged_names(self) -> frozenset[str]:
        """Whoever is named in an accusation: "the army accused the rebels"."""
        charges = (item for item in self._reading[Attribution] if item.stance is Stance.ALLEGES)
        inside = (token for item in charges for span in item.content for token in self._reading.tree.inside(span))
        return self._names(token.span for token in inside if token.part in ("NOUN", "PROPN"))

    def _names(self, spans: Iterable[Span]) -> frozenset[str]:
        """What tells who stands at `spans`: their entities, and the words themselves where these are no pronouns."""
        names = set()
        for span in spans:
            entity, head = self._reading.entity_at(span), self._reading.tree.head_of(span)
            if entity is not None:
                names.add(entity.id)
            if head is not None and head.part != "PRON":
                names.add(head.lemma.lower())
        return frozenset(names)


def _actors(item: Happening) -> list[Role]:
    return [role for role in item.roles if role.role is RoleKind.ACTOR]
