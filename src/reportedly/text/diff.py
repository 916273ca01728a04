"""Two versions of a text, sentence by sentence: which became which, what moved, what is new, what is gone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

from reportedly.text.blocks import homes

_CUT = re.compile(r"(?:(?<=[.!?])|(?<=[.!?,][\"”]))\s+(?=[\"“A-Z])|\n\s*")
"""A plainer cut than the sentence reader's, the same on both sides: cutting "Mr. | Smith" twice costs nothing, while a
quotation and its "…, she said" change one without the other."""
_WORD = re.compile(r"[\w$%]+(?:[.,’'-]\w+)*")
_ALIKE = 0.45
"""Share of words in common from which two sentences are one sentence reworded; swept .35 to .6 on ../shared/bench."""
_IN_PLACE = 0.12
"""What standing next to sentences that are already paired is worth."""
_EVERYWHERE = 12
_LONGEST_DIFF = 400


class Pairing(msgspec.Struct, frozen=True):
    """The number of a sentence in each version (None where there is none), and whether it changed places."""

    old: int | None
    new: int | None
    moved: bool = False


def segments(text: str) -> list[tuple[int, int]]:
    """First and last character of each sentence or sentence part of `text`, white space around it left out."""
    found = []
    at = 0
    for match in _CUT.finditer(text):
        found.append((at, match.start()))
        at = match.end()
    found.append((at, len(text)))
    return [(start, end) for start, end in (_trimmed(text, *span) for span in found) if start < end]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def word_list(sentence: str) -> list[str]:
    """The words of a sentence in lower case, numbers whole ("1,200", "$2.5")."""
    return _WORD.findall(sentence.lower())


def align(old: Sequence[str], new: Sequence[str]) -> list[Pairing]:
    """Pair the sentences of two versions; in order of `new`, what is gone after what stood before it in `old`.

    Equal sentences are paired first, in order; the rest by the words they share, the most alike first, those that
    stand among paired neighbours before others. A pair is `moved` when it breaks the longest order kept by all.
    """
    home = homes(old, new)
    partner = _equal(old, new, home)
    _pair_alike(old, new, partner, home)
    kept = _kept_in_order(partner)
    pairs = [Pairing(one, two, moved=one not in kept) for one, two in partner.items()]
    taken = set(partner.values())
    pairs += [Pairing(None, number) for number in range(len(new)) if number not in taken]
    pairs.sort(key=lambda pair: -1 if pair.new is None else pair.new)
    return _with_gone(pairs, partner, len(old))


def _with_gone(pairs: list[Pairing], partner: dict[int, int], count: int) -> list[Pairing]:
    after: dict[int | None, list[Pairing]] = defaultdict(list)
    last: int | None = None
    for number in range(count):
        if number in partner:
            last = number
        else:
            after[last].append(Pairing(number, None))
    found = list(after[None])
    for pair in pairs:
        found.append(pair)
        if pair.old is not None:
            found.extend(after[pair.old])
    return found


Homes = tuple[list[str], list[str]]
"""The block in which each sentence of either version stands: only those of one block are ever paired."""


def _equal(old: Sequence[str], new: Sequence[str], home: Homes) -> dict[int, int]:
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in range(len(new) - 1, -1, -1):
        places[home[1][number], _plain(new[number])].append(number)
    partner = {}
    for number, sentence in enumerate(old):
        waiting = places.get((home[0][number], _plain(sentence)))
        if waiting:
            partner[number] = waiting.pop()
    return partner


def _plain(sentence: str) -> str:
    return " ".join(sentence.split())


def _pair_alike(old: Sequence[str], new: Sequence[str], partner: dict[int, int], home: Homes) -> None:
    """Add pairs of sentences that share enough words to `partner`."""
    back = {two: one for one, two in partner.items()}
    ours = {number: Counter(word_list(old[number])) for number in range(len(old)) if number not in partner}
    theirs = {number: Counter(word_list(new[number])) for number in range(len(new)) if number not in back}
    scored = []
    for one, two in _sharing(ours, theirs):
        if home[0][one] != home[1][two]:
            continue
        score = _alike(ours[one], theirs[two])
        beside = _beside(one, two, partner, back)
        if score >= _ALIKE or (beside and score >= _ALIKE - _IN_PLACE):
            scored.append((-(score + _IN_PLACE * beside), abs(one - two), one, two))
    taken: set[int] = set()
    for _, _, one, two in sorted(scored):
        if one not in partner and two not in taken:
            partner[one] = two
            taken.add(two)


def _sharing(ours: dict[int, Counter[str]], theirs: dict[int, Counter[str]]) -> Iterator[tuple[int, int]]:
    """Pairs that share at least one word that does not stand everywhere."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, words in theirs.items():
        for word in words:
            places[word].append(number)
    for one, words in ours.items():
        near = {two for word in words if len(places.get(word, ())) <= _EVERYWHERE for two in places.get(word, ())}
        for two in sorted(near):
            yield one, two


def _weight(word: str) -> float:
    return 1.0 if len(word) > 3 or word[0].isdigit() else 0.4


def _alike(one: Counter[str], two: Counter[str]) -> float:
    """Twice the weight of the common words over the weight of all; short words count less."""
    common = sum(_weight(word) * min(count, two[word]) for word, count in one.items() if word in two)
    total = sum(_weight(word) * count for words in (one, two) for word, count in words.items())
    return 2 * common / total if total else 0.0


def _beside(one: int, two: int, partner: dict[int, int], back: dict[int, int]) -> int:
    """How many of the two neighbours (before, after) are paired with each other: 0, 1 or 2."""
    before = partner.get(one - 1) == two - 1 if one and two else not one and not two
    after = partner.get(one + 1) == two + 1 or (one + 1 not in partner and back.get(two + 1) == one + 1)
    return int(before) + int(after)


def _kept_in_order(partner: dict[int, int]) -> set[int]:
    """The old numbers of a longest run of pairs that keeps its order."""
    order = sorted(partner)
    ends: list[int] = []
    chain: list[int] = []  # place in `order` of the last pair of the best run of each length
    before: list[int] = []
    for place, one in enumerate(order):
        length = bisect_left(ends, partner[one])
        before.append(chain[length - 1] if length else -1)
        if length == len(ends):
            ends.append(partner[one])
            chain.append(place)
        else:
            ends[length], chain[length] = partner[one], place
    kept = set()
    at = chain[-1] if chain else -1
    while at >= 0:
        kept.add(order[at])
        at = before[at]
    return kept


def replaced(old: Sequence[str], new: Sequence[str]) -> list[tuple[list[str], list[str]]]:
    """The stretches of words in which two word lists differ: what stood there and what stands there now."""
    if len(old) + len(new) > _LONGEST_DIFF:
        old, new = old[:_LONGEST_DIFF], new[:_LONGEST_DIFF]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(list(old[a:b]), list(new[c:d])) for name, a, b, c, d in steps if name != "equal"]
