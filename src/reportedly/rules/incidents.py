"""Join the mentions of one happening inside a report: pure rules over what each mention tells of itself."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import msgspec

from reportedly.rules.happenings import REAL, Happening, Incident
from reportedly.rules.mention_evidence import Weigh, evidence
from reportedly.rules.one_happening import GENERAL, are_apart, is_follow_up, is_same_death, likeness
from reportedly.types.annotations import Role
from reportedly.types.span import Span
from reportedly.types.vocabulary import RoleKind, Status


def join(happenings: Sequence[Happening], weigh: Weigh | None = None) -> list[Incident]:
    """Group mentions: what the grammar ties, then each mention with the best earlier incident it can refer to.

    Where the rules find none, `weigh` has the word: the likeliest, if it is likely enough.
    """
    happenings = _told_on(_recalled_on(happenings))
    lede = min((item.sentence for item in happenings), default=0)
    groups: list[list[Happening]] = []
    home: dict[int, list[Happening]] = {}
    known = {item.index: item for item in happenings}
    for item in sorted(happenings, key=lambda item: _is_part(item, known)):
        told = item.within if _is_part(item, known) else item.again
        group = home.get(told) if told is not None else None
        if group is None:
            near = [group for group in groups[-_NEAR:] if not _is_of_another_item(group, item)]
            group = _best(near, item, lede) or _of_its_item(near, item)
            group = group or (_likeliest(near, item, lede, weigh) if weigh else None)
        if group is not None and (_parts_ways(group[0], item) or _is_of_another_item(group, item)):
            group = None
        if group is None and item.echo:
            continue
        if group is None:
            group = []
            groups.append(group)
        group.append(item)
        home[item.index] = group
    return [tuple(sorted(group, key=lambda item: item.index)) for group in groups]


def _is_of_another_item(group: Sequence[Happening], item: Happening) -> bool:
    """Whether an act is told in another item of a list; "the attack" may be one told in an item before it.

    Not where the head of an item tells where or when it was: "- Tora: two shells fell. - Karsa: the shelling went on".
    """
    others = [other for other in group if other.item not in (0, item.item)] if item.item else []
    of_harm = is_follow_up(item) and not (item.time or item.place)  # "1. Guards clashed. 2. Two were killed"
    taken_up = ((item.noun and item.definite) or of_harm) and not item.headed
    return bool(others) and (not taken_up or any(other.headed for other in others))


def _of_its_item(near: Sequence[list[Happening]], item: Happening) -> list[Happening] | None:
    """What an item of a list told last, where what befell people follows: "Tora: rocket fire. Two men killed"."""
    if not (item.item and is_follow_up(item) and item.status in REAL):
        return None
    own = [group for group in near if group[-1].item == item.item and group[0].status in REAL]
    acts = [group for group in own if group[0].type is item.type and group[-1].sentence == item.sentence - 1]
    return acts[-1] if acts and not any(are_apart(item, other) for other in acts[-1]) else None


def _parts_ways(first: Happening, item: Happening) -> bool:
    """Whether a verb tells of what was done beside what was not, or the reverse: "they shot him, meant to *kill* him".

    But one who is named dies once: "a plan to kill Haddad … he was killed in May".
    """
    if item.noun or is_same_death([first], item) or Status.NEGATED in (first.status, item.status):
        return False
    return (item.status in _DONE) is not (first.status in _DONE)


_DONE = (*REAL, Status.HISTORICAL)


def _is_part(item: Happening, known: Mapping[int, Happening]) -> bool:
    """Whether the grammar makes a mention a part of one told.

    What stops weapons is no part of what fires them, nor what was done on a day of its own: "on Tuesday troops killed
    the man who planned the bombing of May".
    """
    whole = known.get(item.within) if item.within is not None else None
    if whole is None:
        return item.within is not None
    return whole.parries is item.parries and not (item.time and whole.time and are_apart(item, whole))


def _recalled_on(happenings: Sequence[Happening]) -> list[Happening]:
    """The same with what goes on about the past as past: "A shell hit a base in 2021. That attack was answered."

    "The attack" goes on about the past in one paragraph only.
    """
    found: list[Happening] = []
    past: Happening | None = None
    moved: set[int] = set()
    for told in happenings:
        item = told
        if past is not None and (_takes_up_past(past, item) or (_is_just_after(past, item) and item.answers in moved)):
            item = msgspec.structs.replace(told, status=Status.HISTORICAL)
            moved.add(item.index)
        elif item.status is Status.HISTORICAL:
            past = item
        elif past is not None and item.sentence == past.sentence and item.type is past.type:
            past = None
        found.append(item)
    return found


def _told_on(happenings: Sequence[Happening]) -> list[Happening]:
    """The same with what goes on after a sentence of the past: "In May pupils were abducted. They were freed later."

    It goes on in the past tense, without a time of its own, in one paragraph and for two sentences; not where only a
    noun tells of the past: "Roe pleaded guilty to the murder of May 2006. A judge sentenced him".
    """
    found: list[Happening] = []
    before: list[Happening] = []
    here: list[Happening] = []
    hops = 0
    for item in happenings:
        if here and item.sentence != here[0].sentence:
            before, here = here, []
            hops = hops + 1 if before[0].narrated and not any(other.time for other in before) else 0
        real = [other for other in before if other.status in (*REAL, Status.HISTORICAL)]
        past = any(not other.noun for other in real) and all(other.status is Status.HISTORICAL for other in real)
        if (
            past
            and hops <= _HOPS
            and item.narrated
            and item.paragraph == before[0].paragraph
            and _is_just_after(before[0], item)
        ):
            item = msgspec.structs.replace(item, status=Status.HISTORICAL)
        here.append(item)
        found.append(item)
    return found


_HOPS = 2
"""Sentences for which the past goes on."""


def _is_just_after(past: Happening, item: Happening) -> bool:
    return item.status is Status.HAPPENED and item.time is None and item.sentence == past.sentence + 1


def _takes_up_past(past: Happening, item: Happening) -> bool:
    takes_up = item.noun and item.type is past.type and (item.family in GENERAL or item.family == past.family)
    near = item.that or (item.definite and item.paragraph == past.paragraph)
    return takes_up and near and _is_just_after(past, item)


def _best(groups: Sequence[list[Happening]], item: Happening, lede: int) -> list[Happening] | None:
    scored = [(likeness(_in_mind(group), item, lede), number) for number, group in enumerate(groups)]
    best, number = max(scored, default=(0.0, 0))
    return groups[number] if best >= 1.0 else None


def _likeliest(groups: Sequence[list[Happening]], item: Happening, lede: int, weigh: Weigh) -> list[Happening] | None:
    """The group that `item` is likeliest one more mention of; none for what befell people, which rules alone tie."""
    if is_follow_up(item):
        return None
    held = evidence([_in_mind(group) for group in groups], item, lede)
    weighed = [(weigh(found), number) for number, found in enumerate(held) if found is not None]
    best, number = max(weighed, default=(-math.inf, 0))
    return groups[number] if best >= _LIKELY else None


_NEAR = 40
"""Incidents told of last that a mention is held against."""
_LIKELY = -0.6
"""Log-odds that two must have to be one, some one in three: swept on passages of writers left out
(`tools/train_mentions.py`)."""


def _in_mind(group: list[Happening]) -> list[Happening]:
    """The first and the last mentions of a group: a mention is not held against all of a hundred others."""
    return group if len(group) <= 2 * _HELD else [*group[:_HELD], *group[-_HELD:]]


_HELD = 20
"""Mentions at either end of a group that are looked at."""


def merged_roles(
    incident: Incident, names: Mapping[Span, str], disputed: frozenset[Role] = frozenset()
) -> tuple[Role, ...]:
    """The participants of all mentions but the `disputed`, each once in each role.

    `names` tells the words of those without an entity.
    """
    found: dict[tuple[RoleKind, object], Role] = {}
    for item in incident:
        for role in item.roles:
            if role in disputed:
                continue
            found.setdefault((role.role, role.entity or names[role.span]), role)
    return tuple(found.values())
