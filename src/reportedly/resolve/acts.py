"""Whether two words of one story name one act: "the quake", "the temblor struck"; any act, not only violence.

A pair whose words are not related is never one. The rest is weighed by boosted trees on what the clauses around the
words share. Everything is a function of the pair alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import msgspec

from reportedly.lexicons import lexicon
from reportedly.resolve.stories import rarity, story_likeness
from reportedly.text.terms import stem
from reportedly.text.trees import Forest
from reportedly.types.annotations import Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.weights.boosted import boosted

_LIGHT = frozenset("make take have be do get give go carry hold".split())
_ENDINGS = ("ation", "ition", "tion", "sion", "ment", "ing", "al", "er", "or", "ed", "es", "s", "e", "y")
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_SIDES = {"nsubj": "doer", "agent": "doer", "poss": "doer"}
_SIDES |= dict.fromkeys(("nsubjpass", "dobj", "pobj", "compound", "nmod"), "done_to")
_ALIKE = 0.6
"""Share of the longer word that two words begin with alike, from which they may name one act."""


class Act(msgspec.Struct, frozen=True):
    """What is compared of the words that name an act."""

    report: Report
    lemma: str
    part: str
    root: str
    stems: frozenset[str]
    kinds: frozenset[str]
    """The acts that its word may name (`lexicons/acts.tsv`); of all its words in `kinds_of_all`."""
    kinds_of_all: frozenset[str]
    words: frozenset[str]
    """The stems of the words themselves."""
    sentence: int
    around: Mapping[str, float]
    """The telling words of the rest of its sentence, each with its rarity."""
    names: frozenset[str]
    figures: frozenset[str]
    sides: Mapping[str, frozenset[str]]
    """Who does it, to whom, and what stands with it, in lemmas."""
    days: frozenset[str]


class ActEvidence(NamedTuple):
    """What two acts share and where they part. The trees of `weights/acts.json` ask for these by name."""

    same_lemma: float
    same_root: float
    same_stem: float
    same_kind: float
    same_kind_of_all: float
    kinds_known: float
    begin_alike: float
    same_report: float
    sentences_apart: float
    """-1 in two reports."""
    first_sentence: float
    second_sentence: float
    around: float
    """Cosine of the rest of their sentences."""
    words_around: float
    names_shared: float
    names: float
    sides_shared: float
    sides_known: float
    doers_shared: float
    done_to_shared: float
    doers_known: float
    done_to_known: float
    same_day: float
    other_day: float
    figures_shared: float
    figures: float
    rarity: float
    rarity_of_rarer: float
    same_part: float
    verbs: float
    reports_alike: float
    named_around: float
    """1 when the one's word stands in the other's sentence."""
    words_shared: float
    words: float


def act_at(reading: Reading, span: Span) -> Act | None:
    """The act that the words at `span` name; None for a pronoun and for what has no head."""
    head = head_of(reading, span)
    if head is None:
        return None
    home = next(
        ((at, item.span) for at, item in enumerate(reading[Sentence]) if item.span.start <= span.start < item.span.end),
        (0, span),
    )
    near = [
        (stem(reading.quote(token.span).lower()), token.part)
        for token in reading.within(home[1], Token)
        if token.part in _TELLING and not span.start <= token.span.start < span.end
    ]
    stems = frozenset({stem(head.lemma.lower()), stem(reading.quote(head.span).lower())})
    words = frozenset(stem(word) for word in reading.quote(span).lower().split())
    times = reading[TimeExpression] if reading.has(TimeExpression) else ()
    return Act(
        report=reading.report,
        lemma=head.lemma.lower(),
        part=head.part,
        root=_root(head.lemma.lower()),
        stems=stems,
        kinds=_kinds_of(stems),
        kinds_of_all=_kinds_of(words),
        words=words,
        sentence=home[0],
        around={word: rarity(word) for word, _ in near},
        names=frozenset(word for word, part in near if part == "PROPN"),
        figures=frozenset(word for word, part in near if part == "NUM"),
        sides=_sides(reading.tree, head),
        days=frozenset(time.value[:10] for time in times if time.value and home[1].holds(time.span)),
    )


def head_of(reading: Reading, span: Span) -> Token | None:
    """The word that names the act: the head, or what a light verb carries ("made a statement"). None for pronouns."""
    words = [token for token in reading.tree.inside(span) if token.part not in ("PUNCT", "ADP", "PART", "DET")]
    head = reading.tree.head_of(span) or (words[0] if words else None)
    if head is not None and head.lemma in _LIGHT:
        head = next((word for word in words if word.part in ("NOUN", "PROPN", "VERB") and word != head), head)
    return None if head is None or head.part == "PRON" else head


def _sides(tree: Tree, head: Token) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for child in tree.children(head):
        if child.link in _SIDES:
            found.setdefault(_SIDES[child.link], set()).add(child.lemma.lower())
        if child.link in ("prep", "agent"):
            side = "doer" if child.link == "agent" else "beside"
            found.setdefault(side, set()).update(word.lemma.lower() for word in tree.children(child))
    return {side: frozenset(lemmas) for side, lemmas in found.items()}


def _root(word: str) -> str:
    """A word less its ending and a doubled last letter: "shipping", "shipment" and "ship" are one."""
    ending = next((ending for ending in _ENDINGS if word.endswith(ending) and len(word) - len(ending) >= 3), "")
    word = word[: len(word) - len(ending)]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


@cache
def _acts() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in lexicon("acts"):
        key = stem(row["word"])
        found[key] = found.get(key, frozenset()) | frozenset(row["acts"].split(";"))
    return found


def _kinds_of(stems: frozenset[str]) -> frozenset[str]:
    return frozenset(kind for word in stems for kind in _acts().get(word, ()))


def related(one: Act, two: Act) -> bool:
    """Whether the words of two acts may name one at all."""
    return bool(
        one.root == two.root
        or one.stems & two.stems
        or one.kinds & two.kinds
        or one.kinds_of_all & two.kinds_of_all
        or one.words & two.words
        or _begin_alike(one, two) >= _ALIKE
    )


def _begin_alike(one: Act, two: Act) -> float:
    alike = 0
    for left, right in zip(one.lemma, two.lemma, strict=False):
        if left != right:
            break
        alike += 1
    return alike / max(len(one.lemma), len(two.lemma), 1)


def act_likeness(one: Act, two: Act) -> float:
    """How likely two mentions name one act, 0 to 1; the same whichever comes first."""
    if not related(one, two):
        return 0.0
    return 1 / (1 + math.exp(-_forest().total(evidence(one, two))))


@cache
def _forest() -> Forest:
    return Forest(boosted("acts", ActEvidence._fields))


def evidence(one: Act, two: Act) -> ActEvidence:
    """What two acts share and where they part."""
    same = one.report.id == two.report.id
    first, second = sorted((one.sentence, two.sentence))
    common, rare = sorted((max(map(rarity, one.stems)), max(map(rarity, two.stems))))
    ours, theirs = _all_sides(one), _all_sides(two)
    return ActEvidence(
        same_lemma=one.lemma == two.lemma,
        same_root=one.root == two.root,
        same_stem=bool(one.stems & two.stems),
        same_kind=bool(one.kinds & two.kinds),
        same_kind_of_all=bool(one.kinds_of_all & two.kinds_of_all),
        kinds_known=bool(one.kinds) + bool(two.kinds),
        begin_alike=_begin_alike(one, two),
        same_report=same,
        sentences_apart=second - first if same else -1,
        first_sentence=first,
        second_sentence=second,
        around=_cosine(one.around, two.around),
        words_around=len(one.around.keys() & two.around.keys()),
        names_shared=len(one.names & two.names),
        names=len(one.names | two.names),
        sides_shared=len(ours & theirs),
        sides_known=bool(ours and theirs),
        doers_shared=_shared(one, two, "doer"),
        done_to_shared=_shared(one, two, "done_to"),
        doers_known="doer" in one.sides and "doer" in two.sides,
        done_to_known="done_to" in one.sides and "done_to" in two.sides,
        same_day=bool(one.days & two.days),
        other_day=bool(one.days and two.days and not one.days & two.days),
        figures_shared=len(one.figures & two.figures),
        figures=min(len(one.figures), len(two.figures)),
        rarity=common,
        rarity_of_rarer=rare,
        same_part=one.part == two.part,
        verbs=one.part == two.part == "VERB",
        reports_alike=1.0 if same else story_likeness(one.report, two.report),
        named_around=not (one.stems.isdisjoint(two.around) and two.stems.isdisjoint(one.around)),
        words_shared=len(one.words & two.words),
        words=min(len(one.words), len(two.words)),
    )


def _all_sides(act: Act) -> frozenset[str]:
    return frozenset(lemma for lemmas in act.sides.values() for lemma in lemmas)


def _shared(one: Act, two: Act, side: str) -> int:
    return len(one.sides.get(side, frozenset()) & two.sides.get(side, frozenset()))


def _cosine(one: Mapping[str, float], two: Mapping[str, float]) -> float:
    shared = math.fsum(one[word] * one[word] for word in one.keys() & two.keys())
    lengths = (math.fsum(weight * weight for weight in side.values()) for side in (one, two))
    length = math.sqrt(math.prod(lengths))
    return shared / length if length else 0.0
