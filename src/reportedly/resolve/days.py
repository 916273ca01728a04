"""When an incident was: the days that its reports agree on, else the day that most of them are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from reportedly.resolve.copies import given_at
from reportedly.resolve.incidents import Happening, day_of
from reportedly.resolve.kinds import HARM
from reportedly.resolve.traces import Days
from reportedly.text.instants import in_order, instant
from reportedly.types.annotations import Event, Sentence, TimeExpression
from reportedly.types.vocabulary import Precision, Status


class When(NamedTuple):
    """First and last day (ISO 8601) of an incident; `guessed` where no report says so."""

    earliest: str | None
    latest: str | None
    guessed: bool = False


def days_of(members: Sequence[Happening]) -> When:
    """The days told of at the time; what only recalls a happening is asked where these leave its day open.

    Where all leave it open, it is guessed: the day that the reports begin with.
    """
    first, last = _span([item for item in members if item.is_real])
    if first is None or first != last:
        first, last = _span(members)
    if first is not None and _is_night_of(first, last, members):
        last = first
    guess = _guessed(members) if first is None else None
    if guess is None or (last is not None and guess > last):
        return When(first.isoformat() if first else None, last.isoformat() if last else None)
    return When(guess.isoformat(), guess.isoformat(), guessed=True)


def _is_night_of(first: date, last: date | None, members: Sequence[Happening]) -> bool:
    """Whether all that is known is a night that bears the name of its first day: "on Monday night" is Monday's."""
    times = (item.reading.get(TimeExpression, item.event.time) for item in members)
    return last == first + timedelta(days=1) and any(
        time is not None and time.value == f"{first}{_NIGHT}" for time in times
    )


_NIGHT = "TNI"
"""How TimeML writes the night that begins on a day."""


def _span(members: Sequence[Happening]) -> Days:
    """The days that fit all members that give any; where they leave no common day, those that fit most reports.

    It is one of the days that a report gives, where any gives one: "in May" only says which. Of days that fit as many
    the earlier stands: the later one is often only that of the report.
    """
    first, last = _common([item.days for item in members])
    if first is None or last is None or first <= last:
        return first, last
    closed = [
        (one, two, item.reading.report.id) for item in _last_words(members) for one, two in [item.days] if one and two
    ]
    exact = [ends for ends in closed if (ends[1] - ends[0]).days <= 1] or closed
    days = sorted({day for one, two, _ in exact for day in (one, two)})
    told = {day: len({report for one, two, report in closed if one <= day <= two}) for day in days}
    best = max(days, key=lambda day: (told[day], -day.toordinal()), default=None)
    fitting: list[Days] = [(one, two) for one, two, _ in closed if best is not None and one <= best <= two]
    return _common(fitting) if fitting else (None, last)


def _last_words(members: Sequence[Happening]) -> list[Happening]:
    """`members` without those of a report after which its outlet gave another day: a later version corrects it."""
    dated = [item for item in members if None not in item.days and instant(given_at(item.reading.report)) is not None]
    last = {item.reading.report.publisher: _given(item) for item in sorted(dated, key=_given)}
    return [item for item in members if _given(item) >= last.get(item.reading.report.publisher or "", _given(item))]


def _given(item: Happening) -> tuple[bool, float]:
    return in_order(given_at(item.reading.report))


def _common(given: Sequence[Days]) -> Days:
    firsts = [first for first, _ in given if first is not None]
    lasts = [last for _, last in given if last is not None]
    return max(firsts, default=None), min(lasts, default=None)


def _guessed(members: Sequence[Happening]) -> date | None:
    """The day of the week before it that most reports name in their opening; at least half of them must.

    Those whose news it is are asked, or where it is nobody's those that tell it beside theirs: "The manhunt ended on
    Saturday. … Two others were held". Of days that as many name the one named oftenest is meant, then the earlier: what
    was said or done about a happening came later.
    """
    told_as_news = [item for item in members if item.event.status in _NEWS]
    about = [item for item in told_as_news if item.event.main] or told_as_news
    news = {item.reading.report.id: item for item in about}
    openings = [list(_opening_days(item)) for item in news.values()]
    told = Counter(day for days in openings for day in set(days))
    named = Counter(day for days in openings for day in days)
    best = max(told, key=lambda day: (told[day], named[day], -day.toordinal()), default=None)
    return best if best is not None and 2 * told[best] >= len(news) else None


_NEWS = (Status.HAPPENED, Status.ONGOING)


def _opening_days(item: Happening) -> Iterator[date]:
    """The days of the last week that a report names in its first sentences, but for that of its dateline.

    The day of an attack is that of an arrest over it only where none else is named. None where these name an older day
    of no other event, which may be that of the act: "as fire ate the boat, they saved two on 31 March 2008. On Friday
    they were honoured".
    """
    reading = item.reading
    written, sentences = day_of(reading.report.published), reading[Sentence] if reading.has(Sentence) else ()
    if written is None or not sentences or not reading.has(TimeExpression):
        return
    end = sentences[:_OPENING][-1].span.end
    events = reading[Event] if reading.has(Event) else ()
    attacks, others = ({event.time for event in events if (event.type in HARM) is harm} for harm in (True, False))
    foreign = attacks - others if item.event.type not in HARM else set()
    days: list[date] = []
    theirs: list[date] = []  # of the attack over which somebody is arrested
    for time in reading[TimeExpression]:
        day = day_of(time.earliest) if time.precision in _OF_A_DAY and time.span.end <= end else None
        stamp = day == written and any(sign.isdigit() for sign in reading.quote(time.span))
        if day is None or stamp or day > written:
            continue
        if written - day <= _WEEK:
            (theirs if time.id in foreign else days).append(day)
        elif time.id not in attacks | others:
            return
    yield from days or theirs


_OPENING = 4
"""Sentences of an opening, with the headline."""
_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)
_WEEK = timedelta(days=7)
