"""Who quotes whom, where a parser takes the verb for a word before the one quoted: "the daily *quoted* officer Ali Roe
as saying".

It hangs "the daily quoted" on "Roe", as in "the much-quoted officer". What follows, "as saying", tells that it is a
verb: here it is made to govern both.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.types.annotations import Token

_QUOTING = frozenset(("quote", "cite"))
_BEFORE_A_NOUN = frozenset(("amod", "acl", "compound"))
_NOBODY = frozenset(("DET", "PUNCT", "NUM", "ADP"))
"""Parts of speech before the verb that quote nobody: "*the* quoted officer"."""
_LONGEST = 24
"""Words from the verb to "as"."""
_NEAR = 100
"""Words before the verb, and behind "as", that may hang on the one quoted: bounds the time on broken text."""


def with_quoting(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of whole sentences, numbered in a row, with each such verb made the head of its clause."""
    found = list(tokens)
    for verb in tokens:
        if verb.lemma in _QUOTING and verb.tag in ("VBD", "VBN") and verb.link in _BEFORE_A_NOUN:
            for token in _mended(found, tokens[0].index, verb):
                found[token.index - tokens[0].index] = token
    return found


def _mended(tokens: Sequence[Token], first: int, verb: Token) -> list[Token]:
    """The tokens that change; none where nobody is before the verb, or nobody behind it is quoted "as saying"."""
    quoted = tokens[verb.head - first]
    as_ = _as_saying(tokens, first, verb)
    if as_ is None or not verb.index < quoted.index < as_.index:
        return []
    at, behind = verb.index - first, as_.index - first
    before = [token for token in tokens[max(0, at - _NEAR) : at] if token.head == quoted.index]
    named = [token for token in before if token.part not in _NOBODY]
    if not named:
        return []
    who = named[-1]
    above = verb.index if quoted.head == quoted.index else quoted.head
    below = [token for token in tokens[behind : behind + _NEAR] if token.head == quoted.index]
    return [
        replace(verb, head=above, link=quoted.link),
        replace(quoted, head=verb.index, link="dobj"),
        *(replace(token, head=who.index) for token in before if token is not who),
        replace(who, head=verb.index, link="nsubj", part=who.part if who.part in ("NOUN", "PROPN") else "NOUN"),
        *(replace(token, head=verb.index) for token in below),
    ]


def _as_saying(tokens: Sequence[Token], first: int, verb: Token) -> Token | None:
    """The "as" behind the verb that has "saying" below it."""
    at = verb.index - first
    for as_, saying in zip(tokens[at + 1 : at + _LONGEST], tokens[at + 2 : at + _LONGEST + 1], strict=False):
        if as_.sentence != verb.sentence:
            break
        if as_.lemma == "as" and saying.tag == "VBG" and saying.head == as_.index:
            return as_
    return None
