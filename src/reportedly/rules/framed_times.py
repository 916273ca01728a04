"""Times beside others that date an event: a stretch and its ends, a day and the month in which acts are counted."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.types.annotations import TimeExpression
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision


def undivided(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """`times` without the ends of a stretch among them: "between Sunday and Monday", "overnight into Monday"."""
    spans = [time.span for time in times if time.why in _STRETCHES]
    return [time for time in times if time.why in _STRETCHES or not any(span.holds(time.span) for span in spans)]


_STRETCHES = frozenset(
    f"rule {name}"
    for name in ("between two times", "night of two days", "overnight into a day", "overnight from a day")
)


def unframed(tree: Tree, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """`times` without the months and years in which acts are counted, where a day stands beside.

    "The blast, the third *this month*, killed nine on Monday", "the deadliest attack *this year*".
    """
    dated = {_sentence(tree, time) for time in times if time.precision is Precision.DAY}
    return [time for time in times if _sentence(tree, time) not in dated or not _is_frame(tree, time)]


def _sentence(tree: Tree, time: TimeExpression) -> int:
    words = tree.inside(time.span)
    return words[0].sentence if words else -1


def _is_frame(tree: Tree, time: TimeExpression) -> bool:
    words = tree.inside(time.span) if time.precision in _LONG else ()
    before = tree.tokens[max(0, words[0].index - _RANKED_BEFORE) : words[0].index] if words else ()
    near = [word for word in before if word.sentence == words[0].sentence]
    return any(word.tag in ("JJS", "RBS") or word.text.lower() in _NTH for word in near)


_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())
_RANKED_BEFORE = 4
"""Words before a month or a year among which the rank stands: "the deadliest attack in Tora this year"."""

_LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF, Precision.YEAR))
