"""What a report moves on to: "On Tuesday two drones fell on the yard of Idlib. Five people were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.anchors import what_came_before
from reportedly.rules.in_passing import is_in_passing
from reportedly.rules.relative_places import distance_km
from reportedly.types.annotations import Event, Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import PlaceClass

_FAR_KM = 50.0
"""Kilometres between two places that are surely not one."""
_WIDE = (PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.REGION)


def moved_on(reading: Reading, before: Sequence[Event], main: Event | None, word: Token) -> Event | None:
    """The one act that the sentence before `word` told, `before`, if a count at `word` goes on with it.

    It is told by a verb in the same paragraph, and was on another day or far from what the report is about: not "the
    blast came two days after a raid", nor what only "followed a raid".
    """
    act = before[0] if len({event.id for event in before}) == 1 else None
    if act is None or main is None or act is main or not _is_told_here(reading, act, word):
        return None
    return act if _is_of_another_day(act, main) or _is_elsewhere(reading, act, main) else None


def fled(reading: Reading, last: Event | None, main: Event | None, word: Token) -> Event | None:
    """What people fled: what the report is about, but where their paragraph tells of another act alone, the `last`."""
    sentences, tree = reading[Sentence], reading.tree
    here = sentences[word.sentence].paragraph

    def is_told(event: Event) -> bool:
        heads = (tree.head_of(span) for span in (event.span, *event.evidence))
        return any(head is not None and sentences[head.sentence].paragraph == here for head in heads)

    return last if last is not None and is_told(last) and main is not None and not is_told(main) else main


def _is_told_here(reading: Reading, act: Event, word: Token) -> bool:
    """Whether a verb first tells an act in the sentence and paragraph before a word, and not in passing."""
    tree, sentences = reading.tree, reading[Sentence]
    head = tree.head_of(act.span)
    if head is None or head.part != "VERB" or head.sentence != word.sentence - 1:
        return False
    near = sentences[head.sentence].paragraph == sentences[word.sentence].paragraph
    return near and not is_in_passing(tree, head) and not what_came_before(tree, head)


def _is_of_another_day(one: Event, other: Event) -> bool:
    """Whether no day is of both; a night is of two, and what sums up a week of none: "Violence rose. On 15 May …"."""
    first, last = ([(day or "")[:10] for day in days] for days in zip(_days(one), _days(other), strict=True))
    if other.earliest is None:
        return bool(one.earliest) and one.time is not None
    return all((*first, *last)) and max(first) > min(last)


def _days(event: Event) -> tuple[str | None, str | None]:
    return event.earliest, event.latest


def _is_elsewhere(reading: Reading, one: Event, other: Event) -> bool:
    here, there = reading.get(Place, one.place), reading.get(Place, other.place)
    if here is None or there is None or here.kind in _WIDE or there.kind in _WIDE:
        return False
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    apart = distance_km(here.lat, here.lon, there.lat, there.lon)
    return apart > (here.radius_km or 0.0) + (there.radius_km or 0.0) + _FAR_KM
