"""Missiles that are fired at nobody are tried out, not used: one shot has one type, however it is told."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.rules.happenings import Happening
from reportedly.rules.one_happening import agree_on_status, are_apart, differ
from reportedly.types.vocabulary import EventType


def shots_of_one_type(happenings: Sequence[Happening]) -> list[Happening]:
    """The same with a shot as a test where it is called one or meets only water, and a launch that hit as an attack.

    "Fired a missile into the sea", "the test … the missile was fired from Tora"; but "fired at a port. The launch …".
    """
    typed = list(happenings)
    at = [number for number, item in enumerate(happenings) if _is_shot(item) or _is_trial(item)]
    for place, number in enumerate(at):
        around = at[max(0, place - _AROUND) : place + _AROUND + 1]
        typed[number] = _typed(happenings[number], [happenings[other] for other in around])
    return typed


_AROUND = 24
"""Shots told before one and after it among which those are looked for that tell its type."""


def _typed(item: Happening, told: Sequence[Happening]) -> Happening:
    if _is_shot(item) and not _hits(item) and (_in_water(item) or _are_one_kind(item, told)):
        return msgspec.structs.replace(item, type=EventType.MOBILIZE, mode=_TRIED, family=_LAUNCH)
    hit = _is_trial(item) and item.word == _LAUNCH and any(_hits(other) and _agree(item, other) for other in told)
    if hit and not any(_is_called_test(other) or _in_water(other) for other in told if _agree(item, other)):
        return msgspec.structs.replace(item, type=EventType.ASSAULT, mode=_FIRED, family=_LAUNCH)
    return item


def _are_one_kind(item: Happening, told: Sequence[Happening]) -> bool:
    """Whether the report tells elsewhere of such a shot as a trial, and of none that hit somebody."""
    near = [other for other in told if other is not item and _agree(item, other)]
    tried = any(_is_trial(other) or _in_water(other) for other in near)
    return tried and not any(_is_shot(other) and _hits(other) for other in near)


def _agree(one: Happening, other: Happening) -> bool:
    return agree_on_status([one], other) and not are_apart(one, other) and not differ(one.who, other.who)


def _is_shot(item: Happening) -> bool:
    """ "Fired a missile", "the launch"."""
    fired = item.type is EventType.ASSAULT and item.mode == _FIRED and bool(item.weapons & _MISSILES)
    return not item.parries and ((fired and item.word in _SHOOTING) or (item.echo and item.word == _LAUNCH))


def _is_trial(item: Happening) -> bool:
    return item.type is EventType.MOBILIZE and item.mode == _TRIED


def _is_called_test(item: Happening) -> bool:
    return _is_trial(item) and item.word != _LAUNCH


def _hits(item: Happening) -> bool:
    return bool(item.whom) and not _in_water(item)


def _in_water(item: Happening) -> bool:
    return any(key[1:] in _WATERS for key in item.whom)


_FIRED, _TRIED, _LAUNCH = "heavy-weapons", "weapons", "launch"
_SHOOTING = frozenset(("fire", "launch"))
_MISSILES = frozenset(("missile", "rocket", "icbm", "projectile"))
_WATERS = frozenset(("sea", "ocean", "water", "pacific"))
