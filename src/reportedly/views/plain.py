"""The record of one report for a person at a terminal: who says what, what happened, who is answerable, flags."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.main_place import main_place
from reportedly.rules.publication import publication
from reportedly.types.annotations import (
    Annotation,
    Attribution,
    Entity,
    Event,
    Flag,
    Place,
    Responsibility,
    TimeExpression,
)
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import RoleKind, Status
from reportedly.views.lines import Line
from reportedly.views.phrases import (
    UNKNOWN,
    chain,
    days,
    event_tolls,
    how_sure,
    participants,
    party,
    point,
    printable,
    quoted,
    shortened,
    speaker,
    stance_words,
    told_toll,
    voice,
)


def plain(reading: Reading) -> Iterator[Line]:
    """The record of one report, line by line; sections that nobody has read are left out."""
    yield from _head(reading)
    for title, kind, section in (
        ("WHO SAYS WHAT", Attribution, _attributions),
        ("WHAT HAPPENED", Event, _events),
        ("WHO IS ANSWERABLE", Responsibility, _responsibilities),
        ("TIMES", TimeExpression, _times),
        ("PLACES", Place, _places),
        ("FLAGS ON THE TEXT", Flag, _flags),
    ):
        if reading.has(kind):
            yield Line("")
            yield Line(title, "heading")
            lines = list(section(reading))
            yield from lines or [Line("  nothing found", "quiet")]


def _head(reading: Reading) -> Iterator[Line]:
    report = reading.report
    yield Line(printable(report.title or "(no title)"), "strong")
    facts = [report.publisher or "no publisher given", _published(reading), report.byline, report.url]
    yield Line(" · ".join(printable(fact) for fact in facts if fact), "quiet")
    yield Line(f"{report.id} · {len(report.text):,} characters", "quiet")


def _published(reading: Reading) -> str:
    earliest, latest, origin = publication(reading)
    if reading.report.published or (earliest is None and latest is None):
        return f"{reading.report.published} ({origin})" if reading.report.published else "no date given"
    return f"published {days(earliest, latest)} (inferred from its {origin})"


def _attributions(reading: Reading) -> Iterator[Line]:
    for item in reading[Attribution]:
        yield Line(f"  {_who(reading, item)}", "strong")
        cue = f"“{quoted(reading, item.cue)}”" if item.cue else "no cue"
        facts = [f"{item.stance} ({cue})", str(item.manner)]
        if item.audience:
            facts.append(f"to {printable(reading.quote(item.audience))}")
        for carrier in chain(reading, item):
            facts.append(f"according to {carrier}")
        yield Line(f"    {', '.join(facts)}", "quiet")
        if item.content:
            yield Line(f"    {quoted(reading, item.content)}", "words")


def _who(reading: Reading, item: Attribution) -> str:
    name = speaker(reading, item)
    entity = reading.get(Entity, item.speaker)
    roles = f", {printable(entity.roles[0])}" if entity and entity.roles else ""
    return f"{name}{roles} · {item.source_kind or UNKNOWN}"


def _events(reading: Reading) -> Iterator[Line]:
    ordered = sorted(reading[Event], key=lambda event: (not event.main, event.span))
    for event in ordered:
        main = " · main" if event.main else ""
        mode = f" ({event.mode})" if event.mode else ""
        words = printable(reading.quote(event.span))
        yield Line(f"  {event.type}{mode} “{words}” · {event.status}{main}", "strong")
        who = participants(reading, event, RoleKind.ACTOR)
        whom = participants(reading, event, RoleKind.RECIPIENT)
        if (who, whom) != (UNKNOWN, UNKNOWN):
            yield Line(f"    who    {who} → {whom}")
        place = reading.get(Place, event.place)
        if place:
            yield Line(f"    where  {printable(place.name)} ({point(place)})")
        if event.status is not Status.HYPOTHETICAL:
            yield Line(f"    when   {days(event.earliest, event.latest)}")
        yield from (Line(f"    toll   {told_toll(toll, reading)}") for toll in event_tolls(reading, event))
        sure = how_sure(event, reading)
        if sure:
            yield Line(f"    sure   {sure}")


def _responsibilities(reading: Reading) -> Iterator[Line]:
    for item in reading[Responsibility]:
        event = reading.get(Event, item.event)
        what = f" for “{printable(reading.quote(event.span))}” ({days(event.earliest, event.latest)})" if event else ""
        stance = stance_words(item.stance)
        yield Line(f"  {party(reading, item)}: {stance}{what}, says {voice(reading, item.according_to)}", "strong")
        yield Line(f"    {_sentence(reading, item)}", "words")


def _times(reading: Reading) -> Iterator[Line]:
    for item in reading[TimeExpression]:
        interval = days(item.earliest, item.latest)
        yield Line(f"  “{printable(reading.quote(item.span))}” {item.value or UNKNOWN} · {interval}")


def _places(reading: Reading) -> Iterator[Line]:
    seen, about = set(), main_place(reading)
    for item in reading[Place]:
        if (item.name, item.gazetteer_id, item.usage) in seen:
            continue
        seen.add((item.name, item.gazetteer_id, item.usage))
        kind = f"{item.kind}, " if item.kind else ""
        country = f", {item.country}" if item.country else ""
        main = " · main" if about and (about.name, about.gazetteer_id) == (item.name, item.gazetteer_id) else ""
        yield Line(f"  {printable(item.name)} ({kind}used as {item.usage}{country}) {point(item)}{main}")


def _flags(reading: Reading) -> Iterator[Line]:
    for item in reading[Flag]:
        note = f": {printable(item.note)}" if item.note else ""
        yield Line(f"  {item.kind}{note}", "strong")
        yield Line(f"    {shortened(printable(reading.quote(item.span)), 160)}", "words")


def _sentence(reading: Reading, item: Annotation) -> str:
    return shortened(printable(reading.quote(item.span)), 160)
