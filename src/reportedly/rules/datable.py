"""Which times of a report can be when anything took place: not what only lasts, ends, or names a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from reportedly.rules.arguments import after_preposition
from reportedly.rules.event_days import LONG, verb_over
from reportedly.rules.framed_times import undivided, unframed
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType


def datable(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> list[TimeExpression]:
    """Times that can date an event: points with a bound; not "rocket fire since the spring", which is background.

    Nor what names a thing ("a Christmas party", "a 2005 Honda", "1935 Orchard St.", "ahead of next year's elections");
    "the Friday attack" is dated. Nor "now": "is now in jail for a robbery".
    """
    points = (TimexType.DATE, TimexType.TIME)
    told = (item for item in times if item.earliest or item.latest or _is_of_any_year(item))
    bounded = [item for item in told if (item.type in points or _is_just_past(item)) and item.value != _NOW]
    dated = [time for time in bounded if not _lasts(tree, time) and not _is_end(tree, time)]
    dated = [time for time in dated if not _goes_on(tree, time) and not _is_part_of_town(tree, time)]
    dated = [time for time in dated if not _is_told_by_a_clause(tree, time)]
    dated = [time for time in dated if not _is_of_source(tree, time, owners) and not _is_of_some(tree, time)]
    dated = [time for time in dated if not _is_of_a_death(tree, time, owners)]
    return undivided(unframed(tree, [time for time in dated if not _names_a_thing(tree, time, owners)]))


def _is_of_any_year(time: TimeExpression) -> bool:
    """Whether a time is a day or month of the calendar in a year that nothing tells: "on 4 November"."""
    return _ANY_YEAR.fullmatch(time.value or "") is not None


_ANY_YEAR = re.compile(r"XXXX-[0-9]{2}(?:-[0-9]{2})?")


def _lasts(tree: Tree, time: TimeExpression) -> bool:
    """ "Rocket fire since the spring", "since a bomb went off": none of it is when something was.

    But "since the fighting *began* in April" tells how long that has lasted.
    """
    begun = any(word.lemma in _BEGINNING for word in tree.inside(time.span))
    return time.why == "rule since a time" or (time.why.startswith("anchored to event: since") and not begun)


_BEGINNING = frozenset("begin start erupt break".split())


def _is_end(tree: Tree, time: TimeExpression) -> bool:
    """ "The clashes went on until Wednesday": that day is only their last."""
    words = tree.inside(time.span)
    before = tree.tokens[words[0].index - 1 : words[0].index] if words and words[0].index else ()
    return any(word.text.lower() in ("until", "till") for word in (*words[:1], *before))


def _is_told_by_a_clause(tree: Tree, time: TimeExpression) -> bool:
    """ "Were shot *the night* they went missing": which night that was, the clause tells, not the day of the report."""
    head = tree.head_of(time.span)
    if head is None or head.lemma not in _DAYPARTS or any(word.tag != "DT" for word in tree.inside(time.span)[:-1]):
        return False
    return any(tree.children(clause, "nsubj", "nsubjpass") for clause in tree.children(head, "relcl"))


_DAYPARTS = frozenset("day night evening morning afternoon week weekend month year".split())


def _goes_on(tree: Tree, time: TimeExpression) -> bool:
    """ "The mill was still burning on Saturday": it had begun before."""
    head = tree.head_of(time.span)
    verb = next((token for token in tree.ancestors(head) if token.part != "ADP"), None) if head is not None else None
    if verb is None or verb.part != "VERB" or verb.tag == "VBD" or time.precision in LONG:
        return False  # "rebels still shelled the town on Sunday"
    return any(word.text.lower() == "still" for word in tree.children(verb, "advmod"))


def _is_part_of_town(tree: Tree, time: TimeExpression) -> bool:
    """ "Blocked the bridge to the quarter": a word that dates nothing by itself."""
    return [word.text.lower() for word in tree.inside(time.span)] == ["the", "quarter"]


def _is_of_source(tree: Tree, time: TimeExpression, owners: Mapping[int, int]) -> bool:
    """ "According to sources today, two were killed": the day of telling."""
    first = next(iter(tree.inside(time.span)), None)
    before = tree.tokens[max(0, first.index - _NEAR) : first.index] if first is not None else ()
    here = [word for word in before if first is not None and word.sentence == first.sentence]
    at = next((number for number, word in enumerate(here) if word.text.lower() == "according"), len(here))
    return at < len(here) and not any(word.text == "," or word.index in owners for word in here[at:])


def _is_of_some(tree: Tree, time: TimeExpression) -> bool:
    """ "A bomb that killed four, the last of whom died on Friday", "one of them on Friday": a day of their own."""
    first = next(iter(tree.inside(time.span)), None)
    before = tree.tokens[max(0, first.index - _FAR_BEHIND) : first.index] if first is not None else ()
    words = " ".join(word.text.lower() for word in before if first is not None and word.sentence == first.sentence)
    return _SOME.search(words) is not None


def _is_of_a_death(tree: Tree, time: TimeExpression, owners: Mapping[int, int]) -> bool:
    """ "One of them having died *of his wounds* on Friday", "died in hospital on Friday": they were hurt before.

    Not "died in the hospital on Friday *in an air strike*".
    """
    verb = verb_over(tree, time)
    if verb is None or verb.lemma not in ("die", "succumb"):
        return False
    whereof = after_preposition(tree, verb, "of", "from", "in", "to", "at")
    struck = any(noun.index in owners for noun in whereof)
    return not struck and any(noun.lemma in _AFTERWARDS for noun in whereof)


_AFTERWARDS = frozenset("wound injury burn hospital clinic".split())
"""Of what and where one dies later."""


_SOME = re.compile(r", (?:the )?\w+ of (?:them|whom)\b[^,;:]*$")
_FAR_BEHIND = 15
"""Words before a time among which those it is told of may stand."""


def _names_a_thing(tree: Tree, time: TimeExpression, owners: Mapping[int, int]) -> bool:
    head = tree.head_of(time.span)
    if head is not None and time.why.startswith(_CLOCK) and _behind_at(tree, head):
        return False  # "at 0430Z militants attacked"
    named = tree.head(head) if head is not None and head.link in ("amod", "compound", "nummod", "poss") else None
    return named is not None and named.index not in owners and not (head is not None and _is_when(tree, head, named))


_CLOCK = "rule clock"


def _behind_at(tree: Tree, word: Token) -> bool:
    before = tree.tokens[word.index - 1] if word.index else None
    return before is not None and before.text.lower() in ("at", "about", "around")


def _is_when(tree: Tree, day: Token, noun: Token) -> bool:
    """ "Was killed during Wednesday's procession": what went on that day, when it was done."""
    above = tree.head(noun) if noun.link == "pobj" and day.link == "poss" else None
    return above is not None and above.text.lower() in ("during", "in", "at", "after")


_NOW = "PRESENT_REF"


def _is_just_past(time: TimeExpression) -> bool:
    """Whether a length of hours or minutes counts from now: "an hour ago", "in the past 24 hours"."""
    return time.why in _FROM_NOW and (time.value or "").startswith("PT") and None not in (time.earliest, time.latest)


_FROM_NOW = frozenset(("rule ago", "rule framed duration", "rule framed plural"))
"""How the reader of times says so."""


_NEAR = 8
"""Words before a time that are looked at."""
