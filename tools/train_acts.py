"""Learn when two mentions name one act: `python tools/train_acts.py COREF.jsonl` writes weights/acts.json.

Lines as in `../shared/bench/data/stories/ecbplus_coref.jsonl`: `{"text", "id", "topic", "mentions": [{"kind", "start",
"end", "chain"}]}`. Pairs are those that the stories put together and whose words are related. Prints precision and
recall of pairs by six-fold cross-validation over topics. Needs scikit-learn (extra `train`).
"""

import json
import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from boosting import learned, write
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.resolve.acts import ActEvidence, act_at, evidence, related
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

FOLDS = 6


def stories_of(readings: list[Reading]) -> dict[str, str]:
    """The story of each report."""
    judged = compare_all(Readings(readings), [STORIES])
    return {id: story.id for story in stories(Readings(readings, judged)) for id in story.reports}


def pairs(lines: list[dict[str, Any]], readings: list[Reading]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Evidence, truth and topic of each pair."""
    home = stories_of(readings)
    found: dict[str, list[tuple[Any, str, int]]] = {}
    for line, reading in zip(lines, readings, strict=True):
        for mention in line["mentions"]:
            act = act_at(reading, Span(mention["start"], mention["end"])) if mention["kind"] == "event" else None
            if act is not None:
                found.setdefault(home[reading.report.id], []).append((act, mention["chain"], int(line["topic"])))
    x, y, topics = [], [], []
    for acts in found.values():
        for (one, chain, topic), (two, other, _) in combinations(acts, 2):
            if related(one, two):
                x.append(evidence(one, two))
                y.append(chain == other)
                topics.append(topic)
    return np.array(x, dtype=float), np.array(y), np.array(topics)


def main(paths: list[str]) -> int:
    if len(paths) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    lines = [json.loads(line) for line in Path(paths[0]).read_text(encoding="utf-8").splitlines()]
    names = [reader.name for reader in readers()]
    prefix = readers()[: names.index("times") + 1]
    readings = [read(Report(text=line["text"], url=line["id"]), prefix) for line in lines]
    x, y, topics = pairs(lines, readings)
    fold, said = topics % FOLDS, np.zeros(len(y))
    for part in range(FOLDS):
        model = learned(x[fold != part], y[fold != part], trees=120, leaves=15, least=40)
        said[fold == part] = model.predict_proba(x[fold == part])[:, 1]
    right = (said >= 0.5) & y
    print(f"pairs {len(y)}: precision {right.sum() / (said >= 0.5).sum():.3f}, recall {right.sum() / y.sum():.3f}")
    write("acts", ActEvidence._fields, learned(x, y, trees=120, leaves=15, least=40))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
