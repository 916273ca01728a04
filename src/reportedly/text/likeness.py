"""How alike two names are, from 0 to 1: spellings, transliterations, short forms, initials, order, left-out words.

The words of two names are paired, each with its likest; what is paired and what is left over is measured (`Evidence`)
and weighed by a table. The table was fitted (logistic regression) on pairs that differ in every one of these ways.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from operator import mul
from typing import Any, NamedTuple

from reportedly.foreign import foreign
from reportedly.text.fold import fold
from reportedly.types.vocabulary import MentionKind

Likeness = Callable[[str, str, MentionKind], float]

_SOUNDS = (
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ei", "i"), ("ey", "i"), ("iy", "i"), ("ai", "i"), ("ay", "i"),
    ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("tch", "ch"), ("q", "k"), ("c", "k"),
    ("o", "u"), ("e", "i"), ("y", "i"), ("w", "u"), ("z", "s"),
)  # fmt: skip
"""Letters that writers of Arabic, Persian and Slavic names in Latin script take for one another."""
_TWICE = re.compile(r"(.)\1+")
_VOWELS = re.compile("[aeiou]")
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


class Word(NamedTuple):
    """A word of a name: folded, its standard spellings, how it sounds, its consonants, whether it holds a figure."""

    text: str
    standard: frozenset[str]
    sound: str
    consonants: str
    figure: bool


class Prepared(NamedTuple):
    """A name made ready: its words less titles and articles, how much each tells (0 to 1.2), and all its letters."""

    words: tuple[Word, ...]
    weights: tuple[float, ...]
    letters: str

    @property
    def sounds(self) -> str:
        """The sounds of its words in one."""
        return "".join(word.sound for word in self.words)


class Evidence(NamedTuple):
    """What two names share and where they part; each 0 to 1. The rows of `name_evidence` bear these names."""

    covers_shorter: float
    """The weight of the shorter name that is paired."""
    covers_longer: float
    letters: float
    """Likeness of the two written in one word."""
    rare_words: float
    """Telling words that are paired, of three."""
    one_word: float
    """1 when one of the names is a single word."""
    same_letters: float
    both_left: float
    """The weight of the heaviest word left over, where both names have some: "Ali Hassan", "Ali Karim"."""
    longer_begins: float
    """The weight of the first word of the longer name when it is left over: often a son's ("Hannibal Gaddafi")."""
    longer_ends: float
    reordered: float
    shorter_begins: float
    """1 when the first word of the shorter name is left over."""
    shorter_ends: float
    letters_4: float
    """Fourth powers, so that nearly all counts more than half of it twice."""
    covers_shorter_4: float
    covers_longer_4: float


def make_likeness(
    variants: Iterable[Mapping[str, str]],
    weights: Iterable[Mapping[str, str]],
    evidence: Iterable[Mapping[str, str]],
) -> Likeness:
    """A function (name, name, kind) → likeness from the rows of `name_variants`, `name_weights`, `name_evidence`."""
    measure = make_evidence(variants, weights)
    tables = _tables(evidence)

    def likeness(one: str, other: str, kind: MentionKind) -> float:
        """0 to 1; from 0.5 on, the two are more likely one than two."""
        person = kind is MentionKind.PERSON
        found = measure(one, other, person)
        if found is None or (found.covers_shorter == 0 and found.letters < _LEAST):
            return 0.0
        always, *table = tables[person]
        return 1 / (1 + math.exp(-always - sum(map(mul, table, found))))

    return likeness


def _tables(rows: Iterable[Mapping[str, str]]) -> dict[bool, list[float]]:
    kept = {row["evidence"]: row for row in rows}
    order = ("always", *Evidence._fields)
    return {
        True: [float(kept[name]["person"]) for name in order],
        False: [float(kept[name]["organisation"]) for name in order],
    }


def make_evidence(
    variants: Iterable[Mapping[str, str]], weights: Iterable[Mapping[str, str]]
) -> Callable[[str, str, bool], Evidence | None]:
    """A function (name, name, of persons?) → Evidence, None when one of the names has no word."""
    distance: Any = foreign("rapidfuzz.distance", needed_for="comparing names")
    standard = {row["word"]: frozenset(row["stands_for"].split(";")) for row in variants}
    rows = list(weights)
    told = {
        True: {row["word"]: float(row["person"]) for row in rows if row["person"]},
        False: {row["word"]: float(row["organisation"]) for row in rows if row["organisation"]},
    }

    @lru_cache(maxsize=65_536)
    def prepared(name: str, person: bool) -> Prepared:
        return _prepared(name, person, standard, told[person])

    @lru_cache(maxsize=131_072)
    def alike(one: Word, other: Word) -> float:
        return _alike(one, other, distance.OSA.distance)

    def measure(one: str, other: str, person: bool) -> Evidence | None:
        left, right = sorted((prepared(one, person), prepared(other, person)), key=_letters)
        if not left.words or not right.words:
            return None
        return _evidence(left, right, alike, distance.Indel.normalized_similarity)

    return measure


def _letters(name: Prepared) -> tuple[int, str]:
    return len(name.words), name.letters


# The words of a name


def _prepared(name: str, person: bool, standard: Mapping[str, frozenset[str]], told: Mapping[str, float]) -> Prepared:
    plain = fold(name[:500]).translate(_CYRILLIC)
    plain = _SERVANT.sub("abd", plain) if person else plain
    texts = plain.split() if person else [_NUMBERS.get(text, text) for text in plain.split()]
    words = [_word(text, standard) for text in texts]
    weights = [_weight(word, told) for word in words]
    heavy = [at for at, weight in enumerate(weights) if weight > 0.1] or list(range(len(words)))
    return Prepared(
        tuple(words[at] for at in heavy), tuple(weights[at] for at in heavy), "".join(word.text for word in words)
    )


def _word(text: str, standard: Mapping[str, frozenset[str]]) -> Word:
    sound = _sound(text)
    consonants = sound[:1] + _VOWELS.sub("", sound[1:])
    figure = any(letter.isdigit() for letter in text)
    return Word(text, standard.get(text, frozenset((text,))), sound, consonants, figure)


@lru_cache(maxsize=65_536)
def _sound(text: str) -> str:
    for wide, narrow in _SOUNDS:
        text = text.replace(wide, narrow)
    text = _TWICE.sub(r"\1", text)
    return text[:-1] if len(text) > 3 and text.endswith("h") else text


def _weight(word: Word, told: Mapping[str, float]) -> float:
    if word.figure:
        return 1.2
    return min(told.get(form, 1.0) for form in (word.text, *word.standard))


def _alike(one: Word, other: Word, edits: Callable[..., int]) -> float:
    """How alike two words are, 0 when they are not."""
    if one.text == other.text:
        return _SAME
    if one.standard & other.standard:
        return _VARIANT
    if min(len(one.text), len(other.text)) == 1:
        return _INITIAL if one.text[0] == other.text[0] else 0.0
    if one.figure or other.figure:
        return 0.0
    return _alike_in_sound(one, other, edits)


def _alike_in_sound(one: Word, other: Word, edits: Callable[..., int]) -> float:
    if one.sound == other.sound:
        return _SOUNDS_ALIKE
    if one.consonants == other.consonants and len(one.consonants) > 2:
        return _SAME_CONSONANTS
    longest = max(len(one.sound), len(other.sound))
    if longest > 3 and edits(one.text, other.text, score_cutoff=1) == 1:
        return _ONE_LETTER_OFF
    like = 1 - edits(one.sound, other.sound) / longest if longest else 0.0
    return like if like >= _LEAST else 0.0


# Pairing

Pairs = dict[int, tuple[int, float]]
"""Word number of the one name → word number of the other, and how alike they are."""


def _paired(left: Prepared, right: Prepared, alike: Callable[[Word, Word], float]) -> Pairs:
    """Each word with its likest, the most telling first."""
    found = []
    for at, word in enumerate(left.words):
        for place, other in enumerate(right.words):
            like = alike(word, other)
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


def _joined(left: Prepared, right: Prepared, pairs: Pairs) -> Prepared | None:
    """`left` with words written in one where `right` has them so: "Post Bank", "Revolutionary Guard Corps" (RGC)."""
    taken = {place for place, like in pairs.values() if like > _ONE_LETTER_OFF}
    free = [word for place, word in enumerate(right.words) if place not in taken and len(word.text) > 1]
    for word in free:
        for at in range(len(left.words) - 1):
            run = _run(left.words, at, word)
            if run:
                return Prepared(
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
    initials = "".join(other.text[0] for other in words[at : at + count])
    return count if 2 <= count <= 6 and initials == word.text else 0


def _evidence(
    left: Prepared, right: Prepared, alike: Callable[[Word, Word], float], letters: Callable[[str, str], float]
) -> Evidence:
    same_letters, like_letters = left.letters == right.letters, _like_letters(left, right, letters)
    pairs = _paired(left, right, alike)
    if len(pairs) < max(len(left.words), len(right.words)):
        joined = _joined(left, right, pairs)
        if joined is None:
            turned = {place: (at, like) for at, (place, like) in pairs.items()}
            other = _joined(right, left, turned)
            right = other or right
        left = joined or left
        pairs = _paired(left, right, alike)
    return _measured(left, right, pairs, same_letters, like_letters)


def _like_letters(left: Prepared, right: Prepared, letters: Callable[[str, str], float]) -> float:
    in_order = letters(left.sounds, right.sounds)
    if len(left.words) == 1 and len(right.words) == 1:
        return in_order
    sorted_left = "".join(sorted(word.sound for word in left.words))
    sorted_right = "".join(sorted(word.sound for word in right.words))
    return max(in_order, letters(sorted_left, sorted_right))


def _measured(left: Prepared, right: Prepared, pairs: Pairs, same_letters: bool, like_letters: float) -> Evidence:
    shared = rare = 0.0
    for at, (place, like) in pairs.items():
        weight = (left.weights[at] + right.weights[place]) / 2
        shared += like * weight
        rare += weight >= 0.9 and like > 0.85
    left_over = [weight for at, weight in enumerate(left.weights) if at not in pairs]
    places = {place for place, _ in pairs.values()}
    right_over = [weight for place, weight in enumerate(right.weights) if place not in places]
    longer, in_longer, shorter, in_shorter = left, set(pairs), right, places
    if len(right.words) >= len(left.words):
        longer, in_longer, shorter, in_shorter = right, places, left, set(pairs)
    light, heavy = sorted((sum(left.weights), sum(right.weights)))
    order = [pairs[at][0] for at in sorted(pairs)]
    covers_shorter, covers_longer = min(1.0, shared / light), min(1.0, shared / heavy)
    return Evidence(
        covers_shorter=covers_shorter,
        covers_longer=covers_longer,
        letters=like_letters,
        rare_words=min(rare, 3) / 3,
        one_word=float(len(shorter.words) == 1),
        same_letters=float(same_letters),
        both_left=min(max(left_over, default=0.0), max(right_over, default=0.0)),
        longer_begins=0.0 if 0 in in_longer else longer.weights[0],
        longer_ends=0.0 if len(longer.words) - 1 in in_longer else longer.weights[-1],
        reordered=float(order != sorted(order)),
        shorter_begins=float(0 not in in_shorter),
        shorter_ends=float(len(shorter.words) - 1 not in in_shorter),
        letters_4=like_letters**4,
        covers_shorter_4=covers_shorter**4,
        covers_longer_4=covers_longer**4,
    )
