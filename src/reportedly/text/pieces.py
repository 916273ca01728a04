"""What an uncased encoder does not see of a text: letter case, quotation marks and line starts, for each word piece.

The encoder's vocabulary folds case and hides where a quotation is open, and both tell speech from narration. Each
feature is a small integer, embedded and added to the encoder's input; training and reading compute them here alike.
"""

from __future__ import annotations

from collections.abc import Sequence

CASES = 4
"""0 no letters, 1 small letters, 2 a capital first, 3 all capitals (two letters or more)."""
QUOTES = 3
"""0 outside a quotation, 1 inside one, 2 a quotation mark."""
STARTS = 3
"""0 inside a line, 1 the first piece of a line, 2 the first piece after an empty line."""
FEATURES = (CASES, QUOTES, STARTS)

_OPEN = frozenset("“«„")
_CLOSE = frozenset("”»")
_EITHER = frozenset('"')
_ENDS = frozenset(".!?…’‘'\"”")
_LONGEST_QUOTATION = 2_500
"""Characters after which an open quotation is taken to be over: its closing mark was lost."""


def features(text: str, offsets: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """(case, quotation, line start) for each word piece of `text`, given the pieces' offsets in order."""
    quotes = _quotation_states(text)
    paragraph = 2 if "\n\n" in text else 1  # line breaks that part paragraphs, as this text is laid out
    found: list[tuple[int, int, int]] = []
    last = 0
    for start, end in offsets:
        gap = text[last:start]
        breaks = gap.count("\n")
        starts = 2 if breaks >= paragraph else 1 if breaks or not found else 0
        found.append((_case(text, start, end), quotes[start] if start < len(quotes) else 0, starts))
        last = end
    return found


def _case(text: str, start: int, end: int) -> int:
    while start > 0 and text[start - 1].isalnum():  # a piece inside a word has the case of the word
        start -= 1
    word = text[start:end]
    letters = [letter for letter in word if letter.isalpha()]
    if not letters:
        return 0
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return 3
    return 2 if letters[0].isupper() else 1


def _quotation_states(text: str) -> bytearray:
    """One of QUOTES for each character.

    A quotation that nobody closed is over at an empty line, at a line that ends a sentence, or after LONGEST_QUOTATION.
    """
    states = bytearray(len(text))
    opened: int | None = None
    for at, letter in enumerate(text):
        if letter in _OPEN or letter in _EITHER or letter in _CLOSE or text.startswith(("``", "''"), at):
            opening = letter in _OPEN or letter == "`" or (letter in _EITHER and opened is None)
            opened = at if opening else None
            states[at] = 2
        elif opened is not None:
            ends = letter == "\n" and (text[at - 1] in _ENDS or text.startswith("\n\n", at))
            lost = ends or at - opened > _LONGEST_QUOTATION
            opened = None if lost else opened
            states[at] = 0 if lost else 1
    return states
