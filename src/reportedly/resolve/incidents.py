"""Which event mentions of many reports are one happening: judged pair by pair on time, place, toll and people.

A conflict of time or place, or two different tolls told in one report, is a "no" that keeps incidents apart.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial

import msgspec

from reportedly.resolve.candidates import Beside, Item, Space, decoded, mark_of, spot_of
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.kinds import akin, is_verdict, modes_differ, sketches_akin
from reportedly.resolve.nearness import names_differ, place_reasons
from reportedly.resolve.stories import TOPICS, topic_likeness, topic_of
from reportedly.resolve.timing import MONTH, days_apart, is_dated, is_only_near, is_told_late, time_reasons
from reportedly.resolve.toll_reasons import counts_differ, toll_reasons
from reportedly.resolve.traces import Days, Trace, Traced, happening_keys, is_recalled, lands_of, side_of, site_of
from reportedly.resolve.victims import dead_by_name, held_as_called, held_by_name, person_reasons
from reportedly.text.fold import fold
from reportedly.text.former_counts import is_former
from reportedly.text.terms import stem
from reportedly.types.annotations import Event, Place, TimeExpression, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import EventType, Harm, Relation, RoleKind, Status, Verdict

SURE = 0.5
UNSURE = 0.35
_REAL = (Status.HAPPENED, Status.ONGOING)
_JAILED = frozenset(stem(word) for word in "jailed imprisoned gaoled".split())
_SMALL = frozenset(
    "a an the of in on at and for from to by his her their its he she they it him them himself herself themselves "
    "who which that this these those we us i you".split()
)
"""Words of a party that tell nobody apart."""


_ANY_YEAR = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?")
RESULTS = frozenset(stem(word) for word in "killed killing died dead wounded wounding injured injuring hurt".split())
"""Words for what came of an act, whatever it was."""


class Happening(msgspec.Struct, frozen=True, dict=True):
    """An event that took place, in its reading; what is compared of it is found when asked for."""

    event: Event
    reading: Reading

    @property
    def id(self) -> str:
        return self.event.id

    @property
    def is_real(self) -> bool:
        """Whether it took place and is not only recalled."""
        return self.event.status in _REAL

    @cached_property
    def days(self) -> Days:
        return day_of(self.event.earliest), day_of(self.event.latest)

    @property
    def lasts(self) -> int | None:
        """Days from its first to its last, None where one is open."""
        first, last = self.days
        return (last - first).days if first is not None and last is not None else None

    @cached_property
    def calendar(self) -> tuple[int, int | None] | None:
        """Month and day, or month alone, of an event in a year that its report does not tell."""
        time = self.reading.get(TimeExpression, self.event.time)
        told = _ANY_YEAR.fullmatch(time.value or "") if time is not None and self.days == (None, None) else None
        return (int(told[1]), int(told[2]) if told[2] else None) if told else None

    @cached_property
    def place(self) -> Place | None:
        return self.reading.get(Place, self.event.place)

    @cached_property
    def totals(self) -> tuple[Toll, ...]:
        """Its counts, without parts of others and those that are no longer so."""
        tolls = self.reading[Toll] if self.reading.has(Toll) else ()
        totals = (toll for toll in tolls if toll.event == self.id and not toll.part_of)
        return tuple(toll for toll in totals if not is_former(self.reading.report.text, toll.span.start))

    @cached_property
    def tolls(self) -> tuple[tuple[Harm, int | None, int | None], ...]:
        return tuple((toll.harm, toll.low, toll.high) for toll in self.totals)

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Of each of its counts the side of those counted."""
        return tuple(side_of(toll) for toll in self.totals)

    @cached_property
    def parties(self) -> frozenset[str]:
        """The words of who did it and to whom."""
        roles = (role for role in self.event.roles if role.role in (RoleKind.ACTOR, RoleKind.RECIPIENT))
        return frozenset(word for role in roles for word in _words(self.reading.quote(role.span)))

    @cached_property
    def victims(self) -> frozenset[str]:
        """The surnames of those killed or shot."""
        return dead_by_name(self.reading, self.id)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words that name it, without those for what came of it, which are of any act."""
        told = (word for span in self.event.evidence for word in _words(self.reading.quote(span)))
        return frozenset((*_words(self.reading.quote(self.event.span)), *told)) - RESULTS or self._told_by

    @property
    def _told_by(self) -> frozenset[str]:
        return frozenset(_words(self.reading.quote(self.event.span)))

    @cached_property
    def trace(self) -> Trace:
        """What is compared."""
        place, event = self.place, self.event
        return Trace(
            at=event.id.partition("#")[2],
            type=event.type,
            mode=event.mode,
            main=event.main,
            days=self.days,
            told=day_of(self.reading.report.published),
            place=site_of(place),
            tolls=self.tolls,
            parties=self.parties,
            words=self.words,
            victims=self.victims,
            calendar=self.calendar,
            lands=lands_of(self.reading),
            held=held_by_name(self.reading, self.id),
            called=held_as_called(self.reading, self.id),
            sides=self.sides if any(self.sides) else (),
        )


def happenings(reading: Reading) -> tuple[Happening, ...]:
    """The events of a report that took place; what is feared, planned or denied joins no incident.

    What is past is one that another report may tell of, where the dead are named, or it has a day, a month, or a year
    and a large figure.
    """
    if not reading.has(Event):
        return ()
    told = (Happening(event, reading) for event in reading[Event])
    return tuple(item for item in told if item.is_real or is_told_apart(item) or is_recalled(item.trace))


def is_told_apart(item: Happening) -> bool:
    """Whether what is past is known by itself: by its day, by the dead, by month and place, by year and figure."""
    if item.event.status is not Status.HISTORICAL:
        return False
    if item.lasts is None:
        return bool(item.victims)
    placed = item.lasts <= MONTH and item.place is not None
    counted = item.lasts <= _YEAR and max((low or 0 for _, low, _ in item.tolls), default=0) >= _DISTINCT
    return item.lasts <= 1 or bool(item.victims) or placed or counted


_YEAR, _DISTINCT = 366, 10
"""Days in which a happening of a known year may have been, and the figure that tells it from others of that year."""


def _words(text: str) -> Iterator[str]:
    return (stem(word) for word in fold(text).split() if word not in _SMALL)


@lru_cache(maxsize=4_096)
def day_of(value: str | None) -> date | None:
    """The day of an ISO date or date-time, None for anything vaguer."""
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:
        return None


def judge_happening(one: Traced, two: Traced) -> Judgement | None:
    """Whether two event mentions are one happening; None when nothing speaks for it."""
    ours, theirs, within = one.trace, two.trace, one.report == two.report
    if not _types_agree(ours, theirs) or not (within or _most(ours, theirs) >= UNSURE):
        return None
    reasons = list(_reasons(ours, theirs, within))
    told = [reason for reason in reasons if not reason.name.startswith("not_")]
    if not within and (_sum(told) + _most_of_story(ours, theirs) < UNSURE or _is_of_other_days(reasons)):
        return None
    if len(told) == len(reasons) and not is_only_near(told):
        reasons += _of_story(one, two, any(reason.name == "same_day" for reason in reasons))
    verdict = _verdict(ours, theirs, reasons, within)
    if verdict is None or (not within and verdict is not Verdict.NO and not _is_of_one_story(ours, theirs, reasons)):
        return None
    left, right = sorted((one.id, two.id))
    return Judgement(
        left=left,
        right=right,
        relation=Relation.SAME_INCIDENT,
        verdict=verdict,
        score=max(0.0, min(1.0, _sum(reasons))),
        reasons=tuple(reasons),
        by=BY,
    )


def _is_of_other_days(reasons: Sequence[Reason]) -> bool:
    """Whether two events were days apart and tell of no one victim.

    Most events of one town were, and groups that hold two such are parted anyway.
    """
    names = {reason.name for reason in reasons}
    return "not_same_time" in names and "same_victim" not in names


def _is_of_one_story(one: Trace, two: Trace, reasons: Sequence[Reason]) -> bool:
    """Whether two events may be one for more than their kind and day, which all shots of a day share.

    Where one is told without a place, the reports must tell one story of one land, or both of one victim.
    """
    names = {reason.name for reason in reasons}
    if (one.place is not None and two.place is not None) or "same_victim" in names:
        return True
    return "same_story" in names and not (one.lands and two.lands and one.lands.isdisjoint(two.lands))


def _verdict(one: Trace, two: Trace, reasons: Sequence[Reason], within: bool) -> Verdict | None:
    score = _sum(reasons)
    if any(reason.name.startswith("not_") for reason in reasons):
        return Verdict.NO
    if within and not _tells_again(one, two, reasons):
        return None  # the event reader has already told what is one within a report
    if score >= SURE or within:
        return Verdict.YES
    return Verdict.UNSURE if score >= UNSURE else None


def _most(one: Trace, two: Trace) -> float:
    """What can speak for two events at most, at a glance: most of those that meet share a day and one common word."""
    return (
        (_SAME_DAY if is_dated(one) and is_dated(two) else 0.0)
        + (_SAME_PLACE if one.place is not None and two.place is not None else 0.0)
        + (_SAME_TOLL if one.tolls and two.tolls else 0.0)
        + (_SAME_VICTIM if one.victims & two.victims or one.held & two.held else 0.0)
        + min(2, len(one.parties & two.parties)) * _PARTY
        + (_WORDING if one.words & two.words else 0.0)
        + (_WORDING if one.mode and one.mode == two.mode else 0.0)
        + _most_of_story(one, two)
        + _ROUNDING
    )


_SAME_DAY, _SAME_PLACE, _SAME_TOLL, _PARTY, _WORDING = 0.2, 0.25, 0.2, 0.1, 0.1
_SAME_VICTIM, _WIDE_PLACE = 0.4, 0.1
"""What each feature is worth at most."""
_ROUNDING = 1e-9


def _sum(reasons: Sequence[Reason]) -> float:
    return round(math.fsum(reason.score for reason in reasons), 4)


def _tells_again(one: Trace, two: Trace, reasons: Sequence[Reason]) -> bool:
    """Whether one of two events of a report only repeats the other's toll, with no place of its own.

    "Rockets struck the market, killing nine… “We received nine bodies,” she said."
    """
    bare = one.place is None or two.place is None
    alike = one.mode == two.mode or None in (one.mode, two.mode)
    again = any(reason.name == "same_victim" or reason.score == _SAME_TOLL for reason in reasons)
    return bare and alike and again and any(reason.name == "same_toll" for reason in reasons)


def _types_agree(one: Trace, two: Trace) -> bool:
    ours, theirs = (one.type, one.mode), (two.type, two.mode)
    return akin(ours, theirs) and (not is_verdict(ours, theirs) or (_is_punished(one) and _is_punished(two)))


def _is_punished(item: Trace) -> bool:
    """Whether a court did it: an arrest is none, but "jailed for life" is the verdict."""
    return item.type is EventType.SANCTION or not _JAILED.isdisjoint(item.words)


def _reasons(one: Trace, two: Trace, within: bool) -> Iterator[Reason]:
    """Each feature that speaks for one happening, with its weight; a `not_` reason rules it out."""
    times = list(time_reasons(one, two, _SAME_DAY))
    yield from times
    if days_apart(one, two) == 1 and counts_differ(one, two):
        yield Reason(name="not_same_toll", score=-1.0, detail="another day and another toll")
    if not within and modes_differ(one.mode, two.mode) and times and times[0].name != "same_day":
        yield Reason(name="not_same_act", score=-1.0, detail=f"{one.mode} / {two.mode}")
    yield from _place(one, two)
    yield from toll_reasons(one, two, _SAME_TOLL, within)
    yield from person_reasons(one, two, _SAME_VICTIM)
    common = one.parties & two.parties
    if common:
        yield Reason(name="parties", score=_PARTY * min(2, len(common)), detail=" ".join(sorted(common)))
    if one.words & two.words:
        yield Reason(name="trigger", score=_WORDING, detail=" ".join(sorted(one.words & two.words)))
    if one.mode and one.mode == two.mode:
        yield Reason(name="mode", score=_WORDING, detail=one.mode)


def _of_story(one: Traced, two: Traced, same_day: bool) -> Iterator[Reason]:
    """What it says that two events are told in one story; asked last, for both reports' words are weighed for it.

    Short reports of one happening may share few words: of one day less is asked, unless they name two places, or one
    names none at all. Two villages that no gazetteer knows speak against it themselves: shells fall on both on one day.
    """
    ours, theirs = one.trace.place, two.trace.place
    elsewhere = names_differ(ours, theirs)
    if ours and theirs and elsewhere and ours.lat is theirs.lat is None:
        yield Reason(name="other_villages", score=_OTHER_VILLAGES, detail=" / ".join(sorted((ours.name, theirs.name))))
        return
    first, second = (one, two) if one.report < two.report else (two, one)
    alike = topic_likeness(first.topic(), second.topic()) if one.report != two.report else 0.0
    somewhere = bool((ours or one.trace.lands) and (theirs or two.trace.lands)) and not elsewhere
    in_story = alike >= (_SAME_STORY_AND_DAY if same_day and somewhere else _SAME_STORY)
    if in_story:
        yield Reason(name="same_story", score=_IN_STORY, detail=f"likeness {alike:.2f}")
    if one.trace.main and two.trace.main:
        news = in_story and not is_told_late(one.trace, two.trace)
        yield Reason(name="both_main", score=_MAIN_OF_STORY if news else 0.1)


_SAME_STORY, _SAME_STORY_AND_DAY = 0.2, 0.08
_IN_STORY, _OTHER_VILLAGES = 0.15, -0.1
_MAIN_OF_STORY = 0.3
"""What two reports of one story are both about is one happening, where nothing speaks against it."""


def _most_of_story(one: Trace, two: Trace) -> float:
    """What being told in one story can add at most."""
    return _IN_STORY + (_MAIN_OF_STORY if one.main and two.main else 0.0)


def cannot_be_one(one: Happening, two: Happening) -> Reason | None:
    """The time, place or person that keeps two events apart, None when none does."""
    ours, theirs = one.trace, two.trace
    reasons = (
        *time_reasons(ours, theirs, _SAME_DAY),
        *_place(ours, theirs),
        *person_reasons(ours, theirs, _SAME_VICTIM),
    )
    return next((reason for reason in reasons if reason.name.startswith("not_")), None)


def _place(one: Trace, two: Trace) -> Iterator[Reason]:
    return place_reasons(one.place, two.place, _SAME_PLACE, _WIDE_PLACE)


def _happened(corpus: Corpus, id: str) -> tuple[Item, ...]:
    reading = corpus.reading(id)
    at, topic = spot_of(reading.report), partial(topic_of, reading.report)
    return tuple(
        _item(at, Traced(id, item.trace, topic), partial(msgspec.json.encode, item.trace, order="deterministic"))
        for item in happenings(reading)
    )


def _item(report: Spot, item: Traced, sketch: Callable[[], bytes]) -> Item:
    return Item(
        item.id,
        report._replace(mark=mark_of(item.id)),
        item,
        partial(happening_keys, item),
        sketch,
    )


@lru_cache(maxsize=16_384)
def _trace(sketch: bytes) -> Trace | None:
    return decoded(sketch, Trace)


def _kept(spot: Spot, sketch: bytes, beside: Beside) -> Item | None:
    trace = _trace(sketch)
    return _item(spot, Traced(spot.report, trace, beside), lambda: sketch) if trace else None


HAPPENINGS = Space(
    name="happenings", version="18", near=16, items=_happened, glance=sketches_akin, kept=_kept, beside=TOPICS,
    within=True, mark=mark_of,
)  # fmt: skip
"""Events met in a day they may share, with a place, figure, party or act."""

INCIDENTS = Resolver("incidents", "21", (Relation.SAME_INCIDENT,), (Meeting(HAPPENINGS, judge_happening),))
BY = INCIDENTS.signature
