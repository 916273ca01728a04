"""What an HTML page says of itself: JSON-LD first, then Open Graph and meta tags, then the canonical link and title.

The times of day and `dateModified` matter to us, and extractors give only a day, so this is read here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from reportedly.errors import IntakeError
from reportedly.intake.arrival import checked_date

_ARTICLES = ("Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "LiveBlogPosting", "BlogPosting")
_META = {
    "title": ("og:title", "twitter:title"),
    "publisher": ("og:site_name", "application-name", "publisher"),
    "url": ("og:url",),
    "published": ("article:published_time", "datePublished", "date", "pubdate", "dc.date", "DC.date.issued"),
    "modified": ("article:modified_time", "og:updated_time", "dateModified", "last-modified"),
    "byline": ("author", "article:author", "byl"),
}
_DEEPEST = 6
"""Levels of nested JSON-LD that are looked into; a page is untrusted."""


def metadata(tree: Any, name: str) -> dict[str, str | None]:
    """title, publisher, url, published, modified, byline, language of a parsed page, None where it does not say."""
    said: dict[str, str | None] = dict.fromkeys((*_META, "language"))
    for item in (_from_json_ld(tree), _from_meta(tree), _from_elements(tree)):
        for field, value in item.items():
            if said.get(field) is None and value:
                said[field] = " ".join(value.split())
    for field in ("published", "modified"):
        said[field] = _date(said[field], name)
    return said


def _date(value: str | None, name: str) -> str | None:
    """A page's date when it is one; a page with a broken date is still a report, without that date."""
    try:
        return checked_date(value, name) if value else None
    except IntakeError:
        return None


def _from_json_ld(tree: Any) -> dict[str, str | None]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            data = msgspec.json.decode(script.strip())
        except (msgspec.DecodeError, RecursionError, UnicodeError):
            continue
        for item in _articles(data, 0):
            return {
                "title": _text(item.get("headline")) or _text(item.get("name")),
                "publisher": _text(item.get("publisher")),
                "url": _text(item.get("url")) or _text(item.get("mainEntityOfPage")),
                "published": _text(item.get("datePublished")),
                "modified": _text(item.get("dateModified")),
                "byline": _text(item.get("author")),
            }
    return {}


def _articles(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(kind in _ARTICLES for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _text(value: object) -> str | None:
    """The words of a JSON-LD value: a string, the name or id of an object, or those of a list joined by commas."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return _text(value.get("name")) or _text(value.get("@id"))
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(item) for item in value[:10]))) or None
    return None


def _from_meta(tree: Any) -> dict[str, str | None]:
    content = {}
    for tag in tree.xpath("//meta[@content]"):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop")
        if key and key.lower() not in content:
            content[key.lower()] = tag.get("content")
    return {
        field: next((content[key.lower()] for key in keys if content.get(key.lower())), None)
        for field, keys in _META.items()
    }


def _from_elements(tree: Any) -> dict[str, str | None]:
    def first(path: str) -> str | None:
        found = tree.xpath(path)
        return str(found[0]) if found else None

    return {
        "url": first("//link[@rel='canonical']/@href"),
        "title": first("//h1//text()") or first("//title/text()"),
        "published": first("//time/@datetime"),
        "language": (first("/html/@lang") or "")[:2].lower() or None,
    }
