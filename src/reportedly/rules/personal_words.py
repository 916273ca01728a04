"""Words of persons that some town bears as well: the surnames of those named in full, the makes of what they own."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from reportedly.rules.toponyms import Candidate, Scene
from reportedly.text.fold import fold
from reportedly.text.names import has_middle_initial, surname
from reportedly.types.annotations import Token
from reportedly.types.vocabulary import PlaceClass

_WHERE = frozenset("in at near around outside inside".split())


def surnames(tokens: Sequence[Token], given: Container[str]) -> frozenset[str]:
    """The folded surnames of persons with a given name, a middle one or its initial: "Anna Roe", "Tyra M. Bell".

    Not one that the report tells of as a place as well: "in Roe". `given` are given names in lower case.
    """
    places = {fold(word.text) for before, word in pairwise(tokens) if before.text.lower() in _WHERE}
    found = (words for label, words in _full_names(tokens) if _is_personal(label, words, given))
    return frozenset(map(surname, found)) - places


def _full_names(tokens: Sequence[Token]) -> Iterator[tuple[str, list[str]]]:
    """The words of each name that the parser takes for a person's or a body's, and for which."""
    name: list[Token] = []
    for token in tokens:
        if name and (token.begins or token.entity != name[0].entity):
            yield name[0].entity, [word.text for word in name]
            name = []
        if token.entity in _NAMED and token.text.lower() not in _OWNED:
            name.append(token)
    if name:
        yield name[0].entity, [word.text for word in name]


_NAMED = ("PERSON", "ORG")
_OWNED = frozenset(("'s", "’s", "'", "’"))


def _is_personal(label: str, words: Sequence[str], given: Container[str]) -> bool:
    """ "Anna Roe", "Melton Lewis Roe"; of a body only an initial tells: "the Martin Group" is no Group's."""
    named = len(words) == _THREE or fold(words[0]) in given
    person = label == "PERSON" and named and all(word.istitle() for word in words)
    return len(words) > 1 and (person or has_middle_initial(words))


_THREE = 3


def is_surname(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether the word is the surname of somebody whom the report names in full: "Bell ran", after "Tyra M. Bell".

    Not that of a land or a capital, nor what a comma and a place follow: "Paris, Texas".
    """
    behind = tokens[item.last + 1 : item.last + 3]
    parted = len(behind) == 2 and behind[0].text == "," and behind[1].entity == "GPE"
    famed = any(e.kind in _LANDS or e.gid in around.capitals for e in item.entries)
    return item.first == item.last and item.key in around.surnames and not (parted or famed)


_LANDS = (PlaceClass.COUNTRY, PlaceClass.ADMIN1)


def is_make(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the word is a make that somebody owns: "in his Bentley", "a 2008 Lincoln"; not "his Boston office"."""
    before = [word.text.lower() for word in tokens[max(0, item.first - 2) : item.first]]
    dated = before[-1:] and _YEAR.fullmatch(before[-1])
    owned = before[-1:] if not dated else before[:-1]
    bare = tokens[item.first].link not in ("compound", "amod", "poss", "nmod")
    return item.first == item.last and bare and owned[-1:] != [] and owned[-1] in (_ONES if dated else _OWN)


_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_OWN = frozenset("his her their my".split())
_ONES = _OWN | {"a", "the"}
