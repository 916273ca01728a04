"""Which incident a report is about: what its title and first sentence tell of, and what it comes back to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from reportedly.rules.happenings import Incident
from reportedly.rules.harmful import VIOLENT
from reportedly.types.vocabulary import EventType, Status

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAD = 3.0
"""For the first sentence; one less for each that follows."""
_FORE, _TITLE, _LATER = 2.0, 3.0, 1.0
"""For what the first sentence tells first of all ("ended a truce, a day after fighters attacked"), for the first act
that the title names, and for another that it names."""
_VIOLENT, _HARM = 1.0, 1.0
_WORDS = frozenset((EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.CONSULT))
"""Acts of speech that are mostly about another act: "blamed Iran for an attack"."""
_TELLING = 8
"""Sentences beyond which one more says nothing."""


def main_of(incidents: Sequence[Incident], title: str, families: Mapping[str, str] | None = None) -> int | None:
    """The number of the main incident; None where nothing happened.

    `families` tells kin by lemma: a title's "hits" names an incident of which the text says "strikes".
    """
    happened = {
        number: incident
        for number, incident in enumerate(incidents)
        if any(item.status in (Status.HAPPENED, Status.ONGOING) for item in incident[:1])
    }
    if not happened:
        return None
    words = [word.lower() for word in _WORD.findall(title)]
    named = {number: _place_in(incident, words, families or {}) for number, incident in happened.items()}
    first = min((place for place in named.values() if place is not None), default=None)
    fore = _fore(happened.values())
    scored = []
    for number, incident in happened.items():
        score = _score(incident) + _FORE * (incident is fore)
        if named[number] is not None:
            score += _TITLE if named[number] == first else _LATER
        scored.append((score, -number))
    return -max(scored)[1]


def _score(incident: Incident) -> float:
    """What an incident has for itself: how early it is told, how often it is come back to, and what it did.

    It is not yet told by what only dates the news: "ended a truce, a day after fighters attacked".
    """
    first = min((item.sentence for item in incident if not item.before), default=int(_LEAD))
    score = float(min(len({item.sentence for item in incident}), _TELLING)) + max(0.0, _LEAD - first)
    return score + _VIOLENT * (incident[0].type.value in VIOLENT) + _HARM * any(item.harm for item in incident)


def _fore(incidents: Iterable[Incident]) -> Incident | None:
    """The incident nearest to the root of the first sentence that tells of any."""
    told = [
        (item.sentence, item.depth, item.index, incident)
        for incident in incidents
        for item in incident
        if item.type not in _WORDS
    ]
    return min(told, key=lambda row: row[:3])[3] if told else None


def _place_in(incident: Incident, title: Sequence[str], families: Mapping[str, str]) -> int | None:
    """Which word of a title first names the act, by the same word in any form ("hits", "hit") or by its kin."""
    kin = {item.family for item in incident if not item.harm}
    return next(
        (
            place
            for place, word in enumerate(title)
            if any(_is_form(word, item.word) for item in incident)
            or any(families.get(lemma) in kin for lemma in lemmas_of(word))
        ),
        None,
    )


def _is_form(word: str, lemma: str) -> bool:
    stem = lemma.rstrip("e")
    return len(stem) > 2 and word.startswith(stem) and len(word) - len(stem) <= 4


_ENDING = re.compile(r"(?:es|s|ed|d|ing)$")


def lemmas_of(word: str) -> tuple[str, ...]:
    """What a word of a title may be a form of: "strikes" of "strik", "strike"."""
    stem = _ENDING.sub("", word)
    return (word, stem, stem + "e", word.removesuffix("s"))
