"""From a reading to MUC-4 templates, after the task definition of 1992 (slots, fill lists, what is relevant).

The record follows a coder of today; this file translates: which events are terrorist incidents, which fills their
parties take, and how dates, places and numbers are written. It knows the task, not the texts.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from muc4_fills import (
    BOMBS,
    COUNTRIES,
    DAMAGING,
    DEATH_WORDS,
    DESTROYING,
    EFFECTS,
    FORCES,
    HUMAN_TYPES,
    INJURY_WORDS,
    INSTRUMENT_TYPES,
    LATIN,
    LOOSE,
    MONTHS,
    NAMED_BESIDE,
    NUMBERS,
    PLACE_OF_TYPE,
    STATE,
)
from muc4_templates import Fill, Template, far_apart, fill, fill_up, is_filled, put, same_incident, written
from reportedly.lexicons import lexicon
from reportedly.types.annotations import Attribution, Entity, Event, Place, Responsibility, Role, Sentence, Token, Toll
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import (
    EventType,
    MentionKind,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Status,
)


def day_of(text: str) -> date | None:
    """The day of the dateline: "SAN SALVADOR, 3 JAN 90 (…)"."""
    found = re.search(r"\b(\d{1,2}) ([A-Z]{3})[A-Z]*\.? (\d{2})\b", text[:400])
    if not found or found.group(2) not in MONTHS:
        return None
    try:
        return date(1900 + int(found.group(3)), MONTHS.index(found.group(2)) + 1, int(found.group(1)))
    except ValueError:
        return None


class Translator:
    """The templates of one reading."""

    def __init__(self, reading: Reading, day: date | None) -> None:
        self.reading, self.day = reading, day
        self.sectors = {row["word"]: row["sector"] for row in lexicon("actor_sectors")}
        self.kinds = {row["weapon"]: row["kind"] for row in lexicon("weapons")}
        self.groups = known_groups()

    def templates(self) -> list[Template]:
        """One template an incident, in order of text."""
        found: list[tuple[Event, Template]] = []
        for event in self.reading[Event]:
            if self.is_relevant(event):
                self.place_in(found, event, self.template(event))
        return [template for _, template in found if is_filled(template)]

    def place_in(self, found: list[tuple[Event, Template]], event: Event, template: Template) -> None:
        """Add a template, or fill up the one that tells of the same incident."""
        for other, known in found:
            if same_incident(known, template) and not far_apart(other, event):
                fill_up(known, template)
                return
        found.append((event, template))

    def is_relevant(self, event: Event) -> bool:
        """Whether it is terrorism in the task's sense: no battle, no old or imagined event, and somebody is hit."""
        if event.type is not EventType.ASSAULT or event.status not in (Status.HAPPENED, Status.ONGOING):
            return False
        targets = [role for role in event.roles if role.role is RoleKind.RECIPIENT]
        if self.lemma(event.span) in ("clash", "fighting", "battle", "combat", "fight", "offensive", "violence"):
            return False
        if targets and all(self.sector(role.span) in FORCES for role in targets):
            return False
        return bool(targets) or self.type_of(event) in ("BOMBING", "KIDNAPPING")

    def template(self, event: Event) -> Template:
        slots: dict[str, list[Fill]] = {
            "INCIDENT: DATE": [fill(self.date_of(event))],
            "INCIDENT: LOCATION": [fill(self.location_of(event))],
            "INCIDENT: TYPE": [fill(self.type_of(event))],
            "INCIDENT: STAGE OF EXECUTION": [fill("ACCOMPLISHED")],
        }
        self.instruments(event, slots)
        self.perpetrators(event, slots)
        for role in event.roles:
            if role.role is RoleKind.RECIPIENT:
                self.target(event, role, slots)
        return {"slots": {slot: fills for slot, fills in slots.items() if fills}}

    def date_of(self, event: Event) -> str:
        if event.time and event.earliest and event.earliest == event.latest:
            return written(date.fromisoformat(event.earliest[:10]))
        last = event.latest[:10] if event.time and event.latest else None
        until = date.fromisoformat(last) if last else self.day
        return f"- {written(until)}" if until else "-"

    def location_of(self, event: Event) -> str:
        place = self.reading.get(Place, event.place)
        if place is None or place.country is None:
            country = self.country()
            return COUNTRIES.get(country or "", "-")
        code = place.country if place.country in LATIN else self.country() or place.country
        country = COUNTRIES.get(code, "-")
        name = self.reading.quote(place.span).upper()
        return country if name == country or place.kind in (None, "country") else f"{country}: {name} (CITY)"

    def country(self) -> str | None:
        """The country that the report names most, Latin American ones first."""
        counts: dict[str, int] = {}
        for place in self.reading[Place]:
            if place.country in LATIN:
                counts[place.country] = counts.get(place.country, 0) + 1
        return max(counts, key=lambda code: counts[code], default=None)

    def type_of(self, event: Event) -> str:
        words = {self.lemma(span) for span in (event.span, *event.evidence)}
        kinds = {self.kind(role.span) for role in event.roles if role.role is RoleKind.INSTRUMENT}
        if event.mode == "abduct" or words & {"kidnap", "kidnapping", "abduct"}:
            return "KIDNAPPING"
        if words & {"burn", "torch", "arson", "set"}:
            return "ARSON"
        if event.mode == "explosives" or kinds & BOMBS or words & {"bomb", "bombing", "explosion", "explode", "blast"}:
            return "BOMBING"
        return "ATTACK"

    def instruments(self, event: Event, slots: dict[str, list[Fill]]) -> None:
        """The weapons of the event, and those that its sentences name beside it."""
        spans = [role.span for role in event.roles if role.role is RoleKind.INSTRUMENT]
        for token in self.sentence_tokens(event) if not spans and self.type_of(event) != "KIDNAPPING" else ():
            kind = self.kinds.get(token.lemma) or self.kinds.get(token.text.lower().removesuffix("s"))
            if kind in NAMED_BESIDE and token.part in ("NOUN", "PROPN"):
                spans.append(token.span)
        for span in spans[:2]:
            words = self.words(span)
            put(slots, "INCIDENT: INSTRUMENT ID", fill(words))
            put(slots, "INCIDENT: INSTRUMENT TYPE", fill(self.instrument_type(span), words))

    def instrument_type(self, span: Span) -> str:
        words = self.words(span)
        if "EXPLOSIVE" in words:
            return "EXPLOSIVE"
        if "CAR" in words or "TRUCK" in words or "VEHICLE" in words:
            return "VEHICLE BOMB"
        return INSTRUMENT_TYPES.get(self.kind(span) or "", "GUN")

    def sentence_tokens(self, event: Event) -> list[Token]:
        found: dict[int, Token] = {}
        for span in (event.span, *event.evidence):
            sentence = self.reading.get(Sentence, self.sentence_ids.get(span.start))
            for token in self.tokens(sentence.span) if sentence else ():
                found[token.index] = token
        return list(found.values())

    @cached_property
    def sentence_ids(self) -> dict[int, str]:
        """The sentence of each event mention, by where the mention starts."""
        starts = [span.start for event in self.reading[Event] for span in (event.span, *event.evidence)]
        return {
            start: sentence.id
            for start in starts
            for sentence in self.reading[Sentence]
            if sentence.span.start <= start < sentence.span.end
        }

    def perpetrators(self, event: Event, slots: dict[str, list[Fill]]) -> None:
        category = None
        for role in event.roles:
            sector = self.sector(role.span)
            if role.role is not RoleKind.ACTOR or self.is_pronoun(role.span):
                continue
            for name in self.groups_in(self.reading.quote(self.widened(role.span))):
                category = category or "TERRORIST ACT"
                self.blame(event, name, slots)
            if sector in STATE:
                category = "STATE-SPONSORED VIOLENCE"
                self.blame(event, self.words(role.span), slots)
            elif sector or (self.is_name(role.span) and not self.is_place(role.span)):
                category = category or "TERRORIST ACT"
                put(slots, "PERP: INDIVIDUAL ID", fill(self.words(role.span)))
        if category is None or "PERP: ORGANIZATION ID" not in slots:
            near = [name for token in self.sentence_spans(event) for name in self.groups_in(self.reading.quote(token))]
            for name in near[:1]:
                category = category or "TERRORIST ACT"
                self.blame(event, name, slots)
        if category:
            slots["PERP: INCIDENT CATEGORY"] = [fill(category)]

    def blame(self, event: Event, name: str, slots: dict[str, list[Fill]]) -> None:
        put(slots, "PERP: ORGANIZATION ID", fill(name))
        put(slots, "PERP: ORGANIZATION CONFIDENCE", fill(self.confidence(event), name))

    def sentence_spans(self, event: Event) -> list[Span]:
        found = [
            self.reading.get(Sentence, self.sentence_ids.get(span.start)) for span in (event.span, *event.evidence)
        ]
        return [sentence.span for sentence in found if sentence]

    def groups_in(self, words: str) -> list[str]:
        """The armed groups that `words` name, as they name them."""
        flat = f" {re.sub(r'[^A-Z0-9]+', ' ', words.upper())} "
        found = [name for name in self.groups if f" {name} " in flat]
        return [name for name in found if not any(name != other and name in other for other in found)]

    def widened(self, span: Span) -> Span:
        """The phrase with what follows its head: "members of the …"."""
        head = self.reading.tree.head_of(span)
        return (
            hull(span, self.reading.tree.span(head))
            if head is not None and len(self.reading.tree.subtree(head)) < 15
            else span
        )

    def confidence(self, event: Event) -> str:
        rows = [row for row in self.reading[Responsibility] if row.event == event.id]
        for row in rows:
            if row.stance in (ResponsibilityStance.CLAIMED, ResponsibilityStance.ADMITTED):
                return "CLAIMED OR ADMITTED"
            if row.stance is ResponsibilityStance.BLAMED:
                voice = self.reading.get(Attribution, row.according_to)
                official = voice is not None and voice.source_kind in (SourceKind.INSTITUTION, SourceKind.NAMED)
                return "SUSPECTED OR ACCUSED BY AUTHORITIES" if official else "SUSPECTED OR ACCUSED"
        return "REPORTED AS FACT"

    def target(self, event: Event, role: Role, slots: dict[str, list[Fill]]) -> None:
        if self.is_pronoun(role.span) or self.is_place(role.span):
            return
        if self.is_thing(role):
            self.physical(event, role, slots)
        elif self.is_human(role):
            self.human(event, role, slots)

    def physical(self, event: Event, role: Role, slots: dict[str, list[Fill]]) -> None:
        words = self.words(role.span)
        put(slots, "PHYS TGT: ID", fill(words))
        put(slots, "PHYS TGT: TYPE", fill(self.physical_type(role.span), words))
        put(slots, "PHYS TGT: NUMBER", fill(self.number(role.span), words))
        hurt = {token.lemma for token in self.sentence_tokens(event)}
        if hurt & DESTROYING:
            put(slots, "PHYS TGT: EFFECT OF INCIDENT", fill("DESTROYED", words))
        elif hurt & DAMAGING:
            put(slots, "PHYS TGT: EFFECT OF INCIDENT", fill("SOME DAMAGE", words))

    def human(self, event: Event, role: Role, slots: dict[str, list[Fill]]) -> None:
        entity = self.reading.get(Entity, role.entity)
        if self.is_name(role.span):
            key = entity.name.upper() if entity else self.words(role.span)
            put(slots, "HUM TGT: NAME", fill(key))
            for title in (entity.roles if entity else ())[:1]:
                put(slots, "HUM TGT: DESCRIPTION", fill(title.upper(), key))
        else:
            key = self.words(role.span)
            put(slots, "HUM TGT: DESCRIPTION", fill(key))
        put(slots, "HUM TGT: TYPE", fill(self.human_type(role), key))
        put(slots, "HUM TGT: NUMBER", fill(self.number(role.span), key))
        effect = self.effect(event, role)
        if effect:
            put(slots, "HUM TGT: EFFECT OF INCIDENT", fill(effect, key))

    def effect(self, event: Event, role: Role) -> str | None:
        """What befell the party: a toll that counts it, else the harm word of its own sentence."""
        for toll in self.reading[Toll]:
            if toll.whom and toll.whom.span.meets(role.span) and toll.harm in EFFECTS:
                return EFFECTS[toll.harm]
        here = self.reading.tree.at(role.span.start)
        for span in (event.span, *event.evidence):
            token = self.reading.tree.at(span.start)
            if token and here and token.sentence == here.sentence:
                lemma = self.lemma(span)
                if lemma in DEATH_WORDS:
                    return "DEATH"
                if lemma in INJURY_WORDS:
                    return "INJURY"
        return None

    def human_type(self, role: Role) -> str:
        sector = self.sector(role.span)
        entity = self.reading.get(Entity, role.entity)
        for title in entity.roles if entity else ():
            sector = next((self.sectors[word] for word in title.lower().split() if word in self.sectors), sector)
        if any("guard" in token.text.lower() for token in self.tokens(role.span)):
            return "SECURITY GUARD"
        return HUMAN_TYPES.get(sector or "", "CIVILIAN")

    def physical_type(self, span: Span) -> str:
        found = [PLACE_OF_TYPE[word] for word in self.forms(span) if word in PLACE_OF_TYPE]
        return found[0] if found else "OTHER"

    def number(self, span: Span) -> str:
        tokens = self.tokens(span)
        for token in tokens:
            if token.tag == "CD" and token.text.isdigit():
                return token.text
            if token.text.lower() in NUMBERS:
                return str(NUMBERS.index(token.text.lower()) + 1)
        head = self.reading.tree.head_of(span)
        plural = head is not None and (head.tag in ("NNS", "NNPS") or head.text.lower() in ("people", "men", "women"))
        return "PLURAL" if plural else "1"

    def is_thing(self, role: Role) -> bool:
        entity = self.reading.get(Entity, role.entity)
        if entity and entity.kind in (MentionKind.FACILITY, MentionKind.PLACE):
            return True
        if self.sector(role.span) or self.is_name(role.span):
            return False
        return any(word in PLACE_OF_TYPE for word in self.forms(role.span))

    def is_human(self, role: Role) -> bool:
        entity = self.reading.get(Entity, role.entity)
        head = self.reading.tree.head_of(role.span)
        named = head is not None and head.entity == "PERSON"
        return named or self.sector(role.span) is not None or bool(entity and entity.kind is MentionKind.PERSON)

    def is_pronoun(self, span: Span) -> bool:
        head = self.reading.tree.head_of(span)
        return head is None or head.part not in ("NOUN", "PROPN", "NUM")

    def is_place(self, span: Span) -> bool:
        """Whether the words are the name of a town or country, which is where and not whom."""
        return any(place.span.holds(span) or place.span == span for place in self.reading.within(span, Place))

    def is_name(self, span: Span) -> bool:
        head = self.reading.tree.head_of(span)
        return head is not None and head.part == "PROPN" and self.sector(span) is None

    def words(self, span: Span) -> str:
        """The words of a phrase without article, number and quotation marks, on one line."""
        tokens = list(self.tokens(span))
        while len(tokens) > 1 and (
            tokens[0].part in ("DET", "NUM", "PUNCT")
            or tokens[0].tag in ("DT", "CD", "PRP$")
            or tokens[0].text.lower() in LOOSE
        ):
            tokens.pop(0)
        if not tokens:
            return self.reading.quote(span).upper()
        return re.sub(r"\s+", " ", self.reading.quote(Span(tokens[0].span.start, tokens[-1].span.end))).upper()

    def tokens(self, span: Span) -> Sequence[Token]:
        return self.reading.tree.inside(span)

    def forms(self, span: Span) -> Iterator[str]:
        for token in reversed(self.tokens(span)):
            lower = token.text.lower()
            yield from (token.lemma, lower, lower.removesuffix("s"), lower.removesuffix("es"))

    def lemma(self, span: Span) -> str:
        token = self.reading.tree.at(span.start)
        return token.lemma if token else ""

    def sector(self, span: Span) -> str | None:
        head = self.reading.tree.head_of(span)
        if head is None:
            return None
        lower = head.text.lower()
        return next(
            (self.sectors[word] for word in (head.lemma, lower, lower.removesuffix("s")) if word in self.sectors), None
        )

    def kind(self, span: Span) -> str | None:
        return next((self.kinds[word] for word in self.forms(span) if word in self.kinds), None)


def known_groups() -> list[str]:
    """The names, in capitals, of armed and criminal groups of the lexicon and of their aliases."""
    rows = [row for row in lexicon("known_actors") if row["sector"] in ("rebel", "criminal", "terrorist", "militia")]
    names = [name for row in rows for name in (row["name"], *row["aliases"].split(";"))]
    return sorted({re.sub(r"[^A-Z0-9]+", " ", name.upper()).strip() for name in names if len(name) > 2})
