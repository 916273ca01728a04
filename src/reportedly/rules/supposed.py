"""Who is supposed to have done an act, in the report's own words: "suspected rebels burned it".

A guess about who did it is more than plain telling: it needs no voice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_negated
from reportedly.rules.culprits import is_told_apart
from reportedly.rules.guilt import ATTACKERS, Answer, is_deed, is_harming
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

SUPPOSED = "is supposed"
_OF_DOERS = frozenset("suspected alleged presumed supposed".split())
_OF_ACTS = frozenset("allegedly presumably supposedly".split())


def suspected_doer(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Burned by suspected Steppe Guard fighters", "an attack by alleged members of the front"."""
    if token.text.lower() not in _OF_DOERS or token.link not in ("amod", "compound"):
        return
    party = tree.head(token)
    while party is not None and party.link == "compound":  # "Suspected Red Front fighters", all taken for a name
        party = tree.head(party)
    act = _act_of(tree, party) if party is not None else None
    if party is None or act is None or is_negated(tree, act) or not _is_named(tree, party):
        return
    yield Answer(Stance.BLAMED, act, None, party, hull(token.span, party.span), SUPPOSED)


def _act_of(tree: Tree, party: Token) -> Token | None:
    """The act that somebody does: "they burned it", "burned by them", "an attack by them"."""
    above = tree.head(party)
    if above is not None and above.part == "ADP" and above.text.lower() == "by":
        above = tree.head(above)
    elif party.link != "nsubj":
        return None
    return above if above is not None and (is_harming(above) or is_deed(above)) else None


def _is_named(tree: Tree, party: Token) -> bool:
    of = [word for preposition in tree.children(party, "prep") for word in tree.children(preposition, "pobj")]
    return any(
        word.part == "PROPN" or word.entity in ("ORG", "NORP")
        for word in (party, *tree.children(party, "compound", "amod", "nmod"), *of)
    )


def suspected_killer(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The alleged killers, Karim and Daud", "his accused killer, Karim", "Karim is the suspected gunman"."""
    supposed = any(word.text.lower() in _OF_DOERS | {"accused"} for word in tree.children(token, "amod"))
    if token.lemma not in ATTACKERS or not supposed or tree.children(token, "case"):
        return  # "the accused killer's lawyer, Jane Poe"
    above = tree.head(token)
    named = [word for word in tree.children(token) if word.part == "PROPN" and word.index > token.index]
    if token.link == "attr" and above is not None and not is_negated(tree, above):
        named = tree.children(above, "nsubj")[-1:]
    elif token.link in ("compound", "nmod") and above is not None and above.part == "PROPN":
        named = [above]
    named = named or arguments.name_behind(tree, token)
    for party in [each for name in named[:1] for each in arguments.conjoined(tree, name)]:
        if party.part == "PROPN":
            yield Answer(Stance.BLAMED, token, None, party, hull(token.span, party.span), SUPPOSED)


def allegedly_done(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army allegedly shelled the camp", "presumably carried out by the front"."""
    verb = tree.head(token)
    if token.text.lower() not in _OF_ACTS or verb is None or verb.part != "VERB" or is_negated(tree, verb):
        return
    things = [*tree.children(verb, "dobj"), *tree.children(verb, "nsubjpass")]
    tried = any(is_harming(act) for act in tree.children(verb, "xcomp"))
    if not (tried or is_harming(verb) or any(is_deed(thing) for thing in things)):
        return
    for doer in arguments.agents(tree, verb)[:1]:
        if doer.part in ("NOUN", "PROPN") and is_told_apart(tree, doer):
            yield Answer(Stance.BLAMED, verb, None, doer, hull(token.span, doer.span), SUPPOSED)


SUSPECTED: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (suspected_doer, suspected_killer, allegedly_done)
