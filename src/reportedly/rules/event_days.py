"""Which of a report's times are when an event took place, and when what is only told of later must have been."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice, takewhile

from reportedly.rules.anchors import DONE, is_of_saying, owner_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.dated_status import is_background
from reportedly.rules.days_beside import opening, right_behind
from reportedly.rules.shared_days import SAYING, shared
from reportedly.types.annotations import TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Precision


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
        over = verb_over(tree, time, owners) if today is not None and last < today else None
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
    short = days_of_others(tree, (time for time in times if time.precision not in LONG), owners)
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
        verb = verb_over(tree, time)
        if time.precision not in LONG or verb is None or tree.inside(time.span)[0].index < verb.index:
            yield time


LONG = frozenset((Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.HALF, Precision.YEAR))


def verb_over(tree: Tree, time: TimeExpression, owners: Container[int] = ()) -> Token | None:
    """The nearest verb, or word of an event in `owners`, that governs a time."""
    head = tree.head_of(time.span)
    above = tree.ancestors(head) if head is not None else ()
    return next((word for word in above if word.part == "VERB" or word.index in owners), None)


def days_of_others(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> dict[int, list[str]]:
    """The times that hang on a verb that is no event, by the index of the verb."""
    days: dict[int, list[str]] = {}
    for time in times:
        verb = verb_over(tree, time)
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
