"""What kind of source a noun phrase names: a person, people without a name, an institution, a document, a medium."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import SourceKind

_MAKERS = frozenset(("by", "from", "in", "on"))
"""A document takes its kind from the medium that made it: "a report by Mehr", "an article in Haaretz"."""
_MEDIA_MARKERS = frozenset("news state official semi-official media press radio television tv".split())
_SPEAKING_PRONOUNS = {"it": SourceKind.INSTITUTION, "we": SourceKind.INSTITUTION}
"""Outside quotation marks, "it said" and "we condemn" are the words of a body."""
_BODIES = frozenset(("ORG", "GPE", "NORP", "FAC", "LOC"))
_MODIFIERS = ("compound", "nmod")


@dataclass(frozen=True, slots=True)
class SourceKinds:
    """Head nouns with their kind of source, and the names of media, both in lower case."""

    nouns: Mapping[str, SourceKind]
    media: Container[str]

    def kind(self, tree: Tree, span: Span) -> SourceKind | None:
        """The kind of the source at `span`; None for a pronoun that does not tell."""
        head = tree.head_of(span)
        return None if head is None else self._of(tree, head)

    def may_speak(self, tree: Tree, span: Span) -> bool:
        """Whether the phrase at `span` names somebody or something that can say things."""
        head = tree.head_of(span)
        if head is None:
            return False
        return self.of_noun(head) is not None or head.part in {"PRON", "PROPN"} or head.entity in {"PERSON", *_BODIES}

    def of_noun(self, word: Token) -> SourceKind | None:
        """The kind in the table, also for a plural that the parser took for a name ("Medics" at a sentence start)."""
        lower = word.text.lower()
        return self.nouns.get(word.lemma) or self.nouns.get(lower) or self.nouns.get(lower.removesuffix("s"))

    def _of(self, tree: Tree, head: Token) -> SourceKind | None:
        if self._is_medium(tree, head):
            return SourceKind.MEDIA
        if head.part == "PROPN":
            return self._name(tree, head)
        whole = [noun for of in tree.children(head, "prep") if of.lemma == "of" for noun in tree.children(of, "pobj")]
        if head.part != "NOUN" and whole:  # "several of the men" are what the men are
            return self._of(tree, whole[0])
        if head.part == "PRON":
            return _SPEAKING_PRONOUNS.get(head.lemma)
        if any(word.entity == "PERSON" for word in tree.children(head, "appos")):
            return SourceKind.NAMED  # "the spokesman, John Kirby,"
        kind = self.of_noun(head)
        if kind is SourceKind.DOCUMENT:
            return SourceKind.MEDIA if self._maker(tree, head) is not None else kind
        return kind or SourceKind.UNNAMED

    def _name(self, tree: Tree, head: Token) -> SourceKind:
        """A name is what its title or class noun is: "spokesman Kirby", "the lawyers' collective Haqq"."""
        beside = tree.children(head, *_MODIFIERS)
        if head.entity == "PERSON" or any(word.entity == "PERSON" for word in beside):
            return SourceKind.NAMED
        own, classes = self.of_noun(head), {self.nouns.get(word.lemma) for word in beside}
        if SourceKind.UNNAMED in classes:
            return SourceKind.NAMED
        if own is not None:
            return own
        return (
            SourceKind.INSTITUTION if head.entity in _BODIES or SourceKind.INSTITUTION in classes else SourceKind.NAMED
        )

    def medium_behind(self, tree: Tree, span: Span) -> Token | None:
        """The head word of the medium that made the document at `span` ("a report by Mehr"), None when none did."""
        head = tree.head_of(span)
        return self._maker(tree, head) if head is not None and self.of_noun(head) is SourceKind.DOCUMENT else None

    def _maker(self, tree: Tree, document: Token) -> Token | None:
        makers = tree.children(document, "poss", "compound")
        for by in tree.children(document, "prep"):
            makers += tree.children(by, "pobj") if by.lemma in _MAKERS else []
        return next((maker for maker in makers if self._is_medium(tree, maker)), None)

    def _is_medium(self, tree: Tree, head: Token) -> bool:
        """Whether a noun is the name of a medium, or "state TV", "the Zarrin news agency", "the daily Al-Mashreq"."""
        if head.entity == "PERSON":
            return False
        if self.nouns.get(head.lemma) is SourceKind.MEDIA or self._is_media_name(tree, head):
            return True
        beside = tree.children(head, "amod", *_MODIFIERS)
        if head.lemma in {"agency", "service"}:
            return _is_news(beside) or any(self._is_media_name(tree, name) for name in tree.children(head, "appos"))
        if head.part != "PROPN":
            return False
        agencies = [word for word in beside if word.lemma == "agency"]
        if agencies and _is_news([*beside, *tree.children(agencies[0], "amod", *_MODIFIERS)]):
            return True
        return any(self.nouns.get(word.lemma) is SourceKind.MEDIA for word in beside)

    def _is_media_name(self, tree: Tree, head: Token) -> bool:
        """Whether the name that ends at `head` is a medium's: "the New York Times", "Mehr"."""
        if head.part not in {"PROPN", "NOUN"} or not head.text[:1].isupper():
            return False
        words = [head.text.lower()]
        for word in reversed(tree.tokens[max(0, head.index - 4) : head.index]):
            if not word.index < word.head <= head.index:
                break
            words.append(f"{word.text.lower()} {words[-1]}")
        return any(name in self.media for name in words)


def _is_news(words: Sequence[Token]) -> bool:
    return any(word.lemma in _MEDIA_MARKERS for word in words)
