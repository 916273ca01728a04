"""Who owns up to an act by an excuse or regret: "it had been a mistake", "expressed regret over the deaths"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_negated, is_nobody, points_back, subject_of, teller_of
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTRIBUTED, CLAIMED, HARMING, Answer, is_deed
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def _mistook(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Said its fighters had mistaken the bus for a lorry", "its men fired by mistake"."""
    teller = tree.head(token)
    own = next((word for word in tree.children(token, "nsubj") if points_back(tree, word)), None)
    speaker = subject_of(tree, teller) if teller is not None and token.link == "ccomp" else None
    slip = token.lemma == "mistake" and token.part == "VERB"
    slip = slip or (
        token.lemma in HARMING
        and any(by.lemma in _MISTAKES for by in arguments.after_preposition(tree, token, "by", "in"))
    )
    if own is not None and teller is not None and speaker is not None and slip and not is_negated(tree, token):
        yield Answer(Stance.ADMITTED, teller, speaker, own, hull(own.span, token.span), "mistook")


def _hit_by_mistake(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army said the market had been hit by mistake": by nobody else, so by those who wage war and say so.

    Police tell of mishaps of anybody's.
    """
    teller = tree.head(token) if token.link == "ccomp" else None
    speaker = subject_of(tree, teller) if teller is not None else None
    if teller is None or speaker is None or is_negated(tree, teller) or event_words().sector(speaker) not in _ARMED:
        return
    ways = arguments.after_preposition(tree, token, "by", "in")
    if token.lemma not in HARMING or teller.lemma in _DOUBTING or any(way.lemma == "crossfire" for way in ways):
        return
    slip = any(way.lemma in _MISTAKES for way in ways)
    slip = slip or any(word.lemma in _UNMEANT for word in tree.children(token, "advmod"))
    done = (word for by in tree.children(token, "agent") for word in tree.children(by, "pobj"))
    others = any(word.lemma not in _MISTAKES for word in done)
    hurt = tree.children(token, "nsubjpass")
    if hurt and slip and not others and not is_negated(tree, token):
        yield Answer(Stance.ADMITTED, teller, speaker, speaker, hull(hurt[0].span, token.span), "by mistake")


_ARMED = ("MIL", "SPY", "REB")
_DOUBTING = frozenset("deny doubt dispute ask".split())
_UNMEANT = frozenset("mistakenly accidentally inadvertently unintentionally erroneously".split())


def _in_own_act(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army acknowledged that six civilians had died in its strike"."""
    teller = tree.head(token) if token.link == "ccomp" else None
    speaker = subject_of(tree, teller) if teller is not None else None
    hurt = token.lemma in ("die", "perish") or (token.lemma in HARMING and tree.children(token, "nsubjpass"))
    if teller is None or speaker is None or not hurt or teller.lemma not in _CONFESSING:
        return
    acts = arguments.after_preposition(tree, token, "in", "by", "during")
    own = (act for act in acts if is_deed(act) and points_back(tree, act))
    act = next(own, None)
    if act is not None and not is_negated(tree, token) and not is_negated(tree, teller):
        yield Answer(Stance.ADMITTED, teller, speaker, speaker, hull(token.span, act.span), "in his own act", act)


_CONFESSING = frozenset("admit acknowledge concede confess confirm".split())


def _was_mistake(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army said the strike had been a mistake"; whose it was, its actors tell."""
    verb = tree.head(token)
    teller = teller_of(tree, verb) if verb is not None and verb.link in ("ccomp", "acl") else None
    if verb is None or token.lemma not in _MISTAKES or token.link != "attr" or is_negated(tree, verb):
        return
    others = [doer for doer in arguments.after_preposition(tree, token, "by") if not points_back(tree, doer)]
    if teller is None or teller.part != "VERB" or others:
        return  # "a mistake by rebel gunners": theirs
    speaker, acts = subject_of(tree, teller), tree.children(verb, "nsubj")
    if speaker is not None and acts and acts[0].lemma in CLAIMED and not is_nobody(tree, speaker):
        yield Answer(Stance.ADMITTED, teller, speaker, speaker, hull(acts[0].span, token.span), "a mistake", acts[0])


_MISTAKES = frozenset("mistake accident error mishap".split())


def _regrets(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army expressed regret over the deaths"; whose they were, the actors of the act tell."""
    verb = tree.head(token)
    if token.lemma not in ("regret", "remorse", "apology") or token.link != "dobj" or verb is None:
        return
    acts = [
        act for word in (token, verb) for act in arguments.after_preposition(tree, word, "for", "over", "about", "at")
    ]
    act = next((act for act in acts if act.lemma in ATTRIBUTED), None)
    subject = subject_of(tree, verb)
    if act is not None and subject is not None and verb.lemma in _VOICING and not is_negated(tree, verb):
        yield Answer(Stance.ADMITTED, verb, subject, subject, hull(subject.span, act.span), "regrets", act)


_VOICING = frozenset("express voice offer issue make convey".split())


MISTAKES: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _was_mistake,
    _mistook,
    _hit_by_mistake,
    _in_own_act,
    _regrets,
)
