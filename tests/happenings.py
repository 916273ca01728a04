"""Hand-made mentions of happenings."""

from __future__ import annotations

from typing import Any

from reportedly.rules.happenings import Happening
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status


def mention(index: int, word: str, **fields: Any) -> Happening:
    """The mention number `index`, one a sentence, of a happened assault unless `fields` say otherwise."""
    told: dict[str, Any] = {"type": EventType.ASSAULT, "status": Status.HAPPENED, "family": word, "noun": True}
    told |= {"mode": "", "sentence": index} | fields
    return Happening(index=index, span=Span(index * 10, index * 10 + 5), word=word, why="", **told)
