"""Codes of those who take part in events: country (ISO 3166-1 alpha-2) and PLOVER sector, where the words tell them.

"Russian artillery" is RU MIL, "Boko Haram" NG REB, "a Kurdish official" has a sector and no country; a state named
alone acts through its government.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.rules.arguments import after_preposition
from reportedly.rules.participants import Words
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_SECTORS = {
    "rebel": "REB", "militia": "UAF", "criminal": "CRM", "terrorist": "UAF", "military": "MIL", "police": "COP",
    "intelligence": "SPY", "government": "GOV", "media": "JRN", "ngo": "NGO", "intergovernmental": "IGO",
    "party": "PTY", "company": "BUS",
}  # fmt: skip
_GROUPS = frozenset("group band number dozen score hundred thousand handful team crowd".split())
_WORD = re.compile(r"[^\W_]+")


class Codes(msgspec.Struct, frozen=True):
    """Country and sector of a party, each None where the words do not tell."""

    country: str | None = None
    sector: str | None = None


class Actors:
    """The armed groups, forces and bodies that a lexicon knows, found by the words of their names."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Codes]]] = {}
        for row in rows:
            codes = Codes(row["country"] or None, _SECTORS.get(row["sector"]))
            for name in (row["name"], *row["aliases"].split(";")):
                words = _words(name)
                if words and len("".join(words)) > 1:
                    self._by_first.setdefault(words[0], []).append((words, codes))

    def named_in(self, text: str) -> Codes | None:
        """The codes of the longest known name that stands in `text`."""
        words = _words(text)
        found = max(self._matches(words), key=lambda match: match[0], default=None)
        return found[1] if found else None

    def _matches(self, words: tuple[str, ...]) -> Iterator[tuple[int, Codes]]:
        for at, word in enumerate(words):
            for name, codes in self._by_first.get(word, ()):
                if words[at : at + len(name)] == name:
                    yield len(name), codes


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text))


def codes_of(tree: Tree, head: Token, phrase: str, countries: Mapping[int, str], words: Words, actors: Actors) -> Codes:
    """The codes of the party whose head word and phrase these are; `countries` tells the state of place names."""
    known = actors.named_in(phrase) if any(letter.isupper() for letter in phrase) else None
    if known is not None:
        return known
    before = [child for child in tree.children(head, "amod", "compound", "nmod", "poss") if child.index in countries]
    country = countries.get(head.index) or next((countries[child.index] for child in before), None)
    pairs = (words.sector_of(f"{child.lemma} {head.lemma}") for child in tree.children(head, "amod", "compound"))
    members = after_preposition(tree, head, "of") if head.lemma in _GROUPS else ()  # "a group of villagers"
    own = next((words.sector(member) for member in members if words.sector(member)), words.sector(head))
    sector = next((pair for pair in pairs if pair), own)
    sector = None if sector == "UNK" else sector
    if sector is None:
        titles = (words.sector(child) for child in tree.children(head, "compound", "amod", "appos"))
        sector = next((title for title in titles if title not in (None, "UNK")), None)
    if sector is None and head.index in countries and head.entity == "GPE":
        sector = "GOV"
    return Codes(country, sector)
