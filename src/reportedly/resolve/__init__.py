"""Many readings in, judgements with reasons out; groups are computed from judgements. Start here.

RESOLVERS is the list of what is judged across reports. A resolver is a function from a corpus and the ids of new
reports to judgements; an index of earlier keys may be given to it, so that no report is ever compared twice. The other
names compute groups from what was judged, by programs and by people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

import msgspec

from reportedly.resolve.accounts import incidents
from reportedly.resolve.candidates import Index, MemoryIndex
from reportedly.resolve.clusters import clusters
from reportedly.resolve.copies import copy_pairs, resolve_copies
from reportedly.resolve.disputes import disputes
from reportedly.resolve.entities import identities, resolve_entities
from reportedly.resolve.incidents import resolve_incidents
from reportedly.resolve.revisions import changes, resolve_revisions
from reportedly.resolve.stories import resolve_stories, stories
from reportedly.types.corpus import Corpus
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Relation

__all__ = [
    "RESOLVERS",
    "Index",
    "MemoryIndex",
    "Resolver",
    "changes",
    "clusters",
    "copy_pairs",
    "disputes",
    "identities",
    "incidents",
    "stories",
]


class Resolve(Protocol):
    """Judge `new` reports against each other and against all earlier ones of `corpus`, found through `index`."""

    def __call__(self, corpus: Corpus, new: Sequence[str], index: Index | None = None) -> Iterator[Judgement]: ...


class Resolver(msgspec.Struct, frozen=True):
    """One row of the list of resolvers: the relations that it judges, and the function that does it."""

    name: str
    version: str
    judges: tuple[Relation, ...]
    resolve: Resolve

    @property
    def signature(self) -> str:
        """What judgements carry in `by`: `copies/1`."""
        return f"{self.name}/{self.version}"


RESOLVERS: tuple[Resolver, ...] = (
    Resolver("copies", "1", (Relation.COPY_OF, Relation.PARTIAL_COPY_OF, Relation.QUOTES), resolve_copies),
    Resolver("revisions", "1", (Relation.REVISION_OF,), resolve_revisions),
    Resolver("stories", "1", (Relation.SAME_STORY,), resolve_stories),
    Resolver("entities", "1", (Relation.SAME_ENTITY,), resolve_entities),
    Resolver("incidents", "1", (Relation.SAME_INCIDENT,), resolve_incidents),
)
"""All resolvers, in order."""
