"""Figures that an outlet took back: a notice in a later version names the old one, which is no rival of the new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from reportedly.resolve.clusters import effective
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Certainty, Flag
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Figure
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import CertaintyStance, FlagKind, Harm, Relation, Verdict

Count = tuple[Harm, int | None, int | None]


class Corrections:
    """The corrected versions of a corpus, found once."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def standing(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """`figures` without those that a correction took back, in the version before it and in what copies that."""
        told: dict[str, set[Count]] = {}
        for item in figures:
            told.setdefault(item.report, set()).add(_count(item))
        gone: dict[str, set[Count]] = {}
        for newer, older in self._corrected:
            if newer in told and older in told:
                for report in {older, *self._copies.get(older, ())} - {newer}:
                    gone.setdefault(report, set()).update(self._taken_back(newer, told[older] - told[newer]))
        return tuple(item for item in figures if _count(item) not in gone.get(item.report, ()))

    @cached_property
    def _corrected(self) -> tuple[tuple[str, str], ...]:
        """Each version with a notice of correction, and that which it corrects: the later where both have one."""
        return tuple(
            (item.left, item.right) if self._has_notice(item.left) else (item.right, item.left)
            for item in self._judged(Relation.REVISION_OF)
            if self._has_notice(item.left) or self._has_notice(item.right)
        )

    @cached_property
    def _copies(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for item in self._judged(Relation.COPY_OF):
            found.setdefault(item.left, set()).add(item.right)
            found.setdefault(item.right, set()).add(item.left)
        return found

    def _judged(self, relation: Relation) -> Iterator[Judgement]:
        found = effective(self._corpus.judgements(relation)).values()
        return (item for item in found if item.verdict is Verdict.YES)

    def _has_notice(self, report: str) -> bool:
        return next(self._notices(report), None) is not None

    def _notices(self, report: str) -> Iterator[str]:
        reading = self._corpus.reading(report)
        flags = reading[Flag] if reading.has(Flag) else ()
        return (reading.quote(flag.span) for flag in flags if flag.kind is FlagKind.CORRECTION)

    def _taken_back(self, report: str, counts: set[Count]) -> set[Count]:
        """Those of `counts` that a notice names: "an earlier version gave the number of dead as nine"."""
        named = {number.value for notice in self._notices(report) for number in find_numbers(notice)}
        return {count for count in counts if named.intersection(count[1:])}


def _count(item: Figure) -> Count:
    return item.harm, item.low, item.high


def is_taken_back(rows: Iterable[Certainty]) -> bool:
    """Whether a report itself says that what it tells is not so: "we have withdrawn the report"."""
    return any(row.according_to is None and row.stance is CertaintyStance.DENIED for row in rows)
