"""One count of several harms, each of which befell some of them: "30 were killed, injured or abducted"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.casualties import Finding
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm

_CASUALTIES = frozenset((Harm.KILLED, Harm.INJURED, Harm.CASUALTIES))
"""What one figure may hold together."""


def without_either(tree: Tree, findings: Sequence[Finding]) -> list[Finding]:
    """The findings but those of one count by which each harm is as likely as another."""
    told: dict[Span, list[Finding]] = {}
    for finding in findings:
        told.setdefault(finding.headcount.span, []).append(finding)
    either = {span for span, group in told.items() if _is_either(tree, group)}
    return [finding for finding in findings if finding.headcount.span not in either]


def _is_either(tree: Tree, group: Sequence[Finding]) -> bool:
    """Whether "or" stands between the words for different harms, of which some are no casualties."""
    harms = {finding.harm for finding in group}
    if len(harms) == 1 or harms <= _CASUALTIES or not group[0].headcount.stated:
        return False
    first, last = min(item.word.index for item in group), max(item.word.index for item in group)
    return any(token.text.lower() in ("or", "and/or") for token in tree.tokens[first:last])
