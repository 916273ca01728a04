"""Many readings in, judgements with reasons out; groups are computed from judgements. Start here.

RESOLVERS is the list of what is judged across reports. A resolver says what things of reports it compares, under which
keys they meet, and what it makes of two of them; `comparing.py` has the loop. The other names compute groups from what
was judged, by programs and by people.
"""

from __future__ import annotations

from reportedly.resolve.accounts import incidents
from reportedly.resolve.candidates import Index, MemoryIndex
from reportedly.resolve.clusters import clusters
from reportedly.resolve.comparing import Comparison, Resolver, compare_all, signature
from reportedly.resolve.copies import COPIES, copy_pairs
from reportedly.resolve.counted import COUNTED
from reportedly.resolve.datings import datings
from reportedly.resolve.disputes import disputes
from reportedly.resolve.entities import ENTITIES
from reportedly.resolve.identities import identities
from reportedly.resolve.incidents import INCIDENTS
from reportedly.resolve.labels import labelled
from reportedly.resolve.revisions import REVISIONS, changes
from reportedly.resolve.stories import STORIES, stories

__all__ = [
    "RESOLVERS",
    "Comparison",
    "Index",
    "MemoryIndex",
    "Resolver",
    "changes",
    "clusters",
    "compare_all",
    "copy_pairs",
    "datings",
    "disputes",
    "identities",
    "incidents",
    "labelled",
    "signature",
    "stories",
]

RESOLVERS: tuple[Resolver, ...] = (COPIES, REVISIONS, STORIES, ENTITIES, INCIDENTS, COUNTED)
"""All resolvers, in order."""
