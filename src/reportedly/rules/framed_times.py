"""Times beside others that date an event: a stretch and its ends, a day and the month in which acts are counted."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from reportedly.types.annotations import TimeExpression
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision


def undivided(times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """`times` without the ends of a stretch among them: "between Sunday and Monday", "overnight into Monday"."""
    ends: set[str] = set()
    reached = 0  # where the stretch that goes farthest ends, of those that begin before or with a time
    for time in sorted(times, key=lambda time: (time.span.start, -time.span.end)):
        if time.why in _STRETCHES:
            reached = max(reached, time.span.end)
        elif time.span.end <= reached:
            ends.add(time.id)
    return [time for time in times if time.id not in ends]


_STRETCHES = frozenset(
    f"rule {name}"
    for name in ("between two times", "night of two days", "overnight into a day", "overnight from a day")
)


def unframed(tree: Tree, times: Sequence[TimeExpression]) -> list[TimeExpression]:
    """`times` without the months and years in which acts are counted, where a day that lies in them stands beside.

    "The blast, the third *this month*, killed nine on Monday", "the deadliest attack *this year*"; not "after the
    deadliest attack in *January*, gunmen killed nine on Monday", which is in March.
    """
    dated: defaultdict[int, list[str]] = defaultdict(list)
    for time in times:
        if time.precision is Precision.DAY and time.earliest is not None:
            dated[_sentence(tree, time)].append(time.earliest[:_DAY])
    days = {sentence: sorted(found) for sentence, found in dated.items()}
    return [
        time for time in times if not (_is_frame(tree, time) and _holds_any(time, days.get(_sentence(tree, time), ())))
    ]


_DAY = len("2024-06-10")


def _holds_any(frame: TimeExpression, days: Sequence[str]) -> bool:
    """Whether one of `days`, in order, lies in a month or a year."""
    if frame.earliest is None or frame.latest is None:
        return False
    at = bisect_left(days, frame.earliest[:_DAY])
    return at < len(days) and days[at] <= frame.latest[:_DAY]


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
