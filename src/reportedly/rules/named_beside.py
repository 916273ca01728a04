"""Descriptions with a name beside them, by place in the sentence, whatever the parser hangs the name on.

"The guard, *Ola Roe*, said so" tells who the guard is, and is none of those guards that were spoken of before; so does
"the coordinator for the region, *Ola Roe* said", where the parser gives the verb two subjects.
"""

from __future__ import annotations

import re
from collections.abc import Container

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_NO_NAMES = frozenset("DATE TIME CARDINAL MONEY PERCENT NORP GPE LOC".split())


def has_name(tree: Tree, noun: Token) -> bool:
    """Whether a name stands beside a description: "the guard, *Ola Roe*,", "the newspaper *Morning Call*"."""
    beside = [word for word in tree.children(noun, "appos") if word.index > noun.index]
    after = tree.tokens[noun.index + 1 : noun.index + 2]
    beside += [word for word in after if word.sentence == noun.sentence and word.head != noun.index]
    return any(word.part == "PROPN" and word.entity not in _NO_NAMES for word in beside)


def age_behind(tree: Tree, name: Token, ends: Container[str]) -> int | None:
    """The number behind the last word of a name, between a comma and one of `ends`: 22 of "Ola Roe, 22,"."""
    behind = [word.text for word in tree.tokens[name.index + 1 : name.index + 4]]
    whole = len(behind) == 3 and behind[0] == "," and behind[2] in ends and _AGE.fullmatch(behind[1])
    return int(behind[1]) if whole else None


_AGE = re.compile(r"[1-9][0-9]{0,2}")


def described_by(tree: Tree, name: Token) -> Token | None:
    """The noun that tells what the bearer of a name is: the one it hangs on, or the other subject of its verb."""
    above = tree.head(name)
    if above is None or name.link == "appos":
        return _whole(tree, name, above)
    if name.link not in _SUBJECTS:
        return None
    first = tree.at(tree.span(name).start)
    parted = first is not None and first.index > 0 and tree.tokens[first.index - 1].text == ","
    others = [word for word in tree.children(above, *_SUBJECTS) if word.index < name.index]
    alone = len(others) == 1 and others[0].tag == "NN" and not tree.children(others[0], "conj")
    return others[0] if parted and alone else None


def _whole(tree: Tree, name: Token, above: Token | None) -> Token | None:
    """The noun whose phrase ends at the comma before a name, where the parser hangs the name on a word of that phrase.

    "The bishop's *lawyer*, Ola Roe,", "its *spokesman* in North Kivu, Colonel Ola Roe,".
    """
    noun = above
    while noun is not None and noun.index < name.index:
        over = tree.head(noun)
        inner = noun.link in _INNER or (noun.link == "pobj" and noun.entity in _SITES)
        if over is None or not inner or over.index > name.index:
            break
        noun = over if over.part != "ADP" else tree.head(over)
    described = noun is not None and noun.tag in ("NN", "NNP") and noun.index < name.index
    return noun if described else above


_INNER = frozenset("compound poss amod nmod".split())
_SITES = frozenset("GPE LOC FAC".split())
