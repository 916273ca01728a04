"""Totals and their parts: "84 people, including 10 children", "two of the wounded", "three of them border guards"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import accumulate
from typing import NamedTuple

from reportedly.rules.casualties import Finding
from reportedly.rules.harmed import coordinated
from reportedly.rules.headcount import THINGS, Headcount
from reportedly.rules.taken import Taken
from reportedly.rules.uncounted import is_ones_own
from reportedly.rules.understood_counts import understood
from reportedly.rules.victims import HARMED, PARTITIVE, Scene
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm, VictimGroup

_INCLUDING = re.compile(
    r"\b(?:including\b|incl\.|incl\b|among\s+them\b|among\s+whom\b)(?:\s+(?:was|were|are|is))?\s+", re.IGNORECASE
)
_OF_FIRST = re.compile(
    rf"\bof\s+(?:the|those)\s+(?:\S{{1,12}}\s+){{0,2}}(?P<harmed>{HARMED})\s*,\s*$|\bof\s+whom\s+$",
    re.IGNORECASE,
)
_AMONG = re.compile(
    rf"\bamong\s+(?:(?:the|those)\s+)?(?:\S{{1,12}}\s+){{0,3}}?(?P<harmed>{HARMED})\b(?!\s+to\b)",
    re.IGNORECASE,
)
"""Not "among those taken to hospital"."""
_INCLUDED = re.compile(
    rf"(?<!of )\bthe\s+(?P<harmed>{HARMED})\s+(?:includ(?:e|ed|es)|are|were)\b",
    re.IGNORECASE,
)
_HARMS = {
    "dead": Harm.KILLED,
    "killed": Harm.KILLED,
    "bodies": Harm.KILLED,
    "wounded": Harm.INJURED,
    "injured": Harm.INJURED,
    "missing": Harm.MISSING,
    "casualties": Harm.CASUALTIES,
    "hurt": Harm.INJURED,
    "abducted": Harm.ABDUCTED,
    "kidnapped": Harm.ABDUCTED,
    "detained": Harm.DETAINED,
    "arrested": Harm.DETAINED,
    "freed": Harm.FREED,
    "taken": Harm.ABDUCTED,
    "seized": Harm.ABDUCTED,
    "captured": Harm.DETAINED,
}
_NEAR = 200
"""Characters behind a total in which its parts stand."""
_BACK = 100
"""Tolls looked back at for the total of a part."""
_TOGETHER = {
    frozenset((Harm.KILLED, Harm.INJURED)): Harm.CASUALTIES,
    frozenset((Harm.KILLED, Harm.CASUALTIES)): Harm.KILLED,
    frozenset((Harm.INJURED, Harm.CASUALTIES)): Harm.INJURED,
}


_HELD = frozenset((Harm.DETAINED, Harm.ABDUCTED))
_OF_WHOM = ("relcl", "acl", "amod")


class Part(NamedTuple):
    """A finding, and the place in the list of the finding of which it is a part (None: a total)."""

    finding: Finding
    whole: int | None = None


def merged(findings: list[Finding], dated: Container[int] = ()) -> list[Finding]:
    """`findings` without those that repeat one: "shot and killed 12" is one toll, "12 were killed or wounded" too.

    `dated`: the words, by index, of acts told for themselves, beside what came of them.
    """
    kept: dict[Span, list[Finding]] = {}
    for finding in findings:
        kept.setdefault(finding.headcount.span, []).append(finding)
    result = []
    for group in kept.values():
        group = [item for item in group if item.word.link != "amod"] or group  # "executed 26 captured soldiers"
        harms = frozenset(finding.harm for finding in group)
        if Harm.KILLED in harms and Harm.DISPLACED in harms:  # "drowned while fleeing"
            group = [finding for finding in group if finding.harm is not Harm.DISPLACED]
            harms -= {Harm.DISPLACED}
        if Harm.FREED in harms and harms & _HELD:  # "released three policemen whom they had held"
            told = [item for item in group if item.word.index in dated]  # "who was abducted in May was freed"
            group = [item for item in group if item in told or item.harm not in _HELD or item.word.link not in _OF_WHOM]
        if any(item.harm is Harm.KILLED and item.word.link not in _OF_WHOM for item in group):
            # "five wounded in the blast have died"
            group = [item for item in group if item.harm is not Harm.INJURED or item.word.link not in _OF_WHOM]
        harms = frozenset(finding.harm for finding in group)
        harm = None if _are_told_apart(group) else _TOGETHER.get(harms)
        if harm is not None:
            result.append(group[0]._replace(harm=harm, why="; ".join(finding.why for finding in group)))
        else:
            result += [next(item for item in group if item.harm == one) for one in Harm if one in harms]
    return sorted(_without_overlaps(_nobody(result)), key=lambda finding: finding.headcount.span)


def _are_told_apart(group: list[Finding]) -> bool:
    """ "Killed and injured camp residents": some were killed and some hurt, where no figure lumps them."""
    return not any(finding.headcount.stated for finding in group) and group[0].headcount.low is None


def _nobody(findings: list[Finding]) -> list[Finding]:
    """ "No injuries or deaths": one count of nobody, who was neither hurt nor killed."""
    found: list[Finding] = []
    for finding in sorted(findings, key=lambda item: item.headcount.span):
        before = found[-1] if found else None
        joined = before is not None and finding.word.head == before.word.index and finding.word.link == "conj"
        if before is None or not joined or before.headcount.high != 0 or finding.headcount.high != 0:
            found.append(finding)
            continue
        span = hull(before.headcount.span, before.word.span, finding.headcount.span, finding.word.span)
        harm = _TOGETHER.get(frozenset((before.harm, finding.harm)), Harm.CASUALTIES)
        found[-1] = before._replace(harm=harm, headcount=before.headcount._replace(span=span))
    return found


def _without_overlaps(findings: list[Finding]) -> Iterator[Finding]:
    """Of findings of one harm that share words, the widest."""
    last: dict[Harm, Finding] = {}
    for finding in sorted(findings, key=lambda item: (item.headcount.span.start, -item.headcount.span.end)):
        before = last.get(finding.harm)
        if before is None or not before.headcount.span.meets(finding.headcount.span):
            last[finding.harm] = finding
            yield finding


def parts(scene: Scene, totals: list[Finding]) -> list[Part]:
    """The totals and the parts that stand behind them, in order of text; a whole always stands before its parts."""
    found: list[Part] = []
    totals = sorted([*totals, *understood(scene, totals)], key=lambda item: item.headcount.span)
    taken = Taken([finding.headcount.span for finding in totals])
    extra = sorted([*_among(scene), *_of_all(scene, taken)], key=lambda item: item.headcount.span)
    for finding in sorted([*totals, *extra], key=lambda item: item.headcount.span):
        if finding.of_all and any(part.finding.headcount.span.meets(finding.headcount.span) for part in found[-4:]):
            continue
        whole = _whole(found, finding) if finding.of_all else None
        if finding.of_all and whole is None and finding.why == "part of them":
            continue
        here = len(found)
        harm = found[whole].finding.harm if whole is not None and finding.why == "part of them" else finding.harm
        found.append(Part(finding._replace(harm=harm), whole))
        for share in finding.headcount.shares:
            found.append(Part(finding._replace(headcount=share, why="part of a list"), here))
        if not finding.of_all:
            behind = list(_included(scene, finding, taken)) or list(_enumerated(scene, finding, taken))
            found += [Part(part, here) for part in behind]
    return _shared_out(found)


def _shared_out(found: list[Part]) -> list[Part]:
    """ "19 died: ten in Tora, six in Balm and three in Sand": figures that add up to one told before are its parts."""
    for place, total in enumerate(found):
        whole = total.finding
        here = [at for at in range(place + 1, min(len(found), place + 12)) if _could_share(whole, found[at])]
        sums = list(accumulate(found[at].finding.headcount.low or 0 for at in here))
        if len(here) > 1 and whole.headcount.low in sums[1:]:
            shares = here[: sums.index(whole.headcount.low) + 1]
            if any(found[at].finding.why.endswith("understood") for at in shares):
                found = [part._replace(whole=place) if at in shares else part for at, part in enumerate(found)]
    return found


def _could_share(whole: Finding, part: Part) -> bool:
    near = part.finding.word.sentence - whole.word.sentence <= 1
    return part.whole is None and part.finding.harm is whole.harm and near


def _whole(found: list[Part], finding: Finding) -> int | None:
    """The nearest total of the same harm before a part, within two sentences for one that only says "of them"."""
    for place in range(len(found) - 1, max(-1, len(found) - _BACK), -1):
        total = found[place]
        if total.whole is not None or total.finding.of_all or total.finding.headcount.high == 0:
            continue
        if finding.why == "part of them":
            near = finding.word.sentence - total.finding.word.sentence <= 1
            return place if near else None
        if total.finding.harm == finding.harm:
            return place
    return None


def _included(scene: Scene, total: Finding, taken: Taken) -> Iterator[Finding]:
    """ "…, including 10 children and a nurse": each is a part of the total."""
    end = scene.end_of_sentence(total.word)
    match = _INCLUDING.search(scene.counter.text, total.headcount.span.end, min(end, total.headcount.span.end + _NEAR))
    if match is None or taken.between(total.headcount.span.end, match.start()) or _counts_others(scene, total, match):
        return
    head = _next_noun(scene, match.end())
    for token in coordinated(head, scene.tree) if head is not None else ():
        count = scene.counter.count(token) or scene.counter.one(token)
        if count is None or count.span.start < match.start() or _of_other_kind(count, total.headcount):
            continue
        if (count.stated or count.low is not None) and not taken.meets(count.span.start, count.span.end):
            yield total._replace(headcount=count, why="part including")


def _enumerated(scene: Scene, total: Finding, taken: Taken) -> Iterator[Finding]:
    """ "The 14 foreigners, six Iraqis, seven Sudanese and a Turk": counts behind a total that add up to it.

    So do those of the next sentence or the one behind it: "Four died. They were two nurses, a driver and a guard."
    """
    whole = total.headcount
    next_one = scene.next_sentence(total.word)
    one_more = scene.next_sentence(next_one) if next_one is not None else None
    for nouns in (_beside(scene, whole.head), _told_of_them(scene, next_one), _told_of_them(scene, one_more)):
        listed = [count for token in nouns if (count := _one_of_list(scene, token)) is not None]
        lows = [count.low for count in listed if count.low == count.high and count.low]
        adds_up = whole.stated and whole.low == whole.high and len(listed) == len(lows) > 1 and sum(lows) == whole.low
        if adds_up and not any(taken.meets(count.span.start, count.span.end) for count in listed):
            yield from (total._replace(headcount=count, why="part of a list") for count in listed)
            return


def _told_of_them(scene: Scene, first: Token | None) -> list[Token]:
    """The nouns by which the sentence that begins with `first` says who they were."""
    who = scene.tree.head(first) if first is not None and first.link == "det" else first
    verb = scene.tree.head(who) if who is not None and who.link == "nsubj" else None
    if who is None or verb is None or verb.lemma != "be" or who.lemma.lower() not in _THEY:
        return []
    return [noun for head in scene.tree.children(verb, "attr") for noun in coordinated(head, scene.tree)]


_THEY = frozenset("they these those dead victim killed wounded injured".split())


def _one_of_list(scene: Scene, token: Token) -> Headcount | None:
    """ "Six Iraqis", "a Turk"; "seven Sudanese", which the parser may take for an adjective."""
    count, amount = scene.counter.count(token) or scene.counter.one(token), scene.counter.amount(token)
    if count is not None or amount is None:
        return count
    span = hull(Span(amount.start, amount.end), token.span)
    return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, token)


def _beside(scene: Scene, head: Token) -> list[Token]:
    """The nouns listed behind `head`, however the parser hangs them on one another."""
    found, waiting = [], scene.tree.children(head, "appos")
    while waiting:
        here = waiting.pop(0)
        found.append(here)
        waiting += scene.tree.children(here, "appos", "conj")
    return found


def _counts_others(scene: Scene, total: Finding, match: re.Match[str]) -> bool:
    """ "a woman died and 12 residents, including three nurses, were treated": the nurses are none of the dead."""
    between = scene.tree.inside(Span(total.headcount.span.end, max(match.start(), total.headcount.span.end + 1)))
    heads = [scene.tree.head(token) for token in between if token.index in scene.counter.amounts]
    return any(head is not None and head.tag == "NNS" and scene.counter.count(head) is not None for head in heads)


def _of_other_kind(count: Headcount, whole: Headcount) -> bool:
    """People are no part of buildings ("several sites used by groups including…")."""
    return (count.group in THINGS) != (whole.group in THINGS)


def _next_noun(scene: Scene, offset: int) -> Token | None:
    """The head of the noun phrase that begins at `offset`."""
    token = scene.tree.at(offset)
    if token is not None and token.part == "NUM" and token.link == "pobj":
        return token  # "including four in a camp"
    while (
        token is not None and token.part not in ("NOUN", "PROPN", "PRON") and token.index + 1 < len(scene.tree.tokens)
    ):
        above = scene.tree.head(token)
        if token.part in ("VERB", "AUX", "PUNCT", "ADP"):
            return None
        token = above if above is not None and above.index > token.index else scene.tree.tokens[token.index + 1]
    while token is not None and token.link in ("compound", "nmod", "amod", "poss"):
        token = scene.tree.head(token)
    return token


def _is_told_of(tree: Tree, one: Token) -> bool:
    """ "A brother of one of the dead", "identified one of the dead": one who is pointed to, and not counted."""
    above = tree.head(one)
    if above is None:
        return False
    whose = tree.head(above) if one.link == "pobj" and above.text.lower() == "of" else None
    return above.lemma in _NAMING if one.link in ("dobj", "nsubjpass") else whose is not None and whose.part == "NOUN"


_NAMING = frozenset("identify name recognise recognize".split())


def _of_all(scene: Scene, taken: Taken) -> Iterator[Finding]:
    """ "two of the wounded", "three of them border guards": parts of a toll told before."""
    seen: set[int] = set()
    for index, amount in sorted(scene.counter.amounts.items()):
        text = scene.counter.text
        match = PARTITIVE.match(text, amount.end)
        first = _OF_FIRST.search(text, max(0, amount.start - 60), amount.start) if match is None else None
        match = match or first
        if match is None or amount.start in seen or text[amount.start : amount.end].lower() == "both":
            continue
        if text[max(0, amount.start - 6) : amount.start].lower().split()[-1:] in (["every"], ["each"]):
            continue
        if match["harmed"] is None and _acts(scene, scene.tree.tokens[index]):
            continue  # "two of them wore boots"
        if amount.high == 1 and _is_told_of(scene.tree, scene.tree.tokens[index]):
            continue
        if amount.high == 0:
            continue  # "not one of them was in uniform", "none of those arrested belonged to it"
        seen.add(amount.start)
        span = Span(amount.start, max(amount.end, match.end()))
        word = scene.tree.tokens[index]
        harm = _HARMS.get((match["harmed"] or "").lower())
        group = scene.group_after(span.end, word)
        count = Headcount(amount.low, amount.high, amount.approximate, group, span, word)
        if harm is not None and taken.meets(amount.start, amount.end):
            continue  # "two of the wounded died": counted by what befell them
        yield Finding(harm or Harm.KILLED, word, count, f"part of the {harm}" if harm else "part of them", of_all=True)


_KNOWING = frozenset("identify name describe believe know say think report list confirm understand".split())
_BEING = frozenset("be remain include lie stay".split())


def _acts(scene: Scene, word: Token) -> bool:
    """Whether a counted word is the subject of a verb that says more than what or how they are."""
    verb = scene.tree.head(word)
    if word.link == "nsubj" and verb is not None and scene.tree.children(verb, "neg"):
        return True  # "one of them was not terror-related"
    if word.link == "nsubjpass":
        return verb is not None and verb.lemma not in _KNOWING  # "one of them was beaten"
    return (
        word.link == "nsubj"
        and verb is not None
        and verb.tag in ("VBD", "VBZ", "VBP")
        and verb.part == "VERB"
        and verb.lemma not in _BEING
        and len(scene.tree.children(verb, "nsubj")) == 1
    )


def _among(scene: Scene) -> Iterator[Finding]:
    """ "Among the dead were five children", "the driver was among the dead", "the dead include a nurse"."""
    for match in _INCLUDED.finditer(scene.counter.text):
        verb = scene.tree.at(match.end() - 1)
        for head in scene.tree.children(verb, "dobj", "attr") if verb is not None else ():
            yield from _named_among(scene, match["harmed"].lower(), head)
    for match in _AMONG.finditer(scene.counter.text):
        preposition = scene.tree.at(match.start())
        verb = scene.tree.head(preposition) if preposition is not None else None
        if preposition is None or verb is None:
            continue
        above = scene.tree.head(verb)
        if verb.part == "NOUN" and above is not None and above.lemma == "be" and verb.link == "attr":
            verb = above  # "there are three children among the wounded"
        if verb.lemma != "be":
            continue
        subjects = scene.tree.children(verb, "nsubj", "attr")
        heads = [head for head in subjects if not match.start() <= head.span.start < match.end()]
        for head in heads[:1]:
            yield from _named_among(scene, match["harmed"].lower(), head)


def _named_among(scene: Scene, harmed: str, head: Token) -> Iterator[Finding]:
    count = scene.counted([head])
    if count is not None and count.low == 1 and not count.stated and is_ones_own(head, scene.tree):
        return  # "whose cousin was among the dead"
    for share in count.shares or (count,) if count is not None else ():
        if share.stated or share.low is not None:
            yield Finding(_HARMS.get(harmed, Harm.KILLED), share.head, share, f"part among the {harmed}", of_all=True)
