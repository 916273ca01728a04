"""Groups from judgements: a pure function of the set of judgements, in which a "no" keeps two things apart.

What a person joined is one, whatever programs say against any two of it: only a person's "no" keeps that apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Relation, Verdict

Pair = tuple[str, str]


def effective(judgements: Iterable[Judgement]) -> dict[Pair, Judgement]:
    """The judgement that counts for each pair (smaller id first): a person's before a program's, then the later one.

    Between programs the higher version counts, then the higher score; nothing depends on the order given.
    """
    best: dict[Pair, Judgement] = {}
    for judgement in judgements:
        pair = _pair(judgement)
        if pair[0] != pair[1] and (pair not in best or _rank(judgement) > _rank(best[pair])):
            best[pair] = judgement
    return best


def clusters(items: Iterable[str], judgements: Iterable[Judgement]) -> tuple[frozenset[str], ...]:
    """`items` grouped by what is judged the same; every item stands in exactly one group.

    Persons' yeses join first, then programs' from the highest score down; two groups never join when any pair between
    them has an effective no.
    """
    counted = effective(judgements)
    groups = as_persons_said(items, counted)
    yeses = [entry for entry in counted.items() if entry[1].verdict is Verdict.YES and not entry[1].by_person]
    for (left, right), _ in sorted(yeses, key=lambda entry: (-entry[1].score, entry[0])):
        groups.join(left, right)
    return groups.all()


def as_persons_said(items: Iterable[str], counted: Mapping[Pair, Judgement]) -> Groups:
    """`items` as persons alone join them, ready for programs' yeses, which no effective no lets across.

    Persons' yeses join, the latest before the others, across programs' noes but not across persons'.
    """
    groups = Groups(items)
    spoken = [(pair, said) for pair, said in sorted(counted.items()) if said.by_person]
    for pair, said in spoken:
        if said.verdict is Verdict.NO:
            groups.keep_apart(*pair)
    for pair, said in sorted(spoken, key=lambda entry: entry[1].at, reverse=True):
        if said.verdict is Verdict.YES:
            groups.join(*pair)
    for pair, said in counted.items():
        if said.verdict is Verdict.NO and not said.by_person:
            groups.keep_apart(*pair)
    return groups


def given_names(judgements: Iterable[Judgement]) -> dict[str, tuple[str, str]]:
    """For each thing that a person named: when last, and how."""
    names: dict[str, tuple[str, str]] = {}
    for item in judgements:
        if item.relation is Relation.NAMED:
            names[item.left] = max(names.get(item.left, ("", "")), (item.at, item.right))
    return names


def given_name(group: Iterable[str], names: Mapping[str, tuple[str, str]]) -> str | None:
    """The name that a person last gave to a member of a group, None when nobody did."""
    return max((names[id] for id in group if id in names), default=(None, None))[1]


def _pair(judgement: Judgement) -> Pair:
    left, right = judgement.left, judgement.right
    return (left, right) if left <= right else (right, left)


def _rank(judgement: Judgement) -> tuple[bool, str, int, float, bool, str]:
    version = judgement.by.rpartition("/")[2]
    return (
        judgement.by_person,
        judgement.at if judgement.by_person else "",
        int(version) if version.isdecimal() else 0,
        judgement.score,
        judgement.verdict is Verdict.NO,
        judgement.id,
    )


class Groups:
    """Disjoint sets that refuse to join across a no; the smaller set always moves, so joining stays cheap."""

    def __init__(self, items: Iterable[str]) -> None:
        self._of = {item: item for item in items}
        self._members: dict[str, set[str]] = {item: {item} for item in self._of}
        self._apart: dict[str, set[str]] = {}

    def keep_apart(self, left: str, right: str) -> None:
        self._apart.setdefault(left, set()).add(right)
        self._apart.setdefault(right, set()).add(left)

    def find(self, item: str) -> str | None:
        """The name of the group of `item`, None for a stranger."""
        return self._of.get(item)

    def size(self, name: str) -> int:
        return len(self._members[name])

    def label(self, name: str) -> str:
        """The smallest member, which does not depend on how the group came about."""
        return min(self._members[name])

    def join(self, left: str, right: str) -> bool:
        """Put two groups together; False when that is not allowed, needless or impossible."""
        if left not in self._of or right not in self._of:
            return False
        small, large = sorted((self._of[left], self._of[right]), key=lambda name: (len(self._members[name]), name))
        if small == large or self._at_odds(small, large):
            return False
        for member in self._members[small]:
            self._of[member] = large
        self._members[large] |= self._members.pop(small)
        return True

    def _at_odds(self, small: str, large: str) -> bool:
        within = self._members[large]
        return any(not within.isdisjoint(self._apart.get(member, ())) for member in self._members[small])

    def all(self) -> tuple[frozenset[str], ...]:
        return tuple(sorted((frozenset(group) for group in self._members.values()), key=min))
