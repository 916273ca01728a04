"""The agency that a dateline names: "BAGHDAD, Oct 14 (Reuters) - …", between the place and the dash."""

from __future__ import annotations

import re

from reportedly.types.span import Span

_DATELINE = re.compile(r"\s*[A-Z][^\n(]{0,60}\(([A-Z][\w .&'-]{1,40})\)\s*[-–—_]")


def agency(text: str) -> Span | None:
    """Where the dateline of a text names the agency, None where it names none."""
    found = _DATELINE.match(text)
    return Span(*found.span(1)) if found else None
