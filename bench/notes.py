"""Score notes and single sentences on what they are about: `python bench/notes.py [dev|test|tuned] [--types] [--show]`.

Gold: `bench/gold/notes.jsonl`, invented notes in the manner of coders, each with its ACLED sub-event: the answer is
that of the main event, else of the first event that has one. With `--types`, `bench/gold/acts.jsonl`: invented
sentences of agencies, each with its PLOVER type, read as `bench/predict.py plover` reads them. Prints accuracy, F1
weighted by support and macro F1. `tuned` are the notes that the author of the rules wrote and tuned them on
(gold/README.md).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence

from passage import half
from predictions.plover import predict
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading
from reportedly.types.report import Report

Answer = tuple[str, str, str]
"""What is due, what is said, and the text."""


def answer(reading: Reading) -> str:
    events = sorted(reading[Event], key=lambda event: not event.main)
    return next((str(event.sub_event) for event in events if event.sub_event), "none")


def sub_events(split: str) -> Iterator[Answer]:
    names = [reader.name for reader in readers()]
    wanted = readers()[: names.index("events") + 1]
    for row in half(split, "notes"):
        yield row["sub_event"], answer(read(Report(text=row["text"]), with_readers=wanted)), row["text"]


def types(split: str) -> Iterator[Answer]:
    rows = list(half(split, "acts"))
    for row, said in zip(rows, predict(rows), strict=True):
        yield row["type"], said["type"], row["text"]


def f1_by_class(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """F1 of each class that is due, from what is due and what is said."""
    due, given = Counter(gold for gold, _ in pairs), Counter(said for _, said in pairs)
    right = Counter(gold for gold, said in pairs if gold == said)
    return {term: 2 * right[term] / (count + given[term]) for term, count in due.items()}


def figures(answers: Sequence[Answer]) -> dict[str, float]:
    """Accuracy; F1 of each gold term weighted by how often it is due; the plain mean of these F1."""
    pairs = [(gold, said) for gold, said, _ in answers]
    due, f1 = Counter(gold for gold, _ in pairs), f1_by_class(pairs)
    return {
        "n": len(pairs),
        "accuracy": round(sum(gold == said for gold, said in pairs) / max(1, len(pairs)), 3),
        "weighted F1": round(sum(f1[term] * count for term, count in due.items()) / max(1, len(pairs)), 3),
        "macro F1": round(sum(f1.values()) / max(1, len(f1)), 3),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("split", nargs="?", choices=("dev", "test", "tuned"), default="dev")
    parser.add_argument("--types", action="store_true", help="PLOVER types of sentences, not sub-events of notes")
    parser.add_argument("--show", action="store_true", help="every wrong answer; of the test half none")
    asked = parser.parse_args()
    answers = list(types(asked.split) if asked.types else sub_events(asked.split))
    if asked.show and asked.split != "test":
        for gold, said, text in answers:
            if said != gold:
                print(gold, said, text, sep=" | ")
    print(json.dumps(figures(answers)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
