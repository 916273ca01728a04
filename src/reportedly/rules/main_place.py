"""Where the report is about: where its main event took place, else the place that it names first and most.

A lead that names where and does not tell of the main event has the better claim: reports open with what they are about.
"""

from __future__ import annotations

import re

from reportedly.types.annotations import Event, Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import PlaceClass, Usage

_WEIGHT = {
    PlaceClass.SITE: 1.0,
    PlaceClass.TOWN: 1.0,
    PlaceClass.ADMIN2: 0.9,
    PlaceClass.ADMIN1: 0.8,
    PlaceClass.REGION: 0.7,
    PlaceClass.WATER: 0.7,
    PlaceClass.COUNTRY: 0.3,
}
"""A country is what a report is about only where it names nothing smaller as often."""
_LEAD = (2.0, 1.0)
"""Added for a name in the first and in the second sentence behind a dateline."""


def main_place(reading: Reading) -> Place | None:
    """The place, as mentioned where the main event has it or for the first time; None when no place is known."""
    main = next((event for event in reading[Event] if event.main), None) if reading.has(Event) else None
    place = reading.get(Place, main.place) if main is not None else None
    if main is not None and place is not None and place.lat is not None:
        return _in_the_lead(reading, main, place) or place
    return _most_named(reading)


def _in_the_lead(reading: Reading, main: Event, place: Place) -> Place | None:
    """The first town or site in the lead, where neither the main event nor its place is told there."""
    lead = next((item for item in _sentences(reading)[:2] if not _opens_with_dateline(reading, item)), None)
    if lead is None or any(lead.span.meets(span) for span in (main.span, *main.evidence, place.span)):
        return None
    named = (item for item in reading[Place] if item.usage is Usage.PLACE and lead.span.holds(item.span))
    return next(
        (item for item in named if item.kind in _SPOTS and item.lat is not None and _is_where(reading, item)), None
    )


_SPOTS = (PlaceClass.SITE, PlaceClass.TOWN)
_WHERE = frozenset("at in into to near inside outside around on".split())


def _is_where(reading: Reading, place: Place) -> bool:
    """Whether a preposition of place governs the name ("in Tora", "at the gate of Tora"), or it is what was taken."""
    head = reading.tree.head_of(place.span) if reading.has(Token) else None
    if head is not None and head.link in ("dobj", "nsubj", "nsubjpass"):
        return True
    above = (token.text.lower() for token in reading.tree.ancestors(head)) if head is not None else iter(())
    first = next(above, "")
    if first == "of":  # past the noun that "of" hangs on
        next(above, "")
        first = next(above, "")
    return first in _WHERE


def _most_named(reading: Reading) -> Place | None:
    places = [item for item in reading[Place] if item.usage is Usage.PLACE and item.lat is not None and item.kind]
    scores: dict[str, float] = {}
    first: dict[str, Place] = {}
    for place in places:
        if is_dateline(reading, place) or _is_origin(reading, place):
            continue
        key = place.gazetteer_id or place.name
        first.setdefault(key, place)
        weight = _WEIGHT[place.kind] if place.kind else 0.0
        scores[key] = scores.get(key, 0.0) + weight * (1.0 + _lead(reading, place))
    best = max(scores, key=lambda key: (scores[key], -first[key].span.start), default=None)
    return first[best] if best is not None else next(iter(places), None)


def _is_origin(reading: Reading, place: Place) -> bool:
    """Whether the name tells where somebody is from: "Ola Roe, 55, *from* Spain"; not "fled from Spain"."""
    head = reading.tree.head_of(place.span) if reading.has(Token) else None
    preposition = reading.tree.head(head) if head is not None else None
    above = reading.tree.head(preposition) if preposition is not None and preposition.text.lower() == "from" else None
    return above is not None and above.part in ("PROPN", "NOUN", "NUM", "PRON")


def _lead(reading: Reading, place: Place) -> float:
    opening = [item for item in _sentences(reading)[:4] if not _opens_with_dateline(reading, item)][:2]
    return next((bonus for item, bonus in zip(opening, _LEAD, strict=False) if item.span.holds(place.span)), 0.0)


def is_dateline(reading: Reading, place: Place) -> bool:
    """Whether the name only tells where the report was written: "KABUL, March 5 (AP) --", "PESHAWAR: Police".

    Behind its headline too, where the agency stands in brackets: "Four held in raid. KABUL (AP) - Police".
    """
    sentences = _sentences(reading)
    if _is_behind_headline(reading, place):
        return True
    opens = reading.report.text[: place.span.end + 1].lstrip()
    if opens.endswith(":") and opens[:-1].isupper() and len(opens) <= _COLON:
        return True
    return bool(sentences) and _opens_with_dateline(reading, sentences[0]) and sentences[0].span.holds(place.span)


def _is_behind_headline(reading: Reading, place: Place) -> bool:
    text, start = reading.report.text, place.span.start
    opens = start < _HEADLINE and (not text[:start].strip() or text[:start].rstrip()[-1] in ".!?\n")
    return opens and reading.quote(place.span).isupper() and _WIRED.match(text, place.span.end) is not None


_HEADLINE = 200
"""Characters in which a headline ends."""
_WIRED = re.compile(r"(?:,\s[^()\n]{1,40})?\s\([A-Z][\w .&'-]{1,40}\)\s*[-–—_]")
_COLON = 40
"""Characters of a dateline that ends in a colon."""


def _sentences(reading: Reading) -> tuple[Sentence, ...]:
    return reading[Sentence] if reading.has(Sentence) else ()


def _opens_with_dateline(reading: Reading, sentence: Sentence) -> bool:
    """Sentences keeps a dateline ("KABUL, March 5 (AP) --") as a piece of its own, ending in its dash or bracket."""
    words = reading.quote(sentence.span).rstrip()
    return sentence.span.start < 40 and words.endswith(("-", "–", "—", ")")) and len(words) <= 100
