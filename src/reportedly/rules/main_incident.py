"""Which incident a report is about: what its title and first sentence tell of, and what it comes back to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportedly.rules.event_links import VIOLENT
from reportedly.rules.incidents import Happening, Incident
from reportedly.types.vocabulary import Status

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLE, _LEAD, _VIOLENT, _HARM = 3.0, 3.0, 1.0, 0.5
_TELLING = 10
"""Mentions beyond which one more says nothing."""


def main_of(incidents: Sequence[Incident], title: str) -> int | None:
    """The number of the main incident; None where nothing happened."""
    words = {word.lower() for word in _WORD.findall(title)}
    scored = [
        (_score(incident, words), -number)
        for number, incident in enumerate(incidents)
        if any(item.status in (Status.HAPPENED, Status.ONGOING) for item in incident[:1])
    ]
    return -max(scored)[1] if scored else None


def _score(incident: Incident, title: set[str]) -> float:
    first = min(item.sentence for item in incident)
    score = float(min(len(incident), _TELLING)) + _TITLE * any(_is_in(item, title) for item in incident)
    score += max(0.0, _LEAD - first)
    return score + _VIOLENT * (incident[0].type.value in VIOLENT) + _HARM * any(item.harm for item in incident)


def _is_in(item: Happening, title: set[str]) -> bool:
    """Whether a title names the act by the same word in any form ("hits", "hit")."""
    stem = item.word.rstrip("e")
    return any(word.startswith(stem) and len(word) - len(stem) <= 4 for word in title) if len(stem) > 2 else False
