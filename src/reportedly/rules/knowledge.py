"""What the lexicons say of nouns, titles and known actors, and where in a phrase a proper name begins."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from reportedly.rules.phrases import singulars
from reportedly.text.fold import fold
from reportedly.text.names import name_key
from reportedly.types.annotations import Token
from reportedly.types.vocabulary import MentionKind

_JOINING = frozenset({"of", "for", "and", "the", "in", "on", "&", "-", "–", "'s", "’s", "’", "'"})
_BEFORE_PLACES = frozenset({"near", "around", "outside", "inside"})
_COMMON_IN_CAPITALS = frozenset({"is", "let", "who", "it", "tak", "dawn", "fars", "as", "us", "rt", "arena", "contras"})
_COMMON_WORDS = frozenset(
    """
    of the and for foreign interior defense defence health justice finance education energy oil information culture
    transport labor labour trade home external internal affairs civil public national state federal central supreme
    high armed security military general
    """.split()
)
"""Words that, with nouns of `role_nouns`, make names which every state has."""


_ARTICLES = frozenset(("the", "a", "an"))
_LONGEST_ACTOR = 12
"""Words, hyphens counted, in the longest name of a known actor."""


class Knowledge:
    """What the lexicons say of nouns, titles and known actors, ready for look-up by folded words."""

    def __init__(
        self,
        nouns: Mapping[str, Mapping[str, str]],
        titles: Mapping[str, Mapping[str, str]],
        actors: Mapping[tuple[str, ...], Mapping[str, str]],
        given_names: Mapping[str, str],
        media: Container[str] = frozenset(),
    ) -> None:
        self._nouns = nouns
        self._titles = titles
        self._actors = actors
        self._actor_starts = frozenset(key[:1] for key in actors)
        self._given_names = given_names
        self._media = media

    def noun(self, text: str, lemma: str) -> Mapping[str, str] | None:
        """The row of a noun in `role_nouns`, by its lemma or what it may be the plural of."""
        if lemma in self._nouns:
            return self._nouns[lemma]
        return next((self._nouns[form] for form in singulars(text) if form in self._nouns), None)

    def kind_of(self, text: str, lemma: str) -> MentionKind | None:
        """What a noun refers to, None when the lexicon does not know it."""
        row = self.noun(text, lemma)
        return MentionKind(row["kind"]) if row else None

    def is_office(self, text: str, lemma: str) -> bool:
        """Whether a noun names an office or calling ("spokesman")."""
        row = self.noun(text, lemma)
        return row is not None and row["office"] == "yes"

    def gender(self, word: str) -> str:
        """`m` or `f` when a title or noun gives it ("Mrs", "spokesman"), else ""."""
        key = word.lower().rstrip(".")
        row = self._titles.get(key) or self.noun(key, key)
        return row["gender"] if row else ""

    def gender_of_name(self, given: str) -> str | None:
        """`m` or `f` when a given name tells it, "" when men and women bear it, None for a name not known."""
        return self._given_names.get(fold(given))

    def is_medium(self, words: Sequence[Token]) -> bool:
        """Whether words in capitals are the name of a news medium: "Mehr", "The Washington Post"."""
        name = worded(words).lower()
        return words[0].text[:1].isupper() and (name in self._media or name.removeprefix("the ") in self._media)

    def is_title(self, word: str) -> bool:
        """Whether a word is a title that stands before a name: "Gen.", "Mrs"."""
        return word.lower().rstrip(".") in self._titles

    def titles_person(self, word: str) -> bool:
        """Whether a word right before a name makes it a person's: a title or a singular office ("spokesman")."""
        row = self._nouns.get(word.lower())
        return self.is_title(word) or (row is not None and row["office"] == "yes")

    def titles_office(self, word: str, lemma: str) -> bool:
        """Whether a word is an office or a title other than a courtesy: "spokesman", "Gen.", not "Mr."."""
        row = self._titles.get(word.lower().rstrip("."))
        return row["rank"] != "courtesy" if row else self.is_office(word, lemma)

    def spelt_out(self, role: str) -> str:
        """A role with its titles in full: for "Maj. Gen." "major general"."""
        rows = ((word, self._titles.get(word.lower().rstrip("."))) for word in role.split())
        return " ".join(row["full"] if row is not None else word for word, row in rows)

    def is_common(self, name: Sequence[str]) -> bool:
        """Whether a name is one that every state has: "Foreign Ministry", "Supreme Court", "Army"."""
        return all(word.lower() in _COMMON_WORDS or word.lower() in self._nouns for word in name)

    def actor(self, words: Sequence[Token], shouted: bool = True) -> Mapping[str, str] | None:
        """The row of `known_actors` whose name or alias the words are, articles aside.

        Acronyms count only in capitals; one that is also a common word ("IS") only where the words about it are not
        `shouted`, or the parser took it for a noun.
        """
        while words and words[0].text.lower() in _ARTICLES:
            words = words[1:]
        row = self._actors.get(name_key([worded(words)]))
        if row is None or len(words) > 1:
            return row
        alias = words[0].text
        if not alias.isupper():  # "Who" is not the WHO, "Let" not Lashkar-e-Taiba
            return None if any(known.isupper() and known.lower() == alias.lower() for known in names_of(row)) else row
        common = alias.lower() in _COMMON_IN_CAPITALS and words[0].part not in {"PROPN", "NOUN"}
        return None if common and shouted else row

    def actor_at(self, tokens: Sequence[Token], at: int) -> tuple[int, Mapping[str, str] | None]:
        """How many of the tokens from `at` on name a known actor, and its row; (0, None) when none do."""
        first = name_key([tokens[at].text])[:1]
        if not tokens[at].text[:1].isupper() or first not in self._actor_starts:
            return 0, None
        about = [*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]]
        shouted = any(len(word.text) > 1 and word.text.isupper() for word in about)
        for count in range(min(len(tokens) - at, _LONGEST_ACTOR), 0, -1):
            last = tokens[at + count - 1]
            if last.sentence == tokens[at].sentence and last.text[-1:].isalnum():
                row = self.actor(tokens[at : at + count], shouted)
                if row is not None:
                    return count, row
        return 0, None


def worded(words: Sequence[Token]) -> str:
    """The words as they stand, with one space where the text has any: "Lord's Resistance Army"."""
    return "".join(
        (" " if before is not None and before.span.end < word.span.start else "") + word.text
        for before, word in zip((None, *words), words, strict=False)
    )


def names_of(actor: Mapping[str, str]) -> list[str]:
    """All names of a row of `known_actors`."""
    return [actor["name"], *filter(None, actor["aliases"].split(";"))]


def make_knowledge(
    nouns: Iterable[Mapping[str, str]],
    titles: Iterable[Mapping[str, str]],
    actors: Iterable[Mapping[str, str]],
    given_names: Iterable[Mapping[str, str]],
    media: Iterable[Mapping[str, str]] = (),
) -> Knowledge:
    """Index the rows of `role_nouns`, `titles`, `known_actors`, `given_names` and `media`."""
    return Knowledge(
        {row["noun"]: row for row in nouns},
        {row["title"]: row for row in titles},
        {name_key(name.split()): row for row in actors for name in names_of(row)},
        {row["name"]: row["gender"] for row in given_names},
        frozenset(row["name"].lower() for row in media),
    )


def proper_words(words: Sequence[Token], head: Token, knowledge: Knowledge) -> tuple[Token, ...]:
    """The words of a phrase that are the name itself, without articles, titles, offices and other words before it.

    "Pentagon spokesman «Ivan Petrenko»", "the «Foreign Ministry»", "Iran's «Revolutionary Guards»".
    """
    at = next(place for place, word in enumerate(words) if word.index == head.index)
    first = at
    while first > 0 and _continues(words[first - 1], words[first], head, knowledge):
        first -= 1
    longest = max(0, len(words) - _LONGEST_ACTOR)
    first = next((place for place in range(longest, first) if _opens_actor(words[place:], knowledge)), first)
    while first < at and (words[first].text.lower() in _JOINING or not words[first].text[:1].isalnum()):
        first += 1
    return tuple(words[first:])


def _opens_actor(words: Sequence[Token], knowledge: Knowledge) -> bool:
    """Whether these are an actor's whole name, also where the first is a nation or faith: "*Islamic* State"."""
    own = words[0].text[:1].isupper() and words[0].text.lower() not in _ARTICLES
    return own and knowledge.actor(words) is not None


def _continues(word: Token, after: Token, head: Token, knowledge: Knowledge) -> bool:
    """Whether `word` belongs to the name that goes on with `after`."""
    if word.lemma in _BEFORE_PLACES or _is_title_of(word, after, head, knowledge):
        return False
    if head.entity and head.entity == word.entity and not after.begins:
        return True
    if head.entity == word.entity == "GPE" and after.index == head.index and word.link == "compound":
        return True  # "Iraqi Kurdistan", tagged as two names
    if word.text in {"-", "–", "’", "'"}:
        return after.text[:1].isalnum()
    return word.part == "PROPN" and not word.entity and word.link in {"compound", "nmod"} and word.text[:1].isupper()


def _is_title_of(word: Token, after: Token, head: Token, knowledge: Knowledge) -> bool:
    """Whether a title stands before a person's name, which the parser may take for a body's: "Sheriff Doyle Ambler"."""
    if not knowledge.titles_person(word.text):
        return False
    two_names = after.index < head.index and knowledge.kind_of(head.text, head.lemma) is None
    return head.entity in {"PERSON", ""} or (two_names and after.part == "PROPN")
