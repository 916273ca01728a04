"""Who says that his men were not there: "we had no men in the area", "its planes were not flying".

It turns down a charge only where one was made (`answered_charges`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import is_negated, is_nobody, points_back, subject_of, teller_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.guilt import FORCES, Answer
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

NOT_THERE = "not there"
_MEN = FORCES | frozenset("man fighter plane warplane jet aircraft drone helicopter unit base presence".split())
_PLACED = ("in", "near", "at", "inside", "within", "around")
_MOVING = frozenset("fly operate".split())


def _had_none(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It had no fighters in the area"."""
    men = [thing for thing in tree.children(token, "dobj") if thing.lemma in _MEN and is_nobody(tree, thing)]
    if token.lemma == "have" and men:
        yield from _denied(tree, token, men[0])


def _was_not(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Its troops were not in the village", "our planes were not flying"."""
    men = [subject for subject in tree.children(token, "nsubj") if subject.lemma in _MEN]
    placed = token.lemma == "be" and any(
        _is_somewhere(tree, place) for place in after_preposition(tree, token, *_PLACED)
    )
    placed = placed or (token.lemma == "be" and any(word.lemma == "there" for word in tree.children(token, "advmod")))
    if men and (placed or token.lemma in _MOVING) and is_negated(tree, token):
        yield from _denied(tree, token, men[0])


def _is_somewhere(tree: Tree, place: Token) -> bool:
    """ "In the area", "near Tora"; not "in danger", "in good shape"."""
    return place.part in ("PROPN", "PRON") or bool(tree.children(place, "det", "poss"))


def _denied(tree: Tree, verb: Token, men: Token) -> Iterator[Answer]:
    """By whoever says so of his own."""
    subject = next(iter(tree.children(verb, "nsubj")), None)
    teller = teller_of(tree, verb) if verb.link in ("ccomp", "acl") else None
    if subject is None or teller is None or not points_back(tree, subject):
        return
    speaker = subject_of(tree, teller)
    if speaker is not None and not is_nobody(tree, speaker):
        yield Answer(Stance.DENIED, teller, speaker, speaker, hull(subject.span, verb.span, men.span), NOT_THERE)


ELSEWHERE: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (_had_none, _was_not)
