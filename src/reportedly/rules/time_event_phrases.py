"""What words say that count from an event: "the day after", "the eve of", "day two of"; the event is not in them."""

from __future__ import annotations

from reportedly.rules.time_phrases import Found, Phrase
from reportedly.types.vocabulary import TimexType

_DATE = TimexType.DATE


def from_event(found: Found) -> Phrase:
    """ "The day after the vote": no value of its own; the words after it are not part of it."""
    unit, part = found.word("unit") or found.word("plural") or found.word("part"), found.name("part")
    end = unit.end if unit else found.end
    unit_name = found.name("unit") or found.name("plural") or "D"
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DATE, unit=unit_name, part=part)


def anniversary(found: Found) -> Phrase:
    """ "The second anniversary of the raid": so many years after it; the raid is not part of it."""
    nth = found.word("count")
    end = nth.end if nth else found.first.end + len(" anniversary")
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DATE, unit="Y", count=found.whole("count"))


def eve(found: Found) -> Phrase:
    """ "The eve of the vote": the day before it; the vote is not part of it."""
    end = found.end - len(" of")
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DATE, unit="D", count=1)


def nth_unit(found: Found) -> Phrase | None:
    """ "The 100th day of the war", "day two of the battle", "the first hours of the coup"."""
    part, count = found.name("part"), found.whole("nth")
    unit = "D" if part else found.name("unit")
    end = found.end - len(" of")
    if unit not in ("D", "W", "M", "Y", "H") or not count:
        return None
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DATE, unit=unit, count=count, part=part)


def nth_day(found: Found) -> Phrase | None:
    """ "On its third day", "on day three": counted from what was told of last."""
    count = found.whole("nth")
    if not count:
        return None
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, unit="D", count=count)
