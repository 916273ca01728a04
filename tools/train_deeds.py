"""Learn who answers for an act because a voice tells that they did it: `python tools/train_deeds.py`.

Writes weights/deed_words.json, a line over evidence and the encoder's states, and weights/deeds.json, trees over the
evidence alone for where the encoder cannot run. Run it again when the encoder is another. Both learn from the
development halves of our own gold (`bench/gold`: answers, news, real, heard and, at half weight, conflict and voices),
from invented sentences (`answerable_sentences.txt`: "[b the militia]" is blamed, [c …] claims, [d …] denies and [a …]
admits) and from the tables of sentences in tests/readers. Prints the rows of party and stance that are right, by the
rules alone, with the trees, and with trees and line, on passages of hands left out. Needs scikit-learn (extra `train`)
and the corpora that the gold marks.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "src")]

from boosting import learned, write  # noqa: E402
from passage import gold, paired, party_words, same_name  # noqa: E402
from reportedly.desk import read  # noqa: E402
from reportedly.readers import readers  # noqa: E402
from reportedly.readers.responsibility import ruled, settled  # noqa: E402
from reportedly.rules.answer_rows import sentence_of  # noqa: E402
from reportedly.rules.answered import Answered  # noqa: E402
from reportedly.rules.deed_evidence import Evidence, evidence  # noqa: E402
from reportedly.rules.harm_events import EventPlaces  # noqa: E402
from reportedly.rules.told_acts import Scene  # noqa: E402
from reportedly.rules.told_acts import Told as Item  # noqa: E402
from reportedly.rules.told_by import Tellers  # noqa: E402
from reportedly.rules.weighed_deeds import OF_TREES, Weigh, unanswered, who, with_weighed  # noqa: E402
from reportedly.types.annotations import Entity  # noqa: E402
from reportedly.types.reading import Reading  # noqa: E402
from reportedly.types.report import Report  # noqa: E402
from reportedly.types.span import Span  # noqa: E402
from reportedly.weights.deed_words import DeedWords  # noqa: E402
from reportedly.weights.encoder import encoded, states_digest  # noqa: E402

SETS = ("answers", "news", "real", "heard", "conflict", "voices")
TUNED = ("conflict", "voices")
"""Gold on which the rules were tuned: they look better there than they are, so it weighs less."""
TREES, LEAVES, LEAST, OF_TUNED = 60, 8, 15, 0.5
BOUND, OF_TAUGHT = 0.003, 3.0
"""How far the line may follow the cases (C), and how much an invented sentence weighs in it: those of the tests are
made to mislead, and none of them may be answered."""
FEW = 12
"""Passages that a hand must have written to be left out for itself; the rest are left out together."""
STANCES = {"a": "admitted", "b": "blamed", "c": "claimed", "d": "denied"}
_MARK = re.compile(r"\[([abcd]) ([^\]]*)\]")
Answer = tuple[str | None, str, Span]
"""Words of a party, stance, and where it is said."""
Place = tuple[int, int]
"""Where a doer and his act stand."""


class Told(NamedTuple):
    """A text as it is read before anybody answers, who is to answer, which set it is of and who wrote it."""

    set: str
    hand: str
    reading: Reading
    due: list[Answer]


def marked() -> Iterator[Told]:
    """The development halves."""
    for name in SETS:
        for line in gold("dev", name):
            if "rows" not in line and "responsibilities" not in line:
                continue  # some of `heard` is marked only in who says what
            fields = {key: line.get(key) for key in ("text", "title", "publisher", "published")}
            yield _told(name, _hand(name, line["id"]), Report(language="en", **fields), list(_answers(line)))


def _answers(line: Mapping[str, Any]) -> Iterator[Answer]:
    for row in line.get("responsibilities", ()):
        yield row["party"], row["stance"], Span(*row["span"])
    for row in line.get("rows", ()):
        words = line["text"][slice(*row["party"])] if row["party"] else None
        yield words, row["stance"], Span(*(row["event"] or row["voice"] or row["party"]))


def _hand(name: str, id: str) -> str:
    """Who wrote a passage, by its id: the letter after "report-", "voice-", "answer-", "n01" of "news-n01-"."""
    first, second, *_ = id.split("-")
    if name in ("real", "heard"):
        return name
    return f"{first}-{second[:3]}" if first == "news" else f"{first}-{second[0]}" if first in _BY_LETTER else first


_BY_LETTER = ("report", "voice", "answer")


def taught() -> Iterator[Told]:
    """The invented sentences, and those of the tests with what the rules make of them."""
    for line in (ROOT / "tools/answerable_sentences.txt").read_text(encoding="utf-8").splitlines():
        text, due, last = "", [], 0
        for mark in _MARK.finditer(line):
            text += line[last : mark.start()]
            due.append((mark[2], STANCES[mark[1]], Span(len(text), len(text) + len(mark[2]))))
            text, last = text + mark[2], mark.end()
        yield _told("taught", "", Report(text=text + line[last:], published="2026-05-10", language="en"), due)
    lead = "A rocket attack on the market in Tall Abda killed ten people on Monday. "
    for name, before in (("answers", lead), ("passages", "")):
        for line in (ROOT / f"tests/readers/{name}.tsv").read_text(encoding="utf-8").splitlines()[2:]:
            text, _, answers = line.partition("\t")
            due = list(_tabled(before + text, len(before), answers))
            yield _told("taught", "", Report(text=before + text, published="2024-12-01", language="en"), due)


def _tabled(text: str, first: int, answers: str) -> Iterator[Answer]:
    for answer in filter(None, answers.split("; ")):
        stance, _, party = answer.split(" | ")[0].partition(" ")
        start = text.find(party, first)
        if start >= 0:
            yield party, stance, Span(start, start + len(party))


def _told(set: str, hand: str, report: Report, due: list[Answer]) -> Told:
    upto = [reader.name for reader in readers()].index("tolls")
    return Told(set, hand, read(report, readers()[:upto]), due)


def _scene(reading: Reading) -> Scene:
    return Scene(reading, Tellers(reading), EventPlaces(reading))


class Cases(NamedTuple):
    """The told acts of a text on which the rules are silent, and whether each doer has a row of that stance."""

    found: dict[Place, tuple[Evidence, np.ndarray]]
    """By the places of doer and act: what is measured, and the encoder's states of the two, one behind the other."""
    truths: list[bool]
    set: str


def cases(told: Told) -> Cases:
    """A row counts in the sentence of the act, or in the next one where only the act is marked beside it."""
    scene = _scene(told.reading)
    answered = Answered(ruled(told.reading, scene.tellers, scene.places), told.reading)
    text = encoded(told.reading.report.text)
    found: dict[Place, tuple[Evidence, np.ndarray]] = {}
    truths = []
    near = 1 if told.set == "answers" else 0
    for item, _ in unanswered(scene, answered):
        span, entity = who(item, told.reading)
        sentence = item.deed.word.sentence
        if _place(item) in found:
            continue
        states = [text.state(word.span.start, word.span.end) for word in (item.head, item.deed.word)]
        found[_place(item)] = evidence(item, scene, answered), np.concatenate(states)
        known = told.reading.get(Entity, entity)
        called = f"{told.reading.quote(span)} / {known.name if known is not None else ''}"
        truths.append(
            any(
                stance == item.stance
                and party is not None
                and same_name(party, called)
                and abs(sentence_of(said, told.reading) - sentence) <= near
                for party, stance, said in told.due
            )
        )
    return Cases(found, truths, told.set)


def _place(item: Item) -> Place:
    return item.head.span.start, item.deed.word.span.start


def _columns(parts: Sequence[Cases]) -> tuple[np.ndarray, np.ndarray, np.ndarray, list[str]]:
    """The evidence, the states and the truth of all cases, and which set each is of."""
    found = [case for part in parts for case in part.found.values()]
    truths = np.array([truth for part in parts for truth in part.truths])
    sets = [part.set for part in parts for _ in part.truths]
    return np.array([row for row, _ in found]), np.array([states for _, states in found]), truths, sets


def _trees(parts: Sequence[Cases]) -> Any:
    x, _, y, sets = _columns(parts)
    weights = np.array([OF_TUNED if name in TUNED else 1.0 for name in sets])
    return learned(x, y, weights=weights, trees=TREES, leaves=LEAVES, least=LEAST)


def _line(parts: Sequence[Cases]) -> DeedWords:
    """A logistic regression over evidence and states, each by its spread; what is invented weighs more."""
    told, states, y, sets = _columns(parts)
    x = np.hstack([told, states])
    weights = np.array([OF_TUNED if name in TUNED else OF_TAUGHT if name == "taught" else 1.0 for name in sets])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    model = LogisticRegression(C=BOUND, max_iter=500).fit((x - mean) / spread, y, sample_weight=weights)
    line = model.coef_[0] / spread
    bias = float(model.intercept_[0] - line @ mean)
    of_told, of_doer, of_act = np.split(line, [told.shape[1], told.shape[1] + states.shape[1] // 2])
    plain = [tuple(float(f"{weight:.4g}") for weight in part) for part in (of_told, of_doer, of_act)]
    return DeedWords(states_digest(), Evidence._fields, round(bias, 4), *plain)


def write_line(line: DeedWords) -> None:
    """weights/deed_words.json, a part a line."""
    parts = msgspec.to_builtins(line).items()
    content = "{" + ",\n".join(f'"{name}": {json.dumps(part)}' for name, part in parts) + "}"
    (ROOT / "src/reportedly/weights/deed_words.json").write_text(content + "\n", encoding="utf-8")


def counts(told: Told, weigh: Weigh | None) -> np.ndarray:
    """Rows of party and stance: right, given, due. By the rules alone where nothing weighs."""
    scene = _scene(told.reading)
    rows = ruled(told.reading, scene.tellers, scene.places)
    if weigh is not None:
        rows = list(with_weighed(rows, scene, weigh))
    given = list(settled(rows, told.reading))
    pairs = paired(
        told.due, given, lambda due, row: due[1] == row.stance and same_name(due[0], party_words(row, told.reading))
    )
    return np.array([len(pairs), len(given), len(told.due)])


def left_out(texts: Sequence[Told], learnt: Sequence[Cases]) -> None:
    """Print the rows of each set: by the rules alone, and with what was learned from none of the hand that wrote it."""
    hands = [told.hand for told in texts]
    hands = [hand if hands.count(hand) >= FEW else "few" for hand in hands]
    found: dict[tuple[str, str], np.ndarray] = defaultdict(lambda: np.zeros(3, int))
    for out in sorted({hand for hand, told in zip(hands, texts, strict=True) if told.set != "taught"}):
        others = [part for hand, part in zip(hands, learnt, strict=True) if hand != out]
        trees, line = _trees(others), _line(others)
        for hand, told, part in zip(hands, texts, learnt, strict=True):
            if hand != out or told.set == "taught":
                continue
            found[told.set, "rules"] += counts(told, None)
            found[told.set, "rules and trees"] += counts(told, _by_trees(trees))
            found[told.set, "rules, trees and line"] += counts(told, _by_both(trees, line, part))
    for (name, how), (right, given, due) in sorted(found.items()):
        figures = f"precision {right / given:.3f}, recall {right / due:.3f}, F1 {2 * right / (given + due):.3f}"
        print(f"{name}, {how}: {right} right, {given} given, {due} due: {figures}")


def _by_trees(trees: Any) -> Weigh:
    return lambda _, row: float(trees.decision_function(np.array([row]))[0])


def _by_both(trees: Any, line: DeedWords, part: Cases) -> Weigh:
    alone = _by_trees(trees)

    def weigh(item: Item, row: Evidence) -> float:
        doer, act = np.split(part.found[_place(item)][1], 2)
        return OF_TREES * alone(item, row) + (1 - OF_TREES) * line.odds(row, doer, act)

    return weigh


def main() -> int:
    texts, learnt = [], []
    for told in chain(marked(), taught()):
        texts.append(told)
        learnt.append(cases(told))  # while the encoder still knows the text
    write("deeds", Evidence._fields, _trees(learnt))
    write_line(_line(learnt))
    left_out(texts, learnt)
    return 0


if __name__ == "__main__":
    sys.exit(main())
