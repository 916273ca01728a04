"""Whether a quotation tells what others did: "They bombed our school. There were no fighters inside".

Who accuses others of a deed asserts it, whatever else he says was not so: that nobody was there, or that his son had
no gun, denies no act of the speaker's. Only what he says of himself or his own ("we did not fire") does.
"""

from __future__ import annotations

from reportedly.rules.agency import is_negated, is_nobody, subject_of
from reportedly.rules.guilt import does_violence, is_harming
from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Spans
from reportedly.types.tree import Tree

_OPENING = '"“'
_FIRST = frozenset("i we".split())
_OWN = frozenset("our my".split())


def accuses_others(page: Page, content: Spans) -> bool:
    """Whether words in quotation marks tell a deed of others, and nothing that the speaker's own side did not do."""
    if not content or page.text[content[0].start] not in _OPENING:
        return False
    words = [word for piece in content for word in page.tree.inside(piece)]
    deeds = [word for word in words if _is_deed_of_others(page.tree, word)]
    told = {word.sentence for word in deeds}
    return bool(deeds) and not any(_clears_own(page.tree, word, told) for word in words)


def _clears_own(tree: Tree, word: Token, told: set[int]) -> bool:
    """ "*We* did not fire", "*our men* did not"; in the sentence that tells of the others, only where it is denied."""
    verb = tree.head(word) if word.link in ("nsubj", "nsubjpass") else None
    if verb is None or not (word.text.lower() in _FIRST or _is_ours(tree, word)):
        return False
    denied = word.link == "nsubj" and is_negated(tree, verb) and is_harming(verb)
    return denied or (word.text.lower() in _FIRST and word.sentence not in told)


def _is_deed_of_others(tree: Tree, verb: Token) -> bool:
    """ "They *bombed* the school"; not "we bombed it", "nobody fired", "they would fire"."""
    if verb.part != "VERB" or verb.tag not in ("VBD", "VBN") or is_negated(tree, verb) or not does_violence(tree, verb):
        return False
    if any(aux.tag == "MD" for aux in tree.children(verb, "aux")) or verb.link in ("advcl", "acl", "relcl"):
        return False
    doer = None if tree.children(verb, "nsubjpass") else subject_of(tree, verb)
    return (
        doer is not None and doer.text.lower() not in _FIRST and not is_nobody(tree, doer) and not _is_ours(tree, doer)
    )


def _is_ours(tree: Tree, doer: Token) -> bool:
    return any(word.text.lower() in _OWN for word in tree.children(doer, "poss"))
