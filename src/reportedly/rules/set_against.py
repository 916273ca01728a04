"""What is told against another: "12 died, *not 15 as police had said*", "*contrary to what the army said*".

Who is contradicted said what is set aside, and nothing of the rest; who contradicts says all of it.
"""

from __future__ import annotations

from typing import NamedTuple

from reportedly.rules.clauses import SUBJECTS, doers, is_negated, source_phrase, trimmed, verb_group
from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree


class Against(NamedTuple):
    """Who had said what, and all the words by which it is set aside."""

    source: Span | None
    content: Span
    whole: Span


def set_against(page: Page, cue: Token) -> Against | None:
    """What `cue` tells of as contradicted; None where it tells nothing so."""
    group, own = verb_group(page.tree, cue), page.tree.children(cue, *SUBJECTS)
    direct = _before(page.tree, page.tree.at(group.start) or cue)
    bare = direct is not None and direct.text.lower() == "as"  # "as first reported", whatever the parser makes of it
    by = own[:1] if own and own[0].index < cue.index and not bare else doers(page.tree, cue)
    who = trimmed(page.text, source_phrase(page.tree, by[0])) if by else None
    start = min(group.start, who.start) if who is not None else group.start
    first = page.tree.at(start)
    opener = _before(page.tree, first) if first is not None else None
    if opener is None or cue.part != "VERB" or is_negated(page.tree, cue):
        return None
    end = max(group.end, who.end) if who is not None else group.end
    if opener.text.lower() == "what":
        return Against(who, opener.span, Span(opener.span.start, end)) if _is_contrary(page.tree, opener) else None
    aside = _aside(page.tree, opener) if opener.text.lower() == "as" else None
    content = trimmed(page.text, Span(aside[-1].span.end, opener.span.start)) if aside else None
    return Against(who, content, Span(aside[0].span.start, end)) if aside and content is not None else None


def _before(tree: Tree, word: Token) -> Token | None:
    """The word before a clause, adverbs aside: "*as* previously thought"."""
    at = word.index - 1
    while at > 0 and tree.tokens[at].tag == "RB" and tree.tokens[at].text.lower() not in ("not", "as"):
        at -= 1
    return tree.tokens[at] if at >= 0 and tree.tokens[at].sentence == word.sentence else None


def _is_contrary(tree: Tree, what: Token) -> bool:
    """ "*Contrary to* what", "*unlike* what", "*as opposed to* what"."""
    before = [word.text.lower() for word in tree.tokens[max(0, what.index - 2) : what.index]]
    return before[-1:] == ["unlike"] or tuple(before) in _CONTRARY


_CONTRARY = frozenset((("contrary", "to"), ("opposed", "to"), ("contrast", "to"), ("contradiction", "to")))


def _aside(tree: Tree, joint: Token) -> list[Token] | None:
    """ "Not", "rather than" or "instead of" before the words that end at `joint`, which tell no deed of their own.

    A "not" that belongs to a verb sets nothing aside: in "did not come, as they said" none can tell who agrees.
    """
    for at in range(joint.index - 1, max(0, joint.index - _LONGEST), -1):
        word = tree.tokens[at]
        if (
            word.sentence != joint.sentence
            or word.part in ("VERB", "AUX")
            or word.tag in _OPENING
            or word.text in _STOPS
        ):
            return None
        two = [tree.tokens[at - 1].text.lower(), word.text.lower()]
        if two in _RATHER:
            return [tree.tokens[at - 1], word]
        if two[1] == "not":
            return [word] if tree.tokens[at - 1].part in ("PUNCT", "CCONJ") else None
        if word.text == "," and at < joint.index - 1:
            return None
    return None


_RATHER = (["rather", "than"], ["instead", "of"])
_LONGEST = 14
_OPENING = frozenset(("WRB", "WP", "WDT"))
_STOPS = frozenset(';:“”"')
