"""Whether the words near an ambiguous word show what it tells of: "firefighters" that a "fire" is a blaze."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


@cache
def scene_words() -> dict[str, frozenset[str]]:
    """By scene the words that show it: beside "firefighters" a "fire" is a blaze."""
    found: dict[str, set[str]] = {}
    for row in lexicon("scene_words"):
        for scene in row["scene"].split("|"):
            found.setdefault(scene, set()).add(row["word"])
    return {scene: frozenset(words) for scene, words in found.items()}


def is_in_scene(tree: Tree, token: Token, scene: str) -> bool | None:
    """Whether the surroundings of a word show `scene`, None for what is no scene with words of its own."""
    words = scene_words().get(scene)
    if words is None:
        return None
    shown = shows_scene(tree, token, words) or (scene == "fire" and is_blaze(tree, token))
    return shown or (scene == "custody" and is_of_captives(tree, token))


def shows_scene(tree: Tree, token: Token, words: Container[str]) -> bool:
    """Whether other words near a word show what it tells of: "firefighters" that a "fire" is a blaze.

    Not where it is what somebody opens or returns, comes under or is killed by, or a side's: that is gunfire.
    """
    if _is_gunfire(tree, token):
        return False
    around = tree.tokens[max(0, token.index - _NEAR) : token.index + _NEAR + 1]
    return any(
        other.text.lower() in words and abs(other.sentence - token.sentence) <= 1
        for other in around
        if other.index != token.index
    )


def _is_gunfire(tree: Tree, token: Token) -> bool:
    above = tree.head(token)
    if above is not None and above.lemma in _GUNFIRE:
        return True
    sides = tree.children(token, "amod", "compound", "poss")
    return any(word.entity in _SIDES or word.lemma in _ARMIES for word in sides)


def is_blaze(tree: Tree, token: Token) -> bool:
    """ "A fire killed nine", "died in a fire", "a fire broke out": one that is told of as a thing is a blaze.

    Gunfire is counted by nobody: "fire killed nine", "killed in fire from the hills". One that is told with its cause
    is of that: "a fire started by the shelling".
    """
    known = token.part == "NOUN" and (token.lemma == "blaze" or _is_one(tree, token))
    if not known or _is_gunfire(tree, token) or tree.children(token, "acl"):
        return False
    above = tree.head(token)
    if token.link == "pobj" and above is not None and above.lemma == "in":
        above = tree.head(above)
    elif token.link != "nsubj":
        return False
    return above is not None and (above.lemma in _COSTS or _breaks_out(tree, above))


def _is_one(tree: Tree, token: Token) -> bool:
    return any(child.lemma in ("a", "another") for child in tree.children(token, "det"))


def is_of_captives(tree: Tree, verb: Token) -> bool:
    """ "Two nurses held by rebels were handed over": those to whom it is done are people said to have been held."""
    first = tree.head(verb) if verb.link == "conj" else None
    if first is not None and first.lemma in HOLDING:
        return True  # "detained two men but let one of them go"
    gone = (child for clause in tree.children(verb, "ccomp") for child in tree.children(clause, "nsubj"))
    people = (noun for noun in (*tree.children(verb, "nsubjpass", "dobj"), *gone) if _is_of_people(noun))
    listed = (noun for first in people for noun in (first, *tree.children(first, "conj")))  # "two Turks and a cook"
    told = (held for noun in listed for held in tree.children(noun, "acl", "relcl") if held.lemma in HOLDING)
    return any(held.link == "acl" or tree.children(held, "auxpass") for held in told if held.tag in ("VBN", "VBD"))


def _is_of_people(noun: Token) -> bool:
    return noun.part in ("PRON", "NUM") or noun.entity in ("PERSON", "NORP") or noun.lemma.lower() in _people()


@cache
def _people() -> frozenset[str]:
    return frozenset(row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group"))


HOLDING = frozenset("hold abduct kidnap seize capture snatch detain jail carry take".split())
"""What makes captives: "two nurses held by rebels were handed over"."""


def _breaks_out(tree: Tree, verb: Token) -> bool:
    return verb.lemma == "break" and any(child.lemma == "out" for child in tree.children(verb, "prt", "advmod"))


_COSTS = frozenset("kill die injure wound hurt destroy perish claim burn".split())
_GUNFIRE = frozenset("open return exchange hold cease trade draw under by".split())
_SIDES = frozenset(("NORP", "GPE", "ORG"))
_ARMIES = frozenset("army police rebel militia enemy tank sniper artillery mortar machine small heavy friendly".split())
_NEAR = 60
"""Words before and after that are looked at."""
