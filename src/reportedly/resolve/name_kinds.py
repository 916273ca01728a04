"""What a name stands for, where its report tells more than the word: a place, an outlet, an author, an armed group.

A parser takes many a strange name for a person's. What the gazetteer found is a place, and who signs is a person.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

import msgspec

from reportedly.resolve.credits import dateline_agency
from reportedly.text.fold import fold
from reportedly.types.annotations import Entity, Mention, Place, Responsibility
from reportedly.types.corpus import Corpus
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionKind, Usage


def outlets(corpus: Corpus) -> frozenset[str]:
    """The names, folded, of those who published a report of a corpus, and of the agencies that reports credit."""
    reports = [corpus.report(id) for id in corpus.report_ids()]
    names = (name for report in reports for name in (report.publisher, dateline_agency(report.text)) if name)
    return frozenset(map(fold, names))


def settled(reading: Reading, outlets: Container[str] = ()) -> Iterator[Entity]:
    """The entities of a report, each of the kind that the report as a whole, or the list of outlets, tells."""
    places = {fold(reading.quote(place.span)) for place in _places(reading) if place.usage is Usage.PLACE}
    authors = _authors(reading)
    parties = {row.party for row in reading[Responsibility]} if reading.has(Responsibility) else set()
    for entity in reading[Entity]:
        name = fold(entity.name)
        kind = entity.kind
        if name in outlets and name not in places:
            kind = MentionKind.ORGANISATION
        elif kind in _GUESSED and name in places:
            kind = MentionKind.PLACE
        elif kind is MentionKind.ORGANISATION and f" {name} " in authors:
            kind = MentionKind.PERSON
        elif kind is MentionKind.PLACE and entity.id in parties and not _is_place(reading, entity):
            kind = MentionKind.GROUP
        yield entity if kind is entity.kind else msgspec.structs.replace(entity, kind=kind)


_GUESSED = (MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANISATION)


def _places(reading: Reading) -> tuple[Place, ...]:
    """The names that the gazetteer knows, and that stand alone."""
    return tuple(place for place in reading[Place] if place.lat is not None) if reading.has(Place) else ()


def _is_place(reading: Reading, entity: Entity) -> bool:
    """Whether a place is named in the words of an entity, but for what it is "of"."""
    mentions = (reading.get(Mention, id) for id in entity.mentions)
    heads = [mention.head for mention in mentions if mention is not None]
    return any(place.span.meets(head) for place in _places(reading) for head in heads)


def _authors(reading: Reading) -> str:
    """The names in the byline of a report, or in a line "By …" near its beginning, between spaces."""
    line = _BY.search(reading.report.text, 0, _TOP)
    told = " ".join(filter(None, (reading.report.byline, line and line[1])))
    return f" {fold(told)} "


_BY = re.compile(r"^By\s+(\S.*)$", re.M)
_TOP = 400
"""Characters in which a line with the author stands."""
