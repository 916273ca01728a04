"""What so many units from a day mean: hours reach into the next day, weeks and months are loose, bare units vague."""

from __future__ import annotations

from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Resolved, Teller
from reportedly.text.timex import CLOCK_UNITS, LOOSE_DAYS, VAGUE_DAYS, Bounds, shifted

COUNTED = frozenset({"ago", "before", "after", "ahead"})
"""Rules of phrases that count units from the day of writing or from the day told of last."""
VAGUELY = frozenset({"vaguely before", "vaguely after"})
"""Rules of phrases that count so from the day told of last without saying how many."""
UNKNOWN = {"Y": "XXXX", "M": "XXXX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "Q": "XXXX-QX", "DE": "XXX", "CE": "XX"}
"""The values of periods of which only the unit is known."""


def vaguely(phrase: Phrase, teller: Teller) -> Resolved:
    """ "Hours later", "days earlier": as far from the day told of last as the bare unit reaches, if there is one."""
    day = teller.day if teller.unit == "D" else None
    unit, sign = phrase.unit or "D", 1 if phrase.rule == "vaguely after" else -1
    value = phrase.value if sign < 0 else None if unit in CLOCK_UNITS else UNKNOWN.get(unit, "XXXX-XX-XX")
    days = VAGUE_DAYS.get(unit, (0, 1 if unit == "H" else 0) if unit in CLOCK_UNITS else None)
    if day is None or days is None:
        return Resolved(phrase.type, value, base="told" if teller.day else None)
    ends = sorted(item for item in (shifted(day, "D", sign * count) for count in days) if item)
    return Resolved(phrase.type, value, (ends[0].isoformat(), ends[-1].isoformat()), "told", teller.source)


def counted_loosely(phrase: Phrase, teller: Teller) -> Bounds | None:
    """ "A week earlier", "two months ago": about the day so far off, not the calendar's week or month."""
    slack = LOOSE_DAYS.get(phrase.unit or "", 0)
    base, name = teller.base(phrase.base)
    if phrase.rule not in COUNTED or phrase.unit not in ("W", "FN", "M", "Y") or base is None or phrase.count is None:
        return None
    fine = ("D", "M") if phrase.unit == "Y" else ("D",)
    if (name == "written" and phrase.base == "told") or (name == "told" and teller.unit not in fine):
        return None
    day = shifted(base, phrase.unit, phrase.count)
    first, last = (shifted(day, "D", -slack), shifted(day, "D", slack)) if day else (None, None)
    return (first.isoformat(), last.isoformat()) if first and last else None


def in_hours(phrase: Phrase, unit: str, teller: Teller) -> tuple[str | None, str | None]:
    """ "Three hours later", "six hours ago": the same day, or as many days on as the hours may reach."""
    day, name = teller.base(phrase.base) if phrase.rule in COUNTED else (None, "")
    hours = (phrase.count or 0) * CLOCK_UNITS[unit] / 3600
    if day is None or (phrase.base == "told" and (name != "told" or teller.unit != "D")):
        return None, None
    if name == "told" and teller.clock is not None:
        near = shifted(day, "D", (teller.clock + hours) // 24)
        return (near.isoformat(), near.isoformat()) if near else (None, None)
    if abs(hours) < 1:
        hours = 0.0  # minutes are the same day
    near, far = shifted(day, "D", hours // 24), shifted(day, "D", 0 if 0 < hours <= 1 else -(-hours // 24))
    return (near.isoformat(), far.isoformat()) if near and far else (None, None)


def just_before(phrase: Phrase, teller: Teller) -> str | None:
    """The day of writing for "a few minutes ago", the one before for "a few hours ago", None for "years ago"."""
    if phrase.unit not in CLOCK_UNITS or teller.written is None:
        return None
    day = shifted(teller.written, "D", -1) if phrase.unit == "H" else teller.written
    return day.isoformat() if day else None
