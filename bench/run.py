"""Score the product on gold data: `python bench/run.py [--data FOLDER] [AREA…]`; what `make bench` runs.

For each row of BENCHMARKS it runs `predict.py`, then the scorer that lies beside the data, takes the measures out of
what the scorer prints, and writes `bench/scores.json`, `bench/SCORES.md`. `gate.py` holds them against `floors.json`.
Without the data it says what is missing and how to get it, and exits 0: nothing else here needs it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
SCORES = HERE / "scores.json"
TABLE = HERE / "SCORES.md"
MISSING = (
    "the gold data is not at {place}: it is third-party text that may not be shipped with the project. Put the folder "
    "with data/ and score_*.py there (bench/README.md names each corpus and its origin), or give --data FOLDER."
)


class Benchmark(NamedTuple):
    """A file of gold data, how it is predicted and scored, and a pattern for each measure in what the scorer prints."""

    area: str
    gold: str
    scorer: tuple[str, ...]
    measures: dict[str, str]

    @property
    def name(self) -> str:
        return f"{self.area} {Path(self.gold).stem}"


_F1 = r"\s+[\d.]+\s+[\d.]+\s+([\d.]+)"
_TIME = {"value F1": r'"valueF1": ([\d.]+)', "strict F1": r'"strictF1": ([\d.]+)'}
_PLACE = {
    "strict F1": r'"strict_PRF": \[[\d.]+, [\d.]+, ([\d.]+)\]',
    "span and id": r'"id_acc": ([\d.]+)',
    "within 161 km": r'"end2end": \{"n": \d+, "acc161": ([\d.]+)',
}
_CERTAINTY = {"r": r'"r": (-?[\d.]+)', "macro F1": r'"macro_f1": ([\d.]+)'}
_B3 = {"B3 F1": r"B3_F1=([\d.]+)"}

BENCHMARKS = (
    Benchmark(
        "attribution", "attribution/dev.jsonl", ("score_attribution.py", "GOLD", "PRED"),
        {
            "link F1": r"(?m)^link" + _F1, "direct link F1": r"(?m)^link:direct" + _F1,
            "indirect link F1": r"(?m)^link:indirect" + _F1, "link exact F1": r"(?m)^link\.exact" + _F1,
            "content soft F1": r"(?m)^content\.soft" + _F1, "source soft F1": r"(?m)^source\.soft" + _F1,
        },
    ),
    Benchmark("time", "time/te3_timebank.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/te3_aquaint.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/wikiwars.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/meantime.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("place", "place/trnews.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark("place", "place/lgl.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark("place", "place/gwn.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark(
        "muc4", "events/muc4_dev.jsonl", ("score_muc.py", "GOLD", "PRED"),
        {
            "all slots F": r"(?m)^ALL .*F\s+([\d.]+)", "human target number F": r"HUM TGT: NUMBER .*F\s+([\d.]+)",
            "human target effect F": r"HUM TGT: EFFECT OF INCIDENT .*F\s+([\d.]+)",
            "organisation confidence F": r"PERP: ORGANIZATION CONFIDENCE .*F\s+([\d.]+)",
        },
    ),
    Benchmark(
        "plover", "events/plover_gsr.jsonl", ("score_events.py", "type", "GOLD", "PRED"),
        {"macro F1": r'"macro_f1": ([\d.]+)', "accuracy": r'"accuracy": ([\d.]+)'},
    ),
    Benchmark(
        "certainty", "events/factuality_meantime_dev.jsonl", ("score_events.py", "certainty", "GOLD", "PRED"),
        _CERTAINTY,
    ),
    Benchmark(
        "certainty", "events/factuality_uds_ih2_dev.jsonl", ("score_events.py", "certainty", "GOLD", "PRED"),
        _CERTAINTY,
    ),
    Benchmark(
        "copies", "stories/copies_synth.jsonl", ("score_copies.py", "synth", "GOLD", "PRED"),
        {
            "F1": r'"F1": ([\d.]+)', "recall on spun45": r'"spun45": ([\d.]+)',
            "recall on embedded": r'"embed": ([\d.]+)',
            "false merges": r'"false_merged_negatives": ([\d.]+)',
        },
    ),
    Benchmark(
        "copies-pairs", "stories/news_cluster.jsonl",
        ("score_copies.py", "pairs", "stories/copies_real_pairs.jsonl", "PRED"), {"F1": r'"F1": ([\d.]+)'},
    ),
    Benchmark("stories", "stories/news_cluster.jsonl", ("score_cluster.py", "GOLD", "PRED"), _B3),
    Benchmark("stories", "stories/ecbplus_stories.jsonl", ("score_cluster.py", "GOLD", "PRED"), _B3),
    Benchmark(
        "revisions", "stories/revisions_synth.jsonl", ("score_revisions.py", "GOLD", "PRED"),
        {"macro F1": r'"macro": ([\d.]+)'},
    ),
    Benchmark(
        "names", "stories/names_ofac_pairs.jsonl", ("score_names.py", "GOLD", "PRED", "--split", "dev"),
        {"best F1": r"'F1': ([\d.]+)"},
    ),
    Benchmark(
        "names", "stories/names_nomenklatura.jsonl", ("score_names.py", "GOLD", "PRED"), {"best F1": r"'F1': ([\d.]+)"}
    ),
    Benchmark(
        "coref-event", "stories/ecbplus_coref.jsonl", ("score_coref.py", "GOLD", "PRED", "--kind", "event"),
        {"CoNLL F1": r"CoNLL=([\d.]+)"},
    ),
    Benchmark(
        "coref-entity", "stories/ecbplus_coref.jsonl", ("score_coref.py", "GOLD", "PRED", "--kind", "entity"),
        {"CoNLL F1": r"CoNLL=([\d.]+)"},
    ),
)  # fmt: skip


def run(benchmark: Benchmark, place: Path, out: Path) -> dict[str, object]:
    """Predict and score one file: its measures as the scorer prints them, and the seconds that predicting took."""
    gold = place / "data" / benchmark.gold
    prediction = out / f"{benchmark.name.replace(' ', '.')}.jsonl"
    started = time.perf_counter()
    subprocess.run([sys.executable, HERE / "predict.py", benchmark.area, gold, prediction], check=True)
    seconds = time.perf_counter() - started
    script, *arguments = benchmark.scorer
    filled = {"GOLD": str(gold), "PRED": str(prediction)}
    command = [
        filled.get(word) or (str(place / "data" / word) if word.endswith(".jsonl") else word) for word in arguments
    ]
    printed = subprocess.run(
        [sys.executable, place / script, *command], check=True, capture_output=True, text=True
    ).stdout
    measures = {}
    for name, pattern in benchmark.measures.items():
        found = re.search(pattern, printed)
        if found is None:
            raise SystemExit(f"{script} printed no {name} for {benchmark.name}:\n{printed[:2000]}")
        measures[name] = float(found.group(1))
    return {
        "measures": measures,
        "seconds": round(seconds, 1),
        "digest": hashlib.sha256(gold.read_bytes()).hexdigest()[:16],
        "date": datetime.now(UTC).date().isoformat(),
        "versions": f"reportedly {version('reportedly')}, spaCy {version('spacy')}",
    }


def table(scores: dict[str, dict[str, object]]) -> str:
    """SCORES.md: one row a measure."""
    lines = [
        "# Scores", "",
        "Written by `make bench`: each figure is what the scorer prints on the data named; floors.json has its floor.",
        "", "| area and data | measure | figure | seconds | data digest | date | versions |",
        "|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for name, row in scores.items():
        for measure, figure in row["measures"].items():  # type: ignore[attr-defined]
            cells = (name, measure, figure, row["seconds"], row["digest"], row["date"], row["versions"])
            lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", help="areas to run; all when none is given")
    parser.add_argument(
        "--data", type=Path, default=HERE.parents[1] / "shared" / "bench", help="folder of data/ and scorers"
    )
    asked = parser.parse_args()
    if not (asked.data / "data").is_dir():
        print(MISSING.format(place=asked.data), file=sys.stderr)
        return 0
    out = HERE / "out"
    out.mkdir(exist_ok=True)
    scores = json.loads(SCORES.read_text()) if SCORES.exists() else {}
    for benchmark in BENCHMARKS:
        if not asked.areas or benchmark.area in asked.areas:
            scores[benchmark.name] = run(benchmark, asked.data, out)
            figures = ", ".join(f"{name} {value}" for name, value in scores[benchmark.name]["measures"].items())
            print(f"{benchmark.name}: {figures} ({scores[benchmark.name]['seconds']} s)")
    ordered = {item.name: scores[item.name] for item in BENCHMARKS if item.name in scores}
    SCORES.write_text(json.dumps(ordered, indent=1) + "\n")
    TABLE.write_text(table(ordered))
    return 0


if __name__ == "__main__":
    sys.exit(main())
