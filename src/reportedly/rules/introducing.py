"""Who is told of before being named: "A man was jailed on Friday. … Ola Roe, 22, had pleaded guilty."."""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.rules.chains import Chain
from reportedly.rules.named_beside import age_behind
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionKind

_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_LEAD = 2
"""Sentences of a report that tell what it is about."""
_NEXT = 5
"""Sentences in which the one of whom the first told is named."""
_OLDEST = 110


def introduced(reading: Reading, chains: Iterable[Chain], name: Token, words: int) -> Chain | None:
    """The one person whom the lead told of without a name, where a full name with an age is the next to act.

    Crime reports open so: first what somebody is ("a policeman", "a mother of two"), then, with the age, who.
    """
    if name.sentence >= _NEXT or words < 2 or name.link not in _SUBJECTS or not _has_age(reading, name):
        return None
    known = [chain for chain in chains if chain.kind is MentionKind.PERSON and chain.number != "plural"]
    first = [chain for chain in known if not chain.names and _opens(reading, chain, name)]
    named = any(chain.names and any(item.subject for item in chain.told) for chain in known)
    if len(first) != 1 or named:
        return None
    first[0].note("named after the lead told of him")
    return first[0]


def _opens(reading: Reading, chain: Chain, name: Token) -> bool:
    """Whether the lead makes somebody its subject as "a" or "an" something."""
    begun = reading.quote(chain.mentions[0].span).split()[0].lower() in ("a", "an")
    return begun and any(item.subject and item.sentence < min(_LEAD, name.sentence) for item in chain.told)


def _has_age(reading: Reading, name: Token) -> bool:
    """Whether an age stands behind a name: "Ola Roe, 22,"."""
    age = age_behind(reading.tree, name, (",", "."))
    return age is not None and age < _OLDEST
