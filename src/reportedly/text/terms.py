"""A report as weighted terms, so that two reports on one story score high whatever else has been read.

Weights come from a fixed background of document frequencies, never from the reports at hand: the score of a pair is
the same in any order of adding, today and in a year.
"""

from __future__ import annotations

import math
import re
import sys
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import islice
from typing import TypeVar
from zlib import crc32

import msgspec

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_READ = 600
"""Words read of a report: what comes later is background ("the latest in a series…")."""
_LEAD = 70
_TITLE = 3
"""Times that a title word counts; swept 1 to 3 on ../shared/bench, stories."""
_FIRST = 60
_NAME = 1.3
_COMMONEST = 1.0
"""Natural logarithm of rarity below which a word is left out: it stands in more than a third of all reports."""
_LEAD_SHARE = 0.45
_LEAST, _LEAST_OF_HEAD = 20.0, 12.0
"""Length of the weights from which a text, or its head, tells what it is about: "two men were shot dead on Tuesday" has
10, the shortest reports on one known happening 22."""
KEY_TERMS = 12
HEAD_KEY_TERMS = 8


class Terms(msgspec.Struct, frozen=True):
    """Weights of the terms of a whole report and of its head (title and lead), each of length 1, or less where it tells
    too little.

    `telling` are the terms with the greatest weight in either.
    """

    whole: Mapping[str, float]
    lead: Mapping[str, float]
    telling: tuple[str, ...]


class Background(msgspec.Struct, frozen=True):
    """How many of a background's documents hold each term."""

    documents: int
    counts: Mapping[str, int]

    def rarity(self, term: str) -> float:
        """Natural logarithm of one over the share of documents that hold `term`; unknown terms are rarest."""
        return math.log((self.documents + 1) / (self.counts.get(term, 0) + 1))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A lower-case word without its common ending: "attacks" meets "attacking", "city" meets "cities"."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) > 4 else word


_POSSESSIVE = re.compile(r"['’]s\b")


def terms(title: str | None, text: str, background: Background) -> Terms:
    """The weighted terms of a report."""
    body = _POSSESSIVE.sub("", text[: _READ * 12])
    title_terms = [stem(word.lower()) for word in _WORD.findall(_POSSESSIVE.sub("", title or ""))]
    matches = list(islice(_WORD.finditer(body), _READ))
    found = [stem(match.group().lower()) for match in matches]
    seen = Counter(found)
    named = Counter([term for term, match in zip(found, matches, strict=True) if _is_name(body, match.start())])
    names = frozenset([term for term, count in named.items() if 2 * count > seen[term]])
    whole = Counter(seen)
    whole.update(found[:_FIRST])  # those count twice
    lead = Counter(found[:_LEAD])
    for counts in (whole, lead):
        counts.update(title_terms * _TITLE)
    weights = _weighted(whole, background, names, _LEAST)
    head = _weighted(lead, background, frozenset(), _LEAST_OF_HEAD)
    telling = dict.fromkeys((*_heaviest(weights, KEY_TERMS), *_heaviest(head, HEAD_KEY_TERMS)))
    return Terms(whole=weights, lead=head, telling=tuple(telling))


def _is_name(body: str, start: int) -> bool:
    """Whether the word at `start` has a capital that does not come from beginning a sentence."""
    return body[start].isupper() and body[start - 1 : start] == " " and body[start - 2 : start - 1] not in ".!?"


Term = TypeVar("Term", str, int)


def _heaviest(weights: Mapping[Term, float], most: int) -> list[Term]:
    least = min(sorted(weights.values())[-most:], default=0.0)
    heavy = [term for term, weight in weights.items() if weight >= least]
    return sorted(heavy, key=lambda term: (-weights[term], term))[:most]


def _weighted(counts: Counter[str], background: Background, names: frozenset[str], least: float) -> dict[str, float]:
    """Each term's count (by its logarithm) times its rarity, names raised, scaled to length 1; what is shorter than
    `least` stays below that."""
    weights = {}
    for term, count in counts.items():
        rarity = background.rarity(term)
        if rarity >= _COMMONEST:
            weights[term] = (1 + math.log(count)) * rarity * (_NAME if term in names else 1)
    length = max(least, math.sqrt(math.fsum(weight * weight for weight in weights.values())))
    return {term: weight / length for term, weight in weights.items()}


class Vector:
    """The heaviest terms of a report as numbers, those of its head first, each with the root of its weight, 0 to 255.

    Of two reports that are compared only one needs its terms in a mapping; it is made when first asked for.
    """

    def __init__(self, numbers: Sequence[int], roots: bytes, lead_roots: bytes) -> None:
        self.numbers, self.roots, self.lead_roots = numbers, roots, lead_roots

    @cached_property
    def whole(self) -> Mapping[int, int]:
        """The root of the weight of each term in the whole text."""
        return dict(zip(self.numbers, self.roots, strict=False))

    @cached_property
    def lead(self) -> Mapping[int, int]:
        """The root of the weight of each term of its head."""
        return dict(zip(self.numbers, self.lead_roots, strict=False))


_KEPT, _KEPT_LEAD = 184, 48
"""Terms of which a vector is made: few reports have more, and with their weights they fill less than a kilobyte."""
_ROOT = 255
"""What the root of a weight of 1 is kept as: light terms are many, and theirs must not be lost in rounding."""


@lru_cache(maxsize=65_536)
def term_number(term: str) -> int:
    """The 32 bits that stand for a term in a vector."""
    return crc32(term.encode("utf-8", "surrogatepass"))


def sketch(found: Terms) -> bytes:
    """The vector of a report in five bytes a term, and one more for each of its head, which come first.

    Their number, the numbers of all terms, their weights in the whole, those of the first in the head.
    """
    kept: dict[int, str] = {}
    for term in (*_heaviest(found.lead, _KEPT_LEAD), *_heaviest(found.whole, _KEPT)):
        kept.setdefault(term_number(term), term)
    some = list(kept.values())[:_KEPT]
    lead = [term for term in some[:_KEPT_LEAD] if term in found.lead]
    numbers = array("I", list(kept)[:_KEPT])
    if sys.byteorder == "big":
        numbers.byteswap()
    return b"".join((bytes((len(lead),)), numbers.tobytes(), _roots(found.whole, some), _roots(found.lead, lead)))


def _roots(weights: Mapping[str, float], terms: Sequence[str]) -> bytes:
    return bytes([max(1, min(_ROOT, round(_ROOT * math.sqrt(weights[term])))) for term in terms])


def sketched(sketch: bytes) -> Vector:
    """The vector in a sketch; of one that is cut short, as much as is there."""
    lead = sketch[0] if sketch else 0
    count = max(0, len(sketch) - 1 - lead) // 5
    numbers = array("I", sketch[1 : 1 + 4 * count])
    if sys.byteorder == "big":
        numbers.byteswap()
    roots = sketch[1 + 4 * count :]
    return Vector(numbers, roots[:count], roots[count:])


def likeness(one: Vector, two: Vector) -> float:
    """How alike two reports are, 0 to 1: the cosine of the whole texts and that of their heads, averaged.

    In whole numbers, so the order cannot matter.
    """
    held, other = _held_first(one, two)
    whole = _product(held.whole, other.numbers, other.roots)
    lead = _product(held.lead, other.numbers, other.lead_roots)
    return min(1.0, ((1 - _LEAD_SHARE) * whole + _LEAD_SHARE * lead) / _ROOT**4)


def _held_first(one: Vector, two: Vector) -> tuple[Vector, Vector]:
    """Two vectors, the one first whose terms have been put into a mapping before."""
    return (two, one) if "whole" in vars(two) and "whole" not in vars(one) else (one, two)


def _product(held: Mapping[int, int], terms: Sequence[int], roots: bytes) -> int:
    return sum([(held[term] * root) ** 2 for term, root in zip(terms, roots, strict=False) if term in held])


def shared(one: Vector, two: Vector, most: int = 6) -> tuple[int, ...]:
    """The numbers of the terms that two reports share, the most telling first."""
    held, other = _held_first(one, two)
    whole = held.whole
    common = [
        (-whole[term] * root, term) for term, root in zip(other.numbers, other.roots, strict=False) if term in whole
    ]
    return tuple(term for _, term in sorted(common)[:most])


def telling(found: Vector) -> tuple[int, ...]:
    """The numbers of the terms that weigh most, in the whole or in the head, the most telling first."""
    return tuple(dict.fromkeys((*_heaviest(found.whole, KEY_TERMS), *_heaviest(found.lead, HEAD_KEY_TERMS))))


def term_keys(found: Vector) -> frozenset[int]:
    """A number for every pair of telling terms: two reports on one story share some, two others hardly ever."""
    numbers = sorted(telling(found))
    return frozenset(
        (first * 2_654_435_761 + second) & 0xFFFFFFFF
        for place, first in enumerate(numbers)
        for second in numbers[place + 1 :]
    )
