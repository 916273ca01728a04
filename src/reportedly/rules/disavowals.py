"""What is turned away without a word of denying it: a distance kept, hands washed, a denial stood by."""

from __future__ import annotations

from reportedly.rules import arguments
from reportedly.rules.guilt import ATTRIBUTED, DEEDS, GUILT, Answer, Frame, is_harming, objects_of, span_of
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def distances(frame: Frame, stance: Stance) -> Answer | None:
    """ "distanced itself from the bombing"."""
    direct, _ = objects_of(frame)
    if frame.subject is None or frame.negated or direct is None or not direct.text.lower().endswith(("self", "selves")):
        return None
    return Answer(stance, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject, direct), "")


def washes(frame: Frame, stance: Stance) -> Answer | None:
    """ "washed its hands of the attack"."""
    direct, _ = objects_of(frame)
    of = direct is not None and any(
        word.text.lower() == "of"
        for word in (*frame.tree.children(frame.verb, "prep"), *frame.tree.children(direct, "prep"))
    )
    if frame.subject is None or frame.negated or direct is None or direct.lemma != "hand" or not of:
        return None
    return Answer(stance, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject, direct), "")


def stands(frame: Frame, stance: Stance) -> Answer | None:
    """ "stood by its denial", "repeated its denial"."""
    direct, _ = objects_of(frame)
    denials = [direct] if direct is not None else arguments.after_preposition(frame.tree, frame.verb, "by", "to")
    denial = next((word for word in denials if word.lemma == "denial"), None)
    if frame.subject is None or frame.negated or denial is None:
        return None
    denied = arguments.after_preposition(frame.tree, denial, "of")
    if not all(_is_denied_deed(frame.tree, thing) for thing in denied):
        return None  # "repeated his denial of visas"
    return Answer(stance, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject, denial), "")


def _is_denied_deed(tree: Tree, thing: Token) -> bool:
    """ "the raid", "any such encounter": what was charged, and no "visas"."""
    charged = any(word.text.lower() in ("any", "such", "all") for word in tree.children(thing))
    return charged or thing.lemma in GUILT | ATTRIBUTED | DEEDS or is_harming(thing)
