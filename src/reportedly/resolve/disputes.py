"""Where voices disagree on an incident: how many, who did it, whether, when, where.

A figure that a later one replaces is history, not a dispute: 77, then 84 from the same voice, or a count that rose
while the day went on. Two voices that give incompatible figures at the same hours, or a later voice that gives less,
do disagree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial

from reportedly.resolve.accounts import holding, incidents, sayings
from reportedly.resolve.corrected import Corrections
from reportedly.resolve.drafts import draft_line, party_told
from reportedly.resolve.incidents import Happening, happenings
from reportedly.resolve.informants import Informants
from reportedly.resolve.losses import Counted, are_of_others, losses_of
from reportedly.resolve.toll_reasons import apart
from reportedly.resolve.totals import last_words
from reportedly.rules.relative_places import may_be_one
from reportedly.text.fold import fold
from reportedly.text.instants import has_hour, in_order, instant
from reportedly.types.annotations import Annotation, Certainty, Responsibility, TimeExpression, Toll
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Answer, Dispute, Figure, Incident, MentionPoint, Side
from reportedly.types.vocabulary import CertaintyStance, DisputeTopic, ResponsibilityStance

_SAME_HOURS = timedelta(hours=3)
"""In three hours a count seldom rises enough to part two voices that agree."""
_A_DAY = timedelta(hours=36)
"""How long a figure stands against a lower one by another voice."""
_ABOUT = 0.1
"""Part by which an approximate figure may be off: "about 80" and 84 agree."""
_FOR = frozenset({ResponsibilityStance.CLAIMED, ResponsibilityStance.BLAMED, ResponsibilityStance.ADMITTED})
_AGAINST = frozenset({ResponsibilityStance.DENIED})
_PARTS = _AGAINST | {ResponsibilityStance.BLAMED}
"""Stances of a voice that denies: it speaks of somebody's part."""
_SURE = 1.0
Stretch = tuple[frozenset[str], list[Figure]]
"""The rival figures first given in some hours, in words; and all those that stood then."""
Claim = tuple[str, str, MentionPoint]
"""What is said, by which informant, where."""
Differ = Callable[[Figure, Figure], bool]
"""Whether two figures are rivals."""


def disputes(corpus: Corpus, about: Sequence[Incident] | None = None) -> tuple[Dispute, ...]:
    """All disputes of a corpus, incident by incident; `about` saves computing its incidents again.

    Over what one text alone recalls nobody disagrees today.
    """
    voices, corrections = Informants(corpus), Corrections(corpus)
    items = {item.id: item for id in corpus.report_ids() for item in happenings(corpus.reading(id))}
    return tuple(
        found
        for incident in (incidents(corpus) if about is None else about)
        if not incident.is_only_recalled
        for found in _disputes(corpus, incident, items, voices, corrections)
    )


def _disputes(
    corpus: Corpus, incident: Incident, items: Mapping[str, Happening], voices: Informants, corrections: Corrections
) -> Iterator[Dispute]:
    members = [items[point.event] for point in incident.events]
    on_act = _on_act(corpus, incident.responsibilities)
    questions = [
        *((DisputeTopic.TOLL, claims) for claims in _tolls(corpus, corrections.standing(incident.tolls))),
        (DisputeTopic.RESPONSIBILITY, _responsibility(corpus, on_act)),
        (DisputeTopic.OCCURRENCE, _occurrence(members, voices)),
        (DisputeTopic.DATE, _dates(members, voices)),
        (DisputeTopic.PLACE, _places(members, voices)),
    ]
    for topic, claims in questions:
        sides = _sides(claims)
        if len(sides) > 1:
            answers = on_act if topic is DisputeTopic.RESPONSIBILITY else ()
            yield Dispute(incident=incident.id, about=topic, sides=sides, draft=draft_line(topic, sides, answers))


def _sides(claims: Iterable[Claim]) -> tuple[Side, ...]:
    """The claims put together by what they say, in order of first mention."""
    said: dict[str, list[Claim]] = {}
    for claim in claims:
        said.setdefault(claim[0], []).append(claim)
    return tuple(
        Side(
            says=says,
            informants=tuple(dict.fromkeys(informant for _, informant, _ in rows)),
            reports=tuple(dict.fromkeys(point.report for _, _, point in rows)),
            spans=tuple(dict.fromkeys(point for _, _, point in rows)),
        )
        for says, rows in said.items()
    )


def _point(corpus: Corpus, report: str, id: str) -> MentionPoint:
    return MentionPoint(report=report, span=corpus.reading(report).find(id).span)


def _tolls(corpus: Corpus, figures: Sequence[Figure]) -> Iterator[list[Claim]]:
    """For each harm the disputes over it, the earliest first: figures that stood against each other at one time."""
    for harm in dict.fromkeys(figure.harm for figure in figures):
        counts = [figure for figure in figures if figure.harm is harm and not figure.part]
        differ = partial(_at_odds, losses_of(corpus, counts))
        for group in _joined(_at_one_time(counts, differ)):
            yield [
                (f"{_figure(one)} {harm.value}", one.informant or "", _point(corpus, one.report, one.toll))
                for one in group
            ]


def _at_one_time(figures: Sequence[Figure], differ: Differ) -> Iterator[Stretch]:
    """For each stretch of hours the figures at odds in it: what was first given then, and what had been and still was.

    Of each voice only its last word before the stretch still stands, only where somebody then gives less, and once.
    """
    said = [figure for figure in figures if figure.low is not None or figure.high is not None]
    said.sort(key=lambda figure: in_order(figure.published))
    first = {_saying(figure): figure for figure in reversed(said)}
    coming = [figure for figure in said if first[_saying(figure)] is figure]
    gone: dict[str | None, Figure] = {}
    while coming:
        these = [figure for figure in coming if _within(coming[0], figure, _SAME_HOURS)]
        coming = [figure for figure in coming if figure not in these]
        now = last_words(these)
        speaking = {figure.informant for figure in now}
        before = [figure for voice, figure in gone.items() if voice not in speaking and _still(figure, now, differ)]
        rivals = [one for one in (*before, *now) if any(differ(one, two) for two in (*before, *now))]
        saying = {_saying(figure) for figure in rivals}
        gone = {voice: figure for voice, figure in gone.items() if _saying(figure) not in saying}
        repeated = [figure for figure in said if any(_within(figure, rival, _SAME_HOURS) for rival in rivals)]
        fresh = frozenset(_figure(figure) for figure in rivals if figure in now)
        yield fresh, [figure for figure in repeated if _saying(figure) in saying]
        gone |= {figure.informant: figure for figure in now if _saying(figure) not in saying}


def _still(figure: Figure, now: Sequence[Figure], differ: Differ) -> bool:
    """Whether an earlier figure is not yet old, and somebody now gives less: a count that rose replaces it."""
    return _within(figure, now[0], _A_DAY) and any(
        later.high is not None and later.high < (figure.low or 0) and differ(figure, later) for later in now
    )


def _saying(figure: Figure) -> tuple[str | None, int | None, int | None]:
    """A voice and its figure: who repeats it, or is quoted again, says nothing new."""
    return figure.informant, figure.low, figure.high


def _joined(stretches: Iterable[Stretch]) -> Iterator[list[Figure]]:
    """Figures of stretches that follow each other put together, where two new figures are the same in both."""
    kept: list[Stretch] = []
    for fresh, group in stretches:
        at = next((at for at, (others, _) in enumerate(kept) if len(fresh & others) > 1), None)
        if at is not None:
            kept[at] = (kept[at][0] | fresh, [*kept[at][1], *group])
        elif group:
            kept.append((fresh, group))
    yield from (group for _, group in kept)


def _at_odds(losses: Counted, one: Figure, two: Figure) -> bool:
    """Whether two voices' figures leave no number that fits both, and may count the same people."""
    told = one.informant != two.informant and apart(_bounds(one), _bounds(two))
    return told and not are_of_others(one, two, losses)


def _bounds(figure: Figure) -> tuple[int | None, int | None]:
    if not figure.approximate:
        return figure.low, figure.high
    low = None if figure.low is None else int(figure.low * (1 - _ABOUT))
    return low, None if figure.high is None else int(figure.high * (1 + _ABOUT)) + 1


def _within(one: Figure, two: Figure, hours: timedelta) -> bool:
    """Whether two figures were published within `hours`; a bare day stands for all its hours."""
    first, second = instant(one.published), instant(two.published)
    if one.published is None or two.published is None or first is None or second is None:
        return True
    if not (has_hour(one.published) and has_hour(two.published)):
        return one.published[:10] == two.published[:10]
    return abs(first - second) <= hours


def _figure(figure: Figure) -> str:
    about = "about " if figure.approximate else ""
    if figure.low == figure.high:
        return f"{about}{figure.low}"
    if figure.high is None:
        return f"{about}at least {figure.low}"
    if figure.low is None:
        return f"{about}at most {figure.high}"
    return f"{about}{figure.low} to {figure.high}"


def _on_act(corpus: Corpus, answers: Sequence[Answer]) -> tuple[Answer, ...]:
    """The answers that are of the act itself, and not of fire that was only returned."""
    return tuple(answer for answer in answers if not _answers_fire(corpus, answer))


def _answers_fire(corpus: Corpus, answer: Answer) -> bool:
    """ "Its troops had shot back", "the army returned fire": told of a party, whoever began."""
    reading = corpus.reading(answer.report)
    row = reading.find(answer.responsibility)
    return _RETURNED.match(reading.report.text, row.span.end) is not None


_RETURNED = re.compile(
    r"\s(?:(?:only|merely|have|has|had|then|later)\s)*(?:return(?:ed|ing)?\s(?:the\s)?fire|(?:shot|fired|struck|hit)\sback)\b"
)


def _responsibility(corpus: Corpus, answers: Sequence[Answer]) -> Iterator[Claim]:
    """The answers to who did it, when they differ: a party named and denied, or two parties named by two voices."""
    named = [answer for answer in answers if answer.stance in _FOR and answer.party]
    parties = _rivals(answer.party for answer in named if answer.party)
    informants = {answer.informant for answer in named}
    denied = [answer for answer in answers if answer.stance in _AGAINST]
    for answer in answers:
        rival = answer in named and (denied or (len(parties) > 1 and len(informants) > 1))
        if rival or (answer in denied and named):
            yield (
                f"{party_told(answer) or 'somebody'}: {answer.stance.value}",
                answer.informant or "",
                _point(corpus, answer.report, answer.responsibility),
            )


def _rivals(parties: Iterable[str]) -> set[str]:
    """`parties` less those whose name holds another's: "U.S. fighter jets" are the U.S.'s own."""
    words = {party: frozenset(fold(party).split()) for party in parties}
    return {party for party, told in words.items() if not any(other < told for other in words.values())}


def _occurrence(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    """Whether it took place: voices that hold it for certain against voices that deny it.

    Who recalls in a report what he takes back there holds it no more, and nobody disagrees with himself. What a text
    tells beside the happening that is denied in it is another: "it had not fired first", and shots at dusk.
    """
    claims = list(_held_and_denied(members, voices))
    return iter(claims if len({voice for _, voice, _ in claims}) > 1 else ())


def _held_and_denied(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    rows = [(item, row) for item in members for row in sayings(item, item.id) if not _denies_another(item, row)]
    denied: dict[str, set[str]] = {}
    for item, row in rows:
        if row.stance is CertaintyStance.DENIED:
            denied.setdefault(voices.text_of(item.reading.report.id), set()).add(_words_of(item))
    for item, row in rows if denied else ():
        denies = row.stance is CertaintyStance.DENIED
        beside = _words_of(item) not in denied.get(voices.text_of(item.reading.report.id), {_words_of(item)})
        tells = row.factuality >= _SURE and row in holding(item.reading, sayings(item, item.id))
        if (denies or tells) and not beside:
            says = "did not happen" if denies else "happened"
            yield (says, voices.of(item.reading, row.according_to), _at(item, item.event))


def _words_of(item: Happening) -> str:
    return item.reading.quote(item.event.span)


def _denies_another(item: Happening, row: Certainty) -> bool:
    """Whether a voice denies its part in the event, or that anybody was harmed, and not that it took place."""
    reading = item.reading
    parts = reading[Responsibility] if reading.has(Responsibility) else ()
    unharmed = [toll.id for toll in (reading[Toll] if reading.has(Toll) else ()) if toll.high == 0]
    voice = row.according_to
    return row.stance is CertaintyStance.DENIED and (
        any(part.event == item.id and part.according_to == voice and part.stance in _PARTS for part in parts)
        or any(other.according_to == voice for id in unharmed for other in sayings(item, id))
    )


def _dates(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    days = {item.days for item in members if _dated(item)}
    if len(days) > 1:
        for item in members:
            if item.days in days:
                yield (str(item.days[0]), voices.own_voice(item.reading), _at(item, item.event))


def _dated(item: Happening) -> bool:
    """Whether a report dates an event to a day of its own; "Sunday" may be another day where the outlet is."""
    time = item.reading.get(TimeExpression, item.event.time) if item.reading.has(TimeExpression) else None
    one_day = None not in item.days and item.days[0] == item.days[1]
    return one_day and (time is None or time.anchor is None)


def _places(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    """Places too far apart to be one, of events that reports are about; a province is no rival of its town."""
    told = [(item, item.place) for item in members if item.place is not None and item.event.main]
    for item, place in told:
        if not all(may_be_one(place, other) for _, other in told):
            yield (place.name, voices.own_voice(item.reading), _at(item, place))


def _at(item: Happening, annotation: Annotation) -> MentionPoint:
    return MentionPoint(report=item.reading.report.id, span=annotation.span)
