"""Score the product on gold data: `python bench/run.py [--data FOLDER] [AREA…]`; what `make bench` runs.

For each row of `benchmarks.py` it runs `predict.py` and the scorer that lies beside the data (for area `own` our own
scorer alone), takes the measures out of what the scorer prints, and writes `bench/scores.json`, `bench/SCORES.md`.
`gate.py` holds them against `floors.json`. Two rows run at a time. Without the data it says what is missing and how to
get it, and scores our own gold alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import BENCHMARKS, OWN, Benchmark, Own
from corpora import DATA

HERE = Path(__file__).resolve().parent
GOLD = HERE / "gold"
OUT = HERE / "out"
SCORES = HERE / "scores.json"
TABLE = HERE / "SCORES.md"
AT_ONCE = 2
MISSING = (
    "the gold data is not at {place}: it is third-party text that may not be shipped with the project. Put the folder "
    "with data/ and score_*.py there (bench/README.md names each corpus and its origin), or give --data FOLDER."
)

Score = dict[str, Any]


def run(benchmark: Benchmark, place: Path, out: Path) -> Score:
    """Predict and score one file: its measures as the scorer prints them, and the seconds that predicting took."""
    gold = place / "data" / benchmark.gold
    prediction = out / f"{benchmark.name.replace(' ', '.')}.jsonl"
    started = time.perf_counter()
    printed_by(HERE / "predict.py", benchmark.area, gold, prediction)
    seconds = time.perf_counter() - started
    return scored(measures(benchmark, scorer_output(benchmark, place, prediction)), gold, seconds, our_versions())


def run_own(own: Own, place: Path) -> Score:
    """Run one of our own scorers: its measures, and the seconds that reading and scoring took."""
    started = time.perf_counter()
    script, *arguments = own.command
    printed = printed_by(HERE / script, *arguments, *(("--data", place) if own.texts else ()))
    return scored(measures(own, printed), GOLD / own.gold, time.perf_counter() - started, our_versions())


def scorer_output(benchmark: Benchmark, place: Path, prediction: Path) -> str:
    """What the scorer beside the data prints of `prediction`."""
    script, *arguments = benchmark.scorer
    filled = {"GOLD": place / "data" / benchmark.gold, "PRED": prediction}
    return printed_by(
        place / script,
        *(filled.get(word) or (place / "data" / word if word.endswith(".jsonl") else word) for word in arguments),
    )


def printed_by(script: Path, *arguments: str | Path) -> str:
    """What a script prints. One that fails ends the run, with its last words."""
    one_thread = {**os.environ, "OMP_NUM_THREADS": "1"}
    done = subprocess.run([sys.executable, script, *arguments], capture_output=True, text=True, env=one_thread)
    if done.returncode:
        raise SystemExit(f"{script.name} failed: {done.stderr.strip()[-2000:]}")
    return done.stdout


def measures(row: Benchmark | Own, printed: str) -> dict[str, float]:
    """The number that each pattern of `row` finds in what its scorer printed."""
    found = {}
    for name, pattern in row.measures.items():
        match = re.search(pattern, printed)
        if match is None:
            raise SystemExit(f"no {name} is printed for {row.name}:\n{printed[:2000]}")
        found[name] = float(match.group(1))
    return found


def scored(figures: dict[str, float], gold: Path, seconds: float, versions: str) -> Score:
    """A row of scores.json."""
    return {
        "measures": figures,
        "seconds": round(seconds, 1),
        "digest": digest(gold),
        "date": datetime.now(UTC).date().isoformat(),
        "versions": versions,
    }


def digest(gold: Path) -> str:
    return hashlib.sha256(gold.read_bytes()).hexdigest()[:16]


def our_versions() -> str:
    """What a figure hangs on: our version, the libraries that reckon, and how wide this processor reckons."""
    import onnxruntime
    import spacy

    import reportedly

    libraries = f"spaCy {spacy.__version__}, onnxruntime {onnxruntime.__version__}"
    return f"reportedly {reportedly.__version__}, {libraries}, {vector_units()}"


VECTOR_UNITS = ("avx512_vnni", "avx_vnni", "avx512f", "avx2")
"""What a processor may have for the encoder's sums, widest first: their last digits differ between these, and with
them what lies on the edge of a decision (up to a point of F1 on a set of a hundred things)."""


def vector_units(described: Path = Path("/proc/cpuinfo")) -> str:
    """The widest of VECTOR_UNITS that this processor says it has; elsewhere than on Linux its name alone."""
    try:
        flags = set(described.read_text(encoding="utf-8").split())
    except OSError:
        flags = set()
    return next((unit for unit in VECTOR_UNITS if unit in flags), platform.machine())


def table(scores: dict[str, Score]) -> str:
    """SCORES.md: one row a measure."""
    lines = [
        "# Scores", "",
        "Written by `make bench`: each figure is what the scorer prints on the data named; floors.json has its floor.",
        "", "| area and data | measure | figure | seconds | data digest | date | versions |",
        "|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for name, row in scores.items():
        for measure, figure in row["measures"].items():
            cells = (name, measure, figure, row["seconds"], row["digest"], row["date"], row["versions"])
            lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(lines) + "\n"


Task = tuple[str, Callable[[], Score]]


def tasks(areas: Sequence[str], place: Path) -> tuple[list[Task], list[Task]]:
    """What is to be run for `areas` (all when there is none): what may run side by side, and what must run alone."""
    beside: list[Task] = []
    at_hand = (place / "data").is_dir()
    if at_hand:
        beside = [(row.name, partial(run, row, place, OUT)) for row in BENCHMARKS if not areas or row.area in areas]
    own = [row for row in OWN if (not areas or row.area in areas) and (at_hand or not row.texts)]
    beside += [(row.name, partial(run_own, row, place)) for row in own if not row.alone]
    return beside, [(row.name, partial(run_own, row, place)) for row in own if row.alone]


def finished(beside: Sequence[Task], alone: Sequence[Task]) -> Iterator[tuple[str, Score]]:
    """Each task's name and score as it ends: two at a time, then one by one."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        names = {pool.submit(task): name for name, task in beside}
        try:
            for future in as_completed(names):
                yield names[future], future.result()
        except SystemExit:
            pool.shutdown(cancel_futures=True)
            raise
    for name, task in alone:
        yield name, task()


def write(scores: dict[str, Score]) -> None:
    """scores.json and SCORES.md, in the order of the lists; a row that has left the lists leaves the files."""
    ordered = {row.name: scores[row.name] for row in (*BENCHMARKS, *OWN) if row.name in scores}
    SCORES.write_text(json.dumps(ordered, indent=1) + "\n", encoding="utf-8")
    TABLE.write_text(table(ordered), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", help="areas to run (see benchmarks.py); all when none is given")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of data/ and scorers")
    asked = parser.parse_args()
    unknown = set(asked.areas) - {row.area for row in (*BENCHMARKS, *OWN)}
    if unknown:
        parser.error(f"no such area: {', '.join(sorted(unknown))}")
    if not (asked.data / "data").is_dir():
        print(MISSING.format(place=asked.data), file=sys.stderr)
    OUT.mkdir(exist_ok=True)
    scores = json.loads(SCORES.read_text(encoding="utf-8")) if SCORES.exists() else {}
    for name, score in finished(*tasks(asked.areas, asked.data)):
        scores[name] = score
        figures = ", ".join(f"{measure} {figure}" for measure, figure in score["measures"].items())
        print(f"{name}: {figures} ({score['seconds']} s)", flush=True)
        write(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())
