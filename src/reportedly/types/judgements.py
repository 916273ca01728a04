"""What resolvers and people say across reports; appended, never changed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from reportedly.types.report import digest
from reportedly.types.vocabulary import Relation, Verdict


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """One feature behind a judgement: its name, its score (0 to 1, or a count), and the words that made it."""

    name: str
    score: float
    detail: str = ""


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Whether `relation` holds between `left` and `right` (ids of reports, events, entities or times), and why.

    `by` is a resolver/version (`stories/1`) or a person (`person:ana`). Symmetric relations keep left < right;
    `copy_of`, `quotes`, `revision_of` and `responds_to` read from left to right (left is the later one), and so does
    `counted_from` (left is a time, right the event from which it counts).
    Two relations are for persons alone: `named` gives the group of `left` the name in `right`; `undoes` takes the
    judgement whose id is `left` back.
    `at` is UTC, ISO 8601, set when filed; programs leave it empty so that the same input gives the same judgement.
    `passages` are pairs of spans, in left and right, that prove a copy or a quotation.
    """

    left: str
    right: str
    relation: Relation
    verdict: Verdict = Verdict.YES
    score: float = 1.0
    reasons: tuple[Reason, ...] = ()
    passages: tuple[tuple[tuple[int, int], tuple[int, int]], ...] = ()
    by: str = ""
    at: str = ""

    @property
    def id(self) -> str:
        """`j` and 16 hex digits of what is judged, how, and by whom."""
        return "j" + digest(self.left, self.right, self.relation, self.verdict, self.by, self.at)[:16]

    @property
    def by_person(self) -> bool:
        """Whether a person said so; a person outranks a program."""
        return self.by.startswith("person:")


def undone(undos: Iterable[Judgement]) -> frozenset[str]:
    """Ids of the judgements that were taken back by `undos`; one that was itself taken back takes nothing back."""
    gone: set[str] = set()
    for item in sorted(undos, key=lambda item: (item.at, item.id), reverse=True):  # the last word first
        if item.id not in gone:
            gone.add(item.left)
    return frozenset(gone)
