"""The regular forms of English words, to find a lemma of a lexicon in a text whatever the parser thought of it."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "aeiou"


def inflections(lemma: str, part: str, irregular: str = "") -> Iterator[str]:
    """`lemma`, its regular forms as a verb or noun, and `irregular` forms (separated by spaces)."""
    yield lemma
    yield from irregular.split()
    if part == "noun":
        yield _with_s(lemma)
    elif part == "verb":
        stem = lemma.removesuffix("e") if not lemma.endswith("ee") else lemma
        yield _with_s(lemma)
        yield lemma + "d" if lemma.endswith("e") else (lemma[:-1] + "ied" if _ends_in_y(lemma) else lemma + "ed")
        yield stem + "ing"
        if len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS:  # stab, stabbed
            yield f"{lemma}{lemma[-1]}ed"
            yield f"{lemma}{lemma[-1]}ing"


def _ends_in_y(word: str) -> bool:
    return word.endswith("y") and word[-2:-1] not in tuple(_VOWELS)


def _with_s(word: str) -> str:
    if _ends_in_y(word):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z")) else "s")
