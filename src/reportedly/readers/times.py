"""Time expressions: found by patterns, resolved against the day of writing, the tense, and what was told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.time_anchoring import Dated, EventDates, Relation, anchored_bounds, relation_to_event
from reportedly.rules.time_joining import joined
from reportedly.rules.time_phrases import Patterns, Phrase
from reportedly.rules.time_ranges import with_ranges
from reportedly.rules.time_resolving import Resolved, Teller, Tense, combined, resolve_all
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.rules.time_words import Vocabulary, vocabulary, words_of_time
from reportedly.text.timex import days_in_month, precision, real_day
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree


def read_times(reading: Reading) -> Iterator[TimeExpression]:
    """Find, resolve and bound every time expression of the report."""
    text, tree = reading.report.text, reading.tree
    known, patterns = _knowledge()
    found = joined(text, with_ranges(text, list(patterns.find(words_of_time(text, known)))))
    phrases = [phrase for phrase in found if _is_time(phrase, text, tree)]
    tenses = [_tense(tree, text, Span(phrase.start, phrase.end)) for phrase in phrases]
    published = _days_of_writing(reading.report.modified or reading.report.published)
    written = published or _dateline(text, phrases)
    source = "" if published or not written else f"; written {written[0].isoformat()} by the dateline"
    narrative = _is_narrative(phrases, written)
    if written is None:
        resolved = resolve_all(phrases, tenses, Teller(None, narrative))
    else:
        resolved = resolve_all(phrases, tenses, Teller(written[0], narrative))
        if written[0] != written[1]:
            others = resolve_all(phrases, tenses, Teller(written[1], narrative))
            resolved = [combined(first, last) for first, last in zip(resolved, others, strict=True)]
    numbered = list(zip(range(len(phrases)), phrases, resolved, strict=True))
    events = EventDates(numbered, tree)
    for number, phrase, meaning in numbered:
        relation = relation_to_event(text, phrase)
        expression = _expression(number, phrase, meaning, source)
        if relation is not None:
            expression = _anchored(expression, phrase, relation, events.of(relation))
        yield expression


@cache
def _knowledge() -> tuple[Vocabulary, Patterns]:
    rows = [(row["words"], row["kind"], row["value"]) for row in lexicon("time_words")]
    rows += [(row["words"], "holiday", row["rule"]) for row in lexicon("time_holidays")]
    return vocabulary(rows), Patterns(RULES, KINDS, [(kind, value) for _, kind, value in rows])


def _anchored(expression: TimeExpression, phrase: Phrase, relation: Relation, event: Dated | None) -> TimeExpression:
    """An expression that counts from an event: bounded when the event is dated in the text, else only related to it."""
    why = f"anchored to event: {relation.name} {relation.words}"
    days = anchored_bounds(phrase, relation, event[2]) if event else None
    if event is None or days is None:
        return msgspec.structs.replace(expression, anchor=None, why=why)
    return msgspec.structs.replace(expression, anchor=str(event[0]), earliest=days[0], latest=days[1], why=why)


def _expression(number: int, phrase: Phrase, meaning: Resolved, source: str = "") -> TimeExpression:
    """The annotation; `source` says where the day of writing comes from when nobody gave it."""
    anchor = None
    if meaning.base == "told" and meaning.told is not None:
        anchor = str(meaning.told)
    elif meaning.base == "written":
        anchor = "published"
    edge = phrase.edge if phrase.edge in ("START", "MID", "END") else None
    return TimeExpression(
        id=str(number),
        span=Span(phrase.start, phrase.end),
        type=meaning.type,
        value=meaning.value,
        mod=edge or phrase.mod,
        precision=precision(meaning.value),
        earliest=meaning.bounds[0],
        latest=meaning.bounds[1],
        anchor=anchor,
        why=f"rule {phrase.rule}{source if anchor == 'published' else ''}",
    )


_PUBLISHED = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def _days_of_writing(published: str | None) -> tuple[date, date] | None:
    """The first and last day on which the report may have been published, as its date is precise or not."""
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


_LINE_END = re.compile(r"\s*(?:\n|$)|.{0,40}?(?:--|—|–|_|\([A-Z][A-Za-z ./-]{1,30}\)|\[)")


def _dateline(text: str, phrases: Sequence[Phrase]) -> tuple[date, date] | None:
    """The day in the dateline ("KABUL, March 5, 2003 (AP) --") or on a line of its own near the top."""
    for phrase in phrases[:3]:
        line = text.rfind("\n", 0, phrase.start) + 1
        if phrase.start > 400 or phrase.start - line > 60:
            return None
        if _LINE_END.match(text, phrase.end) is None or not (phrase.written or (phrase.year and phrase.day)):
            continue
        value = resolve_all([phrase], [None], Teller(None))[0].value
        days = _days_of_writing(value)
        if days and value and len(value) >= 10:
            return days
    return None


def _is_narrative(phrases: Sequence[Phrase], written: tuple[date, date] | None) -> bool:
    """Whether the text tells a history: years long past by name, few expressions that need the day of writing."""
    years = [phrase.year for phrase in phrases if phrase.year is not None and phrase.year > 100]
    if written is None:
        return bool(years)
    past = sum(1 for year in years if year < written[1].year - 1)
    deictic = sum(1 for phrase in phrases if phrase.base == "written" or (phrase.weekday and not phrase.month))
    return past >= 4 and past > 3 * deictic


_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "wo", "going", "would"})
_PLANS = frozenset("plan schedule expect intend hope set due vow want prepare promise aim seek ask order".split())
_SAYING = frozenset("say tell report announce warn claim add write state note".split())
"""In the present tense these still tell of what was said before ("he says Friday's raid…")."""
_AS_SOON_AS = re.compile(r"\bas (?:soon|early|late) as $", re.IGNORECASE)


def _tense(tree: Tree, text: str, span: Span) -> Tense | None:
    """The tense of the verb that governs the expression; verbs without a tense of their own are passed over."""
    head = tree.head_of(span)
    if head is None:
        return None
    if head.link == "poss":
        return Tense.PAST  # "Wednesday's ruling"
    if _AS_SOON_AS.search(text, max(0, span.start - 12), span.start):
        return Tense.FUTURE
    for above in tree.ancestors(head):
        tense = _tense_of(tree, above)
        if tense is not None:
            return tense
    return None


def _tense_of(tree: Tree, verb: Token) -> Tense | None:
    if verb.part not in ("VERB", "AUX", "ADJ"):
        return None
    helpers = [child for child in tree.children(verb) if child.part == "AUX" or child.tag in ("MD", "TO")]
    if any(helper.text.lower() in _FUTURE_WORDS for helper in helpers):
        return Tense.FUTURE
    if verb.tag == "VB" and any(helper.tag == "TO" for helper in helpers):
        above = tree.head(verb)
        return Tense.FUTURE if above and (above.lemma in _PLANS or above.lemma == "be") else None
    return _finite(verb, helpers)


def _finite(verb: Token, helpers: list[Token]) -> Tense | None:
    tags = {verb.tag, *(helper.tag for helper in helpers)}
    if "VBD" in tags:
        return Tense.PAST
    if tags & {"VBZ", "VBP"}:
        perfect = verb.tag == "VBN" and any(helper.lemma == "have" for helper in helpers)
        return Tense.PAST if perfect or verb.lemma in _SAYING else Tense.PRESENT
    return Tense.PAST if verb.tag == "VBN" and not helpers else None


_BEFORE_YEAR = frozenset(
    "in since by until till from to of during before after through throughout around between and early late".split()
)


def _is_time(phrase: Phrase, text: str, tree: Tree) -> bool:
    """Whether words that could mean a time do so here: "1990" may count things, "may" and "march" may be verbs."""
    token = tree.at(phrase.start)
    if token is None:
        return True
    guard = _GUARDS.get(phrase.rule)
    return guard is None or guard(phrase, token, text, tree)


def _is_short_year(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "In '99", not the opening quotation mark of '99 days'."""
    before = tree.at(phrase.start - 2) if phrase.start > 1 else None
    return before is not None and before.text.lower() in _BEFORE_YEAR


_LISTED = re.compile(r"\b[12][0-9]{3}(?:,| and|, and| or|[-–/])\s?$")
"""Another year just before: "2011, 2013 and 2015"."""


def _is_year(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    if phrase.edge or len(text[phrase.start : phrase.end]) > 4:
        return True
    if text[max(0, phrase.start - 1) : phrase.start] in tuple("$£€#/") or text[phrase.end : phrase.end + 1] == "%":
        return False
    if token.entity in ("MONEY", "QUANTITY", "PERCENT"):
        return False
    before = tree.at(phrase.start - 2) if phrase.start > 1 else None
    if _counts(token, before, tree):
        return False
    if token.entity == "DATE":
        return True
    in_list = _LISTED.search(text, max(0, phrase.start - 12), phrase.start) is not None
    return in_list or (before is not None and before.text.lower() in _BEFORE_YEAR)


def _is_month(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    if token.entity in ("PERSON", "GPE", "LOC", "FAC") or token.tag == "MD":
        return False
    weak = token.text.lower() in ("may", "march")
    return not weak or (token.part in ("PROPN", "NOUN") and not token.text.isupper())


def _is_season(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    last = tree.at(phrase.end - 1) or token
    if last.part not in ("NOUN", "PROPN") or last.entity in ("PERSON", "GPE", "FAC", "ORG"):
        return False
    return last.text.lower() not in ("fall", "falls", "spring", "springs") or last.entity == "DATE"


def _is_period(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "The week", "the year" and the like; "the day" is mostly a figure of speech."""
    return phrase.unit in ("Q", "WE", "W", "M", "Y")


_AT = re.compile(r"\b(?:at|by|since|until)\s$", re.IGNORECASE)
_TIME_ALONE = re.compile(r"\s*(?:[,.;:]|$)")


def _is_told_time(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "At the time," stands alone; "at the time of the attack" needs the attack."""
    before = _AT.search(text, max(0, phrase.start - 6), phrase.start)
    return before is not None and _TIME_ALONE.match(text, phrase.end) is not None


def _is_part(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    return phrase.mod is not None or text[phrase.start : phrase.start + 3].lower() == "the"


def _is_frequency(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    if token.part in ("NOUN", "PROPN"):
        return False  # a daily is a newspaper
    follower = text[phrase.end : phrase.end + 2].strip()
    return not (token.text[0].isupper() and follower[:1].isupper()) and token.entity not in ("ORG", "WORK_OF_ART")


_FOR = frozenset("for in of after within over last just took during".split())


def _is_plural(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "For weeks", "within days", "took months of talks": a length; other bare plurals ("the days of…") are not."""
    before = tree.at(phrase.start - 2) if phrase.start > 1 else None
    if before is None:
        return False
    counted = before.part == "VERB" and text.startswith((" of ", " after ", " before "), phrase.end)
    return before.text.lower() in _FOR or counted


_AGE = re.compile(r"[\s-]{1,3}(?:old|of age)\b|-?olds?\b")


def _is_no_age(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "52 years old" and "a 6-year-old" say who somebody is, not when or how long."""
    return _AGE.match(text, phrase.end) is None


def _is_day(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "The 24th" is a day unless it counts a noun ("the 24th Division")."""
    last = tree.at(phrase.end - 1)
    head = tree.head(last) if last else None
    return head is None or last is None or head.index < last.index or head.part not in ("NOUN", "PROPN")


def _is_named(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "Future" before a noun says which, not when."""
    return token.link != "amod" or len(text[phrase.start : phrase.end]) > 6 or token.text.lower() != "future"


def _counts(number: Token, before: Token | None, tree: Tree) -> bool:
    """ "2000 tanks" are counted; "the 1990 talks" are dated."""
    head = tree.head(number)
    plural = number.link == "nummod" and head is not None and head.tag == "NNS" and head.index > number.index
    return plural and (before is None or before.part != "DET")


_SOMEBODY = re.compile(r"\b(?:his|her|their|my|your|our)\s(?:early\s|mid-|late\s)?$", re.IGNORECASE)


def _is_decade(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "In her 80s" is an age."""
    return _SOMEBODY.search(text, max(0, phrase.start - 14), phrase.start) is None


_GUARDS = {
    "decade": _is_decade,
    "duration": _is_no_age,
    "the duration": _is_no_age,
    "hyphened duration": _is_no_age,
    "range of durations": _is_no_age,
    "day of the month": _is_day,
    "reference": _is_named,
    "year": _is_year,
    "short year": _is_short_year,
    "month": _is_month,
    "season": _is_season,
    "the period": _is_period,
    "the time told of": _is_told_time,
    "part of day": _is_part,
    "adverb of frequency": _is_frequency,
    "many": _is_plural,
}
