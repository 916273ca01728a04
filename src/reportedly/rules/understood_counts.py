"""Numbers whose harm was said before: "nine died in Kyiv, six in Dnipro", "the army put it at 11", "up from 12"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reportedly.rules.casualties import Finding
from reportedly.rules.harm_senses import UNDER_ARMS
from reportedly.rules.lasting_counts import is_year
from reportedly.rules.taken import Taken
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Amount
from reportedly.text.former_counts import is_former
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm

_TOLL = r"(?:it|these|those|them|(?:the|its|their)\s+(?:\w+\s+)?(?:toll|number|figure|count|tally|losses))"
_OF_THEM = r"(?:\s+of\s+(?:the\s+)?(?:dead|deaths|killed|victims|casualties|fatalities|wounded|injured|missing))?"
"""Of whom a number is that goes on; "the number of shops" is another."""
_SAID_OF_IT = re.compile(
    rf"\b(?:put(?:s|ting)?\s+{_TOLL}\s+at|"
    r"(?:rais(?:ed|es|ing)|correct(?:ed|s|ing)|revis(?:ed|es|ing)|lower(?:ed|s|ing)|updat(?:ed|es|ing))"
    r"\s+(?:it|(?:the|its|their)\s+(?:toll|number|figure|count|tally))\s+to|"
    r"it\s+(?:was|is|rose\s+to|stood\s+at|had\s+risen\s+to)|"
    r"(?:number|figure|count|total)\s+(?:is|was|stood\s+at)(?:\s+[\"“]?not\s+[\w,]+\s+but)?)"
    r"\s*[\"“]?(?:in\s+the\s+)?$|"
    r"\b(?:gave|gives|giving|cit(?:ed|es|ing)|offered)\s+(?:a|the|its\s+own)\s+(?:figure|number|count|tally)\s+of\s*$|"
    r"\b(?:had|has|first|earlier)\s+(?:spoke|spoken)\s+of\s*$|"
    r"\bbring(?:s|ing)?\s+the\s+(?:toll|number|figure|count|total|tally)\b[^.;]{0,48}\bto\s*[\"“]?$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:says?|said|reported|reports|counted|counts|confirmed|listed|documented|recorded|registered|mentions?|mentioned|"
    r"claim(?:s|ed)?|admit(?:s|ted)?|acknowledg(?:es?|ed)|conced(?:es?|ed)|recogni[sz](?:es?|ed)|gives?|gave|loses|lost|"
    r"(?:keeps?|kept)\s+to|"
    r"(?:spoke|speaks?|spoken|talks?|talked)\s+of|(?:told|tells)\s+(?!how\b)\w+(?:\s+\w+)?|there\s+(?:were|are|had\s+been)|"
    rf"(?:had|has|have)\s+lost|(?:figure|number|toll|total|count){_OF_THEM}(?:\s+(?!of\b|in\b|for\b)\w+){{0,4}}\s(?:is|was)|"
    r"(?:that|this|it|which)\s+(?:makes?|made)(?:\s+it)?)\s*[\"“]?(?:only\s+)?$",
    re.IGNORECASE,
)
_RISEN_FROM = re.compile(
    r"\b(?:toll|number|figure|count|total|tally)\b[^.;]{0,24}\b(?:up|rose|risen|climbed|grown|grew)\s+from\s+$",
    re.IGNORECASE,
)
_THEN = re.compile(r"\bthen\s+(?:(?:to|at|of)\s+)?[\"“]?$", re.IGNORECASE)
_ENDS = re.compile(
    r"\s*(?:[.;)”\"]|$|,\s*(?![\d\s]|or\b)|\s+of\s+(?:its|their)\s+own\b|\s+and\s+(?:said|says|that|claim|admit|acknowledg|conced|recogni[sz]|lost)\w*)",
    re.IGNORECASE,
)
"""Behind a number that stands for itself: "the ambulance service says 16, including two medics"."""
_JOINED = re.compile(r"(?:,|;|\band)\s*$")
_ELSEWHERE = re.compile(r"\s+(?:(?:more|others?)\s+)?(?:in|at|near|on)\s+(?:the\s+)?[A-Z]")


def understood(scene: Scene, totals: Sequence[Finding]) -> Iterator[Finding]:
    """The numbers of no word of harm that count what one of `totals` counts, elsewhere, by others or before.

    `totals` are in order of text.
    """
    taken = Taken(total.headcount.span for total in totals)
    bounds = [total.headcount.span.start for total in totals]
    seen = 0
    for index, amount in sorted([*scene.counter.amounts.items(), *scene.counter.formers.items()]):
        if amount.start < seen or taken.meets(amount.start, amount.end):
            continue
        seen = amount.end
        behind, word = bisect_right(bounds, amount.start), scene.tree.tokens[index]
        total = _counted_before(scene, totals[max(0, behind - _LISTED) : behind], amount) if not amount.former else None
        if total is not None and _goes_on(scene, total, word, amount):
            yield _like(total, word, amount, "understood")
            continue
        near = [near for near in totals[max(0, behind - _LISTED) : behind + 1] if near.word.sentence == word.sentence]
        newer = _newer(scene, near, word, amount) if near and _is_former(scene, word, amount) else None
        if not near and behind and _has_risen_from(scene, totals[behind - 1], word, amount):
            newer = totals[behind - 1]
        if newer is not None:
            yield _like(newer, word, amount, "before")


def _counted_before(scene: Scene, before: Sequence[Finding], amount: Amount) -> Finding | None:
    """The count of which a number may be another: the last, or the last of the dead for a toll or an army's losses."""
    text = scene.counter.text
    dead = [total for total in before if total.harm is Harm.KILLED]
    if dead and _OF_THE_DEAD.search(text, max(0, amount.start - 96), amount.start):
        return dead[-1]
    return before[-1] if before else None


_OF_THE_DEAD = re.compile(r"\b(?:toll|losses|dead|deaths|fatalities)\b[^.;]*$", re.IGNORECASE)


def _like(total: Finding, word: Token, amount: Amount, why: str) -> Finding:
    """What is counted as in `total`, by another number."""
    count = total.headcount._replace(
        low=amount.low,
        high=amount.high,
        approximate=amount.approximate,
        span=Span(amount.start, amount.end),
        head=word,
        stated=True,
        shares=(),
    )
    return Finding(total.harm, word, count, f"{total.why}, {why}")


def _goes_on(scene: Scene, total: Finding, word: Token, amount: Amount) -> bool:
    """ "…, six in Dnipro", "first five, then eight", "the army put it at 11", "the Red Crescent says 16, including"."""
    text = scene.counter.text

    def led_by(pattern: re.Pattern[str], reach: int) -> bool:
        return pattern.search(text, max(0, amount.start - reach), amount.start) is not None

    known = total.headcount.low is not None
    alone = known and _ENDS.match(text, _end_of_claimed(scene, word) or amount.end) is not None
    listed = led_by(_JOINED, 6) and _ELSEWHERE.match(text, amount.end)
    if word.sentence == total.word.sentence and (listed or (alone and led_by(_THEN, 12))):
        return True
    if word.sentence - total.word.sentence > _SOON or _is_answer(scene, word):
        return False
    if known and led_by(_LIST, 96) and _NAMES.match(text, amount.end) is not None:
        return True
    if _counts_things(scene, word):
        return False
    speaks = word.link == "nsubj"  # "said one"
    return (alone and not speaks and led_by(_SAID, 64) and not _is_no_loss(scene, word)) or led_by(_SAID_OF_IT, 96)


def _is_no_loss(scene: Scene, number: Token) -> bool:
    """ "The index lost 40", "the party lost two": no people have lost them."""
    verb = scene.tree.head(number)
    losers = scene.tree.children(verb, "nsubj") if verb is not None and verb.lemma == "lose" else []
    return any(loser.part == "NOUN" and not _may_lose(scene, loser) for loser in losers)


def _may_lose(scene: Scene, loser: Token) -> bool:
    return loser.lemma in _BODIES or scene.counter.group(loser) is not None


_BODIES = frozenset("army militia group force side unit movement brigade battalion navy junta family village".split())


def _end_of_claimed(scene: Scene, number: Token) -> int | None:
    """Where the words for men under arms end whom one side claims or admits: "the rebels claim 11 soldiers"."""
    noun = scene.tree.head(number) if number.link == "nummod" else None
    verb = scene.tree.head(noun) if noun is not None and noun.link == "dobj" else None
    count = scene.counter.count(noun) if noun is not None and verb is not None and verb.lemma in _OWNING else None
    if noun is None or verb is None or count is None or count.group not in UNDER_ARMS:
        return None
    own = any(scene.counter.group(claimer) is count.group for claimer in scene.tree.children(verb, "nsubj"))
    return None if verb.lemma == "claim" and own else noun.span.end  # "the rebels claim 200 fighters" of their own


_OWNING = frozenset("claim admit acknowledge concede recognise recognize".split())
_LIST = re.compile(
    r"\blists?\b[^.;]{0,72}\b(?:has|had|with|of|holds?|held|bears?|bore|contains?|contained)\s+$", re.IGNORECASE
)
_NAMES = re.compile(r"\s+names\b", re.IGNORECASE)
"""A list of the dead counts them: "a list drawn up by the parish has 17 names"."""


def _is_answer(scene: Scene, word: Token) -> bool:
    """ "Asked *how many* fighters had come, he said 40"."""
    before = scene.tree.tokens[max(0, word.index - _ASKED) : word.index]
    return any(many.text.lower() == "how" and many.sentence == word.sentence for many in before)


_ASKED = 16
"""Words before a number in which it is asked for."""
_SOON = 2
"""Sentences in which others say another figure of what was counted."""


def _has_risen_from(scene: Scene, total: Finding, word: Token, amount: Amount) -> bool:
    """ "The number has risen from seven this morning", of what was counted right before."""
    led = _RISEN_FROM.search(scene.counter.text, max(0, amount.start - 64), amount.start)
    return led is not None and word.sentence - total.word.sentence <= _SOON


def _is_former(scene: Scene, word: Token, amount: Amount) -> bool:
    """ "Up from 12", "the toll, initially 10, rose to 12", "compared with 139 a year ago"; not "from 2013"."""
    told = amount.former or is_former(scene.counter.text, amount.start)
    return told and not is_year(word) and not _counts_things(scene, word)


def _newer(scene: Scene, near: Sequence[Finding], word: Token, amount: Amount) -> Finding | None:
    """What is counted where `amount` was counted before: by the number right before it, else by that right behind.

    "Up from 10 dead" is of the dead; "from 40 to 90 miles" is of miles, whoever died. `near` are of its sentence.
    """
    following = scene.tree.inside(Span(amount.end, amount.end + _NEAR))
    last = _number(reversed(scene.tree.tokens[max(0, word.index - _BACK) : word.index]), word)
    then = _number(following, word)
    harm = next((_BEFALLEN.get(token.text.lower()) for token in following[:1]), None)
    rises = _TO.match(scene.counter.text, amount.end) is not None
    for total in sorted(near, key=lambda total: abs(total.headcount.span.start - amount.start)):
        start, end = total.headcount.span.start, total.headcount.span.end
        if start > amount.start:
            told = (rises or last is None) and (then is None or then.span.end > start)
        else:
            told = not rises and (harm is not None or last is None or last.span.start < end)
        if told and harm in (None, total.harm):
            return total
    return None


def _number(tokens: Iterable[Token], word: Token) -> Token | None:
    """The first number in the sentence of `word` that tells no day."""
    here = (token for token in tokens if token.sentence == word.sentence)
    return next((token for token in here if token.tag == "CD" and token.entity not in ("DATE", "TIME")), None)


_LISTED = 3
"""Counts of one sentence among which the newer figure is sought."""
_BACK, _NEAR = 40, 160
"""Words before a number and characters behind it within which another stands that it may be compared with."""
_TO = re.compile(r"\s+to\s")
_BEFALLEN = {
    "dead": Harm.KILLED, "deaths": Harm.KILLED, "killed": Harm.KILLED, "wounded": Harm.INJURED,
    "injured": Harm.INJURED, "hurt": Harm.INJURED, "missing": Harm.MISSING,
}  # fmt: skip


def _counts_things(scene: Scene, number: Token) -> bool:
    """ "it was more than thirty shots"."""
    noun = scene.tree.head(number)
    return number.link == "nummod" and noun is not None and noun.part == "NOUN" and scene.counter.count(noun) is None
