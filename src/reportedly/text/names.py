"""The craft of names: where a name begins in its phrase, what is title and what is name, surnames, acronyms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reportedly.text.fold import fold
from reportedly.text.phrases import singulars
from reportedly.types.annotations import Token
from reportedly.types.vocabulary import MentionKind

PARTICLES = frozenset(
    "al el bin ibn ben bint abu abd abdul de del della der den di da do dos das du la le van von ter ten y e st san".split()
)
"""Small words inside names, folded: "Mohammed bin Salman", "Luis de la Cruz"."""

_JOINING = frozenset({"of", "for", "and", "the", "in", "on", "&", "-", "–", "'s", "’s", "’", "'"})
_COMMON_IN_CAPITALS = frozenset({"is", "let", "who", "it", "tak", "dawn", "fars", "as", "us", "rt", "arena", "contras"})
_COMMON_WORDS = frozenset(
    """
    of the and for foreign interior defense defence health justice finance education energy oil information culture
    transport labor labour trade home external internal affairs civil public national state federal central supreme
    high armed security military general
    """.split()
)
"""Words that, with nouns of `role_nouns`, make names which every state has."""


class Knowledge:
    """What the lexicons say of nouns, titles and known actors, ready for look-up by folded words."""

    def __init__(
        self,
        nouns: Mapping[str, Mapping[str, str]],
        titles: Mapping[str, Mapping[str, str]],
        actors: Mapping[tuple[str, ...], Mapping[str, str]],
        plurals: frozenset[str],
    ) -> None:
        self._nouns = nouns
        self._titles = titles
        self._actors = actors
        self._plurals = plurals

    def noun(self, text: str, lemma: str) -> Mapping[str, str] | None:
        """The row of a noun in `role_nouns`, by its lemma or what it may be the plural of."""
        if lemma in self._nouns:
            return self._nouns[lemma]
        return next((self._nouns[form] for form in singulars(text) if form in self._nouns), None)

    def kind_of(self, text: str, lemma: str) -> MentionKind | None:
        """What a noun refers to, None when the lexicon does not know it."""
        row = self.noun(text, lemma)
        return MentionKind(row["kind"]) if row else None

    def number_of(self, text: str, lemma: str) -> str | None:
        """`plural` for nouns that are plural without an ending ("police", "people"), else None."""
        return "plural" if text.lower() in self._plurals else None

    def is_office(self, text: str, lemma: str) -> bool:
        """Whether a noun names an office or calling ("spokesman")."""
        row = self.noun(text, lemma)
        return row is not None and row["office"] == "yes"

    def gender(self, word: str) -> str:
        """`m` or `f` when a title or noun gives it ("Mrs", "spokesman"), else ""."""
        key = word.lower().rstrip(".")
        row = self._titles.get(key) or self.noun(key, key)
        return row["gender"] if row else ""

    def is_title(self, word: str) -> bool:
        """Whether a word is a title that stands before a name: "Gen.", "Mrs"."""
        return word.lower().rstrip(".") in self._titles

    def titles_person(self, word: str) -> bool:
        """Whether a word right before a name makes it a person's: a title or a singular office ("spokesman")."""
        return self.is_title(word) or self.is_office(word, word.lower())

    def titles_office(self, word: str, lemma: str) -> bool:
        """Whether a word is an office or a title other than a courtesy: "spokesman", "Gen.", not "Mr."."""
        row = self._titles.get(word.lower().rstrip("."))
        return row["rank"] != "courtesy" if row else self.is_office(word, lemma)

    def is_common(self, name: Sequence[str]) -> bool:
        """Whether a name is one that every state has: "Foreign Ministry", "Supreme Court", "Army"."""
        return all(word.lower() in _COMMON_WORDS or word.lower() in self._nouns for word in name)

    def actor(self, words: Sequence[Token]) -> Mapping[str, str] | None:
        """The row of `known_actors` whose name or alias the words are, articles aside; acronyms only in capitals."""
        texts = [word.text for word in words]
        while texts and texts[0].lower() in {"the", "a", "an"}:
            texts = texts[1:]
        row = self._actors.get(name_key(texts))
        if row is None or len(texts) > 1:
            return row
        alias = texts[0]
        if alias.isupper() or not any(
            alias.casefold() == known.casefold() and known.isupper() for known in names_of(row)
        ):
            return None if alias.isupper() and alias.lower() in _COMMON_IN_CAPITALS else row
        return None


def names_of(actor: Mapping[str, str]) -> list[str]:
    """All names of a row of `known_actors`."""
    return [actor["name"], *filter(None, actor["aliases"].split(";"))]


def make_knowledge(
    nouns: Iterable[Mapping[str, str]], titles: Iterable[Mapping[str, str]], actors: Iterable[Mapping[str, str]]
) -> Knowledge:
    """Index the rows of `role_nouns`, `titles` and `known_actors`."""
    by_name = {name_key(name.split()): row for row in actors for name in names_of(row)}
    return Knowledge(
        {row["noun"]: row for row in nouns},
        {row["title"]: row for row in titles},
        by_name,
        frozenset({"police", "people", "personnel", "staff", "troops", "forces", "youths", "guerrillas", "crew"}),
    )


def name_key(words: Iterable[str]) -> tuple[str, ...]:
    """The folded words of a name; full stops, hyphens and apostrophes make no difference ("U.S.", "US")."""
    return tuple(fold(" ".join(words).replace(".", "")).split())


def is_shouted(text: str) -> bool:
    """Whether a text is written in capitals, so that they tell nothing of names."""
    letters = [letter for letter in text[:20_000] if letter.isalpha()]
    return len(letters) > 20 and sum(letter.isupper() for letter in letters) > 0.7 * len(letters)


def proper_words(words: Sequence[Token], head: Token, knowledge: Knowledge) -> tuple[Token, ...]:
    """The words of a phrase that are the name itself, without articles, titles, offices and other words before it.

    "Pentagon spokesman «John Kirby»", "the «Foreign Ministry»", "Iran's «Revolutionary Guards»".
    """
    at = next(place for place, word in enumerate(words) if word.index == head.index)
    first = at
    while first > 0 and _continues(words[first - 1], words[first], head, knowledge):
        first -= 1
    while first < at and words[first].text.lower() in _JOINING | {"'s", "’s"}:
        first += 1
    return tuple(words[first:])


def _continues(word: Token, after: Token, head: Token, knowledge: Knowledge) -> bool:
    """Whether `word` belongs to the name that goes on with `after`."""
    if head.entity and head.entity == word.entity and not after.begins:
        return not (head.entity == "PERSON" and knowledge.titles_person(word.text))
    if after.begins and head.entity == after.entity == "PERSON":
        return word.part == "PROPN" and not word.entity and word.link == "compound" and not _is_role(word, knowledge)
    if word.text.lower() in _JOINING:
        return word.text in {"-", "–", "’", "'"}
    return word.part == "PROPN" and word.text[:1].isupper() and not _is_role(word, knowledge) and not after.begins


def _is_role(word: Token, knowledge: Knowledge) -> bool:
    return knowledge.titles_person(word.text)


def surname(words: Sequence[str]) -> str:
    """The folded surname: the last word, without "Jr." or "III"."""
    kept = [word for word in words if fold(word).rstrip(".") not in {"jr", "sr", "ii", "iii", "iv"}]
    return fold((kept or list(words))[-1]).rstrip(".")


def acronym(words: Sequence[str]) -> str:
    """The capitals that a name abbreviates to: "Farabundo Marti National Liberation Front" → `FMLN…`."""
    return "".join(word[0] for word in words if word[:1].isalpha() and word.lower() not in _JOINING).upper()


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
    return row[-1]
