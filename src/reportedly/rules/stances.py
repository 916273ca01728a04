"""Stance by the words of a content, where they leave no doubt and the cue says nothing more than "said" or "warned"."""

from __future__ import annotations

import re

from reportedly.types.span import Spans
from reportedly.types.vocabulary import Stance

_OWN = r"[\"“‘']?(?:that\s+)?(?:I|we|our|it|its|he|his|she|her|they|their|my)\b[^.;]{0,60}\b(?:will|would|shall)\b"
_HARM = r"[^.;]{0,60}\b(?:strike|hit|attack|retaliate|avenge|punish|crush|destroy|capture|kill|shoot|bomb|open fire)\b"
_THREAT = re.compile(_OWN + _HARM, re.IGNORECASE)
"""A speaker's own future harm: "that it would strike again"; what somebody else will do is a warning."""
_VENGEANCE = re.compile(
    r"\b(?:will|would|shall|has|have)\b[^.;]{0,40}\b(?:in kind|a price|no mercy|no truce|take revenge|regret it)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:is|are|was|were|as|a|all|entirely|totally|completely) "
    r"(?:lies?|false|untrue|baseless|unfounded|groundless|fabricat\w+)\b"
    r"|\bnothing to do with\b|\bno (?:role|part|hand|involvement) in\b|\bstrongly reject(?:s|ed)?\b",
    re.IGNORECASE,
)
_DEMAND = re.compile(
    r"(?:(?:the|an?|any|all|his|her|its|their|that|this|such) )?(?:\w+ ){0,2}"
    r"(?:demand|call|request|offer|proposal|appeal|ultimatum)s?\b",
    re.IGNORECASE,
)
_LONGEST = 600
"""Characters of a content that are looked at: its first words set its stance."""


def stance_by_words(text: str, content: Spans, stance: Stance) -> Stance:
    """`stance` (from the cue), or what its first words make of it: a threat, a denial, a demand refused."""
    if not content:
        return stance
    words = text[content[0].start : min(content[0].end, content[0].start + _LONGEST)]
    if stance in {Stance.ASSERTS, Stance.PROMISES} and (_THREAT.match(words) or _VENGEANCE.search(words)):
        return Stance.THREATENS
    if stance is Stance.ASSERTS and _DENIAL.search(words):
        return Stance.DENIES
    if stance is Stance.DENIES and _DEMAND.match(words):
        return Stance.DECLINES
    return stance
