"""One mention of an event, and all that it says by which others may be known to mean the same."""

from __future__ import annotations

import re
from datetime import date, timedelta

import msgspec

from reportedly.types.annotations import Place, Role, TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, PlaceClass, Status


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of an event: where it stands, what it says, and how it refers.

    `who` and `whom` hold keys of participants, whose first letter tells their kind; `word` is the lemma, `family`
    its kin, `harm` whether it names what befell people. `within` is the index of the mention that the grammar makes
    it a part of ("killed" in "killed in a blast"), `again` of the one that stands in the same sentence, word for
    word, further up. `definite`: "the strikes", "the gunman fired"; `bare`: "mass shooting at a festival", as
    headlines put it; `plural`: "attacks"; `rated`: "the deadliest shooting". `headline`: it stands in the headline
    of the text. `yearless`: its day where nothing tells the year ("XXXX-02-15"). `where` tells its place apart from
    others; `spot`: it is a town or a site, not a river or a country; `near`: it is less than a country. `depth`
    counts the words that govern it; `things` are the known
    things in its clause ("killed at the market"), `counts` the numbers of those harmed. `narrated`: told in the past
    tense; `that`: "that attack", which is the one told last; `counted`: "it was the fourth attack". `pronoun`: "they
    fired"; `known_doer`: "the rebels fired". `echo`: "the incident", which is nothing by itself. `parries`: it stops
    weapons and does not use them ("intercepted two drones"); `fights`: it is done to the armed ("shot two robbers").
    """

    index: int
    span: Span
    sentence: int
    type: EventType
    mode: str
    word: str
    family: str
    status: Status
    why: str
    roles: tuple[Role, ...] = ()
    who: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    time: str | None = None
    earliest: str | None = None
    latest: str | None = None
    yearless: str | None = None
    place: str | None = None
    where: str | None = None
    country: str | None = None
    definite: bool = False
    bare: bool = False
    rated: bool = False
    headline: bool = False
    fresh: bool = False
    plural: bool = False
    noun: bool = False
    harm: bool = False
    within: int | None = None
    answers: int | None = None
    depth: int = 0
    spot: bool = False
    point: tuple[float, float, float] | None = None
    """Latitude, longitude and reach in kilometres of a place that is a spot."""
    near: bool = False
    paragraph: int = 0
    things: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    parries: bool = False
    fights: bool = False
    counted: bool = False
    that: bool = False
    narrated: bool = False
    echo: bool = False
    pronoun: bool = False
    known_doer: bool = False
    before: bool = False
    """Whether the sentence tells it as what came before the rest: "protests over the killing"."""
    again: int | None = None
    means: Span | None = None
    """What did the harm, where no other word names the act: "a bomb killed a baker"."""
    anaphoric: bool = False
    """Whether a noun takes up one known act and tells nothing new: "the attack"."""
    item: int = 0
    """Number of the item of a list in which it stands, 0 outside of lists."""
    headed: bool = False
    """Whether the head of that item tells where or when."""
    retold: bool = False
    """Whether a voice tells in a verb of what is known: "denied that its men had fired"."""


Incident = tuple[Happening, ...]
"""The mentions of one happening, in order of text."""


def lead_of(incident: Incident, denying: str) -> Happening:
    """The mention that an incident is told by: the first that names the act and does not only deny it, where one may.

    "A bomb killed four… The rebels denied laying the bomb that hit a lorry": it took place, whoever denies a part in
    it. `denying` ends the reasons of what is told by who denies it.
    """
    acts = [item for item in incident if not item.harm] or list(incident[:1])
    told = (item for item in (*acts, *incident) if item.status in REAL and not item.why.endswith(denying))
    denied = acts[0].status is Status.NEGATED or acts[0].why.endswith(denying)
    return next(told, acts[0]) if denied else acts[0]


def further_words(incident: Incident, lead: Happening) -> tuple[Span, ...]:
    """The words besides those of `lead` that tell of an incident, in order of text."""
    others = [item.span for item in incident if item is not lead]
    return tuple(sorted({*others, *(item.means for item in incident if item.means is not None)}))


def dating(incident: Incident, to_come: bool = False) -> Happening | None:
    """The first mention that tells the time of an incident, None where none does; not what is still to come after it.

    The act before what came of it: "those killed when jets bombed it on Sunday were buried on Monday".
    """
    timed = {item.index: item for item in incident if item.time and (to_come or item.status is not Status.FUTURE)}
    first = next((item for item in timed.values() if item.within not in timed), None)
    return first and min((item for item in timed.values() if _is_one_day_of(item, first)), default=first, key=_at)


def _is_one_day_of(item: Happening, told: Happening) -> bool:
    """Whether a mention names the day of the stretch that another tells: "the May murder … he was shot on 4 May"."""
    day, first, last = item.earliest, told.earliest, told.latest
    if day is None or day != item.latest or first is None or last is None or not first <= day <= last:
        return False
    return date.fromisoformat(last) - date.fromisoformat(first) > _WEEK


def _at(item: Happening) -> int:
    return item.index


_WEEK = timedelta(days=7)
"""A stretch that is longer only tells in which month or year a day is sought."""


REAL = frozenset((Status.HAPPENED, Status.ONGOING))


def yearless(time: TimeExpression | None) -> str | None:
    """The day of a time of which only the year is unknown ("15 February" of a report without a date), else None."""
    return time.value if time is not None and time.value and _YEARLESS.fullmatch(time.value) else None


_YEARLESS = re.compile(r"XXXX-[0-9]{2}-[0-9]{2}")


def placed(told: Happening, place: Place) -> Happening:
    """A mention at the place that it tells."""
    spot = place.kind in _SPOTS
    return msgspec.structs.replace(
        told,
        place=place.id,
        where=place.gazetteer_id or place.name.lower(),
        country=place.country if place.kind is not PlaceClass.WATER else None,
        spot=spot,
        point=_point(place) if spot else None,
        near=place.kind is not PlaceClass.COUNTRY,
    )


_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN, PlaceClass.ADMIN2))


def _point(place: Place) -> tuple[float, float, float] | None:
    known = place.lat is not None and place.lon is not None
    return (place.lat or 0.0, place.lon or 0.0, place.radius_km or 0.0) if known else None
