"""Turns of a transcript or interview, headlines of its form, and what is signed by whoever said it.

"PENCE: We will see.", "Q: And then?", "Poll: …"; "“They came at night.” — Roe Doe, a farmer";
"Six dead in blast - police".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Span

_LABEL = re.compile(r"((?:[A-Z][\w.'’-]{0,24})(?: [A-Z(][\w.'’)-]{0,24}){0,4})(\s?:)\s+(?=\S)")
_SIGNED = re.compile(
    r"^[^\S\n]*([“”„\"«][^\n]{12,3000}?[.!?…]['’]?[”“\"»])[^\S\n]{0,3}\n?[^\S\n]{0,3}([―—–]|--?)[^\S\n]{0,3}"
    r"(\w[^\n;:!?“”\"]{2,99}?)(?=\.?[^\S\n]*$)",
    re.MULTILINE,
)
_SENTENCE = 4
"""Words of the shortest quotation that is signed, not named ("“Desert Storm” — Iraq")."""
_QUESTION_AND_ANSWER = frozenset(("Q", "A"))


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: the label that names the speaker, the colon after it or the dash before it, and what is said."""

    label: Span
    mark: Span
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
        if is_caption(page, turn.mark, turn.label):
            continue
        if known or any(word.entity == "PERSON" for word in words) or (words and is_voice(words[-1])):
            yield turn


def signed(page: Page) -> Iterator[Turn]:
    """Lines that are a quotation, a dash and the name of whoever said it, with what they are, in place of a verb."""
    for match in _SIGNED.finditer(page.text):
        label = Span(*match.span(3))
        words = page.tree.inside(label)
        named = bool(words) and words[0].part in {"PROPN", "NOUN", "ADJ"} and not any(map(_is_clause, words))
        if named and len(match[1].split()) >= _SENTENCE:
            yield Turn(label, Span(*match.span(2)), Span(*match.span(1)))


_HEADED = re.compile(
    r"^[^\w\n]{0,8}(?P<said>\w[^\n“”\"]{14,238}?[^\s.!?:“”\"])(?P<mark>:|[^\S\n][-–—]{1,2}|—)[^\S\n]+"
    r"(?P<label>[A-Za-z][^\n:;.!?,(“”\"–—]{1,48}?)[^\S\n]*$",
    re.MULTILINE,
)
_HEADED_WORDS, _LABEL_WORDS = 4, 5
"""Words of the shortest headline that is signed, and of the longest name of whoever signs it."""


def headed(page: Page, is_voice: Callable[[Span], bool]) -> Iterator[Turn]:
    """Headlines and posts that end in who says so: "Six dead in Basra blast - police", "Strike kills two: ministry".

    A line of its own without a full stop, whose last words are a source by `is_voice`.
    """
    for match in _HEADED.finditer(page.text):
        said, label = Span(*match.span("said")), Span(*match.span("label"))
        words = page.tree.inside(label)
        short = 0 < len(words) <= _LABEL_WORDS and len(match["said"].split()) >= _HEADED_WORDS
        if short and not any(word.part in _DOING for word in words) and is_voice(label) and _tells(page, said):
            start = match.end("mark") - len(match["mark"].strip())
            yield Turn(label, Span(start, match.end("mark")), said)


def headed_at(text: str, span: Span) -> Iterator[int]:
    """Where in the words at `span` a name begins that may sign a headline behind a dash."""
    for match in _HEADED.finditer(text, span.start, span.end):
        if match["mark"] != ":":
            yield match.start("label")


_DOING = frozenset(("VERB", "AUX", "ADP", "NUM"))
_TELLING = frozenset(("VERB", "AUX", "NOUN"))
_ASKING = frozenset("how what where who whose why which everything".split())


def _tells(page: Page, said: Span) -> bool:
    """Whether words tell something, by a verb or a noun among them; a row of names does not, nor does a question.

    "Why police shot a man in Tora: witnesses" says of whom a story is, and nothing that they assert.
    """
    words = page.tree.inside(said)
    asks = bool(words) and words[0].text.lower() in _ASKING
    return not asks and any(word.part in _TELLING for word in words)


def _is_clause(word: Token) -> bool:
    return word.tag in {"VBD", "VBZ", "VBP", "MD"} and word.link not in {"relcl", "aux", "auxpass"}


def is_caption(page: Page, colon: Span, label: Span) -> bool:
    """ "Photos: A march through the town" shows, "Explainer: what police want" names a piece: nobody says it."""
    last = page.text[label.start : label.end].lower().split()[-1]
    return page.text[colon.start : colon.end].strip() == ":" and last.removesuffix("s") in _CAPTIONS


_CAPTIONS = frozenset("photo photograph picture image video explainer factbox timeline".split())


def _turn(page: Page, paragraph: Span) -> Turn | None:
    match = _LABEL.match(page.text, paragraph.start, paragraph.end)
    if match is None or page.quotes.around(match.start(2)) is not None:
        return None
    return Turn(Span(*match.span(1)), Span(match.end(2) - 1, match.end(2)), Span(match.end(), paragraph.end))
