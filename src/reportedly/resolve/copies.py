"""Which reports repeat others: copies, reports that share passages, and reports that only quote the same words.

A pair is judged by containment: how much of the shorter text's own words (quotations and notices left out) stands in
passages of the other, raised by the longest unbroken run. One threshold serves whole copies, abridged ones, texts
embedded in others, spun wording and bad scans.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.resolve.candidates import MOST_KEYS, Item, Space, make_item
from reportedly.resolve.clusters import effective
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.credits import credited_giver, shared_agency
from reportedly.resolve.other_figures import other_figures
from reportedly.resolve.standing import Spans, standing_text, stands
from reportedly.text.instants import instant
from reportedly.text.passages import Passage, Places, pair_places, passages
from reportedly.text.remembering import remembering
from reportedly.text.shingles import Words, keys, words
from reportedly.types.corpus import Corpus
from reportedly.types.groups import CopyPair
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation, Verdict

THRESHOLD = 0.59
"""The one bound between copies and the rest: real copies score 0.79 and more, real reports that share a statement or a
notice 0.42 and less, texts embedded in others 0.60 and more (two of 45 less); from ../shared/bench, copies_*."""
THRESHOLD_CREDITED = 0.35
"""The bound where one report credits the other's publisher: reworded throughout, but openly."""
THRESHOLD_SAME_AGENCY = 0.42
"""The bound between two outlets that credit one agency."""
_WHOLE = 0.6
"""Part of the longer text that the shorter one is as long as, from which a copy is a whole one and no partial one."""
_EVIDENCE = 40
"""Own words below which a share proves nothing: a stub of 16 words is a notice, not a copy."""
_LONG_RUN = 100
"""Own words in one unbroken passage that count half as much as a whole copy: nobody repeats that many by chance."""
_PARTIAL = 40
_QUOTED = 15
_TAIL = 20
_ENOUGH_DESPITE_TAIL = 0.7
_SHARED_KEYS = 3
_SHARED_PART = 0.05
"""Of the shorter text's keys, the part below which a pair is not looked at: copies share a fifth and more."""

_AT_ONCE = 20_000
"""Characters of the pairs of which the comparison is held: one pair is judged as copies, then as versions."""

Mark = tuple[tuple[int, int], tuple[int, int]]
"""A passage in the later and in the earlier of two texts: first and last, end exclusive."""


class Comparison(msgspec.Struct, frozen=True):
    """What two texts share: scores from 0 to 1, counts of words, and passages in characters."""

    score: float
    containment: float
    of_longer: float
    longest: int
    own: int
    quoted: int
    passages: tuple[Mark, ...]


@cache
def _notices() -> tuple[str, ...]:
    return tuple(row["phrase"] for row in lexicon("notices"))


_HELD = 8_000_000
"""Characters of the texts of which words are held ready (some three bytes each); places and keys, of half as many."""


@remembering(_HELD)
def _words(text: str) -> Words:
    return words(text, _notices())


@remembering(_HELD // 2)
def _places(text: str) -> Places:
    return pair_places(_words(text).numbers)


@remembering(_HELD // 2)
def _keys(text: str) -> frozenset[int]:
    return keys(_words(text).numbers)


def _text(corpus: Corpus, id: str) -> tuple[Item, ...]:
    report = corpus.report(id)
    return (make_item(report, id, lambda: _keys(report.text), report, sketch=lambda: _count(report.text)),)


def _count(text: str) -> bytes:
    """How many keys a text has."""
    return min(MOST_KEYS, len(_keys(text))).to_bytes(2, "big")


def _enough(one: bytes, two: bytes, shared: int) -> bool:
    """Whether two texts share as many keys as it takes to be compared."""
    return shared >= math.ceil(_SHARED_PART * min(int.from_bytes(one, "big"), int.from_bytes(two, "big")))


TEXTS = Space(name="texts", version="2", near=8, items=_text, least=_SHARED_KEYS, glance=_enough)
"""Whole texts, met in their shingles. Of a text in hundreds of reports each is compared with 16; they chain."""


@remembering(_AT_ONCE)
def compare(left: str, right: str) -> Comparison:
    """What the texts `left` and `right` share, the later first: ties may fall differently the other way."""
    ours, theirs = _words(left), _words(right)
    found = passages(_places(left), _places(right))
    if _is_tail(found, len(ours.own), len(theirs.own)):
        own, length = ours.own.count(1, *found[0].left), found[0].left[1] - found[0].left[0]
        if length / 2 < own < _ENOUGH_DESPITE_TAIL * min(ours.own_count, theirs.own_count):
            found = []  # not a statement that both end with: that is quoted
    return _weighed(ours, theirs, [(item.left, item.right) for item in found])


def _weighed(ours: Words, theirs: Words, found: Sequence[Mark]) -> Comparison:
    """How much of two texts lies in the passages that they share, `found` in words."""
    left_own, left_all = _covered([left for left, _ in found], ours.own)
    right_own, right_all = _covered([right for _, right in found], theirs.own)
    shares = (left_own / max(_EVIDENCE, ours.own_count), right_own / max(_EVIDENCE, theirs.own_count))
    containment = max(shares)
    runs = [min(ours.own.count(1, *left), theirs.own.count(1, *right)) for left, right in found]
    longest = max(runs, default=0)
    return Comparison(
        score=round(1 - (1 - containment) * (1 - min(longest, _LONG_RUN) / (2 * _LONG_RUN)), 4),
        containment=round(containment, 4),
        of_longer=round(min(shares), 4),
        longest=longest,
        own=min(left_own, right_own),
        quoted=min(left_all - left_own, right_all - right_own),
        passages=tuple((ours.characters(left), theirs.characters(right)) for left, right in found),
    )


def _is_tail(found: Sequence[Passage], left: int, right: int) -> bool:
    """Whether the only long passage ends both texts and begins neither: a footer that many pages carry."""
    main = [item for item in found if item.left[1] - item.left[0] >= _TAIL]
    if len(main) != 1 or len(found) != 1:
        return False
    (begin, end), (other_begin, other_end) = main[0].left, main[0].right
    return min(begin, other_begin) > _TAIL and left - end < 4 and right - other_end < 4


def _covered(ranges: Sequence[tuple[int, int]], own: bytes) -> tuple[int, int]:
    """How many own words, and how many words, lie in at least one of `ranges`."""
    inside = bytearray(len(own))
    for start, end in ranges:
        inside[start:end] = b"\1" * (end - start)
    both = int.from_bytes(inside, "big") & int.from_bytes(own, "big")
    return both.bit_count(), inside.count(1)


def judge_copy(one: Report, two: Report) -> Judgement | None:
    """Whether the later of two reports copies, shares passages with, or only quotes the earlier; None if neither."""
    later, earlier = in_time(one, two)
    return _judged(later, earlier, compare(later.text, earlier.text))


def _judged(later: Report, earlier: Report, found: Comparison, *more: Reason) -> Judgement | None:
    relation = _relation(found, _threshold(earlier, later))
    if relation is None:
        return None
    return Judgement(
        left=later.id,
        right=earlier.id,
        relation=relation,
        score=found.score,
        reasons=(*_reasons(found), *more),
        passages=found.passages,
        by=BY,
    )


COPIES = Resolver(
    "copies",
    "3",
    (Relation.COPY_OF, Relation.PARTIAL_COPY_OF, Relation.QUOTES),
    (Meeting(TEXTS, judge_copy),),
)
BY = COPIES.signature


def given_at(report: Report) -> str | None:
    """When this text was given: its last change where the page tells, else its publication."""
    return report.modified or report.published


def in_time(one: Report, two: Report) -> tuple[Report, Report]:
    """The later and the earlier of two reports; by id where their times do not tell."""
    first, second = instant(given_at(one)), instant(given_at(two))
    known = first is not None and second is not None
    later = (first, one.id) > (second, two.id) if known else one.id > two.id
    return (one, two) if later else (two, one)


def _threshold(one: Report, two: Report) -> float:
    if credited_giver(one, two):
        return THRESHOLD_CREDITED
    return THRESHOLD_SAME_AGENCY if shared_agency(one, two) else THRESHOLD


def _origin(one: Report, two: Report) -> str | None:
    return credited_giver(one, two) or shared_agency(one, two)


def _relation(found: Comparison, threshold: float) -> Relation | None:
    if found.score >= threshold:
        return Relation.COPY_OF
    if found.own >= _PARTIAL and found.longest >= _EVIDENCE // 2:
        return Relation.PARTIAL_COPY_OF
    if found.quoted >= _QUOTED:
        return Relation.QUOTES
    return None


def _reasons(found: Comparison) -> Iterator[Reason]:
    yield Reason(name="containment", score=found.containment, detail=f"{found.own} own words shared")
    yield Reason(name="of_longer", score=found.of_longer, detail="share of the longer text's own words")
    count = len(found.passages)
    yield Reason(name="longest_run", score=found.longest, detail=f"{count} passage{'s' * (count != 1)}")
    if found.quoted:
        yield Reason(name="quoted_words", score=found.quoted, detail="words shared inside quotations or notices")


def _departures(later: Report, earlier: Report, item: Judgement) -> Iterator[Reason]:
    """In which figures a text departs from the one that it repeats: asked of those listed, not of all that meet."""
    other = other_figures(later.text, earlier.text, item.passages)
    if other:
        yield Reason(name="other_figures", score=len(other), detail=", ".join(other[:_TOLD]))


_TOLD = 8
"""Figures that are told of those that differ."""
_NAMES = {Relation.COPY_OF: "copy", Relation.PARTIAL_COPY_OF: "partial", Relation.QUOTES: "quote"}


def _name(item: Judgement) -> str:
    """What a judgement is called; a copy much shorter than what it copies is a partial one."""
    shares = {reason.name: reason.score for reason in item.reasons}
    abridged = shares.get("of_longer", 1.0) < _WHOLE * shares.get("containment", 1.0)
    return "partial" if abridged and item.relation is Relation.COPY_OF else _NAMES[item.relation]


def counting(corpus: Corpus) -> Iterator[Judgement]:
    """The judgements on copies that count, each as it is once the standing text of the outlets is left out.

    What an outlet prints in all its reports shows only in many of them, so it is taken out of what was judged of two.
    """
    judged = [item for relation in _NAMES for item in corpus.judgements(relation)]
    shared = effective(item for item in judged if item.relation is not Relation.QUOTES and not item.by_person)
    standing = standing_text(shared.values(), cache(lambda id: corpus.report(id).publisher))
    for item in judged:
        left = item if item.by_person else _without(item, standing, corpus)
        if left is not None:
            yield left


def _without(item: Judgement, standing: Mapping[str, Spans], corpus: Corpus) -> Judgement | None:
    """A judgement with the passages of standing text left out; None when nothing that counts is left."""
    ours, theirs = standing.get(item.left, ()), standing.get(item.right, ())
    out = [stands(left, ours) or stands(right, theirs) for left, right in item.passages] if ours or theirs else []
    if not any(out):
        return item
    later, earlier = corpus.report(item.left), corpus.report(item.right)
    one, two = _words(later.text), _words(earlier.text)
    marks = [(one.within(left), two.within(right)) for left, right in item.passages]
    gone = [mark for mark, standing in zip(marks, out, strict=True) if standing]
    kept = [mark for mark, standing in zip(marks, out, strict=True) if not standing]
    one, two = one.less([left for left, _ in gone]), two.less([right for _, right in gone])
    words = sum(end - start for (start, end), _ in gone)
    left_out = Reason(name="standing_text", score=words, detail="words left out: its outlet prints them in others")
    return _judged(later, earlier, _weighed(one, two, kept), left_out)


def copy_pairs(corpus: Corpus) -> tuple[CopyPair, ...]:
    """The pairs that count, the earlier report first; `version` where one text is also a revision of the other."""
    versions = {
        pair for pair, item in effective(corpus.judgements(Relation.REVISION_OF)).items() if item.verdict is Verdict.YES
    }
    pairs = []
    for pair, item in effective(counting(corpus)).items():
        if item.verdict is Verdict.YES:
            relation = "version" if pair in versions and item.relation is not Relation.QUOTES else _name(item)
            later, earlier = corpus.report(item.left), corpus.report(item.right)
            pairs.append(
                CopyPair(
                    relation=relation,
                    a=item.right,
                    b=item.left,
                    passages=tuple((before, after) for after, before in item.passages),
                    score=item.score,
                    reasons=(*item.reasons, *_departures(later, earlier, item)),
                    origin=_origin(earlier, later),
                )
            )
    return tuple(sorted(pairs, key=lambda found: (found.a, found.b)))
