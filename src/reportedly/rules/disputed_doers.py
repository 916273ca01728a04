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
from reportedly.rules.moods import is_definite
from reportedly.rules.own_forces import states_of
from reportedly.rules.told_by import Tellers
from reportedly.types.annotations import Attribution, Role
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, MentionKind, RoleKind, Stance, Status

_VIOLENT = (EventType.ASSAULT, EventType.COERCE)
"""Types of acts that nobody wants to have done."""
_MOST = 40
"""Doers of one act, by different voices, that are held against each other."""
_OF_STATE, _REBELLING = frozenset(("MIL", "GOV")), frozenset(("REB", "UAF"))
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

    @property
    def claims(self) -> bool:
        """Whether he names himself."""
        return bool(self.doer & self.speaker)


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
        return undone | self._rivals(named) | {found.role for found in named if self._is_one_sided(found, voices[0])}

    def _rivals(self, named: Sequence[_Named]) -> set[Role]:
        """Doers of whom two voices name different ones, each for himself."""
        alike: dict[tuple[frozenset[str], frozenset[str]], list[Role]] = {}
        firsts = []
        for found in named:
            known = alike.setdefault((found.doer, found.speaker), [])
            if not known and not found.claims:
                firsts.append(found)
            known.append(found.role)
        apart = (
            found
            for one, other in combinations(firsts[:_MOST], 2)
            if not (one.speaker & other.speaker or self._may_be_one(one, other))
            for found in (one, other)
        )
        return {role for found in apart for role in alike[found.doer, found.speaker]}

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

    def _may_be_one(self, one: _Named, other: _Named) -> bool:
        """Whether two voices may mean one doer: "Russia" and "Russian forces", "the Red Front" and "the insurgents"."""
        if one.doer & other.doer or (one.anybody and other.anybody) or self._is_short_for(one, other):
            return True
        of_state = [self._is_of_state(one), self._is_of_state(other)]
        if all(of_state):
            lands = [set(states_of(named.role.span, self._reading)) for named in (one, other)]
            return not all(lands) or bool(lands[0] & lands[1])
        return not any(of_state) and (self._points_at(one, other) or self._points_at(other, one))

    def _is_of_state(self, named: _Named) -> bool:
        """ "The army", "government troops", "Russia", "Israeli jets"; not "Syrian rebels"."""
        words = self._reading.tree.inside(named.role.span)
        sectors = {event_words().sector(word) for word in words}
        state = sectors & _OF_STATE or states_of(named.role.span, self._reading)
        return bool(state) and not (named.anybody or sectors & _REBELLING)

    def _points_at(self, named: _Named, other: _Named) -> bool:
        """ "The insurgents" of whomever was named, "a man" of a person."""
        head, entity = self._reading.tree.head_of(named.role.span), self._reading.entity_at(other.role.span)
        person = entity is not None and entity.kind is MentionKind.PERSON
        return named.anybody and head is not None and (person or is_definite(self._reading.tree, head))

    def _is_short_for(self, one: _Named, other: _Named) -> bool:
        """ "RSF fighters" and "the Rapid Support Forces"."""
        words = [[word.text for word in self._reading.tree.inside(named.role.span)] for named in (one, other)]
        short = ["".join(text[0] for text in texts if text[0].isupper()) for texts in words]
        return any(len(letters) > 2 and letters in texts for letters, texts in zip(short, reversed(words), strict=True))

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
        if found.claims or not found.speaker:
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
