"""A gold passage and the reading of it, joined; and the counts that come of it. Used by own.py."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from corpora import DATA, Row, with_text
from reportedly.desk import read
from reportedly.types.annotations import Entity, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LIGHT = frozenset("the a an of in for s its his her their this that".split())
GOLD = Path(__file__).resolve().parent / "gold"


def half(split: str, name: str) -> Iterator[Row]:
    """The lines of one half of a file of our own gold."""
    with (GOLD / f"{name}.jsonl").open(encoding="utf-8") as file:
        yield from (row for row in map(json.loads, file) if row["split"] == split)


def gold(split: str, name: str = "conflict", data: Path = DATA) -> Iterator[Row]:
    """The passages of one half; marks of reports of others are given the texts that they mark."""
    yield from (with_text(row, data) for row in half(split, name))


class Tally:
    """Counts behind the table: right, predicted and gold for each measure, answers given for answers due, words."""

    def __init__(self) -> None:
        self.counts: dict[str, list[int]] = {}
        self.answers: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self.words: dict[str, list[str]] = defaultdict(list)

    def found(self, name: str, right: int, predicted: int, gold: int) -> None:
        """So many right among so many predicted and so many due (an F1)."""
        row = self.counts.setdefault(name, [0, 0, 0])
        row[:] = [row[0] + right, row[1] + predicted, row[2] + gold]

    def judged(self, name: str, due: object, given: object) -> None:
        """One answer given where another or the same was due (an accuracy)."""
        self.found(name, due == given, 1, 1)
        self.answers[name][str(due), str(given)] += 1

    def figures(self) -> dict[str, float]:
        """Each measure as F1 (accuracy where as many are predicted as are due), in per cent."""
        figures = {name: 100 * 2 * row[0] / max(1, row[1] + row[2]) for name, row in self.counts.items()}
        figures["events: took place or not, macro F1"] = 100 * _macro(self.answers["events: took place or not"])
        return figures


def _macro(answers: Counter[tuple[str, str]]) -> float:
    """Mean F1 over the answers that were due or given."""
    values = {value for pair in answers for value in pair}
    scores = []
    for value in values:
        right = answers[value, value]
        total = sum(n * ((due == value) + (given == value)) for (due, given), n in answers.items())
        scores.append(2 * right / total)
    return sum(scores) / len(scores) if scores else 0.0


def paired(gold: Sequence[Any], given: Sequence[Any], likeness: Callable[[Any, Any], float]) -> list[tuple[int, int]]:
    """Pairs (gold, given) of indices with a likeness above 0, the likest first, each index once."""
    ranked = sorted(
        (-likeness(due, got), i, j)
        for i, due in enumerate(gold)
        for j, got in enumerate(given)
        if likeness(due, got) > 0
    )
    left, right, pairs = set(), set(), []
    for _, i, j in ranked:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return pairs


def touched(words: Iterable[tuple[int, int]], spans: Iterable[Sequence[int] | Span]) -> frozenset[int]:
    """The numbers of the `words` (start, end) that any of `spans` touches."""
    pairs = [(span.start, span.end) if isinstance(span, Span) else tuple(span) for span in spans]
    return frozenset(
        number for number, (start, end) in enumerate(words) if any(s < end and start < e for s, e in pairs)
    )


class Passage:
    """A gold line, the reading of its text, and how the two are joined."""

    def __init__(self, line: Row) -> None:
        self.line = line
        self.text: str = line["text"]
        self.words = [match.span() for match in _WORD.finditer(self.text)]
        self.reading = _read(line)
        self.links: dict[str, str] = {}
        """Gold attribution of each predicted one, by id."""
        self.told: dict[str, set[str]] = defaultdict(set)
        """First gold mention of the events that a predicted event's mentions meet, by id."""
        self.counted: dict[str, str] = {}
        """Gold toll of each predicted one, by id."""
        self.first = {row["id"]: row.get("same_as") or row["id"] for row in line.get("events", ())}

    def tokens(self, spans: Iterable[Sequence[int] | Span]) -> frozenset[int]:
        """The numbers of the words that any of `spans` touches."""
        return touched(self.words, spans)

    def quote(self, spans: Iterable[Sequence[int] | Span]) -> str:
        """The words at `spans`."""
        pairs = [(span.start, span.end) if isinstance(span, Span) else span for span in spans]
        return " … ".join(self.text[start:end] for start, end in pairs).replace("\n", " ")


def _read(line: Row) -> Reading:
    report = Report(
        text=line["text"], title=line["title"], publisher=line["publisher"], published=line["published"], language="en"
    )
    return read(report)


def _matter(words: str) -> frozenset[str]:
    """The words of a name that matter, in small letters, without the genitive."""
    return frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in _WORD.findall(words)) - _LIGHT


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names share a word that matters; both None is the same."""
    if one is None or other is None:
        return one is other
    return bool(_matter(one) & _matter(other))


def party_words(item: Responsibility, reading: Reading) -> str | None:
    """What the party of a row is called, there and elsewhere in the report; None where it names nobody."""
    entity = reading.get(Entity, item.party)
    words = [reading.quote(item.party_span)] if item.party_span else []
    return " / ".join([*words, *([entity.name] if entity else [])]) or None
