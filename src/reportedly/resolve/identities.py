"""Persons, organisations and groups across reports: what was judged, plain names and known actors put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.resolve.anchoring import anchored
from reportedly.resolve.clusters import clusters, effective, given_name, given_names
from reportedly.resolve.entities import BY, Named, bare, called, known_as, named, names_of, sameness
from reportedly.resolve.name_kinds import outlets, settled
from reportedly.text.fold import fold
from reportedly.types.actor import Actor
from reportedly.types.annotations import Entity, Mention
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Identity, MentionPoint
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.report import digest
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind, Relation, Verdict


def _plainly_one(entities: Mapping[str, tuple[Reading, Entity]]) -> Iterator[Judgement]:
    """A judgement that chains the entities of each name, whoever tells of them."""
    last: dict[str, Named] = {}
    for _, (reading, entity) in sorted(entities.items()):
        for item in called(reading, entity):
            name = sameness(item)
            if name is None:
                continue
            if name in last and last[name].id != item.id:
                detail = " ".join(item.words)
                yield Judgement(
                    left=last[name].id,
                    right=item.id,
                    relation=Relation.SAME_ENTITY,
                    score=0.95,
                    reasons=(Reason(name="same_name", score=0.95, detail=f"{detail} / {detail}"),),
                    by=BY,
                )
            last[name] = item


def identities(corpus: Corpus) -> tuple[Identity, ...]:
    """The persons, organisations and groups of a corpus, each with all its names and mentions."""
    entities: dict[str, tuple[Reading, Entity]] = {}
    known = outlets(corpus)
    for id in corpus.report_ids():
        reading = corpus.reading(id)
        if reading.has(Entity) and reading.has(Mention):
            entities.update(
                (entity.id, (reading, entity)) for entity in settled(reading, known) if named(reading, entity)
            )
    actors = {actor.id: actor for actor in corpus.actors()}
    stands = {id: _stands(*pair) for id, pair in entities.items()}
    judged = [
        *anchored(corpus.judgements(Relation.SAME_ENTITY), stands),
        *_plainly_one(entities),
        *_as_known(entities, actors.values()),
    ]
    names = given_names(anchored(corpus.judgements(Relation.NAMED), stands))
    counted = effective(judged)
    reasons: dict[str, list[Reason]] = {}
    for (left, right), judgement in sorted(counted.items()):
        if judgement.verdict is Verdict.YES:
            reasons.setdefault(right if left in actors else left, []).extend(judgement.reasons)
    return tuple(
        _identity(
            group & entities.keys(),
            entities,
            reasons,
            given_name(group, names),
            [actors[id] for id in sorted(group & actors.keys())],
        )
        for group in clusters([*entities, *actors], judged)
        if group & entities.keys()
    )


def _stands(reading: Reading, entity: Entity) -> tuple[Span, ...]:
    """Where an entity stands in its report: at each of its mentions."""
    mentions = (reading.get(Mention, id) for id in entity.mentions)
    return (entity.span, *(mention.span for mention in mentions if mention is not None))


def _as_known(entities: Mapping[str, tuple[Reading, Entity]], actors: Iterable[Actor]) -> Iterator[Judgement]:
    """A judgement for each entity that bears a name of a known actor; of two actors with one name, for neither."""
    bearers: dict[tuple[bool, str], set[str]] = {}
    for actor in actors:
        for name in (actor.name, *actor.aliases):
            bearers.setdefault((actor.kind is MentionKind.PERSON, bare(name)), set()).add(actor.id)
    for id, (reading, entity) in entities.items() if bearers else ():
        person = entity.kind is MentionKind.PERSON
        for name in names_of(reading, entity):
            known = bearers.get((person, bare(name)), set())
            if len(known) == 1:
                yield Judgement(
                    left=min(id, *known),
                    right=max(id, *known),
                    relation=Relation.SAME_ENTITY,
                    score=0.98,
                    reasons=(Reason(name="listed", score=0.98, detail=name),),
                    by=BY,
                )


def _identity(
    group: frozenset[str],
    entities: dict[str, tuple[Reading, Entity]],
    reasons: dict[str, list[Reason]],
    given: str | None,
    listed: Sequence[Actor],
) -> Identity:
    """What is known of one: its name and kind as a list of known actors has them, where one does."""
    members = [entities[id] for id in sorted(group)]
    names = [entity.name for _, entity in members]
    known = next((name for name in (known_as().get(fold(name)) for name in names) if name), None)
    best = (
        given
        or min((actor.name for actor in listed), default=None)
        or known
        or max(names, key=lambda name: (names.count(name), len(name), name))
    )
    kinds = [actor.kind for actor in listed] or [entity.kind for _, entity in members]
    aliases = {name for reading, entity in members for name in names_of(reading, entity)}
    aliases.update(name for actor in listed for name in (actor.name, *actor.aliases))
    return Identity(
        id="n" + digest(min(group))[:16],
        name=best,
        kind=max(kinds, key=lambda kind: (kinds.count(kind), kind)),
        aliases=tuple(sorted(aliases - {best})),
        entities=tuple(sorted(group)),
        mentions=tuple(
            MentionPoint(report=reading.report.id, span=mention.span)
            for reading, entity in members
            for mention in (reading.get(Mention, id) for id in entity.mentions)
            if mention is not None
        ),
        reasons=tuple(dict.fromkeys(reason for id in sorted(group) for reason in reasons.get(id, ()))),
        listed=tuple(actor.id for actor in listed),
    )
