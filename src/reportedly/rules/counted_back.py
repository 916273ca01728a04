"""When an event was from which a dated one counts: "marched on Sunday, a day after police shot a student"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from reportedly.rules.dated_status import is_background
from reportedly.rules.event_days import is_of_court
from reportedly.rules.guilt import is_harming
from reportedly.rules.happenings import Incident
from reportedly.rules.realis import TOOK_PLACE
from reportedly.rules.shared_days import took_place
from reportedly.text.counting import Days, days_counted
from reportedly.types.annotations import Counted, Event, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision, Status, TimeRelation

_OPPOSITE = {TimeRelation.AFTER: TimeRelation.BEFORE, TimeRelation.BEFORE: TimeRelation.AFTER}
_UNITS = ("D", "W", "M", "Y")
_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)
_ONE_DEED = frozenset(("conj", "dobj", "xcomp", "advcl", "prep", "pcomp", "pobj", "agent", "nsubjpass"))
"""Links by which an act goes on from the head of its words: "shelled the town and killed two", "carried out a raid"."""
_PART_OF_A_DEED = frozenset(("acl", "conj", "xcomp"))
_NEAR = 6
"""Words that are walked up, from a time or an act."""


def told_apart(reading: Reading) -> Mapping[int, int]:
    """The words of events from which others count so many days, by index, each with the number of its event.

    "Four died on Sunday, a day after an ambush": Sunday is no day of the ambush, nor are they one.
    """
    tree = reading.tree
    return {word.index: at for at, (_, _, words) in enumerate(_counts(reading)) for word in _told(tree, words)}


def counted_back(
    reading: Reading, incidents: Sequence[Incident], events: Sequence[Event], today: str | None
) -> list[Event]:
    """`events`, one for each of `incidents`: those without a day from which a dated one counts are given theirs."""
    counts, found = list(_counts(reading)), list(events)
    if not counts or today is None:
        return found
    tree = reading.tree
    told = [(tree.at(item.span.start), number) for number, incident in enumerate(incidents) for item in incident]
    owners = {token.index: number for token, number in told if token is not None}
    verbs = _days_of_verbs(reading)
    for time, back, words in counts:
        at = next(
            filter(None, (_days_at(tree, act, owners, found, verbs) for act in _clauses(tree, time, words, owners))),
            None,
        )
        days = days_counted(back, at) if at is not None else None
        if days is not None:
            for number in _acts(tree, words, owners):
                found[number] = _on(found[number], days, today)
    return found


def _counts(reading: Reading) -> Iterator[tuple[Span, Counted, Span]]:
    """Where a time stands that counts so many days or weeks from an event, how to count back, and the event's words.

    Not "since the raid", nor "in the days after the raid".
    """
    for time in reading[TimeExpression]:
        counted = time.counted
        if counted is None or counted.event is None or counted.relation not in _OPPOSITE:
            continue
        if counted.unit in _UNITS and counted.least is not None and counted.most is not None:
            back = msgspec.structs.replace(counted, relation=_OPPOSITE[counted.relation])
            yield time.span, back, counted.event


def _days_of_verbs(reading: Reading) -> Mapping[int, Days]:
    """The one day that hangs on a verb, by its index; none where several do."""
    tree, found = reading.tree, dict[int, set[Days]]()
    for time in reading[TimeExpression]:
        head = tree.head_of(time.span)
        days = _days(time.earliest, time.latest) if time.precision in _OF_A_DAY and time.counted is None else None
        verb = _verb_over(tree, head) if head is not None and days else None
        if verb is not None and days is not None:
            found.setdefault(verb.index, set()).add(days)
    return {index: next(iter(days)) for index, days in found.items() if len(days) == 1}


def _verb_over(tree: Tree, word: Token) -> Token | None:
    return next((token for token in tree.ancestors(word) if token.part in ("VERB", "AUX")), None)


def _clauses(tree: Tree, time: Span, apart: Span, owners: Mapping[int, int]) -> Iterator[Token]:
    """The act or verb that counts from the event whose words stand at `apart`, and those that it is a part of.

    "Began to bury them on Sunday in graves dug side by side, two days after": not dug, but buried then.
    """
    head = tree.head_of(time)
    for token in tree.ancestors(head) if head is not None else ():
        if not apart.holds(token.span) and (token.index in owners or token.part in ("VERB", "AUX")):
            yield token
            if token.link not in _PART_OF_A_DEED:
                return


def _days_at(
    tree: Tree, clause: Token, owners: Mapping[int, int], events: Sequence[Event], days: Mapping[int, Days]
) -> Days | None:
    """The days of an act; those that hang on a verb which is none, or of the act which it says took place."""
    if clause.index in owners:
        event = events[owners[clause.index]]
        return _days(event.earliest, event.latest)
    subjects = tree.children(clause, "nsubj") if clause.lemma == "come" or took_place(tree, clause) else []
    acts = [events[owners[word.index]] for word in subjects if word.index in owners]
    verbs = (clause, *tree.children(clause, "xcomp"))  # "began to bury them on Sunday"
    own = next((days[verb.index] for verb in verbs if verb.index in days), None)
    return own or next((_days(event.earliest, event.latest) for event in acts), None)


def _days(earliest: str | None, latest: str | None) -> Days | None:
    """Two days no more than a night apart."""
    if earliest is None or latest is None:
        return None
    first, last = date.fromisoformat(earliest[:10]), date.fromisoformat(latest[:10])
    return (first, last) if 0 <= (last - first).days <= 1 else None


def _acts(tree: Tree, words: Span, owners: Mapping[int, int]) -> Iterator[int]:
    """The incidents, by number, that the words of an event tell: at their head, or one deed with it."""
    head = tree.head_of(words)
    for word in _told(tree, words):
        number = owners.get(word.index)
        if number is not None and head is not None and _is_one_deed(tree, word, head):
            yield number


def _told(tree: Tree, words: Span) -> Sequence[Token]:
    """The words of an event, and those behind them that hang on its head, where they are cut short."""
    head = tree.head_of(words)
    below = tree.subtree(head) if head is not None else ()
    return (*tree.inside(words), *(word for word in below if word.span.start >= words.end))


def _is_one_deed(tree: Tree, word: Token, head: Token) -> bool:
    here: Token | None = word
    for _ in range(_NEAR):
        if here is None or here.index == head.index:
            return here is not None
        if here.link not in _ONE_DEED or not _is_done_there(tree, here):
            return False
        here = tree.head(here)
    return False


def _is_done_there(tree: Tree, word: Token) -> bool:
    """ "Carried out a raid", "seized in a raid"; not "claimed a raid", "at the scene of the raid", "charged in it"."""
    above = tree.head(word)
    if above is None or word.link not in ("dobj", "prep"):
        return True
    if word.link == "dobj":
        return is_harming(above) or above.lemma in _DOING
    if above.part == "NOUN":
        return word.text.lower() == "of" and above.lemma in _MANY
    return word.text.lower() in _IN and not is_of_court(tree, above)


_DOING = frozenset("begin start open make see suffer impose declare end".split())
_IN = frozenset("in during by with".split())
_MANY = frozenset("series wave spate string barrage succession dozen hundred start beginning outbreak".split())


def _on(event: Event, days: Days, today: str) -> Event:
    """An event that took place, of no time of its own, on `days`, but for those that lie ahead."""
    first, last = days[0].isoformat(), min(days[1].isoformat(), today)
    if event.time is not None or event.earliest is not None or event.status not in TOOK_PLACE or first > last:
        return event
    status = Status.HISTORICAL if is_background(last, today) else event.status
    return msgspec.structs.replace(event, earliest=first, latest=last, status=status)
