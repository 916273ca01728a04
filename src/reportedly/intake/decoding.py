"""Bytes to text, and whether that text is something we can read: not binary, not empty, in English."""

from __future__ import annotations

import codecs
import re

from reportedly.errors import IntakeError
from reportedly.foreign import foreign

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF", b"SQLite format 3")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,40})""", re.IGNORECASE)


def decoded(data: bytes, name: str, *, html: bool = False) -> str:
    """`data` as text: by its byte-order mark, as UTF-8, as an HTML page declares, or as its bytes suggest.

    Raises IntakeError when it is empty, binary, or in no encoding that can be told.
    """
    text = _text(data, name, html)
    if not text.strip():
        raise IntakeError(f"{name} is empty: nothing to read")
    return text


def _text(data: bytes, name: str, html: bool) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, name)
    if data.startswith(_MAGIC) or b"\x00" in data[:8192]:
        raise IntakeError(f"{name} is binary, not text: give the text or HTML of the report")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        declared = _DECLARED.search(data[:4096]) if html else None
        return _strictly(data, declared.group(1).decode(), name) if declared else _guessed(data, name)


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        raise IntakeError(f"{name} says it is {encoding} but does not decode so: save it as UTF-8") from None


def _guessed(data: bytes, name: str) -> str:
    normaliser = foreign("charset_normalizer", needed_for="telling the encoding of a file")
    best = normaliser.from_bytes(data[:200_000]).best()
    if best is None:
        raise IntakeError(f"{name} is in no encoding that can be told: save it as UTF-8")
    return _strictly(data, str(best.encoding), name)


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
