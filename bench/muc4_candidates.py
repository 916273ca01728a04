"""The noun phrases of a reading that may fill a slot of a MUC-4 template, and what the words about each tell.

Names are no features: of a proper name only its kind, and whether a lexicon knows it, are told, so that weights
(`muc4_weights.json`) learn how parties stand in a report and not who they were in 1989.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

import msgspec

from muc4_fills import PLACE_OF_TYPE
from reportedly.lexicons import lexicon
from reportedly.types.annotations import Event, Place, Responsibility, Token, Toll
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, RoleKind

_HEADS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "conj", "appos", "attr", "agent", "poss", "dative", "ROOT"))
_BEFORE = frozenset(("compound", "nmod", "amod"))
"""Where a weapon may stand that is a phrase of its own: "bomb" in "a bomb attack"."""
_STEPS = 5
"""Links of a path between a phrase and a trigger beyond which they are only in one sentence."""
VIOLENT = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER))


class Told(msgspec.Struct, frozen=True):
    """A word that names an event: the event, and the word."""

    event: Event
    token: Token


class Words:
    """What the lexicons say of a head word."""

    def __init__(self) -> None:
        self.sectors = {row["word"]: row["sector"] for row in lexicon("actor_sectors")}
        self.weapons = {row["weapon"]: row["kind"] for row in lexicon("weapons")}
        self.nouns = {row["noun"]: row["kind"] for row in lexicon("role_nouns")}

        self.groups = known_groups()


@cache
def words() -> Words:
    return Words()


@cache
def known_groups() -> dict[str, str]:
    """Sector of the armed and criminal groups, forces and bodies of the lexicon, by name and alias in capitals."""
    found = {}
    for row in lexicon("known_actors"):
        for name in (row["name"], *row["aliases"].split(";")):
            flat = re.sub(r"[^A-Z0-9]+", " ", name.upper()).strip()
            if len(flat) > 2:
                found[flat] = row["sector"]
    return found


@cache
def known_names() -> dict[tuple[str, ...], str]:
    """The name under which the lexicon files a group, force or body, by the words of each of its names in capitals."""
    found = {}
    for row in lexicon("known_actors"):
        for name in (row["name"], *row["aliases"].split(";")):
            flat = tuple(re.sub(r"[^A-Z0-9]+", " ", name.upper()).split())
            if len("".join(flat)) > 2:
                found[flat] = row["name"]
    return found


@cache
def known_countries() -> dict[str, str]:
    """The country of each group, force and body of the lexicon, by the name under which it is filed."""
    return {row["name"]: row["country"] for row in lexicon("known_actors")}


def known(table: dict[str, str], token: Token) -> str | None:
    lower = token.text.lower()
    for form in (token.lemma, lower, lower.removesuffix("s"), lower.removesuffix("es")):
        if form in table:
            return table[form]
    return None


class Candidates:
    """The phrases of one reading, each with its features."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tree = reading, reading.tree
        self.told = self._told()
        self.by_sentence: dict[int, list[Told]] = {}
        for told in self.told:
            self.by_sentence.setdefault(told.token.sentence, []).append(told)
        self.places = {token.index for place in reading[Place] for token in self.tree.inside(place.span)}

    def _told(self) -> list[Told]:
        found = []
        for event in self.reading[Event]:
            for span in (event.span, *event.evidence):
                token = self.tree.at(span.start)
                if token is not None:
                    found.append(Told(event, token))
        return sorted(found, key=lambda told: told.token.index)

    def heads(self) -> Iterator[Token]:
        """The head words of noun phrases in and beside sentences that tell of violence."""
        near = {told.token.sentence for told in self.told if told.event.type in VIOLENT}
        near |= {number + step for number in near for step in (-1, 1)}
        names = {told.token.index for told in self.told}
        for token in self.tree.tokens:
            stands = token.link in _HEADS or (token.link in _BEFORE and known(words().weapons, token) is not None)
            if stands and token.sentence in near and token.index not in names and _is_nominal(token):
                yield token

    def nearest(self, token: Token) -> list[Told]:
        """The events told of in the sentence of a phrase (else in those beside it), nearest in the tree first."""
        here = self.by_sentence.get(token.sentence)
        if here:
            steps = {told.token.index: self.distance(token, told.token) for told in here}
            return sorted(here, key=lambda told: (steps[told.token.index], abs(told.token.index - token.index)))
        return self.by_sentence.get(token.sentence - 1, [])[::-1] + self.by_sentence.get(token.sentence + 1, [])

    def distance(self, one: Token, other: Token) -> int:
        path = self.path(one, other)
        return len(path) if path is not None else 20

    def path(self, one: Token, other: Token) -> tuple[str, ...] | None:
        """The links from one word up and down to another, None when they are far apart."""
        up = self._above.setdefault(one.index, self._chain(one))
        down = self._above.setdefault(other.index, self._chain(other))
        places = {index: at for at, (index, _) in enumerate(down)}
        for at, (index, _) in enumerate(up):
            if index in places:
                climbed = [f"{link}<" for _, link in up[:at]]
                fallen = [f">{link}" for _, link in down[: places[index]]]
                return tuple(climbed + fallen[::-1]) if len(climbed) + len(fallen) <= _STEPS else None
        return None

    @cached_property
    def _above(self) -> dict[int, list[tuple[int, str]]]:
        return {}

    def _chain(self, token: Token) -> list[tuple[int, str]]:
        chain = [(token.index, token.link)]
        for above, _ in zip(self.tree.ancestors(token), range(8), strict=False):
            chain.append((above.index, above.link))
        return chain

    @cached_property
    def roles(self) -> dict[int, list[tuple[RoleKind, Event]]]:
        """The roles that the events of the record give to head words."""
        found: dict[int, list[tuple[RoleKind, Event]]] = {}
        for event in self.reading[Event]:
            for role in event.roles:
                head = self.tree.head_of(role.span)
                if head is not None:
                    found.setdefault(head.index, []).append((role.role, event))
        return found

    @cached_property
    def entity_roles(self) -> dict[str, set[str]]:
        """The roles that the events of the record give to entities, wherever they are mentioned."""
        found: dict[str, set[str]] = {}
        for event in self.reading[Event]:
            for role in event.roles:
                if role.entity:
                    found.setdefault(role.entity, set()).add(f"{role.role}.{kind_of(event)}")
        return found

    @cached_property
    def tolls(self) -> dict[int, str]:
        """The harm of the tolls that count a head word."""
        found = {}
        for toll in self.reading[Toll]:
            if toll.whom is not None:
                head = self.tree.head_of(toll.whom.span)
                if head is not None:
                    found[head.index] = str(toll.harm)
        return found

    @cached_property
    def answerable(self) -> dict[int, str]:
        """The stances in which parties are held answerable, by their head words."""
        found = {}
        for row in self.reading[Responsibility]:
            if row.party_span is not None:
                head = self.tree.head_of(row.party_span)
                if head is not None:
                    found[head.index] = str(row.stance)
        return found

    def features(self, token: Token) -> list[str]:
        own = list(self._word(token))
        kind = own[0]
        found = [*own, *self._phrase(token), *self._grammar(token, kind), *self._record(token, kind)]
        found.extend(self._surroundings(token, kind))
        return sorted(set(found))

    def kind(self, token: Token) -> str:
        """What sort of thing a phrase names, in one word."""
        if token.index not in self._kinds:
            self._kinds[token.index] = self._kind(token)
        return self._kinds[token.index]

    @cached_property
    def _kinds(self) -> dict[int, str]:
        return {}

    def _kind(self, token: Token) -> str:
        if self.group(token):
            return f"group {self.group(token)}"
        name = token.part == "PROPN" and token.entity
        if token.index in self.places:
            return "place"
        for table, what in ((words().sectors, "sector"), (words().weapons, "weapon"), (PLACE_OF_TYPE, "site")):
            found = known(table, token)
            if found:
                return f"{what} {found}"
        if name:
            return f"name {token.entity}"
        noun = known(words().nouns, token)
        return f"noun {noun}" if noun else f"other {token.part}"

    @cached_property
    def named(self) -> dict[int, tuple[str, Span]]:
        """Names of the lexicon, and where they stand, by the last word of each, however the parser took it."""
        words = [(token, re.sub(r"[^A-Z0-9]", "", token.text.upper())) for token in self.tree.tokens]
        words = [(token, word) for token, word in words if word]
        longest = max(len(name) for name in known_names())
        found: dict[int, tuple[str, Span]] = {}
        at = 0
        while at < len(words):
            size = next((size for size in range(longest, 0, -1) if self._is_name(words[at : at + size], size)), 0)
            if size:
                first, last = words[at][0], words[at + size - 1][0]
                name = known_names()[tuple(word for _, word in words[at : at + size])]
                found[last.index] = name, Span(first.span.start, last.span.end)
            at += size or 1
        return found

    def _is_name(self, words: Sequence[tuple[Token, str]], size: int) -> bool:
        written = len(words) == size and all(token.text[0].isupper() or token.text.isdigit() for token, _ in words)
        return written and tuple(word for _, word in words) in known_names()

    def group(self, token: Token) -> str | None:
        """The sector of a known armed group or force that a phrase names."""
        below = self.tree.span(token)
        flat = re.sub(r"[^A-Z0-9]+", " ", self.reading.quote(below)[:120].upper()).strip()
        head = re.sub(r"[^A-Z0-9]+", " ", token.text.upper()).strip()
        if head in known_groups() and token.part == "PROPN":
            return known_groups()[head]
        return next((sector for name, sector in known_groups().items() if flat.startswith((name, "THE " + name))), None)

    def _word(self, token: Token) -> Iterator[str]:
        kind = self.kind(token)
        yield f"kind {kind}"
        common = token.part != "PROPN" or known(words().sectors, token) or known(PLACE_OF_TYPE, token)
        if common and not token.text.isdigit():
            yield f"word {token.lemma.lower()}"
        if token.entity:
            yield f"entity {token.entity}"
        yield f"part {token.part} {token.tag}"

    def _phrase(self, token: Token) -> Iterator[str]:
        dets = [child.text.lower() for child in self.tree.children(token, "det")]
        yield f"det {dets[0] if dets else 'none'}"
        for child in self.tree.children(token, "compound", "amod", "nmod"):
            yield f"before {self.kind(child)}"
            if child.part in ("NOUN", "ADJ"):
                yield f"before {child.lemma.lower()}"
        if self.tree.children(token, "nummod"):
            yield "counted"
        if self.tree.children(token, "appos"):
            yield "apposed"
        for preposition in self.tree.children(token, "prep"):
            for below in self.tree.children(preposition, "pobj"):
                yield f"{preposition.text.lower()} {self.kind(below)}"

    def _grammar(self, token: Token, kind: str) -> Iterator[str]:
        yield f"link {token.link}"
        above = self.tree.head(token)
        if above is None:
            return
        if above.part == "ADP":
            over = self.tree.head(above)
            yield f"after {above.text.lower()}"
            if over is not None:
                yield f"after {over.lemma.lower()} {above.text.lower()}"
                yield f"{kind} after {above.text.lower()}"
        elif above.part in ("VERB", "AUX"):
            yield f"{token.link} of {above.lemma.lower()}"
            yield f"{kind} {token.link}"
        elif token.link in ("conj", "appos", "poss"):
            yield f"{token.link} of {self.kind(above)}"

    def _record(self, token: Token, kind: str) -> Iterator[str]:
        for role, event in self.roles.get(token.index, ()):
            yield f"role {role}"
            yield f"role {role} {kind_of(event)}"
            yield f"role {role} {kind}"
            yield f"role {role} {event.status}"
        if token.index in self.tolls:
            yield f"toll {self.tolls[token.index]}"
        if token.index in self.answerable:
            yield f"answerable {self.answerable[token.index]}"
        entity = self.reading.entity_at(token.span)
        if entity is not None:
            yield f"entity mentions {min(4, len(entity.mentions))}"
            for role in self.entity_roles.get(entity.id, ()):
                yield f"elsewhere {role}"

    def _surroundings(self, token: Token, kind: str) -> Iterator[str]:
        nearest = self.nearest(token)
        if not nearest:
            return
        told = nearest[0]
        here = told.token.sentence == token.sentence
        what = kind_of(told.event)
        yield f"beside {what}" if here else f"near {what}"
        yield f"{kind} with {told.event.type}"
        yield f"status {told.event.status}"
        if here:
            path = self.path(token, told.token)
            side = "left" if token.index < told.token.index else "right"
            steps = " ".join(path) if path is not None else "far"
            yield f"path {steps}"
            yield f"path {steps} {told.event.type} {told.token.part}"
            yield f"path {steps} {kind}"
            yield f"trigger {told.token.lemma.lower()} {side}"
            yield f"{kind} {side} {what}"
        yield f"sentence {min(5, token.sentence)}"
        if told.event.main:
            yield "main"


def kind_of(event: Event) -> str:
    return f"{event.type} {event.mode}" if event.mode else str(event.type)


def _is_nominal(token: Token) -> bool:
    if token.entity in ("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"):
        return False
    return token.part in ("NOUN", "PROPN") or (token.tag == "CD" and token.link not in ("nummod", "compound"))


def score(weights: dict[str, float], features: Sequence[str]) -> float:
    """The log-odds that a table of weights gives to features."""
    return weights.get("", 0.0) + sum(weights.get(feature, 0.0) for feature in features)
