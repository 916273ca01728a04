"""Entities across documents: given mentions, chained by the coreference of each report and by name within a story."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.text.names import name_key, surname
from reportedly.types.annotations import Entity, Mention
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionForm, MentionKind

Key = tuple[str, ...]
_PRONOUNS = frozenset({"PRP", "PRP$", "WP", "WP$", "DT", "WDT"})


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A cluster for each given entity mention: those that share a chain or a key are one."""
    names = [reader.name for reader in readers()]
    prefix = readers()[: names.index("coreference") + 1]
    given = [(line["mentions"], read(Report(text=line["text"], url=line["id"]), prefix)) for line in lines]
    corpus = Readings(reading for _, reading in given)
    judged = compare_all(corpus, [STORIES])
    story_of = {id: story.id for story in stories(Readings((r for _, r in given), judged)) for id in story.reports}
    chains = _Chains()
    for mentions, reading in given:
        story = story_of[reading.report.id]
        for mention in mentions:
            if mention["kind"] == "entity":
                chains.join(("mention", mention["id"]), *_keys(reading, story, Span(mention["start"], mention["end"])))
    for mentions, _ in given:
        for mention in mentions:
            if mention["kind"] == "entity":
                yield {"mention": mention["id"], "cluster": " ".join(chains.root(("mention", mention["id"])))}


class _Chains:
    """Sets of keys that have been joined."""

    def __init__(self) -> None:
        self._above: dict[Key, Key] = {}

    def root(self, key: Key) -> Key:
        above = self._above.get(key, key)
        while above != key:
            key, above = above, self._above.get(above, above)
        return key

    def join(self, first: Key, *others: Key) -> None:
        for other in others:
            self._above[self.root(other)] = self.root(first)


def _keys(reading: Reading, story: str, span: Span) -> Iterator[Key]:
    """What a mention shares with others that are the same: its chain, its name or its head noun in the story."""
    head = reading.tree.head_of(span)
    if head is not None and head.part == "ADP":  # "«in the Gulf of Aden»"
        head = next(iter(reading.tree.children(head, "pobj")), None)
        span = Span(head.span.start, span.end) if head is not None and head.span.start < span.end else span
    if head is None:
        return
    entity = reading.entity_at(span)
    if entity is not None:
        yield ("chain", reading.report.id, entity.id)
        if _is_named(reading, entity):
            yield from _keys_of_name(story, entity)
    if head.tag not in _PRONOUNS:
        yield ("noun", story, head.lemma)


def _is_named(reading: Reading, entity: Entity) -> bool:
    return any(
        item is not None and item.form is MentionForm.NAME
        for item in (reading.get(Mention, id) for id in entity.mentions)
    )


def _keys_of_name(story: str, entity: Entity) -> Iterator[Key]:
    """A surname and a lone name tell within a story, a full name of a person and the name of a place everywhere."""
    words = [word for word in entity.name.split() if word.lower() != "the"]
    if entity.kind is MentionKind.PERSON:
        yield ("person", story, surname(words))
    if entity.kind is MentionKind.PLACE or (entity.kind is MentionKind.PERSON and len(words) > 1):
        yield ("everywhere", *name_key(words))
    yield ("name", story, *name_key(words))
