"""Bytes in, reports out: the only room that knows file formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.errors import IntakeError
from reportedly.intake.arrival import Arrival, Given, Refused
from reportedly.intake.html import arrive_html
from reportedly.intake.jsonl import arrive_jsonl
from reportedly.intake.plain import arrive_plain
from reportedly.intake.sources import Source

Format = Callable[[Source, Given], Iterator[Arrival | Refused]]

FORMATS: dict[str, tuple[tuple[str, ...], Format]] = {
    "text": ((".txt", ".text"), arrive_plain),
    "html": ((".html", ".htm", ".xhtml"), arrive_html),
    "jsonl": ((".jsonl", ".ndjson"), arrive_jsonl),
}
"""Each format that is read: its file endings, and the function that turns a source into reports."""


def arrivals(source: Source, given: Given, format: str | None = None) -> Iterator[Arrival | Refused]:
    """The reports of one source, or a refusal for each that cannot be one; never raises for bad input.

    `format` names one of FORMATS; without it the ending of the name decides, then the first bytes, then plain text. A
    page that was saved under the name of a text is a page.
    """
    try:
        yield from FORMATS[format or _format_of(source)][1](source, given)
    except IntakeError as error:
        yield Refused(origin=source.name, error=str(error))


def _format_of(source: Source) -> str:
    name = source.name.lower()
    told = next((format for format, (endings, _) in FORMATS.items() if name.endswith(endings)), None)
    if told not in (None, "text"):
        return told
    start = source.peek(1024).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        return "html"
    return told or ("jsonl" if start.startswith(b'{"') else "text")
