"""The acts that a voice tells somebody to have done, by any verb: what is weighed where the rules are silent.

The rules (`told_deeds`) take the acts that the events reader knows; here any verb counts, and any noun for a deed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.rules.agency import is_negated
from reportedly.rules.answer_rows import sentence_of
from reportedly.rules.doers import Deed, doers, mention_status
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import is_deed
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.realis import TOOK_PLACE
from reportedly.rules.told_by import Tellers, only_dates
from reportedly.rules.told_deeds import is_own, told_stance
from reportedly.types.annotations import Attribution, Event, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, ResponsibilityStance, RoleKind, Stance, Status


class Told(NamedTuple):
    """An act with one who did it, and the voice that tells of both; `event` is the act's, where one is known."""

    deed: Deed
    head: Token
    """The head word of the doer."""
    event: Event | None
    voice: Attribution
    stance: ResponsibilityStance
    """What the doer is to the act by the grammar, if he is anything."""
    by_rule: bool  # whether the rules see that stance too


class Scene:
    """The acts of a reading that voices tell, and what is known of everybody in it."""

    def __init__(self, reading: Reading, tellers: Tellers, places: EventPlaces) -> None:
        self.reading, self.tree, self.tellers, self.places = reading, reading.tree, tellers, places
        assaults = [event for event in reading[Event] if event.type is EventType.ASSAULT]
        self.assaults = len(assaults)
        self.acting: dict[tuple[RoleKind, str | None], set[str]] = defaultdict(set)
        for act, role in ((event.id, role) for event in assaults for role in event.roles if role.entity):
            self.acting[role.role, role.entity].add(act)
        self.assaulted: dict[int, set[str | None]] = defaultdict(set)
        for event in assaults:
            for span in (event.span, *event.evidence):
                self.assaulted[sentence_of(span, reading)].add(event.id)
        self.denials = [
            (sentence_of(span, reading), span.start)
            for item in reading[Attribution]
            if item.stance is Stance.DENIES
            for span in item.cue
        ][:_MOST]
        self.speakers = {item.speaker for item in reading[Attribution] if item.speaker is not None}

    def told(self) -> Iterator[Told]:
        """Every act that a voice tells of with one who did it, in order of text."""
        for word in self.tree.tokens:
            if self._may_be_act(word) and self._voice(word, word) is not None:
                event = self.places.at(word)
                harmed = [role.span for role in event.roles if role.role is RoleKind.RECIPIENT] if event else []
                for doer in doers(word, self.reading, self.places):
                    found = self._told(word, doer, event) if doer.span not in harmed else None
                    if found is not None:
                        yield found

    def _may_be_act(self, word: Token) -> bool:
        if word.part != "NOUN":
            return word.part == "VERB"
        return is_deed(word) and event_words().sector(word) is None

    def _voice(self, word: Token, act: Token) -> Attribution | None:
        """Who tells of a word: whose statement holds it, else whose cue governs the act."""
        return self.tellers.at(word.span) or self._governing(act)

    def _governing(self, act: Token) -> Attribution | None:
        """ "They had fired, he *conceded*", "*confirmed* his death in a strike by its jets"; no act of the speaker's.

        In "the army, which shelled it, said" the shelling hangs on the army.
        """
        here = act
        for _ in range(_FARTHEST):
            above = self.tree.head(here)
            if above is None or here.link in _OF_SPEAKERS:
                break
            voice = self.tellers.cued_by(above.span)
            if voice is not None:
                return voice
            here = above
        behind = (self.tellers.cued_by(word.span) for word in self.tree.children(act, "parataxis"))
        return next((voice for voice in behind if voice is not None), None)

    def _told(self, word: Token, doer: Role, event: Event | None) -> Told | None:
        head = self.tree.head_of(doer.span)
        voice = self._voice(head, word) if head is not None else None
        if head is None or voice is None or self.places.names(head):
            return None
        if any(span.meets(doer.span) for span in voice.source):
            return None
        if voice.stance is Stance.DENIES and only_dates(word, self.tree):
            return None
        status = mention_status(word, self.reading)
        if event is not None and status in TOOK_PLACE and event.span.meets(word.span):
            status = event.status
        deed = Deed(word, doer, status)
        ruled = told_stance(deed, doer, head, voice, self.reading)
        stance = ruled or self._stance(deed, head, voice)
        return Told(deed, head, event, voice, stance, ruled is not None)

    def _stance(self, deed: Deed, head: Token, voice: Attribution) -> ResponsibilityStance:
        no = deed.status is Status.NEGATED or voice.stance is Stance.DENIES or is_negated(self.tree, deed.word)
        if not (no or is_own(deed.doer, head, voice, self.reading)):
            return ResponsibilityStance.BLAMED
        return ResponsibilityStance.DENIED if no else ResponsibilityStance.CLAIMED


_FARTHEST = 3
"""Links from an act up to a cue that is looked for."""
_OF_SPEAKERS = ("nsubj", "nsubjpass", "csubj", "relcl", "acl", "appos")
_MOST = 200
"""Denials of a report that are looked at."""
