"""Predictions for a scorer: `python bench/predict.py AREA IN.jsonl OUT.jsonl`.

Each area is a file of `bench/predictions/` with one function, `predict(lines) -> lines`. It reads only what a user
would have (text, title, dates, publisher), goes through the product's own functions, and writes what the scorer reads.
"""

import importlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from reportedly.memory import collect_seldom

AREAS = {
    "attribution": "attribution",
    "time": "time",
    "place": "place",
    "muc4": "muc4",
    "plover": "plover",
    "certainty": "certainty",
    "stories": "stories",
    "copies": "copies",
    "copies-pairs": "copies_pairs",
    "revisions": "revisions",
    "names": "names",
    "coref-event": "coref_event",
    "coref-entity": "coref_entity",
}


def lines_of(path: Path) -> Iterator[dict[str, Any]]:
    """The JSON objects of a file, one a line."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def predict(area: str, lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """What the product says of each line of an area's input."""
    return importlib.import_module(f"predictions.{AREAS[area]}").predict(lines)


def main(arguments: list[str]) -> int:
    collect_seldom()  # as the command line does
    if len(arguments) != 3 or arguments[0] not in AREAS:
        print(f"usage: predict.py AREA IN.jsonl OUT.jsonl, AREA one of {' '.join(AREAS)}", file=sys.stderr)
        return 2
    area, source, target = arguments[0], Path(arguments[1]), Path(arguments[2])
    if not source.is_file():
        print(f"predict.py: no such file: {source}", file=sys.stderr)
        return 2
    with target.open("w", encoding="utf-8") as out:
        for line in predict(area, lines_of(source)):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
