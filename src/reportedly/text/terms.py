"""A report as weighted terms, so that two reports on one story score high whatever else has been read.

Weights come from a fixed background of document frequencies, never from the reports at hand: the score of a pair is
the same in any order of adding, today and in a year.
"""

from __future__ import annotations

import math
import re
import struct
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from heapq import nlargest
from itertools import islice
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
KEY_TERMS = 12
HEAD_KEY_TERMS = 8


class Terms(msgspec.Struct, frozen=True):
    """Weights of the terms of a whole report and of its head (title and lead), each of length 1.

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
    weights = _weighted(whole, background, names)
    head = _weighted(lead, background, frozenset())
    telling = dict.fromkeys((*_heaviest(weights, KEY_TERMS), *_heaviest(head, HEAD_KEY_TERMS)))
    return Terms(whole=weights, lead=head, telling=tuple(telling))


def _is_name(body: str, start: int) -> bool:
    """Whether the word at `start` has a capital that does not come from beginning a sentence."""
    return body[start].isupper() and body[start - 1 : start] == " " and body[start - 2 : start - 1] not in ".!?"


def _heaviest(weights: Mapping[str, float], most: int) -> list[str]:
    least = min(nlargest(most, weights.values()), default=0.0)
    heavy = [term for term, weight in weights.items() if weight >= least]
    return sorted(heavy, key=lambda term: (-weights[term], term))[:most]


def _weighted(counts: Counter[str], background: Background, names: frozenset[str]) -> dict[str, float]:
    """Each term's count (by its logarithm) times its rarity, names raised, scaled to length 1."""
    weights = {}
    for term, count in counts.items():
        rarity = background.rarity(term)
        if rarity >= _COMMONEST:
            weights[term] = (1 + math.log(count)) * rarity * (_NAME if term in names else 1)
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def likeness(one: Terms, two: Terms) -> float:
    """How alike two reports are, 0 to 1: the cosine of the whole texts and that of their heads, averaged."""
    whole, lead = _cosine(one.whole, two.whole), _cosine(one.lead, two.lead)
    return (1 - _LEAD_SHARE) * whole + _LEAD_SHARE * lead


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    return math.fsum([one[term] * two[term] for term in one.keys() & two.keys()])  # exact, so the order cannot matter


def shared(one: Terms, two: Terms, most: int = 6) -> tuple[str, ...]:
    """The terms that two reports share, the most telling first."""
    common = one.whole.keys() & two.whole.keys()
    return tuple(sorted(common, key=lambda term: (-one.whole[term] * two.whole[term], term))[:most])


def _number(term: str) -> int:
    return crc32(term.encode("utf-8", "surrogatepass"))


def term_keys(found: Terms) -> frozenset[int]:
    """A number for every pair of telling terms: two reports on one story share some, two others hardly ever."""
    numbers = sorted(_number(term) for term in found.telling)
    return frozenset(
        (first * 2_654_435_761 + second) & 0xFFFFFFFF
        for place, first in enumerate(numbers)
        for second in numbers[place + 1 :]
    )


Sketch = Mapping[int, tuple[int, int]]
"""The heaviest terms, as numbers, with their weights in the whole and in the head, in parts of _PARTS."""
_SKETCHED, _SKETCHED_HEAD = 48, 24
_ENTRY = struct.Struct("<IHH")
_PARTS = 65_535


def sketch(found: Terms) -> bytes:
    """The terms that weigh most in a report and their weights in eight bytes each."""
    heavy = dict.fromkeys((*_heaviest(found.whole, _SKETCHED), *_heaviest(found.lead, _SKETCHED_HEAD)))
    return b"".join(
        _ENTRY.pack(
            _number(term), round(_PARTS * found.whole.get(term, 0.0)), round(_PARTS * found.lead.get(term, 0.0))
        )
        for term in heavy
    )


def sketched(sketch: bytes) -> Sketch:
    """The terms of a sketch; what is too short for one is left out."""
    whole = len(sketch) - len(sketch) % _ENTRY.size
    return {term: (weight, lead) for term, weight, lead in _ENTRY.iter_unpack(sketch[:whole])}


def glance(one: Sketch, two: Sketch) -> float:
    """The part of the likeness of two reports that lies in their heaviest terms; in whole numbers, so it is exact."""
    common = one.keys() & two.keys()
    whole = sum(one[term][0] * two[term][0] for term in common)
    lead = sum(one[term][1] * two[term][1] for term in common)
    return ((1 - _LEAD_SHARE) * whole + _LEAD_SHARE * lead) / _PARTS**2
