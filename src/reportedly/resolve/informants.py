"""Who really speaks behind a statement: copies collapsed, chains followed to the one who said it.

An official quoted by five outlets is one informant; a report that only repeats another has the other's voice.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cached_property

from reportedly.resolve.clusters import Groups, clusters
from reportedly.resolve.copies import counting, given_at
from reportedly.resolve.credits import dateline_agency
from reportedly.resolve.identities import identities
from reportedly.text.fold import fold
from reportedly.text.instants import in_order
from reportedly.types.annotations import Attribution, Entity, Flag
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Identity
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import FlagKind, MentionKind, Relation, SourceKind

_IN_WORDS = re.compile(r"\b(?:by|from|reporting|files?|writing|editing)\b", re.I)


class Informants:
    """The voices of a corpus, each under one name."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    @cached_property
    def _identity(self) -> Mapping[str, Identity]:
        return {entity: identity for identity in identities(self._corpus) for entity in identity.entities}

    @cached_property
    def _first_text(self) -> Mapping[str, str]:
        """For each report the earliest of its copies, itself when it copies nothing."""
        found = {}
        copied = (item for item in counting(self._corpus) if item.relation is Relation.COPY_OF)
        groups = clusters(self._corpus.report_ids(), copied)
        for group in groups:
            first = min(group, key=lambda id: when(self._corpus.reading(id).report))
            found.update(dict.fromkeys(group, first))
        return found

    def text_of(self, report_id: str) -> str:
        """The report in which this text stood first."""
        return self._first_text[report_id]

    def texts(self, reports: Collection[str]) -> int:
        """How many of `reports` are independent of each other: copies are one text, and so is all that an outlet gives.

        The later versions of an outlet's report may share few words with the first.
        """
        groups, first = Groups(reports), dict[str, str]()
        for report in reports:
            publisher = self._corpus.report(report).publisher
            for name in (f"text {self.text_of(report)}", *((f"outlet {publisher}",) if publisher else ())):
                groups.join(first.setdefault(name, report), report)
        return len(groups.all())

    def of(self, reading: Reading, attribution_id: str | None) -> str:
        """The name of the one who speaks in an attribution, or of the report's own voice for None.

        A speaker without a name ("a defense official") is that of the outlet that quotes him first.
        """
        attribution = reading.get(Attribution, attribution_id)
        if attribution is None:
            return self.own_voice(reading)
        name = self.name_of(attribution.speaker)
        if name is not None:
            return name
        entity = reading.get(Entity, attribution.speaker)
        holder = office_holder(reading, entity) if entity is not None else None
        if holder is not None:
            return self.name_of(holder.id) or holder.name
        words = _source_words(reading, attribution)
        if not words:
            return self.own_voice(reading)
        if fold(words) in _PRONOUNS or _QUANTITY.match(words):
            return f"somebody ({self.own_voice(reading)})"
        if attribution.source_kind in _BODIES:
            return self._bodies.get(_body_key(words), words)
        return f"{words} ({self.own_voice(reading)})"

    @cached_property
    def _bodies(self) -> Mapping[frozenset[str], str]:
        """Institutions, media and documents by the words that tell them: the form most used, without its article.

        "The health ministry of Kassala state" and "Kassala state's health ministry" are one.
        """
        forms: dict[frozenset[str], list[str]] = {}
        for id in self._corpus.report_ids():
            reading = self._corpus.reading(id)
            for item in reading[Attribution] if reading.has(Attribution) else ():
                words = _source_words(reading, item) if item.source_kind in _BODIES else ""
                if words:
                    forms.setdefault(_body_key(words), []).append(_ARTICLE.sub("", words))
        return {key: max(found, key=lambda form: (found.count(form), form)) for key, found in forms.items()}

    def own_voice(self, reading: Reading) -> str:
        """The outlet, or the agency it credits, in which this text stood first."""
        first = self._corpus.reading(self.text_of(reading.report.id))
        return agency(first) or agency(reading) or outlet(first.report)

    def name_of(self, entity_id: str | None) -> str | None:
        """The name across reports of an entity, None when it has none."""
        identity = self._identity.get(entity_id) if entity_id is not None else None
        return identity.name if identity else None


_BODIES = frozenset({SourceKind.INSTITUTION, SourceKind.MEDIA, SourceKind.DOCUMENT})
_PRONOUNS = frozenset("he her him i it its she that their them they this those we who you".split())
_ARTICLE = re.compile(r"^the\s+", re.I)
_QUANTITY = re.compile(r"(?:no (?:more|fewer|less) than|at least|more than|up to|\d)\b", re.I)
"""What no voice is called by: "no more than six people"."""


def _source_words(reading: Reading, attribution: Attribution) -> str:
    entity = reading.get(Entity, attribution.speaker)
    words = entity.name if entity else " ".join(reading.quote(span) for span in attribution.source)
    return " ".join(words.split())


def _body_key(words: str) -> frozenset[str]:
    return _telling(words) or frozenset({fold(words)})


def office_holder(reading: Reading, entity: Entity) -> Entity | None:
    """The one person of the report whose office is what `entity` describes.

    "The director of the town's main hospital" is "Dr Ola Haddad, the hospital's director". None in doubt.
    """
    if not entity.name.lower().startswith("the "):
        return None
    described = _telling(entity.name)
    holders = [
        other
        for other in reading[Entity]
        if other.id != entity.id
        and other.kind is MentionKind.PERSON
        and any(len(_telling(role)) > 1 and _telling(role) <= described for role in other.roles)
    ]
    return holders[0] if len(holders) == 1 else None


_SMALL = frozenset("the a an of for in at and".split())
_OWNERS = re.compile(r"['’]s?\b")


def _telling(words: str) -> frozenset[str]:
    plain = fold(_OWNERS.sub("", words))
    return frozenset(word for word in plain.split() if word not in _SMALL)


def agency(reading: Reading) -> str | None:
    """The agency that a report credits for its text, None when it credits none."""
    named = dateline_agency(reading.report.text)
    if named is not None:
        return named
    if not reading.has(Flag):
        return None
    credits = [reading.quote(flag.span) for flag in reading[Flag] if flag.kind is FlagKind.AGENCY_CREDIT]
    return next(
        (credit.strip("() ") for credit in credits if "\n" not in credit and not _IN_WORDS.search(credit)), None
    )


def outlet(report: Report) -> str:
    """What to call the voice of a report: its publisher, else its address, else its id."""
    return report.publisher or report.url or report.id


def when(report: Report) -> tuple[tuple[bool, float], str]:
    """A key that sorts reports by the time at which their text was given."""
    return (in_order(given_at(report)), report.id)
