"""Who answers for an act, said by a noun: "its denial of any part in the raid", "Tora's claim that agents fired".

The noun names the act of saying; whose it is stands before it ("the front's claim to the bombing") or behind ("a
denial from the front").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_nobody, points_back, subject_of
from reportedly.rules.culprits import is_told_apart
from reportedly.rules.guilt import ACCUSATIONS, ATTACKERS, BASELESS, GUILT, Answer, is_deed, is_harming
from reportedly.rules.moods import is_indefinite
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

_SAID = {"denial": Stance.DENIED, "confession": Stance.ADMITTED, "admission": Stance.ADMITTED, "claim": Stance.CLAIMED}
_GIVING = frozenset("issue make release publish post send put give sign".split())
_STANDING = frozenset("stand stick repeat reiterate maintain".split())
"""What one does with a denial of one's own, which tells it again."""
_TALES = ACCUSATIONS | frozenset("statement report version account theory assertion contention verdict finding".split())
_PART = frozenset("hand role part involvement".split())
_PHRASE = 12
"""Words of what is denied or claimed that are looked at."""


def said_by_noun(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The front's claim to the bombing", "issued a denial", "his confession to the murder"."""
    stance = _SAID.get(token.lemma)
    if stance is None or token.part != "NOUN" or is_nobody(tree, token) or not _is_of_deed(tree, token):
        return
    holders = [*tree.children(token, "poss"), *arguments.after_preposition(tree, token, "by", "from")]
    verb = tree.head(token)
    if not holders and verb is not None and verb.lemma in _GIVING and token.link == "dobj" and token.lemma != "claim":
        subject = subject_of(tree, verb)
        holders = [subject] if subject is not None else []
    stands = any(above.lemma in _STANDING for above in list(tree.ancestors(token))[:2])
    if holders and not stands and not is_nobody(tree, holders[0]):
        yield Answer(stance, token, holders[0], holders[0], hull(token.span, holders[0].span), f"{token.lemma} given")


def _is_of_deed(tree: Tree, token: Token) -> bool:
    """Whether a claim or denial is of an act of violence; a denial may leave open what is denied."""
    things = arguments.after_preposition(tree, token, "of", "to", "for")
    below = [word for thing in things for word in tree.subtree(thing)[:_PHRASE]]
    if token.lemma == "claim" and not things:
        return False
    told = [verb for verb in tree.children(token, "acl", "ccomp", "relcl") if tree.children(verb, "mark")]
    if told and not any(is_harming(word) or word.lemma in GUILT for verb in told for word in tree.subtree(verb)):
        return False  # "the star's denial that she is ill"
    if any(word.lemma == "responsibility" for word in things):
        return True
    named = any(is_deed(word) or is_harming(word) for word in below)
    return named or (token.lemma == "denial" and (not things or any(word.lemma in GUILT for word in below)))


def charged_by_noun(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Tora's suggestion that agents had a hand in the shooting": blamed, by whoever the noun names."""
    if token.part != "NOUN" or token.lemma not in _TALES:
        return
    holders = [*tree.children(token, "poss"), *arguments.after_preposition(tree, token, "of", "by", "from")]
    holders += [
        party for made in tree.children(token, "acl") for party in arguments.after_preposition(tree, made, "by")
    ]
    for party, act in _charges(tree, token):
        if holders and not points_back(tree, party):
            yield Answer(Stance.BLAMED, token, holders[0], party, hull(party.span, act.span), "charged by noun")
        verb = tree.head(token)
        if verb is not None and token.link == "nsubj" and verb.lemma == "be" and _is_called_false(tree, verb):
            teller = tree.head(verb) if verb.link in ("ccomp", "parataxis") else verb
            yield Answer(Stance.DENIED, teller or verb, None, party, hull(party.span, act.span), "charge is false")


def _is_called_false(tree: Tree, verb: Token) -> bool:
    """ "Is absurd", "is another piece of disinformation"."""
    told = [word for child in tree.children(verb, "acomp", "attr") for word in tree.subtree(child)[:_PHRASE]]
    return not tree.children(verb, "neg") and any(word.lemma.lower() in BASELESS for word in told)


def _charges(tree: Tree, noun: Token) -> Iterator[tuple[Token, Token]]:
    """Who is charged and with what, in the clause of a noun: "the claim that agents had a hand in it"."""
    for act in tree.children(noun, "acl", "ccomp", "appos"):
        doers = tree.children(act, "nsubj")
        part = any(word.lemma in _PART for word in tree.children(act, "dobj"))
        guilty = part or any(word.text.lower() in ("behind", "responsible") for word in tree.children(act))
        if doers and (guilty or is_harming(act)) and not tree.children(act, "neg") and _may_answer(tree, doers[0]):
            yield doers[0], act


def _may_answer(tree: Tree, doer: Token) -> bool:
    return points_back(tree, doer) or is_told_apart(tree, doer) or doer.tag in ("NNS", "NNPS")


def responsible_for(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "A group responsible for a string of bombings"; not "the group responsible for it", which is sought."""
    group = tree.head(token)
    if token.text.lower() != "responsible" or group is None or group.index > token.index or token.link == "acomp":
        return
    acts = arguments.after_preposition(tree, token, "for")
    deeds = [word for act in acts for word in tree.subtree(act)[:_PHRASE] if is_deed(word)]
    told = group.part == "PROPN" or is_indefinite(tree, group)
    side = is_told_apart(tree, group) or group.lemma in _GROUPS
    if told and side and deeds and group.lemma not in ATTACKERS:
        yield Answer(Stance.BLAMED, token, None, group, hull(group.span, token.span), "was responsible")


_GROUPS = frozenset("group faction militia organisation organization movement cell gang network cartel outfit".split())


NOMINAL: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (said_by_noun, charged_by_noun, responsible_for)
