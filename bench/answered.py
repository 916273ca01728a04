"""Score who is held answerable in short passages: `python bench/answered.py [dev|test] [--show]`.

Gold: `bench/gold/answers.jsonl` (README.md there). A row is found where one of the same stance names a party that
shares a word that matters (or both name nobody); each row stands for one. Over those found: `voice`, the source of
who tells it meets the words that are marked, or both are the report; `event`, a mention of the event does.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from corpora import DATA
from passage import Row, Tally, gold, paired, party_words, same_name
from reportedly.desk import read
from reportedly.types.annotations import Attribution, Event, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span


def score(lines: Iterable[Row]) -> Tally:
    """The measures over passages; `words` holds what was missed (`-`) and what was surplus (`+`)."""
    tally = Tally()
    for line in lines:
        reading = read(Report(text=line["text"], published=line["published"], language="en"))
        _score(line, reading, tally)
    return tally


def _score(line: Row, reading: Reading, tally: Tally) -> None:
    due, given = line["rows"], reading[Responsibility]

    def likeness(row: Row, item: Responsibility) -> float:
        alike = row["stance"] == item.stance and same_name(_words(line, row["party"]), party_words(item, reading))
        return alike * (1 + 0.1 * _is_voice(row, item, reading) + 0.01 * _is_event(row, item, reading))

    pairs = paired(due, given, likeness)
    tally.found("party and stance", len(pairs), len(given), len(due))
    for i, j in pairs:
        tally.found("voice", _is_voice(due[i], given[j], reading), 1, 1)
        tally.found("event", _is_event(due[i], given[j], reading), 1, 1)
    for sign, items, numbers in (("-", due, {i for i, _ in pairs}), ("+", given, {j for _, j in pairs})):
        tally.words["rows"] += [
            f"{sign} {line['id']} {_told(line, reading, item)}: {line['text']}"
            for number, item in enumerate(items)
            if number not in numbers
        ]


def _words(line: Row, span: Sequence[int] | None) -> str | None:
    return None if span is None else line["text"][span[0] : span[1]]


def _told(line: Row, reading: Reading, item: Row | Responsibility) -> str:
    if isinstance(item, Responsibility):
        return f"{item.stance} {party_words(item, reading)} ({item.why})"
    return f"{item['stance']} {_words(line, item['party'])}"


def _is_voice(row: Row, item: Responsibility, reading: Reading) -> bool:
    voice = reading.get(Attribution, item.according_to)
    if voice is None or row["voice"] is None:
        return voice is None and row["voice"] is None
    return any(span.meets(Span(*row["voice"])) for span in voice.source)


def _is_event(row: Row, item: Responsibility, reading: Reading) -> bool:
    event = reading.get(Event, item.event)
    return event is not None and any(span.meets(Span(*row["event"])) for span in (event.span, *event.evidence))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Score who is held answerable in short passages.")
    parser.add_argument("split", nargs="?", choices=("dev", "test"), default="dev")
    parser.add_argument("--show", action="store_true", help="every miss and every surplus")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with data/ of others, for real cuttings")
    asked = parser.parse_args(arguments)
    tally = score(gold(asked.split, "answers", asked.data))
    if asked.show:
        print(*sorted(tally.words["rows"]), sep="\n", file=sys.stderr)
    right, found, due = tally.counts["party and stance"]
    figures = {name: 100 * 2 * row[0] / max(1, row[1] + row[2]) for name, row in tally.counts.items()}
    figures |= {"precision": 100 * right / max(1, found), "recall": 100 * right / max(1, due)}
    print(json.dumps({name: round(figure, 1) for name, figure in figures.items()}, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
