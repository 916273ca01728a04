"""Turns of a transcript or interview, and headlines of its form: "PENCE: We will see.", "Q: And then?", "Poll: …"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Span

_LABEL = re.compile(r"((?:[A-Z][\w.'’-]{0,24})(?: [A-Z(][\w.'’)-]{0,24}){0,4})(\s?:)\s+(?=\S)")
_QUESTION_AND_ANSWER = frozenset(("Q", "A"))


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the label that names the speaker, the colon after it, and what is said."""

    label: Span
    colon: Span
    said: Span


def turns(page: Page, is_voice: Callable[[Token], bool]) -> Iterator[Turn]:
    """Paragraphs that open with a speaker's label.

    A label is a person's name, a head word that `is_voice` knows ("Poll", "Police"), Q or A, or capitals that open two
    paragraphs or more (so that "WASHINGTON: …" and "Correction: …" are none).
    """
    found = [turn for paragraph in page.paragraph_spans() if (turn := _turn(page, paragraph)) is not None]
    seen = Counter(page.text[turn.label.start : turn.label.end] for turn in found)
    for turn in found:
        label = page.text[turn.label.start : turn.label.end]
        words = page.tree.inside(turn.label)
        known = label in _QUESTION_AND_ANSWER or (label.isupper() and seen[label] > 1)
        if is_caption(page, turn.colon, turn.label):
            continue
        if known or any(word.entity == "PERSON" for word in words) or (words and is_voice(words[-1])):
            yield turn


def is_caption(page: Page, colon: Span, label: Span) -> bool:
    """ "Photos: A march through the town" shows, and says nothing."""
    last = page.text[label.start : label.end].lower().split()[-1]
    return page.text[colon.start : colon.end].strip() == ":" and last.removesuffix("s") in _CAPTIONS


_CAPTIONS = frozenset("photo photograph picture image video".split())


def _turn(page: Page, paragraph: Span) -> Turn | None:
    match = _LABEL.match(page.text, paragraph.start, paragraph.end)
    if match is None or page.quotes.around(match.start(2)) is not None:
        return None
    return Turn(Span(*match.span(1)), Span(match.end(2) - 1, match.end(2)), Span(match.end(), paragraph.end))
