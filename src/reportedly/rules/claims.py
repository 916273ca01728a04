"""Who claims an act, by verb or noun: "claimed it", "took credit", "put its name to it", "issued a claim".

A claim that is not made is a row as well ("has yet to claim it").
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reportedly.rules import arguments
from reportedly.rules.agency import is_nobody, subject_of
from reportedly.rules.guilt import (
    CARE,
    CLAIMED,
    HARMING,
    Answer,
    Frame,
    claim_of,
    is_deed,
    is_harming,
    objects_of,
)
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def claims(frame: Frame, stance: Stance) -> Answer | None:
    """ "claimed responsibility", "claimed the attack"; "claimed 12 lives" and "claimed that" are other senses."""
    direct, _ = objects_of(frame)
    passive = bool(frame.tree.children(frame.verb, "nsubjpass"))
    by = bool(frame.tree.children(frame.verb, "agent"))
    if direct is None and frame.verb.tag in ("VBN", "VBD") and (by or frame.verb.link == "acl"):
        direct, passive = _claimed_thing(frame), True  # "an attack later claimed by the group"
    if direct is not None and frame.verb.link == "relcl" and not is_deed(direct):
        direct = next(_deeds_above(frame.tree, direct), direct)
    acts = [act for act in frame.tree.children(frame.verb, "xcomp") if act.lemma in HARMING]
    if acts and frame.subject is not None:  # "claimed to have hit the ship"
        return claim_of(frame, stance, acts[0])
    if direct is None and not (frame.negated and _joined_denial(frame)):
        return None
    if direct is not None and not (is_deed(direct) or _is_act(frame, direct) or _is_of_several(frame, direct)):
        return None
    if passive and any(word.index > frame.verb.index for word in frame.tree.children(frame.verb, "ccomp", "xcomp")):
        return None  # "as it is claimed to show", "it is claimed that"
    if (frame.subject is None and not passive) or _is_of_care(frame, direct):
        return None
    if frame.verb.lemma == "vindicate" and (frame.subject is None or frame.subject.lemma in _JUDGING):
        return None  # "the inquiry vindicated the shooting"
    if frame.subject is not None and any(
        word.text.lower() == "any" for word in frame.tree.children(frame.subject, "det")
    ):
        frame = frame._replace(nobody=True)  # "nor has any group claimed it"
    return _in_name_of(frame, claim_of(frame, stance, direct))


def _deeds_above(tree: Tree, thing: Token) -> Iterator[Token]:
    """ "The *attacks* on a hotel in Tora, which were claimed by IS": the parser hangs the clause on the last noun."""
    above = islice(tree.ancestors(thing), _HIGHEST)
    yield from (word for word in above if word.part == "NOUN" and is_deed(word))


_HIGHEST = 6
"""Links from a noun up to the deed that a clause behind it is about."""
_JUDGING = frozenset(
    """report inquiry enquiry probe investigation investigator court tribunal judge jury panel commission ruling
    verdict finding result outcome evidence history footage video event""".split()
)
"""Who or what may find that an act was right, without having done it."""


def _in_name_of(frame: Frame, answer: Answer) -> Answer:
    """ "claimed on behalf of the front", "in the name of the front": it is the front's claim."""
    tree = frame.tree
    below = [word for word in tree.subtree(frame.verb)[:_CLAUSE] if word.lemma in ("behalf", "name")]
    names = [word for word in below if (on := tree.head(word)) is not None and on.text.lower() in ("on", "in")]
    parties = [
        party
        for name in names
        for party in (*arguments.after_preposition(tree, name, "of"), *tree.children(name, "poss"))
    ]
    told = [word for word in tree.children(frame.verb, "dobj") if frame.verb.lemma == "claim" and is_deed(word)]
    for holder in (frame.verb, *told) if told else ():  # "claimed the attack for the front"
        parties += [party for party in arguments.after_preposition(tree, holder, "for") if _is_side(party)]
    return answer._replace(party=parties[0]) if parties and answer.party != parties[0] else answer


def _is_side(party: Token) -> bool:
    return party.part == "PROPN" and party.entity not in ("DATE", "TIME", "GPE", "PERSON")


def _claimed_thing(frame: Frame) -> Token | None:
    """What a participle is said of, though the parser may hang it elsewhere: "in an attack, also claimed by IS"."""
    if frame.verb.link == "acl":
        return frame.tree.head(frame.verb)
    subjects = frame.tree.children(frame.verb, "nsubj")
    before = frame.tree.tokens[max(0, frame.verb.index - _NEAR) : frame.verb.index]
    nouns = [word for word in before if word.part == "NOUN" and word.sentence == frame.verb.sentence]
    return next(iter(subjects or nouns[-1:]), None)


def _is_act(frame: Frame, direct: Token) -> bool:
    """ "A group claimed it": what was told; "claimed it as its land" is another sense."""
    told = ("it", "them") if frame.nobody or frame.negated else ("it",)
    return direct.text.lower() in told and not any(
        word.lemma == "as" for word in frame.tree.children(frame.verb, "prep")
    )


def _is_of_several(frame: Frame, direct: Token) -> bool:
    """ "Claimed *one of* the attacks", "several of the raids"."""
    several = direct.part == "NUM" or direct.lemma in ("most", "many", "several", "some", "all", "both", "dozen")
    return several and any(is_deed(word) for word in arguments.after_preposition(frame.tree, direct, "of"))


def _is_of_care(frame: Frame, direct: Token | None) -> bool:
    """ "Credit for the rescue operation", "responsibility for the survivors of the attack": of no act of violence."""
    holders = (frame.verb, *((direct,) if direct is not None else ()))
    return any(
        word.lemma in CARE
        for holder in holders
        for thing in arguments.after_preposition(frame.tree, holder, "for")
        for word in (thing, *(frame.tree.children(thing, "compound") if thing.lemma in _EFFORTS else ()))
    )


_EFFORTS = frozenset("operation attempt mission effort".split())
"""What is harm or help by the word before it."""


def _joined_denial(frame: Frame) -> bool:
    """ "has neither claimed nor denied holding her"."""
    return any(child.lemma == "deny" for child in frame.tree.children(frame.verb, "conj"))


_TAKEN = frozenset("responsibility credit blame authorship paternity".split())


def takes(frame: Frame, stance: Stance) -> Answer | None:
    direct, _ = objects_of(frame)
    if direct is None or direct.lemma not in _TAKEN or direct.tag == "NNS" or frame.subject is None:
        return None  # "we take our responsibilities seriously"
    if _is_of_care(frame, direct):
        return None
    return _in_name_of(frame, claim_of(frame, Stance.ADMITTED if direct.lemma == "blame" else stance, direct))


_CLAUSE = 30
"""Words of a claim in which it is told in whose name."""
_NEAR = 6
"""Words before a participle in which stands what it is said of."""


def boasts(frame: Frame, stance: Stance) -> Answer | None:
    """ "boasted of the attack", "of killing 30 soldiers"."""
    preps = frame.tree.children(frame.verb, "prep")
    behind = [word for child in preps for word in frame.tree.children(child, "pobj", "pcomp")]
    act = next((word for word in behind if is_deed(word) or (word.tag == "VBG" and is_harming(word))), None)
    return None if act is None or frame.subject is None or frame.negated else claim_of(frame, stance, act)


def signs(frame: Frame, stance: Stance) -> Answer | None:
    """ "put its name to the attack"."""
    direct, behind = objects_of(frame)
    named = direct is not None and direct.lemma in ("name", "signature") and behind is not None
    if direct is None or behind is None or not named or frame.subject is None:
        return None
    own = frame.tree.children(direct, "poss")
    return claim_of(frame, stance, direct) if own and behind.lemma in CLAIMED | _POINTING else None


_POINTING = frozenset("it this they them".split())


def claim_given(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "issued a claim of responsibility", "a claim of responsibility came from the front"."""
    verb = tree.head(token)
    below = arguments.after_preposition(tree, token, "of", "for")
    if token.lemma != "claim" or token.part != "NOUN" or verb is None or is_nobody(tree, token):
        return
    if not any(word.lemma in ("responsibility", "attack") for word in below) or tree.children(verb, "neg"):
        return
    holders = arguments.after_preposition(tree, token, "by", "from")
    if token.link == "dobj" and verb.lemma in _ISSUING:
        subject = subject_of(tree, verb)
        holders = [subject] if subject is not None and not is_nobody(tree, subject) else []
    elif token.link == "nsubj" and verb.lemma == "come":
        holders = arguments.after_preposition(tree, verb, "from")
    if holders:
        yield Answer(Stance.CLAIMED, verb, holders[0], holders[0], hull(token.span, holders[0].span), "claim given")


_ISSUING = frozenset("issue make release publish post send put".split())
