"""Which event of another report a time counts from: "two days after the Erbil rocket attack", not dated in its text.

Such a time asks, an event whose days its report tells answers. They meet in a name of a party or in a place, nearest
first to the day on which the event must have been. A time may have several answers; `datings.py` says what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import Any
from zlib import crc32

import msgspec

from reportedly.resolve.candidates import Beside, Item, Space, mark_of, spot_of
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.entities import SURE as SAME_NAME
from reportedly.resolve.entities import UNSURE as OTHER_NAME
from reportedly.resolve.entities import Named, bare, likeness, make_named, named
from reportedly.resolve.incidents import HARM, NEAR_KM, SLACK_KM, day_of, distance_km
from reportedly.resolve.traces import Site, cells
from reportedly.text.counting import ABOUT, days_counted
from reportedly.text.fold import fold
from reportedly.text.instants import day_number
from reportedly.text.terms import stem
from reportedly.text.timex import shifted
from reportedly.types.annotations import Counted, Entity, Event, Place, Role, TimeExpression
from reportedly.types.corpus import Corpus
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import (
    EventType,
    MentionKind,
    PlaceClass,
    Relation,
    RoleKind,
    Status,
    TimeRelation,
    Usage,
    Verdict,
)

BY = "counted/1"
SURE = 0.55
UNSURE = 0.4
_LONGEST = 31
"""Days of an event beyond which nothing is counted from it: it is known by no more than its season."""
_OF_A_PERSON = 183
"""Nobody is killed twice: the anniversary that is meant is the nearest. That of an attack is told of about its day."""
_TOLD = frozenset({Status.HAPPENED, Status.HISTORICAL})
_MEANT = _TOLD | {Status.ONGOING}
_OPEN = frozenset({None, "targeted"})
"""Modes that leave open how it was done: a murder may be a shooting."""
_PERSON, _ACTING_PERSON, _SURNAME, _PARTY = 0.45, 0.3, 0.25, 0.2
_PLACE, _WIDE_PLACE = 0.35, 0.1
_ACT, _TYPE = 0.2, 0.1
"""What each feature is worth."""


class Party(msgspec.Struct, frozen=True, array_like=True):
    """Who did it or to whom; `kind` is None for words without a name ("the Iraqi prime minister")."""

    role: RoleKind
    name: str
    kind: MentionKind | None
    offices: tuple[str, ...]

    @property
    def named(self) -> Named | None:
        """The name as names are compared."""
        return make_named("", self.name, self.kind, self.offices) if self.kind is not None else None

    @property
    def words(self) -> frozenset[str]:
        """All its words, of name and offices."""
        return frozenset(word for text in (self.name, *self.offices) for word in bare(text).split())


class Account(msgspec.Struct, frozen=True, array_like=True):
    """What is compared of an event: with `counted` that from which a time counts, else one whose days are known.

    `at` is the end of the id of the time, or of the event, behind that of its report.
    """

    at: str
    type: EventType
    mode: str | None
    written: date | None
    place: Site | None
    parties: tuple[Party, ...]
    words: frozenset[str]
    counted: Counted | None = None
    first: date | None = None
    last: date | None = None


class Told(msgspec.Struct, frozen=True):
    """An account, and the report that gives it."""

    report: str
    account: Account

    @property
    def id(self) -> str:
        return f"{self.report}#{self.account.at}"


def asking(reading: Reading) -> Iterator[tuple[TimeExpression, Event]]:
    """The times of a report that count from an event which it does not date, each with that event.

    Where it dates the event elsewhere the reader of times had its reasons: "a week after a similar blast".
    """
    if not (reading.has(TimeExpression) and reading.has(Event)):
        return
    for time in reading[TimeExpression]:
        counted = time.counted
        if counted is None or counted.event is None or time.earliest is not None or time.latest is not None:
            continue
        words = counted.event
        inside = [
            (span.start, event)
            for event in reading[Event]
            for span in (event.span, *event.evidence)
            if words.holds(span)
        ]
        event = min(inside, key=lambda found: (found[0], found[1].id), default=(0, None))[1]
        if event is not None and event.status in _MEANT and event.earliest is None and event.time != time.id:
            yield time, event


def dated(reading: Reading) -> Iterator[Event]:
    """The events of a report that took place on days which it tells."""
    for event in reading[Event] if reading.has(Event) else ():
        first, last = day_of(event.earliest), day_of(event.latest)
        if event.status in _TOLD and first and last and (last - first).days <= _LONGEST:
            yield event


def judge_counted(one: Told, two: Told) -> Judgement | None:
    """Whether a time counts from an event of another report; None when nothing speaks for it or something against."""
    asks, tells = (one, two) if one.account.counted is not None else (two, one)
    mine, theirs = asks.account, tells.account
    if mine.counted is None or theirs.counted is not None:
        return None
    reasons = _reasons(mine, theirs)
    score = round(sum(reason.score for reason in reasons), 4)
    if score < UNSURE:
        return None
    return Judgement(
        left=asks.id,
        right=tells.id,
        relation=Relation.COUNTED_FROM,
        verdict=Verdict.YES if score >= SURE else Verdict.UNSURE,
        score=min(1.0, score),
        reasons=tuple(reasons),
        by=BY,
    )


def _reasons(asks: Account, tells: Account) -> list[Reason]:
    """What speaks for it; nothing where anything speaks against it."""
    if not _types_agree(asks, tells):
        return []
    reasons = [*_who(asks, tells), *_where(asks, tells), *_what(asks, tells)]
    against = any(reason.score < 0 for reason in reasons)
    return [] if against or not _fits(asks, tells, reasons) else reasons


def _types_agree(asks: Account, tells: Account) -> bool:
    return asks.type is tells.type or (asks.type in HARM and tells.type in HARM)


def _fits(asks: Account, tells: Account, reasons: Sequence[Reason]) -> bool:
    """Whether the days that follow are such as the report would tell of: about its own day, and not yet to come."""
    if asks.counted is None or asks.written is None or tells.first is None or tells.last is None:
        return False
    days, relation = days_counted(asks.counted, (tells.first, tells.last), asks.written), asks.counted.relation
    if days is None:
        return False
    ahead, ago = (days[0] - asks.written).days, (asks.written - days[1]).days
    killed = asks.type in HARM and any(reason.name == "whom" and reason.score >= _PERSON for reason in reasons)
    reach = _OF_A_PERSON if killed and relation is TimeRelation.ANNIVERSARY else ABOUT
    return max(ahead, ago) <= reach and (ahead <= _ZONE or relation in _AHEAD)


_ZONE = 1
"""Days by which the day of writing may lag behind, in another time zone."""
_AHEAD = (TimeRelation.ANNIVERSARY, TimeRelation.BEFORE)
"""What may still lie ahead: an anniversary to come, the eve of a feast."""


def _who(asks: Account, tells: Account) -> Iterator[Reason]:
    """The best match of each role; a person to whom it was done who is another one rules it out.

    In talks and the like either side may be told as the one who acts.
    """
    for role, name in ((RoleKind.RECIPIENT, "whom"), (RoleKind.ACTOR, "who")):
        mine = [party for party in asks.parties if party.role is role]
        theirs = [party for party in tells.parties if party.role is role or asks.type not in HARM]
        found = [(_likeness(party, other), party.name) for party in mine for other in theirs]
        score, detail = max(found, default=(0.0, ""))
        if score > 0:
            yield Reason(name=name, score=score, detail=detail)
        elif role is RoleKind.RECIPIENT and any(score < 0 for score, _ in found):
            yield Reason(name="not_whom", score=-1.0, detail=detail)


def _likeness(mine: Party, theirs: Party) -> float:
    """What two parties being one is worth; below 0 for two persons of different names."""
    one, two = mine.named, theirs.named
    if one is not None and two is not None and one.kind is two.kind is MentionKind.PERSON:
        known = likeness(one, two)
        if known is not None and known.score >= SAME_NAME:
            return _PERSON if mine.role is RoleKind.RECIPIENT else _ACTING_PERSON
        short, long = sorted((one.words, two.words), key=len)
        if len(short) == 1:
            return _SURNAME if short[-1] == long[-1] else 0.0
        return 0.0 if known is not None and known.score >= OTHER_NAME else -1.0
    if one is not None and two is not None:
        same = likeness(one, two)
        return _PARTY if same is not None and same.score >= SAME_NAME else 0.0
    words = mine.words
    return (
        _PARTY if len(words) > 1 and (words <= theirs.words or theirs.words <= words) and len(theirs.words) > 1 else 0.0
    )


def _where(asks: Account, tells: Account) -> Iterator[Reason]:
    distance = distance_km(asks.place, tells.place)
    if distance is None or asks.place is None or tells.place is None:
        return
    radii = (asks.place.radius_km or 0.0) + (tells.place.radius_km or 0.0)
    detail = f"{asks.place.name} / {tells.place.name}: {distance:.0f} km"
    if distance > radii + SLACK_KM:
        yield Reason(name="not_same_place", score=-1.0, detail=detail)
    else:
        near = radii <= NEAR_KM
        yield Reason(name="same_place" if near else "place_holds", score=_PLACE if near else _WIDE_PLACE, detail=detail)


def _what(asks: Account, tells: Account) -> Iterator[Reason]:
    modes = {asks.mode, tells.mode} - _OPEN
    common = sorted(asks.words & tells.words)
    if len(modes) > 1:
        yield Reason(name="not_same_act", score=-1.0, detail=" / ".join(sorted(mode for mode in modes if mode)))
    elif common or (modes and asks.mode == tells.mode):
        yield Reason(name="same_act", score=_ACT, detail=" ".join(common) or asks.mode or "")
    elif asks.type is tells.type:
        yield Reason(name="same_type", score=_TYPE, detail=asks.type.value)


def _accounts(corpus: Corpus, id: str) -> tuple[Item, ...]:
    reading = corpus.reading(id)
    at = spot_of(reading.report)
    asked = (_asks(reading, time, event) for time, event in asking(reading))
    told = (_tells(reading, event) for event in dated(reading))
    return tuple(_item(at, Told(id, account)) for account in (*asked, *told))


def _asks(reading: Reading, time: TimeExpression, event: Event) -> Account:
    words = time.counted.event if time.counted is not None else None
    mentions = [span for span in (event.span, *event.evidence) if words is not None and words.holds(span)]
    place = _place(reading, event, words)
    return _account(reading, event, mentions, place, at=_end(time.id), counted=time.counted)


def _tells(reading: Reading, event: Event) -> Account:
    mentions, place = (event.span, *event.evidence), reading.get(Place, event.place)
    first, last = day_of(event.earliest), day_of(event.latest)
    return _account(reading, event, mentions, place, at=_end(event.id), first=first, last=last)


def _account(reading: Reading, event: Event, mentions: Sequence[Span], place: Place | None, **fields: Any) -> Account:
    parties = (role for role in event.roles if role.role in (RoleKind.ACTOR, RoleKind.RECIPIENT))
    return Account(
        type=event.type,
        mode=event.mode,
        written=day_of(reading.report.published),
        place=Site(place.name, place.lat, place.lon, place.radius_km) if place is not None else None,
        parties=tuple(_party(reading, role) for role in parties),
        words=frozenset(stem(word) for span in mentions for word in fold(reading.quote(span)).split()),
        **fields,
    )


def _end(id: str) -> str:
    return id.partition("#")[2]


def _place(reading: Reading, event: Event, words: Span | None) -> Place | None:
    """Where an event took place from which a time counts, or what its words name, if no country: "the US strike"."""
    place = reading.get(Place, event.place)
    inside = reading.within(words, Place) if place is None and words is not None else ()
    sites = (item for item in inside if item.usage is Usage.PLACE and item.kind is not PlaceClass.COUNTRY)
    return place or next(sites, None)


def _party(reading: Reading, role: Role) -> Party:
    entity = reading.get(Entity, role.entity)
    known = named(reading, entity) if entity is not None else None
    if entity is not None and known is not None:
        return Party(role.role, entity.name, entity.kind, entity.roles)
    return Party(role.role, " ".join(reading.quote(role.span).split()), None, ())


def _item(report: Spot, told: Told) -> Item:
    spot = report._replace(day=day_number(_day(told.account)), mark=_mark(told.id))
    sketch = partial(msgspec.json.encode, told.account, order="deterministic")
    return Item(told.id, spot, told, partial(_keys, told.account), sketch)


def _day(account: Account) -> str | None:
    """The day of an event that is known; that on which one must have been from which a time counts, roughly."""
    day = account.first
    counted, written = account.counted, account.written
    if counted is not None and written is not None:
        back = counted.most or 0
        day = shifted(written, counted.unit, back if counted.relation is TimeRelation.BEFORE else -back) or written
    return day.isoformat() if day else None


def _mark(id: str) -> int:
    """A mark whose last bit says whether the thing asks or answers: those that do the same are not compared."""
    return mark_of(id) & ~1 | _end(id).startswith(TimeExpression.LAYER)


def _do_the_same(one: Spot, two: Spot) -> bool:
    return one.mark & 1 == two.mark & 1


def _keys(account: Account) -> frozenset[int]:
    """What the event is, with each word of the names of its parties and of its place, and with the place's cell."""
    names = {word for party in account.parties for word in _words(party)}
    place = account.place
    near = place if place is not None and (place.radius_km or 0.0) <= NEAR_KM else None
    spots = cells(near) if account.counted is not None else cells(near)[:1]
    words = {*names, *(bare(place.name).split() if place is not None else ()), *spots}
    kind = "harm" if account.type in HARM else account.type.value
    return frozenset(crc32(f"{kind}:{word}".encode("utf-8", "surrogatepass")) for word in words)


def _words(party: Party) -> Iterator[str]:
    """The words by which a party is looked for: a person's surname, else those that begin with a capital."""
    known = party.named
    if known is not None and known.kind is MentionKind.PERSON:
        yield known.words[-1]
    else:
        yield from bare(" ".join(word for word in party.name.split() if word[:1].isupper())).split()


@lru_cache(maxsize=16_384)
def _read(sketch: bytes) -> Account | None:
    try:
        return msgspec.json.decode(sketch, type=Account)
    except (msgspec.MsgspecError, ValueError):
        return None


def _kept(spot: Spot, sketch: bytes, _: Beside) -> Item | None:
    account = _read(sketch)
    return _item(spot, Told(spot.report, account)) if account else None


ACCOUNTS = Space(name="accounts", version="1", near=16, items=_accounts, kept=_kept, one=_do_the_same)
"""Times that count from an event and events of known days, met in a name or a place, in order of the event's day."""

COUNTED = Resolver("counted", "1", (Relation.COUNTED_FROM,), (Meeting(ACCOUNTS, judge_counted),))
