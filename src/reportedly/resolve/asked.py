"""What a time asks for that counts from an event, and the events that may answer: what is compared, where they meet.

They meet in a person of the event or in its place, nearest first to the day on which the event must have been.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache, partial
from itertools import product
from typing import Any
from zlib import crc32

import msgspec

from reportedly.resolve.candidates import Beside, Item, Space, decoded, mark_of, spot_of
from reportedly.resolve.entities import Named, bare, make_named, named
from reportedly.resolve.incidents import day_of
from reportedly.resolve.kinds import HARM
from reportedly.resolve.nearness import NEAR_KM
from reportedly.resolve.traces import Site, site_of
from reportedly.text.fold import fold
from reportedly.text.instants import day_number
from reportedly.text.terms import stem
from reportedly.text.timex import shifted
from reportedly.types.annotations import Counted, Entity, Event, Place, Role, TimeExpression
from reportedly.types.corpus import Corpus
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import EventType, MentionKind, PlaceClass, RoleKind, Status, TimeRelation, Usage

_LONGEST = 31
"""Days of an event beyond which nothing is counted from it: it is known by no more than its season."""
_TOLD = frozenset({Status.HAPPENED, Status.HISTORICAL})
_MEANT = _TOLD | {Status.ONGOING}


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
    def person(self) -> tuple[str, ...]:
        """The words of a person's name, none for others."""
        known = self.named if self.kind is MentionKind.PERSON else None
        return known.words if known is not None else ()

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
    told = sorted((span, event.id) for event in reading[Event] for span in (event.span, *event.evidence))
    for time in reading[TimeExpression]:
        words = time.counted.event if time.counted is not None else None
        if words is None or time.earliest is not None or time.latest is not None:
            continue
        first = bisect_left(told, words.start, key=lambda item: item[0].start)
        span, id = told[first] if first < len(told) else (time.span, None)
        event = reading.get(Event, id) if words.holds(span) else None
        if event is not None and event.status in _MEANT and event.earliest is None and event.time != time.id:
            yield time, event


def is_dated(event: Event) -> bool:
    """Whether an event took place on days that its report tells."""
    first, last = day_of(event.earliest), day_of(event.latest)
    return event.status in _TOLD and first is not None and last is not None and (last - first).days <= _LONGEST


def dated(reading: Reading) -> Iterator[Event]:
    """The events of a report that took place on days which it tells."""
    return filter(is_dated, reading[Event] if reading.has(Event) else ())


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
        place=site_of(place),
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
    """What the event is, with the surname of each person and with the degree in which its place lies; what is asked for
    may lie in the degrees around."""
    names = {words[-1] for party in account.parties if (words := party.person)}
    place = account.place
    degrees: set[str] = set()
    if place is not None and place.lat is not None and place.lon is not None and (place.radius_km or 0.0) <= NEAR_KM:
        around = (-1, 0, 1) if account.counted is not None else (0,)
        degrees = {f"{round(place.lat) + up}:{round(place.lon) + right}" for up, right in product(around, around)}
    kind = "harm" if account.type in HARM else account.type.value
    return frozenset(crc32(f"{kind}:{word}".encode("utf-8", "surrogatepass")) for word in names | degrees)


@lru_cache(maxsize=16_384)
def _sketched(sketch: bytes) -> Account | None:
    return decoded(sketch, Account)


def _kept(spot: Spot, sketch: bytes, _: Beside) -> Item | None:
    account = _sketched(sketch)
    return _item(spot, Told(spot.report, account)) if account else None


ACCOUNTS = Space(name="accounts", version="2", near=16, items=_accounts, kept=_kept, one=_do_the_same)
"""Times that count from an event and events of known days, met in a name or a place, in order of the event's day."""
