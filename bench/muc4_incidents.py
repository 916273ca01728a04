"""Which events of a reading are terrorist incidents in the sense of MUC-4, and which phrases take part in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

import msgspec

from muc4_candidates import VIOLENT, Candidates, Told, kind_of, known, words
from muc4_fillers import COLUMN, Fillers
from muc4_phrases import Phrases
from muc4_weights import Tables, chances, likeliest
from reportedly.types.annotations import Event, Place, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, PlaceClass, RoleKind

TYPES = frozenset((*VIOLENT, EventType.THREATEN, EventType.COERCE, EventType.PROTEST, EventType.OTHER))
"""Events that may be incidents of the task: threats and seizures are, in some reports."""
ROLES = tuple(COLUMN)
"""Perpetrators that are persons, and organisations; things and persons hit; what it was done with."""
HARMED = 0.5
"""The chance from which whoever is named keeps an incident from being another's."""
FEWEST = 0.08
"""The chance below which a phrase is not kept at all."""


class Part(msgspec.Struct, frozen=True):
    """A phrase by its head word, and how likely it fills each role."""

    token: Token
    features: tuple[str, ...]
    chances: dict[str, float]


class Incident(msgspec.Struct):
    """Events of the record that make one template, and the phrases of their sentences."""

    events: list[Event]
    parts: list[Part]
    kind: str
    chance: float = 0.0

    def filling(self, role: str, least: float) -> list[Part]:
        """The phrases that fill a role, likeliest first."""
        found = [part for part in self.parts if part.chances[role] >= least]
        return sorted(found, key=lambda part: (-part.chances[role], part.token.index))


class Incidents:
    """The incidents of one reading."""

    def __init__(self, reading: Reading, tables: Tables, day: date | None, fillers: Fillers | None = None) -> None:
        self.reading, self.tables, self.day, self.fillers = reading, tables, day, fillers or Fillers()
        self.candidates = Candidates(reading)

    @cached_property
    def parts(self) -> list[Part]:
        """The phrases of the report that may fill a slot."""
        found = []
        for token in self.candidates.heads():
            features = tuple(self.candidates.features(token))
            told = chances(self.tables, "role", features)
            part = Part(token, features, self.fillers.joined(told, token.span))
            if max(part.chances.values()) >= FEWEST:
                found.append(part)
        return found

    def found(self) -> list[Incident]:
        """One for each event that may be an incident, in order of text, none of them merged or dropped yet."""
        bundles: dict[str, list[Part]] = {}
        for part in self.parts:
            told = self._home(part.token)
            if told is not None:
                bundles.setdefault(told.event.id, []).append(part)
        found = []
        for event in self.reading[Event]:
            if event.type in TYPES:
                parts = bundles.get(event.id, [])
                incident = Incident([event], parts, self.kind(event, parts))
                incident.chance = chances(self.tables, "relevant", self.features(incident))["yes"]
                found.append(incident)
        return found

    def _home(self, token: Token) -> Told | None:
        """The event that a phrase belongs to: the nearest violent one, else the nearest that may be an incident."""
        near = [told for told in self.candidates.nearest(token) if told.event.type in TYPES]
        violent = [told for told in near if told.event.type in VIOLENT]
        return next(iter(violent or near), None)

    def words_of(self, event: Event) -> set[str]:
        tokens = (self.reading.tree.at(span.start) for span in (event.span, *event.evidence))
        return {token.lemma.lower() for token in tokens if token}

    def said(self, incident: Incident) -> set[str]:
        return {word for event in incident.events for word in self.words_of(event)}

    def kind(self, event: Event, parts: Sequence[Part]) -> str:
        """The type of incident in the task's terms."""
        features = self.kind_features(event, parts)
        return likeliest(self.tables, "type", features) if "type" in self.tables else features[-1]

    def kind_features(self, event: Event, parts: Sequence[Part]) -> list[str]:
        """What tells the type of an incident; last, what the plainest words say."""
        said = self.words_of(event)
        tools = {known(words().weapons, token) or "" for token in self._tools(event, parts)}
        found = {f"word {word}" for word in said} | {f"tool {tool}" for tool in tools} | {f"event {kind_of(event)}"}
        for part in parts:
            if max(part.chances["PHYS"], part.chances["HUM"]) > 0.3:
                found.add("thing hit" if part.chances["PHYS"] > part.chances["HUM"] else "person hit")
        return [*sorted(found), _plainly(event, said, tools)]

    def _tools(self, event: Event, parts: Sequence[Part]) -> list[Token]:
        spans = [role.span for role in event.roles if role.role is RoleKind.INSTRUMENT]
        heads = [head for span in spans for head in (self.reading.tree.head_of(span),) if head]
        return heads + [part.token for part in parts if part.chances["INS"] > 0.3]

    def features(self, incident: Incident) -> list[str]:
        """What tells whether an event is an incident of the task."""
        return sorted({*self._told(incident), *self.involved(incident)})

    def _told(self, incident: Incident) -> Iterator[str]:
        event = incident.events[0]
        yield f"kind {incident.kind}"
        yield f"event {kind_of(event)}"
        yield f"status {event.status}"
        yield f"status {event.status} {event.type}"
        for word in self.words_of(event):
            yield f"word {word}"
        yield f"mentions {min(4, 1 + len(event.evidence))}"
        token = self.reading.tree.at(event.span.start)
        yield f"sentence {min(6, token.sentence) if token else 6}"
        yield f"part {token.tag if token else ''}"
        if event.main:
            yield "main"
        yield f"age {self._age(event)}"
        place = self.reading.get(Place, event.place)
        yield f"place {place.kind if place else 'none'}"
        if place is not None and place.kind is PlaceClass.TOWN and event.time:
            yield "town and time"
        if token is not None:
            above = self.reading.tree.head(token)
            yield f"link {token.link} {above.lemma.lower() if above is not None and above.part != 'PROPN' else ''}"
            for child in self.reading.tree.children(token, "det", "amod", "compound"):
                yield f"before {child.lemma.lower() if child.part != 'PROPN' else 'name'}"
        others = [one for one in self.reading[Event] if one.type is EventType.ASSAULT]
        yield f"assaults {min(6, len(others))}"
        yield f"events {min(10, len(self.reading[Event])) // 2}"
        yield f"length {min(6, len(self.reading.report.text) // 1000)}"

    def _age(self, event: Event) -> str:
        if not event.time or not event.latest or self.day is None:
            return "undated"
        days = (self.day - date.fromisoformat(event.latest[:10])).days
        return next((name for limit, name in _AGES if days <= limit), "old")

    def involved(self, incident: Incident) -> Iterator[str]:
        """How surely each role is filled, and what sort of people and things are hit, and by whom."""
        for role in ROLES:
            best = max((part.chances[role] for part in incident.parts), default=0.0)
            for step in (0.1, 0.2, 0.35, 0.5, 0.7):
                if best >= step:
                    yield f"{role} {step}"
        for part in incident.parts:
            if part.chances["HUM"] >= 0.2 or part.chances["PHYS"] >= 0.2:
                yield f"hit {_kind(part)}"
            if part.chances["IND"] >= 0.2 or part.chances["ORG"] >= 0.2:
                yield f"by {_kind(part)}"


def _plainly(event: Event, said: set[str], tools: set[str]) -> str:
    if event.mode == "abduct" or said & _ABDUCTING:
        return "KIDNAPPING"
    if said & _BURNING:
        return "ARSON"
    if event.mode == "explosives" or tools & _BOMBS or said & _BOMBING:
        return "BOMBING"
    return "ATTACK"


def _kind(part: Part) -> str:
    return next(feature for feature in part.features if feature.startswith("kind ")).removeprefix("kind ")


_AGES = ((0, "today"), (2, "days"), (8, "week"), (32, "month"), (70, "two months"))
_ABDUCTING = frozenset("kidnap kidnapping abduct abduction hostage kidnaping".split())
_BURNING = frozenset("burn torch arson".split())
_BOMBS = frozenset("bomb mine dynamite".split())
_BOMBING = frozenset("bomb bombing explosion explode blast dynamite detonate".split())


def merged(incidents: Sequence[Incident], phrases: Phrases) -> list[Incident]:
    """One incident for each type that the report tells of, unless days, towns or people keep two apart."""
    kept: list[Incident] = []
    for incident in incidents:
        home = next((other for other in kept if _is_same(other, incident, phrases)), None)
        if home is None:
            kept.append(Incident(list(incident.events), list(incident.parts), incident.kind, incident.chance))
            continue
        home.events.extend(incident.events)
        home.parts.extend(incident.parts)
        home.chance = max(home.chance, incident.chance)
    return kept


def _is_same(one: Incident, other: Incident, phrases: Phrases) -> bool:
    if one.kind != other.kind or _has_others(one, other, phrases):
        return False
    days, mine = _days(one), _days(other)
    if days and mine and not days & mine:
        return False
    towns, own = _towns(one, phrases.reading), _towns(other, phrases.reading)
    return not towns or not own or bool(towns & own)


def _has_others(one: Incident, other: Incident, phrases: Phrases) -> bool:
    """Whether other people are named as harmed, and not in one breath."""
    names, own = _harmed(one, phrases), _harmed(other, phrases)
    if not names or not own or names & own:
        return False
    here, there = ({part.token.sentence for part in incident.parts} for incident in (one, other))
    return not any(number + step in there for number in here for step in (-1, 0, 1))


def _harmed(incident: Incident, phrases: Phrases) -> set[str]:
    """The words of the names of those who were likely harmed."""
    tokens = [part.token for part in incident.parts if part.chances["HUM"] >= HARMED]
    return {word for token in tokens if phrases.is_name(token) for word in phrases.full_name(token).split()}


def _days(incident: Incident) -> set[str]:
    return {
        event.earliest[:10]
        for event in incident.events
        if event.time and event.earliest and event.earliest == event.latest
    }


def _towns(incident: Incident, reading: Reading) -> set[str]:
    places = (reading.get(Place, event.place) for event in incident.events)
    return {place.name for place in places if place is not None and place.kind in _SMALL}


_SMALL = frozenset((PlaceClass.TOWN, PlaceClass.SITE))
