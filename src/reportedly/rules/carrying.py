"""Which statements make a chain with the one that holds them: what is told of another's words, requests and beliefs.

PolNeAR marks few of these, so the weights leave them out; a record wants to know through whom they came.
"""

from __future__ import annotations

from reportedly.rules.clauses import is_negated, is_passive, lending
from reportedly.rules.cue_stances import stance_of
from reportedly.rules.frames import UNANSWERED
from reportedly.rules.nesting import holds
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Stance

_SPEECH = frozenset(("quote", "clause", "aside", "according"))
"""Frames in which a cue plainly speaks; inside what another says they make a chain."""
_OF = frozenset(("prep:of", "prep:against"))
"""The same for verbs: "had *told* him *of* a box"."""
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Tags of verbs that stand for something done."""


def carries(page: Page, outer: Statement, inner: Statement) -> bool:
    """Whether `outer` passes `inner` on: a cue that plainly speaks, or an act done by speaking ("France had urged…").

    "According to Mehr, he rejected the claim" has no plainer verb than that.
    """
    speaks = (
        inner.frame in _SPEECH
        or (inner.frame in _OF and inner.head.part == "VERB")
        or (inner.frame == "object" and outer.frame == "according" and is_done(page.tree, inner.head))
    )
    if keeps_back(page, outer):
        return False
    told = _is_act(page, inner) or is_hearsay(inner) or inner.frame == "undergone"
    acts = stance_of(page, outer) is not Stance.DENIES and told
    return (speaks or acts) and holds(outer, inner)


def keeps_back(page: Page, item: Statement) -> bool:
    """Whether somebody gives no answer: what he "declined to say", or "would not say", nobody says."""
    return item.frame in UNANSWERED or (is_negated(page.tree, item.head) and stance_of(page, item) is Stance.DECLINES)


def is_hearsay(item: Statement) -> bool:
    """Whether the cue tells what nobody named says: "a man *believed* to lead it", "*reportedly* fled"."""
    if item.head.lemma == "accuse" and item.head.link == "acl":
        return False  # "a man accused of theft" is pointed to
    return item.frame in ("hearsay", "charged") or (
        item.frame == "unnamed" and item.head.tag in {"VBN", "VBD"} and item.head.lemma not in _RAISING
    )


_RAISING = frozenset("seem appear expect".split())


def _is_act(page: Page, item: Statement) -> bool:
    """Whether somebody did by speaking what the cue names, as the report of another has it: asked, blamed, refused."""
    lent = lending(page.tree, item.head)
    verb = lent or item.head
    if (verb.lemma in _AS_MUCH_DONE or is_ordered(page.tree, item)) and not _turns_down(page.tree, verb):
        return False
    stance = stance_of(page, item)
    told = (
        item.frame == "set"
        or verb.lemma in _TELLING | _HOLDING
        or stance in _ACTS
        or (lent is not None and stance is Stance.BELIEVES)
    )
    return bool(item.source and told and is_done(page.tree, verb))


def is_done(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells of what was done ("has denied", "is accused"), not of what is to be."""
    above = tree.head(verb)
    if verb.tag == "VBG" and verb.link == "xcomp" and above is not None and above.lemma in _DOING:
        verb = above
    return is_finite(tree, verb) or (verb.tag == "VBN" and bool(tree.children(verb, "aux", "auxpass")))


_DOING = frozenset("begin start continue keep regret stop".split())
"""Verbs of what one did that another tells: "had begun *expressing* support", "regretted *calling* him a liar"."""


def _turns_down(tree: Tree, verb: Token) -> bool:
    """ "Refused to *accept* it", "to *talk*": what is refused is an answer."""
    return verb.lemma == "refuse" and any(act.lemma in _ACCEPTING for act in tree.children(verb, "xcomp"))


_ACCEPTING = frozenset(
    "accept recognise recognize acknowledge negotiate talk discuss apologise apologize answer sign agree".split()
)


def is_ordered(tree: Tree, item: Statement) -> bool:
    """Whether a thing is ordered, and nobody is told to do it: who "*ordered* the raid" did as much as said."""
    verb = item.head
    thing = item.frame == "object" or is_passive(tree, verb)
    return verb.lemma == "order" and thing and not tree.children(verb, "xcomp", "ccomp")


_AS_MUCH_DONE = frozenset("refuse agree offer push question seek resolve see".split())
"""Verbs of what is done as much as said ("refused to drop the gun"): a report of them makes no chain."""
_TELLING = frozenset(
    """report describe confirm claim admit acknowledge count confess point identify name own condemn denounce deplore
    criticise criticize welcome praise reiterate stress reaffirm""".split()
)
_HOLDING = frozenset("hope hop fear suspect doubt consider deem regard".split())
"""Verbs of what a party believes; a parser's lemma of "hoped" may be "hop"."""
_ACTS = frozenset((Stance.ASKS, Stance.PROMISES, Stance.THREATENS, Stance.ALLEGES, Stance.DENIES, Stance.DECLINES))


def is_finite(tree: Tree, verb: Token) -> bool:
    """Whether a verb says what was done; taggers take a second one for an infinitive ("they sit and *deny*")."""
    above = tree.head(verb) if verb.link == "conj" and verb.tag == "VB" and not tree.children(verb, "aux") else verb
    return above is not None and above.tag in FINITE
