"""Which event a harm belongs to: one that its clause names, else its sentence, else what the report tells of."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.types.annotations import Event, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, Harm, Status

_VIOLENT = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER))
_HARMFUL = _VIOLENT | {EventType.PROTEST, EventType.COERCE, EventType.OTHER}
_BY_HARM = {
    Harm.DETAINED: frozenset((EventType.COERCE, EventType.ASSAULT, EventType.PROTEST, EventType.OTHER)),
    Harm.FREED: frozenset(EventType),
}
_UNREAL = frozenset((Status.HYPOTHETICAL, Status.FUTURE, Status.NEGATED))
_HIGHEST = 6
_WIDEST = 40
"""Words below a governor looked at for a trigger, so that the search stays linear."""


class EventPlaces:
    """The events of a reading by word and by sentence, and which of them a word of harm or blame means."""

    def __init__(self, reading: Reading) -> None:
        self._tree = reading.tree
        self._by_word: dict[int, Event] = {}
        self._by_sentence: dict[int, list[tuple[int, Event]]] = {}
        self._told: list[tuple[int, Event]] = []
        for event in reading[Event]:
            for span in (event.span, *event.evidence):
                for token in self._tree.inside(span):
                    self._by_word.setdefault(token.index, event)
                    self._by_sentence.setdefault(token.sentence, []).append((token.index, event))
            first = self._tree.at(event.span.start)
            if first is not None:
                self._told.append((first.sentence, event))

    def meant(self, word: Token, nearby: bool = False) -> Event | None:
        """The assault, accident or disaster that a word like "blamed" speaks of; `nearby`: only one named below it."""
        # what is claimed or denied stands behind the word: "the shelling came as they claimed the attack"
        below = sorted(self._tree.subtree(word)[:_WIDEST], key=lambda token: token.index < word.index)
        candidates = [self._by_word[token.index] for token in below if token.index in self._by_word]
        if not nearby:
            candidates += self._in_sentence(word)
        for candidate in candidates:
            if candidate.type in _VIOLENT and candidate.status not in _UNREAL and self._starts_apart(candidate, word):
                return candidate
        return None if nearby else self._in_discourse(word)

    def names(self, word: Token) -> bool:
        """Whether `word` itself names an event."""
        return word.index in self._by_word

    def _starts_apart(self, event: Event, word: Token) -> bool:
        """Whether an event is not the very word that speaks of it."""
        return not event.span.meets(word.span)

    def of(self, word: Token, harm: Harm) -> str | None:
        """The id of the event that the harm at `word` belongs to, None when the report tells of none."""
        own = self._by_word.get(word.index)
        allowed = _BY_HARM.get(harm, _HARMFUL)
        if own is not None and own.type in allowed and (own.evidence or not self._is_bare(own, word)):
            return own.id
        for candidate in (*self._in_clause(word), *self._in_sentence(word)):
            if candidate is not own and candidate.type in allowed and candidate.status not in _UNREAL:
                return candidate.id
        if own is not None and (harm in _BY_HARM or own.status == Status.HISTORICAL or self._has_agent(word)):
            return own.id
        told = self._in_discourse(word) or own
        return told.id if told is not None else None

    def _is_bare(self, event: Event, word: Token) -> bool:
        """Whether an event is named by the harm alone ("were killed"), which leaves open what did it."""
        return word.part != "NOUN" and event.span.start <= word.span.start and word.span.end >= event.span.end

    def _has_agent(self, word: Token) -> bool:
        """ "Soldiers killed three attackers" tells of an event of its own; "three were killed" of a result."""
        return bool(self._tree.children(word, "nsubj", "agent"))

    def _in_clause(self, word: Token) -> Iterator[Event]:
        """Events named below the word ("killed in a raid"), then by its governors and what stands below them."""
        yield from self._below(word)
        for height, above in enumerate(self._tree.ancestors(word)):
            if height >= _HIGHEST:
                return
            if above.index in self._by_word:
                yield self._by_word[above.index]
            yield from self._below(above)

    def _below(self, word: Token) -> Iterator[Event]:
        for token in self._tree.subtree(word)[:_WIDEST]:
            if token.index in self._by_word:
                yield self._by_word[token.index]

    def _in_sentence(self, word: Token) -> list[Event]:
        near = sorted(self._by_sentence.get(word.sentence, ()), key=lambda item: abs(item[0] - word.index))
        return [event for _, event in near]

    def _in_discourse(self, word: Token) -> Event | None:
        """The last violent event told before that is no background, else the main one."""
        real = [(at, event) for at, event in self._told if event.type in _VIOLENT and event.status not in _UNREAL]
        before = [event for at, event in real if at < word.sentence and event.status != Status.HISTORICAL]
        main = [event for _, event in real if event.main]
        if before:
            return before[-1]
        return main[0] if main else None
