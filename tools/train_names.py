"""Learn to weigh the evidence of two names: `python tools/train_names.py PAIRS.jsonl…` writes weights/names.json.

Lines are `{"a", "b", "match", "kind" or "schema", "split"?, "recoverable"?}`; those with a split other than dev are
left out, pairs that no spelling can recover (aliases) count less. Learned from the names of
`../shared/bench/data/stories`. Prints the F1 of ten-fold cross-validation over
names. Needs scikit-learn (extra `train`).
"""

import json
import sys
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from boosting import learned, write
from reportedly.lexicons import lexicon
from reportedly.text.likeness import make_evidence
from reportedly.text.name_evidence import Evidence

FOLDS = 10


def rows(paths: list[str]) -> list[dict[str, Any]]:
    """The pairs to learn from."""
    lines = (line for path in paths for line in Path(path).read_text(encoding="utf-8").splitlines())
    return [pair for pair in map(json.loads, lines) if pair.get("split", "dev") == "dev"]


def f1(y: np.ndarray, score: np.ndarray) -> float:
    """The best F1 over all thresholds."""
    hits = np.cumsum(y[np.argsort(-score, kind="stable")])
    return float((2 * hits / (np.arange(1, len(y) + 1) + y.sum())).max())


def folds(pairs: list[dict[str, Any]]) -> np.ndarray:
    """A fold for each pair; all names that are linked by matches share one."""
    above: dict[str, str] = {}

    def root(name: str) -> str:
        while above.setdefault(name, name) != name:
            name = above[name]
        return name

    for pair in pairs:
        if pair["match"]:
            above[root(pair["a"])] = root(pair["b"])
    return np.array([crc32(root(pair["a"]).encode()) % FOLDS for pair in pairs])


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    measure = make_evidence(lexicon("name_variants"), lexicon("name_weights"))
    pairs = rows(paths)
    person = [pair.get("kind", pair.get("schema", "")).lower() == "person" for pair in pairs]
    nothing = Evidence(*[0.0] * len(Evidence._fields))
    x = np.array([measure(p["a"], p["b"], of) or nothing for p, of in zip(pairs, person, strict=True)])
    y = np.array([int(pair["match"]) for pair in pairs])
    weights = np.array([(1.0 if p.get("recoverable", True) else 0.3) * (2 if "schema" in p else 1) for p in pairs])
    fold, score = folds(pairs), np.zeros(len(pairs))
    for part in range(FOLDS):
        learn, test = fold != part, fold == part
        score[test] = learned(x[learn], y[learn], weights[learn]).predict_proba(x[test])[:, 1]
    told = np.array([pair.get("recoverable", True) for pair in pairs])
    checks = np.array(["schema" in pair for pair in pairs])
    for name, part in (("sanctions", told & ~checks), ("with aliases", ~checks), ("checks", checks)):
        print(f"{name}: F1 {f1(y[part], score[part]):.3f} over {part.sum()} pairs, cross-validated")
    model = learned(x, y, weights)
    write("names", Evidence._fields, model)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
