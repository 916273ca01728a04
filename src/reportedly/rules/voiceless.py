"""Words that look like somebody's and are nobody's: whom nobody accused, what a court did, how things look."""

from __future__ import annotations

from reportedly.rules.agency import is_nobody
from reportedly.rules.clauses import is_passive
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

ACCUSING = frozenset("accuse blame suspect charge".split())
_DONE_TO = frozenset("charge convict indict arraign sentence acquit know".split())


def is_voiceless(tree: Tree, item: Statement) -> bool:
    """ "Nobody has been blamed", "he was charged with arson", "is known as a firebrand", "it appeared to be idle".

    Where a source stands beside it, somebody speaks: "prosecutors charged that", "it appeared to them".
    """
    verb = item.head
    if tells_of_deed(tree, verb):
        return True
    if verb.lemma in ACCUSING and any(is_nobody(tree, subject) for subject in tree.children(verb, "nsubjpass")):
        return True
    if item.source is not None:
        return False
    return verb.lemma == "appear" or (verb.lemma in _DONE_TO and is_passive(tree, verb))


def tells_of_deed(tree: Tree, verb: Token) -> bool:
    """Whether a verb of saying tells of something done: what takes lives, what is withheld, an answer by arms."""
    return _takes(tree, verb) or _withholds(tree, verb) or _answers_by_deed(tree, verb)


def _takes(tree: Tree, verb: Token) -> bool:
    """ "The blast claimed nine lives"; not "claimed the blast", "the army claimed nine casualties among the rebels"."""
    return verb.lemma == "claim" and any(thing.lemma in _TAKEN for thing in tree.children(verb, "dobj"))


_TAKEN = frozenset(("life", "victim"))


def _withholds(tree: Tree, verb: Token) -> bool:
    """ "The rule would deny *him* a fair trial": no denial, but something not given."""
    return verb.lemma == "deny" and bool(tree.children(verb, "dative"))


def _answers_by_deed(tree: Tree, verb: Token) -> bool:
    """ "Answered the attack *with air strikes*"; not "answered with a plain no"."""
    if verb.lemma not in _ANSWERING:
        return False
    below = [word for over in (verb, *tree.children(verb, "dobj")) for word in tree.children(over, "prep")]
    means = [noun for word in below if word.lemma == "with" for noun in tree.children(word, "pobj")]
    return any(noun.lemma in _DEEDS for noun in means)


_ANSWERING = frozenset("answer respond reply retaliate".split())
_DEEDS = frozenset(
    "strike airstrike raid attack bombing shelling bombardment rocket missile shell fire gunfire bullet gas mortar "
    "artillery drone force arrest offensive assault sanction".split()
)
