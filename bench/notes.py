"""Score ACLED sub-events on notes of our own: `python bench/notes.py [--show]`.

Gold: `bench/gold/notes.jsonl`, invented one-event notes in the manner of coders, each with its ACLED sub-event. The
answer is that of the main event, else of the first event that has one. Prints accuracy and F1 weighted by support.
The author of the rules wrote the notes and tuned the rules on them: the figures flatter (see gold/README.md).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading
from reportedly.types.report import Report

GOLD = Path(__file__).resolve().parent / "gold" / "notes.jsonl"


def answer(reading: Reading) -> str:
    events = sorted(reading[Event], key=lambda event: not event.main)
    return next((str(event.sub_event) for event in events if event.sub_event), "none")


def weighted(pairs: list[tuple[str, str]]) -> float:
    """F1 of each gold term, weighted by how often it is due."""
    due, given = Counter(gold for gold, _ in pairs), Counter(said for _, said in pairs)
    right = Counter(gold for gold, said in pairs if gold == said)
    return sum(count * 2 * right[term] / (count + given[term]) for term, count in due.items()) / max(1, len(pairs))


def main(arguments: list[str]) -> int:
    names = [reader.name for reader in readers()]
    wanted = readers()[: names.index("events") + 1]
    pairs = []
    for row in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines()):
        said = answer(read(Report(text=row["text"]), with_readers=wanted))
        pairs.append((row["sub_event"], said))
        if said != row["sub_event"] and "--show" in arguments:
            print(row["sub_event"], said, row["text"], sep=" | ")
    accuracy = sum(gold == said for gold, said in pairs) / max(1, len(pairs))
    print(json.dumps({"n": len(pairs), "accuracy": round(accuracy, 3), "weighted F1": round(weighted(pairs), 3)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
