"""Who answers for an event, said without a verb of its own: "there was no claim", "was behind it", "had no part"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import (
    antecedent_of,
    is_anybody,
    is_negated,
    is_nobody,
    points_back,
    subject_of,
)
from reportedly.rules.culprits import CULPRITS, is_told_apart
from reportedly.rules.guilt import ACCUSATIONS, ATTRIBUTED, HARMING, Answer
from reportedly.rules.open_answers import OPEN
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

_CONFESSING = frozenset("admit acknowledge concede confess confirm".split())
_DENYING = frozenset("deny reject dismiss refute".split())
_DOUBTING = frozenset("doubt question".split())
_PROOF = frozenset("evidence indication proof sign suggestion hint".split())


def _did_not(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said that its units had not fired at the market"."""
    teller = tree.head(token)
    while teller is not None and teller.link == "ccomp":  # "we did not kill them; they too lost cows," he said
        teller = tree.head(teller)
    subjects = tree.children(token, "nsubj")
    if token.lemma not in HARMING or token.link != "ccomp" or teller is None or teller.lemma in _DENYING:
        return
    if any(word.tag == "MD" and word.lemma != "would" for word in tree.children(token, "aux")):
        return  # "he can't take it any more"
    does = [word for word in tree.children(token, "aux") if word.lemma == "do"]
    if any(word.tag in ("VBZ", "VBP") for word in (token, *does)):
        return  # "it does not target civilians" denies no one act
    if tree.children(token, "neg") and subjects and points_back(tree, subjects[0]):
        teller_subject = subject_of(tree, teller)
        if teller_subject is not None and not is_nobody(tree, teller_subject):
            ours = {word.text.lower() for word in (subjects[0], *tree.children(subjects[0], "poss"))}
            party = subjects[0] if ours & {"we", "our"} else teller_subject
            yield Answer(Stance.DENIED, teller, teller_subject, party, hull(subjects[0].span, token.span), "did not")


def _was_behind(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "X was behind the attack", "said that it was behind it", "X was responsible for the blast"."""
    above = tree.head(token)
    if token.text.lower() not in ("behind", "responsible", "complicit") or above is None or above.lemma != "be":
        return
    subject = _believed(tree, above) or antecedent_of(tree, subject_of(tree, above))
    if subject is None or (token.text.lower() == "behind" and not tree.children(token, "pobj", "prep")):
        return
    if token.text.lower() == "behind" and not any(
        child.part in ("NOUN", "PRON") for child in tree.children(token, "pobj")
    ):
        return
    if is_anybody(tree, subject) or is_nobody(tree, subject) or _is_unproved(tree, above):
        return
    yield from _of_clause(tree, above, subject, token, f"was {token.text.lower()}")


def _believed(tree: Tree, verb: Token) -> Token | None:
    """ "Daud Karimi, believed to be responsible": the name before the participle, whatever the parser hangs it on."""
    held = tree.head(verb) if verb.link == "xcomp" else None
    if (
        held is None
        or held.tag != "VBN"
        or held.index < 2
        or tree.children(held, "nsubjpass", "nsubj", "auxpass", "aux")
    ):
        return None
    before = tree.tokens[held.index - 2] if tree.tokens[held.index - 1].text == "," else tree.tokens[held.index - 1]
    return before if before.part in ("NOUN", "PROPN") else None


def _of_clause(tree: Tree, verb: Token, subject: Token, word: Token, why: str) -> Iterator[Answer]:
    """What a clause like "it was behind the attack" says of its subject, by whoever tells it."""
    negated = any(tree.children(holder, "neg") for holder in (verb, word))
    teller = tree.head(verb) if verb.link in ("ccomp", "xcomp", "pcomp", "acl") else None
    said_by = subject_of(tree, teller) if teller is not None else None
    if (said_by is not None and is_nobody(tree, said_by)) or (teller is not None and teller.lemma in _DENYING):
        return
    if teller is not None and teller.lemma in ACCUSATIONS and teller.part == "NOUN" and points_back(tree, subject):
        return  # "rejected accusations that it was behind the attack"
    span = hull(subject.span, word.span)
    doubted = teller is not None and teller.lemma in _DOUBTING
    if teller is not None and doubted and not is_nobody(tree, teller) and not is_negated(tree, teller):
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
    if above is None or above.lemma not in ("have", "play") or token.link != "dobj":
        return
    nothing = token.text.lower() == "nothing" and any(word.lemma == "do" for word in tree.subtree(above))
    if not nothing and not any(tree.children(word, "prep", "acl") for word in (token, above)):
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


def _blame_is_on(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "laid the blame on rebels", "responsibility lies with rebels", "the army was to blame"."""
    above = tree.head(token)
    if token.lemma not in ("blame", "responsibility") or above is None:
        return
    if token.tag == "VB" and above.lemma == "be" and token.link == "xcomp":
        subject = subject_of(tree, above)
        if subject is not None and not is_anybody(tree, subject) and not is_nobody(tree, subject):
            yield from _of_clause(tree, above, subject, token, "to blame")
        return
    if above.lemma in _LAYING and token.link in ("dobj", "nsubj", "nsubjpass"):
        yield from _upon(tree, above, token, "blame is on")


_LAYING = frozenset("lay put place pin lie rest fall heap cast".split())


def _points_to(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The evidence points to the Steppe Guard", "the trail leads to Tehran"."""
    verb = tree.head(token)
    if token.lemma not in _CLUES or token.link != "nsubj" or verb is None or verb.lemma not in ("point", "lead"):
        return
    if not any(word.tag == "MD" for word in tree.children(verb, "aux")):
        behind = [word for child in tree.children(verb, "prep") for word in tree.children(child, "pobj")]
        if behind and (behind[0].part == "PROPN" or behind[0].entity):
            yield from _upon(tree, verb, token, "points to")


_CLUES = frozenset(
    "evidence indication sign trail clue trace finger investigation inquiry finding report intelligence".split()
)


def _suspicion_is_on(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Suspicion fell on the Steppe Guard"."""
    above = tree.head(token)
    if token.lemma == "suspicion" and above is not None and token.link == "nsubj" and above.lemma in _SETTLING:
        yield from _upon(tree, above, token, "suspicion is on")


_SETTLING = frozenset("fall centre center focus turn rest".split())


def _upon(tree: Tree, verb: Token, noun: Token, why: str) -> Iterator[Answer]:
    """The party behind "on", "at" or "with"."""
    for preposition in (child for word in (verb, noun) for child in tree.children(word, "prep", "dative")):
        if preposition.lemma in ("on", "upon", "at", "with", "to"):
            for party in tree.children(preposition, "pobj")[:1]:
                if party.entity not in ("DATE", "TIME"):
                    stance = Stance.NOT_BLAMED if is_negated(tree, verb) else Stance.BLAMED
                    yield Answer(stance, verb, None, party, hull(noun.span, party.span), why)
                    return


def _is_work_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The attack was the work of the Steppe Guard"."""
    above = tree.head(token)
    if (
        token.lemma not in ("work", "act", "handiwork", "provocation", "operation")
        or above is None
        or above.lemma != "be"
        or token.link != "attr"
    ):
        return
    subject = subject_of(tree, above)
    if subject is None or subject.lemma not in ATTRIBUTED or tree.children(above, "neg"):
        return
    for preposition in tree.children(token, "prep"):
        for party in tree.children(preposition, "pobj"):
            if preposition.lemma in ("of", "by") and any(
                word.part == "PROPN" or word.entity == "NORP" for word in tree.subtree(party)
            ):
                yield Answer(Stance.BLAMED, above, None, party, hull(token.span, party.span), "is the work of")


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


def _is_teller(tree: Tree, verb: Token) -> bool:
    """Whether a clause speaks of its teller, or of one by name: "said he was innocent", not "the victims were"."""
    subject = subject_of(tree, verb)
    return subject is not None and (subject.part == "PROPN" or points_back(tree, subject))


def _our_work(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "This is not our work", "it was not their doing"."""
    verb = tree.head(token)
    if token.lemma not in ("work", "doing", "handiwork") or token.link != "attr" or verb is None or verb.lemma != "be":
        return
    owners = [word for word in tree.children(token, "poss") if word.text.lower() in ("our", "its", "their")]
    subjects = tree.children(verb, "nsubj")
    if owners and subjects and subjects[0].text.lower() in ("it", "this", "that") and tree.children(verb, "neg"):
        yield Answer(Stance.DENIED, verb, None, owners[0], hull(owners[0].span, token.span), "our work")


def _used_weapon(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "says the Russians used a glide bomb", "said its men had used mortars", "the guard had sent the drone"."""
    subjects = tree.children(token, "nsubj")
    things = {word.lemma for word in tree.children(token, "dobj")}
    if token.lemma not in _WIELDING or token.link != "ccomp" or not subjects or not things & _WEAPONS:
        return
    if is_told_apart(tree, subjects[0]) or points_back(tree, subjects[0]):
        yield from _of_clause(tree, token, subjects[0], token, "used a weapon")


_WIELDING = frozenset("use send lob guide aim".split())


_WEAPONS = frozenset("bomb missile drone rocket mortar artillery munition gas chlorine phosphorus mine shell".split())


def _it_was_us(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It was us who hit the airfield", "it was not us"."""
    verb = tree.head(token)
    if token.text.lower() != "us" or token.link != "attr" or verb is None or verb.lemma != "be":
        return
    acts = [act for word in (verb, token) for act in tree.children(word, "ccomp", "relcl") if act.lemma in HARMING]
    negated = bool(tree.children(verb, "neg"))
    if acts or negated:
        stance = Stance.DENIED if negated else Stance.CLAIMED
        yield Answer(stance, (acts or [verb])[0], None, token, hull(verb.span, token.span), "it was us")


PLAIN: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _did_not,
    _was_behind,
    _involved,
    _no_part,
    _blame_is_on,
    _suspicion_is_on,
    _points_to,
    _is_work_of,
    _is_innocent,
    *OPEN,
    *CULPRITS,
    _it_was_us,
    _used_weapon,
    _our_work,
)
