"""Attributions as `reportedly` reads them: sentences, grammar and the attribution reader."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Attribution
from reportedly.types.report import Report
from reportedly.types.span import Spans

_NEEDED = frozenset(("sentences", "grammar", "attribution"))


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One line of `attributions` for each line of input."""
    needed = [reader for reader in readers() if reader.name in _NEEDED]
    for line in lines:
        report = Report(
            text=line["text"], title=line.get("title"), published=line.get("date"), publisher=line.get("publisher")
        )
        found = read(report, with_readers=needed)[Attribution]
        yield {"id": line["id"], "attributions": [_shown(item) for item in found]}


def _shown(item: Attribution) -> dict[str, Any]:
    return {"source": _pairs(item.source), "cue": _pairs(item.cue), "content": _pairs(item.content)}


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
