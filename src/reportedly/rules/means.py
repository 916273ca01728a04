"""By what means an act was done, and which means are not those of one act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.rules.happenings import Happening


def is_armed(item: Happening) -> bool:
    """Whether an act is one of shots, shells or bombs, however it is named: "planted", "fell", "opened fire"."""
    return bool(item.weapons) or item.family in _ARMS or item.mode in _ARMED


_ARMS = frozenset("shooting shelling attack blast fall land launch lob plant place lay open exchange".split())
_FROM_AFAR = frozenset("explosives suicide-attack heavy-weapons aerial drone".split())
_ARMED = _FROM_AFAR | {"firearms"}
_CLASHING = {
    "abduct": _FROM_AFAR | {"sexual", "beat", "crowd-control", "primitive"},
    "sexual": _ARMED | {"abduct", "crowd-control"},
    "beat": _FROM_AFAR | {"abduct"},
    "primitive": _FROM_AFAR | {"abduct"},
    "release": frozenset("access ceasefire disarm resign withdraw".split()),
}
"""Modes of acts that are not one, whatever else they share."""


def clash(one: Happening, other: Happening) -> bool:
    modes = other.mode in _CLASHING.get(one.mode, ()) or one.mode in _CLASHING.get(other.mode, ())
    return modes or _is_from_the_air(one, other) or _is_from_the_air(other, one)


def _is_from_the_air(one: Happening, other: Happening) -> bool:
    """ "Aircraft bombed a base of those who had attacked a convoy. 13 died in *the ambush*": no bombs lie in wait."""
    return other.word == "ambush" and (one.mode in ("aerial", "drone") or not _AIRCRAFT.isdisjoint(one.who))


_AIRCRAFT = frozenset(f"n{word}" for word in "aircraft jet plane warplane helicopter drone".split())


def names_other_means(group: Sequence[Happening], item: Happening) -> bool:
    """ "The shooting of mourners" after a bombing, "the bombing" after a shooting: the noun itself tells the means."""
    if not item.noun or item.mode not in _TOLD_BY_NOUNS or same_weapon(group, item):
        return False
    means = {other.mode for other in group if not other.harm or other.mode}
    others = _FROM_AFAR if item.mode == "firearms" else {"firearms"}
    return bool(means) and means <= others


_TOLD_BY_NOUNS = ("firearms", "explosives", "suicide-attack")


def is_unlike(group: Sequence[Happening], item: Happening) -> bool:
    """Whether "the killings" would take up what killed nobody: "used tear gas on those who protest at the killings"."""
    harmless = all(other.mode in _MILD and not (other.harm or other.counts) for other in group)
    return item.family == "killing" and harmless


_MILD = ("crowd-control", "destroy")


def same_weapon(group: Iterable[Happening], item: Happening) -> bool:
    """Whether a weapon of the item is one that the group tells of, by itself or by its act ("shelled", "shells")."""
    return any(item.weapons & (other.weapons | {other.word}) for other in group)
