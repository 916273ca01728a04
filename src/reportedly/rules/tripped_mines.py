"""Who comes upon a mine or a bomb that lay there: those who suffer what it does, and no doers of it."""

from __future__ import annotations

from reportedly.rules import arguments
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def falls_on_device(act: Token, tree: Tree) -> bool:
    """ "Two soldiers stepped on a mine", "the bus hit a bomb, killing nine": those suffered it. Not "a gold mine"."""
    above = tree.head(act) if act.link == "advcl" and act.tag == "VBG" else None
    return any(comes_upon(verb, tree) for verb in (act, above) if verb is not None)


def comes_upon(verb: Token, tree: Tree) -> bool:
    """Whether the subject of a verb sets off what lay there: "stepped on a mine"; "killing nine" is no such verb."""
    into = arguments.after_preposition(tree, verb, "on", "over", "into", "onto", "across")
    met = tree.children(verb, "dobj") if verb.lemma in _COMING_UPON else []  # "exploded *a bomb*": they did that
    things = (thing for thing in (*into, *met) if thing.lemma in _LYING)
    return verb.lemma in (*_COMING_UPON, "explode") and any(
        not any(word.lemma.lower() in _DUG for word in tree.children(thing, "compound", "amod")) for thing in things
    )


_COMING_UPON = frozenset("step tread drive run ride walk stumble hit strike".split())
_LYING = frozenset("mine landmine ied bomb device explosive charge grenade ordnance".split())
_DUG = frozenset("gold silver copper coal iron tin salt diamond cobalt uranium lithium jade".split())
