"""Who is only spoken of: "twenty people, *initially said to be 25*, were killed"; nobody "says to be".

Weights and parser may take such a participle for the verb of those whom it describes.
"""

from __future__ import annotations

from dataclasses import replace

from reportedly.rules.carrying import FINITE
from reportedly.rules.clauses import pieces_of, trimmed
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span


def without_those_spoken_of(page: Page, item: Statement) -> Statement:
    """`item` without a source where that is only spoken of; what is said of it ends at the next comma."""
    to = _infinitive_behind(page, item.head)
    if to is None or item.source is None or item.source.end > item.cue.start:
        return item
    rest = page.tree.tokens[to.index : to.index + _LONGEST]
    if item.head.lemma == "say" and not any(word.tag in FINITE for word in rest if word.sentence == to.sentence):
        return item  # "police *said to be* careful"
    ends = [word.span.start for word in rest if word.text in _STOPS or word.sentence != to.sentence]
    said = trimmed(page.text, Span(to.span.start, min([*ends[:1], rest[-1].span.end])))
    of = trimmed(page.text, item.source) if rest[2:3] and rest[2].part != "NUM" else None  # not these: "to be 25"
    return replace(item, source=None, content=pieces_of(page.text, [piece for piece in (of, said) if piece]))


def _infinitive_behind(page: Page, verb: Token) -> Token | None:
    """The "to" of a "to be" or "to have" behind a participle of saying or holding, adverbs aside."""
    near = page.tree.tokens[verb.index + 1 : verb.index + 5]
    at = next((n for n, word in enumerate(near[:-1]) if word.text == "to" and near[n + 1].lemma in _BEING), None)
    if at is None or verb.lemma not in _HELD or verb.tag not in ("VBD", "VBN"):
        return None
    plain = all(word.part == "ADV" or word.tag == "RB" or word.text.lower() in _AT_FIRST for word in near[:at])
    return near[at] if plain and not page.tree.children(verb, "aux", "auxpass", "dobj") else None


_HELD = frozenset("say think believe suspect presume report know understand find fear rumour rumor".split())
_BEING = frozenset(("be", "have"))
_AT_FIRST = frozenset(("at", "first"))
_LONGEST = 30
_STOPS = frozenset(',;.:”"')
