"""The sourcing sheet: who speaks in a report or story, quoted or paraphrased, named or not, through which media.

Only what the readers found is counted. A refusal to answer is no statement. A carrier with no words of its own ("state
TV said, citing an official") is a link of a chain and no second statement. In a story the same words of the same voice
count once, in the report that had them first, however many reports repeat them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from reportedly.lexicons import lexicon
from reportedly.text.fold import fold
from reportedly.types.annotations import Attribution, Entity, Event, Mention, Place, Responsibility
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Carried, Identity, Part, SourcingSheet, Story, Voice
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionKind,
    PlaceClass,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    Status,
    Usage,
)
from reportedly.views.phrases import UNKNOWN, printable, quoted, shortened, speaker

_MATERIAL = frozenset((EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.COERCE, EventType.ASSAULT))
"""PLOVER's class of material conflict. To accuse or to reject is done by speaking: it makes nobody a party."""
_NOT_DONE = frozenset((Status.NEGATED, Status.HYPOTHETICAL))
_PARTIES = frozenset((RoleKind.ACTOR, RoleKind.RECIPIENT))
_ANSWERABLE = frozenset(
    (
        ResponsibilityStance.CLAIMED, ResponsibilityStance.ADMITTED,
        ResponsibilityStance.BLAMED, ResponsibilityStance.DENIED,
    )
)  # fmt: skip
_ELSEWHERE = re.compile(r"\b(?:who|whom|whose|which|that|where|on|against)\b", re.I)
""" "an expert on Iran", "a man whose house US forces hit": what follows these words is not whom one speaks for."""
_BRIEFED = frozenset(("press", "media"))
"""To tell the press is to hold a briefing; it names no medium that carried the words."""
_PRONOUNS = frozenset("he him she her it they them we us i me you who which that this these those".split())
_NONE = frozenset("no none nobody neither".split())
""" "No group has said that…": nobody speaks."""
_SPEAKS_FOR = frozenset((MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP))
_LONGEST_TITLE = 80

Key = str | None
Known = Mapping[str, Identity]
"""For the id of an entity, who it is across reports."""


class _Heard(NamedTuple):
    """An attribution that counts, and under which key its voice does."""

    reading: Reading
    item: Attribution
    voice: Key


def report_sheet(reading: Reading) -> SourcingSheet:
    """The sheet of one report."""
    report = reading.report
    title = report.title or shortened(printable(report.text[: 2 * _LONGEST_TITLE]), _LONGEST_TITLE)
    return _sheet(report.id, title, [reading], {})


def story_sheet(corpus: Corpus, story: Story, known: Known) -> SourcingSheet:
    """The sheet of a story: a voice is one across its reports when it has a name; nobody unnamed is."""
    return _sheet(story.id, story.title, [corpus.reading(id) for id in story.reports], known)


def source_sheets(corpus: Corpus, stories: Sequence[Story], identities: Iterable[Identity]) -> Iterator[SourcingSheet]:
    """A sheet for each report, then one for each story that several reports tell."""
    known = by_entity(identities)
    yield from (report_sheet(corpus.reading(id)) for id in corpus.report_ids())
    yield from (story_sheet(corpus, story, known) for story in stories if len(story.reports) > 1)


def by_entity(identities: Iterable[Identity]) -> Known:
    """Who each entity of a report is across reports."""
    return {entity: identity for identity in identities for entity in identity.entities}


def _sheet(id: str, title: str, readings: Sequence[Reading], known: Known) -> SourcingSheet:
    heard = list(_first_told(readings, known))
    said = [each for each in heard if each.item.stance is not Stance.DECLINES]
    kinds = Counter(str(each.item.source_kind or UNKNOWN) for each in said)
    voices = _voices(heard, readings, known)
    unnamed = kinds[SourceKind.UNNAMED]
    return SourcingSheet(
        id=id,
        title=title,
        reports=tuple(reading.report.id for reading in readings),
        statements=len(said),
        non_answers=len(heard) - len(said),
        kinds={kind: kinds[kind] for kind in (*SourceKind, UNKNOWN) if kinds[kind]},
        unnamed=unnamed,
        unnamed_share=round(unnamed / len(said), 4) if said else None,
        plural_unnamed=sum(voice.plural and voice.statements > 0 for voice in voices),
        voices=voices,
        carried=tuple(_carried(said, known)),
    )


# -- which attributions count ---


def _first_told(readings: Sequence[Reading], known: Known) -> Iterator[_Heard]:
    """What counts, without what an earlier report of `readings` has word for word from the same voice."""
    told: set[tuple[str, str]] = set()
    for reading in readings:
        here = set()
        for item in _counted(reading):
            voice = _voice_key(reading, item, known)
            words = fold(quoted(reading, item.content or item.cue))
            # an unnamed voice has a key for each report; a copy is told by the words that name it
            names = fold(quoted(reading, item.source)) if voice is None or "#" in voice else voice
            here.add((names, words))
            if (names, words) not in told:
                yield _Heard(reading, item, voice)
        told |= here


def _counted(reading: Reading) -> Iterator[Attribution]:
    """All attributions but those that nobody makes, and those that only pass on the words of one that they carry."""
    if not reading.has(Attribution):
        return
    carrying = {(item.within, item.content) for item in reading[Attribution] if item.within is not None}
    for item in reading[Attribution]:
        first = fold(quoted(reading, item.source)).partition(" ")[0]
        if first not in _NONE and (item.id, item.content) not in carrying:
            yield item


# -- who speaks ---


def _voice_key(reading: Reading, item: Attribution, known: Known) -> Key:
    """The voice of an attribution; None when it cannot be told. A key with "#" holds in this report alone."""
    entity = reading.get(Entity, item.speaker)
    if entity is not None:
        return _entity_key(reading, entity, known)
    words = fold(quoted(reading, item.source))
    if not words or words in _PRONOUNS:
        return None
    return words if item.source_kind in (SourceKind.INSTITUTION, SourceKind.MEDIA) else f"{reading.report.id}#{words}"


def _entity_key(reading: Reading, entity: Entity, known: Known) -> str:
    """Who an entity is: by name across reports, in its own report when it has none ("a defense official").

    Two bodies of one report that share a name ("Foreign Ministry") are two: neither can be told across reports.
    """
    if entity.id in known:
        return known[entity.id].id
    if entity.kind in (MentionKind.ORGANISATION, MentionKind.PLACE) and fold(entity.name) not in _shared_names(reading):
        return fold(entity.name)
    return entity.id


@lru_cache(maxsize=4)
def _shared_names(reading: Reading) -> frozenset[str]:
    bodies = (entity for entity in reading[Entity] if " " in entity.name or _has_name(reading, entity))
    counts = Counter(fold(entity.name) for entity in bodies)
    return frozenset(name for name, count in counts.items() if count > 1)


def _has_name(reading: Reading, entity: Entity) -> bool:
    """Whether it has a proper name; a bare "police" has none, and is one voice however often it comes up."""
    return not reading.has(Mention) or reading.is_named(entity)


def _voices(heard: Iterable[_Heard], readings: Sequence[Reading], known: Known) -> tuple[Voice, ...]:
    parties = _parties(readings, known)
    spoken: dict[Key, list[_Heard]] = defaultdict(list)
    for each in heard:
        spoken[each.voice].append(each)
    voices = [_voice(key, same, parties, known) for key, same in spoken.items()]
    return tuple(sorted(voices, key=lambda voice: (voice.name is None, -voice.statements)))


def _voice(key: Key, heard: Sequence[_Heard], parties: Mapping[str, Sequence[Part]], known: Known) -> Voice:
    said = [each for each in heard if each.item.stance is not Stance.DECLINES]
    manners = Counter(each.item.manner for each in said)
    kinds = Counter(each.item.source_kind for each in heard if each.item.source_kind is not None)
    behind = dict.fromkeys(_speaks_for(heard, known))
    return Voice(
        name=None if key is None else _name(heard[0], known),
        kind=kinds.most_common(1)[0][0] if kinds and key is not None else None,
        plural=any(_is_plural(each) for each in heard),
        statements=len(said),
        direct=manners[Manner.DIRECT],
        mixed=manners[Manner.MIXED],
        indirect=manners[Manner.INDIRECT],
        non_answers=len(heard) - len(said),
        parts=tuple(dict.fromkeys(part for end in behind for part in parties.get(end, ()))),
        reports=tuple(dict.fromkeys(each.reading.report.id for each in heard)),
        attributions=tuple(each.item.id for each in heard),
    )


def _name(heard: _Heard, known: Known) -> str:
    identity = known.get(heard.item.speaker or "")
    return identity.name if identity is not None else speaker(heard.reading, heard.item)


def _is_plural(heard: _Heard) -> bool:
    """Whether an unnamed source is worded as several ("officials", "two of the guards")."""
    reading, item = heard.reading, heard.item
    if item.source_kind is not SourceKind.UNNAMED or not reading.has(Mention):
        return False
    mentions = [mention for span in item.source for mention in reading.within(span, Mention)]
    own = [mention for mention in mentions if item.speaker is not None and _refers_to(reading, mention) == item.speaker]
    widest = max(own or mentions, key=lambda mention: len(mention.span), default=None)
    return widest is not None and widest.number == "plural"


def _refers_to(reading: Reading, mention: Mention) -> str | None:
    entity = reading.entity_of(mention) if reading.has(Entity) else None
    return entity.id if entity is not None else None


# -- parties to the conflict ---


def _parties(readings: Iterable[Reading], known: Known) -> Mapping[str, Sequence[Part]]:
    """What each entity is in the conflict, by its key: who acts, is acted on, is held or holds itself answerable."""
    parties: dict[str, list[Part]] = defaultdict(list)
    for reading in readings:
        for id, role in _roles(reading):
            entity = reading.get(Entity, id)
            if entity is not None:
                parties[_entity_key(reading, entity, known)].append(Part(party=entity.name, role=role))
    return parties


def _roles(reading: Reading) -> Iterator[tuple[str | None, str]]:
    for event in reading[Event] if reading.has(Event) else ():
        if event.type in _MATERIAL and event.status not in _NOT_DONE:
            yield from ((role.entity, str(role.role)) for role in event.roles if role.role in _PARTIES)
    for item in reading[Responsibility] if reading.has(Responsibility) else ():
        charged = item.stance is ResponsibilityStance.BLAMED and item.event is None  # of lies, of theft: no act told
        if item.stance in _ANSWERABLE and not charged:
            yield item.party, str(item.stance)


def _speaks_for(heard: Iterable[_Heard], known: Known) -> Iterator[str]:
    """The keys of the speaker and of whom it is said to belong to ("«Pentagon» spokesman", "officials of «Hamas»")."""
    looked_at: set[str] = set()
    for reading, item, _ in heard:
        entity = reading.get(Entity, item.speaker)
        if entity is not None:
            yield _entity_key(reading, entity, known)
        if item.source_kind is SourceKind.WITNESS or not (reading.has(Mention) and reading.has(Entity)):
            continue  # "a survivor of the Guard's raid" does not speak for the Guard
        spans = list(item.source)
        if entity is not None and entity.id not in looked_at:
            looked_at.add(entity.id)
            mentions = (reading.get(Mention, id) for id in entity.mentions)
            spans += [mention.span for mention in mentions if mention is not None]
        for span in spans:
            yield from _named_within(reading, _up_to_clause(reading, span), known)


def _named_within(reading: Reading, span: Span, known: Known) -> Iterator[str]:
    for mention in reading.within(span, Mention):
        entity = reading.entity_of(mention)
        if entity is not None and (entity.kind in _SPEAKS_FOR or _is_state(reading, mention)):
            yield _entity_key(reading, entity, known)


def _is_state(reading: Reading, mention: Mention) -> bool:
    """Whether a place speaks and acts: "officials of Iran" speak for Iran, "officials in Ramadi" not for Ramadi."""
    places = reading.within(mention.span, Place) if reading.has(Place) else ()
    return any(place.kind is PlaceClass.COUNTRY or place.usage is Usage.ACTOR for place in places)


def _up_to_clause(reading: Reading, span: Span) -> Span:
    cut = _ELSEWHERE.search(reading.quote(span))
    return Span(span.start, span.start + cut.start()) if cut and cut.start() else span


# -- media on the way ---


def _carried(heard: Iterable[_Heard], known: Known) -> Iterator[Carried]:
    for each in heard:
        through = tuple(dict.fromkeys(_through(each.reading, each.item)))
        if through:
            name = None if each.voice is None else _name(each, known)
            yield Carried(attribution=each.item.id, voice=name, through=through)


def _through(reading: Reading, item: Attribution) -> Iterator[str]:
    """The media that carried a statement before this report did; the report's own publisher is none of them."""
    own = fold(reading.report.publisher or "")
    if item.audience is not None and _names_medium(reading.quote(item.audience)):
        medium = printable(reading.quote(item.audience))
        if not _is_same(medium, own):
            yield medium
    seen = {item.id}
    outer = reading.get(Attribution, item.within)
    while outer is not None and outer.id not in seen:
        seen.add(outer.id)
        medium = speaker(reading, outer)
        is_new = outer.speaker is None or outer.speaker != item.speaker
        if outer.source_kind is SourceKind.MEDIA and is_new and not _is_same(medium, own):
            yield medium
        outer = reading.get(Attribution, outer.within)


def _is_same(medium: str, publisher: str) -> bool:
    """Whether a medium, as worded, is the folded `publisher` ("the Gazette" and "gazette")."""
    return fold(medium).removeprefix("the ") == publisher.removeprefix("the ")


def _names_medium(words: str) -> bool:
    """Whether an audience is a medium: "Reuters", "the Al Jazeera channel", "state television"; no "reporters"."""
    found = re.findall(r"\w+", words)
    if found and found[-1].lower() in _media_nouns():
        return True
    runs = (tuple(found[first:last]) for first in range(len(found)) for last in range(first + 1, first + 6))
    return any(run in _media_names() for run in runs)


@cache
def _media_names() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(re.findall(r"\w+", row["name"])) for row in lexicon("media"))


@cache
def _media_nouns() -> frozenset[str]:
    return frozenset(row["noun"] for row in lexicon("source_kinds") if row["kind"] == SourceKind.MEDIA) - _BRIEFED
