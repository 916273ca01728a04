"""Who is told of again without a number: "police arrested 24 people. *All* were freed on Tuesday"."""

from __future__ import annotations

from reportedly.rules.headcount import THINGS, Headcount
from reportedly.rules.scene_evidence import HOLDING
from reportedly.rules.victims import Scene
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_ALL = frozenset("all they them".split())
_SEVERAL = ("NNS", "NNPS")
_BACK = 60
"""Words before a noun among which it was counted."""
_TAKING = HOLDING | {"arrest", "seize", "detain", "round", "take"}


def taken_up(scene: Scene, verb: Token) -> Headcount | None:
    """Those arrested or freed by `verb` who are told of by "they", "all" or "the men", as they were counted before."""
    for head in scene.tree.children(verb, "nsubjpass", "dobj"):
        if head.text.lower() in _ALL and not scene.tree.children(head, "prep"):
            return _named(head, _last_told(scene, head))
        if head.tag in _SEVERAL and _is_known(scene.tree, head):
            return _named(head, _counted_so(scene, head))
    return None


def _named(head: Token, count: Headcount | None) -> Headcount | None:
    """A count of several people, as told by `head`."""
    if count is None or not count.stated or count.group in THINGS or (count.low or 0) < _MANY:
        return None
    return count._replace(span=head.span, head=head, shares=())


_MANY = 2


def _is_known(tree: Tree, head: Token) -> bool:
    """ "The men", "those men"; not "the 12 men", "the other men", "the men of the village"."""
    return {child.text.lower() for child in tree.children(head, "det")} <= _KNOWN and not tree.children(
        head, "nummod", "amod", "prep", "compound", "poss", "relcl"
    )


_KNOWN = frozenset(("the", "these", "those"))


def _counted_so(scene: Scene, head: Token) -> Headcount | None:
    """The number last given with the same noun, in this sentence or the two before."""
    for token in reversed(scene.tree.tokens[max(0, head.index - _BACK) : head.index]):
        if token.lemma == head.lemma and head.sentence - token.sentence <= _SOON:
            return scene.counter.count(token) if scene.counter.amount(token) is not None else None
    return None


_SOON = 2


def _last_told(scene: Scene, head: Token) -> Headcount | None:
    """Who the sentence before was about: its subject, or those whom it says were taken."""
    verb = _main_verb_before(scene.tree, head)
    if verb is None or verb.lemma in _DYING:
        return None
    links = ("nsubjpass", "nsubj", "dobj") if verb.lemma in _TAKING else ("nsubjpass", "nsubj")
    counts = [scene.counted(scene.tree.children(verb, link)) for link in links]
    return next((count for count in counts if count is not None and count.stated), None)


_DYING = frozenset("kill die drown perish".split())


def _main_verb_before(tree: Tree, head: Token) -> Token | None:
    """The main verb of the sentence before."""
    before = reversed(tree.tokens[max(0, head.index - 2 * _BACK) : head.index])
    return next((token for token in before if token.sentence == head.sentence - 1 and token.link == "ROOT"), None)
