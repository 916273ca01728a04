"""When a report was published: the days that its date leaves open, or what its own words tell where it has no date.

A dateline or a line that says so ("Published: 16 February 2021") tells the day. Failing both, what the report tells as
past was before it, and what it says will be lies ahead: bounds, of which either may be missing. Never the day of
reading. A dateline of the week before the date given with the report, or one that contradicts it, is kept beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import zip_longest

from reportedly.rules.dateline_days import WITHIN, contradicts, dateline_of, in_dateline, is_of_week_before, told_day
from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_resolving import resolve_all
from reportedly.rules.time_telling import Resolved, Teller
from reportedly.rules.time_words import century_year
from reportedly.text.counting import Days
from reportedly.text.forms import fields
from reportedly.text.items import day_headings, items
from reportedly.text.timex import days_in_month, real_day
from reportedly.types.annotations import Publication, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PublishedFrom, TimexType

_PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def days_of(published: str | None) -> Days | None:
    """The first and last day on which a report may have been published, as its date is precise or not."""
    match = _PUBLISHED.match(published or "")
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    first = real_day(year or 0, month or 1, day or 1)
    if first is None:
        return None
    if day:
        return first, first
    last = real_day(first.year, month or 12, days_in_month(first.year, month or 12))
    return (first, last) if last else None


def publication(reading: Reading) -> tuple[str | None, str | None, str | None]:
    """First day, last day and origin of a report's publication: as dated, else as inferred, else unknown."""
    report = reading.report
    days = days_of(report.published)
    if days is not None:
        return days[0].isoformat(), days[1].isoformat(), report.published_from
    for item in reading[Publication] if reading.has(Publication) else ():
        return item.earliest, item.latest, str(item.source)
    return None, None, None


def dateline_beside_date(reading: Reading) -> Publication | None:
    """The dateline's own day, where that is sure and not the date that came with the report."""
    if reading.report.published is None or not reading.has(Publication):
        return None
    return next((item for item in reading[Publication] if item.earliest), None)


def contradicted(text: str, phrases: Sequence[Phrase], published: Days) -> Publication | None:
    """The dateline that the date of a report contradicts: its day, or no day where its year is anybody's guess."""
    dateline = dateline_of(text, phrases)
    if dateline is None or not contradicts(dateline, published):
        return None
    day = told_day(dateline, published)
    return _publication((day, day), PublishedFrom.DATELINE, AGAINST, [dateline])


AGAINST = "dateline against the date given"


def written_before(text: str, tree: Tree, phrases: Sequence[Phrase], published: Days) -> Publication | None:
    """The day of the week before its date on which a report says that it was written, None where it names several.

    "TARSK, March 4 - … this morning", published on 5 March: that morning is of the 4th.
    """
    dateline = dateline_of(text, phrases)
    day = told_day(dateline, published) if dateline is not None else None
    announced = next(_announced(text, tree, phrases), None) if day is None else None
    if announced is not None:
        (day, _), _, dateline = announced
        line = text[text.rfind("\n", 0, dateline.start) + 1 : dateline.end + _WIDEST]
        if day + timedelta(days=1) == published[0] and _POSTED.search(line) is not None:
            return None  # "Posted 4 March, 9 pm PST": it was the 5th where the date was given
    if dateline is None or day is None or not is_of_week_before(day, published):
        return None
    return _publication((day, day), PublishedFrom.DATELINE, "dateline before the date given", [dateline])


_WIDEST = 40
"""Characters behind a day in which its hour stands."""
_POSTED = re.compile(r"\b(?:posted|updated|published|modified)\b|\d\s?:\s?[0-5]\d|\d\s?[ap]\.?m\b", re.IGNORECASE)


def days_of_writing(reading: Reading) -> Days | None:
    """The days from which relative times are counted; None when a bound is missing on either side."""
    told = dateline_beside_date(reading)
    days = days_of(reading.report.modified or reading.report.published)
    if days is not None and told is None:
        return days
    if told is not None and told.earliest and told.latest:
        return date.fromisoformat(told.earliest), date.fromisoformat(told.latest)
    earliest, latest, _ = publication(reading)
    return (date.fromisoformat(earliest), date.fromisoformat(latest)) if earliest and latest else None


def inferred(text: str, tree: Tree, phrases: Sequence[Phrase]) -> Publication | None:
    """What the words of a report without a date tell of its publication; None when nothing."""
    announced = next(_announced(text, tree, phrases), None)
    if announced is not None:
        days, rule, phrase = announced
        return _publication(days, PublishedFrom.DATELINE, rule, [phrase])
    return _from_tense(tree, _dated(phrases))


def _dated(phrases: Sequence[Phrase]) -> list[tuple[Phrase, Days]]:
    resolved = resolve_all(phrases, [None] * len(phrases), Teller(None))
    return [(phrase, days) for phrase, meaning in zip(phrases, resolved, strict=True) if (days := _days(meaning))]


def _announced(text: str, tree: Tree, phrases: Sequence[Phrase]) -> Iterator[tuple[Days, str, Phrase]]:
    """The days of which lines of a report say that it is, with the rule that says so."""
    dated, heads = _dated(phrases), _heads(text)
    ahead = [phrase for phrase, _ in dated[1:]]
    starts = [head.start for head in heads]
    for (phrase, told), following in zip_longest(dated, ahead):
        over = bisect_right(starts, phrase.start) - 1
        if over >= 0 and phrase.start < heads[over].end:
            continue
        if following is not None and _RANGE.fullmatch(text, phrase.end, following.start):
            continue  # "Weekly report, 18-24 November 2019" was written at its end
        days = _with_month_first(text, phrase) or told
        rule = _announces(text, tree, phrase) if days[0] == days[1] else None
        if rule:
            yield days, rule, phrase


def _heads(text: str) -> list[Span]:
    """What tells of one item or one day of several, not of the report, in order: "5 March - Shells fell"."""
    heads = (Span(item.head, item.body) for item in items(text) if item.head < item.body)
    return sorted((*heads, *day_headings(text), *(field.value for field in fields(text))))


_RANGE = re.compile(r"\s?(?:[-–—]|to)\s?")


def _days(meaning: Resolved) -> Days | None:
    low, high = meaning.bounds
    if meaning.type not in (TimexType.DATE, TimexType.TIME) or not low or not high or not low[0].isdigit():
        return None
    return date.fromisoformat(low[:10]), date.fromisoformat(high[:10])


def _with_month_first(text: str, phrase: Phrase) -> Days | None:
    """The day of "05/02/2013 9:00 PM PDT", which could be either's month, by the custom of where the hour is told."""
    figures = _FIGURES.fullmatch(text, phrase.start, phrase.end)
    beside = text[phrase.end : phrase.end + _DATELINE_WIDTH].partition("\n")[0]
    if figures is None or not _AMERICAN.search(beside):
        return None
    month, day, year = (int(part) for part in figures.groups())
    found = real_day(year if year > 99 else century_year(year, _THIS_CENTURY), month, day)
    return (found, found) if found else None


_FIGURES = re.compile(r"([0-9]{1,2}) ?/ ?([0-9]{1,2}) ?/ ?([0-9]{4}|[0-9]{2})")
_THIS_CENTURY = 2000
_DATELINE_WITHIN, _DATELINE_WIDTH = WITHIN, 60
"""Characters from the top of the text, and before the date on its line, in which a dateline stands."""
_AMERICAN = re.compile(r"\b(?:[ECMP][SD]?|AK[SD])T\b")
_ZONE = r"(?:GMT|UTC|[ECMP][SD]?T|AK[SD]T|[BI]ST|CES?T|EES?T|HKT|MSK|JST|SGT|AES?T)\b"
_BESIDE = (
    r"(?:[^\S\n]|[,;|@()+:./–—-]|[0-9]{1,4}\b|[0-9]{0,2}[AaPp]\.?\s?[Mm]\b|[0-9]{2}p\b|" + _ZONE + r"|hrs\b"
    r"|(?i:at|on|first|last|story|posted|published|updated|created|modified|issued|released)\b"
    r"|(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\b"
    r"|(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,8}\b)*"
)
"""What may stand on the line of a date that is only there to tell the day: hours, zones, the date once more."""
_LINE_END = re.compile(rf"{_BESIDE}(?<!\bat)(?<!\bon)(?:\n|$)" r"|.{0,40}?(?:--|—|–|_|\([A-Z][A-Za-z ./-]{1,30}\)|\[)")
_LED_TO = re.compile(r"\w.*\b(?:on|in|since|until|till|from|by|before|after|of|to|and|than|through) \Z")
""" "He died on *9 September 2013*", where a line is broken behind the date."""
_POSTED = re.compile(
    r"^\W*(?:(?i:first|last|story)\s)?(?i:posted|published|updated|issued)\b|\b(?:Posted|Published|Updated)\b"
)
""" "By Ola Roe, Posted on": no sentence, though it has its verb; unlike "the list was published on"."""
_PARTED = re.compile(r"[|•·]|\s[–—-]\s")
_LABEL = re.compile(
    r"\s*(?:first\s|originally\s|last\s|story\s|dtg\s|report\s)?"
    r"(?:published|posted|issued|released|filed|updated|modified|created|dated?|as)"
    r"(?:\s(?:on|at|of(?:\s(?:report|issue|release|publication))?))?\s*[:|–-]?\s*",
    re.IGNORECASE,
)
_OF_EVENT = re.compile(r"\bdate of (?:the )?(?:event|incident|attack|occurrence)\b", re.IGNORECASE)
_BEFORE_LABEL = re.compile(r"[|•·/(]|\s[–—-]\s")
"""What may part a label from what else stands on its line: "Tora, BC / Released Monday", "Update 3 (as of 19 May"."""


def _announces(text: str, tree: Tree, phrase: Phrase) -> str | None:
    """Whether the line says that the report is of this day: a dateline near the top, or a label before the date."""
    line = text.rfind("\n", 0, phrase.start) + 1
    if phrase.start - line > _DATELINE_WIDTH:
        return None
    parted = [found.end() for found in _BEFORE_LABEL.finditer(text, line, phrase.start)]
    label = _LABEL.fullmatch(text, parted[-1] if parted else line, phrase.start)
    if label is not None and label.group().strip().lower() != "as":
        return f"a line that says “{label.group().strip(' :|–-')}”"
    if _OF_EVENT.search(text, line, phrase.start):
        return None
    near = phrase.start <= _DATELINE_WITHIN and _LINE_END.match(text, phrase.end) is not None
    near = near or (phrase.start <= _DATELINE_WITHIN and in_dateline(text, phrase))
    near = near and not _is_in_sentence(text[line : phrase.start], tree.inside(Span(line, phrase.end)), phrase)
    return "dateline" if near and (phrase.written or (phrase.year and phrase.day)) else None


def _is_in_sentence(before: str, words: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a date goes on a sentence that begins on its line: by a small word or a verb that stands `before` it."""
    if _POSTED.search(before):
        return False
    if _LED_TO.search(before):
        return True
    own = [word for word in words if word.span.start < phrase.start and word.sentence == words[-1].sentence]
    if own and own[-1].tag == "VBN":
        return True  # "a letter *dated* 9 September 2013"
    return any(word.tag in _FINITE for word in own) and not _PARTED.search(before)


_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def _from_tense(tree: Tree, dated: Sequence[tuple[Phrase, Days]]) -> Publication | None:
    """From the latest day told as past to the first that lies ahead; a bound that another contradicts is dropped."""
    past = [(days[0], phrase) for phrase, days in dated if _is_told(tree, phrase, _was)]
    ahead = [(days[1], phrase) for phrase, days in dated if phrase.year and _is_told(tree, phrase, _will_be)]
    lower = max(past, key=lambda pair: pair[0], default=None)
    upper = min(ahead, key=lambda pair: pair[0], default=None)
    if upper is not None and lower is not None and upper[0] < lower[0]:
        upper = None
    bounds = [pair for pair in (lower, upper) if pair is not None]
    if not bounds:
        return None
    rule = " and ".join(
        words for pair, words in ((lower, "told as past"), (upper, "told as still to come")) if pair is not None
    )
    days = (lower[0] if lower else None, upper[0] if upper else None)
    return _publication(days, PublishedFrom.TEXT, rule, [phrase for _, phrase in bounds])


def _publication(
    days: tuple[date | None, date | None], source: PublishedFrom, rule: str, phrases: Sequence[Phrase]
) -> Publication:
    spans = sorted({Span(phrase.start, phrase.end) for phrase in phrases}, key=lambda span: span.start)
    first, last = days
    return Publication(
        span=spans[0],
        evidence=tuple(spans),
        earliest=first.isoformat() if first else None,
        latest=last.isoformat() if last else None,
        source=source,
        why=f"rule {rule}",
    )


_OPEN_ENDED = frozenset("until till by through to before for from".split())
"""Behind these a date need not be past: "was elected until 2030"."""


def _is_told(tree: Tree, phrase: Phrase, tells: Callable[[Token, set[str]], bool]) -> bool:
    """Whether the nearest verb above the date `tells` it so."""
    head = tree.head_of(Span(phrase.start, phrase.end))
    for above in tree.ancestors(head) if head else ():
        if above.part in ("VERB", "AUX"):
            return tells(above, {child.text.lower() for child in tree.children(above) if child.part in ("AUX", "PART")})
        if above.text.lower() in _OPEN_ENDED and tells is _was:
            return False
    return False


def _was(verb: Token, helpers: set[str]) -> bool:
    finite = verb.tag == "VBD" or (verb.tag in ("VBN", "VBG") and bool(helpers & {"was", "were", "had"}))
    return finite and not helpers & {"will", "would", "to"}


def _will_be(verb: Token, helpers: set[str]) -> bool:
    return verb.tag in ("VB", "VBN", "VBG") and bool(helpers & {"will", "shall", "'ll", "’ll", "wo"})
