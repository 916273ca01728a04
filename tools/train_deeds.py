"""Learn who answers for an act because a voice tells that they did it: `python tools/train_deeds.py`.

Writes weights/deeds.json from the development halves of our own gold (`bench/gold`: answers, news, real, heard and, at
half weight, conflict and voices), from invented sentences (`answerable_sentences.txt`: "[b the militia]" is blamed,
[c …] claims, [d …] denies and [a …] admits) and from the tables of sentences in tests/readers. Prints the rows of party
and stance that are right, by the rules alone and with the trees, on passages of hands left out. Needs scikit-learn
(extra `train`) and the corpora that the gold marks.
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

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
from reportedly.rules.told_by import Tellers  # noqa: E402
from reportedly.rules.weighed_deeds import unanswered, who, with_weighed  # noqa: E402
from reportedly.types.annotations import Entity  # noqa: E402
from reportedly.types.reading import Reading  # noqa: E402
from reportedly.types.report import Report  # noqa: E402
from reportedly.types.span import Span  # noqa: E402

SETS = ("answers", "news", "real", "heard", "conflict", "voices")
TUNED = ("conflict", "voices")
"""Gold on which the rules were tuned: they look better there than they are, so it weighs less."""
TREES, LEAVES, LEAST, OF_TUNED = 60, 8, 15, 0.5
FEW = 12
"""Passages that a hand must have written to be left out for itself; the rest are left out together."""
STANCES = {"a": "admitted", "b": "blamed", "c": "claimed", "d": "denied"}
_MARK = re.compile(r"\[([abcd]) ([^\]]*)\]")
Answer = tuple[str | None, str, Span]
"""Words of a party, stance, and where it is said."""


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
    chain = readers()
    upto = [reader.name for reader in chain].index("tolls")
    return Told(set, hand, read(report, chain[:upto]), due)


def _scene(reading: Reading) -> Scene:
    return Scene(reading, Tellers(reading), EventPlaces(reading))


def cases(told: Told) -> tuple[list[Evidence], list[bool]]:
    """The evidence of each told act on which the rules are silent, and whether its doer has a row of that stance.

    In its sentence, or where only the act is marked beside it.
    """
    scene = _scene(told.reading)
    answered = Answered(ruled(told.reading, scene.tellers, scene.places), told.reading)
    x, y = [], []
    near = 1 if told.set == "answers" else 0
    for item, _ in unanswered(scene, answered):
        span, entity = who(item, told.reading)
        sentence = item.deed.word.sentence
        x.append(evidence(item, scene, answered))
        known = told.reading.get(Entity, entity)
        called = f"{told.reading.quote(span)} / {known.name if known is not None else ''}"
        y.append(
            any(
                stance == item.stance
                and party is not None
                and same_name(party, called)
                and abs(sentence_of(said, told.reading) - sentence) <= near
                for party, stance, said in told.due
            )
        )
    return x, y


def _fit(parts: Sequence[tuple[list[Evidence], list[bool], float]]) -> Any:
    x = np.array([row for part in parts for row in part[0]])
    y = np.array([truth for part in parts for truth in part[1]])
    weights = np.array([part[2] for part in parts for _ in part[1]])
    return learned(x, y, weights=weights, trees=TREES, leaves=LEAVES, least=LEAST)


def counts(told: Told, model: Any) -> np.ndarray:
    """Rows of party and stance: right, given, due. By the rules alone where there is no model."""
    scene = _scene(told.reading)
    rows = ruled(told.reading, scene.tellers, scene.places)
    if model is not None:
        rows = list(with_weighed(rows, scene, lambda row: float(model.decision_function(np.array([row]))[0])))
    given = list(settled(rows, told.reading))
    pairs = paired(
        told.due, given, lambda due, row: due[1] == row.stance and same_name(due[0], party_words(row, told.reading))
    )
    return np.array([len(pairs), len(given), len(told.due)])


def left_out(texts: Sequence[Told], learnt: Sequence[tuple[list[Evidence], list[bool], float]]) -> None:
    """Print the rows of each set, by the rules alone and with trees that saw nothing of the hand that wrote it."""
    hands = [told.hand for told in texts]
    hands = [hand if hands.count(hand) >= FEW else "few" for hand in hands]
    found: dict[tuple[str, str], np.ndarray] = defaultdict(lambda: np.zeros(3, int))
    for out in sorted({hand for hand, told in zip(hands, texts, strict=True) if told.set != "taught"}):
        model = _fit([part for hand, part in zip(hands, learnt, strict=True) if hand != out])
        for told in (told for hand, told in zip(hands, texts, strict=True) if hand == out and told.set != "taught"):
            found[told.set, "rules"] += counts(told, None)
            found[told.set, "rules and trees"] += counts(told, model)
    for (name, how), (right, given, due) in sorted(found.items()):
        figures = f"precision {right / given:.3f}, recall {right / due:.3f}, F1 {2 * right / (given + due):.3f}"
        print(f"{name}, {how}: {right} right, {given} given, {due} due: {figures}")


def main() -> int:
    texts = [*marked(), *taught()]
    learnt = [(*cases(told), OF_TUNED if told.set in TUNED else 1.0) for told in texts]
    left_out(texts, learnt)
    write("deeds", Evidence._fields, _fit(learnt))
    return 0


if __name__ == "__main__":
    sys.exit(main())
