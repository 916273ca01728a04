"""Run readers over a report: sort, sign, check, and name every failure. What each reader would otherwise repeat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from reportedly.errors import ReadingError
from reportedly.types.annotations import Annotation
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report


class Reader(msgspec.Struct, frozen=True):
    """One row of the list of readers: what it needs, the one kind it writes, and the function that does it.

    `filed` is False for scaffolding that is cheap to make again and not kept in the ledger (tokens).
    """

    name: str
    version: str
    reads: tuple[type[Annotation], ...]
    writes: type[Annotation]
    read: Callable[[Reading], Iterable[Annotation]]
    filed: bool = True

    @property
    def signature(self) -> str:
        """What annotations carry in `by`: `tolls/3`."""
        return f"{self.name}/{self.version}"


def in_order(*readers: Reader) -> tuple[Reader, ...]:
    """`readers` as given. Raises ReadingError when one reads a layer that no earlier one writes, or two write one."""
    written: dict[type[Annotation], str] = {}
    for reader in readers:
        for kind in reader.reads:
            if kind not in written:
                raise ReadingError(f"reader {reader.name} reads {kind.LAYER}, which no reader before it writes")
        if reader.writes in written:
            raise ReadingError(f"readers {written[reader.writes]} and {reader.name} both write {reader.writes.LAYER}")
        written[reader.writes] = reader.name
    return readers


def read_report(report: Report, readers: Sequence[Reader]) -> Reading:
    """Read `report` with each of `readers` in turn. Raises ReadingError, naming reader and report."""
    reading = Reading(report)
    for reader in readers:
        layer = _signed(reading, reader)
        run = Run(reader=reader.name, version=reader.version, count=len(layer))
        reading = reading.adding(reader.writes, layer, run)
    return reading


def _signed(reading: Reading, reader: Reader) -> list[Annotation]:
    report = reading.report
    try:
        found = sorted(reader.read(reading), key=lambda item: (item.span.start, item.span.end))
    except Exception as error:  # the one broad except: it re-raises, named
        raise ReadingError(
            f"reader {reader.signature} failed on {report.id}: {type(error).__name__}: {error}"
        ) from error
    seen: Counter[tuple[int, int]] = Counter()
    final: dict[str, str] = {}
    signed = []
    for item in found:
        if not isinstance(item, reader.writes):
            raise ReadingError(f"reader {reader.signature} wrote a {type(item).__name__} on {report.id}")
        if item.span.end > len(report.text):
            raise ReadingError(f"reader {reader.signature} points past the end of {report.id}: {item.span}")
        place = (item.span.start, item.span.end)
        seen[place] += 1
        again = f"~{seen[place]}" if seen[place] > 1 else ""
        id = f"{report.id}#{reader.writes.LAYER}@{item.span.start}-{item.span.end}{again}"
        if item.id:
            final[item.id] = id
        signed.append(msgspec.structs.replace(item, id=id, by=reader.signature))
    return [_linked(item, final) for item in signed] if final and reader.writes.LINKS else signed


def _linked(item: Annotation, final: dict[str, str]) -> Annotation:
    """`item` with local names in its link fields turned into final ids."""
    changed: dict[str, object] = {}
    for field in item.LINKS:
        value = getattr(item, field)
        if isinstance(value, tuple):
            changed[field] = tuple(final.get(name, name) for name in value)
        elif value is not None:
            changed[field] = final.get(value, value)
    return msgspec.structs.replace(item, **changed)
