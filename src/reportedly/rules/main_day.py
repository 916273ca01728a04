"""The day of what a report is about, where the words for it name none: that of its sentences, or of those behind."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from datetime import timedelta
from itertools import islice

from reportedly.rules.aftermath import APART, ELSEWHERE, SINCE, is_lasting, is_of_count
from reportedly.rules.anchors import is_told_as_past, what_came_before
from reportedly.rules.call_outs import called_on
from reportedly.rules.datable import datable
from reportedly.rules.dated_status import days_before
from reportedly.rules.event_days import is_of_court
from reportedly.rules.happenings import Incident
from reportedly.rules.headlines import headlines, is_stamp
from reportedly.rules.opening_day import day_of_opening
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Precision, Status, TimexType


def day_told(
    reading: Reading, incident: Incident, incidents: Sequence[Incident], today: str | None
) -> TimeExpression | None:
    """The one day that the sentences about what the report tells name, where its words have none themselves."""
    if today is None or any(item.time for item in incident) or incident[0].status is not Status.HAPPENED:
        return None
    tree, top = reading.tree, headlines(reading)
    words = ((number, tree.at(item.span.start)) for number, told in enumerate(incidents) for item in told)
    owners = {word.index: number for number, word in words if word is not None}
    dates = (time for time in datable(tree, reading[TimeExpression], owners) if (time.earliest or "9")[:10] <= today)
    members = [word for word in (tree.at(item.span.start) for item in incident) if word is not None]
    told = [time for time in dates if not is_stamp(reading, time, top) and not _is_of_before(tree, time, members)]
    if incident[0].type in _AFTER_A_DEED:
        told = [time for time in told if not _tells_who(tree, time)]
    day = told_on(tree, told, members, owners)
    if day is None and incident[0].type in _CALLED_TO:
        day = called_on(tree, told, members, owners)
    if day is None and members and _is_news(tree, incident, members[0]):
        others = {item.time for other in incidents for item in other if item.type is incident[0].type}
        day = told_next(tree, [time for time in told if time.id not in others], members, owners, today)
    day = reading.get(TimeExpression, _of_lead(incident, incidents, today)) if day is None else day
    if day is None and members and _is_news(tree, incident, members[0]):
        since = days_before(today[:10], _WEEK) or _NEVER
        late = [time for time in told if (time.earliest or "")[:10] >= since]
        day = day_of_opening(tree, late, incident, incidents, owners)
    return day


def _is_of_before(tree: Tree, time: TimeExpression, words: Sequence[Token]) -> bool:
    """Whether a time is that of what came before: "was impounded after the council passed a resolution on Friday"."""
    head = tree.head_of(time.span)
    before = what_came_before(tree, head) if head is not None else frozenset()
    return bool(before) and all(word.index not in before for word in words)


_AFTER_A_DEED = frozenset({EventType.ACCUSE, EventType.COERCE, EventType.SANCTION})
"""What befalls people for what they did before."""


def _tells_who(tree: Tree, time: TimeExpression) -> bool:
    """ "Arrested the owner of a barge *that ran down a ferry on Friday*", "a man *suspected of having robbed …*"."""
    head = tree.head_of(time.span)
    above = islice(tree.ancestors(head), _FAR) if head is not None else ()
    return any(word.link in ("acl", "relcl") and word.part == "VERB" for word in above)


def _of_lead(incident: Incident, incidents: Sequence[Incident], today: str) -> str | None:
    """The time (id) of the first act of the kind and of the week behind a headline that alone tells of an act.

    "80-year-old killed by neighbour. A woman was killed this morning when a car hit her."
    """
    if not all(item.headline for item in incident):
        return None
    behind = max(item.sentence for item in incident) + 1
    told = (item for other in incidents for item in other if item.sentence == behind and not item.headline)
    since = days_before(today[:10], _WEEK) or _NEVER
    real = [item for item in told if item.status is Status.HAPPENED and (item.earliest or "") >= since]
    kind = incident[0].type
    return next((item.time for item in real if item.type is kind or {item.type, kind} <= _CALLED_TO), None)


_CALLED_TO = frozenset({EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.OTHER})
"""What help is called to."""


def _is_news(tree: Tree, incident: Incident, lead: Token) -> bool:
    """Whether an act is told of as new: not as known, nor to say who is meant ("who shot two")."""
    known = incident[0].definite or incident[0].before
    return not known and all(word.link not in ("relcl", "acl") for word in (lead, *islice(tree.ancestors(lead), _FAR)))


_FAR = 12
"""Words above an act that are looked at."""


def told_on(
    tree: Tree, dates: Iterable[TimeExpression], words: Sequence[Token], owners: Container[int]
) -> TimeExpression | None:
    """The one day named in the sentences of some words, where neither another event nor what they hang on has it.

    `owners` are the tokens of events; "the death of a boy who was hurt early Sunday" names the day of the death,
    "in court today over a murder" not that of the murder, nor does "struck from 3 May following the murder", nor
    "have died since it began on 3 May".
    """
    sentences = {word.sentence for word in words}
    above = {token.index for word in words for token in tree.ancestors(word)}
    days: dict[tuple[str | None, str | None], TimeExpression] = {}
    for time in dates:
        head = tree.head_of(time.span)
        if head is None or head.sentence not in sentences or time.precision not in _OF_A_DAY:
            continue
        verb = next((token for token in tree.ancestors(head) if token.part == "VERB" or token.index in owners), None)
        if verb is None or verb.index in owners or verb.index in above or verb.lemma in APART:
            continue
        if _tells_where(tree, verb, words):
            continue
        if not _is_shown(tree, verb) and not any(mark.text.lower() == "since" for mark in tree.children(verb, "mark")):
            days.setdefault((time.earliest, time.latest), time)
    day = next(iter(days.values())) if len(days) == 1 else None
    return None if day is None or _leads_to(tree, day, words) else day


def _tells_where(tree: Tree, verb: Token, words: Sequence[Token]) -> bool:
    """ "The owner of a mill *where nine died on May 2* has been arrested": the day is that of what is known of it."""
    if verb.link != "relcl" or not any(word.text.lower() == "where" for word in tree.children(verb, "advmod")):
        return False
    subjects = [noun for word in words for noun in tree.children(word, "nsubj", "nsubjpass")]
    above = {token.index for token in islice(tree.ancestors(verb), _FAR)}
    return any(noun.index in above for noun in subjects)


def _is_shown(tree: Tree, verb: Token) -> bool:
    """Whether a verb stands in the present, as below a picture: "debris is scattered on the ground on Monday"."""
    return verb.tag == "VBZ" or any(word.tag in ("VBP", "VBZ") for word in tree.children(verb, "aux", "auxpass"))


def _leads_to(tree: Tree, day: TimeExpression, words: Sequence[Token]) -> bool:
    """Whether a word right behind a day says that all of `words` in its sentence came before it."""
    last = tree.inside(day.span)[-1:]
    behind = tree.tokens[last[0].index + 1] if last and last[0].index + 1 < len(tree.tokens) else None
    if behind is None or behind.text.lower() not in _AFTER:
        return False
    return all(word.index > behind.index for word in words if word.sentence == behind.sentence)


_AFTER = frozenset("after following since".split())


_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)


def told_next(
    tree: Tree, dates: Iterable[TimeExpression], words: Sequence[Token], owners: Container[int], today: str
) -> TimeExpression | None:
    """The one day of the week before `today` on which the sentences right behind the first of `words` tell anything.

    "Two died in a fire at a mill. Workers had gone in for the night shift on Sunday." What is said, found or done to
    mourn has a day of its own, and so has another event, one of `owners`; an hour alone has only that of the report.
    """
    first = min(word.sentence for word in words)
    above = {token.index for word in words for token in tree.ancestors(word)}
    days: dict[str, TimeExpression] = {}
    for time in dates:
        head = tree.head_of(time.span)
        if head is None or not first <= head.sentence <= first + _ON or not _is_of_week(time, today):
            continue
        verb = next((token for token in tree.ancestors(head) if token.part == "VERB" or token.index in owners), None)
        if verb is None or verb.index in owners or verb.index in above or not _is_scene(tree, verb):
            continue
        days.setdefault((time.earliest or "")[:10], time)
    return next(iter(days.values())) if len(days) == 1 else None


_ON = 3
"""Sentences behind the first that tells of an act."""
_WEEK = timedelta(days=7)
_NEVER = "~"
"""Behind every day (ISO 8601)."""


def _is_of_week(time: TimeExpression, today: str) -> bool:
    """Whether a time names a day, itself or beside an hour, of the week before `today`."""
    hour = time.type is TimexType.TIME and time.precision not in _OF_A_DAY
    named = time.precision in _OF_A_DAY or (hour and "weekday" in time.why)
    since = days_before(today[:10], _WEEK)
    return named and since != "" and (time.earliest or "")[:10] >= since


def _is_scene(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells of what went on, not of what was said, found, or has been done since."""
    since = any(mark.text.lower() == "since" for mark in tree.children(verb, "mark"))
    apart = verb.lemma in APART | SINCE | ELSEWHERE or is_of_court(tree, verb) or is_lasting(tree, verb)
    apart = apart or is_of_count(tree, verb)
    return not apart and not since and is_told_as_past(tree, verb)
