"""Stretches that several words tell together: "from Friday until Sunday", "since the coup", "within three days".

The dates inside them are time expressions of their own; a stretch is one more, with bounds and no TIMEX3 value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from reportedly.rules.event_dates import Dated, EventDates, days_of
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Tense
from reportedly.text.counting import Days
from reportedly.text.numbers import find_numbers
from reportedly.text.timex import CLOCK_UNITS, shifted
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType

_LEAD = (
    r"(?:the\s)?(?:(?:late|early|mid)[\s-](?:on\s|in\s)?)?"
    r"(?:(?:day|start|beginning|end|week|month)s?\sof\s)?(?:the\s)?$"
)
_FROM = re.compile(rf"\b(?P<night>the\snight\s)?(?P<word>between|from)\s{_LEAD}", re.IGNORECASE)
_SINCE = re.compile(rf"\b(?:ever\s)?since\s{_LEAD}", re.IGNORECASE)
_TO = re.compile(rf"(?:,?\s(?:until|till|to|through)\s|\s?[-–—]\s?){_LEAD}", re.IGNORECASE)
_AND = re.compile(rf",?\sand\s{_LEAD}", re.IGNORECASE)
_BACK = 40
"""Characters before a date in which the word that opens a stretch stands."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A span, the days that it covers (None: open or unknown), the rule, and the number of the time it leans on."""

    start: int
    end: int
    days: tuple[date | None, date | None]
    rule: str
    anchor: int | None = None


def stretches(
    text: str, tree: Tree, dates: Sequence[Dated], events: EventDates, written: Days | None
) -> Iterator[Stretch]:
    """Those between two dates, those since a date, and those since or during an event."""
    points = [item for item in dates if days_of(item[2])]
    for at, item in enumerate(points):
        following = points[at + 1] if at + 1 < len(points) else None
        both = following and (_between(text, item, following) or _night_of_two(text, item, following))
        found = both or _since(text, item, written) or _overnight(text, item) or _overnight_from(text, item)
        if found:
            yield found
    yield from _by_events(text, tree, events, written)
    yield from _since_then(text, events, written)
    yield from _last_night(text, tree, events, written)


def _between(text: str, first: Dated, second: Dated) -> Stretch | None:
    """ "From A until B", "between A and B": from the first day of the one to the last of the other."""
    opening = _FROM.search(text, max(0, first[1].start - _BACK), first[1].start)
    if opening is None or second[1].start - first[1].end > _BACK:
        return None
    link = _AND if opening["word"].lower() == "between" else _TO
    days, others = days_of(first[2]), days_of(second[2])
    if not link.fullmatch(text, first[1].end, second[1].start) or days is None or others is None:
        return None
    if others[1] < days[0] and first[1].weekday and not first[1].month:  # "from Tuesday to Friday of last week"
        weeks = -(-(days[0] - others[1]).days // 7)
        days = (days[0] - timedelta(weeks=weeks), days[1])
    if others[1] < days[0]:
        return None
    rule = "night of two days" if opening["night"] else "between two times"
    return Stretch(opening.start(), second[1].end, (days[0], others[1]), rule, first[0])


def _since(text: str, item: Dated, written: Days | None) -> Stretch | None:
    """ "Since Saturday": until the day of writing."""
    opening = _SINCE.search(text, max(0, item[1].start - _BACK), item[1].start)
    days = days_of(item[2])
    if opening is None or days is None or written is None or written[1] < days[0]:
        return None
    return Stretch(opening.start(), item[1].end, (days[0], written[1]), "since a time", item[0])


_OVERNIGHT = re.compile(r"\b(?:overnight\s(?:in)?|the\snight\s)to\s$", re.IGNORECASE)


def _overnight(text: str, item: Dated) -> Stretch | None:
    """ "Overnight into Thursday", "on the night to Thursday": from the evening before."""
    opening = _OVERNIGHT.search(text, max(0, item[1].start - _BACK), item[1].start)
    days = days_of(item[2])
    first = shifted(days[0], "D", -1) if days else None
    if opening is None or days is None or first is None:
        return None
    return Stretch(opening.start(), item[1].end, (first, days[1]), "overnight into a day", item[0])


_INTO = re.compile(r"\s(?:and|to|into)\s(?:the\s)?|\s?[-–/]\s?")


def _night_of_two(text: str, first: Dated, second: Dated) -> Stretch | None:
    """ "The night of Monday and Tuesday", "Monday night into Tuesday"."""
    days, others = days_of(first[2]), days_of(second[2])
    if first[1].part != "NI" or days is None or others is None or others[0] != shifted(days[0], "D", 1):
        return None
    if second[1].part or second[1].clock or not _INTO.fullmatch(text, first[1].end, second[1].start):
        return None
    return Stretch(first[1].start, second[1].end, (days[0], others[1]), "night of two days", first[0])


_OVERNIGHT_FROM = re.compile(r"\bovernight\s(?:on\s)?$", re.IGNORECASE)


def _overnight_from(text: str, item: Dated) -> Stretch | None:
    """ "Overnight Sunday": into the day after."""
    opening = _OVERNIGHT_FROM.search(text, max(0, item[1].start - _BACK), item[1].start)
    days = days_of(item[2])
    if opening is None or days is None or days[0] != days[1] or item[1].part or item[1].clock:
        return None
    return Stretch(opening.start(), item[1].end, (days[0], shifted(days[0], "D", 1)), "overnight from a day", item[0])


_SINCE_THEN = re.compile(r"\b(?:ever\s)?since\s(?:then|that\s(?:day|time|date))\b", re.IGNORECASE)


def _since_then(text: str, events: EventDates, written: Days | None) -> Iterator[Stretch]:
    """ "Since then": from what was told last until the day of writing."""
    for match in _SINCE_THEN.finditer(text):
        told = events.told_before(match.start())
        days = days_of(told[2]) if told else None
        if told and days and written and days[0] <= written[1]:
            yield Stretch(match.start(), match.end(), (days[0], written[1]), "since a time", told[0])


_NIGHT = re.compile(r"\bovernight\b(?!\s(?:in)?to\b)", re.IGNORECASE)


def _last_night(text: str, tree: Tree, events: EventDates, written: Days | None) -> Iterator[Stretch]:
    """ "Overnight", "overnight raids": the night into the day of writing, or that behind a day told in its sentence.

    Or the night into the day on which a source told of it: "overnight, the army said on Tuesday".
    """
    for match in _NIGHT.finditer(text):
        token = tree.at(match.start())
        head = tree.head(token) if token else None
        if token is None or (token.tag != "RB" and not (head and events.is_event(head))):
            continue
        told = events.told_before(match.start())
        day = tree.at(told[1].start) if told else None
        before = told if told and day and day.sentence == token.sentence and days_of(told[2]) else None
        beside = before or next(iter(events.later_in_sentence(match.start())), None)
        first, last = (beside and days_of(beside[2])) or (None, None)
        if beside is None and written:
            yield Stretch(match.start(), match.end(), (shifted(written[0], "D", -1), written[1]), "overnight")
        elif beside is not None and first is not None and first == last:
            if _is_of_saying(tree, beside[1], token):
                yield Stretch(match.start(), match.end(), (shifted(first, "D", -1), last), "overnight", beside[0])
            elif before is not None:
                yield Stretch(match.start(), match.end(), (first, shifted(first, "D", 1)), "overnight", beside[0])


def _is_of_saying(tree: Tree, day: Phrase, told: Token) -> bool:
    """Whether a day is that of a verb which says all that `told` stands in."""
    head = tree.head_of(Span(day.start, day.end))
    above = tree.ancestors(head) if head is not None else ()
    verb = next((word for word in above if word.part == "VERB"), None)
    said = tree.children(verb, "ccomp") if verb is not None and verb.lemma in _SAYING else ()
    return any(token.index == told.index for clause in said for token in tree.subtree(clause))


_SAYING = frozenset("say tell report announce confirm".split())
_WITH_EVENTS = {"since": "since", "during": "during", "throughout": "during"}


def _by_events(text: str, tree: Tree, events: EventDates, written: Days | None) -> Iterator[Stretch]:
    """ "Since the embargo", "throughout the siege": bounded where the text dates the event, else only named."""
    for token in tree.tokens:
        relation = _WITH_EVENTS.get(token.text.lower())
        words = _event_behind(tree, token, events) if relation else None
        if relation is None or words is None:
            continue
        dated = events.of(words) or events.range_behind(text, words.end)
        days = days_of(dated[0][2]) if dated else None
        until = days_of(dated[-1][2]) if dated else None
        last = until and (until[1] if relation == "during" else written[1] if written else None)
        rule = f"anchored to event: {relation} {' '.join(text[words.start : words.end].split())}"
        bounds = (days[0], last) if days else (None, None)
        if days or token.link != "mark" or events.speaks_of_one(tree.at(words.end - 1)):
            yield Stretch(token.span.start, words.end, bounds, rule, dated[0][0] if dated else None)


def _event_behind(tree: Tree, token: Token, events: EventDates) -> Span | None:
    """The words of the event behind "since" or "during": a noun ("since the raid") or a clause ("since it was hit")."""
    if token.link == "mark":
        verb = tree.head(token)
        told = verb is not None and verb.tag in ("VBD", "VBN") and verb.span.start > token.span.end
        return Span(token.span.end + 1, verb.span.end) if verb is not None and told else None
    whole = next(iter(tree.children(token, "pobj")), None)
    head = _event_of(tree, whole)
    if head is None or not events.is_event(head) or head.span.end <= token.span.end + 1:
        return None
    words = Span(token.span.end + 1, head.span.end) if head is whole else head.span
    if any(word.entity in ("DATE", "TIME") for word in tree.inside(words)):
        return None  # "since Saturday's attack" counts from its date
    return words


def _event_of(tree: Tree, head: Token | None) -> Token | None:
    """The event itself: "fighting" in "during the three days of fighting"."""
    if head is None or head.entity not in ("DATE", "TIME"):
        return head
    of = next((child for child in tree.children(head, "prep") if child.text == "of"), None)
    return next(iter(tree.children(of, "pobj")), head) if of is not None else head


_WITHIN = re.compile(
    r"\b(?P<word>within|in|over|during|inside)\s(?:(?:just|only|barely|less than|the space of)\s)?$", re.I
)
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]+teenth|[a-z]*ieth|\d+(?:st|nd|rd|th))",
    re.I,
)


def framed(
    text: str, tree: Tree, phrase: Phrase, tense: Tense | None, told: Dated | None, written: Days | None
) -> Days | None:
    """The days of a bare length where its sentence frames them; None when it does not.

    "The third attack in a week" looks back from the day of writing, "within three days they held Aleppo" on from what
    was told in this sentence or the one before, "will be out within three days" on from the day of writing.
    """
    if (rolling := _up_to_now(text, phrase, written)) is not None:
        return rolling
    opening = _WITHIN.search(text, max(0, phrase.start - _BACK), phrase.start)
    if text.startswith(" of ", phrase.end) and tense is Tense.FUTURE:
        return None  # "within a day of the truce"
    token = tree.at(phrase.start)
    if phrase.type is not TimexType.DURATION or opening is None or token is None:
        return None
    if (edge := _at_edge_of_year(text, phrase, written)) is not None or phrase.base:
        return edge
    if phrase.rule == "as many":
        phrase = replace(phrase, count=_counted_before(text, tree, token))
    if phrase.count is None:
        return None
    unit, count = phrase.unit or "D", phrase.count
    if unit in CLOCK_UNITS:
        unit, count = "D", -(-count * CLOCK_UNITS[unit] // 86_400)
    if phrase.rule == "as many" or looks_back(tree, token, opening.start()):
        first = shifted(written[0], unit, -count) if written and tense is not Tense.FUTURE else None
        return (first, written[1]) if first and written else None
    if opening["word"].lower() != "within":
        return None
    start = written if tense is Tense.FUTURE else _near(tree, told, token)
    last = shifted(start[1], unit, count) if start else None
    return (start[0], last) if start and last else None


_PAST = re.compile(r"the\s(?:past|last)\s", re.IGNORECASE)


def _up_to_now(text: str, phrase: Phrase, written: Days | None) -> Days | None:
    """ "In the past week", "over the last month": up to the day of writing, where "last month" is the calendar's."""
    steps = phrase.rule == "step" and phrase.base == "written" and phrase.count == -1
    if (
        not steps
        or phrase.unit not in ("D", "W", "FN", "M", "Y")
        or written is None
        or not _PAST.match(text, phrase.start)
        or text.startswith(" of ", phrase.end)
    ):
        return None
    first = shifted(written[0], phrase.unit or "D", -1)
    return (first, written[1]) if first else None


_FIRST = re.compile(r"the\s(?:first|opening)\b", re.IGNORECASE)
_OF_YEAR = re.compile(r"\s(?:of|in)\s(?:(?P<step>the|this|last)\syear|(?P<year>[12][0-9]{3}))\b", re.IGNORECASE)


def _at_edge_of_year(text: str, phrase: Phrase, written: Days | None) -> Days | None:
    """ "In the first three months of the year", "the last six weeks of 2023": from its first day, or to its last."""
    year = _OF_YEAR.match(text, phrase.end)
    opens = _FIRST.match(text, phrase.start) is not None
    closes = text[phrase.start : phrase.start + 8].lower() in ("the last", "the fina")
    if year is None or phrase.count is None or not (opens or closes) or (written is None and not year["year"]):
        return None
    today = written[1].year if written else 1
    number = int(year["year"]) if year["year"] else today - (year["step"].lower() == "last")
    first, last = date(number, 1, 1), date(number, 12, 31)
    far = shifted(first if opens else last, phrase.unit or "D", phrase.count if opens else -phrase.count)
    end = shifted(far, "D", -1 if opens else 1) if far else None
    if end is None:
        return None
    return (first, end) if opens else (end, last)


def is_over(tree: Tree, phrase: Phrase, tense: Tense | None) -> bool:
    """Whether what is told of has happened: in the past tense, or counted up to now ("the third raid this week")."""
    token = tree.at(phrase.start)
    return tense is Tense.PAST or (
        tense is Tense.PRESENT and token is not None and looks_back(tree, token, phrase.start)
    )


def looks_back(tree: Tree, token: Token, before: int) -> bool:
    """Whether the sentence counts or compares up to now: "the third attack in a week", "hit three times in", "the
    deadliest day in"."""
    return any(
        (_ORDINAL.fullmatch(word.text) and word.entity not in ("DATE", "TIME"))
        or word.tag in ("JJS", "RBS")
        or word.text.lower() in ("times", "twice")
        for word in _words_before(tree, token, before)
    )


def _words_before(tree: Tree, token: Token, before: int) -> Iterator[Token]:
    """The words of the sentence in front of the offset `before`, nearest first, 25 at most."""
    for word in reversed(tree.tokens[max(0, token.index - 25) : token.index]):
        if word.sentence == token.sentence and word.span.end <= before:
            yield word


def _counted_before(text: str, tree: Tree, token: Token) -> float | None:
    """The number that "as many days" takes up: "two attacks in as many days", "for the third time in as many weeks"."""
    words = list(_words_before(tree, token, token.span.start))
    if not words:
        return None
    numbers = list(find_numbers(text[words[-1].span.start : token.span.start]))
    return numbers[-1].value if numbers else None


def _near(tree: Tree, told: Dated | None, token: Token) -> Days | None:
    then = tree.at(told[1].start) if told else None
    return days_of(told[2]) if told and then and token.sentence - then.sentence <= 1 else None
