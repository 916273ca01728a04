"""Whom acts of taking and of letting go befell, where their words alone do not count them.

What the event reader knows for an abduction, an arrest or a release befell whom the grammar ties to it, whatever verb
tells of it ("herded 53 girls out", "was handed over"); and those who were freed are those who had been taken.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from reportedly.rules.casualties import Finding
from reportedly.rules.harmed import harmed_by_verb
from reportedly.rules.harming_nobody import harms_nobody
from reportedly.rules.headcount import THINGS
from reportedly.rules.victims import Scene
from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm, VictimGroup

_HARMS = {"abduct": Harm.ABDUCTED, "arrest": Harm.DETAINED, "release": Harm.FREED}
_TURNED = {Harm.ABDUCTED: Harm.FREED, Harm.FREED: Harm.ABDUCTED}
"""What befell those before, or after, whom a harm befell."""
_THEY, _ONE = frozenset("they them both".split()), frozenset("he she him her".split())
_LOOSE = frozenset(("seize",))
"""Verbs that say of one person alone too little: "special forces seized a man"."""
_CLOSE = 2
"""Sentences over which a pronoun goes back to those who were taken or let go."""


def act_verbs(rows: Iterable[Mapping[str, str]]) -> frozenset[tuple[str, str]]:
    """The verbs that name acts of taking and letting go, each with its mode."""
    return frozenset((row["lemma"], row["mode"]) for row in rows if row["part"] == "verb" and row["mode"] in _HARMS)


def acts(events: Iterable[Event], verbs: Container[tuple[str, str]], tree: Tree) -> list[tuple[Token, Harm]]:
    """The verbs of acts of taking and letting go, in order of text, and what they did to people."""
    told = ((event.mode, tree.head_of(span)) for event in events for span in (event.span, *event.evidence))
    named = {head.index: (head, _HARMS[mode]) for mode, head in told if head and mode and (head.lemma, mode) in verbs}
    return [named[index] for index in sorted(named)]


def of_acts(scene: Scene, told: Iterable[tuple[Token, Harm]], found: Iterable[Finding]) -> Iterator[Finding]:
    """Whom the acts `told` befell, where no word of harm in `found` tells of it."""
    known = {item.word.index for item in found}
    for verb, harm in told:
        count = scene.counted(harmed_by_verb(verb, scene.tree)) if verb.index not in known else None
        if count is None or count.group in THINGS or count.head.part == "PRON":
            continue
        if harms_nobody(scene.tree, verb, verb.lemma):
            continue
        if count.stated or (count.low == 1 and verb.lemma not in _LOOSE):
            yield Finding(harm, verb, count, f"act of {verb.lemma}")


def as_arrested(scene: Scene, found: Iterable[Finding]) -> list[Finding]:
    """The same, with those whom police seized as detained, and whom nobody is said to have seized after an arrest.

    "Marines arrested a man on Monday. He was seized in a flat with two guards."
    """
    kept: list[Finding] = []
    for item in sorted(found, key=lambda item: item.word.index):
        if item.harm is Harm.ABDUCTED and item.word.lemma in _SEIZING and not item.why.endswith("captive"):
            told = next((one for one in reversed(kept) if one.harm in (Harm.ABDUCTED, Harm.DETAINED)), None)
            near = told is not None and told.harm is Harm.DETAINED and item.word.sentence - told.word.sentence <= _CLOSE
            doers = [doer for by in scene.tree.children(item.word, "agent") for doer in scene.tree.children(by, "pobj")]
            doers += scene.tree.children(item.word, "nsubj")
            police = any(scene.counter.group(doer) is VictimGroup.POLICE for doer in doers)
            again = near and not doers and item.headcount.head.part == "PRON"
            freed = item.headcount.head.lemma in _HELD  # "police seized two hostages from the gang"
            item = item._replace(harm=Harm.DETAINED) if (police and not freed) or again else item
        kept.append(item)
    return kept


_SEIZING = frozenset(("seize", "snatch"))
_HELD = frozenset("hostage captive".split())


def of_the_same(scene: Scene, told: Iterable[tuple[Token, Harm]], found: Iterable[Finding]) -> Iterator[Finding]:
    """ "Two nurses were freed on Monday. They were abducted on 3 May": as many as were counted last."""
    counted = sorted((item for item in found if item.harm in _TURNED), key=lambda item: item.word.index)
    at = 0
    for verb, harm in told:
        while at < len(counted) and counted[at].word.index < verb.index:
            at += 1
        before = counted[at - 1] if at else None
        who = harmed_by_verb(verb, scene.tree)
        if before is None or len(who) != 1 or harm is not _TURNED[before.harm] or not _are(who[0], before, verb):
            continue
        count = before.headcount._replace(span=who[0].span, head=who[0], stated=False, shares=())
        yield Finding(harm, verb, count, f"{before.why}, the same")


def _are(pronoun: Token, before: Finding, verb: Token) -> bool:
    """Whether a pronoun may stand for those counted before: one for one, and near by."""
    count, word = before.headcount, pronoun.text.lower()
    one = count.low == count.high == 1
    many = count.low is not None and count.low > 1
    near = 0 < verb.sentence - before.word.sentence <= _CLOSE
    return near and ((one and word in _ONE) or (many and word in _THEY))


def dated_abductions(events: Iterable[Event], tree: Tree) -> frozenset[int]:
    """The words of abductions that are told with a day of their own, beside what came of them."""
    heads = (tree.head_of(event.span) for event in events if event.mode == "abduct" and event.earliest)
    return frozenset(head.index for head in heads if head is not None)
