"""Whose losses a figure counts: the dead of one side are no rival count of the dead of another.

"Three civilians were killed", "four of our guards were killed" and "we suffered no losses" may all be true.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from reportedly.rules.guilt import FORCES
from reportedly.rules.own_forces import states_of
from reportedly.text.fold import fold
from reportedly.types.annotations import Attribution, Place, Sentence, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Figure
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import VictimGroup

_ARMED = frozenset({VictimGroup.SOLDIER, VictimGroup.POLICE, VictimGroup.FIGHTER})
_UNARMED = frozenset(
    {
        VictimGroup.CIVILIAN, VictimGroup.CHILD, VictimGroup.WOMAN, VictimGroup.JOURNALIST, VictimGroup.MEDIC,
        VictimGroup.AID_WORKER,
    }
)  # fmt: skip


class Losses(msgspec.Struct, frozen=True):
    """Whom a figure counts, as far as its words tell: those who bear arms or not, of which states, the voice's own."""

    armed: bool | None = None
    states: frozenset[str] = frozenset()
    own: bool = False


UNTOLD = Losses()
Counted = Mapping[tuple[str, str | None], Losses]
"""The losses of each figure, by its toll and voice."""


def losses_of(corpus: Corpus, figures: Sequence[Figure]) -> Counted:
    """Whose losses figures count; a bare number is of those whom its report counts with as many, "four" in a title."""
    told = {(item.toll, item.according_to): _told(corpus.reading(item.report), item) for item in figures}
    named: dict[tuple[object, ...], Losses] = {}
    for item in figures:
        if told[item.toll, item.according_to] != UNTOLD:
            named.setdefault(_count(item), told[item.toll, item.according_to])
    return {
        (item.toll, item.according_to): named.get(_count(item), UNTOLD) if own == UNTOLD else own
        for item in figures
        for own in (told[item.toll, item.according_to],)
    }


def _count(item: Figure) -> tuple[object, ...]:
    return item.report, item.harm, item.low, item.high


def are_of_others(one: Figure, two: Figure, counted: Counted) -> bool:
    """Whether two figures count the losses of two sides, or of one of them and of all."""
    ours, theirs = (counted.get((item.toll, item.according_to), UNTOLD) for item in (one, two))
    if None not in (ours.armed, theirs.armed):
        apart = bool(ours.states and theirs.states) and ours.states.isdisjoint(theirs.states)
        return ours.armed is not theirs.armed or apart or (ours.own and theirs.own and not _of_one_side(one, two))
    return _is_within(one, ours, two) or _is_within(two, theirs, one)


def _of_one_side(one: Figure, two: Figure) -> bool:
    """Whether two voices may be of one side, by a word that their names share: "Iraq's army" and "the army"."""
    ours, theirs = (set(fold(item.informant or "").split()) - _SMALL for item in (one, two))
    return bool(ours & theirs)


_SMALL = frozenset("the of for in and a an s".split())


def _is_within(some: Figure, losses: Losses, all: Figure) -> bool:
    """Whether those who bear arms on one side may be a part of those whom the other counts, whoever they are."""
    most = all.high if all.high is not None else some.low
    return losses.armed is True and (some.low or 0) <= (most or 0)


def _told(reading: Reading, item: Figure) -> Losses:
    toll = reading.get(Toll, item.toll)
    if toll is None:
        return UNTOLD
    voice = reading.get(Attribution, item.according_to)
    states = frozenset(states_of(toll.span, reading)) if reading.has(Place) else frozenset()
    speakers = {code for span in voice.source for code in states_of(span, reading)} if voice and states else set()
    own = _is_own(reading, toll)
    return Losses(True if own else _bears_arms(reading, toll), states, own or bool(states & speakers))


def _bears_arms(reading: Reading, toll: Toll) -> bool | None:
    """By its own words; by all its parts, for a list; or by the count before, for a bare number: "and wounding 17"."""
    group = _group(toll)
    if group is None and toll.low == toll.high:
        parts = [other for other in reading[Toll] if other.part_of == toll.id]
        groups = {_group(other) for other in parts}
        if len(groups) == 1 and sum(other.low or 0 for other in parts) == toll.low:
            group = groups.pop()
    if group is None and _BARE.fullmatch(reading.quote(toll.span)):
        before = [
            other for other in reading[Toll] if other.event == toll.event and _stands_before(reading, other, toll)
        ]
        group = _bears_arms(reading, before[-1]) if before else None
    return group


_BARE = re.compile(r"[\w,.]+")


def _group(toll: Toll) -> bool | None:
    group = toll.whom.group if toll.whom is not None else VictimGroup.UNKNOWN
    return True if group in _ARMED else False if group in _UNARMED else None


def _stands_before(reading: Reading, one: Toll, two: Toll) -> bool:
    """Whether a total ends before another begins, in its sentence."""
    return (
        one.span.end <= two.span.start
        and one.part_of is None
        and any(item.span.holds(one.span) and item.span.holds(two.span) for item in _sentences(reading))
    )


def _sentences(reading: Reading) -> tuple[Sentence, ...]:
    return reading[Sentence] if reading.has(Sentence) else ()


def _is_own(reading: Reading, toll: Toll) -> bool:
    """Whether the words say that it is of one's own men: "none of its men", "its troops had suffered no losses"."""
    if _OWN.search(reading.quote(toll.span)):
        return True
    start = next((item.span.start for item in _sentences(reading) if item.span.holds(toll.span)), 0)
    before = reading.report.text[start : toll.span.start]
    return bool(_SUFFERED.search(before) and _OWN.search(before))


_OWN = re.compile(rf"\b(?:its|our|their)\s(?:own\s)?(?:men|(?:\w+\s)?(?:{'|'.join(sorted(FORCES))})s?)\b", re.I)
_SUFFERED = re.compile(r"\b(?:suffer|sustain|tak|incur)(?:e?d|ing|en)?\s\Z|\b(?:took|lost)\s\Z", re.I)
