"""Score what is said within what is said, in PolNeAR articles: `python bench/within.py [dev|test|twice] [--show]`.

Gold: `bench/gold/inner.jsonl` (README.md). A statement is found where one that is read within another has half of its
words (Dice .5 or more) and shares half of the shorter source, as in own.py; `chain` asks also that it is read within
the statement that gold has it in. `dev` taught the encoder: its figures flatter. `twice` compares two annotators, on
the articles that a second one marked `again`.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from agreement import Marks
from corpora import DATA, Row, rows
from own import same_statement
from passage import Passage, Tally, half, paired
from reportedly.types.annotations import Attribution


def score(passage: Passage, tally: Tally) -> None:
    """Statements within others, and whether each is in the right one."""
    by_id = {row["id"]: row for row in passage.line["attributions"]}
    due = [row for row in by_id.values() if row.get("within") and row["content"]]
    read = {item.id: item for item in passage.reading[Attribution]}
    given = [item for item in read.values() if item.within is not None and item.content]
    pairs = paired(due, given, same_statement(passage, due, given))
    tally.found("inner", len(pairs), len(given), len(due))
    chains = 0
    for i, j in pairs:
        outer, its = by_id[due[i]["within"]], read[str(given[j].within)]
        chains += bool(passage.tokens(outer["cue"]) & passage.tokens(its.cue))
    tally.found("chain", chains, len(given), len(due))
    found, right = {i for i, _ in pairs}, {j for _, j in pairs}
    tally.words["inner"] += [f"- {_shown(passage, row)}" for i, row in enumerate(due) if i not in found]
    tally.words["inner"] += [f"+ {_shown(passage, item)}" for j, item in enumerate(given) if j not in right]


def compare(marks: Marks, first: list[Row], second: list[Row], tally: Tally) -> None:
    """The statements that two annotators of a text have in common."""
    one, two = ([row for row in side if row["content"]] for side in (first, second))
    tally.found("inner", len(paired(one, two, same_statement(marks, one, two))), len(two), len(one))


def _shown(passage: Passage, item: Row | Attribution) -> str:
    parts = (item[name] if isinstance(item, dict) else getattr(item, name) for name in ("source", "cue", "content"))
    return f"{passage.line['id']} {' | '.join(map(passage.quote, parts))}"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("split", nargs="?", choices=("dev", "test", "twice"), default="dev")
    parser.add_argument("--show", action="store_true", help="list every miss (-) and surplus (+)")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder with data/, where PolNeAR lies")
    asked = parser.parse_args(arguments)
    tally = Tally()
    articles = {line["id"]: line for line in rows("polnear_train", asked.data)}
    if asked.split == "twice":
        for row in (row for row in half("dev", "inner") if "again" in row):
            marks = Marks(articles[row["number"]]["text"], {"events": []})
            compare(marks, row["attributions"], row["again"], tally)
    else:
        for row in half(asked.split, "inner"):
            line = articles[row["number"]]
            marked = [*line["attributions"], *row["attributions"]]
            score(Passage(line | {"id": row["id"], "published": line["date"], "attributions": marked}), tally)
    if asked.show:
        print(*tally.words["inner"], sep="\n")
    print(json.dumps({name: round(figure, 1) for name, figure in tally.figures().items() if name in tally.counts}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
