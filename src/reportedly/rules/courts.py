"""Whom courts, prosecutors and inquiries hold to answer, or clear: charged, convicted, acquitted, linked, ruled out."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_anybody, is_negated, is_nobody, subject_of
from reportedly.rules.guilt import (
    ATTRIBUTED,
    CLAIMED,
    DEEDS,
    OFFENCES,
    Answer,
    Frame,
    does_violence,
    objects_of,
    span_of,
)
from reportedly.rules.moods import is_definite
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

_OPPOSITE = {Stance.BLAMED: Stance.NOT_BLAMED, Stance.NOT_BLAMED: Stance.BLAMED}


def charged(frame: Frame, stance: Stance) -> Answer | None:
    """ "charged eleven men over the blast", "was convicted of murder", "acquitted him of the attack"."""
    tree, verb = frame.tree, frame.verb
    party = _defendant(frame)
    act = next((act for act in _counts(tree, verb) if _is_violence(tree, act)), None)
    before = any(word.text.lower() in _BEFORE_THIS for word in tree.children(verb, "advmod"))
    if before and (act is None or not is_definite(tree, act)):
        return None  # "who had been previously convicted of robbery": of another crime; not "of the bombing"
    if party is None or (act is None and verb.lemma not in _ABSOLVING) or party == act:
        return None
    act = act or verb
    negated = frame.negated or frame.nobody
    if is_nobody(tree, party) or (negated and is_anybody(tree, party)):
        return Answer(Stance.NOT_BLAMED, verb, None, None, span_of(frame, act), "")
    if is_anybody(tree, party) or (negated and stance is Stance.NOT_BLAMED):
        return None
    voice = None if frame.nobody or frame.subject == party else frame.subject
    return Answer(_OPPOSITE[stance] if negated else stance, verb, voice, party, span_of(frame, party, act), "")


_BEFORE_THIS = frozenset("previously formerly once twice repeatedly".split())


def on_trial(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "is on trial for the attack", "faces charges of murder", "murder charges", "stands accused of ordering it"."""
    verb = tree.head(token)
    held = token.lemma in ("trial", "charge", "count") and token.link in ("dobj", "pobj")
    if verb is not None and held and verb.part == "ADP":
        verb = tree.head(verb) if verb.text.lower() in ("on", "under") else None
    stands = token.text.lower() == "accused" and token.link in ("acomp", "advcl", "oprd", "xcomp")
    if (
        verb is None
        or not (held or stands)
        or verb.lemma not in ("be", "face", "stand", "go", "put")
        or is_negated(tree, verb)
        or any(word.lemma in _MAY for word in tree.children(verb, "aux"))
    ):
        return
    subject = next(iter(tree.children(verb, "nsubj", "nsubjpass")), None)
    if subject is None and verb.link == "conj":
        subject = subject_of(tree, verb)  # "is in hiding and faces a charge of murder"
    before = [word for noun in tree.children(token, "compound", "nmod") for word in arguments.conjoined(tree, noun)]
    acts = [*before, *(act for word in (token, verb) for act in _counts(tree, word))]
    act = next((act for act in acts if _is_violence(tree, act)), None)
    if subject is not None and act is not None and not is_nobody(tree, subject) and not is_anybody(tree, subject):
        yield Answer(Stance.BLAMED, verb, None, subject, hull(subject.span, act.span), "on trial")


def _defendant(frame: Frame) -> Token | None:
    """Whom a court deals with: the object, the subject of a passive, the noun before a participle ("a man charged")."""
    direct, _ = objects_of(frame)
    if direct is None and frame.verb.link == "acl" and frame.verb.tag in ("VBN", "VBD"):
        return frame.tree.head(frame.verb)
    if direct is None and frame.verb.link in ("xcomp", "pcomp") and frame.tree.children(frame.verb, "auxpass"):
        over = (above for above in frame.tree.ancestors(frame.verb) if above.part in ("VERB", "AUX"))
        holder = next(over, None)  # "was about to be charged", "is in jail after being indicted"
        return next(iter(frame.tree.children(holder, "nsubj", "nsubjpass")), None) if holder is not None else None
    return direct or _arrested(frame)


def _arrested(frame: Frame) -> Token | None:
    """ "Novak was arrested on Monday *and charged* with murder": whoever was arrested."""
    tree, verb = frame.tree, frame.verb
    above = tree.head(verb) if verb.link in ("conj", "advcl") and verb.tag == "VBN" else None
    if above is None or above.index > verb.index or tree.children(verb, "dobj", "agent"):
        return None
    passive = tree.children(verb, "auxpass") or tree.children(above, "auxpass")
    while above.link == "conj" and not tree.children(
        above, "nsubjpass", "nsubj"
    ):  # "was caught and is held, charged with"
        above = tree.tokens[above.head]
    return next(iter(tree.children(above, "nsubjpass", "nsubj")), None) if passive else None


def _counts(tree: Tree, verb: Token) -> list[Token]:
    """What somebody is charged with; "with two counts of murder" is murder, "to life for the attack" the attack."""
    holders = [verb, *tree.children(verb, "dobj"), *arguments.after_preposition(tree, verb, "to")]
    found = [act for holder in holders for act in arguments.after_preposition(tree, holder, *_OF)]
    found += [
        act
        for holder in holders
        for word in tree.children(holder, "prep")
        if word.text.lower() in _OF
        for act in tree.children(word, "pcomp")
    ]
    return found + [act for word in found for act in arguments.after_preposition(tree, word, *_BEHIND)]


_BEHIND = ("of", "in", "to", "with")
_OF = ("with", "of", "for", "over", "in", "on")


_MAY = ("may", "might", "could")
_ABSOLVING = frozenset("absolve exonerate".split())


def _is_violence(tree: Tree, act: Token) -> bool:
    return (
        act.lemma == "one"
        or does_violence(tree, act)
        or act.lemma in CLAIMED | DEEDS
        or act.lemma in ATTRIBUTED - _VAGUE
        or act.lemma in OFFENCES
    )


_VAGUE = frozenset("it they them this that".split())


def linked(frame: Frame, stance: Stance) -> Answer | None:
    """ "have not linked any group to the attack"; that somebody is linked to it is no blame yet."""
    direct, behind = objects_of(frame)
    if direct is None or behind is None or not (frame.negated or frame.nobody):
        return None
    if behind.lemma not in ATTRIBUTED:
        return None
    party = None if is_anybody(frame.tree, direct) or is_nobody(frame.tree, direct) else direct
    return Answer(
        stance, frame.verb, None if frame.nobody else frame.subject, party, span_of(frame, direct, behind), ""
    )


def rules_out(frame: Frame, stance: Stance) -> Answer | None:
    """ "ruled out the involvement of the front"."""
    tree, (direct, _) = frame.tree, objects_of(frame)
    out = any(word.text.lower() == "out" for word in tree.children(frame.verb, "prt", "advmod"))
    if direct is None or not out or frame.negated or direct.lemma not in ("involvement", "role", "hand", "part"):
        return None
    owners = (*tree.children(direct, "poss"), *arguments.after_preposition(tree, direct, "of", "by"))
    return (
        Answer(stance, frame.verb, frame.subject, owners[0], span_of(frame, direct, owners[0]), "") if owners else None
    )
