"""Where the report is about: where its main event took place, else the place that it names first and most."""

from __future__ import annotations

from reportedly.types.annotations import Event, Place, Sentence
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
    if reading.has(Event):
        for event in reading[Event]:
            place = reading.get(Place, event.place) if event.main else None
            if place is not None and place.lat is not None:
                return place
    return _most_named(reading)


def _most_named(reading: Reading) -> Place | None:
    places = [item for item in reading[Place] if item.usage is Usage.PLACE and item.lat is not None and item.kind]
    scores: dict[str, float] = {}
    first: dict[str, Place] = {}
    for place in places:
        if _is_dateline(reading, place):
            continue
        key = place.gazetteer_id or place.name
        first.setdefault(key, place)
        weight = _WEIGHT[place.kind] if place.kind else 0.0
        scores[key] = scores.get(key, 0.0) + weight * (1.0 + _lead(reading, place))
    best = max(scores, key=lambda key: (scores[key], -first[key].span.start), default=None)
    return first[best] if best is not None else next(iter(places), None)


def _lead(reading: Reading, place: Place) -> float:
    opening = [item for item in _sentences(reading)[:4] if not _opens_with_dateline(reading, item)][:2]
    return next((bonus for item, bonus in zip(opening, _LEAD, strict=False) if item.span.holds(place.span)), 0.0)


def _is_dateline(reading: Reading, place: Place) -> bool:
    """Whether the name only tells where the report was written."""
    sentences = _sentences(reading)
    return bool(sentences) and _opens_with_dateline(reading, sentences[0]) and sentences[0].span.holds(place.span)


def _sentences(reading: Reading) -> tuple[Sentence, ...]:
    return reading[Sentence] if reading.has(Sentence) else ()


def _opens_with_dateline(reading: Reading, sentence: Sentence) -> bool:
    """Sentences keeps a dateline ("KABUL, March 5 (AP) --") as a piece of its own, ending in its dash or bracket."""
    words = reading.quote(sentence.span).rstrip()
    return sentence.span.start < 40 and words.endswith(("-", "–", "—", ")")) and len(words) <= 100
