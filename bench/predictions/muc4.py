"""MUC-4 templates of a report, through the record and `bench/muc4.py`."""

from collections.abc import Iterable, Iterator
from typing import Any

from muc4 import Translator, day_of
from reportedly.desk import read
from reportedly.types.report import Report


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for line in lines:
        day = day_of(line["text"])
        reading = read(Report(text=line["text"], published=day.isoformat() if day else None))
        yield {"doc_id": line["doc_id"], "templates": Translator(reading, day).templates()}
