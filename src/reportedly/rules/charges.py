"""Whom police and courts hold to answer by a noun or a warrant: "a murder charge against him", "wanted for murder"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_nobody
from reportedly.rules.guilt import ATTACKERS, OFFENCES, Answer, is_deed, is_harming
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def charge_against(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "A murder charge against Novak", "in addition to a charge of murder, Novak faces …", "Novak's murder charge"."""
    if token.lemma not in ("charge", "count", "warrant", "indictment") or token.part != "NOUN":
        return
    act = next(_offences(tree, token), None)
    if act is None or is_nobody(tree, token):
        return
    if token.lemma == "count" and not _faced_by(tree, token):
        return  # "Chicago's murder count", "the count of attacks"
    if is_dropped(tree, token):
        return
    verb = tree.head(token)
    filed = [verb] if verb is not None and token.link in ("nsubjpass", "dobj") else []
    against = [whom for word in (token, *filed) for whom in arguments.after_preposition(tree, word, "against")]
    parties = [*against, *_whose(tree, token, act)]
    for party in (parties or _faced_by(tree, token))[:1]:
        if party.part in ("NOUN", "PROPN", "PRON") and not is_nobody(tree, party):
            yield Answer(Stance.BLAMED, token, None, party, hull(token.span, party.span), "charge against")


def _is_crime(act: Token) -> bool:
    return is_deed(act) or act.lemma in OFFENCES


def is_dropped(tree: Tree, charge: Token) -> bool:
    """ "Prosecutors dropped the charge", "the charges, since dismissed": it stands no more, as it does till it is."""
    verb = tree.head(charge)
    above = [verb] if verb is not None and charge.link in ("dobj", "nsubjpass") else []
    words = [*above, *tree.children(charge, "amod", "acl", "relcl")]
    return any(word.lemma in _DROPPING and word.tag in ("VBD", "VBN") and _is_done(tree, word) for word in words)


def _is_done(tree: Tree, verb: Token) -> bool:
    """Not "will be dropped", "was not dropped"."""
    return not tree.children(verb, "neg") and not any(word.tag == "MD" for word in tree.children(verb, "aux"))


_DROPPING = frozenset("drop dismiss withdraw quash void overturn abandon".split())


def _whose(tree: Tree, charge: Token, act: Token) -> list[Token]:
    """ "Novak's murder charge"; "Kyiv's charge of murder", "prosecutors' murder charge" is of those who bring it."""
    if act.head != charge.index:
        return []
    owners = tree.children(charge, "poss")
    return [word for word in owners if word.part in ("PROPN", "PRON") and word.entity not in ("GPE", "NORP")]


def _offences(tree: Tree, charge: Token) -> Iterator[Token]:
    """ "a *murder* charge", "a charge of attempted *murder*"."""
    words = [*tree.children(charge, "compound", "amod"), *arguments.after_preposition(tree, charge, "of", "for")]
    yield from (word for word in words if _is_crime(word) and word.part in ("NOUN", "PROPN"))


def _faced_by(tree: Tree, charge: Token) -> list[Token]:
    """ "In addition to a charge of murder, Novak faces another"."""
    over = next((above for above in tree.ancestors(charge) if above.part == "VERB"), None)
    beside = any(word.text.lower() in ("addition", "besides") for word in tree.ancestors(charge))
    return tree.children(over, "nsubj") if over is not None and over.lemma == "face" and beside else []


def wanted_for(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Novak is wanted for murder", "sought in the shooting"; not "for questioning", and no aid."""
    if token.lemma not in ("want", "seek") or token.tag not in ("VBN", "VBD"):
        return
    parties = tree.children(token, "nsubjpass")
    above = tree.head(token)
    if not parties and token.link == "acl" and above is not None:
        parties = [above]
    acts = arguments.after_preposition(tree, token, "for", "in", "over")
    acts += [act for word in acts for act in arguments.after_preposition(tree, word, "with")]
    acts += [act for word in tree.children(token, "prep") for act in tree.children(word, "pcomp") if is_harming(act)]
    act = next((act for act in acts if _is_crime(act)), None)
    if act is None or not parties or is_nobody(tree, parties[0]) or tree.children(token, "neg"):
        return
    if any(word.text.lower() == "longer" for word in tree.children(token, "advmod")):
        return
    if token.lemma == "seek" and not (parties[0].entity == "PERSON" or parties[0].part == "PRON"):
        return
    yield Answer(Stance.BLAMED, token, None, parties[0], hull(parties[0].span, act.span), "wanted for")


def hunted_for(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Police are hunting two brothers for the killing"; who is only looked for may be asked what he saw."""
    if token.lemma not in ("hunt", "pursue") or token.part != "VERB" or tree.children(token, "neg"):
        return
    whom = tree.children(token, "dobj")
    holders = (token, *whom)
    acts = [act for holder in holders for act in arguments.after_preposition(tree, holder, "for", "over")]
    act = next((act for act in acts if is_deed(act) and act.part == "NOUN"), None)
    named = bool(whom) and (whom[0].part == "PROPN" or bool(tree.children(whom[0], "nummod", "poss")))
    if act is not None and named and whom[0].lemma not in ATTACKERS:
        yield Answer(Stance.BLAMED, token, None, whom[0], hull(token.span, act.span), "wanted for")


def suspect_in(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Novak is a suspect in the shootings", "a suspect in the bombings, Jan Novak"; "not a suspect"."""
    if token.lemma != "suspect" or token.part != "NOUN":
        return
    act = next((act for act in arguments.after_preposition(tree, token, "in", "of", "over") if _is_crime(act)), None)
    verb = tree.head(token)
    if act is None or verb is None:
        return
    parties = [name for word in (token, act) for name in tree.children(word, "appos") if name.part == "PROPN"]
    negated = False
    if token.link == "attr":
        parties = tree.children(verb, "nsubj")
        negated = bool(tree.children(verb, "neg") or tree.children(token, "neg"))
        if any(word.tag == "MD" for word in tree.children(verb, "aux")):
            return
    stance = Stance.NOT_BLAMED if negated else Stance.BLAMED
    for party in parties[:1]:
        yield Answer(stance, token, None, party, hull(token.span, party.span, act.span), "suspect in")


def held_on(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Arrested Novak on suspicion of murder", "is held on charges of plotting it", "on charges he killed her"."""
    on = tree.head(token)
    verb = tree.head(on) if on is not None and on.text.lower() in ("on", "under") else None
    if token.lemma not in _GROUNDS or verb is None or verb.lemma not in _HOLDING or verb.part != "VERB":
        return
    acts = [act for act in arguments.after_preposition(tree, token, "of", "for") if _is_crime(act)]
    doings = [act for word in tree.children(token, "prep") for act in tree.children(word, "pcomp")]
    acts += [act for act in (*doings, *tree.children(token, "acl", "ccomp", "relcl")) if is_harming(act)]
    whom = [*tree.children(verb, "dobj", "nsubjpass")]
    above = tree.head(verb)
    if not whom and verb.link == "acl" and above is not None:
        whom = [above]
    if tree.children(verb, "neg") or not acts or not whom or is_nobody(tree, whom[0]) or whom[0].part == "NUM":
        return
    yield Answer(Stance.BLAMED, token, None, whom[0], hull(token.span, acts[0].span), "held on")


_GROUNDS = frozenset("suspicion charge allegation accusation count".split())
_HOLDING = frozenset("arrest detain hold jail imprison remand seize apprehend book sentence try extradite want".split())

CHARGES: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    charge_against,
    wanted_for,
    hunted_for,
    suspect_in,
    held_on,
)
