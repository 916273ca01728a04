"""Words for acts that name none where they stand: arms in a list of what was found, patients who are sent home."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.implied import is_kept
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def names_no_act(tree: Tree, token: Token) -> bool:
    """Whether a word that elsewhere names an act names a thing, or what nobody answers for, by what it hangs on."""
    return _is_of_haul(tree, token) or _is_of_patients(tree, token) or _is_of_kept_word(tree, token)


def _is_of_haul(tree: Tree, token: Token) -> bool:
    """ "Seized two rifles, sticks of *dynamite*, homemade *bombs*, *war* materiel": things, however tagged."""
    here = token
    for _ in range(_LISTED):
        above = tree.head(here)
        if above is None or here.part not in ("NOUN", "PROPN"):
            return False
        if here.link == "dobj":
            out = any(word.text.lower() == "out" for word in tree.children(above, "prt"))  # "carried out raids"
            held = above.lemma in _HOLDING and not out and token.lemma.lower() in _weapons()
            return here is not token and (above.lemma in _FINDING or held)
        amount = tree.head(above) if here.link == "pobj" and above.text.lower() == "of" else None
        if here.link not in ("conj", "appos") and (amount is None or amount.lemma.lower() not in _AMOUNTS):
            return False
        here = amount or above
    return False


_LISTED = 12
"""Things of a list that are climbed."""
_FINDING = frozenset("seize confiscate capture recover impound".split())
_HOLDING = frozenset("contain carry".split())
"""What bags and men do with arms, and crowds and police with acts: "contained riots and *clashes*"."""
_AMOUNTS = frozenset(
    """stick pound kilo kilogram kilogramme gram ton tonne box crate bag sack case cache quantity amount round load
    piece dozen number meter metre""".split()
)


@cache
def _weapons() -> frozenset[str]:
    return frozenset(row["weapon"] for row in lexicon("weapons"))


def _is_of_patients(tree: Tree, token: Token) -> bool:
    """ "Treated at a clinic and *released*": nobody had held them; not "treated captives well and released them"."""
    above = tree.head(token) if token.lemma == "release" and token.link == "conj" else None
    if above is None or above.lemma != "treat" or tree.children(above, "dobj"):
        return False
    return not any(word.lemma in _HELD for word in tree.children(above, "nsubjpass"))


_HELD = frozenset("captive hostage prisoner detainee abductee".split())


def _is_of_kept_word(tree: Tree, token: Token) -> bool:
    """ "Kept their *promise* to kill him", "*made* good on a threat to": what was done is the killing."""
    on = [word for word in tree.children(token, "prep") if token.lemma == "make" and word.text.lower() == "on"]
    given = [word for preposition in on for word in tree.children(preposition, "pobj")] or [token]
    return any(is_kept(tree, deed) for word in given for deed in tree.children(word, "acl", "relcl"))
