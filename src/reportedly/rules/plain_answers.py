"""Who answers for an event, said without a verb of its own: "there was no claim", "was behind it", "had no part"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import (
    antecedent_of,
    is_anybody,
    is_negated,
    is_nobody,
    points_back,
    subject_of,
    teller_of,
)
from reportedly.rules.charges import CHARGES
from reportedly.rules.claims import claim_given
from reportedly.rules.courts import on_trial
from reportedly.rules.culprits import CULPRITS, is_told_apart
from reportedly.rules.elsewhere import ELSEWHERE
from reportedly.rules.guilt import (
    ACCUSATIONS,
    ATTRIBUTED,
    BASELESS,
    CARE,
    DEEDS,
    DEVICES,
    HARMING,
    ORDERS,
    Answer,
    is_harming,
)
from reportedly.rules.laying_blame import LAYING
from reportedly.rules.mistakes import MISTAKES
from reportedly.rules.moods import is_only_offered
from reportedly.rules.nominal_answers import NOMINAL
from reportedly.rules.open_answers import OPEN
from reportedly.rules.own_men import is_left_undone, own_men
from reportedly.rules.supposed import SUSPECTED
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

OUR_WORK, NOT_THEM = "the speaker's work", "it was not them"
"""Why one answers who tells it of his own side."""
_CONFESSING = frozenset("admit acknowledge concede confess confirm".split())
_DENYING = frozenset("deny reject dismiss refute".split())
_DOUBTING = frozenset("doubt question".split())
_HOLDING = frozenset("think believe".split())
"""What one does with what one holds true: who does not, doubts it."""
_PROOF = frozenset("evidence indication proof sign suggestion hint".split())


def _did_not(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said that its units had not fired at the market"."""
    teller = tree.head(token)
    while teller is not None and teller.link == "ccomp":  # "we did not kill them; they too lost cows," he said
        teller = tree.head(teller)
    subjects = tree.children(token, "nsubj")
    ordered = token.lemma in ("give", "issue") and any(word.lemma in ORDERS for word in tree.children(token, "dobj"))
    if not (token.lemma in HARMING or ordered) or token.link != "ccomp" or teller is None or teller.lemma in _DENYING:
        return
    if any(word.tag == "MD" and word.lemma != "would" for word in tree.children(token, "aux")):
        return  # "he can't take it any more"
    does = [word for word in tree.children(token, "aux") if word.lemma == "do"]
    if any(word.tag in ("VBZ", "VBP") for word in (token, *does)):
        return  # "it does not target civilians" denies no one act
    if subjects and points_back(tree, subjects[0]) and is_left_undone(tree, token):
        teller_subject = subject_of(tree, teller)
        if teller_subject is not None and not is_nobody(tree, teller_subject):
            we = subjects[0].text.lower() == "we"
            party = own_men(tree, subjects[0]) or (subjects[0] if we else teller_subject)
            yield Answer(Stance.DENIED, teller, teller_subject, party, hull(subjects[0].span, token.span), "did not")


def _was_behind(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "X was behind the attack", "said that it was behind it", "X was responsible for the blast"."""
    above = tree.head(token)
    if (
        token.text.lower() not in ("behind", "responsible", "answerable", "complicit")
        or above is None
        or above.lemma != "be"
    ):
        return
    subject = _believed(tree, above) or antecedent_of(tree, subject_of(tree, above))
    if subject is None or (token.text.lower() == "behind" and not tree.children(token, "pobj", "prep")):
        return
    if token.text.lower() == "behind" and not any(_is_deed(tree, word) for word in tree.children(token, "pobj")):
        return
    if is_anybody(tree, subject) or is_nobody(tree, subject) or _is_unproved(tree, above):
        return
    yield from _of_clause(tree, above, subject, token, f"was {token.text.lower()}")


def _is_deed(tree: Tree, thing: Token) -> bool:
    """ "the attack", "it", "a wave of killings": what somebody may be behind; "schedule", "the wall" are no deeds."""
    return thing.part == "PRON" or any(
        word.lemma in _PLOTTED or is_harming(word) for word in tree.subtree(thing)[:_PHRASE]
    )


_PLOTTED = (
    ATTRIBUTED
    | DEEDS
    | frozenset(
        """plot conspiracy campaign unrest disappearance theft sabotage hack cyberattack terror terrorism uprising
    rebellion mutiny riot looting poisoning torture act provocation deed disaster tragedy damage loss""".split()
    )
)
_PHRASE = 12
"""Words of what somebody is behind that are looked at."""


def _believed(tree: Tree, verb: Token) -> Token | None:
    """ "Daud Karimi, believed to be responsible", whatever the parser hangs it on; "is thought to be behind it"."""
    held = tree.head(verb) if verb.link == "xcomp" else None
    if held is None or held.tag != "VBN" or held.index < 2:
        return None
    if tree.children(held, "nsubjpass", "nsubj", "auxpass", "aux"):
        return antecedent_of(tree, next(iter(tree.children(held, "nsubjpass")), None))
    before = tree.tokens[held.index - 2] if tree.tokens[held.index - 1].text == "," else tree.tokens[held.index - 1]
    return before if before.part in ("NOUN", "PROPN") else None


def _of_clause(tree: Tree, verb: Token, subject: Token, word: Token, why: str) -> Iterator[Answer]:
    """What a clause like "it was behind the attack" says of its subject, by whoever tells it."""
    negated = any(tree.children(holder, "neg") for holder in (verb, word))
    if any(mark.text.lower() in ("if", "whether", "unless") for mark in tree.children(verb, "mark")):
        return
    teller = teller_of(tree, verb) if verb.link in ("ccomp", "xcomp", "pcomp", "acl") else None
    said_by = subject_of(tree, teller) if teller is not None else None
    if (said_by is not None and is_nobody(tree, said_by)) or (teller is not None and teller.lemma in _DENYING):
        return
    if teller is not None and teller.lemma in ACCUSATIONS and teller.part == "NOUN" and points_back(tree, subject):
        return  # "rejected accusations that it was behind the attack"
    span = hull(subject.span, word.span)
    held_true = teller is not None and teller.lemma in _HOLDING
    doubted = teller is not None and (held_true or teller.lemma in _DOUBTING)
    if teller is not None and doubted and not is_nobody(tree, teller) and is_negated(tree, teller) == held_true:
        yield Answer(Stance.NOT_BLAMED, teller, said_by, subject, span, why)
    elif points_back(tree, subject) and teller is not None and said_by is not None:
        told = Stance.ADMITTED if teller.lemma in _CONFESSING else Stance.CLAIMED
        party = subject if subject.part in ("NOUN", "PROPN") else said_by  # "admitted that their country was behind it"
        yield Answer(Stance.DENIED if negated else told, teller, said_by, party, span, why)
    else:
        yield Answer(Stance.NOT_BLAMED if negated else Stance.BLAMED, verb, None, subject, span, why)


def _is_unproved(tree: Tree, verb: Token) -> bool:
    """ "No evidence has been presented that Iran was behind it"."""
    above = tree.head(verb)
    if above is None:
        return False
    nouns = [above, *tree.children(above, "nsubj", "nsubjpass", "dobj", "attr")]
    return any(noun.lemma in _PROOF and is_nobody(tree, noun) for noun in nouns) or (
        any(noun.lemma in _PROOF for noun in nouns) and is_negated(tree, above)
    )


def _involved(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said that it was not involved", "believe the Steppe Guard was involved in the attack".

    "Whether or not it involved citizens" is another sense.
    """
    if token.text.lower() != "involved" or token.tag == "VBD":
        return
    subjects = tree.children(token, "nsubj", "nsubjpass")
    above = tree.head(token)
    if above is not None and not subjects and token.link == "acomp":
        subjects = tree.children(above, "nsubj")
    if not subjects:
        return
    if tree.children(token, "neg"):
        if points_back(tree, subjects[0]):
            yield from _of_clause(tree, token, subjects[0], token, "not involved")
        return
    acts = [act for word in tree.children(token, "prep") for act in tree.children(word, "pobj")]
    real = not any(word.tag == "MD" for word in tree.children(token, "aux")) and not is_nobody(tree, subjects[0])
    if real and subjects[0].part == "PROPN" and acts and acts[0].lemma in ATTRIBUTED:
        yield from _of_clause(tree, token, subjects[0], token, "was involved")


def _no_part(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "had no part in the attack", "had nothing to do with it"."""
    above = tree.head(token)
    if above is None or above.lemma not in ("have", "play", "take") or token.link != "dobj":
        return
    nothing = token.text.lower() == "nothing" and any(word.lemma == "do" for word in tree.subtree(above))
    taken = above.lemma == "take" and above.link == "ccomp"
    if not nothing and not taken and not any(tree.children(word, "prep", "acl") for word in (token, above)):
        return
    no_part = token.lemma in ("part", "role", "hand", "involvement", "connection") and is_nobody(tree, token)
    linked = [thing for word in tree.children(token, "prep") for thing in tree.children(word, "pobj")]
    if any(thing.tag == "WDT" for word in tree.children(above, "prep") for thing in tree.children(word, "pobj")):
        return  # "a future in which he has no part"
    if token.lemma == "connection" and not any(thing.lemma in ATTRIBUTED for thing in linked):
        return  # "had no connection to terrorist groups"
    subject = subject_of(tree, above)
    if subject is not None and (nothing or no_part):
        yield Answer(Stance.DENIED, above, None, subject, hull(subject.span, token.span), "no part")


def _to_blame(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army was to blame"."""
    above = tree.head(token)
    if token.lemma != "blame" or token.tag != "VB" or token.link != "xcomp" or above is None or above.lemma != "be":
        return
    subject = subject_of(tree, above)
    if subject is not None and not is_anybody(tree, subject) and not is_nobody(tree, subject):
        yield from _of_clause(tree, above, subject, token, "to blame")


def _is_baseless(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army said the accusation was baseless", "that there was no truth in the claim"."""
    verb = tree.head(token)
    teller = tree.head(verb) if verb is not None and verb.link == "ccomp" else None
    speaker = subject_of(tree, teller) if teller is not None else None
    if verb is None or teller is None or speaker is None or is_nobody(tree, speaker) or is_negated(tree, teller):
        return
    charges = tree.children(verb, "nsubj") if token.lemma in BASELESS and verb.lemma == "be" else []
    if token.lemma == "truth" and is_nobody(tree, token):
        charges = arguments.after_preposition(tree, token, "in", "to")
    if token.lemma in BASELESS and is_negated(tree, verb):
        return
    if any(charge.lemma in ACCUSATIONS for charge in charges):
        yield Answer(Stance.DENIED, teller, speaker, speaker, hull(charges[0].span, token.span), "is baseless")


def _it_was_not(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It was not the rebels who fired"."""
    verb = tree.head(token)
    if token.link != "attr" or verb is None or verb.lemma != "be" or not tree.children(verb, "neg"):
        return
    subjects = tree.children(verb, "nsubj")
    acts = [
        act
        for word in (verb, token)
        for act in tree.children(word, "ccomp", "relcl", "advcl")
        if is_harming(act) or act.lemma in ("hurt", "beat")
    ]
    ours = points_back(tree, token)
    if acts and subjects and subjects[0].text.lower() == "it" and not ours:
        yield Answer(Stance.NOT_BLAMED, acts[0], None, token, hull(token.span, acts[0].span), "it was not")


def _is_innocent(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said that he was innocent", "pleaded not guilty", "insists on his innocence"."""
    above = tree.head(token)
    if above is None:
        return
    plea = token.text.lower() == "guilty" and above.lemma == "plead" and bool(tree.children(token, "neg"))
    plea = plea or (token.text.lower() == "guilty" and above.lemma == "plead" and is_negated(tree, above))
    clean = token.text.lower() == "innocent" and above.lemma == "be" and token.link == "acomp"
    clean = clean and not is_negated(tree, above) and above.link == "ccomp" and _is_teller(tree, above)
    kept = token.lemma == "innocence" and above.lemma in ("maintain", "protest", "proclaim", "on")
    verb = tree.head(above) if kept and above.lemma == "on" else above
    subject = subject_of(tree, verb) if verb is not None else None
    if verb is not None and subject is not None and (plea or clean or kept) and not is_nobody(tree, subject):
        whose = next((word for word in tree.children(token, "poss") if word.part == "PRON"), subject)
        yield Answer(Stance.DENIED, verb, subject, whose, hull(subject.span, token.span), "is innocent")


def _pleads_guilty(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "pleaded guilty to murder"."""
    verb = tree.head(token)
    if token.text.lower() != "guilty" or verb is None or verb.lemma != "plead":
        return
    subject = subject_of(tree, verb)
    acts = [act for word in (token, verb) for act in arguments.after_preposition(tree, word, "to")]
    to = [word for holder in (token, verb) for word in tree.children(holder, "prep") if word.text.lower() == "to"]
    acts += [act for word in to for act in tree.children(word, "pcomp")]
    violent = not acts or any(act.lemma in ATTRIBUTED or is_harming(act) for act in acts)
    if (
        subject is None
        or not violent
        or is_negated(tree, verb)
        or tree.children(token, "neg")
        or is_nobody(tree, subject)
        or is_only_offered(tree, verb)
    ):
        return
    yield Answer(Stance.ADMITTED, verb, subject, subject, hull(subject.span, token.span), "pleads guilty")


def _is_teller(tree: Tree, verb: Token) -> bool:
    """Whether a clause speaks of its teller, or of one by name: "said he was innocent", not "the victims were"."""
    subject = subject_of(tree, verb)
    return subject is not None and (subject.part == "PROPN" or points_back(tree, subject))


def _our_work(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "This is not our work"; "said the raid was its work", "was the work of its own marksmen"."""
    verb = tree.head(token)
    if token.lemma not in ("work", "doing", "handiwork") or token.link != "attr" or verb is None or verb.lemma != "be":
        return
    subjects = tree.children(verb, "nsubj")
    owners = [word for word in tree.children(token, "poss") if word.text.lower() in ("our", "its", "their")]
    it = bool(subjects) and subjects[0].text.lower() in ("it", "this", "that")
    told = verb.link == "ccomp" and bool(subjects) and subjects[0].lemma in ATTRIBUTED
    if owners and (it or told) and tree.children(verb, "neg"):
        why = "our work" if it else OUR_WORK
        yield Answer(Stance.DENIED, verb, None, owners[0], hull(owners[0].span, token.span), why)
    owners += [word for word in arguments.after_preposition(tree, token, "of") if points_back(tree, word)]
    if owners and told and not is_negated(tree, verb):
        yield Answer(Stance.CLAIMED, verb, None, owners[0], hull(token.span, owners[0].span), OUR_WORK)


def _used_weapon(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "says the Russians used a glide bomb", "said its men had used mortars", "the guard had sent the drone"."""
    subjects = tree.children(token, "nsubj")
    things = {word.lemma for thing in tree.children(token, "dobj") for word in arguments.conjoined(tree, thing)}
    if token.lemma not in _WIELDING or token.link != "ccomp" or not subjects or not things & DEVICES:
        return
    if _is_put_to_use(tree, token, things & DEVICES):
        return
    if is_told_apart(tree, subjects[0]) or points_back(tree, subjects[0]):
        yield from _of_clause(tree, token, subjects[0], token, "used a weapon")


def _is_put_to_use(tree: Tree, verb: Token, devices: set[str]) -> bool:
    """ "used drones to deliver food", "in the flood relief": a device of two uses, put to the peaceful one."""
    if not devices <= _OF_TWO_USES:
        return False
    objects = tree.children(verb, "dobj")
    works = [noun for word in (verb, *objects) for noun in arguments.after_preposition(tree, word, "in", "for")]
    if any(part.lemma in CARE for work in works for part in (work, *tree.children(work, "compound"))):
        return True
    aims = [aim for word in (verb, *objects) for aim in tree.children(word, "xcomp", "advcl", "acl", "relcl")]
    aims = [aim for aim in aims if aim.tag == "VB" and any(word.tag == "TO" for word in tree.children(aim, "aux"))]
    told = [word for aim in aims for word in tree.subtree(aim)[:_PHRASE]]
    return bool(told) and not any(
        (word.part == "VERB" and is_harming(word) and word.lemma not in _HANDLING)
        or word.lemma in _PLOTTED - _UNTOLD
        or word.lemma in DEVICES
        for word in told
    )


_OF_TWO_USES = frozenset("drone gas device charge explosive dynamite".split())
_HANDLING = frozenset("carry drop use take hold operate light set plan play".split())
_UNTOLD = frozenset("it they them this".split())


_WIELDING = frozenset("use send lob guide aim".split())


def _it_was_us(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It was us who hit the airfield", "it was not us", "said it was not them"."""
    verb = tree.head(token)
    if token.text.lower() not in ("us", "them") or token.link != "attr" or verb is None or verb.lemma != "be":
        return
    acts = [act for word in (verb, token) for act in tree.children(word, "ccomp", "relcl") if act.lemma in HARMING]
    negated = bool(tree.children(verb, "neg"))
    it = any(word.text.lower() == "it" for word in tree.children(verb, "nsubj"))
    about = any(tree.children(word, "relcl", "acl", "advcl", "ccomp") for word in (verb, token))
    told = it and negated and verb.link == "ccomp" and bool(acts or not about)
    if _is_set_against_thing(tree, verb) or (token.text.lower() == "them" and not told):
        return
    if acts or negated:
        stance = Stance.DENIED if negated else Stance.CLAIMED
        why = "it was us" if token.text.lower() == "us" else NOT_THEM
        yield Answer(stance, (acts or [verb])[0], None, token, hull(verb.span, token.span), why)


def _is_set_against_thing(tree: Tree, verb: Token) -> bool:
    """ "It is not us, it is the money": of what matters, and not of who did it."""
    clauses = [*tree.children(verb, "conj", "parataxis", "ccomp")]
    above = tree.head(verb)
    clauses += [above] if above is not None and above.lemma == "be" else []
    others = [other for clause in clauses if clause.lemma == "be" for other in tree.children(clause, "attr")]
    return any(other.part == "NOUN" and not is_told_apart(tree, other) for other in others)


PLAIN: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _did_not,
    _was_behind,
    _involved,
    _no_part,
    _to_blame,
    _is_baseless,
    *MISTAKES,
    *ELSEWHERE,
    _it_was_not,
    *LAYING,
    claim_given,
    *NOMINAL,
    *SUSPECTED,
    *CHARGES,
    on_trial,
    _is_innocent,
    _pleads_guilty,
    *OPEN,
    *CULPRITS,
    _it_was_us,
    _used_weapon,
    _our_work,
)
