"""Time expressions of each line: id, text, title?, dct → id, timexes[{start, end, type, value}]."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Read the layers up to times; expressions without a value ("February 30") are left out."""
    names = ("sentences", "grammar", "publication", "times")
    wanted = [reader for reader in readers() if reader.name in names]
    for line in lines:
        report = Report(text=line["text"], title=line.get("title"), published=line.get("dct"))
        found = read(report, with_readers=wanted)[TimeExpression]
        timexes = [
            {"start": item.span.start, "end": item.span.end, "type": item.type.value, "value": item.value}
            for item in found
            if item.value is not None
        ]
        yield {"id": line["id"], "timexes": timexes}
