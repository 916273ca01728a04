"""Which format a source is read in, and the one line said of what is no report."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reportedly.errors import MissingPart
from reportedly.intake import FORMATS, Arrival, Given, Refused, arrivals
from reportedly.intake.sources import LARGEST_REPORT, Source

TEXT = "Three shells fell on the harbour on Monday, the mayor said. Nobody was hurt."
PAGE = f"<!doctype html><html><body><article><p>{TEXT * 3}</p></article></body></html>"
LINE = json.dumps({"text": TEXT})


def arrived(data: bytes, name: str = "a.txt", format: str | None = None) -> list[Arrival | Refused]:
    return list(arrivals(Source(name, data=data), Given(), format))


READ_AS = {
    "text-by-its-ending": (TEXT, "a.txt", None, "plain/1"),
    "page-by-its-ending": (PAGE, "a.HTM", None, "html/1"),
    "lines-by-their-ending": (LINE, "a.ndjson", None, "jsonl/1"),
    "ending-before-content": (LINE, "a.txt", None, "plain/1"),
    "page-under-the-name-of-a-text": (PAGE, "a.txt", None, "html/1"),
    "page-by-its-first-bytes": (PAGE, "-", None, "html/1"),
    "page-behind-white-space": ("\ufeff\n  " + PAGE, "-", None, "html/1"),
    "lines-by-their-first-bytes": (LINE, "-", None, "jsonl/1"),
    "text-failing-all-that": (TEXT, "-", None, "plain/1"),
    "as-the-user-says": (PAGE, "a.html", "text", "plain/1"),
}


@pytest.mark.parametrize(("content", "name", "format", "extractor"), READ_AS.values(), ids=READ_AS.keys())
def test_the_format_of_a_source(content: str, name: str, format: str | None, extractor: str) -> None:
    (item,) = arrived(content.encode(), name, format)
    assert isinstance(item, Arrival)
    assert item.report.extractor == extractor
    assert item.raw == content.encode()


def test_no_ending_belongs_to_two_formats() -> None:
    endings = [ending for known, _ in FORMATS.values() for ending in known]
    assert len(endings) == len(set(endings))
    assert all(ending.startswith(".") and ending.islower() for ending in endings)


REFUSED = {
    "empty": (b"", "a.txt", "a.txt is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "a.txt", "a.txt is binary"),
    "no article": (b"<!doctype html><html><body><nav>Home</nav></body></html>", "a.html", "has no article"),
    "empty lines file": (b"", "a.jsonl", "a.jsonl is empty"),
    "too large": (b"a " * (LARGEST_REPORT // 2 + 1), "a.txt", "larger than 20 MB"),
}


@pytest.mark.parametrize(("data", "name", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_nothing_is_raised_and_one_line_is_said(data: bytes, name: str, error: str) -> None:
    (item,) = arrived(data, name)
    assert isinstance(item, Refused)
    assert re.search(error, item.error)
    assert "\n" not in item.error
    assert item.origin == name


def test_a_50_mb_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (item,) = arrivals(Source(str(path), path), Given())
    assert isinstance(item, Refused)
    assert "larger than 20 MB" in item.error
    assert item.raw is None


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.jsonl"])
def test_a_part_that_is_not_installed_is_filed_for_each_report(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*arguments: object, **named: object) -> object:
        raise MissingPart("this needs the library 'x', which does not load")

    monkeypatch.setattr("reportedly.intake.html.foreign", missing)
    monkeypatch.setattr("reportedly.intake.plain.check_english", missing)
    monkeypatch.setattr("reportedly.intake.jsonl.check_english", missing)
    data = (
        b'{"text": "Two shells fell."}\n{"text": "Nobody was hurt."}\n'
        if name == "a.jsonl"
        else b"<p>Two shells fell.</p>"
    )
    found = list(arrivals(Source(name, data=data), Given()))
    assert [type(item) for item in found] == [Refused] * (2 if name == "a.jsonl" else 1)
    assert all("needs the library" in item.error and item.raw for item in found)
