"""How alike two names are, from 0 to 1: spellings, transliterations, short forms, initials, order, left-out words.

The words of two names are paired, each with its likest; what is paired and what is left over is measured
(`name_evidence`) and weighed by boosted trees (`trees`), fitted on pairs that differ in every one of these ways.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import add
from typing import Any

from reportedly.foreign import foreign
from reportedly.text.fold import fold
from reportedly.text.name_evidence import Evidence, Name, Paired, Pairs, Word, evidence_of, like_letters
from reportedly.text.trees import Forest, Tree
from reportedly.types.vocabulary import MentionKind

Likeness = Callable[[str, str, MentionKind], float]

_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("iy", "i"), ("ai", "i"), ("ay", "i"),
    ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("tch", "ch"),
)  # fmt: skip
"""Letters that writers of Arabic, Persian and Slavic names in Latin script take for one another."""
_SINGLE_SOUNDS = str.maketrans("qcoeywz", "kkuiius")
_TWICE = re.compile(r"(.)(?=\1)")
_VOWELS = str.maketrans("", "", "aeiou")
_SERVANT = re.compile(
    r"\babd(?:[aeiou]?[lrnszdt]?)\b(?: (?:al|el|ul|ur|ar|er|as|us|ash)\b)? (?=\w{3})"
    r"|\babd[aeu](?:l|r(?=r)|z(?=z)|s(?=s)|n(?=n))(?=\w{4})"
)
"""ʿAbd and its article before one of the ninety-nine names: "Abd al-Rahman", "Abdul Rahman", "Abdurrahman"."""
_CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
            "a b v g g d e e ie zh z i i i i k l m n o p r s t u f kh ts ch sh shch - y - e iu ia".split(),
            strict=True,
        )
    )
) | {ord("ъ"): "", ord("ь"): ""}
_NUMBERS = {
    word: str(number)
    for words in (
        "zero one two three four five six seven eight nine ten eleven twelve",
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth",
        "- i ii iii iv - vi vii viii ix - xi xii",
    )
    for number, word in enumerate(words.split())
    if word not in {"-", "i"}
}
_SAME, _VARIANT, _SOUNDS_ALIKE, _SAME_CONSONANTS, _ONE_LETTER_OFF, _INITIAL = 1.0, 0.96, 0.93, 0.88, 0.86, 0.7
_LEAST = 0.6
"""Words less alike than this are not paired."""


_OF_OTHER_FIGURES = 0.45
"""The most that names with different figures are alike: "14th Brigade" is not "15th Brigade"."""
Edits = Callable[..., int]
Weighed = tuple[Word, float]


def make_likeness(
    variants: Iterable[Mapping[str, str]], weights: Iterable[Mapping[str, str]], trees: Sequence[Tree]
) -> Likeness:
    """A function (name, name, kind) → likeness from the rows of `name_variants`, `name_weights` and learned trees."""
    pairing, weighed = _make_pairing(variants, weights), Forest(trees).total
    beginnings = _distance().JaroWinkler.similarity

    def likeness(one: str, other: str, kind: MentionKind) -> float:
        """0 to 1; from 0.5 on, the two are more likely one than two."""
        person = kind is MentionKind.PERSON
        paired = pairing(one, other, person)
        if paired is None or (not paired.pairs and paired.letters < _LEAST):
            return 0.0
        found = evidence_of(paired, person, beginnings)
        like = 1 / (1 + math.exp(-weighed(found)))
        return min(like, _OF_OTHER_FIGURES) if found.figures_differ else like

    return likeness


def make_evidence(
    variants: Iterable[Mapping[str, str]], weights: Iterable[Mapping[str, str]]
) -> Callable[[str, str, bool], Evidence | None]:
    """A function (name, name, of persons?) → Evidence, None when one of the names has no word."""
    pairing, beginnings = _make_pairing(variants, weights), _distance().JaroWinkler.similarity

    def measure(one: str, other: str, person: bool) -> Evidence | None:
        paired = pairing(one, other, person)
        return None if paired is None else evidence_of(paired, person, beginnings)

    return measure


def _distance() -> Any:
    return foreign("rapidfuzz.distance", needed_for="comparing names")


def _make_pairing(
    variants: Iterable[Mapping[str, str]], weights: Iterable[Mapping[str, str]]
) -> Callable[[str, str, bool], Paired | None]:
    """A function (name, name, of persons?) → the two with their words paired, None when one has no word."""
    letters, edits = _distance().Indel.normalized_similarity, _distance().OSA.distance
    standard = {row["word"]: frozenset(row["stands_for"].split(";")) for row in variants}
    rows = list(weights)
    told = {
        True: {row["word"]: float(row["person"]) for row in rows if row["person"]},
        False: {row["word"]: float(row["organisation"]) for row in rows if row["organisation"]},
    }

    @lru_cache(maxsize=65_536)
    def weighed(text: str, person: bool) -> Weighed:
        word = _word(text, standard)
        return word, _weight(word, told[person])

    @lru_cache(maxsize=65_536)
    def prepared(name: str, person: bool) -> Name:
        return _prepared(name, person, weighed)

    def pairing(one: str, other: str, person: bool) -> Paired | None:
        left, right = prepared(one, person), prepared(other, person)
        if right.order < left.order:
            left, right = right, left
        if not left.words or not right.words:
            return None
        same, (left, right, pairs) = left.letters == right.letters, _best_paired(left, right, edits)
        return Paired(left, right, pairs, same, like_letters(left, right, letters))

    return pairing


# The words of a name


def _prepared(name: str, person: bool, weighed: Callable[[str, bool], Weighed]) -> Name:
    plain = fold(name[:500])
    plain = plain if plain.isascii() else plain.translate(_CYRILLIC)
    plain = _SERVANT.sub("abd", plain) if person and "abd" in plain else plain
    texts = plain.split() if person else [_NUMBERS.get(text, text) for text in plain.split()]
    found = [weighed(text, person) for text in texts]
    heavy = [pair for pair in found if pair[1] > 0.1] or found
    return Name([word for word, _ in heavy], [weight for _, weight in heavy], "".join([word.text for word, _ in found]))


def _word(text: str, standard: Mapping[str, frozenset[str]]) -> Word:
    sound = _sound(text)
    marked = f"^{sound}$"
    figure = not text.isalpha() and any(map(str.isdigit, text))
    return Word(
        text,
        standard.get(text) or frozenset((text,)),
        sound,
        sound[:1] + sound[1:].translate(_VOWELS),
        frozenset(map(add, marked, marked[1:])),
        figure,
    )


def _sound(text: str) -> str:
    for wide, narrow in _SOUNDS:
        text = text.replace(wide, narrow)
    text = _TWICE.sub("", text.translate(_SINGLE_SOUNDS))
    return text[:-1] if len(text) > 3 and text.endswith("h") else text


def _weight(word: Word, told: Mapping[str, float]) -> float:
    if word.figure:
        return 1.2
    weight = told.get(word.text, 1.0)
    if word.standard == {word.text}:  # as of most words
        return weight
    return min(weight, *[told.get(form, 1.0) for form in word.standard])


def _alike(one: Word, other: Word, edits: Edits) -> float:
    """How alike two words are, 0 when they are not: told sooner than looked up, as most words meet once."""
    if one.text == other.text:
        return _SAME
    if not one.standard.isdisjoint(other.standard):
        return _VARIANT
    if len(one.text) == 1 or len(other.text) == 1:
        return _INITIAL if one.text[0] == other.text[0] else 0.0
    if one.figure or other.figure:
        return 0.0
    return _alike_in_sound(one, other, edits)


def _alike_in_sound(one: Word, other: Word, edits: Edits) -> float:
    sound, heard = one.sound, other.sound
    if sound == heard:
        return _SOUNDS_ALIKE
    if one.consonants == other.consonants and len(one.consonants) > 2:
        return _SAME_CONSONANTS
    shortest, longest = len(sound), len(heard)
    if shortest > longest:
        shortest, longest = longest, shortest
    if longest > 3 and -2 < len(one.text) - len(other.text) < 2 and edits(one.text, other.text, score_cutoff=1) == 1:
        return _ONE_LETTER_OFF
    if shortest < _LEAST * longest:  # more letters are left over than may differ
        return 0.0
    like = 1 - edits(sound, heard) / longest if longest else 0.0
    return like if like >= _LEAST else 0.0


# Pairing


def _paired(left: Name, right: Name, edits: Edits) -> Pairs:
    """Each word with its likest, the most telling first."""
    found = []
    for at, word in enumerate(left.words):
        for place, other in enumerate(right.words):
            like = _SAME if word is other else _alike(word, other, edits)
            if like:
                found.append((like * min(left.weights[at], right.weights[place]), like, at, place))
    found.sort(reverse=True)
    pairs: Pairs = {}
    taken: set[int] = set()
    for _, like, at, place in found:
        if at not in pairs and place not in taken:
            pairs[at] = (place, like)
            taken.add(place)
    return pairs


def _joined(left: Name, right: Name, taken: set[int]) -> Name | None:
    """`left` with words written in one where `right` has them so: "Post Bank", "Revolutionary Guard Corps" (RGC).

    The words of `right` that are `taken` have found their like.
    """
    if len(left.words) < 2:
        return None
    heads = left.heads
    free = [
        word
        for place, word in enumerate(right.words)
        if place not in taken and len(word.text) > 1 and (word.text[0] in heads or word.sound[:1] in heads)
    ]
    for word in free:
        for at in range(len(left.words) - 1):
            first = left.words[at]
            begins_alike = first.text[0] == word.text[0] or first.sound[:1] == word.sound[:1]
            run = _run(left.words, at, word) if begins_alike else 0
            if run:
                return Name(
                    (*left.words[:at], word, *left.words[at + run :]),
                    (*left.weights[:at], max(left.weights[at : at + run]), *left.weights[at + run :]),
                    left.letters,
                )
    return None


def _run(words: Sequence[Word], at: int, word: Word) -> int:
    """How many words from `at` on make up `word`: two that it joins, or those whose initials it is; 0 when none."""
    joined = words[at].sound + words[at + 1].sound
    if len(word.sound) > 4 and (joined == word.sound or joined == word.sound.replace("iu", "u")):
        return 2
    count = len(word.text)
    if not 2 <= count <= min(6, len(words) - at):
        return 0
    return count if "".join([other.text[0] for other in words[at : at + count]]) == word.text else 0


def _best_paired(left: Name, right: Name, edits: Edits) -> tuple[Name, Name, Pairs]:
    """The two names and how their words pair, words of the one joined where the other has them in one."""
    pairs = _paired(left, right, edits)
    if len(pairs) == max(len(left.words), len(right.words)):
        return left, right, pairs
    surely = [(at, place) for at, (place, like) in pairs.items() if like > _ONE_LETTER_OFF]
    joined = _joined(left, right, {place for _, place in surely})
    if joined is not None:
        return joined, right, _paired(joined, right, edits)
    joined = _joined(right, left, {at for at, _ in surely})
    return (left, right, pairs) if joined is None else (left, joined, _paired(left, joined, edits))
