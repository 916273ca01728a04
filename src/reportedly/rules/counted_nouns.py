"""Harm told by a noun that is counted or counts: finders of `casualties`.

"12 deaths", "dozens of casualties", "the killing of two men", "claimed 12 lives", "found 12 bodies".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.rules.harm_senses import UNDER_ARMS
from reportedly.rules.harmed import of_phrase, subject_of
from reportedly.rules.headcount import THINGS, Headcount
from reportedly.rules.moods import is_indefinite
from reportedly.rules.uncounted import is_counted
from reportedly.rules.victims import Scene
from reportedly.rules.wounded import wound
from reportedly.text.bounds import Amount
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Harm, VictimGroup

Row = Mapping[str, str]

_FOUND_BODIES = frozenset(
    """receive recover find pull retrieve count bring see discover collect dig carry bury unearth remove arrive
    exhume lie hold contain yield speak bless put load examine wrap
    report mention show leave be dump float wash identify hand return""".split()
)
_FINDINGS = frozenset("recovery discovery retrieval burial".split())
_SPENDING = frozenset("claim take cost lose".split())
_HAPPENING = frozenset("cause inflict suffer sustain report be confirm record result occur count register".split())


def bare_count(amount: Amount, word: Token) -> Headcount:
    """A number that stands for people of whom nothing more is said."""
    span = Span(amount.start, amount.end)
    return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, word)


def _to_their_death(scene: Scene, word: Token) -> Headcount | None:
    """ "Two climbers fell to their deaths"."""
    preposition = scene.tree.head(word)
    verb = scene.tree.head(preposition) if preposition is not None and preposition.lemma == "to" else None
    if verb is None or verb.lemma not in _FALLING:
        return None
    return scene.counted(subject_of(verb, scene.tree), anybody=True)


_FALLING = frozenset("fall plunge jump leap tumble slip".split())


def _names_another(scene: Scene, word: Token) -> bool:
    """ "32 death claims", "12 death threats": what is counted is the claims."""
    thing = scene.tree.head(word)
    return word.link == "compound" and thing is not None and thing.part == "NOUN" and thing.lemma not in _TALLIES


_TALLIES = frozenset("toll count figure number tally case total".split())


def counted_noun(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """A counted noun ("12 deaths", "no casualties"), or one whose of-phrase is ("the deaths of 12 people")."""
    fallen = _to_their_death(scene, word)
    if fallen is not None or _names_another(scene, word):
        return fallen
    whom = scene.counted(of_phrase(word, scene.tree))
    amount = scene.counter.amount(word) or _number_before(scene, word)
    if amount is not None:
        bare = bare_count(amount, word)
        return bare._replace(group=whom.group) if whom else bare._replace(group=scene.counter.group_before(word))
    if whom is not None:
        return whom
    unnumbered = _number_of(scene, word)
    if unnumbered is not None:
        return unnumbered
    hurt = wound(scene, word, row) if row["harm"] == Harm.INJURED else None
    if hurt is not None:
        return hurt
    above = scene.tree.head(word)
    if (
        word.tag == "NNS"
        and above is not None
        and above.lemma in _HAPPENING
        and word.link in ("dobj", "attr", "nsubjpass")
    ):
        return Headcount(None, None, False, scene.counter.group_before(word), word.span, word, stated=False)
    return None


def _number_before(scene: Scene, word: Token) -> Amount | None:
    """ "Dozens of civilian casualties", "hundreds of deaths"; not "two of the casualties"."""
    preposition = scene.tree.head(word)
    if word.link != "pobj" or preposition is None or preposition.text.lower() != "of":
        return None
    number = scene.tree.head(preposition)
    return None if number is None or scene.tree.children(word, "det") else scene.counter.amounts.get(number.index)


def _number_of(scene: Scene, word: Token) -> Headcount | None:
    """ "A large number of dead", of whom no more is said; not "a number of dead and wounded"."""
    preposition = scene.tree.head(word)
    number = scene.tree.head(preposition) if word.link == "pobj" and preposition is not None else None
    if number is None or number.lemma != "number" or scene.tree.children(word, "conj", "det"):
        return None
    if not is_indefinite(scene.tree, number):
        return None
    span = hull(*(child.span for child in scene.tree.children(number, "det", "amod")), word.span)
    return Headcount(None, None, False, VictimGroup.UNKNOWN, span, word)


def act(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """The harmed of an act that is a noun ("the killing of two men", "12 arrests", "dozens of arrests")."""
    amount = scene.counter.amount(word) or _number_before(scene, word)
    if word.lemma == _OF_MANY and word.tag == "NNS":
        amount = None  # "two massacres" killed more than two
    if amount is not None and not (amount.high == 0 and row["harm"] == Harm.DETAINED):  # "no arrests have been made"
        dated = (
            word.tag == "NN" and amount.low == amount.high and (amount.low or 0) > 1
        )  # "the 1984 killing of a judge"
        if not dated:
            return bare_count(amount, word)
    under = scene.tree.head(word)
    held = scene.tree.head(under) if under is not None and under.lemma == "under" else None
    if held is not None and held.lemma in ("be", "remain"):  # "thirteen suspects were under arrest"
        whom = scene.counted(subject_of(held, scene.tree))
        return whom if whom is not None and whom.stated else None
    owners = [child for child in scene.tree.children(word, "poss") if child.entity == "PERSON"]
    whom = scene.counted(of_phrase(word, scene.tree)) or (scene.counted(owners[:1]) if owners else None)
    many = whom is not None and not whom.stated and whom.low is None
    return None if many else whom  # "the killing of civilians" tells of no count


_OF_MANY = "massacre"


def loss(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "suffered no losses", "the loss of 14 men"; "heavy losses" tell of no number, other losses not of people."""
    amount, above = scene.counter.amount(word), scene.tree.head(word)
    if amount is not None and amount.high == 0 and above is not None and above.lemma in _HAPPENING:
        return bare_count(amount, word)
    whom = scene.counted(of_phrase(word, scene.tree)) or _of_ones_own(scene, word)
    if whom is None or not whom.stated or whom.group in THINGS:
        return None
    sad = above is not None and (above.lemma in _GRIEVING or (above.lemma == "with" and above.link == "prep"))
    return whom if sad or whom.group in UNDER_ARMS else None


def _of_ones_own(scene: Scene, word: Token) -> Headcount | None:
    """ "With the loss of two of its own"."""
    numbers = (head for head in of_phrase(word, scene.tree) if head.index in scene.counter.amounts)
    amounts = ((scene.counter.amounts[head.index], head) for head in numbers)
    return next((bare_count(it, head) for it, head in amounts if OWN.match(scene.counter.text, it.end)), None)


OWN = re.compile(r"\s+of\s+(?:its|their|his|our)\s+own\b", re.IGNORECASE)
_GRIEVING = frozenset("deplore mourn regret lament grieve".split())
"""Verbs that tell of a death; what a firm announces or reports the loss of are customers and workers as well."""


def life(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "claimed 12 lives", "cost the lives of 12 people", "12 lives were lost"."""
    above = scene.tree.head(word)
    spent = above is not None and (above.lemma in _SPENDING or above.lemma == "loss" or word.link == "pobj")
    if above is not None and above.lemma == "cost" and scene.tree.children(word, "poss"):  # "cost 34 men their lives"
        return scene.counted(head for head in scene.tree.children(above, "dobj", "dative") if head.index < word.index)
    if not spent or scene.tree.children(word, "poss"):
        return None
    amount, whom = scene.counter.amount(word), scene.counted(of_phrase(word, scene.tree))
    several = whom is not None and bool(whom.shares)  # "the lives of nine guests and an employee"
    if amount is None and word.tag == "NN" and word.link == "pobj" and whom is not None and not whom.stated:
        return None if above is None or not _is_lost(scene, above) else whom  # "the security of life of our citizens"
    return bare_count(amount, word) if amount is not None and not several else whom


def _finding(scene: Scene, last: Token) -> Token | None:
    """What is done with "the last of 31 bodies", or the noun for it: "the recovery of the last of 31 bodies"."""
    above = scene.tree.head(last)
    noun = scene.tree.head(above) if above is not None and above.lemma == "of" else None
    return noun if noun is not None and noun.lemma in _FINDINGS else above


def _is_lost(scene: Scene, preposition: Token) -> bool:
    """ "Loss of life", "at the cost of the life of a boy"."""
    above = scene.tree.head(preposition)
    return above is not None and above.lemma in (*_SPENDING, "loss", "cost")


def body(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """Bodies that were found, counted, buried ("found 12 bodies", "the body of a soldier was found")."""
    amount = scene.counter.amount(word)
    above = scene.tree.head(word)
    if above is not None and above.lemma in ("of", "between", "around", "over"):
        above = scene.tree.head(above)  # "spoke of more than 40 bodies", "carrying between 20 and 40 bodies"
    if above is not None and above.lemma == "last":
        above = _finding(scene, above)  # "the last of 31 bodies was brought up"
    if above is not None and above.part == "NOUN" and word.link == "conj":
        above = scene.tree.head(above)  # "found two graves and the remains of 28 people"
    found = [above, *scene.tree.children(word, "amod")]  # "has since exhumed 31 bodies", which a parser misreads
    verb = next((verb for verb in found if verb is not None and verb.lemma in _FOUND_BODIES | _FINDINGS), None)
    if verb is None or scene.tree.children(verb, "neg") or (amount is not None and amount.high == 0):
        return None  # "no bodies were found" is not to say that nobody died
    if amount is not None and amount.start < word.span.start:  # not "the remains of one bomb"
        return bare_count(amount, word)
    whom = scene.counted([*of_phrase(word, scene.tree), *scene.tree.children(word, "poss")])
    known = whom is not None and (whom.low is None or not is_counted(whom, scene.tree))  # "the man's body"
    return whom if whom is None or known else whom._replace(stated=True)
