"""Which times of a report can be when an event took place, and when what is only told of later must have been."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from reportedly.rules.anchors import DONE, is_of_saying, owner_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.dated_status import is_background
from reportedly.rules.days_beside import opening, right_behind
from reportedly.rules.framed_times import undivided, unframed
from reportedly.rules.shared_days import SAYING, shared
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision, TimexType


def in_clauses(
    tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int], today: str | None
) -> dict[int, list[str]]:
    """For each event the ids of the times in its clause; `owners` are the tokens of events.

    A day gone by is none of what is being done: in "are looking into a blaze on Monday at a mill" it is the blaze's.
    A day long gone is none of what a court hears now: "pleaded guilty to the murder of a clerk in May 2006"; but of
    both in "arrested 40 people at a protest in May 2006".
    """
    found: dict[int, list[str]] = {}
    for time in times:
        last = (time.latest or "9")[:10]
        over = _verb_over(tree, time, owners) if today is not None and last < today else None
        doing = over is not None and _is_being_done(tree, over)
        heard = over is not None and _is_heard(tree, over) and is_background(last, today or "")
        noun = _noun_before(tree, time, owners) if doing or heard else None
        if noun is not None and (doing or not _is_scene(tree, noun)):
            owner: int | None = owners[noun.index]
        else:
            owner = None if doing else owner_of(tree, time.span, owners, through=DONE)
        if owner is not None:
            found.setdefault(owner, []).append(time.id)
    return found


def _is_heard(tree: Tree, verb: Token) -> bool:
    """Whether somebody pleads, is tried, charged or held, sentenced or acquitted: for what was done before."""
    return verb.lemma in _HEARD or is_of_court(tree, verb)


_HEARD = frozenset("acquit accuse arrest book charge convict detain hold indict investigate jail sentence try".split())


def _is_being_done(tree: Tree, word: Token) -> bool:
    """ "Are investigating"; not "were investigating"."""
    return word.tag == "VBG" and any(aux.tag in ("VBZ", "VBP") for aux in tree.children(word, "aux"))


def _is_scene(tree: Tree, noun: Token) -> bool:
    """ "Arrested at a *protest*", "during a *raid*": the one is of the day of the other."""
    above = tree.head(noun)
    return noun.link == "pobj" and above is not None and above.text.lower() in ("at", "during")


def _noun_before(tree: Tree, time: TimeExpression, owners: Mapping[int, int]) -> Token | None:
    """The event that the noun right before a time names or goes on: "the *killing* of John Roe in Tora on Monday"."""
    first = next(iter(tree.inside(time.span)), None)
    before = tree.tokens[max(0, first.index - _AT) : first.index] if first is not None else ()
    near = [word for word in reversed(before) if word.part in ("NOUN", "PROPN")][:1]
    phrase = [above for word in near for above in (word, *takewhile(_is_in_phrase, tree.ancestors(word)))]
    return next((word for word in phrase if word.index in owners and word.part == "NOUN"), None)


def _is_in_phrase(word: Token) -> bool:
    return word.part in ("NOUN", "PROPN") or word.text.lower() in ("of", "in")


_AT = 2
"""Words before a time: a preposition and what it stands behind."""


def fronted(tree: Tree, times: Iterable[TimeExpression], words: Sequence[Token]) -> dict[int, list[str]]:
    """Times that open a damaged sentence, for the first of `words` (heads of events, in order of text) behind them.

    In "In 2017 the same group abducted eight" the parser may hang all on "in".
    """
    found: dict[int, list[str]] = {}
    for time in times:
        head = tree.head_of(time.span)
        top = [head, *tree.ancestors(head)][-1] if head is not None else None
        if head is None or top is None or top.part != "ADP":
            continue
        after = [at for at, word in enumerate(words) if word.sentence == head.sentence and word.index > head.index]
        if after and tree.inside(time.span)[0].index - top.index == 1:
            found.setdefault(after[0], []).append(time.id)
    return found


def dated_beside(
    tree: Tree,
    times: Sequence[TimeExpression],
    owners: Mapping[int, int],
    verbs: Mapping[int, Token],
    nouns: Mapping[int, Token],
) -> Iterator[tuple[int, list[str]]]:
    """Events, by number, with days that hang on other words of their sentence, the surest first.

    `verbs` are those of all events, `nouns` those that name one.
    """
    yield from when_then(tree, times, verbs).items()
    yield from right_behind(tree, times, owners, nouns).items()
    days = days_of_others(tree, times, owners)
    yield from in_sequence(tree, days_of_others(tree, _that_hold_on(tree, times), owners), verbs).items()
    yield from opening(tree, times, owners, verbs).items()
    short = days_of_others(tree, (time for time in times if time.precision not in _LONG), owners)
    yield from shared(tree, short, verbs, nouns).items()
    yield from suffered(tree, days, nouns).items()


def when_then(tree: Tree, times: Sequence[TimeExpression], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """Times that a clause behind them fills: "the deadliest since 2006, when a raid killed 11"; `verbs` by number."""
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if times else ():
        clause = next((word for word in (verb, *islice(tree.ancestors(verb), _FAR)) if word.part == "VERB"), None)
        while clause is not None and clause.link == "conj":
            clause = tree.head(clause)
        when = clause is not None and any(word.text.lower() == "when" for word in tree.children(clause, "advmod"))
        dated = tree.head(clause) if clause is not None and when and clause.link in ("relcl", "advcl") else None
        told = [time.id for time in times if dated is not None and time.span.holds(dated.span)]
        if told and dated is not None and dated.entity == "DATE":
            found[number] = told[-1:]
    return found


_FAR = 4
"""Words above an act among which the verb of its clause stands."""


def suffered(tree: Tree, days: Mapping[int, list[str]], nouns: Mapping[int, Token]) -> dict[int, list[str]]:
    """The days or places of what was met in an event: "in June he lost a leg in a blast", "slept in Tora during it".

    `days` are the ids of those of verbs that are no event, `nouns` those that name events, by number.
    """
    found: dict[int, list[str]] = {}
    for number, noun in nouns.items() if days else ():
        above = tree.head(noun)
        verb = tree.head(above) if above is not None and above.text.lower() in ("in", "by", "during") else None
        if noun.link != "pobj" or verb is None or verb.index not in days or verb.lemma in SAYING:
            continue
        if not is_of_court(tree, verb):
            found[number] = days[verb.index]
    return found


def is_of_court(tree: Tree, verb: Token) -> bool:
    """ "Appeared in court on Monday in the killing", "a trial opened in the murder": the act was long before."""
    beside = (*tree.children(verb, "nsubj", "nsubjpass", "dobj"), *after_preposition(tree, verb, "in", "before", "at"))
    return any(word.lemma in _COURT for word in (verb, *beside))


_COURT = frozenset(
    """court trial retrial hearing inquest testimony evidence argument statement verdict plea motion charge
    testify plead sue rule""".split()
)
"""What is done, heard and given in court."""


def in_sequence(tree: Tree, days: Mapping[int, list[str]], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The days of what was done in one go with an event: "walked into the office on Friday and shot a clerk".

    `days` are those of verbs that are no event, `verbs` those of the events, by number. The day on which a source told
    of an event is none of its own: "two were killed when rebels struck, an official and a doctor told us on Monday".
    """
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if days else ():
        deeds = (item for item in _in_one_go(tree, verb) if item.lemma not in STAYING)
        deeds = (
            item for item in deeds if item.lemma not in SAYING or (item.index < verb.index and not _says(tree, item))
        )
        done = next((other for other in deeds if other.index in days), None)
        if done is not None:
            found[number] = days[done.index]
    return found


def _says(tree: Tree, verb: Token) -> bool:
    """ "They seized a ship, the army said on Monday, and arrested nine": what is said stands before it."""
    return any(clause.index < verb.index for clause in tree.children(verb, "ccomp"))


STAYING = frozenset("remain stay recover".split())
"""What is no deed: "was shot in the neck and remained in hospital on Friday"."""


def _that_hold_on(tree: Tree, times: Iterable[TimeExpression]) -> Iterator[TimeExpression]:
    """Times that hold for what was done next: days, and months or years that stand before what was done first.

    "Joined up in 1990 and was killed in Bosnia" is not all of one year; "in 1990 he joined up and was killed" is.
    """
    for time in times:
        verb = _verb_over(tree, time)
        if time.precision not in _LONG or verb is None or tree.inside(time.span)[0].index < verb.index:
            yield time


_LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF, Precision.YEAR))


def _verb_over(tree: Tree, time: TimeExpression, owners: Container[int] = ()) -> Token | None:
    """The nearest verb, or word of an event in `owners`, that governs a time."""
    head = tree.head_of(time.span)
    above = tree.ancestors(head) if head is not None else ()
    return next((word for word in above if word.part == "VERB" or word.index in owners), None)


def days_of_others(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> dict[int, list[str]]:
    """The times that hang on a verb that is no event, by the index of the verb."""
    days: dict[int, list[str]] = {}
    for time in times:
        verb = _verb_over(tree, time)
        if verb is not None and verb.index not in owners and owner_of(tree, time.span, owners) is None:
            days.setdefault(verb.index, []).append(time.id)
    return days


def _in_one_go(tree: Tree, verb: Token) -> Iterator[Token]:
    """The verbs that share the doer of `verb`: those before it that it goes on from, then those that go on from it."""
    here = verb
    for above in tree.ancestors(verb):
        if here.link != "conj" or tree.children(here, "nsubj", "nsubjpass"):
            break
        yield above
        here = above
    yield from (below for below in tree.children(verb, "conj") if not tree.children(below, "nsubj", "nsubjpass"))


def days_first(reading: Reading, ids: Sequence[str]) -> list[str]:
    """Days before hours, whose day is only that of the report: "at 17:06 local time (1336 GMT) on Sunday".

    What has no first day comes last: "a recently married father died after a shooting on Friday".
    """
    found = [time for time in (reading.get(TimeExpression, id) for id in ids) if time is not None]
    ranked = sorted(found, key=lambda time: (time.precision is not Precision.DAY, time.earliest is None))
    return [time.id for time in ranked]


def told_in(tree: Tree, token: Token, times: Sequence[TimeExpression]) -> TimeExpression | None:
    """When the words about `token` were said: "in 2021 they said that they had burned it" is of 2021 or before.

    `times` in order of text: a long report has them by the thousand.
    """
    above = tree.head(token)
    if token.link != "ccomp" or above is None:
        return None
    around = tree.span(above)
    first, last = (bisect_left(times, end, key=lambda time: time.span.start) for end in (around.start, around.end))
    for time in times[first:last]:
        head = tree.head_of(time.span)
        steps = [step.index for step in tree.ancestors(head)][:3] if head is not None else []
        if head is not None and is_of_saying(tree, head, token):
            return time
        if above.index in steps and token.index not in steps:  # not "agreed to meet next month, they said"
            return time
    return None


def datable(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> list[TimeExpression]:
    """Times that can date an event: points with a bound; not "rocket fire since the spring", which is background.

    Nor what names a thing ("a Christmas party", "a 2005 Honda", "1935 Orchard St.", "ahead of next year's elections");
    "the Friday attack" is dated. Nor "now": "is now in jail for a robbery".
    """
    points = (TimexType.DATE, TimexType.TIME)
    told = (item for item in times if item.earliest or item.latest or is_of_any_year(item))
    bounded = [item for item in told if (item.type in points or _is_just_past(item)) and item.value != _NOW]
    dated = [time for time in bounded if not _lasts(tree, time) and not _is_end(tree, time)]
    dated = [time for time in dated if not _goes_on(tree, time) and not _is_part_of_town(tree, time)]
    dated = [time for time in dated if not _is_told_by_a_clause(tree, time)]
    dated = [time for time in dated if not _is_of_source(tree, time, owners) and not _is_of_some(tree, time)]
    dated = [time for time in dated if not _is_of_a_death(tree, time)]
    return undivided(unframed(tree, [time for time in dated if not _names_a_thing(tree, time, owners)]))


def is_of_any_year(time: TimeExpression) -> bool:
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
    if verb is None or verb.part != "VERB" or verb.tag == "VBD" or time.precision in _LONG:
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


def _is_of_a_death(tree: Tree, time: TimeExpression) -> bool:
    """ "One of them having died *of his wounds* on Friday", "died in hospital on Friday": they were hurt before."""
    verb = _verb_over(tree, time)
    if verb is None or verb.lemma not in ("die", "succumb"):
        return False
    return any(noun.lemma in _AFTERWARDS for noun in after_preposition(tree, verb, "of", "from", "in", "to", "at"))


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
