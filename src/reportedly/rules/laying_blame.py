"""Blame laid by a noun: "the work of the front", "at the hands of the front", "the trail leads to the front"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_negated, is_nobody, points_back
from reportedly.rules.culprits import CAPTIVES, CARRIED_OUT, SIDES, is_told_apart
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTACKERS, ATTRIBUTED, DEVICES, ORDERS, SHOTS, Answer, is_deed
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

POINTS_TO, WEAPONS_WERE = "points to", "its weapons were"
"""Why one answers to whom clues are said to point, or whose nation the weapons are said to be of."""


def _blame_is_on(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "laid the blame on rebels", "responsibility lies with rebels", "the army was to blame"."""
    above = tree.head(token)
    if token.lemma not in ("blame", "responsibility") or above is None:
        return
    if any(word.lemma in ("door", "foot") for word in arguments.after_preposition(tree, above, "at")):
        return  # "laid the blame at the door of the front" names whose door
    if above.lemma in _LAYING and token.link in ("dobj", "nsubj", "nsubjpass"):
        yield from _upon(tree, above, token, "blame is on")


_LAYING = frozenset("lay put place pin lie rest fall heap cast".split())


def _points_to(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The evidence points to the Steppe Guard", "the trail leads to Tehran"."""
    verb = tree.head(token)
    words = (token, *tree.children(token, "compound")) if token.lemma in _REPORTS else (token,)
    clue = any(word.lemma in _CLUES for word in words)  # "intelligence reports", and no report on trade
    if not clue or token.link != "nsubj" or verb is None or verb.lemma not in ("point", "lead"):
        return
    if not any(word.tag == "MD" for word in tree.children(verb, "aux")):
        behind = [word for child in tree.children(verb, "prep") for word in tree.children(child, "pobj")]
        if token.lemma == "trail" and any(word.entity == "PERSON" for word in behind):
            return  # "the trail leads to Machu Picchu", which the parser takes for a man
        if behind and _could_be_culprit(tree, behind[0]) and not _is_pointed_out_as_else(tree, verb, behind[0]):
            yield from _upon(tree, verb, token, POINTS_TO)


def _could_be_culprit(tree: Tree, party: Token) -> bool:
    """Somebody named, of whom no clause goes on; no height or hall."""
    named = party.part == "PROPN" or bool(party.entity)
    return named and party.entity not in _SITES and not tree.children(party, "relcl", "acl")


_SITES = frozenset("LOC FAC EVENT DATE TIME".split())


def _is_pointed_out_as_else(tree: Tree, verb: Token, party: Token) -> bool:
    """ "Points to India as the fastest-growing economy"; "as the culprit" lays blame."""
    roles = [role for holder in (verb, party) for role in arguments.after_preposition(tree, holder, "as")]
    return any(role.lemma not in _ROLES for role in roles)


_ROLES = ATTACKERS | frozenset("author architect mastermind suspect source party force group side origin".split())
"""What clues show somebody as who did it."""
_REPORTS = frozenset("report finding".split())
_CLUES = frozenset("evidence indication sign trail clue trace finger investigation inquiry intelligence".split())


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
                    negated = is_negated(tree, verb) or is_nobody(tree, noun)
                    stance = Stance.NOT_BLAMED if negated else Stance.BLAMED
                    yield Answer(stance, verb, None, party, hull(noun.span, party.span), why)
                    return


def _is_work_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The attack was the work of the front", "called it the work of the front", "saw a provocation by the front"."""
    above = tree.head(token)
    while above is not None and above.part == "ADP":
        above = tree.head(above)
    if token.lemma not in _WORKS or above is None or is_negated(tree, above):
        return
    if above.lemma == "be":
        subjects = tree.children(above, "nsubj")
        told = token.link == "attr" and bool(subjects) and subjects[0].lemma in ATTRIBUTED
    else:
        objects = (*tree.children(above, "dobj"), *tree.children(token, "nsubj"))
        called = [word for word in objects if word.part == "NOUN" and word.index > above.index]
        told = above.lemma in _CALLING and token.lemma in _HANDIWORK and token.link not in ("nsubj", "nsubjpass")
        told = told and (above.lemma in _TRACING or not called or any(word.lemma in ATTRIBUTED for word in called))
    parties = arguments.after_preposition(tree, token, "of", "by") if told else []
    for party in parties[:1]:
        named = any(word.part == "PROPN" or word.entity == "NORP" for word in tree.subtree(party)[:_PHRASE])
        if named or is_told_apart(tree, party) or _are_described(tree, party):
            yield Answer(Stance.BLAMED, above, None, party, hull(token.span, party.span), "is the work of")


def _are_described(tree: Tree, party: Token) -> bool:
    """ "Of right-wing paramilitaries", "of bandits in the pay of foreigners"; not "its men", "bad cooks", "bandits"."""
    armed = party.tag == "NNS" and event_words().sector(party) in _ARMED and not points_back(tree, party)
    return armed and bool(tree.children(party, "amod", "prep", "acl", "relcl", "conj"))


_ARMED = ("MIL", "COP", "SPY", "REB", "UAF", "CRM")
"""Sectors of those who bear arms, for a state or against one."""


def _is_called_deed_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Called it a settler attack", "described the raid as a Russian massacre": whose deed it is called."""
    above = tree.head(token)
    if above is not None and above.text.lower() == "as":
        above = tree.head(above)
    if above is None or above.lemma not in _CALLING or not is_deed(token) or is_negated(tree, above):
        return
    called = [*tree.children(above, "dobj"), *tree.children(token, "nsubj")]
    if token.link not in ("oprd", "pobj", "attr", "ccomp") or not any(_is_act(word) for word in called):
        return
    for doer in tree.children(token, "compound", "amod", "poss"):
        if doer.entity in ("NORP", "ORG") or doer.lemma in SIDES:
            yield Answer(Stance.BLAMED, above, None, doer, hull(doer.span, token.span), "is the work of")
            return


def _is_act(called: Token) -> bool:
    return called.lemma in ATTRIBUTED or called.tag in ("WP", "WDT") or is_deed(called)


def _weapons_were(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Said the drone was Tajik", "the planes were Tajik": of the side whose they were; not "the ship was Tajik"."""
    verb = tree.head(token)
    if token.link not in ("acomp", "attr") or verb is None or verb.lemma != "be" or is_negated(tree, verb):
        return
    nation = token.text[:1].isupper() and (token.tag == "JJ" or token.entity == "NORP") and token.tag != "NNP"
    things = [thing for thing in tree.children(verb, "nsubj") if thing.lemma in _CRAFT]
    if nation and things and not any(word.tag == "MD" for word in tree.children(verb, "aux")):
        yield Answer(Stance.BLAMED, verb, None, token, hull(things[0].span, token.span), WEAPONS_WERE)


_CRAFT = frozenset(
    "drone plane warplane aircraft jet fighter helicopter boat gunboat submarine tank pilot gunner crew".split()
)
"""Whose they are is who sent them; a shell or a missile is of where it was made, whoever fired it."""


def _shots_came_from(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The first shots came from the police", "the fire came from soldiers"; not "from a hill", "from Tora"."""
    if token.lemma != "come" or tree.children(token, "neg") or any(w.tag == "MD" for w in tree.children(token, "aux")):
        return
    shots = [word for word in tree.children(token, "nsubj") if word.lemma in _SENT]
    for party in arguments.after_preposition(tree, token, "from"):
        side = party.lemma in SIDES or party.entity in ("NORP", "ORG")
        if shots and side:
            yield Answer(Stance.BLAMED, token, None, party, hull(shots[0].span, party.span), CARRIED_OUT)


_SENT = DEVICES | SHOTS | {"shelling"}
_WORKS = frozenset(
    "work act deed handiwork provocation operation doing maneuver manoeuvre ploy plot conspiracy".split()
)
_HANDIWORK = frozenset("work handiwork doing deed".split())
_CALLING = frozenset("call describe identify see regard consider brand label term dub recognise recognize".split())
_TRACING = frozenset("identify recognise recognize".split())
"""What is done with fragments and other traces, whatever they are called."""
_PHRASE = 8


def _by_hand_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "died at the hands of the front", "captives are in its hands", "sees the hand of Tora in the attack"."""
    above = tree.head(token)
    parties = [*arguments.after_preposition(tree, token, "of"), *tree.children(token, "poss")]
    parties = [party for party in parties if is_told_apart(tree, party)]
    if token.lemma != "hand" or above is None or not parties:
        return
    verb = tree.head(above)
    if above.text.lower() in ("at", "in", "on") and token.tag == "NNS" and verb is not None:
        held = {word.lemma for word in tree.children(verb, "nsubj")}
        meant = above.text.lower() == "at" or held & (CAPTIVES if above.text.lower() == "in" else {"blood"})
        if meant and not is_negated(tree, verb):
            yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), CARRIED_OUT)
    elif above.lemma in _SEEING and token.link == "dobj" and not is_negated(tree, above):
        acts = arguments.after_preposition(tree, token, "in", "behind") or arguments.after_preposition(
            tree, above, "in", "behind"
        )
        if not acts or any(act.lemma in ATTRIBUTED for act in acts):
            yield Answer(Stance.BLAMED, above, None, parties[0], hull(token.span, parties[0].span), "hand of")


_SEEING = frozenset("see detect suspect find sense recognise recognize".split())


def _on_orders_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "acting on the orders of Tora", "on orders from the front"."""
    above = tree.head(token)
    if (
        token.lemma not in ORDERS | {"behest", "instigation"}
        or above is None
        or above.text.lower() not in ("on", "at", "under")
    ):
        return
    parties = [*arguments.after_preposition(tree, token, "of", "from"), *tree.children(token, "poss")]
    verb = tree.head(above)
    for party in parties[:1]:
        if verb is not None and verb.part == "VERB" and is_told_apart(tree, party) and not is_negated(tree, verb):
            yield Answer(Stance.BLAMED, verb, None, party, hull(token.span, party.span), CARRIED_OUT)


LAYING: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _blame_is_on,
    _suspicion_is_on,
    _points_to,
    _is_work_of,
    _is_called_deed_of,
    _weapons_were,
    _shots_came_from,
    _by_hand_of,
    _on_orders_of,
)
