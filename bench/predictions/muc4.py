"""MUC-4 templates of a report, through the record and `bench/muc4.py`."""

from collections.abc import Iterable, Iterator
from typing import Any

from muc4 import Translator, day_of
from muc4_fillers import read_fillers
from reportedly.desk import read
from reportedly.types.report import Report


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for line in lines:
        day = day_of(line["text"])
        reading = read(Report(text=line["text"], published=day.isoformat() if day else None))
        translator = Translator(reading, day, fillers=read_fillers(line["text"]))
        yield {"doc_id": line["doc_id"], "templates": translator.templates()}
