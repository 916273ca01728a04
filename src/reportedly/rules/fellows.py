"""Who shared a fate: "killed along with his wife", "died with six aides", "shot with three other men"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.victims import Scene
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def fellows(scene: Scene, verb: Token, heads: list[Token]) -> list[Token]:
    """The heads of the phrases that name who shared the fate of `heads`, by the grammar of the verb that tells it."""
    told = list(_along_with(verb, heads, scene.tree))
    return told or [who for who in _with(verb, scene.tree) if _are_people(scene, who)]


def _along_with(verb: Token, heads: list[Token], tree: Tree) -> Iterator[Token]:
    for preposition in (child for word in (verb, *heads) for child in _prepositions(word, tree)):
        before = tree.tokens[preposition.index - 1].text.lower() if preposition.index else ""
        joined = preposition.text.lower() == "with" and before in _TOGETHER
        if joined or preposition.text.lower() == "alongside":
            met = tree.children(preposition, "pobj")
            yield from (who for who in met if who.part != "PRON")  # "died alongside him", who was told before


def _prepositions(word: Token, tree: Tree) -> Iterator[Token]:
    """Those that a word governs; the parser may hang "with" on the "along" before it."""
    for child in tree.children(word, "prep", "prt", "advmod"):
        yield from [child] if child.link == "prep" else tree.children(child, "prep") * (child.lemma in _TOGETHER)


_TOGETHER = ("along", "together")
_PAIRS = ("pair", "set")
"""What counts scissors and knives as well."""
_TOLD = ("VBN", "VBD", "VBG")


def _with(verb: Token, tree: Tree) -> Iterator[Token]:
    """ "Died with six aides"; not "was killed in a clash with six men", nor "stabbed her with a pair of scissors"."""
    for preposition in tree.children(verb, "prep") if not tree.children(verb, "dobj") else ():
        if preposition.text.lower() == "with" and preposition.index > verb.index:
            yield from tree.children(preposition, "pobj")


def _are_people(scene: Scene, who: Token) -> bool:
    """Whether a phrase counts people that a lexicon knows or names kin of the one told of.

    Not "with two bullets", nor "with two others wounded", whom something else befell.
    """
    if who.lemma in _PAIRS:
        return False
    if scene.tree.children(who, "acl", "amod") and any(word.tag in _TOLD for word in scene.tree.subtree(who)):
        return False
    count = scene.counter.count(who)
    owned = any(owner.tag == "PRP$" for owner in scene.tree.children(who, "poss"))
    return count is not None and (owned if count.low == 1 else count.stated)
