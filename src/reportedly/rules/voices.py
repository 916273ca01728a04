"""What kind of source a noun phrase names: a person, people without a name, an institution, a document, a medium."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass

from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import SourceKind

_MAKERS = ("by", "from", "in", "on")
"""A document takes its kind from the medium that made it: "a report by Mehr", "an article in Haaretz"."""
_MEDIA_MARKERS = frozenset("news state official semi-official media press radio television tv".split())


@dataclass(frozen=True, slots=True)
class Voices:
    """Head nouns with their kind of source, and the names of media, both in lower case."""

    nouns: Mapping[str, SourceKind]
    media: Container[str]

    def kind(self, tree: Tree, span: Span) -> SourceKind | None:
        """The kind of the source at `span`; None for a pronoun and for what is in no table."""
        head = tree.head_of(span)
        return None if head is None else self._of(tree, head)

    def _of(self, tree: Tree, head: Token) -> SourceKind | None:
        if self.is_medium(tree, head):
            return SourceKind.MEDIA
        noun = self.nouns.get(head.lemma) or self.nouns.get(head.text.lower())
        if noun is SourceKind.DOCUMENT:
            return self._maker(tree, head) or noun
        if head.entity == "PERSON" or (head.part == "PROPN" and noun is None and _has_person(tree, head)):
            return SourceKind.NAMED
        if noun is not None and _names_a_person(tree, head):
            return SourceKind.NAMED
        if noun is not None:
            return noun
        if head.entity in {"ORG", "GPE", "NORP", "FAC", "LOC"}:
            return SourceKind.INSTITUTION
        if head.part == "PROPN":
            return SourceKind.NAMED
        return SourceKind.UNNAMED if head.part in {"NUM", "ADJ", "DET"} else None

    def _maker(self, tree: Tree, document: Token) -> SourceKind | None:
        """The kind of the medium behind a document, None when it is no medium."""
        makers = [noun for by in tree.children(document, "prep") if by.lemma in _MAKERS for noun in _objects(tree, by)]
        makers += tree.children(document, "poss", "compound")
        return SourceKind.MEDIA if any(self.is_medium(tree, maker) for maker in makers) else None

    def is_medium(self, tree: Tree, head: Token) -> bool:
        """Whether a noun is the name of a medium, or "state TV", "news agency X", "the official agency"."""
        if self._media_name(tree, head):
            return True
        if self.nouns.get(head.lemma) is SourceKind.MEDIA and head.entity != "PERSON":
            return True
        modifiers = tree.children(head, "compound", "amod", "nmod")
        if head.lemma in {"agency", "service"} and any(word.lemma in _MEDIA_MARKERS for word in modifiers):
            return True
        return any(self._media_name(tree, other) for other in tree.children(head, "appos"))

    def _media_name(self, tree: Tree, head: Token) -> bool:
        """Whether the name that ends at `head` is a medium's: "the New York Times", "Mehr", "the Fars news agency"."""
        if head.part not in {"PROPN", "NOUN"} or not head.text[:1].isupper():
            return False
        words = [head.text]
        at = head.index - 1
        while at >= 0 and len(words) < 5 and tree.tokens[at].head in range(at + 1, head.index + 1):
            words.insert(0, tree.tokens[at].text)
            at -= 1
        names = (" ".join(words[first:]).lower() for first in range(len(words)))
        return head.entity != "PERSON" and any(name in self.media for name in names)


def _objects(tree: Tree, preposition: Token) -> list[Token]:
    return tree.children(preposition, "pobj")


def _has_person(tree: Tree, head: Token) -> bool:
    """Whether the parser took part of the name for a person's ("Saeed Khatibzadeh", only "Saeed" tagged)."""
    return any(word.entity == "PERSON" for word in tree.children(head, "compound", "flat"))


def _names_a_person(tree: Tree, head: Token) -> bool:
    """ "The spokesman, John Kirby,": an apposition gives the name."""
    return any(word.entity == "PERSON" for word in tree.children(head, "appos"))
