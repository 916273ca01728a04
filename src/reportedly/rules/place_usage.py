"""What a place name does in its sentence: name a place, or stand for those who act in its name ("Tehran denies")."""

from __future__ import annotations

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, Usage

_STATES = frozenset("be become have lie remain see stay seem sit stand suffer witness border cover experience".split())
"""Verbs whose subject may well be the ground itself: "Baghdad has seen…", "Iraq lies…"."""
_SPEECH = frozenset(
    "accuse acknowledge add admit agree allege announce argue blame call claim condemn confirm declare decline demand "
    "deny denounce describe dismiss express hail hint insist maintain note pledge promise propose protest reject reply "
    "respond say signal state suspect tell threaten urge vow want warn welcome".split()
)
_AGAINST = frozenset("against with by from to between".split())
_DONE_TO = frozenset(
    "accuse ally arm assure back blame call condemn confront criticise criticize defend deter fund help isolate "
    "negotiate press pressure provoke punish sanction supply support talk tell threaten urge warn war".split()
)
_SEATS = (PlaceClass.COUNTRY, PlaceClass.TOWN, PlaceClass.ADMIN1, PlaceClass.REGION)


def usage(tree: Tree, word: Token, kind: PlaceClass) -> Usage:
    """Whether the name whose last word is `word` stands for an actor.

    A country that does something, or a town that says something; and a country that something is done to or with.
    """
    top = _top(tree, word)
    above = tree.head(top)
    if kind not in _SEATS or above is None:
        return Usage.PLACE
    verb = above.lemma
    if top.link in ("nsubj", "agent") and above.part in ("VERB", "AUX"):
        speaks = verb in _SPEECH
        acts = kind is PlaceClass.COUNTRY and verb not in _STATES
        return Usage.ACTOR if speaks or acts else Usage.PLACE
    if kind is not PlaceClass.COUNTRY:
        return Usage.PLACE
    if top.link in ("dobj", "obj", "dative"):
        return Usage.ACTOR if verb in _DONE_TO else Usage.PLACE
    if top.link == "pobj" and verb in _AGAINST:
        outer = tree.head(above)
        return Usage.ACTOR if outer is not None and outer.lemma in _DONE_TO | _SPEECH else Usage.PLACE
    return Usage.PLACE


def _top(tree: Tree, word: Token) -> Token:
    """The head of the list that `word` stands in: "Washington and Tehran" is one subject."""
    for above in tree.ancestors(word):
        if word.link not in ("conj", "compound", "appos"):
            break
        word = above
    return word
