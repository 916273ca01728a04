"""Who speaks through a document told of before: "the army said in a communique that … *The communique* said …"."""

from __future__ import annotations

from bisect import bisect_right

from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds
from reportedly.types.annotations import Entity, Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import SourceKind

_SAME = {"communiqué": "statement", "communique": "statement", "announcement": "statement", "release": "statement"}
"""Documents that are called by one another's names."""
_IN = frozenset("in through via by on".split())
_POINTING = frozenset(("the", "this", "that"))
_NEW = frozenset("a an another separate new".split())


class Authors:
    """For each kind of document, who last spoke through one."""

    def __init__(self, page: Page, known: SourceKinds) -> None:
        self.page = page
        self.known = known
        self._last: dict[str, tuple[int, Entity]] = {}
        self._new: dict[str, list[int]] = {}
        for noun in page.tree.tokens:
            if noun.part == "NOUN" and _is_new(page, noun):
                self._new.setdefault(_kind(noun), []).append(noun.index)

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
                self._last[_kind(noun)] = noun.index, speaker

    def of(self, noun: Token) -> Entity | None:
        """Who spoke through the document that a noun points back at; None where it is a new one.

        Nor is it known where another came between: "the army said in a statement … The rebels put out *a statement*".
        """
        kind = _kind(noun)
        pointing = any(word.text.lower() in _POINTING for word in self.page.tree.children(noun, "det"))
        if not pointing or kind not in self._last or self.known.of_noun(noun) is not SourceKind.DOCUMENT:
            return None
        heard, speaker = self._last[kind]
        new = self._new.get(kind, [])
        between = bisect_right(new, heard)
        return speaker if between == len(new) or new[between] > noun.index else None


def _is_new(page: Page, noun: Token) -> bool:
    """ "*A* statement", "*their own* statement", "*another* statement"."""
    return any(
        word.text.lower() in _NEW or word.link == "poss" for word in page.tree.children(noun, "det", "amod", "poss")
    )


def _kind(noun: Token) -> str:
    lemma = noun.lemma.lower()
    return _SAME.get(lemma, lemma)
