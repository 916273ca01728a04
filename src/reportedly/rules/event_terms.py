"""An event in the terms of codebooks: codes of those who take part, PLOVER contexts, the ACLED sub-event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from reportedly.rules.actor_codes import Actors, codes_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.participants import Words
from reportedly.rules.sub_events import HARM, PEOPLE, Clues, sub_event
from reportedly.rules.undone import negated
from reportedly.types.annotations import Event, Place, Role, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, RoleKind, Status, SubEvent

_LONGEST = 3
"""Words of the longest telling phrase ("established a base")."""
_AIMING = frozenset(
    """demand against over denounce condemn protest call ask urge oppose reject commemorate mark mourn about insist
    complain express""".split()
)
"""Words whose object is why people demonstrate, and not what befell them."""
_USED = (RoleKind.INSTRUMENT, RoleKind.ACTOR)
"""A weapon may be what does it: "aircraft launched missiles"."""
_STOCKS = frozenset("stock stockpile cache quantity number consignment shipment batch pile load lot haul".split())
_EACH_OTHER = ("each other", "one another")
_CROWDS = frozenset(("crowd", "mob", "group", "dozen", "hundred"))
_ANYBODY = frozenset("man men woman person people individual attacker driver relative".split())
_TOOK_PLACE = (Status.HAPPENED, Status.ONGOING)
_THINGS = frozenset(("facility", "other", "weapon"))


class Knowledge(msgspec.Struct, frozen=True):
    """What lexicons say of parties, contexts and telling words."""

    words: Words
    actors: Actors
    contexts: Mapping[str, tuple[str, ...]]
    telling: Mapping[str, SubEvent]
    kinds: Mapping[str, str]


class Terms:
    """Puts the events of one report in the terms of codebooks."""

    def __init__(self, tree: Tree, text: str, places: Iterable[Place], knowledge: Knowledge) -> None:
        self._tree, self._text, self._knowledge = tree, text, knowledge
        self._countries = {
            token.index: place.country for place in places if place.country for token in tree.inside(place.span)
        }
        self._contexts: dict[int, frozenset[str]] = {}
        self._told: dict[int, frozenset[SubEvent]] = {}
        self._protesting: set[int] = set()

    def all_described(self, events: Iterable[Event]) -> list[Event]:
        """The events of the report with codes on their roles, their contexts and their sub-events."""
        told = list(events)
        protests = [event for event in told if event.type is EventType.PROTEST and event.status in _TOOK_PLACE]
        self._protesting = {token.sentence for event in protests for token in self._tree.inside(event.span)}
        return [self.described(event) for event in told]

    def described(self, event: Event) -> Event:
        """The event with codes on its roles, its contexts and its sub-event."""
        roles = tuple(self._coded(role) for role in event.roles)
        tokens = [token for span in (event.span, *event.evidence) for token in self._tree.inside(span)]
        sentences = sorted({token.sentence for token in tokens})
        return msgspec.structs.replace(
            event,
            roles=roles,
            context=tuple(sorted(frozenset().union(*(self._contexts_of(number) for number in sentences)))),
            sub_event=self._sub_event(event, roles, tokens, sentences),
        )

    def _coded(self, role: Role) -> Role:
        head = self._tree.head_of(role.span)
        if head is None or role.role is RoleKind.INSTRUMENT:
            return role
        phrase = self._text[role.span.start : role.span.end]
        codes = codes_of(self._tree, head, phrase, self._countries, self._knowledge.words, self._knowledge.actors)
        return msgspec.structs.replace(role, country=codes.country, sector=codes.sector)

    @cached_property
    def _sentences(self) -> dict[int, list[Token]]:
        found: dict[int, list[Token]] = {}
        for token in self._tree.tokens:
            found.setdefault(token.sentence, []).append(token)
        return found

    def _contexts_of(self, sentence: int) -> frozenset[str]:
        if sentence not in self._contexts:
            known = self._knowledge.contexts
            tokens = self._sentences[sentence]
            found = (known.get(token.lemma.lower()) or known.get(token.text.lower(), ()) for token in tokens)
            self._contexts[sentence] = frozenset(context for contexts in found for context in contexts)
        return self._contexts[sentence]

    def _told_in(self, sentence: int) -> frozenset[SubEvent]:
        if sentence not in self._told:
            words = [token.text.lower() for token in self._sentences[sentence] if token.part != "PUNCT"]
            phrases = (
                " ".join(words[at : at + size])
                for size in range(1, _LONGEST + 1)
                for at in range(len(words) - size + 1)
            )
            telling = self._knowledge.telling
            self._told[sentence] = frozenset(telling[phrase] for phrase in phrases if phrase in telling)
        return self._told[sentence]

    def _sub_event(
        self, event: Event, roles: Sequence[Role], tokens: Sequence[Token], sentences: Sequence[int]
    ) -> SubEvent | None:
        after = [number + 1 for number in sentences[:1] if event.type is EventType.PROTEST]  # what police did to it
        first = [*sentences[:1], *(number for number in after if number in self._sentences)]
        sectors = {
            kind: frozenset(role.sector for role in roles if role.role is kind and role.sector and self._is_party(role))
            for kind in (RoleKind.ACTOR, RoleKind.RECIPIENT)
        }
        # those whom police hold after a protest are of it
        before = (
            [*sentences[:1], *(number - 1 for number in sentences[:1])]
            if event.type is EventType.COERCE
            else sentences[:1]
        )
        around = [token for number in first for token in self._sentences[number] if self._is_meant(token)]
        if event.type is EventType.PROTEST:
            around = [token for token in around if not self._is_aim(token)]
        return sub_event(
            Clues(
                type=event.type,
                mode=event.mode or "",
                actors=sectors[RoleKind.ACTOR],
                recipients=sectors[RoleKind.RECIPIENT],
                weapons=frozenset(self._weapons(roles)),
                words=frozenset(token.lemma.lower() for token in around),
                said=frozenset(token.lemma.lower() for token in tokens),
                told=frozenset().union(*(self._told_in(number) for number in first)),
                of_things=self._hits_things(roles),
                targets=frozenset(self._targets(roles)),
                by_many=any(self._is_many(role) for role in roles),
                mutual=any(self._text[role.span.start : role.span.end].lower() in _EACH_OTHER for role in roles),
                hurt=self._hurts(sentences[:1]),
                in_protest=not self._protesting.isdisjoint(before),
            )
        )

    def _is_party(self, role: Role) -> bool:
        """Not the town where something was done to somebody: "attacked a police post at Tora"."""
        head = self._tree.head_of(role.span)
        return role.role is RoleKind.ACTOR or head is None or head.entity not in ("GPE", "LOC", "FAC")

    def _is_meant(self, token: Token) -> bool:
        """Not "no intervention", "was not dispersed", nor "riot police", nor a crowd that "dispersed" by itself."""
        if token.entity == "DATE" or (token.lemma == "riot" and token.link in ("compound", "amod")):
            return False
        alone = token.tag == "VBD" and not self._tree.children(token, "dobj", "auxpass", "agent")
        if token.lemma == "disperse" and alone:
            return False
        return (negated(self._tree, token) or (None, ""))[0] is not Status.NEGATED

    def _is_aim(self, token: Token) -> bool:
        """Whether a word stands in what is demanded or protested against: "against the arrest of their leaders"."""
        for above in (token, *self._tree.ancestors(token)):
            if above is not token and above.lemma in _AIMING:
                return True
            if above.link == "conj" and above.tag in ("VBD", "VBN"):
                return False
        return False

    def _weapons(self, roles: Sequence[Role]) -> Iterable[str]:
        for role in roles:
            head = self._tree.head_of(role.span) if role.role in _USED else None
            known = self._knowledge.words.weapon(self._tree, head) if head is not None else None
            if known is not None:
                yield known[1]

    def _targets(self, roles: Sequence[Role]) -> Iterator[str]:
        """The kinds of weapons that something was done to: "seized a stock of rockets"."""
        for head in self._heads(roles, RoleKind.RECIPIENT):
            for word in (head, *(after_preposition(self._tree, head, "of") if head.lemma in _STOCKS else ())):
                known = self._knowledge.words.weapon(self._tree, word)
                if known is not None:
                    yield known[1]

    def _is_many(self, role: Role) -> bool:
        """Whether a role is of many who are no armed group: "residents", "a crowd"; "men" may be anybody."""
        head = self._tree.head_of(role.span) if role.role is RoleKind.ACTOR and role.sector in PEOPLE else None
        if head is None or head.lemma in _ANYBODY:
            return False
        return head.tag in ("NNS", "NNPS") or head.lemma in _CROWDS

    def _hurts(self, sentences: Sequence[int]) -> bool:
        """Whether somebody was harmed by what these sentences tell, or the next."""
        near = [*sentences, *(number + 1 for number in sentences)]
        tokens = (token for number in near for token in self._sentences.get(number, ()))
        return any(token.lemma.lower() in HARM and self._is_meant(token) for token in tokens)

    def _heads(self, roles: Sequence[Role], kind: RoleKind) -> list[Token]:
        heads = (self._tree.head_of(role.span) for role in roles if role.role is kind)
        return [head for head in heads if head is not None]

    def _hits_things(self, roles: Sequence[Role]) -> bool:
        """Whether what was hit are things only: houses, crops, a bridge."""
        heads = self._heads(roles, RoleKind.RECIPIENT)
        kinds = [self._knowledge.kinds.get(head.lemma.lower(), "") for head in heads]
        return bool(kinds) and all(kind in _THINGS for kind in kinds)
