"""HTML pages: the article's text taken out once, by trafilatura; the only file that opens the extractor."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from reportedly.errors import IntakeError, MissingPart
from reportedly.foreign import foreign
from reportedly.intake.arrival import Arrival, Given, Refused, origin_of_date
from reportedly.intake.decoding import check_english, decoded
from reportedly.intake.metadata import metadata
from reportedly.intake.sources import Source
from reportedly.types.report import Report

SHORTEST_ARTICLE = 8
"""Words: what is shorter is a menu or a button that stood alone on its page; a news alert has ten and more."""
_JOB = "taking the article out of an HTML page"


def arrive_html(source: Source, given: Given) -> Iterator[Arrival | Refused]:
    """The one report that an HTML page is."""
    raw = source.whole()
    try:
        yield Arrival(report=_report(raw, source.name, given), raw=raw, origin=source.name)
    except (IntakeError, MissingPart) as error:
        yield Refused(origin=source.name, error=str(error), raw=raw)


def _report(raw: bytes, name: str, given: Given) -> Report:
    page = decoded(raw, name, html=True)
    tree = _parsed(page.text, name)
    said = metadata(tree, name)
    text = _article(tree, said["title"])
    if text is None or len(text.split()) < SHORTEST_ARTICLE:
        raise IntakeError(f"{name} has no article that can be told from its page: give its text instead")
    check_english(text, name)
    url = given.url or said["url"]
    published, origin = origin_of_date(given.published, said["published"], url)
    return Report(
        text=text,
        title=said["title"],
        byline=said["byline"],
        publisher=given.publisher or said["publisher"],
        url=url,
        published=published,
        published_from=origin,
        modified=said["modified"],
        language="en",
        raw_sha256=hashlib.sha256(raw).hexdigest(),
        extractor=page.extractor("html/1"),
    )


def _parsed(page: str, name: str) -> Any:
    tree = foreign("trafilatura", needed_for=_JOB).load_html(page)
    if tree is None:
        raise IntakeError(f"{name} is no HTML page: give its text instead")
    return tree


def _article(tree: Any, title: str | None) -> str | None:
    """The article's paragraphs, one a line, without a first line that only repeats the title."""
    extractor = foreign("trafilatura", needed_for=_JOB)
    text: str | None = extractor.extract(tree, include_comments=False, include_tables=False)
    if not text:
        return None
    first, _, rest = text.partition("\n")
    return rest.strip() if title and " ".join(first.split("#")).strip() == title and rest.strip() else text
