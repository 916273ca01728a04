"""Where the reports of public corpora lie beside the project: gold that marks them names them by number.

Their texts belong to others and are in no file of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).resolve().parents[2] / "shared" / "bench"
Row = dict[str, Any]


class Corpus(NamedTuple):
    """A file of reports below `data/`, and the fields that hold a report's number, its story and its day there."""

    file: str
    number: str = "id"
    story: str | None = None
    day: str | None = None


CORPORA = {
    "news_cluster": Corpus("stories/news_cluster.jsonl", story="story", day="date"),
    "ecbplus_coref": Corpus("stories/ecbplus_coref.jsonl", story="subtopic"),
    "muc4_train": Corpus("events/muc4_train.jsonl", number="doc_id"),
    "re3d": Corpus("events/re3d.jsonl", number="doc_id"),
    "trnews": Corpus("place/trnews.jsonl"),
    "gwn": Corpus("place/gwn.jsonl"),
    "lgl": Corpus("place/lgl.jsonl", day="dct"),
    "geovirus": Corpus("place/geovirus.jsonl"),
    "te3_timebank": Corpus("time/te3_timebank.jsonl", day="dct"),
    "te3_aquaint": Corpus("time/te3_aquaint.jsonl", day="dct"),
    "polnear_train": Corpus("attribution/train.jsonl", day="date"),
    "gum_news": Corpus("time/gum_news.jsonl", day="dct"),
}


def rows(name: str, data: Path = DATA) -> Iterator[Row]:
    """All lines of a corpus."""
    with (data / "data" / CORPORA[name].file).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@cache
def texts(name: str, data: Path = DATA) -> dict[str, str]:
    """The texts of a corpus by number."""
    return {line[CORPORA[name].number]: line["text"] for line in rows(name, data)}


def with_text(row: Row, data: Path = DATA) -> Row:
    """A line of gold with the text that it marks: its own, or the part of a corpus's report that it names."""
    if "text" in row:
        return row
    return row | {"text": texts(row["corpus"], data)[row["number"]][row.get("start", 0) : row["end"]]}
