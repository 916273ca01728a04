"""Stance of a statement by the words of its content, where its cue says no more than "said" and they leave no doubt."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportedly.types.span import Spans
from reportedly.types.vocabulary import Stance

_OPEN = r"[\"“‘']?(?:that )?"
_SELF = r"(?:I|we|it|he|she|they|our|its|his|her|their|my)\b"
_MINE = r"(?:our|its|his|her|their|the)(?: own)?"
_FORCES = r"(?:forces?|troops|soldiers|men|fighters|aircraft|army|jets|planes|military|units?|drones|officers|police|members)"
_SOON = r"(?:will|would|shall|['’]ll|(?:am|are|is|was|were) (?:going|ready|prepared) to)\b"
_NEAR = r"[^.;]{0,60}"
_FAR = r"[^.;]{0,160}"
_HARM = r"""(?:strik(?:e|ing)|hit|attack|retaliat\w+|aveng\w+|punish|crush|destroy|captur\w+|kill|eliminate|shoot|bomb
    |target|shell|open fire|wipe out|annihilate|hunt down|storm|invade|obliterate|flatten|sink
    |(?:use|resort to) (?:military )?force|take (?:\w+ )?revenge)\b"""

_THREATS = (
    rf"{_OPEN}{_SELF}{_NEAR}\b{_SOON}(?! not| never){_NEAR}\b{_HARM}",  # the speaker's own future harm
    rf"""{_FAR}\b(?:will|would|shall|has|have)\b[^.;]{{0,40}}\b
    (?:in kind|(?:a|the|heavy|high|dear) price|no mercy|no truce|take revenge|regret (?:it|this|their)|pay dearly
    |(?:face|suffer|bear)\b[^.;]{{0,30}}\bconsequences|not go un(?:answered|punished)|gates of hell|never be safe
    |(?:become|be|considers?|treats?)\b[^.;]{{0,20}}\blegitimate (?:military )?targets?
    |(?:crushing|decisive|harsh|harsher|devastating|forceful|painful|severe) (?:response|retaliation|blow|reply|answer))\b""",
)
_DENIALS = (
    rf"""{_FAR}\b(?:is|are|was|were|as|being|an?|all|entirely|totally|completely|utterly|pure|outright|absolute)
    (?: lies?| false| untrue| baseless| unfounded| groundless| fabricat\w+| nonsense| slander\w*| absurd| ludicrous
    | malicious| propaganda| fake(?: news)?| hoax| disinformation| misinformation| made up| not true)\b""",
    rf"""{_FAR}\b(?:nothing to do with|no (?:role|part|hand|involvement) in|no (?:links?|ties|connection) (?:to|with)
    |not (?:involved|responsible for|behind|linked to|connected to)|(?:strongly|categorically|flatly) reject(?:s|ed)?
    |no truth (?:in|to)|no evidence)\b""",
    rf"""{_OPEN}(?:{_SELF}|{_MINE} {_FORCES}|none of {_MINE})[^.,;]{{0,20}}?
    (?: (?:had|has|have|did|do|does|was|were) (?:not|never)| (?:had|have|has|did|do|does|was|were)n['’]t| never
    | (?:had )?(?:merely|only))(?: \w+ly| been| ever)?
    (?: target| attack| struck| strike| hit| fire| shell| shot| shoot| kill| bomb| carr(?:y|ied)| commit| tortur| harm
    | abduct| violat| launch| order| return| mistreat)""",
)
_DECLINALS = (
    r"""[^.;]{0,80}\b(?:no comment|too early to|premature to|nothing to (?:add|say)|unable to (?:confirm|comment|verify|say)
    |(?:could|can|would|will|did|do|does)(?: not|not|n['’]t) (?:\w+ly )?(?:confirm|comment|verify|discuss|elaborate|speculate)
    |(?:put|address|direct) (?:that|the|your) questions?)\b""",
    rf"""{_OPEN}{_SELF}[^.,;]{{0,20}}? (?:still |also |now |currently )?(?:looking into|checking|investigating|reviewing
    |examining|verifying|probing|aware of (?:the |these )?reports)\b""",
    rf"""{_OPEN}(?:the|this|that|an?) (?:\w+ ){{0,3}}(?:incidents?|reports?|matter|claims?|allegations?|circumstances)
    (?: \w+)? (?:was|were|is|are|had been)(?: still| now| being| under)*
    (?: investigated| looked into| reviewed?| investigation| examined| examination| checked)\b""",
)
_BLAMES = (
    rf"""{_FAR}\b(?:(?:is|are|was|were|be|been|stands?|stood)\b[^.;,]{{0,20}}\b(?<!not )(?:behind the|to blame|responsible for|guilty of|complicit)
    |bears?\b[^.;]{{0,20}}\bresponsibility|blood on (?:its|his|her|their) hands)\b""",
)
_BELIEFS = (
    rf"""{_OPEN}{_SELF} (?:now |still |also |personally |strongly |firmly |really )?(?:believed?s?|thinks?|thought|suspect(?:ed|s)?
    |fear(?:ed|s)?|hope[ds]?|expect(?:ed|s)?|assumed?|doubt(?:ed|s)?|reckon(?:ed)?)\b""",
    rf"{_OPEN}(?:I|we)(?:['’]m| am|['’]re| are) (?:\w+ )?(?:sure|certain|confident|convinced|afraid|worried|hopeful)\b",
    rf"{_OPEN}(?:it|there) (?:is|was|seems|seemed|appears|appeared)[ “\"]+(?:(?:very|highly|quite|more|most) )?(?:likely|unlikely|probable|possible)\b",
)
_PLEDGES = (
    rf"""{_OPEN}(?:{_SELF}|{_MINE} (?:government|country))[^.,;]{{0,20}}?\b
    (?:will|would|shall|['’]ll|(?:am|are|is|was|were) (?:committed|determined|ready|prepared) to)
    (?: \w+ly| also| soon| now| always)? (?:give|provide|send|withdraw|release|free|hand over|return|reopen|stop|cease|halt|respect
    |honou?r|abide|comply|cooperate|protect|ensure|guarantee|publish|investigate|prosecute|rebuild|compensate|observe
    |implement|restore|deliver|supply|pursue those|do everything|do all|do whatever|leave no stone)\b""",
    rf"{_OPEN}(?:another \d|one of (?:its|our|their) own){_NEAR}\b(?:will|would)\b",
)
_DEMAND = re.compile(
    r"""(?:(?:the|an?|any|all|his|her|its|their|that|this|such)\ )?(?:[\w.-]+\ ){0,2}
    (?:demand|call|request|offer|proposal|appeal|ultimatum|plan|talk|negotiation|ceasefire|truce|deal|mediation
    |invitation|dialogue|pressure|condition|overture|compromise|extension|resignation)s?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 600
"""Characters of a content that are looked at: its first words set its stance."""


class _Turn(NamedTuple):
    """Cue stances that words may turn, the words (from the start of a content), and what they turn them to."""

    of: frozenset[Stance]
    words: tuple[re.Pattern[str], ...]
    to: Stance


def _turn(of: tuple[Stance, ...], words: tuple[str, ...], to: Stance) -> _Turn:
    patterns = (re.sub(r"\s*\n\s*", "", each) for each in words)
    return _Turn(frozenset(of), tuple(re.compile(each, re.IGNORECASE) for each in patterns), to)


_TURNS = (
    _turn((Stance.ASSERTS, Stance.PROMISES), _THREATS, Stance.THREATENS),
    _turn((Stance.ASSERTS,), _DECLINALS, Stance.DECLINES),
    _turn((Stance.ASSERTS,), _DENIALS, Stance.DENIES),
    _turn((Stance.ASSERTS,), _BLAMES, Stance.ALLEGES),
    _turn((Stance.ASSERTS,), _BELIEFS, Stance.BELIEVES),
    _turn((Stance.ASSERTS,), _PLEDGES, Stance.PROMISES),
)
"""Asked in this order; the first that fits decides."""


def stance_by_words(text: str, content: Spans, stance: Stance) -> Stance:
    """`stance` (from the cue), or what the first words make of it: a threat, a denial, a demand refused."""
    if not content:
        return stance
    words = text[content[0].start : min(content[0].end, content[0].start + _LONGEST)]
    for turn in _TURNS:
        if stance in turn.of and any(pattern.match(words) for pattern in turn.words):
            return turn.to
    if stance is Stance.DENIES and _DEMAND.match(words):
        return Stance.DECLINES
    return stance
