"""What a sentence tells as long past: "has captured towns since January", "six years after they were expelled"."""

from __future__ import annotations

from reportedly.rules.lasting_counts import LASTING, MONTHS, is_year
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

PAST_PERFECT = "past perfect"
"""The reason of "had captured", said by nobody: a recent day beside it outweighs it."""
_LONG = frozenset("decade decades year years month months".split())
_PLURALS = frozenset("decades years months".split())
_PAST = frozenset("past last recent".split())
_SAYING = ("ccomp", "parataxis")
_YEAR = 4
_WIDEST = 12
"""Words of a phrase of time that are looked at."""


def background(tree: Tree, verb: Token) -> str | None:
    """Why what `verb` tells is background to the news and no news itself; None where nothing says so."""
    if verb.part not in ("VERB", "AUX") or verb.tag != "VBN":
        return _long_before(tree, verb)
    helpers = {word.text.lower() for word in tree.children(verb, "aux")}
    if helpers & {"has", "have", "'ve"} and any(
        _is_long_stretch(tree, child) or _is_over_and_over(tree, child) for child in tree.children(verb)
    ):
        return "perfect since long"
    if helpers & {"had"} and verb.link in ("ROOT", "conj") and not _is_said(tree, verb):
        return PAST_PERFECT
    return _long_before(tree, verb)


def _is_long_stretch(tree: Tree, phrase: Token) -> bool:
    """ "since January", "since the war began", "over the past decade", "in recent years"."""
    if phrase.link not in ("prep", "advcl", "npadvmod", "mark"):
        return False
    words = tree.subtree(phrase)[:_WIDEST]
    first = words[0].text.lower()
    if first == "since":
        days = any(word.tag == "CD" and len(word.text) < _YEAR for word in words)
        dated = any((word.text in MONTHS and not days) or is_year(word) for word in words)
        return dated or any(word.lemma in LASTING for word in words)
    spans = tree.children(phrase, "pobj") if first in ("over", "in", "during", "for") else []
    long = [span for span in spans if span.text.lower() in _LONG]
    bare = first == "for" and any(span.text.lower() in _PLURALS for span in long)
    return bare or any(word.text.lower() in _PAST for span in long for word in tree.children(span))


def _is_over_and_over(tree: Tree, word: Token) -> bool:
    """ "Has repeatedly called on", "have previously clashed", "have signed it five times"."""
    counted = word.lemma == "time" and word.link == "npadvmod" and bool(tree.children(word, "nummod", "amod"))
    return word.text.lower() in ("repeatedly", "previously") or counted


def _is_said(tree: Tree, verb: Token) -> bool:
    """Whether a verb stands in what somebody is quoted as saying, where "had fired" only shifts "fired"."""
    return any(above.link in _SAYING for above in (verb, *tree.ancestors(verb)))


def _long_before(tree: Tree, verb: Token) -> str | None:
    """ "six years after they had been driven out", "less than three weeks after militants raided a mine"."""
    if verb.link != "advcl" or not any(mark.text.lower() == "after" for mark in tree.children(verb, "mark")):
        return None
    measures = {word.text.lower() for word in tree.children(verb, "npadvmod")}
    return "long after" if measures & (_LONG | {"weeks"}) else None
