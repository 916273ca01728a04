"""What had been told to whoever speaks goes on what he says: "She saw nothing, she said. *An officer had told her* …".

Only he can know of it, and through him it came. What "told her" in the same breath may be another event of the story
("The judge told her that …"), so the verb has to tell of a time before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.rules.inner_statements import Contents
from reportedly.rules.page import Page
from reportedly.types.annotations import Attribution, Entity
from reportedly.types.reading import Reading
from reportedly.types.span import hull


def told_before(reading: Reading, page: Page, drafts: Sequence[Attribution]) -> Iterator[Attribution]:
    """`drafts`, in order of cues, each with what its speaker had been told in the sentence after it for content too.

    What stands in another content already is held by that one. Who is meant is not known before mentions are read.
    """
    if not reading.has(Entity):
        yield from drafts
        return
    sentences = [_sentence(page, item) for item in drafts]
    held = Contents(piece for item in drafts for piece in item.content)
    for at, item in enumerate(drafts):
        near = slice(at + 1, at + 1 + _NEAR)
        further = [
            hull(*other.source, *other.cue, *other.content)
            for other, sentence in zip(drafts[near], sentences[near], strict=True)
            if sentence == sentences[at] + 1
            and held.around(other.cue[0]) is None
            and _was_told(reading, page, item, other)
        ]
        if item.content and further:
            content = (*item.content, hull(*further))
            yield msgspec.structs.replace(item, content=content, span=hull(item.span, *content))
        else:
            yield item


_NEAR = 8
"""Statements looked at after one."""


def _sentence(page: Page, item: Attribution) -> int:
    """The number of the sentence of the cue, far below 0 for none."""
    head = page.tree.head_of(item.cue[0])
    return head.sentence if head is not None else -2


def _was_told(reading: Reading, page: Page, item: Attribution, other: Attribution) -> bool:
    """Whether `other` had been told, by whom it names, to the speaker of `item`, whom a pronoun is enough for."""
    verb = page.tree.head_of(other.cue[0])
    if verb is None or other.audience is None or not other.source:
        return False
    had = any(aux.text.lower() in _HAD for aux in page.tree.children(verb, "aux"))
    whom = page.tree.inside(other.audience)
    if not had or [word.tag for word in whom] != ["PRP"] or page.quotes.around(verb.span.start) is not None:
        return False
    told = reading.entity_at(other.audience)
    return told is not None and told == _speaker(reading, item)


def _speaker(reading: Reading, item: Attribution) -> Entity | None:
    known = reading.get(Entity, item.speaker)
    return known if known is not None or not item.source else reading.entity_at(item.source[0])


_HAD = frozenset(("had", "'d", "’d"))
