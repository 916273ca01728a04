"""What words say of a time of day: "10:35 a.m.", "1530 GMT", "4 in the morning", "noon"."""

from __future__ import annotations

import re

from reportedly.rules.time_phrases import Found, Phrase
from reportedly.types.vocabulary import TimexType

_MERIDIEM = {"AM": 0, "PM": 12}


def clock(found: Found) -> Phrase | None:
    """A time of day: "10:35 a.m.", "1530 GMT", "4 in the morning", "noon"."""
    named, zone = found.name("hour_name"), found.name("zone")
    clock = named or _hour(found)
    if clock is None:
        return None
    written = found.word("clock") or found.word("hour_name") or found.word("hour")
    zulu = written is not None and written.text.endswith("z")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=TimexType.TIME,
        clock=clock,
        zone="Z" if zulu else zone,
        mod=found.name("mod"),
    )


def _hour(found: Found) -> str | None:
    """`HH:MM` or `HH:MM:SS` of the words; noon is 12, midnight 0; None for 13 p.m."""
    written, hour = found.word("clock"), found.number("hour")
    if written:
        figures = re.findall(r"[0-9]{2}" if re.match(r"[0-9]{4}", written.text) else r"[0-9]+", written.text)
        first, rest = int(figures[0]), figures[1:] or ["00"]
    elif isinstance(hour, int) and 0 < hour <= 12:
        first, rest = hour, ["00"]
    else:
        return None
    meridiem = found.name("meridiem") or {"MO": "AM", "AF": "PM", "EV": "PM", "NI": "PM"}.get(found.name("part") or "")
    if meridiem and first > 12:
        return None
    if meridiem:
        first = first % 12 + _MERIDIEM[meridiem]
    return ":".join([f"{first:02}", *rest])
