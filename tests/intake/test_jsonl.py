"""JSON lines: a report or a refusal for each line, under the line's own name."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.arrival import Arrival, Given, Refused
from reportedly.intake.jsonl import arrive_jsonl
from reportedly.intake.sources import LARGEST_REPORT, Source

TEXT = "Three shells fell on the harbour on Monday, the mayor said. Nobody was hurt."
GERMAN = "Drei Granaten schlugen am Montag im Hafen ein, wie der Oberst der Stadt am Abend mitteilte. " * 4


def arrived(data: bytes, **given: str) -> list[Arrival | Refused]:
    return list(arrive_jsonl(Source("a.jsonl", data=data), Given(**given)))


def line(**fields: Any) -> bytes:
    return json.dumps({"text": TEXT, **fields}).encode()


@pytest.mark.parametrize("key", [None, 7, "a", {"row": 7}, [1, None]], ids=["none", "number", "word", "map", "list"])
def test_the_key_is_handed_back_untouched(key: object) -> None:
    (item,) = arrived(line(key=key))
    assert item.key == key


def test_every_field_is_kept() -> None:
    (item,) = arrived(
        line(title="Harbour", published="2025-10", modified="2025-11-01", publisher="P", url="u", byline="B")
    )
    assert isinstance(item, Arrival)
    report = item.report
    assert (report.title, report.publisher, report.url, report.byline) == ("Harbour", "P", "u", "B")
    assert (report.published, report.published_from, report.modified) == ("2025-10", "metadata", "2025-11-01")
    assert report.extractor == "jsonl/1"


def test_the_user_knows_better_than_the_line() -> None:
    (item,) = arrived(line(published="2025-10", publisher="P"), published="2020", publisher="Q")
    assert isinstance(item, Arrival)
    assert (item.report.published, item.report.published_from, item.report.publisher) == ("2020", "given", "Q")


def test_a_field_that_we_do_not_know_is_passed_over() -> None:
    (item,) = arrived(line(mood="calm"))
    assert isinstance(item, Arrival)


def test_lines_are_named_by_their_number_and_empty_ones_counted() -> None:
    found = arrived(b"\xef\xbb\xbf" + line() + b"\r\n\n  \n" + line())
    assert [item.origin for item in found] == ["a.jsonl:1", "a.jsonl:4"]
    assert all(isinstance(item, Arrival) for item in found)


def test_a_bad_line_never_stops_the_next() -> None:
    found = arrived(line() + b'\n{"text": "cut of\n' + line())
    assert [type(item) for item in found] == [Arrival, Refused, Arrival]
    assert found[1].raw == b'{"text": "cut of'


REFUSED = {
    "no-json": (b"Three shells fell.", "a.jsonl:1 is no report as JSON"),
    "no-text": (b'{"title": "Harbour"}', "is no report as JSON"),
    "text-of-another-type": (b'{"text": 7}', "is no report as JSON"),
    "lone-surrogate": (b'{"text": "a \\ud800 b"}', "is no report as JSON"),
    "broken-utf-8": (b'{"text": "a \xff"}', "is no report as JSON"),
    "too-deep": (b'{"text": "a", "key": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "is no report as JSON"),
    "too-deep-and-unknown": (b'{"text": "a", "mood": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", "is no report as JSON"),
    "blank-text": (b'{"text": " "}', "a.jsonl:1 has an empty text"),
    "bad-date": (line(published="2021-02-30"), "is no date"),
    "bad-change-date": (line(modified="soon"), "is no date"),
    "not-english": (line(text=GERMAN), "a.jsonl:1 does not look like English"),
}


@pytest.mark.parametrize(("data", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(data: bytes, error: str) -> None:
    (item,) = arrived(data)
    assert isinstance(item, Refused)
    assert re.search(error, item.error)
    assert item.raw == data


def test_a_refusal_keeps_the_key_where_it_could_be_read() -> None:
    (item,) = arrived(line(text=" ", key=3))
    assert isinstance(item, Refused)
    assert item.key == 3


def test_a_line_that_is_too_long_is_passed_over() -> None:
    long, short = arrived(b'{"text": "' + b"a" * LARGEST_REPORT + b'"}\n' + line())
    assert isinstance(long, Refused)
    assert long.error == "a.jsonl:1 is longer than 20 MB: split it"
    assert isinstance(short, Arrival)
    assert short.origin == "a.jsonl:2"


def test_an_empty_file_is_said_so() -> None:
    with pytest.raises(IntakeError, match=r"a\.jsonl is empty"):
        arrived(b"")
