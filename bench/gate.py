"""Let no score slip silently: `python bench/gate.py` fails when a figure of scores.json is below its floor.

`--raise` lifts each floor to just under today's figure (a floor never falls by it). A floor is lowered by hand in
floors.json, with a reason beside it.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCORES = HERE / "scores.json"
FLOORS = HERE / "floors.json"
LOWER_IS_BETTER = (
    "false merges",
    "claimed",
    "median_km",
    "made up",
    "false alarms",
    "fragments",
    "beside",
    "encoder opens, s",
    "packed, MB",
    "opens, s",
    "gazetteer, MB",
    "both readers, MB",
    "peak memory, MB",
)
SLACK = 0.01
"""Share of a figure left below it when a floor is raised: library versions move the last digit."""
TIMED = ("/s", ", s")
TIMED_SLACK = 0.5
"""How measures of speed end, and their share: machines differ, and some are busy."""


def problems(scores: dict[str, dict], floors: dict[str, dict]) -> list[str]:
    """One line for each floor that is not held, or whose figure or data is missing."""
    found = []
    for name, row in floors.items():
        score = scores.get(name)
        if score is None:
            found.append(f"{name}: has a floor and no score: run `make bench`")
            continue
        if row["digest"] != score["digest"]:
            found.append(f"{name}: scored on other data ({score['digest']}) than its floor ({row['digest']})")
        for measure, floor in row["floors"].items():
            figure = score["measures"].get(measure)
            if figure is None:
                found.append(f"{name}: {measure} has a floor and no figure")
            elif (figure > floor) if measure in LOWER_IS_BETTER else (figure < floor):
                found.append(f"{name}: {measure} is {figure}, its floor is {floor}")
    return found


def slack(measure: str) -> float:
    """The share of a figure that its floor leaves."""
    return TIMED_SLACK if measure.endswith(TIMED) else SLACK


def raised(scores: dict[str, dict], floors: dict[str, dict]) -> dict[str, dict]:
    """Floors lifted to just below today's figures; none falls."""
    new = {}
    for name, score in scores.items():
        old = floors.get(name, {}).get("floors", {})
        lifted = {}
        for measure, figure in score["measures"].items():
            if measure in LOWER_IS_BETTER:
                worse = round(figure + slack(measure) * max(1.0, figure), 3)
                lifted[measure] = min(old.get(measure, worse), worse)
            else:
                lifted[measure] = max(old.get(measure, 0.0), round(figure * (1 - slack(measure)), 3))
        new[name] = {**floors.get(name, {}), "digest": score["digest"], "floors": lifted}
    return new


def main(arguments: list[str]) -> int:
    if not SCORES.exists():
        print("no scores yet: run `make bench` where the gold data is", file=sys.stderr)
        return 0
    scores = json.loads(SCORES.read_text())
    floors = json.loads(FLOORS.read_text()) if FLOORS.exists() else {}
    if "--raise" in arguments:
        FLOORS.write_text(json.dumps(raised(scores, floors), indent=1) + "\n")
        return 0
    found = problems(scores, floors)
    print("\n".join(found) or f"{sum(len(row['floors']) for row in floors.values())} floors hold")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
