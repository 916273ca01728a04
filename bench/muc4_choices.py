"""What of a whole report belongs to an incident: who is named elsewhere as its doer, where it was, and when.

Each question has candidates (groups and doers, places, times of the report) and features of how near each stands to
the sentences that tell of the incident, how it is worded and how often it is named; a table of weights answers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TypeVar

import msgspec

from muc4_candidates import VIOLENT, Candidates, known_countries, known_groups
from muc4_fills import LATIN
from muc4_incidents import Incident, Incidents
from muc4_weights import chances
from reportedly.types.annotations import Place, Responsibility, Sentence, TimeExpression, Token
from reportedly.types.vocabulary import RoleKind, TimexType

T = TypeVar("T")
_DOERS = ("group rebel", "group criminal", "group terrorist", "group militia", "group military", "group police",
          "sector UAF", "sector REB", "sector CRM", "sector MIL", "sector COP", "sector SPY")  # fmt: skip
_RULING = frozenset("government regime dictatorship junta".split())
"""Words for a state's rulers, whom some reports hold to be behind an act."""
_SIDES = {
    "MIL": "army", "military": "army", "COP": "police", "SPY": "police", "police": "police", "intelligence": "police",
    "REB": "rebels", "rebel": "rebels", "UAF": "gunmen", "CRM": "criminals", "criminal": "criminals",
    "terrorist": "terrorists", "militia": "militia", "GOV": "rulers", "LEG": "rulers", "government": "rulers",
}  # fmt: skip
"""On which side of a conflict a group stands, by its sector: an army seldom shoots soldiers."""
_BELONGING = frozenset(
    "member militant fighter column unit cell commando front squad group band element leader".split()
)
"""Words for those who belong to a group."""
_HEADER = 160
"""Characters at the head of a text in which a medium, and who issues a statement, are named."""
_ISSUED = frozenset("clandestine radio communique statement report interview commentary editorial television".split())
_LIKELY_DOER = 0.3
"""The chance from which a phrase counts as an incident's perpetrator."""
_DATELINE = 80
"""Characters at the head of a text in which its day and town stand."""
_NEAR = ((0, "0"), (1, "1"), (2, "2"), (5, "5"))


class Named(msgspec.Struct, frozen=True):
    """A doer that the report names, by its mentions."""

    key: str
    kind: str
    tokens: tuple[Token, ...]


class Choices:
    """The candidates of one reading for each question, and their features for one incident."""

    def __init__(self, incidents: Incidents) -> None:
        self.incidents, self.reading = incidents, incidents.reading
        self.tree, self.day = incidents.reading.tree, incidents.day
        self.candidates: Candidates = incidents.candidates

    def best(self, question: str, incident: Incident, among: list[T], told: Callable[..., list[str]]) -> list[T]:
        """The candidates that likely belong to an incident, likeliest first."""
        least = max(LEAST[question], TOGETHER.get(question, 0.0) / max(incident.chance, 0.01))
        scored = [(self._chance(question, item, told(incident, item)), -number) for number, item in enumerate(among)]
        return [among[-number] for chance, number in sorted(scored, reverse=True) if chance >= least]

    def _chance(self, question: str, item: object, features: list[str]) -> float:
        """The chance of a candidate; of doers and groups, the encoder has a say wherever they are mentioned."""
        chance = chances(self.incidents.tables, question, features)["yes"]
        if not isinstance(item, Named):
            return chance
        role = question.upper()
        return self.incidents.fillers.joined({role: chance}, *(token.span for token in item.tokens))[role]

    # -- doers ---

    @cached_property
    def doers(self) -> list[Named]:
        """Armed, criminal and state forces that the report names, and whoever stands as a doer; each once."""
        return _once((key, kind, token) for key, kind, token in self._mentioned() if token.lemma.lower() not in _RULING)

    @cached_property
    def groups(self) -> list[Named]:
        """Whoever may be behind an act: the doers, with rulers; the members of a named group stand for the group."""
        members = {
            member.index: self.candidates.named[index][0]
            for index in self.candidates.named
            for member in self._members(self.tree.tokens[index])
        }
        kinds = {name: f"group {known_groups()[_flat(name)]}" for name, _ in self.candidates.named.values()}

        def standing() -> Iterator[tuple[str, str, Token]]:
            for key, kind, token in self._mentioned():
                name = members.get(token.index)
                yield (name, kinds[name], token) if name else (key, kind, token)

        return _once(standing())

    def _mentioned(self) -> Iterator[tuple[str, str, Token]]:
        """Each mention of a doer: its key, its kind, and its head word."""
        likely = {
            part.token.index for part in self.incidents.parts if max(part.chances["IND"], part.chances["ORG"]) > 0.15
        }
        within: set[int] = set()
        for index, (name, span) in self.candidates.named.items():
            kind = f"group {known_groups()[_flat(name)]}"
            within.update(token.index for token in self.tree.inside(span))
            if kind.startswith(_DOERS) or index in likely:
                yield name, kind, self.tree.tokens[index]
        for token in self.tree.tokens:
            if (
                token.index in within
                or token.part not in ("NOUN", "PROPN")
                or token.link in ("compound", "amod", "nmod")
            ):
                continue
            kind = self.candidates.kind(token)
            if kind.startswith(_DOERS) or token.index in likely or token.lemma.lower() in _RULING:
                yield self._key(token), kind, token

    def _members(self, name: Token) -> Iterator[Token]:
        """Those who belong to a named group: "the guerrillas of the FMLN", "an ELN column", "members of the ELN"."""
        above = self.tree.head(name)
        if above is not None and name.link == "pobj" and above.text.lower() in ("of", "from"):
            above = self.tree.head(above)
        elif name.link not in ("compound", "amod", "nmod", "poss"):
            return
        if above is not None and (self.candidates.kind(above).startswith(_DOERS) or above.lemma.lower() in _BELONGING):
            yield above

    def _key(self, token: Token) -> str:
        entity = self.reading.entity_at(token.span) if token.part == "PROPN" else None
        return entity.id if entity else token.text.lower().removesuffix("s")

    def nearest(self, incident: Incident, named: Named, rather: frozenset[int] = frozenset()) -> Token:
        """The mention of a doer nearest to an incident: those that act in it first, or those in `rather`."""
        own = rather or {part.token.index for part in incident.parts}
        here = self.sentences(incident)
        return min(
            named.tokens,
            key=lambda token: (token.index not in own, min((abs(token.sentence - one) for one in here), default=0)),
        )

    def doer_features(self, incident: Incident, named: Named) -> list[str]:
        return sorted({*self._naming(incident, named, self.doers), *self._standing(incident, named)})

    def group_features(self, incident: Incident, named: Named) -> list[str]:
        """What tells that a group is behind an incident: how it is named, how it stands, and who else could be."""
        told = {*self._naming(incident, named, self.groups), *self._standing(incident, named)}
        told.update(self._heading(named), self._acting(named))
        for part in incident.parts:
            if part.chances["IND"] >= _LIKELY_DOER:
                kind = self.candidates.kind(part.token)
                told |= {f"doer {kind}", f"doer {kind} {named.kind}"}
        events = {event.id for event in incident.events}
        for row in self.answering(named):
            told.add(f"answers {row.stance} {'here' if row.event in events else 'elsewhere'}")
        side = _SIDES.get(named.kind.split()[-1], "others")
        told.update(f"{side} if {involved}" for involved in self.incidents.involved(incident))
        country = known_countries().get(named.key)
        if country:
            told.add("at home" if country in self._countries else "far from home")
        return sorted(told)

    def _heading(self, named: Named) -> Iterator[str]:
        """What the head of the text tells: a communique, and whose it may be."""
        issued = self._header & _ISSUED
        yield from (f"header {word} {named.kind}" for word in issued)
        if any(token.span.start < _HEADER for token in named.tokens):
            yield "in header"
            yield from (f"in header {word}" for word in issued)

    def _acting(self, named: Named) -> Iterator[str]:
        """How many of the report's acts of violence a group does, and whether it does all."""
        acts = self._acts[named.key]
        yield from (f"acts {_few(acts)}", f"acts {_few(acts)} {named.kind}")
        if acts and acts == sum(self._acts.values()):
            yield "only actor"

    @cached_property
    def _acts(self) -> dict[str, int]:
        roles = self.candidates.roles
        told = {
            named.key: (one for token in named.tokens for one in roles.get(token.index, ())) for named in self.groups
        }
        return {
            key: sum(role is RoleKind.ACTOR and event.type in VIOLENT for role, event in found)
            for key, found in told.items()
        }

    @cached_property
    def _countries(self) -> set[str]:
        return {place.country for place in self.reading[Place] if place.country}

    @cached_property
    def _header(self) -> set[str]:
        return {token.text.lower() for token in self.tree.tokens if token.span.start < _HEADER}

    def answering(self, named: Named) -> list[Responsibility]:
        """The record's rows of responsibility about a group or its members."""
        mine = {token.index for token in named.tokens}
        entities = {entity.id for token in named.tokens for entity in (self.reading.entity_at(token.span),) if entity}
        found = []
        for row in self.reading[Responsibility]:
            head = self.tree.head_of(row.party_span) if row.party_span is not None else None
            if (head is not None and head.index in mine) or row.party in entities:
                found.append(row)
        return found

    def _naming(self, incident: Incident, named: Named, among: list[Named]) -> Iterator[str]:
        near, side = self._distance(incident, [token.sentence for token in named.tokens])
        yield from (f"kind {named.kind}", f"near {near}", f"near {near} {side}", f"{named.kind} {near}")
        yield from (f"often {_few(len(named.tokens))}", f"incident {incident.kind} {named.kind.split()[0]}")
        yield f"first {min(4, min(token.sentence for token in named.tokens))}"
        rivals = [other for other in among if other.kind == named.kind]
        if len(rivals) == 1:
            yield "alone"
        if max(rivals, key=lambda other: len(other.tokens)) is named:
            yield "most"
        if named.kind.startswith("sector") and named.key.isalpha():  # the id of an entity is no word
            yield f"word {named.key}"
        token = self.nearest(incident, named)
        yield f"tag {token.tag}"
        for child in self.tree.children(token, "amod", "compound", "nmod"):
            yield f"before {self.candidates.kind(child)}"

    def _standing(self, incident: Incident, named: Named) -> Iterator[str]:
        """How a doer stands in the incident's sentences and in the record."""
        mine = {token.index for token in named.tokens}
        for part in incident.parts:
            for role in ("IND", "ORG") if part.token.index in mine else ():
                yield from (f"{role} {step}" for step in (0.1, 0.2, 0.4, 0.6) if part.chances[role] >= step)
        for index in mine:
            if index in self.candidates.answerable:
                yield f"answerable {self.candidates.answerable[index]}"
            for role, event in self.candidates.roles.get(index, ()):
                yield f"role {role} {event.type}"
                if event in incident.events:
                    yield f"own {role}"

    # -- places ---

    @cached_property
    def places(self) -> list[Place]:
        """The places of the report smaller than a country, the first mention of each."""
        found: dict[str, Place] = {}
        for place in self.reading[Place]:
            if place.kind not in (None, "country") and place.country:
                found.setdefault(place.name, place)
        return list(found.values())

    @cached_property
    def _mentions(self) -> dict[str, list[Place]]:
        found: dict[str, list[Place]] = {}
        for place in self.reading[Place]:
            found.setdefault(place.name, []).append(place)
        return found

    def place_features(self, incident: Incident, place: Place) -> list[str]:
        mentions = self._mentions[place.name]
        sentences = [self._sentence(mention.span.start) for mention in mentions]
        near, side = self._distance(incident, sentences)
        own = {event.place for event in incident.events}
        told = [f"near {near}", f"near {near} {side}", f"kind {place.kind}", f"often {_few(len(mentions))}"]
        told += ["own"] if any(mention.id in own for mention in mentions) else []
        told += ["others own"] if told[-1] != "own" and any(own) else []
        told += ["dateline"] if mentions[0].span.start < _DATELINE else []
        told += ["only dateline"] if all(mention.span.start < _DATELINE for mention in mentions) else []
        told.append("local" if place.country in LATIN else "abroad")
        told += [f"usage {mention.usage}" for mention in mentions]
        told.append(f"places {_few(len(self.places))}")
        for mention in mentions:
            head = self.tree.head_of(mention.span)
            above = self.tree.head(head) if head is not None else None
            if above is not None and above.part == "ADP" and self._is_near(incident, head):
                told.append(f"after {above.text.lower()}")
        return sorted(set(told))

    def _is_near(self, incident: Incident, token: Token | None) -> bool:
        return token is not None and token.sentence in self.sentences(incident)

    # -- times ---

    @cached_property
    def times(self) -> list[TimeExpression]:
        """The days that the report names."""
        kinds = (TimexType.DATE, TimexType.TIME)
        told = [time for time in self.reading[TimeExpression] if time.type in kinds and time.earliest and time.latest]
        return [time for time in told if time.span.start >= _DATELINE or time.span.end >= _DATELINE + 20]

    def time_features(self, incident: Incident, time: TimeExpression) -> list[str]:
        near, side = self._distance(incident, [self._sentence(time.span.start)])
        own = {event.time for event in incident.events}
        told = [f"near {near}", f"near {near} {side}", f"precision {time.precision}", f"type {time.type}"]
        told += ["own", f"own {time.precision}"] if time.id in own else (["others own"] if any(own) else [])
        told.append(f"age {self._age(time)}")
        told += [f"word {token.text.lower()}" for token in self.tree.inside(time.span) if token.text.isalpha()]
        head = self.tree.head_of(time.span)
        for above, _ in zip(self.tree.ancestors(head), range(2), strict=False) if head is not None else ():
            told.append(f"under {above.lemma.lower() if above.part != 'PROPN' else 'name'}")
        told.append(f"times {_few(len(self.times))}")
        return sorted(set(told))

    def _age(self, time: TimeExpression) -> str:
        if self.day is None or not time.latest:
            return "unknown"
        days = (self.day - date.fromisoformat(time.latest[:10])).days
        return next((str(limit) for limit in (-1, 0, 1, 2, 4, 8, 31, 70, 400) if days <= limit), "old")

    # -- nearness ---

    def sentences(self, incident: Incident) -> set[int]:
        """The numbers of the sentences that tell of an incident."""
        starts = [span.start for event in incident.events for span in (event.span, *event.evidence)]
        tokens = (self.tree.at(start) for start in starts)
        return {token.sentence for token in tokens if token is not None}

    def _sentence(self, offset: int) -> int:
        token = self.tree.at(offset)
        return token.sentence if token is not None else len(self.reading[Sentence])

    def _distance(self, incident: Incident, sentences: list[int]) -> tuple[str, str]:
        """How many sentences the nearest mention is away, and whether it stands before or after."""
        steps = [there - here for here in self.sentences(incident) for there in sentences]
        nearest = min(steps, key=abs, default=99)
        return next(
            (name for limit, name in _NEAR if abs(nearest) <= limit), "far"
        ), "after" if nearest > 0 else "before"


def _once(mentions: Iterable[tuple[str, str, Token]]) -> list[Named]:
    found: dict[str, tuple[str, list[Token]]] = {}
    for key, kind, token in mentions:
        found.setdefault(key, (kind, []))[1].append(token)
    return [Named(key, kind, tuple(tokens)) for key, (kind, tokens) in found.items()]


def _flat(name: str) -> str:
    return re.sub(r"[^A-Z0-9]+", " ", name.upper()).strip()


def _few(count: int) -> str:
    return str(count) if count < 4 else "4+" if count < 8 else "8+"


LEAST = {"ind": 0.2, "org": 0.2, "place": 0.45, "time": 0.5}
"""The chance from which a candidate is taken."""
TOGETHER = {"org": 0.2}
"""The chance from which a candidate is taken, times that of the incident."""
