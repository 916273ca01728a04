"""How far two readers of our own gold agree: `python bench/agreement.py`.

A part of the passages was marked a second time from the text alone (`bench/gold/second_reading.jsonl`, one line a
passage: `id`, `hand`, and the layers that are marked there). `hand` says whose the second reading is: `other` where
somebody else had marked the passage first, `same` where the same annotator marked it twice, which shows only that he
is steady. One table for each, and one each for `news` and for real reports, whose texts lie beside the project. A
figure is F1, twice the things that both have over all the things that either has; what is asked of things that both
have (stance, status, …) is the share with the same answer.

Two things are the same when:
    attribution     the words of their contents have a Dice of .5 or more, and their sources share half of the shorter
    event mention   their triggers share a character
    toll            their spans meet, and harm, low and high are equal
    certainty       of the same event or toll, by the same voice (a linked attribution, or one with the same cue)
    responsibility  same stance, and the words of the parties share one that matters (or both name nobody)
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from corpora import DATA
from passage import GOLD, Row, Tally, gold, paired, same_name, touched

INVENTED, NEWS, REAL = ("conflict", "voices"), ("news",), ("real",)
TOOK_PLACE = ("happened", "ongoing", "historical")
_WORD = re.compile(r"\w+(?:['’]\w+)*")


class Marks:
    """One reader's marks on a text."""

    def __init__(self, text: str, line: Row) -> None:
        self.line = line
        self.words = [match.span() for match in _WORD.finditer(text)]
        self.first = {row["id"]: row.get("same_as") or row["id"] for row in line["events"]}

    def tokens(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """The numbers of the words that any of `spans` touches."""
        return touched(self.words, spans)


class Pair:
    """Two readers' marks on a text, and which of the second's things are which of the first's."""

    def __init__(self, text: str, first: Row, second: Row) -> None:
        self.one, self.two = Marks(text, first), Marks(text, second)
        self.links: set[tuple[str, str]] = set()
        """Attributions that both have."""
        self.things: set[tuple[str, str]] = set()
        """Events (by their first mentions) and tolls that both have."""

    def layer(self, name: str) -> tuple[list[Row], list[Row]]:
        return self.one.line[name], self.two.line[name]

    def same_thing(self, one: str, other: str) -> bool:
        return (self.one.first.get(one, one), self.two.first.get(other, other)) in self.things

    def same_voice(self, one: str | None, other: str | None) -> bool:
        """Both the report itself, or one attribution, or two with the same cue."""
        if one is None or other is None:
            return one is other
        return (one, other) in self.links or bool(self._cue(self.one, one) & self._cue(self.two, other))

    def _cue(self, marks: Marks, id: str) -> frozenset[int]:
        return marks.tokens(next(row["cue"] for row in marks.line["attributions"] if row["id"] == id))


def compare_attributions(pair: Pair, tally: Tally) -> None:
    """Links; over the linked stance, kind of source, manner and speaker; chains."""
    one, two = ([row for row in rows if row["content"]] for rows in pair.layer("attributions"))

    def likeness(a: Row, b: Row) -> float:
        contents, sources = (
            (pair.one.tokens(a[role]), pair.two.tokens(b[role])) for role in ("content", "source")
        )  # fmt: skip
        return _dice(*contents) if _dice(*contents) >= 0.5 and _overlap(*sources) >= 0.5 else 0.0

    pairs = [(one[i], two[j]) for i, j in paired(one, two, likeness)]
    pair.links = {(a["id"], b["id"]) for a, b in pairs}
    tally.found("attributions: link", len(pairs), len(two), len(one))
    for a, b in pairs:
        for field in ("stance", "source_kind", "manner"):
            tally.judged(f"attributions: {field}", a[field], b[field])
        tally.found("attributions: speaker", same_name(a["speaker"], b["speaker"]), 1, 1)
    chains = [[(row["id"], row["within"]) for row in rows if row["within"]] for rows in (one, two)]
    both = sum((a, b) in pair.links and (x, y) in pair.links for a, x in chains[0] for b, y in chains[1])
    tally.found("attributions: within", both, len(chains[1]), len(chains[0]))


def compare_events(pair: Pair, tally: Tally) -> None:
    """Mentions; over those that both have type, status, whether it took place; the main events, each counted once."""
    one, two = pair.layer("events")
    pairs = [(one[i], two[j]) for i, j in paired(one, two, lambda a, b: _shared(a["span"], b["span"]))]
    tally.found("events: mentions", len(pairs), len(two), len(one))
    for a, b in pairs:
        pair.things.add((pair.one.first[a["id"]], pair.two.first[b["id"]]))
        for field in ("type", "status"):
            tally.judged(f"events: {field}", a[field], b[field])
        tally.judged("events: took place or not", a["status"] in TOOK_PLACE, b["status"] in TOOK_PLACE)
    mains = [
        {marks.first[row["id"]] for row in rows if row["main"]} for marks, rows in ((pair.one, one), (pair.two, two))
    ]
    both = {(a, b) for a, b in pair.things if a in mains[0] and b in mains[1]}
    tally.found("events: main", len({a for a, _ in both}), len(mains[1]), len(mains[0]))


def compare_tolls(pair: Pair, tally: Tally) -> None:
    """Tolls with the same harm and bounds, and over those the event that they are tied to."""
    one, two = pair.layer("tolls")
    meeting = paired(one, two, lambda a, b: _shared(a["span"], b["span"]))
    pair.things |= {(one[i]["id"], two[j]["id"]) for i, j in meeting}
    same = [(one[i], two[j]) for i, j in meeting if all(one[i][f] == two[j][f] for f in ("harm", "low", "high"))]
    tally.found("tolls: harm, low, high", len(same), len(two), len(one))
    for a, b in same:
        tally.found("tolls: tied to the same event", pair.same_thing(a["event"], b["event"]), 1, 1)


def compare_certainties(pair: Pair, tally: Tally) -> None:
    """Rows of the same voice on the same thing, and their stance."""
    one, two = pair.layer("certainties")

    def likeness(a: Row, b: Row) -> float:
        same = pair.same_thing(a["of"], b["of"]) and pair.same_voice(a["according_to"], b["according_to"])
        return same * (1.0 + (a["stance"] == b["stance"]))

    pairs = paired(one, two, likeness)
    tally.found("certainties: rows", len(pairs), len(two), len(one))
    for i, j in pairs:
        tally.judged("certainties: stance", one[i]["stance"], two[j]["stance"])


def compare_responsibilities(pair: Pair, tally: Tally) -> None:
    """Party and stance, and over those the event and the voice."""
    one, two = pair.layer("responsibilities")

    def likeness(a: Row, b: Row) -> float:
        same = a["stance"] == b["stance"] and same_name(a["party"], b["party"])
        return same * (1.0 + _shared(a["span"], b["span"]))

    pairs = paired(one, two, likeness)
    tally.found("responsibilities: party and stance", len(pairs), len(two), len(one))
    for a, b in ((one[i], two[j]) for i, j in pairs):
        tally.found("responsibilities: event", pair.same_thing(a["event"], b["event"]), 1, 1)
        tally.found("responsibilities: voice", pair.same_voice(a["according_to"], b["according_to"]), 1, 1)


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Words in common as a share of the shorter; two empty ones are the same."""
    return len(one & other) / min(len(one), len(other)) if one and other else float(one == other)


def _shared(one: Sequence[int], other: Sequence[int]) -> float:
    """Characters in common as a share of both."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common / (one[1] - one[0] + other[1] - other[0]) if common > 0 else 0.0


COMPARE = {
    "attributions": compare_attributions, "events": compare_events, "tolls": compare_tolls,
    "certainties": compare_certainties, "responsibilities": compare_responsibilities,
}  # fmt: skip
"""One for each layer, in this order: certainties and responsibilities ask what the earlier ones have joined."""


def agreement(passages: Iterable[tuple[str, Row, Row]]) -> Tally:
    """All measures over passages, each a text and two readings of it, in the layers that were marked twice."""
    tally = Tally()
    for text, first, second in passages:
        pair = Pair(text, first, second)
        for layer, compare in COMPARE.items():
            if layer in first and layer in second:
                compare(pair, tally)
    return tally


def read_twice(hand: str, names: Sequence[str] = INVENTED, data: Path = DATA) -> Iterator[tuple[str, Row, Row]]:
    """The passages of files of gold that `hand` marked a second time: text, first reading, second reading."""
    firsts = {line["id"]: line for name in names for line in gold("dev", name, data)}
    with (GOLD / "second_reading.jsonl").open(encoding="utf-8") as file:
        for second in map(json.loads, file):
            if second["hand"] == hand and second["id"] in firsts:
                yield firsts[second["id"]]["text"], firsts[second["id"]], second


def table(tally: Tally) -> Iterator[str]:
    """The measures that there was something to take over, with the things that both, the first and the second have."""
    yield f"{'':40} {'figure':>7} {'both':>6} {'first':>6} {'second':>6}"
    figures = tally.figures()
    for name, (both, second, first) in tally.counts.items():
        if first or second:
            yield f"{name:40} {figures[name]:7.1f} {both:>6} {first:>6} {second:>6}"


def main() -> None:
    parser = argparse.ArgumentParser(description="How far two readers of our own gold agree.")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with data/ of others, for real reports")
    data = parser.parse_args().data
    for hand, names, title in (
        ("other", INVENTED, "marked by two hands"),
        ("same", INVENTED, "marked twice by one hand"),
        ("other", NEWS, "news, marked by two hands"),
        ("other", REAL, "real reports, marked by two hands"),
    ):
        passages = list(read_twice(hand, names, data))
        print(f"{title}: {len(passages)} passages, {', '.join(second['id'] for _, _, second in passages)}")
        print("\n".join(table(agreement(passages))), end="\n\n")


if __name__ == "__main__":
    main()
