"""Stance of a statement by the words of its content, where its cue says no more than "said" and they leave no doubt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.types.span import Spans
from reportedly.types.vocabulary import Stance

_PHRASES: Mapping[str, str] = {
    "own": r"(?:I|we|it|he|she|they|our|its|his|her|their|my)\b",
    "ours": r"(?:our|its|his|her|their|the|more|further|these|such)\b(?: [\w-]+){0,2}",
    "ourside": r"(?:(?:I|we|it|he|she|they)\b|(?:units|forces|troops|soldiers|members) of [^.,;]{0,40}?"
    r"(?:army|forces|guard|group|movement|brigade|police)"
    r"|(?:none of )?(?:our|its|his|her|their|the)(?: own)? (?:forces?|troops"
    r"|soldiers|men|fighters|aircraft|army|jets|planes|military|units?|drones|officers|police|members|group|boys"
    r"|guards|followers|people|front|organi[sz]ation"
    r"|movement|government))",
    "will": r"(?:will|would|shall|['’]ll|(?:am|are|is|was|were) (?:going|ready|prepared) to)\b",
    "due": r"(?:will|would|shall|has|have|had)\b[^.;]{0,40}\b",
    "not": r"(?:(?:had|has|have|did|do|does|was|were|is|are)(?: not| never|n['’]t)|never)",
    "harm": r"(?:strik(?:e|ing)|hit|attack|retaliat\w+|aveng\w+|punish|crush|destroy|captur\w+|kill|eliminate|shoot"
    r"|bomb|target|shell|open fire|fire (?:up)?on|wipe out|annihilate|hunt down|storm|invade|obliterate|flatten|sink"
    r"|(?:use|resort to) (?:military )?force|take (?:\w+ )?revenge)\b",
    "attacks": r"(?:strikes?|attacks?|operations?|raids?|bombing|offensive|campaign|shelling|bombardment)\b",
    "near": r"[^.;]{0,60}",
    "brief": r"[^.,;]{0,20}? ",
}
"""Phrases that the words of `content_stances` are built of."""
_WHERE = {
    "start": r"[\"“‘']?(?:(?:(?:in|on|at|during) [^.,;“\"]{0,40} )?that )?",
    "early": r"[^.;]{0,160}(?:\b(?=\w)|(?=[“\"]))",
    "clause": r"[^.,;]{0,80}\b",
}
_TURNED_TO = (Stance.THREATENS, Stance.DENIES)
"""What outright words in any sentence make of a statement that only asserts by its cue; the first that fits decides."""
_DEMAND = re.compile(
    r"(?:(?:the|an?|any|all|his|her|its|their|that|this|such) )?(?:[\w.-]+ ){0,2}"
    r"(?:demand|call|request|offer|proposal|appeal|ultimatum|plan|talk|negotiation|ceasefire|truce|deal|mediation"
    r"|invitation|dialogue|pressure|condition|overture|compromise|extension|resignation)s?\b",
    re.IGNORECASE,
)
_LONGEST = 600
"""Characters of a piece of a content that are looked at."""
_SHORT = 16
"""Characters of a later piece that is no crumb of a clause ("called the claim … *baseless*")."""
_PIECES = 3
"""Pieces of a content that are looked at."""
_OPENING = '"“‘«'
_NO_MARKS = str.maketrans("", "", '"“”')
_SENTENCE = re.compile(r"(?<=[.!?;]) +")


@cache
def _words() -> Mapping[Stance, tuple[re.Pattern[str], ...]]:
    """For each stance a pattern a place, of all the words that stand there: a place is sought once for all of them."""
    found: dict[Stance, dict[str, list[str]]] = {}
    for row in lexicon("content_stances"):
        words = re.sub(r"<(\w+)>", lambda name: _PHRASES[name[1]], row["words"])
        found.setdefault(Stance(row["stance"]), {}).setdefault(row["where"], []).append(words)
    return {
        stance: tuple(re.compile(f"{_WHERE[where]}(?:{'|'.join(some)})", re.IGNORECASE) for where, some in own.items())
        for stance, own in found.items()
    }


def _fits(turned: Stance, sentence: str) -> bool:
    """Whether words of a stance stand in a sentence, quotation marks within it heeded or not ("had “never” fired")."""
    bare = sentence.translate(_NO_MARKS)
    return any(pattern.match(words) for words in {sentence, bare} for pattern in _words()[turned])


def _whole(words: str) -> str:
    """Words with "we'll" as "we will"."""
    return _SHORT_WILL.sub(" will", words)


_SHORT_WILL = re.compile(r"(?<=[a-z])['’]ll\b", re.IGNORECASE)


def stance_by_words(text: str, content: Spans, stance: Stance, refuses: bool = True) -> Stance:
    """`stance` (from the cue), or what outright words make of it: a threat, a denial, a refusal, a demand turned down.

    `refuses`: whether the cue can turn a demand down, as "rejected" can and "denied" cannot.
    """
    if not content:
        return stance
    words = _whole(text[content[0].start : min(content[0].end, content[0].start + _LONGEST)])
    if stance is Stance.ASSERTS:
        quoted = [piece for piece in content[1:_PIECES] if text[piece.start] in _OPENING or len(piece) < _SHORT]
        later = [_whole(text[piece.start : min(piece.end, piece.start + _LONGEST)]) for piece in quoted]
        said = [sentence for piece in (words, *later) for sentence in _SENTENCE.split(piece)]
        if _fits(Stance.DECLINES, words) and not _fits(Stance.THREATENS, words):
            return Stance.DECLINES  # an answer that opens with a refusal
        return next((turned for turned in _TURNED_TO if any(_fits(turned, sentence) for sentence in said)), stance)
    if refuses and stance is Stance.DENIES and _DEMAND.match(words):
        return Stance.DECLINES
    return stance
