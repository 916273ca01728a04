"""Bytes to text, and whether that text is something we can read: not binary, not empty, in English."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reportedly.errors import IntakeError

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)


class Decoded(NamedTuple):
    """A text, and whether bytes of it were no UTF-8 and were read as Windows' cp1252."""

    text: str
    mended: bool = False

    def extractor(self, name: str) -> str:
        """`name`, with a mark where bytes were read as cp1252, so that the report says so."""
        return f"{name}{MENDED}" if self.mended else name


def decoded(data: bytes, name: str, *, html: bool = False) -> Decoded:
    """`data` as text: by its byte-order mark, as an HTML page declares, else as UTF-8, and what is none as cp1252.

    Raises IntakeError when it is empty, binary, or in no encoding that can be told.
    """
    found = _text(data, name, html)
    if not found.text.strip():
        raise IntakeError(f"{name} is empty: nothing to read")
    return found


def _text(data: bytes, name: str, html: bool) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            return _mended(rest, name) if encoding == "utf-8" else Decoded(_strictly(rest, encoding, name))
    if data.startswith(_MAGIC) or b"\x00" in data[:8192]:
        raise IntakeError(f"{name} is binary, not text: give the text or HTML of the report")
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:4096]) if html else None
        encoding = declared.group(1).decode().lower() if declared else "utf-8"
        return _mended(data, name) if encoding in _UTF_8 else Decoded(_strictly(data, encoding, name))


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        text = data.decode(encoding)
        text.encode()  # a codec of no charset, as unicode_escape, may give halves of letters
    except (UnicodeError, LookupError):
        raise IntakeError(f"{name} says it is {encoding} but does not decode so: save it as UTF-8") from None
    return text


def _mended(data: bytes, name: str) -> Decoded:
    """As UTF-8 where it is that; other bytes are letters of Western European Windows, as of pasted quotation marks."""
    text = data.decode("utf-8", "surrogateescape")  # keeps each byte that is no UTF-8, as U+DC80 to U+DCFF
    strange = len(text) - len(data.decode("utf-8", "ignore"))
    if strange > _MOST_STRANGE * len(text):
        raise IntakeError(f"{name} is in no encoding that can be told: save it as UTF-8")
    return Decoded(text.translate(_AS_WINDOWS), strange > 0)


_UTF_8 = frozenset(("utf-8", "utf8"))
_AS_WINDOWS = {0xDC00 + byte: bytes((byte,)).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_MOST_STRANGE = 0.3
"""Of an English text, and of a French or German one, fewer letters than these have accents: more is another script."""
MENDED = "+cp1252"


_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """
    the of and to that with from by was were has have had for is are it his their not which been after they this said
    at be but he she who will would its than about also there more into over when
    """.split()
)
_LOWEST_SHARE = 0.12
"""Of English running text, 25 to 45 % are such words; of German, French, Spanish, Turkish below 6 %."""


def check_english(text: str, name: str) -> None:
    """Raises IntakeError when a text of 30 words or more is plainly not English: its readers would only guess."""
    words = [word.lower() for word in _WORD.findall(text[:20_000])]
    if len(words) < 30:
        return
    share = sum(word in _ENGLISH for word in words) / len(words)
    if share < _LOWEST_SHARE:
        raise IntakeError(f"{name} does not look like English ({share:.0%} common words): translate it first")
