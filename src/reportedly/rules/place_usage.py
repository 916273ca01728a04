"""What a place name does in its sentence: name a place, or stand for those who act in its name ("Tehran denies")."""

from __future__ import annotations

from collections.abc import Container

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, Usage

_STATES = frozenset(
    "be become have lie remain see stay seem sit stand suffer witness border cover experience fall wake burn shake "
    "brace celebrate mourn empty lose grow host".split()
)
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
_DEALINGS = frozenset("agreement ceasefire cooperation deal dealing negotiation relation talk tie truce treaty".split())
"""What is had with a state: "ended all dealings with Israel"."""
_MOODS = frozenset("silent ready willing angry adamant defiant unmoved cautious furious".split())
"""What only those who act can be: "Asmara was silent"."""
_SEATS = (PlaceClass.COUNTRY, PlaceClass.TOWN, PlaceClass.ADMIN1, PlaceClass.REGION)


def usage(
    tree: Tree, word: Token, kind: PlaceClass, is_capital: bool = False, events: Container[str] = frozenset()
) -> Usage:
    """Whether the name whose last word is `word` stands for an actor.

    A country or a capital that does something, or a town that says something; and a country that something is done to
    or with. Not a town that tells which of `events` is meant: "the *Tora* bombing claimed 80 lives".
    """
    top = _top(tree, word)
    above = tree.head(top)
    if kind not in _SEATS or above is None:
        return Usage.PLACE
    if kind is not PlaceClass.COUNTRY and word.link == "compound" and tree.tokens[word.head].lemma in events:
        return Usage.PLACE
    verb = above.lemma
    if top.link in ("nsubj", "agent") and above.part in ("VERB", "AUX"):
        speaks = verb in _SPEECH
        acts = (kind is PlaceClass.COUNTRY or is_capital) and (verb not in _STATES or _has_mood(tree, above))
        return Usage.ACTOR if speaks or acts else Usage.PLACE
    if kind is not PlaceClass.COUNTRY and not is_capital:
        return Usage.PLACE
    if top.link in ("dobj", "obj", "dative"):
        return Usage.ACTOR if verb in _DONE_TO else Usage.PLACE
    if top.link == "pobj" and verb in _AGAINST:
        outer = tree.head(above)
        done_with = _DONE_TO | _SPEECH | (_DEALINGS if verb in ("with", "between") else frozenset())
        return Usage.ACTOR if outer is not None and outer.lemma in done_with else Usage.PLACE
    return Usage.PLACE


def _has_mood(tree: Tree, verb: Token) -> bool:
    return any(child.lemma in _MOODS for child in tree.children(verb, "acomp"))


def _top(tree: Tree, word: Token) -> Token:
    """The head of the list that `word` stands in: "Washington and Tehran" is one subject."""
    for above in tree.ancestors(word):
        if word.link not in ("conj", "compound", "appos"):
            break
        word = above
    return word
