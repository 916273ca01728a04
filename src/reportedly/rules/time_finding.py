"""The time expressions of a report as words: found by patterns, kept where the grammar says that they mean a time."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.time_joining import joined
from reportedly.rules.time_phrases import Patterns, Phrase
from reportedly.rules.time_ranges import with_ranges
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.rules.time_words import Vocabulary, vocabulary, words_of_time
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType


def find_times(text: str, tree: Tree) -> list[Phrase]:
    """Every time expression of the report, in order of text, not yet resolved."""
    known, patterns = _knowledge()
    found = joined(text, with_ranges(text, list(patterns.find(words_of_time(text, known)))))
    return [_named(_without_verb(phrase, tree), tree) for phrase in found if _is_time(phrase, text, tree)]


def _named(phrase: Phrase, tree: Tree) -> Phrase:
    """ "A weekend clash killed nine": which weekend, not how long."""
    token = tree.at(phrase.end - 1) if phrase.rule == "duration" and phrase.unit == "WE" else None
    noun = tree.head(token) if token is not None and token.link in ("compound", "amod", "nmod") else None
    if token is None or noun is None or noun.index < token.index:
        return phrase
    return replace(
        phrase, start=token.span.start, rule="the period", type=TimexType.DATE, value=None, count=0, base="written"
    )


def _without_verb(phrase: Phrase, tree: Tree) -> Phrase:
    """ "The truce is to last ten days": the verb is no part of the length."""
    token = tree.at(phrase.start)
    if phrase.rule != "framed duration" or token is None or token.text.lower() != "last" or token.part != "VERB":
        return phrase
    return replace(phrase, start=token.span.end + 1, rule="duration", base=None)


@cache
def _knowledge() -> tuple[Vocabulary, Patterns]:
    rows = [(row["words"], row["kind"], row["value"]) for row in lexicon("time_words")]
    rows += [(row["words"], "holiday", row["rule"]) for row in lexicon("time_holidays")]
    return vocabulary(rows), Patterns(RULES, KINDS, [(kind, value) for _, kind, value in rows])


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


_NO_SUCH_DAY = re.compile(r"[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])")


_OF_HOUSES = re.compile(r"(?: and [0-9]+)? blocks?\b")
""" "In the 2000 *block* of the avenue": numbers of houses."""


def _is_year(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    if _NO_SUCH_DAY.match(text, phrase.end) or _OF_HOUSES.match(text, phrase.end):
        return False  # "2021-13-45"
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
    """ "The week", "the year" and the like; "the day" is mostly a figure of speech, "the year 0" no year of ours."""
    numbered = phrase.unit == "Y" and text[phrase.end : phrase.end + 2].strip()[:1].isdigit()
    return phrase.unit in ("Q", "WE", "W", "M", "Y") and not numbered


_AT = re.compile(r"\b(?:at|by|since|until)\s$", re.IGNORECASE)
_TIME_ALONE = re.compile(r"\s*(?:[,.;:]|$)")


def _is_told_time(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "At the time," stands alone; "at the time of the attack" needs the attack."""
    before = _AT.search(text, max(0, phrase.start - 6), phrase.start)
    return before is not None and _TIME_ALONE.match(text, phrase.end) is not None


_BY = re.compile(r"\bby\s$", re.IGNORECASE)


def _is_part(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    by = _BY.search(text, max(0, phrase.start - 4), phrase.start) is not None  # "by nightfall"
    return by or phrase.mod is not None or text[phrase.start : phrase.start + 3].lower() == "the"


def _is_frequency(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    if token.part in ("NOUN", "PROPN"):
        return False  # a daily is a newspaper
    follower = text[phrase.end : phrase.end + 2].strip()
    return not (token.text[0].isupper() and follower[:1].isupper()) and token.entity not in ("ORG", "WORK_OF_ART")


_COUNTED = re.compile(r"\s(?:after|before)\s(?!all\b)")
_FOR = frozenset("for in of after within over last just took during".split())


def _is_plural(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "For weeks", "within days", "took months of talks": a length; other bare plurals ("the days of…") are not."""
    before = tree.at(phrase.start - 2) if phrase.start > 1 else None
    opens = before is None or before.part == "PUNCT" or before.link in ("advmod", "aux", "prt", "dobj", "pobj")
    counts = _COUNTED.match(text, phrase.end) is not None
    joined_up = before is not None and before.part in ("NOUN", "PROPN") and token.entity in ("DATE", "TIME")
    if before is None or opens or (counts and joined_up):  # "his savings days before" is one name to the parser
        return counts
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


_TO = re.compile(r"\bto\s$", re.IGNORECASE)


def _is_no_emphasis(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "A year to the day after the raid": no day of its own."""
    return _TO.search(text, max(0, phrase.start - 4), phrase.start) is None


_ON = re.compile(r"\b(?:on|by)\s$", re.IGNORECASE)


def _is_nth_day(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "On its third day", "the third day after the raid"; elsewhere it may count anything."""
    counted = _COUNTED.match(text, phrase.end) is not None
    return counted or _ON.search(text, max(0, phrase.start - 4), phrase.start) is not None


def _is_named(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "Future" before a noun says which, not when."""
    return token.link != "amod" or len(text[phrase.start : phrase.end]) > 6 or token.text.lower() != "future"


def _counts(number: Token, before: Token | None, tree: Tree) -> bool:
    """ "2000 tanks" are counted; "the 1990 talks" are dated."""
    head = tree.head(number)
    plural = number.link == "nummod" and head is not None and head.tag == "NNS" and head.index > number.index
    return plural and (before is None or before.part != "DET")


_ON_DAY = re.compile(r"\b(?:on|since|until|till|last|late|early|this) $", re.IGNORECASE)
_NAMED_DAY = re.compile(r"\s?[:|–—-]\s|\s(?:night|morning|evening|afternoon|[0-9]{1,4})\b")


_OF_NAME = re.compile(r"\b(?:the|daily|sunday) $", re.IGNORECASE)
_GOES_ON = re.compile(r"\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b)[A-Z][a-z]")
"""A name goes on, whose first word is no day."""


def _is_weekday(phrase: Phrase, token: Token, text: str, tree: Tree) -> bool:
    """ "Seized on *Thurs*", "*Tue:* shots heard", "*Sat* night"; not "Sat down", "The Sun said", "Mon State"."""
    before = text[max(0, phrase.start - 10) : phrase.start]
    if _OF_NAME.search(before) or _GOES_ON.match(text, phrase.end):
        return False
    led = phrase.edge is not None or _ON_DAY.search(before) is not None
    return led or _NAMED_DAY.match(text, phrase.end) is not None


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
    "nth day told": _is_nth_day,
    "unit from an event": _is_no_emphasis,
    "short weekday": _is_weekday,
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
