"""Whether a text speaks as people do among themselves or as news does: shares of telling words, for a linear model."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*|['’][a-z]+|\d[\d.,:]*|[?!]")
_KINDS = {
    "me": "i me my mine myself",
    "you": "you your yours",
    "we": "we us our ours",
    "short": "'m 're 've 'll 'd 't ’m ’re ’ve ’ll ’d ’t",
    "ask": "?",
    "shout": "!",
    "said": "said says according told announced reported",
    "present": "is are am do does have has can",
    "past": "was were had did",
    "modal": "will would could should might may must",
    "soft": "just really so very please thanks like get got think know want good great love not",
    "the": "the",
    "of": "of by in",
    "he": "he she his her",
    "it": "it this that",
}
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_LONGEST = 40
_LOOKED_AT = 20_000
"""Characters of a text that tell its register; more would tell no more."""


def measures(text: str) -> dict[str, float]:
    """The share of each kind of words, of capitals, digits and past forms among the words of a text."""
    words = _WORD.findall(text[:_LOOKED_AT])
    size = max(1, len(words))
    counts = Counter(_KIND_OF.get(word.lower(), "") for word in words)
    found = {kind: counts[kind] / size for kind in _KINDS}
    return found | {
        "capital": sum(word[:1].isupper() for word in words[1:]) / size,
        "digit": sum(word[0].isdigit() for word in words) / size,
        "ed": sum(word.lower().endswith("ed") for word in words) / size,
        "lower": float(text.lstrip()[:1].islower()),
        "length": min(len(words), _LONGEST) / _LONGEST,
    }
