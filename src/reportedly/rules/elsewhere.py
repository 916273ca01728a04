"""Who says that he or his men were not there: "we had no men in the area", "he was abroad at the time".

That he had none there turns down a charge only where one was made; an alibi answers any assault (`answered_charges`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import is_negated, is_nobody, points_back, subject_of, teller_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.guilt import FORCES, Answer
from reportedly.rules.own_men import own_men
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

NOT_THERE, AWAY = "not there", "was elsewhere"
_MEN = FORCES | frozenset(
    """man fighter plane warplane jet aircraft drone helicopter unit base presence boy patrol gun volunteer
    people""".split()
)
_PLACED = ("in", "near", "at", "inside", "within", "around", "on")
_MOVING = frozenset("fly operate".split())
_GOING = frozenset("go enter".split())


def _had_none(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It had no fighters in the area"."""
    men = [thing for thing in tree.children(token, "dobj") if thing.lemma in _MEN and is_nobody(tree, thing)]
    if token.lemma == "have" and men:
        yield from _denied(tree, token, men[0])


def _was_not(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Its troops were not in the village", "our planes were not flying", "my men did not go to Tora"."""
    men = [subject for subject in tree.children(token, "nsubj") if subject.lemma in _MEN]
    placed = token.lemma == "be" and (
        any(_is_somewhere(tree, place) for place in after_preposition(tree, token, *_PLACED))
        or any(word.lemma in ("there", "present") for word in tree.children(token, "advmod", "acomp"))
    )
    went = token.lemma in _GOING and _is_past(tree, token) and bool(tree.children(token, "prep", "dobj"))
    if men and (placed or went or token.lemma in _MOVING) and is_negated(tree, token):
        yield from _denied(tree, token, men[0], AWAY)


def _was_away(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "I was on leave in Tora", "his men were forty miles away", "she was in Tora at the time"."""
    if token.lemma != "be" or is_negated(tree, token) or not _is_past(tree, token):
        return
    subject = next(iter(tree.children(token, "nsubj")), None)
    if subject is None or not (points_back(tree, subject) and (subject.part == "PRON" or subject.lemma in _MEN)):
        return
    below = tree.subtree(token)
    own = [word for word in below if word.head == token.index or tree.head(word) in tree.children(token, "prep")]
    away = any(word.lemma in _FAR for word in own if word.link in ("advmod", "acomp", "pobj", "attr"))
    placed = any(_is_somewhere(tree, place) for place in after_preposition(tree, token, *_PLACED))
    if away or (placed and _is_then(tree, token)):
        yield from _denied(tree, token, subject, AWAY)


_FAR = frozenset("away elsewhere abroad asleep leave barrack home".split())
"""Where one is who was not there."""


def _is_then(tree: Tree, verb: Token) -> bool:
    """ "At the time", "that day", "on the day": when it was done."""
    times = [*tree.children(verb, "npadvmod"), *after_preposition(tree, verb, "at", "on")]
    return any(
        time.lemma in ("time", "day", "night", "morning", "evening", "afternoon")
        and any(word.text.lower() in ("that", "the") for word in tree.children(time, "det"))
        for time in times
    )


def _is_past(tree: Tree, verb: Token) -> bool:
    auxiliaries = tree.children(verb, "aux")
    return any(word.tag == "VBD" for word in (verb, *auxiliaries)) and not any(word.tag == "MD" for word in auxiliaries)


def _is_somewhere(tree: Tree, place: Token) -> bool:
    """ "In the area", "near Tora"; not "in danger", "in good shape"."""
    return place.part in ("PROPN", "PRON") or bool(tree.children(place, "det", "poss"))


def _denied(tree: Tree, verb: Token, men: Token, why: str = NOT_THERE) -> Iterator[Answer]:
    """By whoever says so of himself or his own."""
    subject = next(iter(tree.children(verb, "nsubj")), None)
    if subject is None or not points_back(tree, subject):
        return
    teller = teller_of(tree, verb) if verb.link in ("ccomp", "acl") else None
    speaker = subject_of(tree, teller) if teller is not None else None
    if speaker is None or not is_nobody(tree, speaker):
        party = own_men(tree, subject) or subject
        span = hull(subject.span, verb.span, men.span)
        yield Answer(Stance.DENIED, teller or verb, speaker, party, span, why)


ELSEWHERE: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (_had_none, _was_not, _was_away)
