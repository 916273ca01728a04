"""Learn when a mention is one more of a happening told before: `python tools/train_mentions.py COREF.jsonl`.

Writes weights/mentions.json from the development halves of our own gold (`bench/gold`) and, at half weight, from the
event chains of ECB+ within a document (`../shared/bench/data/stories/ecbplus_coref.jsonl`). Prints how many pairs of
mentions are one event, by the rules alone and with the trees, on passages of writers left out (six folds). Needs
scikit-learn (extra `train`).
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from boosting import learned, write
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.events import mentions
from reportedly.rules.happenings import Happening
from reportedly.rules.incidents import join
from reportedly.rules.mention_evidence import Evidence, Weigh, evidence
from reportedly.rules.one_happening import is_follow_up
from reportedly.types.report import Report
from reportedly.types.span import Span

GOLD = Path(__file__).resolve().parent.parent / "bench" / "gold"
FOLDS, TREES, LEAVES, LEAST = 6, 60, 8, 20
OTHERS = 0.5
"""What a pair of ECB+ weighs beside one of our own."""


class Told(NamedTuple):
    """The mentions of a text, and the chain of each that is marked, by index; `hand` is who wrote it."""

    hand: str
    items: list[Happening]
    chains: dict[int, str]


def _chains(items: list[Happening], marked: list[tuple[int, int, str]]) -> dict[int, str]:
    """The chain of each mention whose span meets a marked one; each marked one is given once."""
    left, found = list(marked), {}
    for item in items:
        chain = next((row for row in left if item.span.meets(Span(row[0], row[1]))), None)
        if chain is not None:
            left.remove(chain)
            found[item.index] = chain[2]
    return found


def _told(hand: str, report: Report, marked: list[tuple[int, int, str]]) -> Told:
    chain = readers()
    upto = [reader.name for reader in chain].index("events")
    items = mentions(read(report, chain[:upto]))
    return Told(hand, items, _chains(items, marked))


def own() -> Iterator[Told]:
    """The development halves; a hand is known by how its ids begin."""
    for name in ("conflict", "voices"):
        for line in map(json.loads, (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()):
            if line["split"] == "dev":
                report = Report(**{field: line[field] for field in ("text", "title", "publisher", "published")})
                marked = [(*row["span"], row.get("same_as", row["id"])) for row in line["events"]]
                yield _told(line["id"].rstrip("0123456789"), report, marked)


def others(path: Path) -> Iterator[Told]:
    """ECB+: event mentions with their chains."""
    for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        marked = [(row["start"], row["end"], row["chain"]) for row in line["mentions"] if row["kind"] == "event"]
        yield _told("ecb", Report(text=line["text"]), marked)


def rows(told: Told) -> tuple[list[Evidence], list[bool]]:
    """Each marked mention beside each happening told before it, as the marks group them, and whether they are one."""
    home = _homes(told)
    lede = min((item.sentence for item in told.items), default=0)
    groups: dict[str, list[Happening]] = {}
    x, y = [], []
    for item in told.items:
        if item.index in told.chains and item.within is None and item.again is None and not is_follow_up(item):
            for key, found in zip(groups, evidence(list(groups.values()), item, lede), strict=True):
                if found is not None:
                    x.append(found)
                    y.append(key == home[item.index])
        groups.setdefault(home[item.index], []).append(item)
    return x, y


def _homes(told: Told) -> dict[int, str]:
    """The chain of every mention: its own, else the one that most of those have with which the rules join it."""
    homes = {item.index: told.chains.get(item.index, f"alone {item.index}") for item in told.items}
    for number, group in enumerate(join(told.items)):
        chains = Counter(told.chains[item.index] for item in group if item.index in told.chains)
        near = chains.most_common(1)[0][0] if chains else f"apart {number}"
        homes |= {item.index: told.chains.get(item.index, near) for item in group}
    return homes


def pairs(told: Told, weigh: Weigh | None) -> np.ndarray:
    """Pairs of marked mentions that are one event: right, joined, due."""
    joined = {item.index: number for number, group in enumerate(join(told.items, weigh)) for item in group}
    both = list(combinations([index for index in told.chains if index in joined], 2))
    ours = {(a, b) for a, b in both if joined[a] == joined[b]}
    due = {(a, b) for a, b in combinations(told.chains, 2) if told.chains[a] == told.chains[b]}
    return np.array([len(ours & due), len(ours), len(due)])


def _fit(parts: list[tuple[list[Evidence], list[bool], float]]) -> Any:
    x = np.array([row for part in parts for row in part[0]])
    y = np.array([truth for part in parts for truth in part[1]])
    weights = np.array([part[2] for part in parts for _ in part[1]])
    return learned(x, y, weights=weights, trees=TREES, leaves=LEAVES, least=LEAST)


def _weigh(model: Any) -> Callable[[Evidence], float]:
    return lambda found: float(model.decision_function(np.array([found]))[0])


def left_out(ours: list[Told], theirs: list[tuple[list[Evidence], list[bool], float]]) -> Mapping[str, np.ndarray]:
    """The pairs of all passages, by the rules alone and by trees that saw none of the writer's."""
    hands = sorted({told.hand for told in ours})
    fold = {hand: number % FOLDS for number, hand in enumerate(hands)}
    learnt = {told.hand: [] for told in ours}
    for told in ours:
        learnt[told.hand].append((*rows(told), 1.0))
    found: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(3, int))
    for part in range(FOLDS):
        weigh = _weigh(_fit([row for hand in hands if fold[hand] != part for row in learnt[hand]] + theirs))
        for told in ours:
            if fold[told.hand] == part:
                found["rules"] += pairs(told, None)
                found["rules and trees"] += pairs(told, weigh)
    return found


def main(paths: list[str]) -> int:
    if len(paths) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    ours = list(own())
    theirs = [(*rows(told), OTHERS) for told in others(Path(paths[0]))]
    for name, (right, joined, due) in left_out(ours, theirs).items():
        precision, recall, f1 = right / joined, right / due, 2 * right / (joined + due)
        print(f"{name}: pairs due {due}, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
    write("mentions", Evidence._fields, _fit([(*rows(told), 1.0) for told in ours] + theirs))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
