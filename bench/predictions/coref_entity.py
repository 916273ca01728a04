"""Entities across documents: given mentions, chained by the coreference of each report and by name within a story."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.resolve.things import Key, thing_keys
from reportedly.types.corpus import Readings
from reportedly.types.report import Report
from reportedly.types.span import Span


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
                span = Span(mention["start"], mention["end"])
                chains.join(("mention", mention["id"]), *thing_keys(reading, story, span))
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
