"""Who did it, told of an act or of its doers: "Israel carried it out", "the gunmen belonged to the group"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import is_negated, is_nobody
from reportedly.rules.guilt import Answer
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def carried_it_out(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "say Israel carried it out", "is believed to have carried it out": a verb that is empty but for its doer."""
    above = tree.head(token)
    raised = above if token.link == "xcomp" and above is not None and above.lemma in _BELIEVING else None
    if token.lemma not in ("carry", "perpetrate", "commit") or (token.link not in _CLAUSES and raised is None):
        return
    acts, doers = tree.children(token, "dobj"), tree.children(token, "nsubj")
    told = bool(acts) and acts[0].lemma in _TOLD_BEFORE
    if raised is not None:
        agents = [doer for by in tree.children(token, "agent") for doer in tree.children(by, "pobj")]
        doers, told = agents or tree.children(raised, "nsubjpass"), told or bool(agents)
    unreal = tree.children(token, "neg") or any(word.tag == "MD" for word in tree.children(token, "aux"))
    if told and doers and not unreal and not is_nobody(tree, doers[0]):
        words = [doers[0], *tree.children(doers[0], "compound")]
        if any(word.part == "PROPN" for word in words):
            yield Answer(Stance.BLAMED, token, None, doers[0], hull(doers[0].span, token.span), "carried it out")


_CLAUSES = ("ccomp", "ROOT", "conj")
_TOLD_BEFORE = frozenset("it this that them".split())


def attackers_were(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said the raiders were herders", "the gunmen belonged to the Steppe Guard"."""
    verb = tree.head(token)
    if token.lemma not in _ATTACKERS or token.link != "nsubj" or verb is None:
        return
    if is_negated(tree, verb) or any(word.tag == "MD" for word in tree.children(verb, "aux")):
        return
    parties: list[Token] = []
    if verb.lemma == "be":
        parties = [word for word in tree.children(verb, "attr") if word.part in ("NOUN", "PROPN")]
    elif verb.lemma == "belong":
        parties = [noun for word in tree.children(verb, "prep") for noun in tree.children(word, "pobj")]
    if parties and parties[0].tag in ("NNS", "NNP", "NNPS") and parties[0].lemma not in _ANYBODY:
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), "attackers were")


def attackers_from(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The assailants, believed to be from the Steppe Guard"."""
    if token.lemma not in _ATTACKERS:
        return
    for verb in (word for word in tree.children(token, "acl", "relcl") if word.lemma in _BELIEVING):
        for being in (word for word in tree.children(verb, "xcomp") if word.lemma in ("be", "belong")):
            below = tree.children(being, "prep", "attr")
            named = [noun for word in below for noun in tree.subtree(word)[:_PHRASE] if noun.part == "PROPN"]
            if named:
                party = named[0]
                while party.link == "compound":
                    party = tree.tokens[party.head]
                yield Answer(Stance.BLAMED, verb, None, party, hull(token.span, party.span), "attackers were")
                return


_BELIEVING = frozenset("believe think suspect say report presume understand".split())
_PHRASE = 8
_ANYBODY = frozenset("terrorist criminal bandit militant insurgent extremist man youth civilian".split())
"""What attackers are called who are not told apart."""
_ATTACKERS = frozenset("attacker raider assailant gunman killer bomber perpetrator shooter kidnapper culprit".split())


CULPRITS: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (carried_it_out, attackers_were, attackers_from)
