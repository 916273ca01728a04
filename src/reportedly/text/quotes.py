"""Quotation marks as structure: which mark opens, which closes, what stands between them, and what never closes.

Every style met in news is read: “typographic”, "straight", ‘single’, 'single straight', «guillemets», ``tex'' and
doubled ''apostrophes''. A speech that runs over paragraphs opens each paragraph with a mark and closes once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.types.span import Span

_MARK = re.compile(r"[“”„«»\"‘’]|''|``|'")
_DOUBLE, _STRAIGHT, _ANGLE, _DOUBLED, _SINGLE, _PRIME = "“", '"', "«", "''", "‘", "'"
_FAMILY = {
    **dict.fromkeys("“”„", _DOUBLE),
    '"': _STRAIGHT,
    **dict.fromkeys("«»", _ANGLE),
    **dict.fromkeys(("''", "``"), _DOUBLED),
    **dict.fromkeys("‘’", _SINGLE),
    "'": _PRIME,
}
_OPENERS, _CLOSERS = frozenset(("“", "„", "«", "``", "‘")), frozenset(("”", "»", "’"))
_CROSSING = {"”": _STRAIGHT, '"': _DOUBLE}
"""A closing mark of one family may end what the other opened."""
_APOSTROPHES = frozenset((_SINGLE, _PRIME))
_BEFORE_OPENING = frozenset("([{—–-/:…“‘\"'")
_DEEPEST = 4
"""Marks open at once; text that goes deeper is broken, and its marks are read as new openings."""
_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, marks included; `depth` 0 is outermost.

    One that never closes ends with the sentence in which it opened.
    """

    span: Span
    depth: int
    closed: bool


@dataclass(frozen=True, slots=True)
class _Open:
    family: str
    start: int


class Quotations:
    """All quotations of a text, outermost ones by place."""

    def __init__(self, found: Iterable[Quotation]) -> None:
        self.all = tuple(sorted(found, key=lambda item: (item.span.start, -item.span.end)))
        self.outer = tuple(item for item in self.all if item.depth == 0)
        self._starts = [item.span.start for item in self.outer]
        self._ends = [item.span.end for item in self.outer]

    def around(self, offset: int) -> Quotation | None:
        """The outermost quotation that holds the character at `offset`."""
        place = bisect_right(self._starts, offset) - 1
        return self.outer[place] if place >= 0 and offset < self._ends[place] else None

    def meeting(self, span: Span) -> tuple[Quotation, ...]:
        """The outermost quotations that share a character with `span`."""
        first = bisect_right(self._ends, span.start)
        return self.outer[first : max(first, bisect_left(self._starts, span.end))]

    def inside(self, outer: Quotation) -> tuple[Quotation, ...]:
        """The quotations that stand in another, and in none between."""
        first = bisect_left(self.all, outer.span.start, key=lambda item: item.span.start)
        after = bisect_left(self.all, outer.span.end, key=lambda item: item.span.start)
        return tuple(item for item in self.all[first:after] if item.depth == outer.depth + 1)

    def from_offset(self, offset: int) -> Quotation | None:
        """The first outermost quotation that starts at or after `offset`."""
        place = bisect_left(self._starts, offset)
        return self.outer[place] if place < len(self.outer) else None

    def up_to(self, offset: int) -> Quotation | None:
        """The last outermost quotation that ends at or before `offset`."""
        place = bisect_right(self._ends, offset) - 1
        return self.outer[place] if place >= 0 else None


def quotations(text: str, sentences: Sequence[Span], paragraphs: Sequence[int]) -> Quotations:
    """The quotations of `text`; `paragraphs` gives the paragraph number of each of `sentences`."""
    return Quotations(_Scan(text, sentences, paragraphs).run())


def is_speech(text: str, quotation: Quotation) -> bool:
    """Whether the marks hold something said rather than a word held at arm's length ("the “experts”").

    Speech has five words or more, or a stop of its own before the closing mark ("“No,” she said").
    """
    inner = text[quotation.span.start : quotation.span.end].strip("“”\"«»‘’'`„ ")
    return inner[-1:] in {",", ".", "!", "?", "…"} or len(_WORD.findall(inner[:400])) >= 5


class _Scan:
    """One pass over the marks of a text, with the marks now open."""

    def __init__(self, text: str, sentences: Sequence[Span], paragraphs: Sequence[int]) -> None:
        self.text = text
        self.sentences = sentences
        self.paragraphs = paragraphs
        self.starts = [sentence.start for sentence in sentences]
        self.open: list[_Open] = []
        self._continues = False

    def run(self) -> Iterator[Quotation]:
        for start, end in self._paragraph_bounds():
            yield from self._carry_over(start)
            for match in _MARK.finditer(self.text, start, end):
                if not (self._continues and match.start() == start):
                    yield from self._mark(match)
            self._continues = False
            self.open = [mark for mark in self.open if mark.family not in _APOSTROPHES][:1]
        yield from self._abandon()

    def _paragraph_bounds(self) -> Iterator[tuple[int, int]]:
        start = end = number = -1
        for sentence, paragraph in zip(self.sentences, self.paragraphs, strict=True):
            if paragraph != number:
                if start >= 0:
                    yield start, end
                start, number = sentence.start, paragraph
            end = sentence.end
        if start >= 0:
            yield start, end

    def _carry_over(self, start: int) -> Iterator[Quotation]:
        """A speech still open goes on in a paragraph that opens with the same mark; else it never closed."""
        if not self.open:
            return
        match = _MARK.match(self.text, start)
        self._continues = match is not None and _FAMILY[match.group()] == self.open[0].family
        if not self._continues:
            yield from self._abandon()

    def _abandon(self) -> Iterator[Quotation]:
        """Close what stayed open at the end of its sentence."""
        for mark in self.open[:1]:
            yield self._unclosed(mark, len(self.text))
        self.open = []

    def _unclosed(self, mark: _Open, before: int) -> Quotation:
        sentence = self.sentences[bisect_right(self.starts, mark.start) - 1]
        end = max(min(sentence.end, before), mark.start + 1)
        return Quotation(Span(mark.start, end), 0, closed=False)

    def _mark(self, match: re.Match[str]) -> Iterator[Quotation]:
        sign, family = match.group(), _FAMILY[match.group()]
        before = self.text[match.start() - 1 : match.start()] if match.start() else ""
        after = self.text[match.end() : match.end() + 1]
        if sign in _CROSSING and not self._is_open(family) and self._is_open(_CROSSING[sign]):
            family = _CROSSING[sign]  # typed “like this" or "like this”
        is_open = self._is_open(family)
        if family in _APOSTROPHES and not is_open and self._ends_wrongly(match, before, after):
            yield from self._close_wrongly(match)
        elif is_open and _may_close(sign, before, after):
            yield from self._close(family, match.end())
        elif _may_open(sign, before, after) and (family not in _APOSTROPHES or self._closes_later(match)):
            yield from self._reopen(family, match.start())
            self.open.append(_Open(family, match.start()))

    def _is_open(self, family: str) -> bool:
        return any(mark.family == family for mark in self.open)

    def _close(self, family: str, end: int) -> Iterator[Quotation]:
        while self.open:
            mark = self.open.pop()
            if mark.family == family:
                yield Quotation(Span(mark.start, end), len(self.open), closed=True)
                return

    def _reopen(self, family: str, start: int) -> Iterator[Quotation]:
        """An opening mark inside an open quotation of its own family: the earlier one was never closed."""
        if self._is_open(family) or len(self.open) >= _DEEPEST:
            yield self._unclosed(self.open[0], start)
            self.open = []

    def _ends_wrongly(self, match: re.Match[str], before: str, after: str) -> bool:
        """A single mark that stands alone after a stop closes what a double one opened ("weapons. ‘")."""
        return bool(self.open) and before.isspace() and (not after or after.isspace())

    def _close_wrongly(self, match: re.Match[str]) -> Iterator[Quotation]:
        mark = self.open[0]
        self.open = []
        yield Quotation(Span(mark.start, match.end()), 0, closed=False)

    def _closes_later(self, match: re.Match[str]) -> bool:
        """Whether a single mark has a partner near by; otherwise it is an apostrophe ("’80s", "'em")."""
        closing = "’" if match.group() == "‘" else "'"
        stop = min(len(self.text), match.end() + 600)
        line_end = self.text.find("\n", match.end(), stop)
        pattern = _CLOSING_SINGLE[closing]
        return pattern.search(self.text, match.end(), stop if line_end < 0 else line_end) is not None


_CLOSING_SINGLE = {mark: re.compile(rf"(?<=[\w.,!?…]){mark}(?!\w)") for mark in ("’", "'")}


def _may_close(sign: str, before: str, after: str) -> bool:
    """Whether a mark in this setting can end a quotation."""
    if _FAMILY[sign] in _APOSTROPHES:
        return sign != "‘" and not before.isspace() and not (after.isalnum())
    if sign in _CLOSERS:
        return True
    if sign in _OPENERS:  # typed for the closing one: “like this“
        return not before.isspace() and (not after or not after.isalnum()) and bool(before)
    return not before.isspace() or not after or after.isspace()


def _may_open(sign: str, before: str, after: str) -> bool:
    """Whether a mark in this setting can begin a quotation."""
    if not after or after.isspace():
        return sign in _OPENERS and sign not in "‘" and bool(after)
    at_edge = not before or before.isspace() or before in _BEFORE_OPENING
    if _FAMILY[sign] in _APOSTROPHES:
        return at_edge and sign != "’" and after.isalnum()
    if sign in _OPENERS:
        return True
    return at_edge
