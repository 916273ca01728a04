"""What two names share and where they part, once their words are paired: the clues by which they are judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

import msgspec

Pairs = dict[int, tuple[int, float]]
"""Word number of the one name → word number of the other, and how alike they are."""
_TELLING = 0.9
"""The least weight of a word that tells whose name it is."""
_NEARLY = 0.85
_EXACTLY = 0.92


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a name: folded, its standard spellings, how it sounds, its consonants, the neighbouring letters of its
    sound with its ends marked, whether it holds a figure."""

    text: str
    standard: frozenset[str]
    sound: str
    consonants: str
    pairs_of_letters: frozenset[str]
    figure: bool


class Name:
    """A name made ready: its words less titles and articles, how much each tells (0 to 1.2), and all its letters.

    `sounds` are those of its words in one, as written and in the order of the alphabet; `pairs_of_letters` the
    neighbouring letters in them, the ends of a word marked; `figures` whether any word holds one; `heads` the first
    letters of its words and of their sounds; `order` is that of two names: fewer words first.
    """

    __slots__ = (
        "figures", "heads", "letters", "order", "pairs_of_letters", "sounds", "sounds_sorted", "weight", "weights",
        "words",
    )  # fmt: skip

    def __init__(self, words: Iterable[Word], weights: Iterable[float], letters: str) -> None:
        self.words, self.weights, self.letters = tuple(words), tuple(weights), letters
        sounds = [word.sound for word in self.words]
        self.order = len(self.words), " ".join([word.text for word in self.words])
        self.sounds = "".join(sounds)
        self.sounds_sorted = "".join(sorted(sounds))
        self.pairs_of_letters = frozenset().union(*[word.pairs_of_letters for word in self.words])
        self.figures = True in [word.figure for word in self.words]
        self.heads = frozenset([word.text[0] for word in self.words] + [sound[:1] for sound in sounds])
        self.weight = sum(self.weights)


class Paired(NamedTuple):
    """Two names with their words paired; `left` has no more words than `right`, written as they were."""

    left: Name
    right: Name
    pairs: Pairs
    same_letters: bool
    letters: float
    """Likeness of the two written in one word."""


class Evidence(NamedTuple):
    """What two names share and where they part. The trees of `weights/names.json` ask for these by name."""

    covers_shorter: float
    """The weight of the shorter name that is paired, 0 to 1."""
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
    best_pair: float
    """The weight of the most telling pair."""
    worst_pair: float
    heaviest_left: float
    """The weight of the heaviest word of the name with fewer words that is left over."""
    heaviest_left_longer: float
    all_left_longer: float
    alike_exactly: float
    """The weight of the pairs that are spellings of one word."""
    alike_nearly: float
    """The weight of the pairs that are a few letters apart."""
    letter_pairs: float
    """Of all pairs of neighbouring letters, those that the two share."""
    letter_pairs_shorter: float
    likest_left: float
    """How alike in sound the two likest words left over are; -0.2 where only one name has any."""
    last_words: float
    last_of_shorter: float
    """How alike the last word of the name with fewer words is to any of the other."""
    beginnings: float
    """Likeness of the sounds, the first letters counting more."""
    figures_differ: float
    """1 when each has a figure that the other lacks: "Fund 12", "Fund 13"."""
    words_shorter: float
    words_longer: float
    person: float


class _Shared(NamedTuple):
    """The weight of the words that are paired: as alike as they are, of spellings of one, of those a few letters apart;
    that of the most and the least telling pair; and how many telling ones there are."""

    alike: float
    exactly: float
    nearly: float
    best: float
    worst: float
    rare: int


def _shared(left: Name, right: Name, pairs: Pairs) -> _Shared:
    alike = exactly = nearly = best = 0.0
    worst, rare = 2.0 if pairs else 0.0, 0
    for at, (place, like) in pairs.items():
        weight = (left.weights[at] + right.weights[place]) / 2
        told = like * weight
        alike += told
        exactly += weight if like > _EXACTLY else 0.0
        nearly += weight if like <= _NEARLY + 0.02 else 0.0
        best = told if told > best else best
        worst = weight if weight < worst else worst
        rare += weight >= _TELLING and like > _NEARLY
    return _Shared(alike, exactly, nearly, best, worst, rare)


def evidence_of(paired: Paired, person: bool, beginnings: Callable[[str, str], float]) -> Evidence:
    """The evidence of two names whose words are paired."""
    left, right, pairs, same_letters, letters = paired
    shared = _shared(left, right, pairs)
    taken = {place for place, _ in pairs.values()}
    words, others = len(left.words), len(right.words)
    left_over = [at for at in range(words) if at not in pairs] if len(pairs) < words else []
    right_over = [place for place in range(others) if place not in taken] if len(pairs) < others else []
    longer, in_longer, shorter, in_shorter = (
        (right, taken, left, pairs.keys()) if others >= words else (left, pairs.keys(), right, taken)
    )
    order = [pairs[at][0] for at in sorted(pairs)] if len(pairs) > 1 else []
    both = len(left.pairs_of_letters & right.pairs_of_letters)
    ours, theirs = len(left.pairs_of_letters), len(right.pairs_of_letters)
    lightest, heaviest = (left.weight, right.weight) if left.weight < right.weight else (right.weight, left.weight)
    left_out = [left.weights[at] for at in left_over]
    right_out = [right.weights[place] for place in right_over]
    heaviest_left = max(left_out) if left_out else 0.0
    heaviest_right = max(right_out) if right_out else 0.0
    likest_left = -0.2
    for at in left_over:
        for place in right_over:
            like = beginnings(left.words[at].sound, right.words[place].sound)
            if like > likest_left:
                likest_left = like
    return Evidence._make(  # told by name they would take twice as long
        (
            min(1.0, shared.alike / lightest),  # covers_shorter
            min(1.0, shared.alike / heaviest),  # covers_longer
            letters,  # letters
            min(shared.rare, 3) / 3,  # rare_words
            float(len(shorter.words) == 1),  # one_word
            float(same_letters),  # same_letters
            min(heaviest_left, heaviest_right),  # both_left
            0.0 if 0 in in_longer else longer.weights[0],  # longer_begins
            0.0 if len(longer.words) - 1 in in_longer else longer.weights[-1],  # longer_ends
            float(order != sorted(order)),  # reordered
            float(0 not in in_shorter),  # shorter_begins
            float(len(shorter.words) - 1 not in in_shorter),  # shorter_ends
            shared.best,  # best_pair
            shared.worst,  # worst_pair
            heaviest_left,  # heaviest_left
            heaviest_right,  # heaviest_left_longer
            sum(right_out),  # all_left_longer
            shared.exactly,  # alike_exactly
            shared.nearly,  # alike_nearly
            2 * both / (ours + theirs),  # letter_pairs
            both / (ours if ours < theirs else theirs),  # letter_pairs_shorter
            likest_left,  # likest_left
            _like_at(pairs, words - 1, others - 1),  # last_words
            pairs.get(words - 1, (0, 0.0))[1],  # last_of_shorter
            beginnings(left.sounds, right.sounds),  # beginnings
            float(_a_figure(left, left_over) and _a_figure(right, right_over)),  # figures_differ
            float(words),  # words_shorter
            float(others),  # words_longer
            float(person),  # person
        )
    )


def _a_figure(name: Name, over: list[int]) -> bool:
    return name.figures and any(name.words[at].figure for at in over)


def _like_at(pairs: Pairs, at: int, place: int) -> float:
    found = pairs.get(at)
    return found[1] if found is not None and found[0] == place else 0.0


def like_letters(left: Name, right: Name, letters: Callable[[str, str], float]) -> float:
    """Likeness of two names written in one word, their own words in whatever order."""
    in_order = letters(left.sounds, right.sounds)
    if len(left.words) == 1 and len(right.words) == 1:
        return in_order
    return max(in_order, letters(left.sounds_sorted, right.sounds_sorted))
