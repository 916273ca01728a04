"""Mentions too weak to be an incident of their own, put to the one incident of their report that they can mean.

"Sounds like automatic fire", he says; "the shots went on for minutes". Judged over whole groups, since it counts that
only one fits: where a report tells of two incidents of the kind, such a mention stays by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.resolve.clusters import effective
from reportedly.resolve.incidents import BY, RESULTS, Happening, cannot_be_one
from reportedly.resolve.kinds import HARM
from reportedly.resolve.timing import days_apart
from reportedly.resolve.toll_reasons import OF_THINGS, are_foes, counts_differ
from reportedly.resolve.traces import Days
from reportedly.text.fold import fold
from reportedly.types.annotations import Responsibility, Toll
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.vocabulary import EventType, Harm, Relation, RoleKind, Verdict

_LARGEST = 300
"""Events of an incident beyond which no mention is held against it."""
_FEW = 4
"""Events that a weak mention may have: it is often said twice."""
_OPEN = frozenset({None, "targeted"})
"""Modes that leave open how it was done: a murder may be a shooting."""


class _Group(msgspec.Struct, frozen=True):
    """Events judged one, and what decides whether they are strong or weak."""

    members: tuple[Happening, ...]
    reports: frozenset[str]
    placed: bool
    dated: bool
    main: bool


def weak_mentions(
    groups: Sequence[frozenset[str]], items: Mapping[str, Happening], judged: Sequence[Judgement]
) -> Iterator[Judgement]:
    """A yes for each weak mention and the one strong incident that it can mean; none for two.

    It can mean one of its own report, and one of another report where the program was unsure whether the two are one;
    so can what a single report is about mean what several tell, unless it has another day.
    What has no day takes in no mentions of several days: "the ambushes of our men: on Friday … on Saturday".
    """
    meant = list(_meant(groups, items, judged))
    days: dict[str, set[Days]] = {}
    for weak, strong in meant:
        days.setdefault(strong.members[0].id, set()).update(item.days for item in weak.members if _is_day(item.days))
    for weak, strong in meant:
        if strong.dated or not weak.dated or len(days[strong.members[0].id]) == 1:
            yield _only(weak.members[0], strong.members[0])


def _meant(
    groups: Sequence[frozenset[str]], items: Mapping[str, Happening], judged: Sequence[Judgement]
) -> Iterator[tuple[_Group, _Group]]:
    """Each weak group with the one strong group that it can mean."""
    known = [_group([items[id] for id in sorted(group)]) for group in groups]
    home = {item.id: group for group in known for item in group.members}
    told: dict[str, list[_Group]] = {}
    for group in known:
        if _is_strong(group):
            for report in group.reports:
                told.setdefault(report, []).append(group)
    unsure = _unsure(judged, home)
    for group in known:
        here = [other for other in told.get(min(group.reports), ()) if group.reports <= other.reports]
        meant = [other for other in here if _is_weak(group) and _can_mean(group, other)]
        if not meant and (not _is_strong(group) or len(group.reports) == 1):
            near = {other.members[0].id: other for item in group.members for other in unsure.get(item.id, ())}
            better = (other for other in near.values() if _is_strong(other) and _is_better_known(other, group))
            meant = [other for other in better if not _told_beside(group, other)]
        if len(meant) == 1:
            yield group, meant[0]


def _is_better_known(one: _Group, two: _Group) -> bool:
    """Whether the one is what the other may be told to be: of two that one report each is about neither is."""
    return not _is_strong(two) or (len(one.reports) > 1 and not _is_of_another_day(one, two))


def _is_of_another_day(one: _Group, two: _Group) -> bool:
    """Whether each of two groups has days of its own, and no day is of both."""
    gaps = [days_apart(item.trace, other.trace) for item in one.members for other in two.members]
    known = [gap for gap in gaps if gap is not None]
    return bool(known) and min(known) > 0


def _unsure(judged: Sequence[Judgement], home: Mapping[str, _Group]) -> dict[str, list[_Group]]:
    """For each event the groups that hold one of which the program could not tell whether it is the same."""
    found: dict[str, list[_Group]] = {}
    for (left, right), said in effective(judged).items():
        if said.verdict is Verdict.UNSURE and not said.by_person and left in home and right in home:
            found.setdefault(left, []).append(home[right])
            found.setdefault(right, []).append(home[left])
    return found


def _at_odds(one: _Group, two: _Group) -> bool:
    """Whether day, place, or one's being the answer to the other keeps two groups apart."""
    return one is two or any(_are_two(item, other) for item in one.members for other in two.members)


def _told_beside(one: _Group, two: _Group) -> bool:
    """Whether they are at odds: a figure that a report tells beside a happening is mostly that of another.

    So is another figure of "this month".
    """
    counted = any(item.tolls for item in one.members)
    if (counted and not one.reports.isdisjoint(two.reports)) or _at_odds(one, two):
        return True
    loose = [item for item in one.members if _is_long(item.days)]
    return any(_is_another_figure(item, two) for item in loose)


def _is_another_figure(item: Happening, group: _Group) -> bool:
    """Whether no figure of a group fits that of an event: of a toll that rose, the last is recalled."""
    harms = {harm for harm, low, _ in item.tolls if low}
    counted = [other for other in group.members if harms & {harm for harm, low, _ in other.tolls if low}]
    return bool(counted) and all(counts_differ(item.trace, other.trace) for other in counted)


def _are_two(one: Happening, two: Happening) -> bool:
    """Whether one answers the other, no day or place fits both, or their report gives each a day of its own."""
    answers = one.id in two.event.responds_to or two.id in one.event.responds_to
    days = one.days != two.days and all(None not in item.days and item.days[0] == item.days[1] for item in (one, two))
    apart = days and one.reading.report.id == two.reading.report.id
    return answers or apart or cannot_be_one(one, two) is not None


def _group(members: Sequence[Happening]) -> _Group:
    return _Group(
        members=tuple(members),
        reports=frozenset(item.reading.report.id for item in members),
        placed=any(item.place is not None for item in members),
        dated=any(_is_day(item.days) for item in members),
        main=any(item.event.main for item in members),
    )


def _is_day(days: Days) -> bool:
    first, last = days
    return first is not None and last is not None and (last - first).days <= 1


def _is_long(days: Days) -> bool:
    first, last = days
    return first is not None and last is not None and (last - first).days > _WEEK


_WEEK = 7
"""Days beyond which a stretch tells little of when."""


def _is_strong(group: _Group) -> bool:
    """Whether it has a place or a day, and several reports tell it or one is about it."""
    return (group.placed or group.dated) and (len(group.reports) > 1 or group.main) and len(group.members) <= _LARGEST


def _is_weak(group: _Group) -> bool:
    """Whether it has no place and at most a day; without a day and a count it must hold nobody answerable."""
    if group.placed or len(group.members) > _FEW or any(_counts_acts(item) for item in group.members):
        return False
    undated = [item for item in group.members if not _is_day(item.days)]
    return all(item.days[0] is None and (item.tolls or not _answered(item)) for item in undated)


def _counts_acts(item: Happening) -> bool:
    """ "At least 530 kidnappings were recorded": a count of acts, none of which is any other's."""
    tolls = item.reading[Toll] if item.reading.has(Toll) else ()
    own = (toll for toll in tolls if toll.event == item.id and toll.harm is Harm.ABDUCTED)
    return any((toll.low or 0) > 1 and toll.why.startswith("noun ") for toll in own)


def _answered(item: Happening) -> bool:
    reading = item.reading
    return reading.has(Responsibility) and any(row.event == item.id for row in reading[Responsibility])


def _can_mean(weak: _Group, strong: _Group) -> bool:
    """Whether each of its events may be one of the other's, and no day or place speaks against it."""
    modes = {item.event.mode for item in strong.members} - _OPEN
    words = frozenset().union(*(item.words for item in strong.members))
    kind = strong.members[0].event.type
    return (
        not _at_odds(weak, strong)
        and _may_count(weak, strong)
        and all(
            kind in HARM
            if _is_what_came_of_it(item)
            else _tells_how(item, strong)
            or (
                item.event.type is kind
                and (item.event.mode in modes or (item.event.mode in _OPEN and _is_like(item, words)))
            )
            for item in weak.members
        )
    )


def _tells_how(item: Happening, strong: _Group) -> bool:
    """Whether it counts whom an act of unnamed means harmed that its report is about: "raided the jail … 700 left when
    they shot their way in".

    Not "an ambush that killed nine", of no means either, nor "bandits abducted thirty" where gunmen did it.
    """
    here = [other for other in strong.members if other.reading.report.id == item.reading.report.id]
    if not item.tolls or item.event.mode in _OPEN or not any(other.event.main for other in here):
        return False
    taken = item.event.mode == "abduct"
    takers, doers = _doers([item]), _doers(strong.members)
    if taken and takers and doers and takers.isdisjoint(doers):
        return False
    kind = EventType.ASSAULT if taken else item.event.type
    return all(other.event.type is kind and other.event.mode in _OPEN for other in here)


def _doers(members: Sequence[Happening]) -> frozenset[str]:
    """The words for those who did it."""
    told = ((item.reading, role) for item in members for role in item.event.roles if role.role is RoleKind.ACTOR)
    return frozenset(word for reading, role in told for word in fold(reading.quote(role.span)).split())


def _is_what_came_of_it(item: Happening) -> bool:
    """ "Three guards were killed": of any act of harm, where nobody is said to have done it, nor how."""
    doers = any(role.role is RoleKind.ACTOR for role in item.event.roles)
    return item.words <= RESULTS and item.event.type in HARM and not item.event.mode and not doers


def _may_count(weak: _Group, strong: _Group) -> bool:
    """Whether it has no figures, or the strong one is what its report is about and has none there of these harms."""
    harms = set(_counted(weak.members))
    there = [item for item in strong.members if item.reading.report.id in weak.reports]
    about = any(item.event.main for item in there)
    return not harms or (about and not any(_meet(one, two) for one in harms for two in _counted(there)))


def _counted(members: Sequence[Happening]) -> Iterator[tuple[Harm, str]]:
    """The harms that some events count, each with the side of those counted."""
    told = ((harm, side) for item in members for (harm, _, _), side in zip(item.tolls, item.sides, strict=True))
    return ((harm, side) for harm, side in told if harm not in OF_THINGS)


def _meet(one: tuple[Harm, str], two: tuple[Harm, str]) -> bool:
    """Whether two counts may be of the same people: of one harm, and not of the one side and of the other."""
    return one[0] is two[0] and not are_foes(one[1], two[1])


def _is_like(item: Happening, words: frozenset[str]) -> bool:
    """Whether an event is what its report is about, has a day of its own, or is told in words used for the other."""
    return item.event.main or _is_day(item.days) or bool(item.words & words)


def _only(one: Happening, two: Happening) -> Judgement:
    left, right = sorted((one.id, two.id))
    return Judgement(
        left=left,
        right=right,
        relation=Relation.SAME_INCIDENT,
        verdict=Verdict.YES,
        score=0.1,
        reasons=(Reason(name="only_one_fits", score=0.1),),
        by=BY,
    )
