"""Learn what corrects the rules of factuality: `python tools/train_factuality.py` writes weights/factuality.json.

Three linear models of clues with plain names. `register`: a logistic regression over `rules/register.py` tells talk
(UDS-IH2: web text) from news (MEANTIME, and sentences of TimeBank, AQUAINT and PolNeAR). `talk`: a ridge regression
over `rules/factuality_clues.py`, learned on UDS-IH2. `news`: a ridge regression of what the rules miss on MEANTIME
and on our own paragraphs (bench/gold/facts.jsonl), four fifths of it. The training halves alone are read, from
../shared/bench/data, and of our own the half for tuning; no text is kept. Prints figures on the development halves.
Needs numpy, scipy and scikit-learn (extras `bench` and `train`).
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression, Ridge

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))

from passage import half  # noqa: E402
from reportedly.desk import read  # noqa: E402
from reportedly.lexicons import lexicon  # noqa: E402
from reportedly.readers import readers  # noqa: E402
from reportedly.rules.factuality import Factuality  # noqa: E402
from reportedly.rules.factuality_clues import clues_of  # noqa: E402
from reportedly.rules.register import measures  # noqa: E402
from reportedly.rules.sureness import Sureness  # noqa: E402
from reportedly.types.report import Report  # noqa: E402
from reportedly.weights.factuality import FactualityWeights  # noqa: E402

DATA = ROOT.parent / "shared/bench/data"
OUT = ROOT / "src/reportedly/weights/factuality.json"
NEWS = {"time/te3_timebank": 2500, "time/te3_aquaint": 1500, "attribution/train": 3000, "time/wikiwars": 500}
"""Sentences of news taken from each for the register."""
TALK_SEEN, TALK_PENALTY = 60, 60.0
NEWS_SEEN, NEWS_PENALTY, NEWS_SHARE = 10, 20.0, 0.8
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])|\n+")
Case = tuple[set[str], float, float]
"""Clues, gold score, score of the rules."""


def rows_of(name: str) -> Iterator[dict[str, Any]]:
    with (DATA / f"{name}.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def cases(rows: Iterable[dict[str, Any]]) -> list[Case]:
    """The marked words of a set."""
    needed = [reader for reader in readers() if reader.name in ("sentences", "grammar")]
    rules, found = Factuality(lexicon("stance_cues")), []
    for row in rows:
        tree = read(Report(text=row["text"]), with_readers=needed).tree
        for event in row["events"]:
            token = tree.at(event["start"])
            if token is not None:
                verdict = rules.of(token, tree)
                found.append((clues_of(token, tree, verdict), event["score"], verdict.score))
    return found


def sentences(name: str, most: int) -> list[str]:
    parts = [part.strip() for row in rows_of(name) for part in _SENTENCE.split(row["text"])]
    kept = [part for part in parts if 20 < len(part) < 400]
    random.Random(1).shuffle(kept)
    return kept[:most]


def learn_register() -> dict[str, float]:
    talk = [row["text"] for row in rows_of("events/factuality_uds_ih2_train")]
    news = [row["text"] for row in rows_of("events/factuality_meantime_train")]
    news += [sentence for name, most in NEWS.items() for sentence in sentences(name, most)]
    names = sorted(measures(""))
    rows = np.array([[measured[name] for name in names] for measured in map(measures, talk + news)])
    answers = np.r_[np.ones(len(talk)), np.zeros(len(news))]
    model = LogisticRegression(class_weight="balanced", C=30, max_iter=5000).fit(rows, answers)
    return {"bias": float(model.intercept_[0])} | dict(zip(names, map(float, model.coef_[0]), strict=True))


def learn(items: Sequence[Case], due: Sequence[float], seen: int, penalty: float) -> dict[str, float]:
    counts = Counter(clue for clues, _, _ in items for clue in clues)
    names = sorted(clue for clue, count in counts.items() if count >= seen)
    place = {name: at for at, name in enumerate(names)}
    pairs = [(row, place[clue]) for row, item in enumerate(items) for clue in item[0] if clue in place]
    shape = (len(items), len(names))
    matrix = csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs, strict=True))), shape=shape)
    model = Ridge(alpha=penalty, solver="lsqr").fit(matrix, np.array(due))
    weights = dict(zip(names, map(float, model.coef_), strict=True))
    weights["bias"] = weights.get("bias", 0.0) + float(model.intercept_)
    return weights


def figure(name: str, weights: FactualityWeights) -> float:
    """Pearson's r on a set, as the product scores it."""
    needed = [reader for reader in readers() if reader.name in ("sentences", "grammar")]
    sureness, due, given = Sureness(Factuality(lexicon("stance_cues")), weights), [], []
    for row in rows_of(f"events/factuality_{name}"):
        reading = read(Report(text=row["text"]), with_readers=needed)
        for event in row["events"]:
            token = reading.tree.at(event["start"])
            due.append(event["score"])
            given.append(sureness.of(token, reading).score if token is not None else 3.0)
    return float(np.corrcoef(due, given)[0, 1])


def rounded(weights: dict[str, float], share: float = 1.0) -> dict[str, float]:
    return {name: round(share * value, 3) for name, value in sorted(weights.items()) if abs(share * value) >= 0.005}


def main() -> None:
    talk = cases(rows_of("events/factuality_uds_ih2_train"))
    news = cases([*rows_of("events/factuality_meantime_train"), *half("dev", "facts")])
    weights = FactualityWeights(
        register=rounded(learn_register()),
        talk=rounded(learn(talk, [due for _, due, _ in talk], TALK_SEEN, TALK_PENALTY)),
        news=rounded(learn(news, [due - given for _, due, given in news], NEWS_SEEN, NEWS_PENALTY), NEWS_SHARE),
    )
    tables = {"register": weights.register, "talk": weights.talk, "news": weights.news}
    OUT.write_text(json.dumps(tables, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    for name in ("meantime_dev", "uds_ih2_dev"):
        print(f"{name} r {figure(name, weights):.3f}")


if __name__ == "__main__":
    main()
