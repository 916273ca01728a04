"""The craft of names as strings: keys, surnames, acronyms, misspellings, and how alike two names are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.text.fold import fold

PARTICLES = frozenset(
    "al el bin ibn ben bint abu abd abdul de del della der den di da do dos das du la le van von ter ten y e".split()
)
"""Small words inside names, folded: "Mohammed bin Salman", "Luis de la Cruz"."""

_JOINING = frozenset({"of", "for", "and", "the", "in", "on", "to", "&"})


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """The folded words of a name; full stops, hyphens and apostrophes make no difference ("U.S.", "US")."""
    return tuple(fold(" ".join(words).replace(".", "")).split())


def surname(words: Sequence[str]) -> str:
    """The folded surname: the last word, without "Jr." or "III"."""
    kept = [word for word in words if fold(word).rstrip(".") not in {"jr", "sr", "ii", "iii", "iv"}]
    return fold((kept or list(words))[-1]).rstrip(".")


def acronym(words: Sequence[str]) -> str:
    """The capitals that a name abbreviates to: "Farabundo Marti National Liberation Front" → `FMLN…`."""
    return "".join(word[0] for word in words if word[:1].isalpha() and word.lower() not in _JOINING).upper()


def has_middle_initial(words: Sequence[str]) -> bool:
    """ "Tyra M. Bell", "J. K. Roe" has none: who is called so is a person."""
    full = [word for word in (words[0], words[-1]) if len(word) > 1 and word.isalpha() and word.istitle()]
    return len(full) == 2 and any(len(word) == 2 and word[0].isupper() and word[1] == "." for word in words[1:-1])


def misspelling(one: str, other: str) -> bool:
    """Whether two folded surnames differ by one letter (two from nine letters on), the first letter standing."""
    if one == other or min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    allowed = 2 if min(len(one), len(other)) >= 9 else 1
    return edits(one, other, allowed) <= allowed


def edits(one: str, other: str, most: int) -> int:
    """Letters to put in, leave out or change to turn one word into the other; `most` + 1 when there are more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for down, left in enumerate(one, 1):
        above, row[0] = row[0], down
        for across, right in enumerate(other, 1):
            above, row[across] = row[across], min(row[across] + 1, row[across - 1] + 1, above + (left != right))
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
