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
_SIGNS = frozenset(("So", "Sk", "Mn", "Cf", "Me"))


def without_glyphs(text: str) -> str:
    """`text` with a space for each sign, joiner of signs and hash of a hashtag; letters and marks on them stay."""
    return _TAG.sub(" ", _GLYPHS.sub(_space, text))


def _space(found: re.Match[str]) -> str:
    return " " if unicodedata.category(found.group()) in _SIGNS else found.group()
