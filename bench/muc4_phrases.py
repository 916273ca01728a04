"""How the phrases of a report are worded in MUC-4 templates: names, titles, descriptions, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from muc4_candidates import known, words
from muc4_fills import LOOSE, PLACE_OF_TYPE
from reportedly.lexicons import lexicon
from reportedly.text.bounds import Amount, Quantities
from reportedly.text.numbers import parse_number
from reportedly.types.annotations import Entity, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind


@cache
def _quantities() -> Quantities:
    return Quantities(lexicon("quantities"))


class Phrases:
    """The phrases of one reading, each by its head word."""

    def __init__(self, reading: Reading) -> None:
        self.reading, self.tree = reading, reading.tree

    def is_name(self, token: Token) -> bool:
        """Whether a phrase is a person's name rather than a title in capitals."""
        return token.part == "PROPN" and token.entity == "PERSON" and known(words().sectors, token) is None

    def full_name(self, token: Token) -> str:
        """The fullest name that the report has for whom a name may stand for: "OQUELI" is "HECTOR OQUELI"."""
        entity = self.reading.entity_at(token.span)
        name = entity.name.upper() if entity else self._name(token)
        words = set(name.split())
        fuller = [other for other in self._people if words < set(other.split())]
        fullest = max(fuller, key=len, default=name)
        return fullest if all(set(other.split()) <= set(fullest.split()) for other in fuller) else name

    @cached_property
    def _people(self) -> list[str]:
        """The names of the persons of the report."""
        return [entity.name.upper() for entity in self.reading[Entity] if entity.kind is MentionKind.PERSON]

    def _name(self, token: Token) -> str:
        below = [child for child in self.tree.subtree(token) if child.entity == "PERSON" and child.index <= token.index]
        start = min((child.span.start for child in below), default=token.span.start)
        return re.sub(r"\s+", " ", self.reading.quote(Span(start, token.span.end))).upper()

    def words(self, token: Token) -> str:
        """The words of a phrase without article, number and what follows a comma, on one line."""
        tokens = list(self._phrase(token))
        while len(tokens) > 1 and _is_loose(tokens[0]):
            tokens.pop(0)
        return re.sub(r"\s+", " ", self.reading.quote(Span(tokens[0].span.start, tokens[-1].span.end))).upper()

    def _phrase(self, token: Token) -> Iterator[Token]:
        """From the first modifier to the head, with a short phrase with "of" behind it."""
        below = [child for child in self.tree.subtree(token) if child.index <= token.index]
        at = token.index
        while at > 0 and self.tree.tokens[at - 1] in below and self.tree.tokens[at - 1].part != "PUNCT":
            at -= 1
        yield from self.tree.tokens[at : token.index + 1]
        for child in self.tree.children(token, "prep"):
            inside = self.tree.subtree(child)
            if child.text.lower() == "of" and len(inside) <= 6 and inside[0].index == token.index + 1:
                yield from inside

    def titles(self, token: Token) -> list[str]:
        """The words before a name ("DAS DIRECTOR"), those set beside it, and the titles that the record gives."""
        entity = self.reading.entity_at(token.span)
        phrase = list(self._phrase(token))
        first = next((at for at, word in enumerate(phrase) if word.entity == "PERSON"), 0)
        before = phrase[:first]
        while before and _is_loose(before[0]):
            before.pop(0)
        found = []
        if before and before[-1].part in ("NOUN", "PROPN"):
            found.append(self.reading.quote(Span(before[0].span.start, before[-1].span.end)))
        found += [self.words(beside) for beside in self.tree.children(token, "appos") if beside.part == "NOUN"]
        found += entity.roles if entity else ()
        return [re.sub(r"^(?:THE|A|AN) ", "", re.sub(r"\s+", " ", title).upper()) for title in found]

    def number(self, token: Token) -> str:
        """How many: a number at the noun, with what bounds it, else one or several.

        "~50" is about fifty, "20 -" twenty or more, "- 20" twenty at most, "15 - 20" between the two.
        """
        for word in (token, *self.tree.children(token, "nummod")):
            value = parse_number(word.text)
            if isinstance(value, int) and word.entity != "DATE":
                return self._bounded(word, value)
        plural = token.tag in ("NNS", "NNPS") or token.text.lower() in ("people", "men", "women", "children")
        return "PLURAL" if plural or self._is_plural_shouted(token) else "1"

    def _bounded(self, word: Token, value: int) -> str:
        amount = self._amounts.get(word.index)
        if amount is None or amount.low == amount.high:
            return f"~{value}" if amount and amount.approximate else str(value)
        if amount.high is None:
            return f"{value} -"
        return f"- {value}" if amount.low is None else f"{amount.low} - {amount.high}"

    @cached_property
    def _amounts(self) -> dict[int, Amount]:
        """What is counted in the report and its bounds, by each word of the number."""
        found = _quantities().find(self.reading.report.text)
        return {token.index: amount for amount in found for token in self.tree.inside(Span(amount.start, amount.end))}

    @cached_property
    def counts(self) -> dict[str, frozenset[str]]:
        """The numbers above one that the report tells of things and people, by head word in capitals without an s."""
        found: dict[str, frozenset[str]] = {}
        for token in self.tree.tokens:
            if token.part in ("NOUN", "PROPN") and self.tree.children(token, "nummod"):
                number = self.number(token)
                if number not in ("1", "PLURAL"):
                    head = token.text.upper().removesuffix("S")
                    found[head] = found.get(head, frozenset()) | {number}
        return found

    def _is_plural_shouted(self, token: Token) -> bool:
        """A shouted noun that the tagger took for a name: "PEASANTS"."""
        lower = token.text.lower()
        single = lower.removesuffix("s")
        common = (words().nouns, words().sectors, PLACE_OF_TYPE)
        return lower != single and any(single in table and lower not in table for table in common)


def _is_loose(token: Token) -> bool:
    return token.part in ("DET", "NUM", "PUNCT") or token.tag in ("DT", "CD", "PRP$") or token.text.lower() in LOOSE
