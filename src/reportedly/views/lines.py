"""Output line by line: for a terminal with a style, and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec


class Line(NamedTuple):
    """A line of output and what it is, for a terminal that can show it: heading, strong, words, quiet or nothing."""

    text: str
    style: str = ""


def json_lines(items: Iterable[msgspec.Struct]) -> Iterator[str]:
    """Groups as JSON, one object a line, in the shape of docs/the-record.md."""
    return (msgspec.json.encode(item).decode() for item in items)
