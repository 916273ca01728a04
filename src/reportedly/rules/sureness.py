"""How far a word holds, by rules and by weights: rules with small corrections in news, learned weights in talk.

News tells of plans and talks to come as of facts to be; people among themselves do not, and use "will", "can" and
questions otherwise. So the two have models of their own, and the register of the whole text says how much each counts.
Where the encoder runs, its head stands in for the clues in talk and has a small share in news; it sees the whole text,
so it has no say on what one voice alone holds.
"""

from __future__ import annotations

from collections.abc import Callable
from math import exp, fsum
from weakref import WeakKeyDictionary

from reportedly.rules.factuality import CERTAIN, Factuality, Verdict
from reportedly.rules.factuality_clues import clues_of
from reportedly.rules.register import measures
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.weights.factuality import FactualityWeights

_DENIED = -1.5
"""Factuality at or below which the rules have found a plain denial."""
NEWS_UP_TO, TALK_FROM = 0.5, 0.8
"""Chances of talk below which a text is read as news alone, and above which as talk alone."""


HEAD_IN_NEWS = 0.25
"""Share of the encoder's head in news. Swept .2 to .6 on the development parts of MEANTIME and UDS and on paragraphs of
our own: the more, the lower r on the first and the higher on the others."""

Head = Callable[[str, int], float]
"""The factuality, -3 to 3, of the word at an offset of a text."""


class Sureness:
    """The rules of factuality, and the weights that correct them; `head` where the encoder runs."""

    def __init__(self, rules: Factuality, weights: FactualityWeights, head: Head | None = None) -> None:
        self._rules = rules
        self._weights = weights
        self._head = head
        self._talk: WeakKeyDictionary[Tree, float] = WeakKeyDictionary()

    def of(self, token: Token, reading: Reading, within: frozenset[int] | None = None) -> Verdict:
        """The verdict of the rules on `token`, its score corrected; `within` as for the rules."""
        verdict = self._rules.of(token, reading.tree, within)
        talk = self.talk(reading)
        settled = not verdict.categories or verdict.score <= _DENIED
        head = self._head(reading.report.text, token.span.start) if self._head and within is None else None
        if talk == 0.0 and settled and (head is None or head > 0.0):
            return verdict  # news that says plainly that it was, or was not
        clues = clues_of(token, reading.tree, verdict)  # a set: added up so that their order makes no difference
        news = verdict.score
        if not settled:
            news = _clipped(news + fsum(self._weights.news.get(clue, 0.0) for clue in clues))
        if head is not None and not (settled and head > 0.0):
            news = (1 - HEAD_IN_NEWS) * news + HEAD_IN_NEWS * head
        if talk == 0.0:
            return verdict._replace(score=news)
        said = head if head is not None else _clipped(fsum(self._weights.talk.get(clue, 0.0) for clue in clues))
        return verdict._replace(score=(1 - talk) * news + talk * said)

    def talk(self, reading: Reading) -> float:
        """How far a report is talk and not news, 0 to 1; judged once for each report."""
        known = self._talk.get(reading.tree)
        if known is None:
            chance = talk_chance(reading.report.text, self._weights.register)
            known = min(1.0, max(0.0, (chance - NEWS_UP_TO) / (TALK_FROM - NEWS_UP_TO)))
            self._talk[reading.tree] = known
        return known


def talk_chance(text: str, weights: dict[str, float]) -> float:
    """The chance that a text is talk, by a logistic model over the measures of its words."""
    score = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in measures(text).items())
    return 1.0 / (1.0 + exp(-score))


def _clipped(score: float) -> float:
    return max(-CERTAIN, min(CERTAIN, score))
