"""Whether each given event word is said to have taken place: -3 to 3."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.certainty import factuality_of
from reportedly.types.report import Report

_NEEDED = ("sentences", "grammar")


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    needed = [reader for reader in readers() if reader.name in _NEEDED]
    for line in lines:
        reading = read(Report(text=line["text"]), with_readers=needed)
        events = []
        for event in line["events"]:
            token = reading.tree.at(event["start"])
            score = factuality_of(token, reading) if token is not None else 3.0
            events.append({"start": event["start"], "end": event["end"], "score": round(score, 3)})
        yield {"id": line["id"], "events": events}
