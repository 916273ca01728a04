"""What arrived: a report and the occasions on which it was seen."""

from __future__ import annotations

import hashlib
from functools import cached_property

import msgspec


def digest(*parts: str | bytes | None) -> str:
    """SHA-256 in hex over length-prefixed `parts`, so that ("a", "bc") and ("ab", "c") differ; None differs from ""."""
    plain = [part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part for part in parts]
    told = [b"-" if part is None else b"%d:%b" % (len(part), part) for part in plain]
    return hashlib.sha256(b"".join(told)).hexdigest()


class Report(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """One text as one publisher gave it at one time; frozen, and every span points into its `text`.

    `published` is ISO 8601, as precise as the source was (`2021-02`, `2021-02-26`, `2021-02-26T09:30:00Z`), and
    `published_from` says where it came from (`given`, `metadata`, `url`); what only the words tell is a Publication.
    `modified` is when the publisher last changed this text, where a page tells. `raw_sha256` is the digest of the bytes
    that arrived; `extractor` names what turned them into text (`plain/1`, `html/1`, `jsonl/1`),
    with `+cp1252` where bytes that are no UTF-8 were read as Windows' encoding.
    """

    text: str
    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    modified: str | None = None
    language: str | None = None
    raw_sha256: str | None = None
    extractor: str = "plain/1"

    @cached_property
    def id(self) -> str:
        """`r` and 16 hex digits made of publisher, url, published and text: same content, same id."""
        return "r" + digest(self.publisher, self.url, self.published, self.text)[:16]


class Sighting(msgspec.Struct, frozen=True, kw_only=True):
    """One occasion on which a report was filed: when (UTC, ISO 8601) and where it came from (path, URL or `-`)."""

    report: str
    at: str
    origin: str
