"""Fit lexicons/name_evidence.tsv: how much each piece of evidence says that two names are one.

`python tools/fit_name_evidence.py PAIRS.jsonl…`: lines `{"a", "b", "match", "kind" or "schema", "split"?,
"recoverable"?}`; lines with a split other than dev are left out, pairs that no spelling can recover (aliases) count
less. The table in use was fitted on the names of `../shared/bench/data/stories`. Prints the F1 of five-fold
cross-validation. Needs numpy (extra `bench`).
"""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np

from reportedly.lexicons import lexicon
from reportedly.text.likeness import Evidence, make_evidence

TARGET = Path(__file__).parent.parent / "src/reportedly/lexicons/name_evidence.tsv"
HEAD = """\
# How much each piece of evidence says that two names are one (log-odds), for persons and for organisations.
# Source: fitted by tools/fit_name_evidence.py on name variants and look-alikes of sanctions lists (US public domain)
# and of nomenklatura's checks (MIT). Licence: Apache-2.0. Date: 2025-11-23
evidence\tperson\torganisation
"""


def rows(paths: list[str]) -> list[dict[str, Any]]:
    """The pairs to learn from."""
    found = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            if pair.get("split", "dev") == "dev":
                found.append(pair)
    return found


def fitted(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method, with a ridge of 1; the constant is the last column."""
    b = np.zeros(x.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ b))
        gradient = x.T @ (weights * (p - y)) + b
        b -= np.linalg.solve((x * (weights * p * (1 - p))[:, None]).T @ x + np.eye(len(b)), gradient)
    return b


def f1(y: np.ndarray, score: np.ndarray) -> float:
    """The best F1 over all thresholds."""
    order = np.argsort(-score)
    hits = np.cumsum(y[order])
    return float((2 * hits / (np.arange(1, len(y) + 1) + y.sum())).max())


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    measure = make_evidence(lexicon("name_variants"), lexicon("name_weights"))
    pairs = rows(paths)
    person = np.array([pair.get("kind", pair.get("schema", "")).lower() == "person" for pair in pairs])
    nothing = Evidence(*[0.0] * len(Evidence._fields))
    x = np.array([measure(p["a"], p["b"], bool(of)) or nothing for p, of in zip(pairs, person, strict=True)])
    x = np.c_[x, np.ones(len(x))]
    y = np.array([int(pair["match"]) for pair in pairs])
    weights = np.array([(1.0 if p.get("recoverable", True) else 0.3) * (2 if "schema" in p else 1) for p in pairs])
    fold, score = np.random.default_rng(0).integers(0, 5, len(pairs)), np.zeros(len(pairs))
    for kind in (True, False):
        for part in range(5):
            learn, test = (person == kind) & (fold != part), (person == kind) & (fold == part)
            score[test] = x[test] @ fitted(x[learn], y[learn], weights[learn])
    told = np.array([pair.get("recoverable", True) for pair in pairs])
    for name, part in (("sanctions", told & (weights == 1)), ("checks", weights == 2)):
        print(f"{name}: F1 {f1(y[part], score[part]):.3f} over {part.sum()} pairs, cross-validated")
    tables = [fitted(x[person == kind], y[person == kind], weights[person == kind]) for kind in (True, False)]
    names = [*Evidence._fields, "always"]
    lines = sorted(f"{name}\t{a:.3f}\t{b:.3f}\n" for name, a, b in zip(names, *tables, strict=True))
    TARGET.write_text(HEAD + "".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
