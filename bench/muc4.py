"""From a reading to MUC-4 templates, after the task definition of 1992 (slots, fill lists, what is relevant).

The record follows a coder of today; this file translates: which events are terrorist incidents, which fills their
parties take, and how dates, places and numbers are written. It knows the task; what it learned from the training
texts are weights of how words stand (`muc4_weights.json`), not names.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from muc4_blame import blame_features
from muc4_candidates import known, known_groups, words
from muc4_choices import Choices, Named
from muc4_fillers import weapons, with_victims
from muc4_fills import (
    COUNTRIES,
    INSTRUMENT_TYPES,
    LATIN,
    LOOSE,
    MONTHS,
    NAMED_BESIDE,
    NATIONS,
    NUMBERS,
    PLACE_OF_TYPE,
    SHOOTING,
)
from muc4_incidents import Incident, Incidents, Part, merged
from muc4_templates import Fill, Template, fill, put, written
from muc4_weights import Tables, chances, likeliest, shipped
from reportedly.text.fold import fold
from reportedly.text.slot_decoding import Filler
from reportedly.types.annotations import Entity, Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import RoleKind

LEAST = {"PHYS": 0.25, "HUM": 0.27, "INS": 0.3}
"""The chance from which a phrase fills a slot (set on the training texts by cross-validation)."""
SPAN = 40
"""Days that a stretch of time may have and still be written as one."""
RELEVANT = 0.3
"""The chance from which an event is an incident of the task."""


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
    """The templates of one reading; `fillers` are what the encoder takes for fillers of slots in its text."""

    def __init__(
        self, reading: Reading, day: date | None, tables: Tables | None = None, fillers: Sequence[Filler] = ()
    ) -> None:
        self.reading, self.day, self.fillers = reading, day, fillers
        self.tree = reading.tree
        self.tables = shipped() if tables is None else tables
        self.incidents = Incidents(reading, self.tables, day)
        self.choices = Choices(self.incidents)

    def templates(self) -> list[Template]:
        """One template an incident, in order of text."""
        kept = [incident for incident in self.incidents.found() if incident.chance >= RELEVANT]
        return [self.template(incident) for incident in merged(kept, self.reading)]

    def template(self, incident: Incident) -> Template:
        slots: dict[str, list[Fill]] = {
            "INCIDENT: DATE": [fill(day) for day in (self.date_of(incident),) if day],
            "INCIDENT: LOCATION": [fill(place) for place in (self.location_of(incident),) if place],
            "INCIDENT: TYPE": [fill(incident.kind)],
            "INCIDENT: STAGE OF EXECUTION": [fill("ACCOMPLISHED")],
        }
        self.instruments(incident, slots)
        self.perpetrators(incident, slots)
        self.things(incident, slots)
        self.humans(incident, slots)
        return {"slots": {slot: fills for slot, fills in slots.items() if fills}}

    # -- when and where ---

    def date_of(self, incident: Incident) -> str | None:
        best = self.choices.best("time", incident, self.choices.times, self.choices.time_features)
        if not best:
            return f"- {written(self.day)}" if self.day else None
        first, last = (date.fromisoformat(str(end)[:10]) for end in (best[0].earliest, best[0].latest))
        if first == last:
            words = self.reading.quote(best[0].span).lower()
            over = "last" in words and "night" in words
            return f"{written(first)} - {written(self.day)}" if over and self.day else written(first)
        return f"{written(first)} - {written(last)}" if (last - first).days < SPAN else f"- {written(last)}"

    def location_of(self, incident: Incident) -> str | None:
        """The most telling place of the incident, under its country."""
        best = self.choices.best("place", incident, self.choices.places, self.choices.place_features)
        if not best:
            return COUNTRIES.get(self.country(incident) or "")
        place = best[0]
        code = place.country if place.country in LATIN else self.country(incident) or place.country
        country = COUNTRIES.get(code or "", "-")
        name = re.sub(r"\s+", " ", self.reading.quote(place.span)).upper()
        full = re.sub(r"[^A-Z ]", "", fold(place.name).upper())
        name = full if full in name else re.sub(r"^(?:THE|A) ", "", name)
        wider = [other for other in self.choices.places if other.kind == "admin1" and other.name == place.admin1]
        above = f"{country}: {wider[0].name.upper()} (DEPARTMENT)" if wider and wider[0] is not place else country
        return country if name == country else f"{above}: {name} (CITY)"

    def country(self, incident: Incident | None = None) -> str | None:
        """The country of the incident's own places, else the one that the report names most, Latin American first."""
        own = [self.reading.get(Place, event.place) for event in incident.events] if incident else []
        counts: dict[str, int] = {}
        for place in self.reading[Place]:
            if place.country in LATIN:
                counts[place.country] = counts.get(place.country, 0) + 1
        for place in own:
            if place is not None and place.country in LATIN:
                return place.country
        return max(counts, key=lambda code: counts[code], default=None)

    # -- with what, by whom ---

    def instruments(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        likely = [part.token for part in self.once(incident.filling("INS", LEAST["INS"]))]
        for token in (likely or self.weapons_beside(incident) or self.weapons_read(incident))[:3]:
            text = self.words(token)
            put(slots, "INCIDENT: INSTRUMENT ID", fill(text))
            put(slots, "INCIDENT: INSTRUMENT TYPE", fill(self.instrument_type(token, text), text))
        if "INCIDENT: INSTRUMENT TYPE" not in slots and self.incidents.said(incident) & SHOOTING:
            put(slots, "INCIDENT: INSTRUMENT TYPE", fill("GUN"))

    def weapons_beside(self, incident: Incident) -> list[Token]:
        """The weapons that the record gives the incident's events, or that name them: "a bomb exploded"."""
        if incident.kind == "KIDNAPPING":
            return []
        spans = [role.span for event in incident.events for role in event.roles if role.role is RoleKind.INSTRUMENT]
        spans += [span for event in incident.events for span in (event.span, *event.evidence)]
        heads = [head for span in spans for head in (self.tree.head_of(span),) if head is not None]
        armed = [head for head in heads if known(words().weapons, head) in NAMED_BESIDE]
        return list({head.lemma: head for head in armed}.values())[:2]

    def weapons_read(self, incident: Incident) -> list[Token]:
        """The weapons that the encoder reads where neither the tables nor the record know one."""
        if incident.kind == "KIDNAPPING":
            return []
        return weapons(self.tree, self.fillers, self.choices.sentences(incident))[:2]

    def instrument_type(self, token: Token, text: str) -> str:
        if "EXPLOSIVE" in text:
            return "EXPLOSIVE"
        if "DYNAMITE" in text:
            return "DYNAMITE"
        if {"CAR", "TRUCK", "VEHICLE"} & set(text.split()):
            return "VEHICLE BOMB"
        return INSTRUMENT_TYPES.get(known(words().weapons, token) or "", "GUN")

    def perpetrators(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        for named in self.chosen("ind", incident)[:1]:
            put(slots, "PERP: INDIVIDUAL ID", fill(self.words(self.choices.nearest(incident, named))))
        for named in self.chosen("org", incident)[:1]:
            name = self.organisation(incident, named)
            put(slots, "PERP: ORGANIZATION ID", fill(name))
            put(slots, "PERP: ORGANIZATION CONFIDENCE", fill(self.confidence(incident, named), name))
        answer = likeliest(self.tables, "category", self.category_features(incident, slots))
        if answer != NONE:
            slots["PERP: INCIDENT CATEGORY"] = [fill(answer)]

    def chosen(self, question: str, incident: Incident) -> list[Named]:
        """Who did it ("ind") or is behind it ("org"), likeliest first."""
        if question == "org":
            return self.choices.best("org", incident, self.choices.groups, self.choices.group_features)
        return self.choices.best("ind", incident, self.choices.doers, self.choices.doer_features)

    def organisation(self, incident: Incident, named: Named) -> str:
        """The name by which a group is told of nearest to an incident, else the phrase."""
        token = self.choices.nearest(incident, named, frozenset(self.incidents.candidates.named))
        if token.index in self.incidents.candidates.named:
            _, span = self.incidents.candidates.named[token.index]
            return re.sub(r"\s+", " ", self.reading.quote(span)).upper()
        text = self.words(token)
        flat = f" {re.sub(r'[^A-Z0-9]+', ' ', text)} "
        named = [name for name in known_groups() if f" {name} " in flat]
        return max(named, key=len, default=text)

    def confidence(self, incident: Incident, group: Named) -> str:
        """The answer of most worth: one that begins as the true one does is half right."""
        told = chances(self.tables, "confidence", blame_features(self.choices, incident, group))

        def worth(answer: str) -> float:
            half = (told[other] for other in told if other.startswith(answer) or answer.startswith(other))
            return told[answer] / 2 + sum(half) / 2

        return max(told, key=worth)

    def category_features(self, incident: Incident, slots: dict[str, list[Fill]]) -> list[str]:
        """What tells terrorism from the violence of a state: who did it."""
        found = {f"event {incident.kind}"}
        for question in ("ind", "org"):
            slot = "PERP: INDIVIDUAL ID" if question == "ind" else "PERP: ORGANIZATION ID"
            found.add(f"{question} {min(2, len(slots.get(slot, ())))}")
            for named in self.chosen(question, incident)[:3]:
                token = self.choices.nearest(incident, named)
                features = self.incidents.candidates.features(token)
                found |= {f"{question} {feature}" for feature in features if feature.startswith(_NAMING)}
        return sorted(found)

    def sentence(self, token: Token) -> tuple[Token, ...]:
        return self.tree.inside(self.reading[Sentence][token.sentence].span)

    # -- to what and whom ---

    def things(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        for part in self.once(incident.filling("PHYS", LEAST["PHYS"]))[:6]:
            text = self.words(part.token)
            put(slots, "PHYS TGT: ID", fill(text))
            put(slots, "PHYS TGT: TYPE", fill(likeliest(self.tables, "thing", part.features), text))
            put(slots, "PHYS TGT: NUMBER", fill(self.number(part.token), text))
            nation = self.nation(part.token)
            if nation:
                put(slots, "PHYS TGT: FOREIGN NATION", fill(nation, text))
            effect = likeliest(self.tables, "damage", self.harm_features(part))
            if effect != NONE:
                put(slots, "PHYS TGT: EFFECT OF INCIDENT", fill(effect, text))

    def humans(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        for part in self.once(self.harmed(incident))[:8]:
            key = self.human(part, slots)
            put(slots, "HUM TGT: TYPE", fill(likeliest(self.tables, "human", self.person_features(part)), key))
            put(slots, "HUM TGT: NUMBER", fill(self.number(part.token), key))
            nation = self.nation(part.token)
            if nation:
                put(slots, "HUM TGT: FOREIGN NATION", fill(nation, key))
            effect = likeliest(self.tables, "harm", self.harm_features(part))
            if effect != NONE:
                put(slots, "HUM TGT: EFFECT OF INCIDENT", fill(effect, key))

    def harmed(self, incident: Incident) -> list[Part]:
        """The phrases that name people harmed, likeliest first, as the tables and the encoder tell."""
        chances = {part.token: with_victims(part.chances["HUM"], part.token, self.fillers) for part in incident.parts}
        found = [part for part in incident.parts if chances[part.token] >= LEAST["HUM"]]
        return sorted(found, key=lambda part: (-chances[part.token], part.token.index))

    def human(self, part: Part, slots: dict[str, list[Fill]]) -> str:
        """Fill name and description; the words by which the other slots point at them."""
        if not self.is_name(part.token):
            key = self.words(part.token)
            put(slots, "HUM TGT: DESCRIPTION", fill(key))
            return key
        entity = self.reading.entity_at(part.token.span)
        key = entity.name.upper() if entity else self.name(part.token)
        put(slots, "HUM TGT: NAME", fill(key))
        for title in self.titles(part.token, entity)[:1]:
            put(slots, "HUM TGT: DESCRIPTION", fill(title, key))
        return key

    def titles(self, token: Token, entity: Entity | None) -> list[str]:
        """The words before a name ("DAS DIRECTOR"), those set beside it, and the titles that the record gives."""
        phrase = list(self._phrase(token))
        first = next((at for at, word in enumerate(phrase) if word.entity == "PERSON"), 0)
        before = phrase[:first]
        while before and _is_loose(before[0]):
            before.pop(0)
        found = []
        if before and before[-1].part in ("NOUN", "PROPN"):
            found.append(self.reading.quote(Span(before[0].span.start, before[-1].span.end)))
        found += [self.words(beside) for beside in self.tree.children(token, "appos") if beside.part == "NOUN"]
        found += entity.roles if entity else ()
        return [re.sub(r"^(?:THE|A|AN) ", "", re.sub(r"\s+", " ", title).upper()) for title in found]

    def person_features(self, part: Part) -> list[str]:
        """What tells what sort of person: the phrase, and the titles that the report gives."""
        found = {feature for feature in part.features if feature.startswith(("kind", "word", "before", "of "))}
        entity = self.reading.entity_at(part.token.span)
        for title in entity.roles if entity else ():
            for word in title.lower().split():
                found.add(f"title {word}")
                if word in words().sectors:
                    found.add(f"title sector {words().sectors[word]}")
        return sorted(found)

    def harm_features(self, part: Part) -> list[str]:
        """What tells what befell a party: how it stands, and the words of its sentence."""
        said = {f"said {token.lemma.lower()}" for token in self.sentence(part.token) if token.part in _TELLING}
        return sorted({*part.features, *said})

    def number(self, token: Token) -> str:
        """How many: a number before the noun, else one or several."""
        about = "~" if self._is_about(token) else ""
        for child in (token, *self.tree.children(token, "nummod")):
            text = child.text.replace(",", "")
            if child.tag == "CD" and text.isdigit() and child.entity != "DATE":
                return about + text
            if child.text.lower() in NUMBERS:
                return about + str(NUMBERS.index(child.text.lower()) + 1)
        plural = token.tag in ("NNS", "NNPS") or token.text.lower() in ("people", "men", "women", "children")
        return "PLURAL" if plural or self._is_plural_shouted(token) else "1"

    def _is_about(self, token: Token) -> bool:
        return any(
            child.text.lower() in ("about", "approximately", "around")
            for number in self.tree.children(token, "nummod")
            for child in self.tree.children(number)
        )

    def _is_plural_shouted(self, token: Token) -> bool:
        """A shouted noun that the tagger took for a name: "PEASANTS"."""
        lower = token.text.lower()
        single = lower.removesuffix("s")
        common = (words().nouns, words().sectors, PLACE_OF_TYPE)
        return lower != single and any(single in table and lower not in table for table in common)

    def nation(self, token: Token) -> str | None:
        """The state that a target belongs to, where it is not that of the report."""
        home = COUNTRIES.get(self.country() or "", "")
        for below in self.tree.subtree(token)[:12]:
            nation = NATIONS.get(below.text.upper().strip("."))
            if nation and nation != home and below.link in ("amod", "compound", "nmod", "poss", "dobj", "pobj"):
                return nation
        return None

    # -- words ---

    def once(self, parts: list[Part]) -> list[Part]:
        """One phrase for each party: those of one entity, or with the same head word, are told once."""
        seen: set[str] = set()
        found = []
        for part in parts:
            entity = self.reading.entity_at(part.token.span)
            keys = {entity.id} if entity else set()
            keys.add(part.token.text.lower().removesuffix("s"))
            if not keys & seen:
                found.append(part)
            seen |= keys
        return found

    def is_name(self, token: Token) -> bool:
        return token.part == "PROPN" and token.entity == "PERSON" and known(words().sectors, token) is None

    def name(self, token: Token) -> str:
        below = [child for child in self.tree.subtree(token) if child.entity == "PERSON" and child.index <= token.index]
        start = min((child.span.start for child in below), default=token.span.start)
        return re.sub(r"\s+", " ", self.reading.quote(Span(start, token.span.end))).upper()

    def words(self, token: Token) -> str:
        """The words of a phrase without article, number and what follows a comma, on one line."""
        tokens = list(self._phrase(token))
        while len(tokens) > 1 and _is_loose(tokens[0]):
            tokens.pop(0)
        return re.sub(r"\s+", " ", self.reading.quote(Span(tokens[0].span.start, tokens[-1].span.end))).upper()

    def _phrase(self, token: Token) -> Iterator[Token]:
        """From the first modifier to the head, with a short phrase with "of" behind it."""
        below = [child for child in self.tree.subtree(token) if child.index <= token.index]
        at = token.index
        while at > 0 and self.tree.tokens[at - 1] in below and self.tree.tokens[at - 1].part != "PUNCT":
            at -= 1
        yield from self.tree.tokens[at : token.index + 1]
        for child in self.tree.children(token, "prep"):
            inside = self.tree.subtree(child)
            if child.text.lower() == "of" and len(inside) <= 6 and inside[0].index == token.index + 1:
                yield from inside


NONE = "-"
_NAMING = ("kind", "word", "before")
_TELLING = frozenset(("VERB", "NOUN", "ADJ", "ADV"))


def _is_loose(token: Token) -> bool:
    return token.part in ("DET", "NUM", "PUNCT") or token.tag in ("DT", "CD", "PRP$") or token.text.lower() in LOOSE
