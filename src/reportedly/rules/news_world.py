"""Whether a text tells of the world of news at all: a recipe that "kills the heat" or a game with an "ambush" does not.

Ambiguous words are judged where they stand (`rules/event_sense.py`); this weighs signs of the whole text. For it speak
places, sources, states, offices and forces, and words of conflict; against it words of kitchens, games, shops and the
like, talk to the reader, prices and measures, scores, questions, and sentences without a verb. Between the two a
text is doubtful, and what it tells must show by itself that it is news (`rules/news_evidence.py`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import month_name
from collections.abc import Iterator
from datetime import timedelta
from enum import Enum

from reportedly.rules.dated_status import days_before
from reportedly.rules.event_words import event_senses, event_words
from reportedly.rules.sense_evidence import Senses
from reportedly.rules.works import count_works
from reportedly.text.addresses import address_lines
from reportedly.text.quotes import quotations
from reportedly.text.truecase import is_shouted
from reportedly.types.annotations import Attribution, Place, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision

_PUBLIC = frozenset("MIL REB UAF COP GOV JUD SPY LEG PTY IGO NGO".split())
_READER = frozenset("you your yours yourself".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today".split())
_MEASURE = re.compile(
    r"(?:\d+(?:\.\d+)?)?(?:g|kg|ml|l|cm|mm|mph|lb|oz|gb|mb|hz)"
    r"|cups?|tsp|tbsp|(?:tea|table)spoons?|stars?|bar|bedrooms?|sizes?|pages?|inches|watts?",
    re.IGNORECASE,
)
"""Measures of kitchens, shops and tests; hours, minutes, kilometres and sums of money stand in any report."""
_SCORE = re.compile(r"\(\d{1,6}(?:[,/–-]\d{1,6})*\)|(?<![\d:./–-])\d{1,2}(?:[-–]\d{1,2}(?![\d:./–-])|\.(?=[A-Z]))")
"""Points, moves, hours and lengths: "3-1", "24.Rxf7", "(6)"; not days and hours."""
_NUMBERED = re.compile(r"(?<![\w:./–-])\d{1,2} [A-Z]{4,}\b")
"""Words in capitals behind their numbers, in a text that is not all capitals: "1 AMBUSH 4 BARRAGE"."""
_TAG = re.compile(r"\[size ?= ?[^\]\n]*\]|\bno report on size\b", re.IGNORECASE)
"""How many protested, as coders note it: "[size=about 200]"; no measure of a shop."""
_MONTHS = "|".join(month_name[1:])
_DATED = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})\b", re.IGNORECASE)
_WATCH = re.compile(r"\b[0-2]\d:?[0-5]\d ?(?:Z|UTC|GMT|hrs|hours)\b")
"""Hours as armies, ships and police write them: "0340Z", "at 0655 UTC", "1630 hrs"."""
_CLAUSES = ("ROOT", "conj", "advcl", "relcl")
_PRESENT_TAGS = frozenset(("VBZ", "VBP"))
_COMMANDS = ("ROOT", "conj", "parataxis")

_WEIGHTS = {
    "place": 0.1,
    "source": 0.45,
    "told": 0.3,
    "conflict": 0.55,
    "other world": -0.8,
    "work": -0.8,
    "public": 0.45,
    "day": 0.6,
    "reader": -1.2,
    "measure": -1.2,
    "asked": -0.4,
}
"""What one sign in a hundred words weighs."""
_MOST = {"conflict": 12.0, "public": 12.0, "other world": 6.0}
"""Signs in a hundred words from which more say no more; words of other worlds stand in any report of a stadium."""
_WORLDS = 4.0
"""And as many of them in a text of any length."""
_ANY = -1.9
"""A text that shows nothing."""
_VERBLESS = -1.4
"""One of headings, lists and labels only."""
_PLACELESS = -1.0
"""A longer one that names no place: news says where."""
_PRESENT = -1.2
"""One told in the present, as plots, rules and instructions are, by no source that "said"."""
_FEW = 30
"""Words that are added to the length, so that a short text weighs less either way."""
_SHORT = 60
_OTHER, _OTHER_IF_SHORT, _NEWS_IF_PLACED, _NEWS, _SURELY_NEWS = -1.0, -3.0, -0.5, 0.75, 2.0
"""Weights below which a text is of another world, from which it is news if it tells of the past (less will do where it
names a place), and from which it is news in any tense, if it names places: "The United States strongly condemns the
attacks in Iraq".
"""

_PLACED = 2
"""Places that a plot seldom names."""


class Standing(Enum):
    """What kind of text it is."""

    NEWS = "news"
    DOUBTFUL = "doubtful"
    OTHER = "other"


def standing(reading: Reading) -> Standing:
    """What kind of text was read; needs its places and attributions."""
    weight = weigh(reading)
    if weight < (_OTHER_IF_SHORT if is_short(reading) else _OTHER):
        return Standing.OTHER
    if is_short(reading) and reading[Place] and _DATED.search(reading.report.text):
        return (
            Standing.NEWS
        )  # "On 1 June 2022, residents of Basra staged a protest": a coder's note has no room for more
    places = len(reading[Place])
    least = _NEWS_IF_PLACED if places else _NEWS
    if (weight >= _SURELY_NEWS and places >= _PLACED) or (weight >= least and not _is_plot(reading)):
        return Standing.NEWS
    return Standing.DOUBTFUL


def is_short(reading: Reading) -> bool:
    """Whether a text may be a flash, which has no room to say how it knows."""
    return sum(map(_is_word, told_words(reading))) < _SHORT


def told_words(reading: Reading) -> list[Token]:
    """The tokens of a report without those of a web address on a line of its own and of a coder's tag."""
    text = reading.report.text
    tags = (Span(match.start(), match.end()) for match in _TAG.finditer(text))
    inside = {token.index for span in (*address_lines(text), *tags) for token in reading.tree.inside(span)}
    return [token for token in reading[Token] if token.index not in inside]


def weigh(reading: Reading) -> float:
    """How much more speaks for news than against it."""
    tokens = told_words(reading)
    length = sum(map(_is_word, tokens))
    hundreds = (length + _FEW) / 100
    counts = dict.fromkeys(_WEIGHTS, 0.0)
    for sign, points in _signs(reading):
        counts[sign] += points
    counts["other world"] = min(counts["other world"], _WORLDS)
    rates = {sign: min(count / hundreds, _MOST.get(sign, count / hundreds)) for sign, count in counts.items()}
    roots = [token for token in tokens if token.link == "ROOT"]
    verbless = sum(token.part not in ("VERB", "AUX") for token in roots) / max(1, len(roots))
    weight = _ANY + _VERBLESS * verbless + (_PRESENT if _is_plot(reading) else 0.0)
    if not reading[Place] and length >= _SHORT:
        weight += _PLACELESS
    return sum(_WEIGHTS[sign] * rate for sign, rate in rates.items()) + weight * length / (length + _FEW)


def _is_plot(reading: Reading) -> bool:
    """Whether more clauses of a longer text stand in the present than in the past, and no source "said" anything.

    Of a shouted text the tenses are not to be trusted, and one that names a day of the calendar shortly before it was
    published tells of that, as communiqués do: "The general staff informs that the convoy attacked on 18 September…".
    """
    tree = reading.tree
    if is_short(reading) or is_shouted(reading.report.text) or any(_said(tree, item) for item in reading[Attribution]):
        return False
    if _names_a_late_day(reading):
        return False
    tenses = [tense(tree, token) for token in tree.tokens if token.link in _CLAUSES]
    return tenses.count("present") > tenses.count("past")


def _names_a_late_day(reading: Reading) -> bool:
    published = (reading.report.published or "")[:10]
    since = days_before(published, _LATE)
    if not since or not reading.has(TimeExpression):
        return False
    days = (time for time in reading[TimeExpression] if time.precision is Precision.DAY and time.earliest)
    dated = (time for time in days if _DATED.search(reading.quote(time.span)))
    return any(since <= (time.earliest or "")[:10] <= published for time in dated)


_LATE = timedelta(days=31)
"""How long before its report what is dated is what it tells of."""


def _said(tree: Tree, item: Attribution) -> bool:
    cue = (token for span in item.cue for token in tree.inside(span))
    return bool(item.source) and any(token.tag == "VBD" or token.text.lower() == "according" for token in cue)


def tense(tree: Tree, token: Token) -> str:
    """ "past" ("fell", "was shot", "has been shot") or "present" of a finite verb, "" of what has no tense itself."""
    helpers = tree.children(token, "aux", "auxpass")
    tags = {token.tag, *(child.tag for child in helpers)}
    if "VBD" in tags or any(child.lemma == "have" and child.tag in _PRESENT_TAGS for child in helpers):
        return "past"
    return "present" if tags & _PRESENT_TAGS else ""


def _is_word(token: Token) -> bool:
    return any(character.isalnum() for character in token.text)


def _signs(reading: Reading) -> Iterator[tuple[str, float]]:
    """Each sign that is met, with its points."""
    tree, text = reading.tree, reading.report.text
    words = told_words(reading)
    senses = Senses(tree.tokens, event_senses())
    yield "conflict", senses.pro
    yield "other world", senses.con
    yield "place", len(reading[Place])
    yield "asked", text.count("?") + text.count("!")
    yield "work", count_works(text)
    yield "day", sum(1 for _ in _WATCH.finditer(text))
    addresses = address_lines(text)
    begins = [span.start for span in addresses]
    before = ((match.start(), bisect_right(begins, match.start())) for match in _SCORE.finditer(text))
    yield "measure", sum(not count or addresses[count - 1].end <= at for at, count in before)
    if not is_shouted(text):
        yield "measure", sum(1 for _ in _NUMBERED.finditer(text))
    for item in reading[Attribution]:
        if item.source:
            yield "source", 1.0
        if _said(tree, item):
            yield "told", 1.0
    sentences = reading[Sentence]
    quoted = quotations(text, [item.span for item in sentences], [item.paragraph for item in sentences])
    commands: set[str] = set()
    for token in words:
        for sign in _signs_of(tree, token):
            again = sign == "command" and token.text in commands
            if sign == "command":
                commands.add(token.text)  # "Hide caption" under each of thirty photographs is one button
            to_reader = sign in ("reader", "command")
            if not (to_reader and (again or quoted.around(token.span.start) is not None)):
                yield "reader" if to_reader else sign, 1.0


def _signs_of(tree: Tree, token: Token) -> Iterator[str]:
    word = token.text.lower()
    if event_words().sector(token) in _PUBLIC:
        yield "public"
    if word in _DAYS:
        yield "day"
    if word in _READER:
        yield "reader"
    elif is_command(tree, token):
        yield "command"
    if _MEASURE.fullmatch(word):
        yield "measure"


def is_command(tree: Tree, token: Token) -> bool:
    """ "Attack the dough": a bare verb that nobody does."""
    return (
        token.tag == "VB"
        and token.link in _COMMANDS
        and not tree.children(token, "nsubj", "nsubjpass", "expl", "csubj", "aux")
    )
