"""From a reading to MUC-4 templates, after the task definition of 1992 (slots, fill lists, what is relevant).

The record follows a coder of today; this file translates: which events are terrorist incidents, which fills their
parties take, and how dates, places and numbers are written. It knows the task; what it learned from the training
texts are weights of how words stand (`muc4_weights.json`), not names.
"""

import re
from collections.abc import Iterable
from datetime import date

from muc4_blame import blame_features
from muc4_candidates import known, known_groups, words
from muc4_choices import Choices, Named
from muc4_fillers import Fillers
from muc4_fills import (
    COUNTRIES,
    INSTRUMENT_TYPES,
    LATIN,
    MONTHS,
    NAMED_BESIDE,
    NATIONS,
    SHOOTING,
)
from muc4_incidents import Incident, Incidents, Part, merged
from muc4_parties import Party, parties
from muc4_phrases import Phrases
from muc4_templates import Fill, Template, fill, put, written
from muc4_weights import NONE, Tables, likeliest, shipped, worthiest
from reportedly.text.fold import fold
from reportedly.types.annotations import Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import RoleKind

LEAST = {"PHYS": 0.25, "HUM": 0.3, "INS": 0.2}
"""The chance from which a phrase fills a slot (set on the training texts by cross-validation)."""
SPAN = 40
"""Days that a stretch of time may have and still be written as one."""
WORTH = 0.35
"""The worth from which an answer is given rather than none."""
RELEVANT = 0.25
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
    """The templates of one reading; `fillers` is what the encoder takes its words for."""

    def __init__(
        self, reading: Reading, day: date | None, tables: Tables | None = None, fillers: Fillers | None = None
    ) -> None:
        self.reading, self.day = reading, day
        self.tree, self.phrases = reading.tree, Phrases(reading)
        self.tables = shipped() if tables is None else tables
        self.incidents = Incidents(reading, self.tables, day, fillers or Fillers())
        self.choices = Choices(self.incidents)

    def templates(self) -> list[Template]:
        """One template an incident, in order of text."""
        kept = [incident for incident in self.incidents.found() if incident.chance >= RELEVANT]
        return [self.template(incident) for incident in merged(kept, self.phrases)]

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
            return written(first)
        return f"{written(first)} - {written(last)}" if (last - first).days < SPAN else f"- {written(last)}"

    def location_of(self, incident: Incident) -> str | None:
        """The most telling place of the incident, under its country."""
        best = self.choices.best("place", incident, self.choices.places, self.choices.place_features)
        if not best:
            return COUNTRIES.get(self.country(incident) or "")
        place = best[0]
        code = place.country if place.country in LATIN else self.country(incident) or place.country
        country = COUNTRIES.get(code or "", "-")
        name = self.written(place.span)
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
        likely = [party.parts[0].token for party in parties(self.phrases, incident.filling("INS", LEAST["INS"]))]
        for token in (likely or self.weapons_beside(incident))[:3]:
            text = self.phrases.words(token)
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

    def instrument_type(self, token: Token, text: str) -> str:
        if "EXPLOSIVE" in text:
            return "EXPLOSIVE"
        if "DYNAMITE" in text:
            return "DYNAMITE"
        if {"CAR", "TRUCK", "VEHICLE"} & set(text.split()):
            return "VEHICLE BOMB"
        return INSTRUMENT_TYPES.get(known(words().weapons, token) or "", "GUN")

    def perpetrators(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        doers, groups = self.chosen("ind", incident)[:1], self.chosen("org", incident)[:1]
        for named in doers:
            put(slots, "PERP: INDIVIDUAL ID", fill(self.phrases.words(self.choices.nearest(incident, named))))
        for named in groups:
            name = self.organisation(incident, named)
            put(slots, "PERP: ORGANIZATION ID", fill(name))
            put(slots, "PERP: ORGANIZATION CONFIDENCE", fill(self.confidence(incident, named), name))
        if doers or groups:  # the category tells who did it
            answer = worthiest(self.tables, "category", self.category_features(incident, doers, groups), WORTH)
            if answer != NONE:
                slots["PERP: INCIDENT CATEGORY"] = [fill(answer)]

    def chosen(self, question: str, incident: Incident) -> list[Named]:
        """Who did it ("ind") or is behind it ("org"), likeliest first."""
        if question == "org":
            return self.choices.best("org", incident, self.choices.groups, self.choices.group_features)
        return self.choices.best("ind", incident, self.choices.doers, self.choices.doer_features)

    def organisation(self, incident: Incident, named: Named) -> str:
        """The shortest name that the report has for a group ("FMLN"), else the phrase nearest to an incident."""
        spans = self.incidents.candidates.named
        names = {token.index: self.written(spans[token.index][1]) for token in named.tokens if token.index in spans}
        if names:
            fewest = min(len(name.split()) for name in names.values())
            short = frozenset(index for index, name in names.items() if len(name.split()) == fewest)
            return names[self.choices.nearest(incident, named, short).index]
        text = self.phrases.words(self.choices.nearest(incident, named))
        flat = f" {re.sub(r'[^A-Z0-9]+', ' ', text)} "
        within = [name for name in known_groups() if f" {name} " in flat]
        return max(within, key=len, default=text)

    def written(self, span: Span) -> str:
        """A name as the text has it, in capitals and on one line."""
        return re.sub(r"\s+", " ", self.reading.quote(span)).upper()

    def confidence(self, incident: Incident, group: Named) -> str:
        return worthiest(self.tables, "confidence", blame_features(self.choices, incident, group))

    def category_features(self, incident: Incident, doers: Iterable[Named], groups: Iterable[Named]) -> list[str]:
        """What tells terrorism from the violence of a state: who did it, to whom, and in what sort of event."""
        found = set(self.incidents.features(incident))
        for question, who in (("ind", doers), ("org", groups)):
            for named in who:
                features = self.incidents.candidates.features(self.choices.nearest(incident, named))
                found |= {f"{question} {feature}" for feature in features if feature.startswith(_NAMING)}
        return sorted(found)

    def sentence(self, token: Token) -> tuple[Token, ...]:
        return self.tree.inside(self.reading[Sentence][token.sentence].span)

    # -- to what and whom ---

    def things(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        for party in parties(self.phrases, incident.filling("PHYS", LEAST["PHYS"])):
            part = party.parts[0]
            text = self.phrases.words(part.token)
            put(slots, "PHYS TGT: ID", fill(text))
            put(slots, "PHYS TGT: TYPE", fill(likeliest(self.tables, "thing", part.features), text))
            put(slots, "PHYS TGT: NUMBER", fill(party.number, text))
            nation = self.nation(part.token)
            if nation:
                put(slots, "PHYS TGT: FOREIGN NATION", fill(nation, text))
            effect = worthiest(self.tables, "damage", self.harm_features(part, incident), WORTH)
            if effect != NONE:
                put(slots, "PHYS TGT: EFFECT OF INCIDENT", fill(effect, text))

    def humans(self, incident: Incident, slots: dict[str, list[Fill]]) -> None:
        for party in parties(self.phrases, incident.filling("HUM", LEAST["HUM"])):
            part = party.parts[0]
            key = self.human(party, slots)
            put(slots, "HUM TGT: TYPE", fill(likeliest(self.tables, "human", self.person_features(part)), key))
            put(slots, "HUM TGT: NUMBER", fill(party.number, key))
            nation = self.nation(part.token)
            if nation:
                put(slots, "HUM TGT: FOREIGN NATION", fill(nation, key))
            effect = worthiest(self.tables, "harm", self.harm_features(part, incident), WORTH)
            if effect != NONE:
                put(slots, "HUM TGT: EFFECT OF INCIDENT", fill(effect, key))

    def human(self, party: Party, slots: dict[str, list[Fill]]) -> str:
        """Fill name and description; the words by which the other slots point at them."""
        about = [self.phrases.words(part.token) for part in party.described[:1]]
        if not party.names:
            put(slots, "HUM TGT: DESCRIPTION", fill(about[0]))
            return about[0]
        put(slots, "HUM TGT: NAME", fill(party.name))
        named = (part.token for part in party.parts if self.phrases.is_name(part.token))
        titles = (title for token in named for title in self.phrases.titles(token))
        for title in (*titles, *about)[:1]:
            put(slots, "HUM TGT: DESCRIPTION", fill(title, party.name))
        return party.name

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

    def harm_features(self, part: Part, incident: Incident) -> list[str]:
        """What tells what befell a party: how it stands, the words of its sentence, and in what sort of incident."""
        said = {f"said {token.lemma.lower()}" for token in self.sentence(part.token) if token.part in _TELLING}
        return sorted({*part.features, *said, f"incident {incident.kind}"})

    def nation(self, token: Token) -> str | None:
        """The state that a target belongs to, where it is not that of the report."""
        home = COUNTRIES.get(self.country() or "", "")
        for below in self.tree.subtree(token)[:12]:
            nation = NATIONS.get(below.text.upper().strip("."))
            if nation and nation != home and below.link in ("amod", "compound", "nmod", "poss", "dobj", "pobj"):
                return nation
        return None


_NAMING = ("kind", "word", "before")
_TELLING = frozenset(("VERB", "NOUN", "ADJ", "ADV"))
