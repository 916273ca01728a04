"""The fullest name of somebody as the report writes it, with the land by which a body calls itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.types.annotations import Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree


def as_worded(reading: Reading, name: Sequence[str], mentions: Sequence[Mention], may_have_land: bool) -> str:
    """`name` as the first of `mentions` that has it writes it: "al-Saadi" is several tokens and one word.

    Without a name, the words of the first mention. `may_have_land`: "the Law Society *of Kenya*" is called so.
    """
    first = mentions[0].span
    if not name:
        return reading.quote(first)
    written = re.compile(r"\s*".join(map(re.escape, name)))
    for mention in mentions:
        found = written.search(reading.report.text, mention.span.start, mention.span.end)
        if found:
            land = _land_behind(reading.tree, Span(*found.span())) if may_have_land and len(name) > 1 else None
            return reading.report.text[found.start() : found.end() if land is None else land.span.end]
    spelt = written.search(reading.report.text, max(0, first.start - _SPELT), first.start)
    return spelt.group() if spelt else reading.quote(first)


_SPELT = 120
"""Characters before an abbreviation in which its full name may stand."""


def _land_behind(tree: Tree, name: Span) -> Token | None:
    """The place that goes on a name behind "of", as the grammar has it: not in "accused the Front of *Gao* raids"."""
    words = tree.inside(name)
    last = words[-1] if words else None
    after = tree.tokens[last.index + 1 : last.index + 2] if last is not None else ()
    of = last if last is not None and last.text == "of" else next(iter(after), None)
    if of is None or of.text != "of" or not any(word.index == of.head for word in words):
        return None
    land = next(iter(tree.children(of, "pobj")), None)
    whole = tree.subtree(land) if land is not None and land.entity in _LANDS else ()
    alone = [word for word in whole if word.entity not in _LANDS and word.text.lower() != "the"]
    return land if whole and not alone and whole[-1] is land and not land.text.isupper() else None


_LANDS = frozenset(("GPE", "LOC"))
