"""Where an incident was: the place that most of its reports agree on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.resolve.incidents import Happening
from reportedly.resolve.nearness import distance_km
from reportedly.resolve.timing import time_reasons
from reportedly.rules.main_place import is_dateline, main_place
from reportedly.rules.relative_places import may_be_one
from reportedly.text.terms import stem
from reportedly.types.annotations import Attribution, Event, Place, Sentence
from reportedly.types.groups import Point
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, PlaceClass, SourceKind, Usage


def scene(members: Sequence[Happening]) -> Point | None:
    """The place that most reports agree on, by naming it or one that holds it; of several the narrowest.

    A town named once stands before its country named five times, but "150 nautical miles west of Aden", which lies
    beyond the Gulf of Aden, not before the gulf. Where none tells a place of which anybody knows where it lies ("inside
    the mall"), it is guessed: the place that the reports are about.
    """
    told: dict[str, set[str]] = {}
    places: dict[str, Place] = {}
    for item in _witnesses(members):
        if item.place is not None:
            told.setdefault(_place_key(item.place), set()).add(item.reading.report.id)
            places.setdefault(_place_key(item.place), item.place)
    if not told:
        return _named(members, _guessed(members))
    votes = {name: _votes(places[name], told, places) for name in told}
    best = places[min(told, key=lambda name: (-votes[name], _radius(places[name]), -len(told[name]), name))]
    return _within(best, members) or _point(best)


def _witnesses(members: Sequence[Happening]) -> list[Happening]:
    """Those that tell a place of which it is known where it lies; of a report whose news does so, no others.

    "The launch", told again with where somebody spoke of it, is no second place.
    """
    placed = [item for item in members if item.place is not None and item.place.lat is not None]
    news = {item.reading.report.id for item in placed if item.event.main}
    return [item for item in placed if item.event.main or item.reading.report.id not in news]


def _within(place: Place, members: Sequence[Happening]) -> Point | None:
    """What the reports are about in the country or region where it was, as a guess; None where that says no more.

    In a region only what is the news of a report: what shook it for months was not all in one town.
    """
    if place.kind not in _WIDE or not (place.kind is PlaceClass.COUNTRY or any(item.event.main for item in members)):
        return None
    guess = _guessed(members)
    if guess is None or guess.kind is PlaceClass.COUNTRY:
        return None
    if place.kind is PlaceClass.COUNTRY:
        inside = guess.country == place.country
    else:
        inside = guess.kind in _SPOTS | _DISTRICTS and _holds(place, guess)
    return _point(guess, guessed=True) if inside else None


_WIDE = frozenset((PlaceClass.COUNTRY, PlaceClass.REGION, PlaceClass.ADMIN1, PlaceClass.WATER))
_DISTRICTS = frozenset((PlaceClass.ADMIN2,))


def _guessed(members: Sequence[Happening]) -> Place | None:
    """The place that holds the one told, that of a court, that the reports begin with whose news it is, that they name
    beside the act, that those begin with which tell of it in passing, or that they are about.

    What is only said, as a charge or a demand, is said where its report was sent from: what it is about was elsewhere.
    """
    acts = [item for item in members if item.event.type not in _WORDS or _is_charged(item)]
    if not acts:
        return _holding(members) or _sent_from(members) or _begun_with(members) or _about(members)
    news = [item for item in members if item.event.main]
    told = _holding(members) or _of_court(acts)
    found = told or _begun_with(news) or _named_beside(acts) or _begun_with(acts) or _about(acts)
    land = _of_police(acts)
    abroad = land is not None and found is not None and found.country != land.country
    return land if abroad else found


def _of_police(acts: Sequence[Happening]) -> Place | None:
    """The land whose police make an arrest, who do so at home: "Kenyan police said they had arrested nine men"."""
    arrests = [item for item in acts if item.event.type is EventType.COERCE]
    told: dict[str, list[Place]] = {item.reading.report.id: [] for item in acts}
    for item in arrests:
        text = item.reading.report.text
        told[item.reading.report.id] += [
            place
            for place in _in_sentence(item)
            if place.kind is PlaceClass.COUNTRY and _POLICE.match(text, place.span.end) is not None
        ]
    lands = {place.country for places in told.values() for place in places}
    return _agreed(told) if len(lands) == 1 else None


_POLICE = re.compile(r"(?:['’]s)?\s(?:\w+\s)?(?:police|policemen|gendarmes|customs)\b", re.IGNORECASE)


def _holding(members: Sequence[Happening]) -> Place | None:
    """The known place in which one is told that no gazetteer knows: "the Karm quarter of Tora", "Karm, near Tora"."""
    told: dict[str, list[Place]] = {}
    for item in members:
        if item.place is not None:
            told.setdefault(item.reading.report.id, []).extend(_behind(item.reading, item.place))
    return _agreed(told)


def _behind(reading: Reading, place: Place) -> list[Place]:
    """The known place that the words behind a name say it is in or near; none where nothing says so."""
    text, end = reading.report.text, place.span.end
    return [
        other
        for other in reading[Place]
        if other.lat is not None
        and 0 < other.span.start - end <= _TELLING
        and _TOLD_IN.fullmatch(text, end, other.span.start)
    ][:1]


_TOLD_IN = re.compile(
    r"(?:\s(?:district|quarter|neighbou?rhood|area|suburb|section|ward|village|municipality))?"
    r"(?:,?\s(?:of|in|near|outside|on\sthe\s\w+\sof)|,)\s(?:the\s)?(?:(?:city|town|district|province)\sof\s)?"
)


def _of_court(acts: Sequence[Happening]) -> Place | None:
    """The town from which reports of a verdict or a charge were sent: the court sits there."""
    in_court = all(item.event.type is EventType.SANCTION or _is_charged(item) for item in acts)
    return _sent_from(acts) if in_court else None


def _sent_from(members: Sequence[Happening]) -> Place | None:
    """The town from which most reports were sent."""
    told = {item.reading.report.id: item.reading for item in members}
    return _agreed({id: list(_datelines(reading)) for id, reading in told.items()})


def _datelines(reading: Reading) -> Iterator[Place]:
    """The towns that tell where a report was written."""
    for place in reading[Place] if reading.has(Place) else ():
        if place.kind in _SPOTS and place.lat is not None and is_dateline(reading, place):
            yield place


def _named_beside(members: Sequence[Happening]) -> Place | None:
    """The one spot that most reports name as where something is in the sentence of a happening."""
    told: dict[str, list[Place]] = {}
    for item in members:
        told.setdefault(item.reading.report.id, []).extend(_beside(item))
    return _agreed(told)


def _beside(item: Happening) -> list[Place]:
    """The finest place named in the sentence of an event, where all named there as where something is lie together."""
    reading = item.reading
    named = (place for place in _in_sentence(item) if place.usage is Usage.PLACE)
    near = [place for place in named if _IN.search(_opening_to(reading, place))]
    near = [place for place in near if not _is_of_speech(reading, place)]
    fine = (place for place in near if place.lat is not None and place.kind in _SPOTS | _DIVISIONS)
    spots = sorted(fine, key=_radius)[:1]
    return [spot for spot in spots if all(may_be_one(spot, place) for place in near)]


def _in_sentence(item: Happening) -> Sequence[Place]:
    """The places named in the sentence of an event."""
    reading = item.reading
    sentences = reading[Sentence] if reading.has(Sentence) else ()
    at = bisect_right(sentences, item.event.span.start, key=lambda one: one.span.start) - 1
    return reading.within(sentences[at].span, Place) if at >= 0 and reading.has(Place) else ()


def _opening_to(reading: Reading, place: Place) -> str:
    """The words right before a place and the first of its own: "near", "in", "near Tora"."""
    text, start = reading.report.text, place.span.start
    return text[max(0, start - _BEFORE) : start] + reading.quote(place.span).partition(" ")[0]


_IN = re.compile(r"\b(?:in|at|near|outside|inside|around)(?:\s\S*)?$", re.IGNORECASE)
_BEFORE = 16


def _place_key(place: Place) -> str:
    """What tells a place from others: of two towns of one name the one that more reports mean is meant."""
    return place.gazetteer_id or place.name


def _point(place: Place, guessed: bool = False) -> Point:
    return Point(
        name=place.name,
        lat=place.lat,
        lon=place.lon,
        radius_km=place.radius_km,
        gazetteer_id=place.gazetteer_id,
        guessed=guessed,
    )


def _named(members: Sequence[Happening], guess: Place | None) -> Point | None:
    """What was guessed, with the name that is told: "Woodland Hills Mall, Tulsa"."""
    names = Counter(item.place.name for item in members if item.place is not None)
    name = max(names, key=lambda name: (names[name], name), default=None)
    if guess is None:
        return Point(name=name, lat=None, lon=None, radius_km=None, gazetteer_id=None) if name is not None else None
    point = _point(guess, guessed=True)
    return msgspec.structs.replace(point, name=f"{name}, {guess.name}", gazetteer_id=None) if name else point


def _begun_with(members: Sequence[Happening]) -> Place | None:
    """The town or site that most reports about a happening name in what they begin with, where none tells its place.

    "Jackson was arrested on Tuesday. … in the Clairemont section of San Diego". Half of the reports must name it.
    """
    about = {item.reading.report.id: item.reading for item in members}
    others = _of_others(members)
    return _agreed({id: list(_opening_places(reading, others)) for id, reading in about.items()})


def _of_others(members: Sequence[Happening]) -> frozenset[str]:
    """The places of what these reports tell of other days: a lynching of last week is no clue to an arrest."""
    about = {item.reading.report.id: item.reading for item in members}
    told = (Happening(event, reading) for reading in about.values() for event in reading[Event])
    there = [(item, item.place) for item in told if item.place is not None and _is_of_other_day(item, members)]
    return frozenset(_place_key(inner) for item, place in there for inner in item.reading.within(place.span, Place))


def _is_of_other_day(item: Happening, members: Sequence[Happening]) -> bool:
    told = (time_reasons(item.trace, member.trace, 0.0) for member in members)
    return any(reason.name == "not_same_time" for reasons in told for reason in reasons)


def _about(members: Sequence[Happening]) -> Place | None:
    """The town, site or region that most reports are about which tell of a happening in passing."""
    told = {item.reading.report.id: item.reading for item in members}
    found = {id: place for id, reading in told.items() if (place := main_place(reading)) is not None}
    fine = {id: place for id, place in found.items() if _is_fine(place) and not _is_of_speech(told[id], place)}
    return _agreed({id: [fine[id]] if id in fine else [] for id in told})


_WORDS = frozenset((EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN))
"""What is done with words."""


def _is_charged(item: Happening) -> bool:
    """Whether a court or prosecutor accuses, who sit where the news is."""
    return item.event.type is EventType.ACCUSE and not _CHARGED.isdisjoint(item.words)


_CHARGED = frozenset(stem(word) for word in "charged charges indicted indictment arraigned".split())


def _is_fine(place: Place) -> bool:
    return place.lat is not None and place.kind is not PlaceClass.COUNTRY


def _agreed(by_report: Mapping[str, Sequence[Place]]) -> Place | None:
    """The place that most reports name, of several the one named most often; at least half must name it."""
    told: dict[str, set[str]] = {}  # in order of text: of two named as often the first is meant
    places: dict[str, Place] = {}
    named: Counter[str] = Counter()
    for report, items in by_report.items():
        for place in items:
            key = _place_key(place)
            told.setdefault(key, set()).add(report)
            places.setdefault(key, place)
            named[key] += 1
    best = max(told, key=lambda name: (len(told[name]), named[name]), default=None)
    return places[best] if best is not None and 2 * len(told[best]) >= len(by_report) else None


def _opening_places(reading: Reading, others: frozenset[str]) -> Iterator[Place]:
    """The towns and sites named in the first sentences of a report; where somebody lives if they name no other.

    Where they name none, the divisions of the land named most in which the town of its dateline does not lie, else that
    town.
    """
    sentences = reading[Sentence] if reading.has(Sentence) else ()
    opening = [item.span for item in sentences[:_OPENING]]
    places = reading[Place] if reading.has(Place) and opening else ()
    known = [
        place
        for place in places
        if place.usage is Usage.PLACE and place.lat is not None and place.span.start < opening[-1].end
    ]
    known = [place for place in known if not _is_measured_from(reading, place)]
    fine = [place for place in known if place.kind in _SPOTS]
    lands = Counter(place.country for place in places if place.country)
    most = max(lands.values(), default=0)
    homely = (place for place in known if place.kind in _DIVISIONS and lands[place.country or ""] == most)
    wide = [place for place in homely if not _is_of_speech(reading, place)]
    datelines = [place for place in fine if is_dateline(reading, place)]
    body = {_place_key(place) for place in fine if place not in datelines}
    named = [place for place in fine if _place_key(place) in body]
    there = [place for place in named if not _is_of_speech(reading, place)]
    away = [place for place in there if not _is_home(reading, place)]
    told = [place for place in away if _place_key(place) not in others] or away or there
    yield from told or [place for place in wide if not any(_holds(place, town) for town in datelines)] or datelines


def _is_measured_from(reading: Reading, place: Place) -> bool:
    """ "In Tora, 235 miles southeast of *Lima*": only what a long way counts from; a village 12 km off lies near it."""
    away = _MEASURED.search(reading.report.text[max(0, place.span.start - _AWAY) : place.span.start])
    return away is not None and float(away[1].replace(",", "")) >= _FAR


_AWAY = 60
_FAR = 50
"""Miles or kilometres from a town beyond which what happened is not told as of it."""
_MEASURED = re.compile(
    r"\b(\d[\d,]*)(?:\.\d+)?[\s-](?:km|kms|kilomet(?:er|re)s?|miles?|mi)\b(?:\s\([^()\n]{1,20}\))?[\s\w-]{0,20}"
    r"\s(?:of|from)\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:(?:city|town|capital|port)\sof\s|capital,?\s)?$",
    re.IGNORECASE,
)


def _is_of_speech(reading: Reading, place: Place) -> bool:
    """ "The ministry in Tora says", "he said in Tora": where somebody speaks; not "police in Tora say"."""
    if not reading.has(Attribution):
        return False
    text, told = reading.report.text, reading[Attribution]
    sources = ((item, part, reading.quote(part).lower().split()) for item in told for part in item.source)
    bodies = ((part, words) for item, part, words in sources if _is_body(item, words))
    seats = (part for part, words in bodies if _local().isdisjoint(words))
    said = (*seats, *(part for item in told for part in item.cue))
    return any(
        part.holds(place.span)
        or (0 <= place.span.start - part.end <= _TELLING and _SAID_IN.fullmatch(text, part.end, place.span.start))
        for part in said
    )


def _is_body(told: Attribution, words: Sequence[str]) -> bool:
    """Whether a body speaks, itself or by its spokesman: "a spokesman for the group in Tora"."""
    return told.source_kind is SourceKind.INSTITUTION or any(word.startswith("spokes") for word in words)


@cache
def _local() -> frozenset[str]:
    """Words for bodies that tell of the place where they are."""
    return frozenset(row["word"] for row in lexicon("actor_sectors") if row["sector"] in ("COP", "HLH", "EDU"))


_SAID_IN = re.compile(
    r"(?:\s(?:reporters|journalists|us))?(?:\s(?:on|late|early)(?:\s\w+){1,2})?\s(?:in|at|from)\s(?:the\s)?",
    re.IGNORECASE,
)
_TELLING = 40
"""Characters from a word of saying to where it was said."""


def _is_home(reading: Reading, place: Place) -> bool:
    """ "Dana Orlov, 19, of Tora", "both of Karsa", "who trained in Dassa": where people live or come from."""
    return _OF_HOME.search(reading.report.text[max(0, place.span.start - _BEFORE) : place.span.start]) is not None


_OF_HOME = re.compile(
    r"(?:,|\b(?:both|all|residents?|natives?))\sof\s$|\d,\sfrom\s$"
    r"|\b(?:born|raised|trained|educated|studied|grew\sup|lived|living|resides|residing|based)\s(?:in|near)\s$",
    re.IGNORECASE,
)
_OPENING = 10
_DIVISIONS = frozenset((PlaceClass.ADMIN2, PlaceClass.ADMIN1))
_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN))


def _votes(place: Place, told: Mapping[str, set[str]], places: Mapping[str, Place]) -> int:
    """How many reports name a place or one that holds it."""
    holding = (reports for key, reports in told.items() if key == _place_key(place) or _holds(places[key], place))
    return len(set[str]().union(*holding))


def _holds(wide: Place, narrow: Place) -> bool:
    if wide.kind is PlaceClass.COUNTRY and wide.country and wide.country == narrow.country:
        return narrow.kind is not PlaceClass.COUNTRY
    distance = distance_km(wide, narrow)
    return distance is not None and distance <= (wide.radius_km or 0.0) and _radius(narrow) <= _radius(wide)


def _radius(place: Place) -> float:
    return place.radius_km if place.radius_km is not None else 1e9
