"""Days that an event shares with what is told beside it: the clause it fills, what it was part of, that it took place.

"Shoppers fled yesterday when shots rang out", "marines came to the rescue on Monday, seizing nine", "the blaze at the
store, which broke out on Friday", "It happened on Friday".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import islice

from reportedly.rules.referring import TELLING
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

Days = Mapping[int, list[str]]
"""Ids of times by the index of the verb, itself no event, that they hang on."""

SAYING = frozenset("say tell report announce confirm state declare".split())
_TOLD = SAYING | TELLING | frozenset("believe think warn add call hold find learn hear describe recall".split())
"""What is done with words about an act, on a day of its own."""
_AT_ONCE = frozenset("when as while".split())
_FLED = frozenset("abandon evacuate flee rush hospitalise hospitalize airlift scramble divert".split())
"""What is done at once after an act."""
_NOT_DONE = frozenset(
    """follow include concern regard seek hope aim vow call urge demand ask plan try threaten
    want fear expect""".split()
)
"""Participles that go on with nothing done: "shut on Monday following the murder", "left, seeking help"."""
_TOOK_PLACE = frozenset("happen occur begin start erupt break take unfold come".split())
"""Verbs that only say that their subject took place, some with a word behind them."""
_BEHIND = {"break": "out", "take": "place", "come": ""}
_MET = frozenset("suffer see witness experience survive endure sustain".split())
"""What those do who meet with an act."""
_DID = frozenset("hit strike rock shake jolt rip sweep tear engulf gut destroy damage devastate ravage kill".split())
"""What a blast, a blaze or a quake does where it takes place."""
_IT = frozenset("it this".split())
_FAR = 4
"""Words above a verb or a noun that are looked at."""


def shared(tree: Tree, days: Days, verbs: Mapping[int, Token], nouns: Mapping[int, Token]) -> dict[int, list[str]]:
    """The days of events, by number: `verbs` are those of all events, `nouns` those that name one."""
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if days else ():
        above = _clause_filled(tree, verb, days)
        if above is not None:
            found[number] = days[above.index]
    for number, ids in (*_told_in_clause(tree, days, nouns), *_taken_up(tree, days, nouns)):
        found.setdefault(number, ids)
    return found


def of_scenes(
    tree: Tree, days: Days, verbs: Mapping[int, Token], nouns: Mapping[int, Token]
) -> Iterator[tuple[int, list[str]]]:
    """The days, by number, of what was done at a dated event: "shot at the protest of 9 July", "killed in the riots".

    `days` are those of events, by number. "Held in the killing of 9 July" is another day's.
    """
    dated = {noun.index: number for number, noun in nouns.items() if number in days}
    for number, verb in verbs.items() if dated else ():
        scene = next((dated[noun.index] for noun in _scenes(tree, verb) if noun.index in dated), None)
        if scene is not None and number not in days:
            yield number, days[scene]


def _scenes(tree: Tree, verb: Token) -> Iterator[Token]:
    where = {"at", "during", "in"} if verb.lemma in _HARMED else {"at", "during"}
    for word in tree.children(verb, "prep") if verb.part == "VERB" else ():
        if word.text.lower() in where:
            yield from tree.children(word, "pobj")


_HARMED = frozenset("beat die hurt injure kill shoot stab wound".split())


def _clause_filled(tree: Tree, verb: Token, days: Days) -> Token | None:
    """The dated verb whose clause an act fills: "fled on Monday when it blew up", "came on Monday, seizing nine"."""
    here = verb
    while here.link == "conj" and not tree.children(here, "nsubj", "nsubjpass"):
        above = tree.head(here)
        if above is None:
            return None
        here = above
    above = tree.head(here)
    if here.link != "advcl" or above is None or above.index not in days or above.lemma in _TOLD:
        return None
    marks = {word.text.lower() for word in tree.children(here, "mark", "advmod") if word.index < here.index}
    goes_on = (
        here.tag == "VBG"
        and here.lemma not in _NOT_DONE
        and not marks
        and not tree.children(here, "nsubj", "nsubjpass")
    )
    at_once = bool(marks & _AT_ONCE) or ("after" in marks and above.lemma in _FLED)
    return above if goes_on or at_once else None


def _told_in_clause(tree: Tree, days: Days, nouns: Mapping[int, Token]) -> Iterator[tuple[int, list[str]]]:
    """Acts with a clause behind them that says when they took place: "the raid that the town suffered on Monday"."""
    at = {noun.index: number for number, noun in nouns.items()}
    for index, ids in days.items() if at else ():
        clause = tree.tokens[index]
        if clause.lemma in _DID:
            yield from ((at[word.index], ids) for word in tree.children(clause, "nsubj") if word.index in at)
        noun = tree.head(clause) if clause.link == "relcl" else None
        if noun is None or not _tells_of(tree, clause):
            continue
        which = next((word for word in (noun, *islice(tree.ancestors(noun), _FAR)) if word.index in at), None)
        if which is not None and (which is noun or took_place(tree, clause)):
            yield at[which.index], ids


def _tells_of(tree: Tree, clause: Token) -> bool:
    """Whether a clause behind a noun says that this took place, what it did, or who met with it."""
    before = tree.children(clause, "nsubj", "nsubjpass")
    by_noun = any(word.tag == "WDT" for word in before)
    met = any(word.tag == "WDT" for word in tree.children(clause, "dobj")) and clause.lemma in _MET
    return met or (by_noun and (clause.lemma in _DID or took_place(tree, clause)))


def took_place(tree: Tree, verb: Token) -> bool:
    behind = _BEHIND.get(verb.lemma)
    words = {word.text.lower() for word in tree.children(verb, "prt", "dobj", "advmod")}
    return verb.lemma in _TOOK_PLACE and (behind is None or behind in words)


def _taken_up(tree: Tree, days: Days, nouns: Mapping[int, Token]) -> Iterator[tuple[int, list[str]]]:
    """The act told last before "it happened on Friday", in that sentence or the one before."""
    told = sorted((noun.index, number) for number, noun in nouns.items())
    for index, ids in days.items() if told else ():
        verb = tree.tokens[index]
        at = bisect_left(told, (index, 0)) - 1
        of_it = any(word.text.lower() in _IT for word in tree.children(verb, "nsubj"))
        if of_it and took_place(tree, verb) and at >= 0 and verb.sentence - tree.tokens[told[at][0]].sentence <= 1:
            yield told[at][1], ids
