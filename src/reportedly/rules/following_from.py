"""What a result is said to follow from: "raided a village, killing 17", "a raid in which 17 died"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from reportedly.rules.harmful import is_subject_relative
from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree

_FOLLOWING = ("advcl", "acl", "relcl", "conj")
_CHAINED = 3
"""Links, and how many of them, by which a result hangs on what brought it about."""
_HIGHEST, _CLOSE = 6, 2
"""Governors of a word, and words of a phrase, that are looked at."""


def leading_to(tree: Tree, word: Token, events: Mapping[int, Event]) -> Iterator[Event]:
    """What a result is said to follow from: "raided a village, killing 17", "a strike that killed two".

    `events` by the index of their words.
    """
    for _ in range(_CHAINED):
        above = tree.head(word)
        if above is None or word.link not in _FOLLOWING or (word.link != "conj" and word.part != "VERB"):
            return
        if word.link == "relcl" and not is_subject_relative(tree, word):
            yield from _whereof(tree, word, above, events)
            return
        if word.link == "advcl" and word.tag != "VBG":
            return
        if above.index in events and word.link != "conj":
            yield events[above.index]
        word = above


def what_set_off(tree: Tree, word: Token) -> list[Token]:
    """The words that tell what set off a result: of "the killing has sparked riots, with 70 injured" the first two."""
    above = next((verb for verb in tree.ancestors(word) if verb.part == "VERB"), None)
    if above is None or above.lemma not in _SETTING_OFF:
        return []
    before = [token for child in tree.children(above, "nsubj") for token in tree.subtree(child)]
    return [] if any(token.index == word.index for token in before) else before


_SETTING_OFF = frozenset("spark trigger prompt provoke unleash ignite".split())


def _whereof(tree: Tree, verb: Token, noun: Token, events: Mapping[int, Event]) -> Iterator[Event]:
    """ "the bombing of a school in Tora, where 27 died", "a raid in which 27 died": the nouns that it hangs on."""
    below = [child for child in tree.children(verb, "advmod", "prep") if child.index < verb.index]
    opening = [word.text.lower() for child in below for word in tree.subtree(child)[:_CLOSE]]
    if "where" not in opening and "which" not in opening:
        return
    for above in islice((noun, *tree.ancestors(noun)), _HIGHEST):
        if above.part in ("VERB", "AUX"):
            return
        if above.index in events:
            yield events[above.index]
