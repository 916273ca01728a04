"""How fast the readers are on one core: `python bench/speed.py`.

Text: the development half of `bench/gold/conflict.jsonl`, its passages joined to articles of 750 words and more.
Seconds are those of the processor, for each reader's own work; the encoder's one pass falls to the reader that first
asks for it (attribution). The first article, in which lexicons and models are opened, is not counted. Beside that: how
long the encoder takes to open, and the highest memory of the process.

`python bench/speed.py resolvers`: how many reports a second are compared as copies and as stories, and how many pairs
of names and of versions, on one core, by what `predict.py` calls on the corpora of others (../shared/bench/data).
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from corpora import DATA
from predict import lines_of, predict
from reportedly.desk import read
from reportedly.memory import collect_seldom
from reportedly.readers import readers
from reportedly.readers.run import Reader
from reportedly.types.annotations import Annotation, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.weights.encoder import available, encoded

GOLD = Path(__file__).resolve().parent / "gold" / "conflict.jsonl"
ARTICLE = 750
"""Words of an article; a report of the events' measure has 700 tokens."""
EVENT_READERS = ("events", "tolls", "certainty", "responsibility")


def articles(texts: Iterable[str], words: int = ARTICLE) -> Iterator[str]:
    """The texts in turn, joined until an article has so many words; what is left over at the end is left out."""
    article: list[str] = []
    for text in texts:
        article.append(text)
        if sum(len(part.split()) for part in article) >= words:
            yield "\n\n".join(article)
            article = []


def timed(reader: Reader, seconds: Counter[str]) -> Reader:
    """The reader, adding what each call of it costs to `seconds`, under its name."""

    def measured(reading: Reading) -> list[Annotation]:
        started = time.process_time()
        found = list(reader.read(reading))
        seconds[_plain(reader)] += time.process_time() - started
        return found

    return msgspec.structs.replace(reader, read=measured)


def _plain(reader: Reader) -> str:
    return "attribution" if reader.name.startswith("attribution") else reader.name


def figures(seconds: Counter[str], words: int, tokens: int) -> dict[str, float]:
    """Each measure, from the seconds of each reader over so many words and tokens."""
    events = sum(seconds[name] for name in EVENT_READERS)
    return {
        "attribution, articles/s": round(words / ARTICLE / seconds["attribution"], 1),
        "event readers, reports/s": round(tokens / 700 / events, 1),
        "times, words/s": round(words / seconds["times"]),
        "places, words/s": round(words / seconds["places"]),
        "whole reading, words/s": round(words / seconds.total()),
    }


def seconds_of(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


RESOLVED = {
    "copies, reports/s": ("copies", "copies_synth.jsonl"),
    "stories, reports/s": ("stories", "ecbplus_stories.jsonl"),
    "names, pairs/s": ("names", "names_ofac_pairs.jsonl"),
    "revisions, pairs/s": ("revisions", "revisions_synth.jsonl"),
}
"""The area of each measure, and the file whose lines are counted; the first of them open the lexicons."""


def resolver_figures(data: Path) -> dict[str, float]:
    """Lines of each file a second of the processor."""
    found = {}
    for name, (area, file) in RESOLVED.items():
        lines = list(lines_of(data / file))
        list(predict(area, lines[:3]))
        found[name] = round(len(lines) / seconds_of(lambda area=area, lines=lines: list(predict(area, lines))), 1)
    return found


def main() -> None:
    collect_seldom()  # as the command line does
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="?", choices=["readers", "resolvers"], default="readers")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with data/ of others, for the resolvers")
    asked = parser.parse_args()
    if asked.what == "resolvers":
        print(json.dumps(resolver_figures(asked.data / "data" / "stories")))
        return
    opening = seconds_of(lambda: encoded("A word.")) if available() else 0.0
    rows = map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())
    warm, *texts = articles(row["text"] for row in rows if row["split"] == "dev")
    read(Report(text=warm))
    seconds: Counter[str] = Counter()
    chain = [timed(reader, seconds) for reader in readers()]
    tokens = sum(len(read(Report(text=text), with_readers=chain)[Token]) for text in texts)
    words = sum(len(text.split()) for text in texts)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**figures(seconds, words, tokens), "encoder opens, s": round(opening, 2),
                      "peak memory, MB": round(peak)}))  # fmt: skip
    each = ", ".join(f"{name} {1_000_000 * spent / words:.0f}" for name, spent in seconds.most_common())
    print(f"milliseconds for 1,000 words: {each}")


if __name__ == "__main__":
    main()
