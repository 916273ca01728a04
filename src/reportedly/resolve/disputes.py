"""Where voices disagree on an incident: how many, who did it, whether, when, where.

A figure that a later one replaces is history, not a dispute: 77, then 84 from the same voice, or a count that rose
while the day went on. Two voices that give incompatible figures at the same hours, or a later voice that gives less,
do disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

from reportedly.resolve.accounts import incidents, sayings
from reportedly.resolve.incidents import Happening, apart, distance_km, happenings
from reportedly.resolve.informants import Informants
from reportedly.text.instants import in_order, instant
from reportedly.types.annotations import Annotation, Place
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Answer, Dispute, Figure, Incident, MentionPoint, Side
from reportedly.types.vocabulary import CertaintyStance, DisputeTopic, ResponsibilityStance

_SAME_HOURS = timedelta(hours=12)
_ABOUT = 0.1
"""Part by which an approximate figure may be off: "about 80" and 84 agree."""
_FOR = frozenset({ResponsibilityStance.CLAIMED, ResponsibilityStance.BLAMED, ResponsibilityStance.ADMITTED})
_AGAINST = frozenset({ResponsibilityStance.DENIED})
_SURE = 1.0
Claim = tuple[str, str, MentionPoint]
"""What is said, by which informant, where."""


def disputes(corpus: Corpus, about: Sequence[Incident] | None = None) -> tuple[Dispute, ...]:
    """All disputes of a corpus, incident by incident; `about` saves computing its incidents again."""
    voices = Informants(corpus)
    items = {item.id: item for id in corpus.report_ids() for item in happenings(corpus.reading(id))}
    return tuple(
        found
        for incident in (incidents(corpus) if about is None else about)
        for found in _disputes(corpus, incident, items, voices)
    )


def _disputes(
    corpus: Corpus, incident: Incident, items: Mapping[str, Happening], voices: Informants
) -> Iterator[Dispute]:
    members = [items[point.event] for point in incident.events]
    questions = [
        *((DisputeTopic.TOLL, claims) for claims in _tolls(corpus, incident.tolls)),
        (DisputeTopic.RESPONSIBILITY, _responsibility(corpus, incident.responsibilities)),
        (DisputeTopic.OCCURRENCE, _occurrence(members, voices)),
        (DisputeTopic.DATE, _dates(members, voices)),
        (DisputeTopic.PLACE, _places(members, voices)),
    ]
    for topic, claims in questions:
        sides = _sides(claims)
        if len(sides) > 1:
            yield Dispute(incident=incident.id, about=topic, sides=sides)


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
    """For each harm the figures that stand against another: of each voice its last, unless a later rise replaced it."""
    for harm in dict.fromkeys(figure.harm for figure in figures):
        last = _last_words([figure for figure in figures if figure.harm is harm and not figure.part])
        yield [
            (f"{_figure(one)} {harm.value}", one.informant or "", _point(corpus, one.report, one.toll))
            for one in last
            if any(one.informant != two.informant and _at_odds(one, two) for two in last)
        ]


def _last_words(figures: Sequence[Figure]) -> list[Figure]:
    last: dict[str | None, Figure] = {}
    for figure in figures:  # in order of publication
        if figure.low is not None or figure.high is not None:
            last[figure.informant] = figure
    return list(last.values())


def _at_odds(one: Figure, two: Figure) -> bool:
    """Whether two voices' last figures contradict each other."""
    if not apart(_bounds(one), _bounds(two)):
        return False
    earlier, later = sorted((one, two), key=lambda figure: in_order(figure.published))
    rose = (later.low or 0) >= (earlier.low or 0)
    return not rose or _same_hours(earlier.published, later.published)


def _bounds(figure: Figure) -> tuple[int | None, int | None]:
    if not figure.approximate:
        return figure.low, figure.high
    low = None if figure.low is None else int(figure.low * (1 - _ABOUT))
    return low, None if figure.high is None else int(figure.high * (1 + _ABOUT)) + 1


def _same_hours(one: str | None, two: str | None) -> bool:
    """Whether two times of publication lie within twelve hours; a bare day stands for all its hours."""
    first, second = instant(one), instant(two)
    if one is None or two is None or first is None or second is None:
        return True
    if min(len(one), len(two)) <= 10:
        return one[:10] == two[:10]
    return abs(first - second) <= _SAME_HOURS


def _figure(figure: Figure) -> str:
    about = "about " if figure.approximate else ""
    if figure.low == figure.high:
        return f"{about}{figure.low}"
    if figure.high is None:
        return f"{about}at least {figure.low}"
    if figure.low is None:
        return f"{about}at most {figure.high}"
    return f"{about}{figure.low} to {figure.high}"


def _responsibility(corpus: Corpus, answers: Sequence[Answer]) -> Iterator[Claim]:
    """The answers to who did it, when they differ: a party named and denied, or two parties named by two voices."""
    named = [answer for answer in answers if answer.stance in _FOR and answer.party]
    parties = {answer.party for answer in named}
    informants = {answer.informant for answer in named}
    denied = [answer for answer in answers if answer.stance in _AGAINST]
    for answer in answers:
        rival = answer in named and (denied or (len(parties) > 1 and len(informants) > 1))
        if rival or (answer in denied and named):
            yield (
                f"{answer.party or 'somebody'}: {answer.stance.value}",
                answer.informant or "",
                _point(corpus, answer.report, answer.responsibility),
            )


def _occurrence(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    """Whether it took place: voices that hold it for certain against voices that deny it."""
    rows = [(item, row) for item in members for row in sayings(item, item.id)]
    if not any(row.stance is CertaintyStance.DENIED for _, row in rows):
        return
    for item, row in rows:
        denies = row.stance is CertaintyStance.DENIED
        if denies or row.factuality >= _SURE:
            says = "did not happen" if denies else "happened"
            yield (says, voices.of(item.reading, row.according_to), _at(item, item.event))


def _dates(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    days = {item.days for item in members if None not in item.days and item.days[0] == item.days[1]}
    if len(days) > 1:
        for item in members:
            if item.days in days:
                yield (str(item.days[0]), voices.own_voice(item.reading), _at(item, item.event))


def _places(members: Sequence[Happening], voices: Informants) -> Iterator[Claim]:
    """Places too far apart to be one, of events that reports are about; a province is no rival of its town."""
    told = [(item, item.place) for item in members if item.place is not None and item.event.main]
    for item, place in told:
        if any(_beyond(place, other) for _, other in told):
            yield (place.name, voices.own_voice(item.reading), _at(item, place))


def _beyond(one: Place, two: Place) -> bool:
    distance = distance_km(one, two)
    return distance is not None and distance > (one.radius_km or 0.0) + (two.radius_km or 0.0)


def _at(item: Happening, annotation: Annotation) -> MentionPoint:
    return MentionPoint(report=item.reading.report.id, span=annotation.span)
