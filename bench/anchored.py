"""Score expressions that count from an event on the project's own gold: `python bench/anchored.py [dev|test] [--show]`.

Gold: `bench/gold/anchored_times.jsonl`; `bench/gold/README.md` has the conventions. The answer to a line is the time
found that overlaps the marked words most; it is right when both bounds, cut to days, lie within `slack` days of the
gold's, or of a pair in `also`; null only with null. `claimed` counts answers with a bound where nothing was to be told.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date
from typing import Any

from passage import half
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report

NEEDED = ("sentences", "grammar", "publication", "times")

Days = tuple[str | None, str | None]


def answer(row: dict[str, Any]) -> Days | None:
    """The bounds, in days, of the expression found at the marked words; None when none is found there."""
    chain = [reader for reader in readers() if reader.name in NEEDED]
    found = read(Report(text=row["text"], published=row["published"]), with_readers=chain)[TimeExpression]
    start, end = row["span"]
    best = max(found, key=lambda item: min(item.span.end, end) - max(item.span.start, start), default=None)
    if best is None or min(best.span.end, end) <= max(best.span.start, start):
        return None
    return best.earliest and best.earliest[:10], best.latest and best.latest[:10]


def is_right(row: dict[str, Any], days: Days | None) -> bool:
    wanted = [(row["earliest"], row["latest"]), *(tuple(pair) for pair in row.get("also") or ())]
    return days is not None and any(_close(days, pair, row.get("slack") or 0) for pair in wanted)


def _close(days: Days, wanted: Days, slack: int) -> bool:
    return all(
        (mine is None) == (gold is None)
        and (mine is None or gold is None or abs((date.fromisoformat(mine) - date.fromisoformat(gold)).days) <= slack)
        for mine, gold in zip(days, wanted, strict=True)
    )


def main(arguments: list[str]) -> int:
    split = "test" if "test" in arguments else "dev"
    rows = list(half(split, "anchored_times"))
    right, of_kind, claimed = Counter[str](), Counter[str](), 0
    for row in rows:
        days, kind = answer(row), row.get("kind") or "first forty"
        ok = is_right(row, days)
        of_kind[kind] += 1
        right[kind] += ok
        claimed += not ok and row["earliest"] is None and row["latest"] is None and bool(days and any(days))
        if not ok and split == "dev" and "--show" in arguments:
            print(row["id"], kind, row["text"], row["text"][slice(*row["span"])],
                  (row["earliest"], row["latest"], row.get("also")), days, sep=" | ")  # fmt: skip
    total = {"split": split, "n": len(rows), "right": round(100 * right.total() / max(1, len(rows)), 1)}
    total["undated"] = sum(row["earliest"] is None and row["latest"] is None for row in rows)
    print(json.dumps({**total, "claimed": claimed}))
    print("  ".join(f"{kind} {right[kind]}/{count}" for kind, count in sorted(of_kind.items())))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
