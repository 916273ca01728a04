"""Which counts of a report are of an event itself: none that it only recalls, none of what another act did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportedly.resolve.incidents import Happening
from reportedly.resolve.listed_tolls import is_of_another
from reportedly.text.former_counts import is_former
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Flag, Toll
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, FlagKind, Harm


def own_tolls(item: Happening) -> Iterator[Toll]:
    """The tolls of an event, without those that a notice of correction or a newer figure only recalls."""
    for toll in _told_now(item.reading).get(item.id, ()):
        if not _is_of_another_act(item, toll) and not is_of_another(item, toll):
            yield toll


@lru_cache(maxsize=4)
def _told_now(reading: Reading) -> Mapping[str, tuple[Toll, ...]]:
    """The tolls of each event of a report that it does not only recall; found once for all its events."""
    flags = reading[Flag] if reading.has(Flag) else ()
    notices = [flag.span for flag in flags if flag.kind is FlagKind.CORRECTION]
    told: dict[str, list[Toll]] = {}
    for toll in reading[Toll] if reading.has(Toll) else ():
        recalled = any(notice.holds(toll.span) for notice in notices)
        recalled = recalled or is_former(reading.report.text, toll.span.start)  # "30, down from 36"
        if toll.event is not None and not recalled:
            told.setdefault(toll.event, []).append(toll)
    return {event: tuple(tolls) for event, tolls in told.items()}


def _is_of_another_act(item: Happening, toll: Toll) -> bool:
    """Whether one person met what such an event does not do: who did it is arrested, whose death an arrest is for,
    and who is let go again after an arrest; or more whom an arrest is for: "held over the loss of 112 lives"."""
    foreign = _CUSTODY if item.event.type in _HARMFUL else _NO_ARREST if item.event.type is EventType.COERCE else ()
    if item.event.mode == "arrest" and toll.harm in _HARMED:
        return not _is_harmed_by(item, toll)
    return toll.harm in foreign and toll.low == toll.high == 1 and names_one(item.reading.quote(toll.span), 1)


def _is_harmed_by(item: Happening, toll: Toll) -> bool:
    """ "Two were hurt when soldiers *held* nine men", "in the *arrests*", "*arrested* nine, injuring two"."""
    text, held = item.reading.report.text, item.event.span
    if toll.span.end <= held.start:
        return _WHEN_HELD.search(text[toll.span.end : held.start]) is not None
    return _HARMING.search(text[held.end : toll.span.start]) is not None


_WHEN_HELD = re.compile(r"\b(?:(?:in|during)(?:\s(?:the|these|mass))?|(?:when|as|while)(?:\s\w+){1,4})\s\Z")
_HARMING = re.compile(r",\s(?:injuring|wounding|hurting|killing)\s(?:(?:at least|about|some|up to)\s)?\Z")
_HARMFUL = frozenset({EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER})
_CUSTODY = (Harm.DETAINED, Harm.FREED)
_HARMED = (Harm.KILLED, Harm.INJURED)
_NO_ARREST = (*_HARMED, Harm.FREED)


def names_one(words: str, count: int | None) -> bool:
    """Whether the words of a count of one or none say no number: "his driver", not "one driver", "nobody"."""
    words = _ONE_OF.sub("", words)
    said = any(number.value == count and not number.ordinal for number in find_numbers(words))
    return count in (0, 1) and not said and not _NOBODY.search(words)


_ONE_OF = re.compile(r"(?<![\w-])one\s+of\s+(?=(?:the|its|their|his|her|our)\b)", re.I)
"""What only says whom: "one of its highest officers"."""
_NOBODY = re.compile(r"\b(?:no|none|nobody|neither|zero)\b", re.I)
