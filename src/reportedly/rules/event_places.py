"""The places of the events of a report: told in their clause, of what people met in them, or beside what they did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportedly.rules.anchors import DONE, LYING, beside, tied
from reportedly.rules.event_days import suffered
from reportedly.rules.event_sites import finest_of
from reportedly.rules.where_clauses import (
    is_bound_for,
    is_seat_of_doer,
    told_in_act,
    told_next,
    told_of_it,
    told_of_whom,
    told_when,
    told_where,
)
from reportedly.types.annotations import Place, Token
from reportedly.types.tree import Tree


class Where(NamedTuple):
    """Ids of places: those told of events and those where people met them, by number; those beside other verbs."""

    own: dict[int, list[str]]
    met: dict[int, list[str]]
    beside: dict[int, list[str]]


_LOCATED = frozenset(("locate", "situate"))


def places_of(
    tree: Tree,
    sites: Sequence[Place],
    owners: Mapping[int, int],
    verbs: Mapping[int, Token],
    nouns: Mapping[int, Token],
) -> Where:
    """The finest places of each event; `verbs` and `nouns` are those of the events, by number."""
    spans = [(item.id, item.span) for item in sites]
    staying = [(item.id, item.span) for item in sites if not is_bound_for(tree, item)]
    lying = [(item.id, item.span) for item in sites if not is_seat_of_doer(tree, item)]
    told = {**told_where(tree, sites, verbs), **tied(tree, spans, owners, DONE)}
    inner = tied(tree, lying, owners, DONE | _LOCATED)  # "in a hamlet located in Tora, in Bekara province"
    own = finest_of({number: inner.get(number, ids) for number, ids in told.items()}, sites)
    aside = finest_of(beside(tree, spans, owners), sites)
    struck = finest_of(beside(tree, staying, owners, ("nsubjpass",)), sites)
    stayed = finest_of(beside(tree, staying, owners), sites)
    met = told_of_whom(tree, stayed, verbs) | told_when(tree, stayed, verbs)
    met = told_next(tree, stayed, verbs) | told_in_act(tree, own, verbs, nouns) | met
    met |= suffered(tree, struck, nouns) | told_of_it(tree, aside, nouns)
    return Where(own, met | finest_of(tied(tree, lying, owners, LYING), sites), aside)
