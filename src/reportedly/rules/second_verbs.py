"""Whose words a second verb tells: "she said that her son had phoned and *told* her to leave" holds her son's.

Parser and weights give it to whoever speaks. That is mostly right ("said that the attacker had fled and *vowed* to
find him", "… and *told* residents to stay calm"), but not where one person is said to have done something first, and
then tells it to somebody of the story, whom a pronoun is enough for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.rules.audiences import audience
from reportedly.rules.clauses import source_phrase, trimmed
from reportedly.rules.cue_stances import stance_of
from reportedly.rules.page import Page
from reportedly.rules.speakers import source_kinds
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import SourceKind, Stance

_PERSONS = frozenset((SourceKind.NAMED, SourceKind.UNNAMED, SourceKind.WITNESS))


def with_second_verbs(page: Page, told: Sequence[Statement]) -> list[Statement]:
    """`told`, in order of cues, each such second verb given to whom it is of, and held by what tells of both."""
    found = sorted(told, key=lambda item: item.cue)
    for at in range(1, len(found)):
        outer, item = found[at - 1], found[at]
        who = _doer(page, outer, item)
        if who is not None:
            *rest, last = outer.content
            found[at - 1] = replace(outer, content=(*rest, hull(last, item.cue, *item.content)))
            found[at] = replace(item, source=who)
    return found


def _doer(page: Page, outer: Statement, item: Statement) -> Span | None:
    """The one of whom both verbs are told, None where the second is the speaker's own."""
    if outer.source is None or outer.source != item.source or not outer.content or not item.content:
        return None
    last = outer.content[-1]
    joint = last.end < item.cue.start and page.text[last.end : item.cue.start].strip() == "and"
    if not joint or last.start < outer.cue.end or item.content[0].start < item.cue.end or not _to_one_known(page, item):
        return None
    verbs = (word for word in page.tree.children(outer.head, "ccomp") if last.holds(word.span))
    who = next((who for verb in verbs if (who := _one_who_had(page, verb)) is not None), None)
    return who if who is not None and stance_of(page, outer) is Stance.ASSERTS else None


def _to_one_known(page: Page, item: Statement) -> bool:
    told = audience(page, item)
    return told is not None and [word.tag for word in page.tree.inside(told)] == ["PRP"]


def _one_who_had(page: Page, verb: Token) -> Span | None:
    """The person who "*had* phoned", by name or noun: "he" may be the speaker, and several may be anybody."""
    had = [aux.text.lower() for aux in page.tree.children(verb, "aux", "auxpass")] == ["had"]
    one = next((who for who in page.tree.children(verb, "nsubj") if who.tag in ("NN", "NNP")), None)
    source = trimmed(page.text, source_phrase(page.tree, one)) if had and one is not None else None
    kinds = source_kinds()
    if source is None or not kinds.may_speak(page.tree, source):
        return None
    return source if kinds.kind(page.tree, source) in _PERSONS else None
