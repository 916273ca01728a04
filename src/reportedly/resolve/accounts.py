"""Incidents put together from judgements: when, where, the toll's history, who answers for it, how many speak."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import combinations
from typing import TypeVar

import msgspec

from reportedly.resolve.anchoring import anchored
from reportedly.resolve.clusters import clusters
from reportedly.resolve.copies import given_at
from reportedly.resolve.datings import by_time, datings
from reportedly.resolve.days import When, days_of
from reportedly.resolve.earlier_tolls import is_act_after, is_earlier
from reportedly.resolve.gathering import weak_mentions
from reportedly.resolve.incidents import BY, Happening, cannot_be_one, happenings
from reportedly.resolve.incidents import apart as bounds_apart
from reportedly.resolve.informants import Informants
from reportedly.resolve.informants import when as told_when
from reportedly.resolve.partial_tolls import counts_some, is_badly_off
from reportedly.resolve.scenes import scene
from reportedly.resolve.summed_tolls import sums_several
from reportedly.text.former_counts import is_former
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Certainty, Flag, Responsibility, Sentence, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Answer, Dating, EventPoint, Figure, Incident
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.report import digest
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    FlagKind,
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
    judged += _conflicts(clusters(items, judged), items)
    settled = [item for item in judged if item.by_person or item.verdict is not Verdict.UNSURE]
    groups = clusters(items, [*settled, *weak_mentions(clusters(items, judged), items, judged)])
    groups = tuple(group for group in groups if _is_known([items[event] for event in group], voices))
    home = {event: _id(group) for group in groups for event in group}
    told = [_incident([items[event] for event in sorted(group)], _id(group), home, voices) for group in groups]
    return tuple(sorted(told, key=lambda item: (-item.texts, item.earliest or "9999", item.id)))


def _is_known(members: Sequence[Happening], voices: Informants) -> bool:
    """Whether a report tells it as news, or several recall it: what one alone recalls, however often copied, is not."""
    return (
        any(item.is_real for item in members) or len({voices.text_of(item.reading.report.id) for item in members}) > 1
    )


def _dated(item: Happening, counted: Mapping[str, Dating]) -> Happening:
    """The same, on the days of its time where that counts from an event which another report dates."""
    dating = counted.get(item.event.time or "")
    if dating is None or item.event.earliest is not None:
        return item
    event = msgspec.structs.replace(item.event, earliest=dating.earliest, latest=dating.latest)
    return Happening(event, item.reading)


def _conflicts(groups: Sequence[frozenset[str]], items: Mapping[str, Happening]) -> Iterator[Judgement]:
    """A no for every two of a group that cannot be one: events that never met, joined by others that fit both."""
    for group in groups:
        for left, right in combinations(sorted(group), 2) if len(group) <= _LARGEST else ():
            reason = cannot_be_one(items[left], items[right])
            if reason is not None:
                yield Judgement(
                    left=left, right=right, relation=Relation.SAME_INCIDENT, verdict=Verdict.NO, score=0.0,
                    reasons=(reason,), by=BY,
                )  # fmt: skip


_LARGEST = 1_000
"""Events of one group beyond which pairs that never met are not looked at."""


def _id(group: frozenset[str]) -> str:
    return "i" + digest(min(group))[:16]


def _incident(members: Sequence[Happening], id: str, home: dict[str, str], voices: Informants) -> Incident:
    members = sorted(members, key=lambda item: (told_when(item.reading.report), item.id))
    when = days_of(members)
    own = {item.id for item in members}
    told = [figure for item in members for figure in _figures(item, voices, when, own)]
    figures = _echoes_traced(_totals_told(told, members))
    answers = tuple(answer for item in members for answer in _answers(item, voices))
    return Incident(
        id=id,
        type=_commonest([item.event.type for item in members]),
        mode=_commonest([item.event.mode for item in members if item.event.mode]) if _moded(members) else None,
        status=Status.ONGOING if all(item.event.status is Status.ONGOING for item in members) else Status.HAPPENED,
        earliest=when.earliest,
        latest=when.latest,
        days_guessed=when.guessed,
        place=scene(members),
        reports=tuple(dict.fromkeys(item.reading.report.id for item in members)),
        events=tuple(EventPoint(report=item.reading.report.id, event=item.id) for item in members),
        tolls=figures,
        responsibilities=answers,
        texts=len({voices.text_of(item.reading.report.id) for item in members}),
        informants=len({name for item in members for name in who_tells(item, voices)}),
        responds_to=tuple(
            sorted({home[event] for item in members for event in item.event.responds_to if event in home} - {id})
        ),
    )


def _moded(members: Sequence[Happening]) -> bool:
    return any(item.event.mode for item in members)


def _commonest(values: Sequence[T]) -> T:
    return max(values, key=lambda value: (values.count(value), value))


def sayings(item: Happening, of: str) -> tuple[Certainty, ...]:
    """What the voices of a report hold of an event or a toll."""
    reading = item.reading
    return tuple(row for row in reading[Certainty] if row.of == of) if reading.has(Certainty) else ()


def who_tells(item: Happening, voices: Informants) -> Iterator[str]:
    """Every informant on an event and its tolls; the report's own voice only where it cites nobody for any of it."""
    things = [item.id, *(toll.id for toll in _tolls(item))]
    rows = [row for thing in things for row in sayings(item, thing)]
    for attribution in _cited(rows):
        yield voices.of(item.reading, attribution)


def _cited(rows: Sequence[Certainty]) -> tuple[str | None, ...]:
    """The attributions of `rows`, or the report's own voice (None) where nobody is cited."""
    return tuple(row.according_to for row in rows if row.according_to is not None) or (None,)


def _tolls(item: Happening) -> Iterator[Toll]:
    """The tolls of an event, without those that a notice of correction or a newer figure only recalls."""
    reading = item.reading
    flags = reading[Flag] if reading.has(Flag) else ()
    notices = [flag.span for flag in flags if flag.kind is FlagKind.CORRECTION]
    for toll in reading[Toll] if reading.has(Toll) else ():
        recalled = any(notice.holds(toll.span) for notice in notices)
        recalled = recalled or is_former(reading.report.text, toll.span.start)  # "30, down from 36"
        if toll.event == item.id and not recalled and not _is_of_another_act(item, toll):
            yield toll


def _is_of_another_act(item: Happening, toll: Toll) -> bool:
    """Whether one person met what such an event does not do: who did it is arrested, whose death an arrest is for,
    and who is let go again after an arrest; or more whom an arrest is for: "held over the loss of 112 lives"."""
    foreign = _CUSTODY if item.event.type in _HARMFUL else _NO_ARREST if item.event.type is EventType.COERCE else ()
    if item.event.mode == "arrest" and toll.harm in _HARMED:
        return not _is_harmed_by(item, toll)
    return toll.harm in foreign and toll.low == toll.high == 1 and _names_one(item.reading.quote(toll.span), 1)


def _is_harmed_by(item: Happening, toll: Toll) -> bool:
    """ "Two were hurt when soldiers *held* nine men", "in the *arrests*", "*arrested* nine, injuring two"."""
    text, held = item.reading.report.text, item.event.span
    if toll.span.end <= held.start:
        return _WHEN_HELD.search(text[toll.span.end : held.start]) is not None
    return _HARMING.search(text[held.end : toll.span.start]) is not None


_WHEN_HELD = re.compile(r"\b(?:(?:in|during)(?:\s(?:the|these|mass))?|(?:when|as|while)(?:\s\w+){1,4})\s\Z")
_HARMING = re.compile(r",\s(?:injuring|wounding|hurting|killing)\s(?:(?:at least|about|some|up to)\s)?\Z")
_HARMFUL = frozenset({EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER})
_CUSTODY = (Harm.DETAINED, Harm.FREED)
_HARMED = (Harm.KILLED, Harm.INJURED)
_NO_ARREST = (*_HARMED, Harm.FREED)


def _figures(item: Happening, voices: Informants, when: When, own: Container[str]) -> Iterator[Figure]:
    """The counts of an event that are of its incident alone, whose events are `own`."""
    reading = item.reading
    then = (toll for toll in _tolls(item) if not (is_earlier(item, toll, when) or is_act_after(item, toll, when)))
    for toll in then:
        if sums_several(reading, toll, own):
            continue
        rows = sayings(item, toll.id)
        for attribution in _cited(rows):
            yield Figure(
                harm=toll.harm,
                low=toll.low,
                high=toll.high,
                approximate=toll.approximate,
                report=reading.report.id,
                toll=toll.id,
                published=given_at(reading.report),
                according_to=attribution,
                informant=voices.of(reading, attribution),
                part=_is_part(item, toll, attribution),
            )


def _totals_told(figures: Sequence[Figure], members: Sequence[Happening]) -> list[Figure]:
    """`figures`, made parts where they are no totals.

    Who is still ill where somebody counts more hurt is a part: "nine were still in a serious condition". So is who died
    of wounds where more are dead.
    Nobody is one where some were, in the same voice or besides: "three guards were hurt. No others were".
    Who only names one person where somebody counts several tells a part: "Captain Tennant died", "another clerk was
    unhurt". A voice that gives many counts in one report, none of which fits another, lists other acts after the first.
    """
    tolls = {toll.id: (toll.span.start, item.reading.quote(toll.span)) for item in members for toll in _tolls(item)}
    ill = {toll.id for item in members for toll in _tolls(item) if is_badly_off(item.reading, toll)}
    most: dict[Harm, int] = {}
    given: dict[tuple[str, str | None, Harm], list[Figure]] = {}
    for item in sorted(figures, key=lambda item: tolls[item.toll][0]):
        most[item.harm] = max(most.get(item.harm, 0), item.low or 0)
        if not item.part:
            given.setdefault((item.report, item.informant, item.harm), []).append(item)
    listed = {item.toll for told in given.values() if _is_list(told) for item in told if not _fits(item, told[0])}
    listed |= _recovered(figures, members) | _nobody_besides(figures, _with_else(members))
    return [
        msgspec.structs.replace(item, part=True)
        if item.toll in listed
        or (item.toll in ill and (item.high or item.low or 0) < most[item.harm])
        or (
            item.low == item.high
            and _more(item.harm, most) > (item.low or 0)
            and _names_one(tolls[item.toll][1], item.low)
        )
        else item
        for item in figures
    ]


def _recovered(figures: Sequence[Figure], members: Sequence[Happening]) -> set[str]:
    """The tolls of bodies found, where the same report counts more dead: "nineteen died … pulled 11 bodies"."""
    bodies = {toll.id for item in members for toll in _tolls(item) if toll.why.startswith(_FOUND)}
    dead: dict[str, int] = {}
    for item in figures:
        if item.harm is Harm.KILLED and not item.part:
            dead[item.report] = max(dead.get(item.report, 0), item.low or 0)
    return {item.toll for item in figures if item.toll in bodies and (item.high or 0) < dead.get(item.report, 0)}


def _nobody_besides(figures: Sequence[Figure], words: Mapping[str, str]) -> set[str]:
    """The tolls of nobody in a report that tells of some whom the harm met, in the same voice or but for these."""
    met = {(item.report, item.harm) for item in figures if item.low != 0}
    said = {(item.report, item.harm, item.informant) for item in figures if item.low != 0}
    return {
        item.toll
        for item in figures
        if (item.low, item.high) == (0, 0)
        and (
            (item.report, item.harm, item.informant) in said
            or ((item.report, item.harm) in met and _BESIDES.search(words[item.toll]))
        )
    }


def _with_else(members: Sequence[Happening]) -> dict[str, str]:
    """The words of each toll with the one behind them: "nobody else"."""
    return {
        toll.id: item.reading.report.text[toll.span.start : toll.span.end + _ONE_WORD]
        for item in members
        for toll in _tolls(item)
    }


_ONE_WORD = len(" else")
_BESIDES = re.compile(r"\b(?:other|others|else|further|more|additional)\b", re.I)
_FOUND = "noun body"
"""How the reader of tolls says that bodies were counted where they were found."""


def _more(harm: Harm, most: Mapping[Harm, int]) -> int:
    """The highest count of a harm; who was shot or stabbed, whatever came of it, is counted among the dead and hurt."""
    return max(most.values()) if harm is Harm.CASUALTIES else most[harm]


def _is_list(told: Sequence[Figure]) -> bool:
    """Whether counts are those of a list of acts: three or more, no two of which fit each other."""
    apart: list[Figure] = []
    for item in told:
        if not any(_fits(item, other) for other in apart):
            apart.append(item)
    return len(apart) > _BEFORE_AND_AFTER


def _fits(one: Figure, two: Figure) -> bool:
    return not bounds_apart((one.low, one.high), (two.low, two.high))


_BEFORE_AND_AFTER = 2
"""Counts that one voice gives of one toll in a report: what it was, and what it is now."""


def _names_one(words: str, count: int | None) -> bool:
    """Whether the words of a count of one or none say no number: "his driver", not "one driver", "nobody"."""
    words = _ONE_OF.sub("", words)
    said = any(number.value == count and not number.ordinal for number in find_numbers(words))
    return count in (0, 1) and not said and not _NOBODY.search(words)


_ONE_OF = re.compile(r"(?<![\w-])one\s+of\s+(?=(?:the|its|their|his|her|our)\b)", re.I)
"""What only says whom: "one of its highest officers"."""
_NOBODY = re.compile(r"\b(?:no|none|nobody|neither|zero)\b", re.I)


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
        and voice in _cited(sayings(item, other.id))
        for other in reading.within(sentence.span, Toll)
    )


def _sentences(reading: Reading) -> tuple[Sentence, ...]:
    return reading[Sentence] if reading.has(Sentence) else ()


def _answers(item: Happening, voices: Informants) -> Iterator[Answer]:
    reading = item.reading
    for row in reading[Responsibility] if reading.has(Responsibility) else ():
        if row.event == item.id:
            yield Answer(
                party=voices.name_of(row.party) or _party(item, row),
                stance=_stance(item, row),
                report=reading.report.id,
                responsibility=row.id,
                informant=voices.of(reading, row.according_to),
            )


def _stance(item: Happening, row: Responsibility) -> ResponsibilityStance:
    """What a voice says of a party's part; who denies that "Iran was behind it" blames nobody."""
    denies = any(
        saying.stance is CertaintyStance.DENIED and saying.according_to == row.according_to
        for saying in sayings(item, item.id)
    )
    return ResponsibilityStance.DENIED if denies and row.stance is ResponsibilityStance.BLAMED else row.stance


def _party(item: Happening, row: Responsibility) -> str | None:
    return " ".join(item.reading.quote(row.party_span).split()) if row.party_span is not None else None
