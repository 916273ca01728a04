"""The fields of a report that is filled in like a form: "Date of incident: 5 March", "WHERE: Tora", "Loc: Dassa".

Only where it tells of something that happened: a briefing too has its date and its place.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from reportedly.types.span import Span


class Told(StrEnum):
    """What a field is about."""

    DAY = "day"
    PLACE = "place"
    ACT = "act"


class Field(NamedTuple):
    """What a field is about, and where its value stands."""

    about: Told
    value: Span


_OF = r"(?: ?(?:of|/) ?(?:the )?(?:incident|event|attack|occurrence|accident|time))?"
_NAMES = {
    Told.DAY: rf"(?:incident |event )?(?:date(?: ?(?:and|&|/) ?time)?|time (?:and|&) date|day|dtg|when){_OF}",
    Told.PLACE: rf"(?:incident |event )?(?:place|location|loc|locality|where|site|area|village|town){_OF}",
    Told.ACT: r"(?:incident|event|attack)(?: type| details?| summary)?"
    r"|(?:type|nature|description|summary|details)"
    rf"{_OF}|facts|what(?: happened)?|who|how|casualties|(?:alleged |suspected )?perpetrators?|victims?"
    r"|targets?|weapons?(?: used)?|killed|injured|wounded",
}
_OPENS, _ENDS = r"(?m:^)[^\S\n]*[^\w\n]{0,3}", r"\.?\*{0,2}\s?(?:[:|]|[-–—]\s)\*{0,2}[^\S\n]*(?=\S)"
_FIELDS = {about: re.compile(f"{_OPENS}(?i:{names}){_ENDS}") for about, names in _NAMES.items()}

_INVITES = re.compile(r"(?i:(?:\w+ ){0,3}(?:briefing|conference|meeting|webinar|interviews?|seminar)\b)")
"""What somebody is asked to come to, whose day and place are not those of what it is about."""


@lru_cache(maxsize=8)
def fields(text: str) -> tuple[Field, ...]:
    """The days and places of a form, in order of text; none where no field tells what happened, or one invites."""
    found = [
        Field(about, Span(name.end(), end))
        for about, pattern in _FIELDS.items()
        for name in pattern.finditer(text)
        if (end := _line_end(text, name.end())) > name.end()
    ]
    acts = [one.value for one in found if one.about is Told.ACT]
    if not acts or any(_INVITES.match(text, act.start, act.end) for act in acts):
        return ()
    return tuple(sorted((one for one in found if one.about is not Told.ACT), key=lambda one: one.value))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return start + len(text[start : end if end >= 0 else len(text)].rstrip())
