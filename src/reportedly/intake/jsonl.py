"""JSON lines: one report a line, text kept to the letter, the caller's `key` handed back untouched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from reportedly.errors import IntakeError, MissingPart
from reportedly.intake.arrival import Arrival, Given, Refused, checked_date, origin_of_date
from reportedly.intake.decoding import check_english
from reportedly.intake.sources import LARGEST_REPORT, Source
from reportedly.types.report import Report


class _Line(msgspec.Struct, frozen=True):
    text: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None
    publisher: str | None = None
    url: str | None = None
    byline: str | None = None
    key: object = None


_DECODER = msgspec.json.Decoder(_Line)


def arrive_jsonl(source: Source, given: Given) -> Iterator[Arrival | Refused]:
    """A report for each line, or a refusal that names the line; a bad line never stops the next."""
    with source.open() as stream:
        number = 0
        while line := stream.readline(LARGEST_REPORT + 1):
            number += 1
            name = f"{source.name}:{number}"
            if len(line) > LARGEST_REPORT:
                while line and not line.endswith(b"\n"):
                    line = stream.readline(LARGEST_REPORT)
                yield Refused(origin=name, error=f"{name} is longer than {LARGEST_REPORT // 2**20} MB: split it")
            elif line.strip():
                yield _arrive(line.rstrip(b"\r\n"), name, given)
    if number == 0:
        raise IntakeError(f"{source.name} is empty: nothing to read")


def _arrive(line: bytes, name: str, given: Given) -> Arrival | Refused:
    try:
        item = _DECODER.decode(line.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:  # the last: "[[[[…" a thousand deep
        return Refused(origin=name, error=f"{name} is no report as JSON ({error}): see docs/the-record.md", raw=line)
    try:
        report = _report(item, line, name, given)
    except (IntakeError, MissingPart) as error:
        return Refused(origin=name, error=str(error), raw=line, key=item.key)
    return Arrival(report=report, raw=line, origin=name, key=item.key)


def _report(item: _Line, line: bytes, name: str, given: Given) -> Report:
    if not item.text.strip():
        raise IntakeError(f"{name} has an empty text: nothing to read")
    check_english(item.text, name)
    url = given.url or item.url
    said = checked_date(item.published, name) if item.published and not given.published else None
    published, origin = origin_of_date(given.published, said, url)
    return Report(
        text=item.text,
        title=item.title,
        byline=item.byline,
        publisher=given.publisher or item.publisher,
        url=url,
        published=published,
        published_from=origin,
        modified=checked_date(item.modified, name) if item.modified else None,
        language="en",
        raw_sha256=hashlib.sha256(line).hexdigest(),
        extractor="jsonl/1",
    )
