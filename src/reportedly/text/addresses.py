"""Lines of a page that are its address, as copied from a browser: they tell of nothing."""

from __future__ import annotations

import re

from reportedly.types.span import Span

_LINE = re.compile(r"^[^\S\n]*https?\s?:[^\n]*", re.IGNORECASE | re.MULTILINE)


def address_lines(text: str) -> tuple[Span, ...]:
    """The lines of `text` that begin with a web address, in code points; a tokenizer may have parted it by spaces."""
    return tuple(Span(match.start(), match.end()) for match in _LINE.finditer(text))
