"""The background of document frequencies, made by tools/build_document_frequencies.py; see its card beside it."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from reportedly.errors import LexiconError


class DocumentFrequencies(msgspec.Struct, frozen=True):
    """Of how many news documents, and in how many of them each stemmed word stands (three and more)."""

    documents: int
    counts: dict[str, int]


@cache
def document_frequencies() -> DocumentFrequencies:
    """The table. Raises LexiconError when its file is missing or damaged."""
    path = files(__package__) / "document_frequencies.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=DocumentFrequencies)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(f"document_frequencies.json does not open ({error}): reinstall the package") from error
