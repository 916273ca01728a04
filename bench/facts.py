"""Score how far events hold on our own gold: `python bench/facts.py [dev|test]`.

Gold: `bench/gold/facts.jsonl`, invented paragraphs of news whose event words bear what five readers would give on the
average, -3 (did not happen) to 3. Prints Pearson's r and the macro F1 of three classes (did not happen: -1 and below;
happened: 1 and above; open), as `bench/predict.py certainty` is scored elsewhere (Lee et al. 2015).
"""

from __future__ import annotations

import json
import sys
from statistics import correlation

from notes import f1_by_class
from passage import half
from predictions.certainty import predict


def class_of(score: float) -> str:
    return "no" if score <= -1 else "yes" if score >= 1 else "open"


def main(arguments: list[str]) -> int:
    if set(arguments) - {"dev", "test"}:
        print("usage: facts.py [dev|test]", file=sys.stderr)
        return 2
    rows = list(half("test" if "test" in arguments else "dev", "facts"))
    due = [event["score"] for row in rows for event in row["events"]]
    said = [event["score"] for told in predict(rows) for event in told["events"]]
    f1 = f1_by_class([(class_of(one), class_of(other)) for one, other in zip(due, said, strict=True)])
    macro = sum(f1.values()) / max(1, len(f1))
    print(json.dumps({"n": len(due), "r": round(correlation(due, said), 3), "macro F1": round(macro, 3)}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
