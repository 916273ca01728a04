"""Who answers for an act that a voice tells of in words that the rules do not know: weighed by trees.

"Had waylaid them", "its launch of a drone": a row is added where it is likely and where the rules are silent about the
doer. What the rules find stays. See `deed_evidence` for what is weighed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import exp

from reportedly.rules.agency import points_back
from reportedly.rules.answer_rows import sentence_of
from reportedly.rules.deed_evidence import NAMES, Evidence, Scene, Told, evidence
from reportedly.rules.doers import is_accountable, is_crowd, is_hazard, with_group
from reportedly.rules.spoken_for import for_their_side
from reportedly.types.annotations import Entity, Event, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

Weigh = Callable[[Evidence], float]
"""How likely it is that a doer answers for his act, as log-odds."""
LIKELY = 0.6
"""Likelihood from which a row is added. Swept .4 to .6 on passages of hands left out."""
SURELY = 0.65
"""The same where a report tells of no assault at all: words of the market and of sport are like those of war."""
WEIGHED = "weighed"
_NAME = re.compile(r"\w+")
_LIGHT = frozenset("the a an of in for s its his her their this that our".split())
Names = frozenset[str]


class Answered:
    """Who answers already, by sentence and stance: the words of their names."""

    def __init__(self, rows: Sequence[Responsibility], reading: Reading) -> None:
        self._reading = reading
        self._names: dict[int, list[Names]] = defaultdict(list)
        for row in rows:
            self.add(row)

    def add(self, row: Responsibility) -> None:
        words = [row.party_span] if row.party_span is not None else []
        self._names[sentence_of(row.span, self._reading)].append(names_of(words, row.party, self._reading))

    def holds(self, names: Names, sentence: int) -> bool:
        """Whether somebody of these names answers in a sentence."""
        return any(names & other for other in self._names.get(sentence, ()))


def names_of(spans: Sequence[Span], entity: str | None, reading: Reading) -> Names:
    """The words that matter in what somebody is called."""
    known = reading.get(Entity, entity)
    words = " ".join([*(reading.quote(span) for span in spans), *([known.name] if known is not None else [])])
    return frozenset(_NAME.findall(words.lower())) - _LIGHT


def who(told: Told, reading: Reading) -> tuple[Span, str | None]:
    """The words for a doer and his entity; "its forces" of one who tells of his own are the speaker."""
    doer, blamed = told.deed.doer, told.stance is ResponsibilityStance.BLAMED
    if not blamed and points_back(reading.tree, told.head):
        return doer.span, told.voice.speaker or doer.entity
    return with_group(doer.span, told.head, reading), doer.entity


def unanswered(scene: Scene, answered: Answered) -> Iterator[tuple[Told, Names]]:
    """The told acts for which nobody of the doer's names answers in the sentence, with these names."""
    for told in scene.told():
        span, entity = who(told, scene.reading)
        names = names_of([span], entity, scene.reading)
        named = any(word.entity in NAMES and not is_crowd(word) for word in scene.tree.inside(told.deed.doer.span))
        fit = named or is_accountable(told.deed.doer, told.head, scene.reading)
        fit = fit and not is_hazard(told.head, scene.reading)
        if fit and not answered.holds(names, told.deed.word.sentence):
            yield told, names


def with_weighed(rows: Sequence[Responsibility], scene: Scene, weigh: Weigh) -> Iterator[Responsibility]:
    """`rows`, then those that they lack, the likeliest first."""
    yield from rows
    answered = Answered(rows, scene.reading)
    least = LIKELY if scene.assaults else SURELY
    found = [(_likelihood(weigh(evidence(told, scene))), told, names) for told, names in unanswered(scene, answered)]
    for likely, told, names in sorted(found, key=lambda item: -item[0]):
        if likely >= least and not answered.holds(names, told.deed.word.sentence):
            row = _row(likely, told, scene)
            answered.add(row)
            yield for_their_side(row, scene.reading)


def _likelihood(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _row(likely: float, told: Told, scene: Scene) -> Responsibility:
    span, entity = who(told, scene.reading)
    return Responsibility(
        span=told.deed.doer.span,
        event=_event(told, scene),
        party=entity,
        party_span=span,
        stance=told.stance,
        according_to=told.voice.id,
        why=WEIGHED,
        confidence=round(likely, 2),
    )


def _event(told: Told, scene: Scene) -> str | None:
    """The event that the act's word names, else the one that it speaks of."""
    event: Event | None = told.event or scene.places.meant(told.deed.word)
    return event.id if event is not None else None
