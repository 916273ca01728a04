"""Who speaks through a document told of before: "the army said in a communique that … *The communique* said …"."""

from __future__ import annotations

from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds
from reportedly.types.annotations import Entity, Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import SourceKind

_SAME = {"communiqué": "statement", "communique": "statement", "announcement": "statement", "release": "statement"}
"""Documents that are called by one another's names."""
_IN = frozenset("in through via by on".split())
_POINTING = frozenset(("the", "this", "that"))


class Authors:
    """For each kind of document, who last spoke through one."""

    def __init__(self, page: Page, known: SourceKinds) -> None:
        self.page = page
        self.known = known
        self._last: dict[str, Entity] = {}

    def heard(self, source: Span | None, cue: Span, speaker: Entity) -> None:
        """Keep who makes a statement, where he makes it in writing: "said *in a statement*", "a report by … says"."""
        tree = self.page.tree
        verb = tree.head_of(cue)
        heads = [tree.head_of(source)] if source is not None else []
        if verb is not None:
            heads += [
                noun
                for word in tree.children(verb, "prep")
                if word.lemma in _IN
                for noun in tree.children(word, "pobj")
            ]
        for noun in heads:
            if noun is not None and self.known.of_noun(noun) is SourceKind.DOCUMENT:
                self._last[_kind(noun)] = speaker

    def of(self, noun: Token) -> Entity | None:
        """Who spoke through the document that a noun points back at; None where it is a new one."""
        pointing = any(word.text.lower() in _POINTING for word in self.page.tree.children(noun, "det"))
        return self._last.get(_kind(noun)) if pointing and self.known.of_noun(noun) is SourceKind.DOCUMENT else None


def _kind(noun: Token) -> str:
    lemma = noun.lemma.lower()
    return _SAME.get(lemma, lemma)
