"""Who really speaks behind a statement: copies collapsed, chains followed to the one who said it.

An official quoted by five outlets is one informant; a report that only repeats another has the other's voice.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from reportedly.resolve.clusters import clusters
from reportedly.resolve.entities import identities
from reportedly.types.annotations import Attribution, Entity, Flag
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Identity
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import FlagKind, Relation, SourceKind


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
        groups = clusters(self._corpus.report_ids(), self._corpus.judgements(Relation.COPY_OF))
        for group in groups:
            first = min(group, key=lambda id: _when(self._corpus.reading(id).report))
            found.update(dict.fromkeys(group, first))
        return found

    def text_of(self, report_id: str) -> str:
        """The report in which this text stood first."""
        return self._first_text[report_id]

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
        words = entity.name if entity else " ".join(reading.quote(span) for span in attribution.source)
        if not words:
            return self.own_voice(reading)
        words = " ".join(words.split())
        if attribution.source_kind in (SourceKind.INSTITUTION, SourceKind.MEDIA, SourceKind.DOCUMENT):
            return words
        return f"{words} ({self.own_voice(reading)})"

    def own_voice(self, reading: Reading) -> str:
        """The outlet, or the agency it credits, in which this text stood first."""
        first = self._corpus.reading(self.text_of(reading.report.id))
        return agency(first) or agency(reading) or outlet(first.report)

    def name_of(self, entity_id: str | None) -> str | None:
        """The name across reports of an entity, None when it has none."""
        identity = self._identity.get(entity_id) if entity_id is not None else None
        return identity.name if identity else None


def agency(reading: Reading) -> str | None:
    """The agency that a report credits for its text, None when it credits none."""
    if not reading.has(Flag):
        return None
    found = (flag for flag in reading[Flag] if flag.kind is FlagKind.AGENCY_CREDIT)
    flag = next(found, None)
    return (flag.note or reading.quote(flag.span)) if flag else None


def outlet(report: Report) -> str:
    """What to call the voice of a report: its publisher, else its address, else its id."""
    return report.publisher or report.url or report.id


def _when(report: Report) -> tuple[str, str]:
    return (report.published or "9999", report.id)
