"""Time expressions as written, not yet resolved: found by patterns over words of time.

A pattern is a regular expression whose letters are words: `<kind>` stands for any word of that kind, `<unit:Y>` for one
value of it, a bare word or sign for itself, and `field=` names what the word says of the phrase. Each word becomes one
character, so a pattern over words is matched as fast as one over text, and cannot run away.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reportedly.rules.time_words import Word
from reportedly.types.vocabulary import TimexType


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """What a time expression says, before anybody knows the date of writing; a field it does not touch is None.

    `count` units of `unit` are a duration (DURATION, SET) or a step (DATE, TIME) from `base`, `written` or `told`: the
    time of writing or the time last told of. `part` is a part of day (`MO`), `clock` an hour (`22:00`), `edge` narrows
    a period (START, MID, END) or cuts it at the time of writing (EARLIER, LATER). `value` is final, `written` a form in
    figures. `leads` tells that it opens a sentence ("In 1942, …").
    """

    start: int
    end: int
    rule: str
    type: TimexType
    value: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    holiday: str | None = None
    unit: str | None = None
    count: float | None = None
    base: str | None = None
    part: str | None = None
    clock: str | None = None
    zone: str | None = None
    mod: str | None = None
    edge: str | None = None
    written: str | None = None
    leads: bool = False


Groups = Mapping[str, Sequence[int]]
"""The numbers of the regular expression's groups that stand for a field."""


class Found:
    """The words that a pattern matched, by field."""

    def __init__(self, rule: str, words: Sequence[Word], match: re.Match[str], groups: Groups) -> None:
        self.rule, self._words, self._match, self._groups = rule, words, match, groups
        self.first = words[match.start()]
        self.start, self.end = words[match.start()].start, words[match.end() - 1].end

    def word(self, field: str) -> Word | None:
        """The word at `field`, None when the pattern has no such field or matched without it."""
        for group in self._groups.get(field, ()):
            if (at := self._match.start(group)) >= 0:
                return self._words[at]
        return None

    def whole(self, field: str) -> int | None:
        """The value at `field` when it is a whole number."""
        word = self.word(field)
        return word.value if word and isinstance(word.value, int) else None

    def name(self, field: str) -> str | None:
        """The value at `field` when it is a non-empty string."""
        word = self.word(field)
        return (word.value or None) if word and isinstance(word.value, str) else None

    def number(self, field: str) -> float | None:
        """The value at `field` when it is a number, whole or not."""
        word = self.word(field)
        return word.value if word and isinstance(word.value, int | float) else None


class Rule(NamedTuple):
    """A name for `why`, the pattern, and what makes a Phrase of the words (None when they do not make sense)."""

    name: str
    pattern: str
    make: Callable[[Found], Phrase | None]


_PIECE = re.compile(
    r"(?:(?P<field>[a-z_]+)=)?(?:<(?P<kind>[^>]+)>|(?P<operator>[()|?])|(?P<word>[a-z’']+|[-,./–]))|\s+"
)
_FILLER = "\x00"


class Patterns:
    """Rules made ready for a vocabulary: each (kind, value) and each literal word of a pattern gets a character."""

    def __init__(self, rules: Sequence[Rule], kinds: Mapping[str, Sequence[str]], valued: Sequence[tuple[str, str]]):
        """`kinds` are names for several kinds at once; `valued` lists each (kind, value) of the vocabulary."""
        self._characters: dict[str, str] = {}
        self._kinds = kinds
        self._by_kind: dict[str, list[str]] = {}
        for kind, value in sorted(set(valued)):
            self._by_kind.setdefault(kind, []).append(self._character(f"<{kind}:{value}>"))
        self._rules = [self._ready(rule) for rule in rules]
        plain = (re.sub(r"[?]P<[^>]+>", "?:", pattern.pattern) for _, pattern, _ in self._rules)
        self._any = re.compile("|".join(f"(?:{pattern})" for pattern in plain))

    def _ready(self, rule: Rule) -> tuple[Rule, re.Pattern[str], Groups]:
        pattern = re.compile(self._compiled(rule.pattern))
        groups: dict[str, list[int]] = {}
        for name, number in pattern.groupindex.items():
            groups.setdefault(name.rpartition("_")[0], []).append(number)
        return rule, pattern, groups

    def _character(self, name: str) -> str:
        return self._characters.setdefault(name, chr(0xE000 + len(self._characters)))

    def _class(self, kind: str) -> str:
        """The characters of a kind, of one value of it (`unit:Y`), or of several kinds."""
        name, _, value = kind.partition(":")
        letters: list[str] = []
        for each in self._kinds.get(name, (name,)):
            known = self._by_kind.get(each)
            letters += [self._character(f"<{each}:{value}>")] if value else known or [self._character(f"<{each}>")]
        return f"[{''.join(letters)}]"

    def _compiled(self, pattern: str) -> str:
        parts: list[str] = []
        for number, piece in enumerate(_PIECE.finditer(pattern)):
            if piece["kind"]:
                part = self._class(piece["kind"])
            elif piece["word"]:
                part = self._character(piece["word"])
            elif piece["operator"] == "(":
                part = "(?:"
            else:
                part = piece["operator"] or ""
            if piece["field"]:  # a field may stand in several branches: its groups are numbered
                part = f"(?P<{piece['field']}_{number}>" + ("" if piece["operator"] else f"{part})")
            parts.append(part)
        return "".join(parts)

    def _code(self, word: Word) -> str:
        if not word.kind:
            return self._characters.get(word.text, _FILLER)
        valued = self._characters.get(f"<{word.kind}:{word.value}>")
        return valued or self._characters.get(f"<{word.kind}>", _FILLER)

    def find(self, words: Sequence[Word]) -> Iterator[Phrase]:
        """The phrases in `words`, in order, none overlapping: at each place the longest wins, then the first listed."""
        codes = "".join(self._code(word) for word in words)
        at = 0
        while (place := self._any.search(codes, at)) is not None:
            at = place.start()
            best: Phrase | None = None
            longest = at
            for rule, pattern, groups in self._rules:
                match = pattern.match(codes, at)
                if match and match.end() > longest:
                    phrase = rule.make(Found(rule.name, words, match, groups))
                    if phrase:
                        best, longest = phrase, match.end()
            if best:
                yield best
            at = max(longest, at + 1)
