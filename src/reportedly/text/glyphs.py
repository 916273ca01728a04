"""Signs that posts set before and into words, "🔴BREAKING", "❗️Tora:", "#Tora", in the parser's eyes: white space.

Every character stays where it stood, so that spans of the one text are spans of the other.
"""

from __future__ import annotations

import re
import unicodedata

_GLYPHS = re.compile(r"[^\x00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2c00-\ud7ff\uf900-\ufaff]")
"""Characters among which signs are: all but letters of our scripts, punctuation and money."""
_TAG = re.compile(r"(?<![\w&/#])#(?=[^\W\d_])")
"""What makes a word a hashtag; not "#4", nor the end of an address."""
_TIMES = re.compile(r"(?<=\b\d)\s?[xX](?= [A-Za-z])|(?<=\b\d\d)\s?[xX](?= [A-Za-z])|(?<=[a-z]s) x \d+\b")
"""What logs set between a number and what it counts: "3 x guards", "2x WIA", "mortars x 6"; not "4 x 4"."""
_SIGNS = frozenset(("So", "Sk", "Mn", "Cf", "Me"))


_SET_OFF = re.compile(r"(?<=[a-z,] )\((\d{1,3})\)(?= (?:of\b|[a-z]+s\b|people\b|men\b|women\b))")
_IN_WORDS = re.compile(r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred) $")


def without_glyphs(text: str) -> str:
    """`text` with a space for each sign, joiner of signs and hash of a hashtag; letters and marks on them stay.

    So for the "x" behind a number, and for the brackets around a number that counts what stands behind:
    "arresting (8) suspects", not "eight (8) men".
    """
    return _SET_OFF.sub(_bare, _TIMES.sub(_blank, _TAG.sub(" ", _GLYPHS.sub(_space, text))))


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _bare(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _LONGEST) : found.start()]
    named = not before.split()[-1:] or not before.split()[-1][0].islower()
    return found.group() if named or _IN_WORDS.search(before) is not None else f" {found[1]} "


_LONGEST = 16
"""Characters before a number in which it may be told in words."""


def _space(found: re.Match[str]) -> str:
    return " " if unicodedata.category(found.group()) in _SIGNS else found.group()
