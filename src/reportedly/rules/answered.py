"""Who answers already in a report, by sentence: the words of their names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reportedly.rules.answer_rows import sentence_of
from reportedly.types.annotations import Entity, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

_NAME = re.compile(r"\w+")
_LIGHT = frozenset("the a an of in for s its his her their this that our".split())
Names = frozenset[str]


class Answered:
    """Who answers already, by sentence and by stance: the words of their names; and which voices tell of it."""

    def __init__(self, rows: Sequence[Responsibility], reading: Reading) -> None:
        self._reading = reading
        self._names: dict[int, list[Names]] = defaultdict(list)
        self._stances: dict[ResponsibilityStance, set[str]] = defaultdict(set)
        self._phrases: list[Span] = []
        self.voices: set[str | None] = set()
        for row in rows:
            self.add(row)

    def add(self, row: Responsibility) -> None:
        words = [row.party_span] if row.party_span is not None else []
        names = names_of(words, row.party, self._reading)
        sentence = sentence_of(row.span, self._reading)
        self._names[sentence].append(names)
        head = self._reading.tree.head_of(row.party_span) if row.party_span is not None else None
        if head is not None and head.sentence == sentence and head.part in ("NOUN", "PROPN"):
            self._phrases.append(self._reading.tree.span(head))
        self._stances[row.stance] |= names
        self.voices.add(row.according_to)

    def holds(self, names: Names, sentence: int) -> bool:
        """Whether somebody of these names answers in a sentence."""
        return any(names & other for other in self._names.get(sentence, ()))

    def within(self, doer: Span) -> bool:
        """Whether a doer is a part of who answers: the chief in "mutineers *led by their chief*"."""
        return any(phrase.holds(doer) for phrase in self._phrases)

    def anywhere(self, names: Names, stance: ResponsibilityStance) -> bool:
        """Whether somebody of these names answers in this way in any sentence."""
        return bool(names & self._stances.get(stance, set()))

    def in_sentence(self, sentence: int) -> int:
        """How many answer in a sentence."""
        return len(self._names.get(sentence, ()))


def names_of(spans: Sequence[Span], entity: str | None, reading: Reading) -> Names:
    """The words that matter in what somebody is called."""
    known = reading.get(Entity, entity)
    words = " ".join([*(reading.quote(span) for span in spans), *([known.name] if known is not None else [])])
    return frozenset(_NAME.findall(words.lower())) - _LIGHT
