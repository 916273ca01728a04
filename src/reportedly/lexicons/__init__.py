"""What we know before reading: tab-separated tables that a coder can edit, and their one loader.

A table starts with `#` lines (what it is, where it comes from, licence, date), then a header row, then one entry a row.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from reportedly.errors import LexiconError

Row = Mapping[str, str]


@cache
def lexicon(name: str) -> tuple[Row, ...]:
    """The rows of `lexicons/NAME.tsv` in order, each a mapping from column to cell (an empty cell is "").

    Raises LexiconError when the file is missing or a row has more or fewer cells than the header.
    """
    path = files(__package__) / f"{name}.tsv"
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"lexicon {name}.tsv does not open ({error}): reinstall the package") from error
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line and not line.startswith("#")]
    if not lines:
        raise LexiconError(f"lexicon {name}.tsv has no header row: reinstall the package")
    header = lines[0][1].split("\t")
    rows = []
    for number, line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise LexiconError(f"lexicon {name}.tsv line {number} has {len(cells)} cells, the header {len(header)}")
        rows.append(dict(zip(header, cells, strict=True)))
    return tuple(rows)


@cache
def common_words() -> frozenset[str]:
    """Words that stand in small letters in running text."""
    return frozenset(row["word"] for row in lexicon("common_words"))
