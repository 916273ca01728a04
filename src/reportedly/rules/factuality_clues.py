"""What the grammar around a word shows of its factuality, as clues with plain names for a linear model."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.factuality import Verdict
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_WORDED = frozenset("neg mark advmod det prt preconj npadvmod intj predet".split())
_HIGHEST = 4
_TELLING = frozenset(
    """if would will could should may might must please hope plan want not n't you i said says when never until unless
    whether because""".split()
)
"""Words anywhere in the sentence that say something of its mood."""
_WIDEST = 80
"""Words of a sentence looked at on each side."""


def clues_of(token: Token, tree: Tree, verdict: Verdict) -> set[str]:
    """The clues of one word; `verdict` is what the rules say of it."""
    found = {"bias", f"score:{round(verdict.score * 2) / 2:.1f}"}
    found |= {f"category:{category}" for category in verdict.categories}
    found |= {f"cue:{cue.lemma.lower()}" for cue in verdict.cues}
    found.update(_around(token, tree, ""))
    found.update(_above(token, tree))
    found.update(_in_sentence(token, tree))
    return found


def _around(token: Token, tree: Tree, mark: str) -> Iterator[str]:
    """A word and what hangs on it."""
    below = tree.children(token)
    helpers = [child for child in below if child.link in ("aux", "auxpass")]
    yield f"{mark}tag:{token.tag}"
    yield f"{mark}link:{token.link}"
    yield f"{mark}tag and link:{token.tag}/{token.link}"
    yield f"{mark}lemma:{token.lemma.lower()}"
    yield f"{mark}form:{token.tag}+" + "+".join("MD" if word.tag == "MD" else word.lemma.lower() for word in helpers)
    yield from (f"{mark}aux:{word.text.lower()}" for word in helpers)
    for child in below:
        if child.link in _WORDED:
            yield f"{mark}{child.link}:{child.text.lower()}"
        elif child.link in _SUBJECTS or child.link == "dobj":
            yield from _argument(child, tree, mark + ("object" if child.link == "dobj" else "subject"))
        elif child.link in ("amod", "prep"):
            yield f"{mark}{child.link}:{child.lemma.lower()}"
    if not tree.children(token, *_SUBJECTS):
        yield f"{mark}no subject"


def _argument(word: Token, tree: Tree, mark: str) -> Iterator[str]:
    yield f"{mark}:{word.text.lower() if word.part == 'PRON' else word.part}"
    yield from (f"{mark} with:{child.text.lower()}" for child in tree.children(word, "det", "neg"))


def _above(token: Token, tree: Tree) -> Iterator[str]:
    """What governs a word, and what governs that."""
    here, height = token, 0
    for height, above in enumerate(tree.ancestors(token), start=1):
        if height > _HIGHEST:
            break
        lemma = above.lemma.lower()
        yield f"above:{lemma}"
        yield f"{height}:{here.link}<{lemma}"
        yield f"{height}:{lemma}"
        if height == 1:
            yield f"tags:{token.tag}<{token.link}<{above.tag}"
            yield from _around(above, tree, "above ")
        else:
            yield f"{height}:tag:{above.tag}"
            words = tree.children(above, "aux", "neg", "mark")
            yield from (f"higher {word.link}:{word.text.lower()}" for word in words)
        here = above
    yield f"height:{min(height, _HIGHEST)}"


def _in_sentence(token: Token, tree: Tree) -> Iterator[str]:
    near = tree.tokens[max(0, token.index - _WIDEST) : token.index + _WIDEST]
    sentence = [word for word in near if word.sentence == token.sentence]
    words = {word.text.lower() for word in sentence}
    yield from (f"somewhere:{word}" for word in _TELLING & words)
    yield from (f"ends:{word.text}" for word in sentence[-2:] if word.text in ("?", "!"))
    yield f"opens:{sentence[0].tag}"
