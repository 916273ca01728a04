"""Learn to find and to resolve place names: `python tools/train_places.py` writes src/reportedly/weights/places.json.

Two small models, both of clues with plain names: a logistic regression over the clues of `rules/toponyms.py` tells
which words name a place; a conditional logit over those of `rules/place_senses.py` tells which place, first of each
name alone, then of all names of a report together. Learned from the names marked in TR-News, LGL and GeoWebNews,
and names alone from re3d, reports on Syria and Iraq (../shared/bench/data, research use; ask their authors for them).
Only weights are kept, no text. Prints figures by five-fold cross-validation over documents, which no training text
has touched. Needs numpy and scipy (extra `bench`).
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from reportedly.desk import read
from reportedly.lexicons.gazetteer import places_named
from reportedly.readers import readers
from reportedly.readers.places import distinct, home_of, scene
from reportedly.rules.grounding import grounded
from reportedly.rules.place_choice import LEAST, chosen, probability
from reportedly.rules.place_senses import Clues, Name, context_clues, largest, own_clues, senses, senses_alone
from reportedly.rules.toponyms import Candidate, candidates, clues
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry
from reportedly.types.report import Report

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared/bench/data/place"
CONFLICT = DATA.parent / "events/re3d.jsonl"
OUT = ROOT / "src/reportedly/weights/places.json"
SETS = ("trnews", "lgl", "gwn")
IGNORED = {"Non_Toponym", "Literal_Expression", "Non_Lit_Expression"}
FOLDS = 5
SEEN_AT_LEAST = 4
NAMES_PENALTY, SENSES_PENALTY = 1.5, 0.3
"""L2 penalties per weight."""

Weights = dict[str, float]


class Document(NamedTuple):
    """A marked text: its candidates with their clues, and the gold id of each marked span ("" for one without).

    `unsure` spans are neither right nor wrong: nothing is learned from candidates in them.
    """

    source: str
    tokens: Sequence[Token]
    rows: list[tuple[Candidate, list[str]]]
    gold: dict[tuple[int, int], str]
    home: Entry | None
    unsure: Sequence[tuple[int, int]] = ()


def documents() -> Iterator[Document]:
    for name in SETS:
        path = DATA / f"{name}.jsonl"
        if not path.is_file():
            sys.exit(f"no {path}: the marked texts belong to their publishers and are not part of this project")
        for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
            record = json.loads(line)
            report = Report(text=record["text"], publisher=record.get("domain"), url=record.get("url"))
            yield document(name, record, report, tokens_of(report))
    for line in CONFLICT.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        record = json.loads(line)
        yield conflict_document(record, tokens_of(Report(text=record["text"])))


def tokens_of(report: Report) -> tuple[Token, ...]:
    return read(report, [r for r in readers() if r.name in ("sentences", "grammar")])[Token]


def document(name: str, record: dict[str, Any], report: Report, tokens: Sequence[Token]) -> Document:
    gold = {
        (t["start"], t["end"]): t.get("geonames_id") or "" for t in record["toponyms"] if t.get("type") not in IGNORED
    }
    return Document(name, tokens, rows_of(record["text"], tokens), gold, home_of(report))


def rows_of(text: str, tokens: Sequence[Token]) -> list[tuple[Candidate, list[str]]]:
    possible = grounded(list(candidates(tokens, text, places_named)))
    around = scene(text, tokens, possible)
    return [(candidate, clues(candidate, tokens, around)) for candidate in possible]


def conflict_document(record: dict[str, Any], tokens: Sequence[Token]) -> Document:
    """A text of re3d, where whole phrases are marked ("the city of Mosul"): the name at their end counts.

    Names inside other phrases ("Syrian Government") are not marked there, so nothing is learned from them.
    """
    text, gold, unsure = record["text"], {}, []
    rows = rows_of(text, tokens)
    places = [(e["start"], e["end"]) for e in record["entities"] if e["type"] in ("Location", "Nationality")]
    for candidate, _ in rows:
        start, end = candidate.span.start, candidate.span.end
        ending = [begin for begin, stop in places if stop == end and begin <= start]
        if any(not any(word[0].isupper() for word in text[begin:start].split()) for begin in ending):
            gold[start, end] = ""
    for entity in record["entities"]:
        span = entity["start"], entity["end"]
        if span not in gold and entity["type"] not in ("Temporal", "Quantity"):
            unsure.append(span)
    return Document("re3d", tokens, rows, gold, None, unsure)


def is_marked(doc: Document, candidate: Candidate) -> bool:
    return (candidate.span.start, candidate.span.end) in doc.gold


def is_unsure(doc: Document, candidate: Candidate) -> bool:
    start, end = candidate.span.start, candidate.span.end
    return any(begin < end and start < stop for begin, stop in doc.unsure)


def learn_names(docs: Sequence[Document]) -> Weights:
    """Weights of the clues seen at least SEEN_AT_LEAST times."""
    seen = Counter(clue for doc in docs for _, found in doc.rows for clue in found)
    index = {clue: at for at, clue in enumerate(sorted(c for c, count in seen.items() if count >= SEEN_AT_LEAST))}
    columns, starts, answers = [], [0], []
    for doc in docs:
        for candidate, found in doc.rows:
            if not is_marked(doc, candidate) and is_unsure(doc, candidate):
                continue
            columns += [index[clue] for clue in found if clue in index]
            starts.append(len(columns))
            answers.append(1.0 if is_marked(doc, candidate) else -1.0)
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(answers), len(index)))
    signs = np.array(answers)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        margin = signs * (matrix @ weights)
        slope = -signs / (1 + np.exp(np.clip(margin, -30, 30)))
        value = np.logaddexp(0, -margin).sum() + NAMES_PENALTY / 2 * weights @ weights
        return value, matrix.T @ slope + NAMES_PENALTY * weights

    return minimised(loss, list(index), 2, 0.02)


def minimised(loss: Any, names: Sequence[str], digits: int, least: float) -> Weights:
    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500})
    return {name: round(float(w), digits) for name, w in zip(names, best.x, strict=True) if abs(w) >= least}


def learn_senses(choices: Iterable[tuple[list[Clues], int]]) -> Weights:
    """A conditional logit: of each list of clues, the one at the given place is right."""
    kept = list(choices)
    names = sorted({clue for options, _ in kept for option in options for clue in option})
    index = {clue: at for at, clue in enumerate(names)}
    rows, starts, right = [], [0], []
    for options, answer in kept:
        for option in options:
            row = np.zeros(len(names))
            row[[index[clue] for clue in option]] = list(option.values())
            rows.append(row)
        right.append(starts[-1] + answer)
        starts.append(len(rows))
    matrix, which = np.array(rows), np.repeat(np.arange(len(kept)), np.diff(starts))

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = matrix @ weights
        top = np.maximum.reduceat(scores, starts[:-1])
        raised = np.exp(scores - top[which])
        total = np.add.reduceat(raised, starts[:-1])
        value = -(scores[right] - top - np.log(total)).sum() + SENSES_PENALTY / 2 * weights @ weights
        slope = matrix.T @ (raised / total[which]) - matrix[right].sum(0) + SENSES_PENALTY * weights
        return value, slope

    return minimised(loss, names, 3, 0.01)


def found_in(doc: Document, names: Weights) -> list[Candidate]:
    return [c for c, _ in chosen([(c, probability(found, names)) for c, found in doc.rows], LEAST)]


def choices(docs: Sequence[Document], names: Weights, alone: Weights | None) -> Iterator[tuple[list[Clues], int]]:
    """For each marked name that has rivals: the clues of its senses, and which is right."""
    for doc in docs:
        found = found_in(doc, names)
        listed, which = distinct(found, doc.tokens)
        first = senses_alone(listed, alone) if alone else None
        for candidate, number in zip(found, which, strict=True):
            gold = doc.gold.get((candidate.span.start, candidate.span.end))
            options = largest(listed[number])
            answer = next((at for at, entry in enumerate(options) if entry.gid == gold), None)
            if answer is not None and len(options) > 1:
                yield clues_of(listed, number, first, doc.home), answer


def clues_of(listed: Sequence[Name], at: int, first: Any, home: Entry | None) -> list[Clues]:
    if first is None:
        return [own_clues(entry, listed[at]) for entry in largest(listed[at])]
    return context_clues(listed, first, at, home)


def learn(docs: Sequence[Document]) -> dict[str, Weights]:
    names = learn_names(docs)
    alone = learn_senses(choices(docs, names, None))
    return {"names": names, "senses alone": alone, "senses": learn_senses(choices(docs, names, alone))}


def tally(docs: Sequence[Document], weights: dict[str, Weights]) -> Counter[tuple[str, str]]:
    """Counts of places marked, found, found right, with an id, and resolved to it, by set."""
    counts: Counter[tuple[str, str]] = Counter()
    for doc in docs:
        found = found_in(doc, weights["names"])
        listed, which = distinct(found, doc.tokens)
        meanings = senses(listed, doc.home, weights["senses"], weights["senses alone"])
        counts[doc.source, "marked"] += len(doc.gold)
        counts[doc.source, "reachable"] += sum(is_marked(doc, c) for c, _ in doc.rows)
        counts[doc.source, "found"] += sum(is_marked(doc, c) or not is_unsure(doc, c) for c in found)
        counts[doc.source, "right"] += sum(is_marked(doc, c) for c in found)
        counts[doc.source, "with id"] += sum(bool(gid) for gid in doc.gold.values())
        for candidate, number in zip(found, which, strict=True):
            gold = doc.gold.get((candidate.span.start, candidate.span.end))
            hit = gold and meanings[number] and meanings[number][0].entry.gid == gold
            counts[doc.source, "resolved"] += bool(hit)
    return counts


def report_on(docs: Sequence[Document]) -> None:
    """Print strict precision, recall, F1 and the share of marked ids found, by cross-validation."""
    counts: Counter[tuple[str, str]] = Counter()
    for fold in range(FOLDS):
        weights = learn([doc for at, doc in enumerate(docs) if at % FOLDS != fold])
        counts += tally([doc for at, doc in enumerate(docs) if at % FOLDS == fold], weights)
    for name in (*SETS, "re3d"):
        marked, found, right = (counts[name, what] for what in ("marked", "found", "right"))
        print(
            f"{name:7} P {right / found:.3f} R {right / marked:.3f} F1 {2 * right / (found + marked):.3f} "
            f"reachable {counts[name, 'reachable'] / marked:.3f} "
            f"span and id {counts[name, 'resolved'] / max(1, counts[name, 'with id']):.3f}"
        )


def main() -> None:
    docs = list(documents())
    report_on(docs)
    weights = learn(docs)
    OUT.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    print(", ".join(f"{len(part)} {name}" for name, part in weights.items()), "in", OUT.relative_to(ROOT))


if __name__ == "__main__":
    main()
