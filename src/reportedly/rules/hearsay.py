"""What went round with no speaker of its own, within what one says: "he denied *reports that a boat was lost*"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.clauses import pieces_of, trimmed
from reportedly.rules.inner_statements import Told
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span

_TOLD = frozenset("report rumour rumor allegation accusation claim".split())
"""Nouns for what is said; a charge may be a court's."""
_OF = frozenset("report rumour rumor".split())
"""Those of them that go with what they are of: "reports *of torture*"."""


def hearsay(page: Page, told: Told) -> Iterator[Statement]:
    """The statements that such nouns tell of within the contents of others, with whose they are where that is said."""
    for noun in page.tree.tokens:
        if noun.lemma.lower() not in _TOLD or noun.part != "NOUN" or not told.has_room(noun.span):
            continue
        content = _content(page, noun)
        if content:
            said = Statement(noun, "clause", _source(page, noun, content[0]), noun.span, content)
            inner = told.inner(page, said)
            if inner is not None:
                yield inner


def _content(page: Page, noun: Token) -> tuple[Span, ...]:
    """The clause with "that" behind a noun, or what it is of."""
    tree = page.tree
    for verb in tree.children(noun, "acl", "ccomp", "relcl"):
        that = [word for word in tree.children(verb, "mark") if word.lemma == "that"]
        if that:
            return tuple(pieces_of(page.text, [Span(that[0].span.end, tree.span(verb).end)]))
    of = [word for word in tree.children(noun, "prep") if word.lemma == "of"] if noun.lemma.lower() in _OF else []
    return tuple(pieces_of(page.text, [tree.span(of[0])])) if of else ()


def _source(page: Page, noun: Token, content: Span) -> Span | None:
    """Whose words they are: "*Iraqi* reports", "*the government's* charge", "reports *by some media*".

    Who comes behind what was told has done it: "reports of torture by soldiers".
    """
    tree = page.tree
    whose = [word for word in tree.children(noun, "amod", "poss") if word.link == "poss" or word.entity == "NORP"]
    by = (
        name
        for word in tree.children(noun, "prep")
        if word.lemma == "by" and word.span.end <= content.start
        for name in tree.children(word, "pobj")
    )
    whole = next(iter((*whose, *by)), None)
    return trimmed(page.text, tree.span(whole)) if whole is not None else None
