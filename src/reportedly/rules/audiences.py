"""Who is told: "told *reporters*", "asked *Iran* to stop", "said to *the crowd*"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.clauses import TOLD_TO, is_passive, trimmed
from reportedly.rules.page import Page
from reportedly.rules.speakers import source_kinds
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span

_FRAMES = frozenset(("quote", "clause", "aside", "infinitive"))
_TELLING = TOLD_TO | frozenset("ask remind warn assure urge persuade convince brief beg".split())
"""Verbs whose object is told something, whatever the noun ("told the *funeral*"); others need one who may speak."""
_TOLD = frozenset("NN NNS NNP NNPS PRP DT CD".split())
_NOBODY_TOLD = frozenset("this that it something nothing everything finger".split())


def audience(page: Page, found: Statement) -> Span | None:
    """The object of the cue, its "to" phrase, or the subject of "was told"; None when nobody is said to be told."""
    if found.frame not in _FRAMES or found.head.part != "VERB":
        return None
    for noun in _objects(page, found.head):
        span = page.tree.span(noun)
        inside = any(piece.meets(span) for piece in found.content) and found.frame != "infinitive"
        told = noun.tag in _TOLD and noun.lemma not in _NOBODY_TOLD and _may_be_told(page, found.head, span)
        himself = found.source is not None and found.source.meets(span)
        if told and not inside and not himself:
            return trimmed(page.text, span)
    return None


def _objects(page: Page, verb: Token) -> Iterator[Token]:
    tree = page.tree
    yield from tree.children(verb, "dobj", "dative", "iobj")
    if verb.lemma in _TELLING and is_passive(tree, verb):
        yield from tree.children(verb, "nsubjpass")
    for to in tree.children(verb, "prep", "dative"):
        if to.lemma == "to":
            yield from tree.children(to, "pobj")


def _may_be_told(page: Page, verb: Token, whom: Span) -> bool:
    """Not "requested *more ventilators*", "made *no statement*", nor "*no casualties* have been reported"."""
    return verb.lemma in _TELLING or source_kinds().may_speak(page.tree, whom)
