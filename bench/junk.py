"""Score false alarms on pages without news: `python bench/junk.py [dev|test] [--show]`.

Gold: `bench/gold/junk.jsonl`; `bench/gold/README.md` has the measures. A false alarm is an event of the types below
that is said to have happened or to go on, or a toll; `clean` is the share of texts without one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from passage import half
from reportedly.desk import read
from reportedly.types.annotations import Event, Toll
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status

ALARMING = {
    EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.SANCTION, EventType.THREATEN,
}  # fmt: skip
REAL = {Status.HAPPENED, Status.ONGOING}


def alarms(reading: Reading) -> Iterator[tuple[str, Span]]:
    """What is said of a text that the record should not know: its type, or `toll`, and where."""
    for event in reading[Event]:
        if event.type in ALARMING and event.status in REAL:
            yield event.type.value, event.span
    for toll in reading[Toll]:
        yield "toll", toll.span


def main(arguments: list[str]) -> int:
    if set(arguments) - {"dev", "test", "--show"}:
        print("usage: junk.py [dev|test] [--show]", file=sys.stderr)
        return 2
    split = "test" if "test" in arguments else "dev"
    rows = list(half(split, "junk"))
    clean = total = 0
    for row in rows:
        reading = read(Report(text=row["text"], published=row["published"]))
        found = list(alarms(reading))
        clean += not found
        total += len(found)
        if split == "dev" and "--show" in arguments:
            for name, span in found:
                print(row["id"], row["kind"], name, reading.quote(span), sep=" | ")
    print(json.dumps({"split": split, "n": len(rows), "clean": round(100 * clean / len(rows), 1),
                      "false alarms": total}))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
