"""What resolvers and views may ask of many readings; the ledger answers it, and so does a plain list in tests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from reportedly.types.actor import Actor
from reportedly.types.judgements import Judgement, undone
from reportedly.types.reading import Reading
from reportedly.types.report import Report, Sighting
from reportedly.types.vocabulary import Relation


class Corpus(Protocol):
    """Read-only view over many readings and the judgements on them."""

    def report_ids(self) -> Sequence[str]:
        """Ids of all reports, in order of first sighting."""

    def report(self, report_id: str) -> Report:
        """A report without what was read of it. Raises LedgerError when there is no such report."""

    def reading(self, report_id: str) -> Reading:
        """The latest reading of a report. Raises LedgerError when there is no such report."""

    def sightings(self, report_id: str) -> Sequence[Sighting]:
        """When and where a report was seen, oldest first."""

    def actors(self) -> Sequence[Actor]:
        """People and bodies that the user knows, from lists of their own."""

    def judgements(self, relation: Relation | None = None) -> Iterator[Judgement]:
        """The judgements that count, or those of one relation, in order of filing."""


class Readings:
    """A Corpus over readings held in memory."""

    def __init__(
        self, readings: Iterable[Reading], judgements: Iterable[Judgement] = (), actors: Iterable[Actor] = ()
    ) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._judgements = tuple(judgements)
        self._actors = tuple(actors)

    def report_ids(self) -> Sequence[str]:
        return tuple(self._readings)

    def report(self, report_id: str) -> Report:
        return self._readings[report_id].report

    def reading(self, report_id: str) -> Reading:
        return self._readings[report_id]

    def sightings(self, report_id: str) -> Sequence[Sighting]:
        return ()

    def actors(self) -> Sequence[Actor]:
        return self._actors

    def judgements(self, relation: Relation | None = None) -> Iterator[Judgement]:
        gone = undone(item for item in self._judgements if item.relation is Relation.UNDOES)
        wanted = (item for item in self._judgements if relation is None or item.relation is relation)
        return (item for item in wanted if item.id not in gone)
