"""Questions that were not answered: "Asked whether it had fired, «the army» refused to answer".

What was asked is the matter of the refusal, and the asking is the reporter's own: no statement beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.rules.clauses import trimmed
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans, hull

_ASKING = frozenset("ask press question quiz".split())
_OF_WHAT = frozenset("about on over regarding".split())


def with_questions(page: Page, told: Sequence[Statement]) -> list[Statement]:
    """`told`, where each refusal that names no matter has that of the question before it, and the question is gone."""
    gone: set[int] = set()
    found: list[Statement] = []
    for item in told:
        asked = None if item.content else next(_questions(page, item), None)
        matter = _matter(page, asked) if asked is not None else ()
        if asked is not None and matter:
            gone.add(asked.index)
            item = replace(item, content=matter)
        found.append(item)
    return [item for item in found if item.head.index not in gone]


def _questions(page: Page, refusal: Statement) -> Iterator[Token]:
    """The participles of asking set before a refusal: "*asked* about the raid, he declined to comment"."""
    for verb in page.tree.children(refusal.head, "advcl", "dep"):
        if verb.lemma in _ASKING and verb.tag in ("VBN", "VBD") and verb.index < refusal.head.index:
            yield verb


def _matter(page: Page, asked: Token) -> Spans:
    """What was asked: "whether it had fired", "about *the raid*"."""
    below = page.tree.children(asked, "ccomp")
    for word in page.tree.children(asked, "prep"):
        if word.lemma in _OF_WHAT:
            below += page.tree.children(word, "pobj", "pcomp")
    spans = [page.tree.span(word) for word in below if word.index > asked.index]
    whole = trimmed(page.text, Span(hull(*spans).start, hull(*spans).end)) if spans else None
    return (whole,) if whole is not None else ()
