"""The audit log: each decision with who took it, why, what it overrules and whether it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportedly.types.groups import Decision
from reportedly.types.vocabulary import Relation
from reportedly.views.lines import Line

_SAYS = {"yes": "says yes to", "no": "says no to", "unsure": "is unsure of"}


def decision_lines(decisions: Iterable[Decision]) -> Iterator[Line]:
    """Three lines a decision, in order of filing."""
    for item in decisions:
        yield Line(f"{item.id} · {item.at or 'no time'} · {item.by} · {item.state}", "heading")
        yield Line(f"  {_words(item)}")
        if item.reason:
            yield Line(f"  because {item.reason}", "words")
        if item.program:
            yield Line(f"  the program says {item.program}", "quiet")


def _words(item: Decision) -> str:
    if item.relation is Relation.UNDOES:
        return f"takes back {item.left}"
    if item.relation is Relation.NAMED:
        return f"names {item.left} “{item.right}”"
    return f"{_SAYS[item.verdict]} {item.relation}: {item.left} and {item.right}"
