"""Score expressions that count from an event on the project's own gold: `python bench/anchored.py [dev|test] [--show]`.

Gold: `bench/gold/anchored_times.jsonl`, invented sentences; each marks one expression and the days that the whole
text lets a careful reader give it (`earliest`, `latest`), or null where the event is not dated. Counts in weeks and
more are loose: three days either side for weeks, fifteen for months, half a year for years.

Right is: the expression is found with the same words; and both bounds are equal (null with null). `claimed` is the
share of answers with bounds among those that should have none: what was made up.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import TimeExpression
from reportedly.types.report import Report

GOLD = Path(__file__).resolve().parent / "gold" / "anchored_times.jsonl"


def main(arguments: list[str]) -> int:
    split = next((word for word in arguments if word in ("dev", "test")), "dev")
    wanted = [reader for reader in readers() if reader.name in ("sentences", "grammar", "times")]
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["split"] == split]
    right = claimed = undated = 0
    for row in rows:
        reading = read(Report(text=row["text"], published=row["published"]), with_readers=wanted)
        start, end = row["span"]
        same = [item for item in reading[TimeExpression] if (item.span.start, item.span.end) == (start, end)]
        days = (same[0].earliest and same[0].earliest[:10], same[0].latest and same[0].latest[:10]) if same else None
        ok = days == (row["earliest"], row["latest"])
        right += ok
        undated += row["earliest"] is None
        claimed += row["earliest"] is None and days is not None and days[0] is not None
        if not ok and "--show" in arguments:
            print(row["id"], row["text"], (row["earliest"], row["latest"]), days, sep=" | ")
    print(json.dumps({"split": split, "n": len(rows), "right": round(100 * right / max(1, len(rows)), 1),
                      "undated": undated, "claimed": claimed}))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
