"""How articles are joined and figures made of seconds."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from make import make_reading, make_report
from reportedly.readers import readers
from reportedly.types.annotations import Sentence
from scripts import script

FILE = Path(__file__).parents[2] / "bench" / "speed.py"


@pytest.fixture(scope="module")
def speed() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(FILE.parent)
        yield script(FILE)


@pytest.mark.parametrize(
    ("texts", "articles"),
    [
        pytest.param(["a b", "c d", "e f", "g"], ["a b\n\nc d"], id="joined-and-left-over"),
        pytest.param(["a b c d", "e f g h"], ["a b c d", "e f g h"], id="long-enough-alone"),
        pytest.param([], [], id="none"),
    ],
)
def test_texts_are_joined_to_articles(speed: ModuleType, texts: list[str], articles: list[str]) -> None:
    assert list(speed.articles(texts, words=4)) == articles


def test_figures_are_of_each_readers_own_seconds(speed: ModuleType) -> None:
    seconds = Counter(attribution=2.0, grammar=1.0, times=0.5, places=0.25, events=0.2, tolls=0.1, certainty=0.1)
    assert speed.figures(seconds, words=1500, tokens=1400) == {
        "attribution, articles/s": 1.0,
        "event readers, reports/s": 5.0,
        "times, words/s": 3000,
        "places, words/s": 6000,
        "whole reading, words/s": 361,
    }


def test_a_timed_reader_says_what_it_said_and_its_seconds_are_kept(speed: ModuleType) -> None:
    seconds: Counter[str] = Counter()
    first = readers()[0]
    reading = make_reading(make_report("It fell. It rose."))
    assert first.writes is Sentence
    assert speed.timed(first, seconds).read(reading) == list(first.read(reading))
    assert list(seconds) == ["sentences"]


def test_resolvers_are_timed_on_the_lines_of_their_files(speed: ModuleType, tmp_path: Path) -> None:
    reports = [{"id": str(number), "text": f"Report {number} of Kharab."} for number in range(4)]
    names = [{"id": "1", "a": "Kadhim Sadi", "b": "Kazim Saadi"}]
    versions = [{"id": "1", "old": "Nine died.", "new": "Ten died."}]
    for area, file in speed.RESOLVED.values():
        lines = {"names": names, "revisions": versions}.get(area, reports)
        (tmp_path / file).write_text("".join(json.dumps(line) + "\n" for line in lines))
    found = speed.resolver_figures(tmp_path)
    assert list(found) == list(speed.RESOLVED)
    assert min(found.values()) > 0
