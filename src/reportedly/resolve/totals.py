"""Which figures of an incident are totals, and which are parts of those that others give beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import msgspec

from reportedly.resolve.incidents import Happening
from reportedly.resolve.own_tolls import names_one, own_tolls
from reportedly.resolve.partial_tolls import is_badly_off
from reportedly.resolve.toll_reasons import apart as bounds_apart
from reportedly.text.instants import has_hour, instant
from reportedly.types.groups import Figure
from reportedly.types.vocabulary import Harm


def totals_told(figures: Sequence[Figure], members: Sequence[Happening]) -> list[Figure]:
    """`figures`, made parts where they are no totals.

    Who is still ill where somebody counts more hurt is a part: "nine were still in a serious condition". So is who died
    of wounds where more are dead.
    So are counts told side by side that come to another beside them: "eight in all, three in Nahr and five in Tel".
    Nobody is one where some were, in the same voice or besides: "three guards were hurt. No others were".
    Who only names one person where somebody counts several tells a part: "Captain Tennant died", "another clerk was
    unhurt". A voice that gives many counts in one report, none of which fits another, lists other acts after the first.
    """
    tolls = {toll.id: (toll.span.start, item.reading.quote(toll.span)) for item in members for toll in own_tolls(item)}
    ill = {toll.id for item in members for toll in own_tolls(item) if is_badly_off(item.reading, toll)}
    most: dict[Harm, int] = {}
    given: dict[tuple[str, str | None, Harm], list[Figure]] = {}
    for item in sorted(figures, key=lambda item: tolls[item.toll][0]):
        most[item.harm] = max(most.get(item.harm, 0), item.low or 0)
        if not item.part:
            given.setdefault((item.report, item.informant, item.harm), []).append(item)
    listed = {item.toll for told in given.values() if _is_list(told) for item in told if not _fits(item, told[0])}
    listed |= _recovered(figures, members) | _nobody_besides(figures, _with_else(members))
    listed |= _added_up(figures, {id: start for id, (start, _) in tolls.items()})
    return [
        msgspec.structs.replace(item, part=True)
        if item.toll in listed
        or (item.toll in ill and (item.high or item.low or 0) < most[item.harm])
        or (
            item.low == item.high
            and _more(item.harm, most) > (item.low or 0)
            and names_one(tolls[item.toll][1], item.low)
        )
        else item
        for item in figures
    ]


def _added_up(figures: Sequence[Figure], starts: Mapping[str, int]) -> set[str]:
    """The tolls of a report that stand side by side, before or behind one of which they are the sum."""
    told: dict[tuple[str, Harm], dict[str, int]] = {}
    for item in sorted(figures, key=lambda item: starts[item.toll]):
        if item.low and not item.part:
            told.setdefault((item.report, item.harm), {})[item.toll] = item.low
    return {
        toll
        for counts in told.values()
        for ordered in (list(counts.items()), list(counts.items())[::-1])
        for at, (_, total) in enumerate(ordered)
        for toll in _summands(total, ordered[at + 1 : at + 1 + _MOST_PARTS])
    }


def _summands(total: int, behind: Sequence[tuple[str, int]]) -> Sequence[str]:
    """The first two or more of the counts behind one that come to it, none where none do."""
    for end in range(2, len(behind) + 1):
        if sum(count for _, count in behind[:end]) == total:
            return [toll for toll, _ in behind[:end]]
    return ()


_MOST_PARTS = 6
"""Counts that a report adds up: those of so many places."""


def _recovered(figures: Sequence[Figure], members: Sequence[Happening]) -> set[str]:
    """The tolls of bodies found, where the same report counts more dead: "nineteen died … pulled 11 bodies"."""
    bodies = {toll.id for item in members for toll in own_tolls(item) if toll.why.startswith(_FOUND)}
    dead: dict[str, int] = {}
    for item in figures:
        if item.harm is Harm.KILLED and not item.part:
            dead[item.report] = max(dead.get(item.report, 0), item.low or 0)
    return {item.toll for item in figures if item.toll in bodies and (item.high or 0) < dead.get(item.report, 0)}


def _nobody_besides(figures: Sequence[Figure], words: Mapping[str, str]) -> set[str]:
    """The tolls of nobody in a report that tells of some whom the harm met, in the same voice or but for these."""
    met = {(item.report, item.harm) for item in figures if item.low != 0}
    said = {(item.report, item.harm, item.informant) for item in figures if item.low != 0}
    return {
        item.toll
        for item in figures
        if (item.low, item.high) == (0, 0)
        and (
            (item.report, item.harm, item.informant) in said
            or ((item.report, item.harm) in met and _BESIDES.search(words[item.toll]))
        )
    }


def _with_else(members: Sequence[Happening]) -> dict[str, str]:
    """The words of each toll with the one behind them: "nobody else"."""
    return {
        toll.id: item.reading.report.text[toll.span.start : toll.span.end + _ONE_WORD]
        for item in members
        for toll in own_tolls(item)
    }


_ONE_WORD = len(" else")
_BESIDES = re.compile(r"\b(?:other|others|else|further|more|additional)\b", re.I)
_FOUND = "noun body"
"""How the reader of tolls says that bodies were counted where they were found."""


def _more(harm: Harm, most: Mapping[Harm, int]) -> int:
    """The highest count of a harm; who was shot or stabbed, whatever came of it, is counted among the dead and hurt."""
    return max(most.values()) if harm is Harm.CASUALTIES else most[harm]


def _is_list(told: Sequence[Figure]) -> bool:
    """Whether counts are those of a list of acts: three or more, no two of which fit each other."""
    apart: list[Figure] = []
    for item in told:
        if not any(_fits(item, other) for other in apart):
            apart.append(item)
        if len(apart) > _BEFORE_AND_AFTER:
            return True
    return False


def _fits(one: Figure, two: Figure) -> bool:
    return not bounds_apart((one.low, one.high), (two.low, two.high))


_BEFORE_AND_AFTER = 2
"""Counts that one voice gives of one toll in a report: what it was, and what it is now."""


def last_words(figures: Sequence[Figure]) -> list[Figure]:
    """`figures` without those after which their voice gave another; of no known time, nothing was before or after.

    A bare day stands for all its hours.
    """
    last: dict[str | None, datetime] = {}
    for item in figures:
        given = instant(item.published)
        if given is not None:
            last[item.informant] = max(given, last.get(item.informant, given))
    return [item for item in figures if not _is_before(item.published, last.get(item.informant))]


def _is_before(published: str | None, other: datetime | None) -> bool:
    """Whether all of a time is before another."""
    given = instant(published)
    if given is None or other is None:
        return False
    return given + (timedelta(0) if has_hour(published) else _DAY) < other


_DAY = timedelta(days=1)
