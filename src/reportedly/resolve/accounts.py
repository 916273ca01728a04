"""Incidents put together from judgements: when, where, the toll's history, who answers for it, how many speak."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeVar

import msgspec

from reportedly.resolve.anchoring import anchored
from reportedly.resolve.block_hours import given_in_block, is_heading
from reportedly.resolve.corrected import is_taken_back
from reportedly.resolve.datings import by_time, datings
from reportedly.resolve.days import When, days_of
from reportedly.resolve.drafts import party_told
from reportedly.resolve.earlier_tolls import is_act_after, is_earlier
from reportedly.resolve.gathering import weak_mentions
from reportedly.resolve.incidents import Happening, happenings, is_told_apart
from reportedly.resolve.informants import Informants
from reportedly.resolve.informants import when as told_when
from reportedly.resolve.listed_tolls import is_of_another
from reportedly.resolve.own_tolls import own_tolls
from reportedly.resolve.partial_tolls import counts_some
from reportedly.resolve.parting import at_one
from reportedly.resolve.scenes import scene
from reportedly.resolve.summed_tolls import is_of_several_days, sums_several
from reportedly.resolve.timing import MONTH
from reportedly.resolve.totals import totals_told
from reportedly.text.former_counts import is_former
from reportedly.types.annotations import Attribution, Certainty, Responsibility, Sentence, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Answer, Dating, EventPoint, Figure, Incident
from reportedly.types.reading import Reading
from reportedly.types.report import digest
from reportedly.types.vocabulary import (
    CertaintyStance,
    Harm,
    Relation,
    ResponsibilityStance,
    Status,
    Verdict,
)

T = TypeVar("T", bound=str)


def incidents(corpus: Corpus) -> tuple[Incident, ...]:
    """All incidents of a corpus, the most told first, then by time."""
    voices = Informants(corpus)
    counted = by_time(datings(corpus))
    found = (item for id in corpus.report_ids() for item in happenings(corpus.reading(id)))
    items = {item.id: _dated(item, counted) for item in found}
    stands = {id: (item.event.span, *item.event.evidence) for id, item in items.items()}
    judged = list(anchored(corpus.judgements(Relation.SAME_INCIDENT), stands))
    groups, noes = at_one(items, judged)
    judged += noes
    settled = [item for item in judged if item.by_person or item.verdict is not Verdict.UNSURE]
    groups, _ = at_one(items, [*settled, *weak_mentions(groups, items, judged)], groups)
    groups = tuple(group for group in groups if _is_known([items[event] for event in group], voices))
    home = {event: _id(group) for group in groups for event in group}
    told = [_incident([items[event] for event in sorted(group)], _id(group), home, voices) for group in groups]
    return tuple(sorted(told, key=lambda item: (-item.texts, item.earliest or "9999", item.id)))


def _is_known(members: Sequence[Happening], voices: Informants) -> bool:
    """Whether a report tells it as news, or recalls its day or month, or several recall it.

    What one alone recalls of no known day, however often copied, is not.
    """
    dated = any(item.is_real or _has_month(item) for item in members)
    return dated or voices.texts([item.reading.report.id for item in members]) > 1


def _has_month(item: Happening) -> bool:
    return item.lasts is not None and item.lasts <= MONTH and is_told_apart(item)


def _dated(item: Happening, counted: Mapping[str, Dating]) -> Happening:
    """The same, on the days of its time where that counts from an event which another report dates."""
    dating = counted.get(item.event.time or "")
    if dating is None or item.event.earliest is not None:
        return item
    event = msgspec.structs.replace(item.event, earliest=dating.earliest, latest=dating.latest)
    return Happening(event, item.reading)


def _id(group: frozenset[str]) -> str:
    return "i" + digest(min(group))[:16]


def _incident(members: Sequence[Happening], id: str, home: dict[str, str], voices: Informants) -> Incident:
    members = sorted(members, key=lambda item: (told_when(item.reading.report), item.id))
    when = days_of(members)
    own = {item.id for item in members}
    told = [figure for item in members for figure in _figures(item, voices, when, own)]
    figures = _echoes_traced(totals_told(told, members))
    answers = tuple(answer for item in members for answer in _answers(item, voices))
    return Incident(
        id=id,
        type=_commonest([item.event.type for item in members]),
        mode=_mode(members),
        status=_status(members, voices),
        earliest=when.earliest,
        latest=when.latest,
        days_guessed=when.guessed,
        place=scene(members),
        reports=tuple(dict.fromkeys(item.reading.report.id for item in members)),
        events=tuple(EventPoint(report=item.reading.report.id, event=item.id) for item in members),
        tolls=figures,
        responsibilities=answers,
        texts=voices.texts([item.reading.report.id for item in members]),
        informants=len({name for item in members for name in who_tells(item, voices)}),
        responds_to=tuple(
            sorted({home[event] for item in members for event in item.event.responds_to if event in home} - {id})
        ),
    )


def _status(members: Sequence[Happening], voices: Informants) -> Status:
    """Negated where all who told of it take it back and nobody tells of it after; else whether it goes on or is past.

    What one outlet withdraws stands where another told it from its own sources: that is for a dispute to say.
    """
    told = [item for item in members if holding(item.reading, sayings(item, item.id)) or not sayings(item, item.id)]
    back = [item for item in members if is_taken_back(sayings(item, item.id))]
    if back and (not told or members.index(back[-1]) >= members.index(told[-1])):
        withdrawn = [item.reading.report.id for item in back]
        if voices.texts([*withdrawn, *(item.reading.report.id for item in told)]) == voices.texts(withdrawn):
            return Status.NEGATED
    kinds = {item.event.status for item in members}
    return kinds.pop() if len(kinds) == 1 else Status.HAPPENED


def _mode(members: Sequence[Happening]) -> str | None:
    """How it was done, in most words; what only tells of ruins or of an aim gives way to what tells of the means."""
    modes = [item.event.mode for item in members if item.event.mode]
    means = [mode for mode in modes if mode not in _WITHOUT_MEANS]
    return _commonest(means or modes) if modes else None


_WITHOUT_MEANS = frozenset({"destroy", "targeted"})
"""Modes of an attack that leave its means open."""


def _commonest(values: Sequence[T]) -> T:
    counts = Counter(values)
    return max(counts, key=lambda value: (counts[value], value))


def sayings(item: Happening, of: str) -> tuple[Certainty, ...]:
    """What the voices of a report hold of an event or a toll."""
    return _sayings(item.reading).get(of, ())


@lru_cache(maxsize=4)
def _sayings(reading: Reading) -> Mapping[str, tuple[Certainty, ...]]:
    """What the voices of a report hold of each of its events and tolls; found once for all of them."""
    told: dict[str, list[Certainty]] = {}
    for row in reading[Certainty] if reading.has(Certainty) else ():
        told.setdefault(row.of, []).append(row)
    return {of: tuple(rows) for of, rows in told.items()}


def who_tells(item: Happening, voices: Informants) -> Iterator[str]:
    """Every informant on an event and its tolls; the report's own voice only where it cites nobody for any of it."""
    things = [item.id, *(toll.id for toll in own_tolls(item))]
    rows = [row for thing in things for row in sayings(item, thing)]
    for attribution in _cited(rows):
        yield voices.of(item.reading, attribution)


def holding(reading: Reading, rows: Sequence[Certainty]) -> list[Certainty]:
    """`rows` without those that deny; where one does, what nobody is said to have told is nobody's word.

    "Police denied a report that 30 were killed": neither the police nor the text say so. What a report itself takes
    back, nobody in it holds.
    """
    if is_taken_back(rows):
        return []
    held = [row for row in rows if row.stance is not CertaintyStance.DENIED]
    return [row for row in held if len(held) == len(rows) or not _is_nobodys(reading, row)]


def _is_nobodys(reading: Reading, row: Certainty) -> bool:
    said = reading.get(Attribution, row.according_to)
    return said is not None and not said.source and said.speaker is None


def _cited(rows: Sequence[Certainty]) -> tuple[str | None, ...]:
    """The attributions of `rows`, or the report's own voice (None) where nobody is cited."""
    return tuple(row.according_to for row in rows if row.according_to is not None) or (None,)


def _figures(item: Happening, voices: Informants, when: When, own: Container[str]) -> Iterator[Figure]:
    """The counts of an event that are of its incident alone, whose events are `own`."""
    reading = item.reading
    if is_of_several_days(item, when):
        return
    then = (toll for toll in own_tolls(item) if not (is_earlier(item, toll, when) or is_act_after(item, toll, when)))
    for toll in then:
        if sums_several(reading, toll, own) or is_heading(reading, toll.span.start):
            continue
        rows = sayings(item, toll.id)
        held = rows if toll.high == 0 else holding(reading, rows)
        for attribution in _cited(held) if held or not rows else ():
            for harm in _harms(toll):
                yield Figure(
                    harm=harm,
                    low=toll.low,
                    high=toll.high,
                    approximate=toll.approximate,
                    report=reading.report.id,
                    toll=toll.id,
                    published=given_in_block(reading, toll.span.start),
                    according_to=attribution,
                    informant=voices.of(reading, attribution),
                    part=_is_part(item, toll, attribution),
                )


def _harms(toll: Toll) -> tuple[Harm, ...]:
    """What a toll counts: "no casualties" says that nobody was killed and nobody hurt."""
    none = toll.harm is Harm.CASUALTIES and toll.high == 0
    return (Harm.KILLED, Harm.INJURED) if none else (toll.harm,)


def _echoes_traced(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """`figures`, those of a report's own voice given to whom it cites for the same count, as leads repeat sources."""
    cited = {_count(item): item.informant for item in reversed(figures) if item.according_to is not None}
    return tuple(
        item
        if item.according_to is not None
        else msgspec.structs.replace(item, informant=cited.get(_count(item), item.informant))
        for item in figures
    )


def _count(figure: Figure) -> tuple[str, Harm, int | None, int | None]:
    return figure.report, figure.harm, figure.low, figure.high


def _is_part(item: Happening, toll: Toll, voice: str | None) -> bool:
    """Whether a toll counts only some of those harmed: so it says, or its voice gives a larger count in its sentence.

    "The toll rose to 15 after a wounded man died"; "12 gunmen and 3 soldiers were killed". Who was there with one that
    is named is fewer by that one: "he was arrested along with nine others".
    """
    reading = item.reading
    if toll.part_of is not None or counts_some(reading, toll):
        return True
    sentence = next((one for one in _sentences(reading) if one.span.start <= toll.span.start < one.span.end), None)
    if sentence is None:
        return False
    return any(
        other.event == toll.event
        and other.harm is toll.harm
        and (other.low or 0) > (toll.high or toll.low or 0) > 0
        and not is_former(reading.report.text, other.span.start)
        and not is_of_another(item, other)
        and voice in _cited(sayings(item, other.id))
        for other in reading.within(sentence.span, Toll)
    )


def _sentences(reading: Reading) -> tuple[Sentence, ...]:
    return reading[Sentence] if reading.has(Sentence) else ()


def _answers(item: Happening, voices: Informants) -> Iterator[Answer]:
    reading = item.reading
    for row in reading[Responsibility] if reading.has(Responsibility) else ():
        if row.event == item.id:
            answer = Answer(
                party=voices.name_of(row.party) or _party(item, row),
                stance=_stance(item, row),
                report=reading.report.id,
                responsibility=row.id,
                informant=voices.of(reading, row.according_to),
            )
            yield msgspec.structs.replace(answer, party=party_told(answer))


def _stance(item: Happening, row: Responsibility) -> ResponsibilityStance:
    """What a voice says of a party's part; who denies that "Iran was behind it" blames nobody."""
    denies = any(
        saying.stance is CertaintyStance.DENIED and saying.according_to == row.according_to
        for saying in sayings(item, item.id)
    )
    return ResponsibilityStance.DENIED if denies and row.stance is ResponsibilityStance.BLAMED else row.stance


def _party(item: Happening, row: Responsibility) -> str | None:
    return " ".join(item.reading.quote(row.party_span).split()) if row.party_span is not None else None
