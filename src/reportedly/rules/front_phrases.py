"""Where a phrase of time or place that opens a clause ends with no comma behind it: "After midnight| gunmen came".

A parser that has learned from newspapers makes one noun of "midnight gunmen", and the hour is lost with who came. Where
such a phrase surely ends, a comma may be thought. What may be counted ("in 2000| homes") is no such place, and places
and acts of common nouns end only before a word that opens what is told ("in the village| gunmen", not "school").
"""

from __future__ import annotations

import calendar
import re
from itertools import islice

from reportedly.types.span import Span

_MONTH = f"(?:{'|'.join(calendar.month_name[1:])}|(?:{'|'.join(calendar.month_abbr[1:])}|Sept)\\b\\.?)"
_DAY = rf"(?:[0-3]?[0-9](?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} [0-3]?[0-9](?:st|nd|rd|th)?(?![0-9]))"
_NIGHT = "(?:on|during) the (?:night|morning|evening|afternoon)s? of|in the early hours of|overnight"
_FROM = rf"(?:[0-3]?[0-9](?:\s?[-–]\s?|,? (?:and|to) )|{_DAY} (?:and|to) )"
_DATE = (
    rf"(?:(?:early|late|overnight|again|only|also|just),? )?(?:on|by|since|until|from|between|{_NIGHT}) "
    rf"(?:[a-z]+day,? )?{_FROM}?{_DAY}(?:,? (?:19|20)[0-9]{{2}})?"
)
_WEEKDAY = f"(?:{'|'.join(calendar.day_name)})"
_PART = (
    "(?:dawn|daybreak|sunrise|first light|dusk|sunset|sundown|nightfall|midnight|midday|noon|lunchtime|dark|"
    "mid-?morning|mid-?afternoon|(?:early |late )?(?:morning|afternoon|evening))"
)
_CLOCK = (
    r"(?:[0-2]?[0-9](?:[:.][0-5][0-9])?\s?(?:[ap]\.?m\b\.?|o'clock|GMT|UTC)|[0-2]?[0-9][:.][0-5][0-9]|"
    r"[0-2][0-9][:.]?[0-5][0-9] ?(?:hours|hrs|GMT|UTC|local))"
)
_OF_DAY = f"(?: (?:{_PART}|night))?"
_ABOUT = "(?:about |around |roughly |approximately |exactly |nearly |almost )?"
_NUMBER = "(?:a few|some|several|a couple of|an?|two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})"
_TIMES = (
    rf"(?:(?:very )?(?:shortly|just|soon|sometime|immediately|minutes|hours|moments|long|well) )?"
    rf"(?:at|by|before|after|until|around|about|towards?|since) {_ABOUT}(?:{_CLOCK}|{_PART}|{_WEEKDAY}{_OF_DAY})",
    rf"(?:early |late )?(?:on |in |during )?(?:the (?:{_PART}|night) (?:of|on) )?{_WEEKDAY}{_OF_DAY}",
    r"(?:early |late |earlier |later |over |during )?(?:last|this|that|the same|the following|the previous|the next) "
    r"(?:night|morning|evening|afternoon|day|week|weekend|month|year)",
    rf"(?:on|in) the (?:same|following|previous|next) (?:{_PART}|day|night|week|month|year)",
    rf"(?:early |late )?yesterday{_OF_DAY}|overnight|over(?:night)? the weekend|at the weekend",
    r"in the (?:wee|small|early|late|first|pre-?dawn|evening|night|morning)(?: (?:morning|night|evening))? hours"
    rf"(?: of (?:{_WEEKDAY}{_OF_DAY}|yesterday|the same day|the (?:morning|day)))?",
    rf"(?:{_NUMBER} )?(?:minutes?|hours?|days?|weeks?|months?|years?) (?:later|earlier|ago|afterwards)",
)
_TAIL = rf"(?: local time| \(?(?:GMT|UTC)\)?)?(?:,? (?:on )?(?:{_WEEKDAY}{_OF_DAY}|yesterday)|,? (?:on )?{_DAY})?"
_NO_CLAUSE = (
    "(?!(?:and|or|to|until|till|through|when|while|that|which|who|where|was|were|is|are|had|has|saw|sees|marks?|marked|"
    "brought|brings|will|would|could|can|may|might|must|should|alone|on|in|at|of|from|by|for|with|near|after|before|as|but|than|not|came|comes|during|local|time|prayers?|mass|"
    "service|call|shift|curfew|session|hours?|later|earlier|ago|news|morning|afternoon|evening|nights?|today|yesterday|"
    f"lunch|sermon|traffic|eve|[ap]\\.?m|(?:19|20)[0-9]{{2}}|{_WEEKDAY})\\b)"
)
_ACT = (
    "(?:incident|attack|raid|case|episode|operation|clash|ambush|shooting|bombing|blast|explosion|strike|assault|"
    "robbery|killing|abduction|kidnapping|development|stampede|protest)"
)
_OTHER = "(?:(?:separate|similar|different|related|unrelated|earlier|later|second|third|further|isolated|other) )?"
_NAME = r"(?-i:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3})"
_PLACE = (
    "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|capital|city|village|town|area|compound|"
    "building|border|highway|province|district|city centre|town centre)"
)
_SCENES = (
    rf"in (?:an?|another|one|yet another|the (?:first|second|third|latest|same|other)) {_OTHER}{_ACT}"
    rf"(?: (?:in|near|at) {_NAME})?(?:,? (?:on )?{_WEEKDAY}{_OF_DAY})?",
    rf"(?:after|before|during|following) the {_ACT}",
    rf"(?:in|inside|outside|near|across|around|along) the {_PLACE}",
    rf"(?:elsewhere|meanwhile|separately)(?: in {_NAME})?",
    "in (?:all|total)(?! the)",
)
_OPENS_CLAUSE = (
    "(?=(?:the|an?|his|her|their|two|three|four|five|six|seven|eight|nine|ten|[0-9]|dozens|scores|hundreds|thousands|"
    "several|some|many|at least|more than|about|gunmen|troops|soldiers|rebels?|militants|militiam[ae]n|protesters|"
    "residents|fighters|insurgents|masked|armed|unidentified|unknown|suspected|men|people|villagers|bandits|"
    "assailants|attackers|youths|mobs?|(?:police|officials|authorities|officers) (?!\\w+s\\b)))"
)
_HEAD = r"(?:(?:but|and|then|yet|also|again|only) )?"
_FRONT = re.compile(
    rf"{_HEAD}(?:(?:{_DATE}|(?:{'|'.join(_TIMES)}){_TAIL})(?= {_NO_CLAUSE}[\w“\"])"
    rf"|(?:{'|'.join(_SCENES)})(?= {_OPENS_CLAUSE}))",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\W{0,4}")
_WITHIN = re.compile(r"\bthat |(?<=[,;:] )[“\"]")
"""Where a clause may open within a sentence: "said *that* on Monday night men came", "said, *"*At dawn men came"."""
_MOST = 20
"""Openings within one sentence that are looked at."""


def front_ends(text: str, sentence: Span) -> list[int]:
    """Where phrases of time and place that open a clause of a sentence end with no comma behind them."""
    opening = _OPENING.match(text, sentence.start, sentence.end)
    within = islice(_WITHIN.finditer(text, sentence.start, sentence.end), _MOST)
    starts = (opening.end() if opening is not None else sentence.start, *(found.end() for found in within))
    fronts = (_FRONT.match(text, start, sentence.end) for start in starts)
    return [front.end() for front in fronts if front is not None]
