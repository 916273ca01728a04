"""Plain text: kept to the letter, so that offsets are the caller's own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from reportedly.errors import IntakeError, MissingPart
from reportedly.intake.arrival import Arrival, Given, Refused, origin_of_date
from reportedly.intake.decoding import check_english, decoded
from reportedly.intake.sources import Source
from reportedly.types.report import Report


def arrive_plain(source: Source, given: Given) -> Iterator[Arrival | Refused]:
    """The one report that a text file is."""
    raw = source.whole()
    try:
        found = decoded(raw, source.name)
        check_english(found.text, source.name)
    except (IntakeError, MissingPart) as error:
        yield Refused(origin=source.name, error=str(error), raw=raw)
        return
    text = found.text
    published, origin = origin_of_date(given.published, None, given.url)
    report = Report(
        text=text,
        title=title_of(text),
        publisher=given.publisher,
        url=given.url,
        published=published,
        published_from=origin,
        language="en",
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        extractor=found.extractor("plain/1"),
    )
    yield Arrival(report=report, raw=raw, origin=source.name)


_TITLE = re.compile(r"\s*(\S[^\n]{0,148}[^\s.:;,])[^\S\n]*\n[^\S\n]*\n\s*\S")
_WORDS = re.compile(r"[^\W\d_]+")
_NO_TITLE = re.compile(
    r"(?i:by|posted|published|updated|source|correction|for immediate release|share this|read more)\b"
    r"|(?i:photo|image|picture)\b|.*\b(?:19|20)\d\d\Z"
)
"""Who wrote it, when it came out, and what a page says beside it."""
_FEWEST = 3
_CLOSING, _SENTENCE_ENDS = "\"'”’»)]", tuple(".,:;…–—-")
"""“We came at night.” closes with a mark, and is a sentence all the same."""


def title_of(text: str) -> str | None:
    """The first line of a text where it is its title: short, without a full stop, and a blank line follows.

    It stays in the text, so that offsets are the caller's own.
    """
    found = _TITLE.match(text)
    if found is None:
        return None
    line = " ".join(found[1].split())
    if line.rstrip(_CLOSING)[-1:] in _SENTENCE_ENDS:
        return None
    return line if len(_WORDS.findall(line)) >= _FEWEST and not _NO_TITLE.match(line) else None
